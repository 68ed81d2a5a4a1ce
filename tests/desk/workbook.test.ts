import readWorkbook from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import type { FiguresView } from '../../core/contract/statistics.ts'
import { pressSentence } from '../../core/statistics.ts'
import { workbookOf } from '../../desk/documents/workbook.ts'
import { filesIn } from '../helpers/zip.ts'

const figures: FiguresView = {
  from: '2026-10-01',
  to: '2026-10-08',
  press: pressSentence({ persons: 135, items: 126, medical: 14, disputes: 4 }),
  persons: 135,
  adults: 5,
  posted: 0,
  items: 126,
  medical: 14,
  disputes: 4,
  byKind: [
    { kind: 'missing-person', reported: 127, resolved: 118, open: 0 },
    { kind: 'found-item', reported: 286, resolved: 126, open: 160 },
  ],
  byCategory: [
    { category: 'cash', press: '现金', reported: 12, resolved: 3 },
    { category: '=1+1', press: '其他', reported: 1, resolved: 0 },
  ],
  byHour: [
    { hour: 4, reported: 0, resolved: 0 },
    { hour: 23, reported: 7, resolved: 2 },
  ],
  byZone: [
    { zone: 'elephant', reported: 9, resolved: 4 },
    { zone: 'hall', reported: 2, resolved: 1 },
    { zone: null, reported: 3, resolved: 0 },
  ],
}
const zones = new Map([
  ['elephant', { zh: '象馆', en: 'Elephant House' }],
  ['hall', { zh: '=HYPERLINK("http://127.0.0.1","大厅")', en: '@SUM(A1)' }],
])

describe('the workbook', () => {
  test('holds the figures cell by cell, numbers as numbers', async () => {
    const [summary, categories, hours, places, ...more] = await readWorkbook(await workbookOf(figures, 'zh', zones))
    expect(more).toEqual([])
    expect([summary, categories, hours, places].map((sheet) => sheet!.sheet)).toEqual([
      '概览',
      '按类别',
      '按时段',
      '按区域',
    ])
    expect(summary!.data).toEqual([
      ['项目', '数值'],
      ['开始日期', '2026-10-01'],
      ['结束日期', '2026-10-08'],
      ['简报', figures.press.zh],
      ['找到走失儿童及老人(起)', 135],
      ['找到走失成人(起,不入简报)', 5],
      ['发还财物(起)', 126],
      ['发还中邮寄的(件)', 0],
      ['救助突发不适(起)', 14],
      ['调解纠纷(起)', 4],
      ['走失报案:登记(件)', 127],
      ['走失报案:办结(件)', 118],
      ['走失报案:目前未结(件)', 0],
      ['拾得物品:登记(件)', 286],
      ['拾得物品:办结(件)', 126],
      ['拾得物品:目前未结(件)', 160],
    ])
    expect(categories!.data).toEqual([
      ['类别', '简报口径', '登记(件)', '找到或发还(起)'],
      ['现金', '现金', 12, 3],
      ['=1+1', '其他', 1, 0],
    ])
    expect(hours!.data.slice(1)).toEqual([
      ['04:00–05:00', 0, 0],
      ['23:00–00:00', 7, 2],
    ])
    expect(places!.data.slice(1)).toEqual([
      ['象馆', 9, 4],
      ['=HYPERLINK("http://127.0.0.1","大厅")', 2, 1],
      ['未填', 3, 0],
    ])
  })

  test('speaks English when asked', async () => {
    const [summary, , , places] = await readWorkbook(await workbookOf(figures, 'en', zones))
    expect(summary!.data[3]).toEqual(['Bulletin', figures.press.en])
    expect(places!.data[1]).toEqual(['Elephant House', 9, 4])
  })

  test('holds no formula, whatever a zone or category is called', async () => {
    for (const language of ['zh', 'en'] as const) {
      const files = filesIn(await workbookOf(figures, language, zones))
      const sheets = [...files].filter(([name]) => name.startsWith('xl/worksheets/sheet'))
      expect(sheets).toHaveLength(4)
      for (const [name, xml] of sheets) expect(xml, name).not.toMatch(/<f[ >]/)
    }
  })

  test('keeps the heads in sight and gives every column a width', async () => {
    for (const [name, xml] of filesIn(await workbookOf(figures, 'zh', zones))) {
      if (!name.startsWith('xl/worksheets/sheet')) continue
      expect(xml, name).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/)
      expect(xml, name).toMatch(/<col [^>]*width="\d/)
    }
  })
})
