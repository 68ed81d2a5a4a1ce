import writeExcelFile from 'write-excel-file/node'
import type { FiguresView } from '../../core/contract/statistics.ts'
import type { Kind } from '../../core/records/kinds.ts'
import type { Sentence } from '../../core/sentence.ts'
import { categoryOf } from '../../core/vocabulary/categories.ts'
import type { Language } from './page.tsx'

/** What the venue calls its zones; an id that is not in it is written as it is. */
export type ZoneNames = ReadonlyMap<string, Sentence>

type Sheet = {
  readonly name: Sentence
  readonly columns: readonly { readonly head: Sentence; readonly width: number }[]
  readonly rows: readonly (readonly (string | number)[])[]
}

/** The figures as an .xlsx file. Every text is a cell of text, so that a name beginning with `=` is a name and no formula. */
export function workbookOf(figures: FiguresView, language: Language, zones: ZoneNames = new Map()): Promise<Buffer> {
  const sheets = [
    summary(figures, language),
    categories(figures, language),
    hours(figures),
    zoneRows(figures, language, zones),
  ]
  return writeExcelFile(
    sheets.map(({ name, columns, rows }) => ({
      sheet: name[language],
      data: [columns.map(({ head }) => headCell(head[language])), ...rows.map((row) => row.map(cell))],
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
    })),
    { fontFamily: 'Microsoft YaHei', fontSize: 11 },
  ).toBuffer()
}

const cell = (value: string | number) =>
  typeof value === 'number'
    ? ({ type: Number, value, format: '0', align: 'right' } as const)
    : ({ type: String, value, wrap: true, alignVertical: 'top' } as const)

const headCell = (value: string) =>
  ({ type: String, value, fontWeight: 'bold', backgroundColor: '#E8EEF6', align: 'center' }) as const

const reported = { head: { zh: '登记(件)', en: 'Registered (records)' }, width: 20 }
const resolved = { head: { zh: '找到或发还(起)', en: 'Resolved (cases)' }, width: 20 }

function summary(figures: FiguresView, language: Language): Sheet {
  const line = (label: Sentence, value: string | number): [string, string | number] => [label[language], value]
  return {
    name: { zh: '概览', en: 'Summary' },
    columns: [
      { head: { zh: '项目', en: 'Figure' }, width: 34 },
      { head: { zh: '数值', en: 'Value' }, width: 60 },
    ],
    rows: [
      line({ zh: '开始日期', en: 'From' }, figures.from),
      line({ zh: '结束日期', en: 'To' }, figures.to),
      line({ zh: '简报', en: 'Bulletin' }, figures.press[language]),
      line({ zh: '找到走失儿童及老人(起)', en: 'Children and elderly people found (cases)' }, figures.persons),
      line({ zh: '找到走失成人(起,不入简报)', en: 'Adults found (cases, not in the bulletin)' }, figures.adults),
      line({ zh: '发还财物(起)', en: 'Belongings returned (cases)' }, figures.items),
      line({ zh: '发还中邮寄的(件)', en: 'Of the items, sent by post' }, figures.posted),
      line({ zh: '救助突发不适(起)', en: 'Sudden illness helped (cases)' }, figures.medical),
      line({ zh: '调解纠纷(起)', en: 'Disputes settled (cases)' }, figures.disputes),
      ...figures.byKind.flatMap(({ kind, ...count }) => [
        line(about(kindNames[kind], { zh: '登记', en: 'registered' }), count.reported),
        line(about(kindNames[kind], { zh: '办结', en: 'resolved' }), count.resolved),
        line(about(kindNames[kind], { zh: '目前未结', en: 'open now' }), count.open),
      ]),
    ],
  }
}

const about = (kind: Sentence, what: Sentence): Sentence => ({
  zh: `${kind.zh}:${what.zh}(件)`,
  en: `${kind.en}: ${what.en} (records)`,
})

const kindNames: Record<Kind, Sentence> = {
  'missing-person': { zh: '走失报案', en: 'Missing people' },
  'found-person': { zh: '发现人员', en: 'Found people' },
  'lost-item': { zh: '遗失物品', en: 'Lost items' },
  'found-item': { zh: '拾得物品', en: 'Found items' },
  incident: { zh: '其他警情', en: 'Incidents' },
}

const categories = (figures: FiguresView, language: Language): Sheet => ({
  name: { zh: '按类别', en: 'By category' },
  columns: [
    { head: { zh: '类别', en: 'Category' }, width: 22 },
    { head: { zh: '简报口径', en: 'Bulletin group' }, width: 18 },
    reported,
    resolved,
  ],
  rows: figures.byCategory.map(({ category, press, ...count }) => [
    categoryOf(category)?.[language] ?? category,
    press,
    count.reported,
    count.resolved,
  ]),
})

const hours = (figures: FiguresView): Sheet => ({
  name: { zh: '按时段', en: 'By hour' },
  columns: [{ head: { zh: '时段', en: 'Hour' }, width: 16 }, reported, resolved],
  rows: figures.byHour.map(({ hour, ...count }) => [hourName(hour), count.reported, count.resolved]),
})

const hourName = (hour: number): string => {
  const clock = (value: number): string => `${String(value % 24).padStart(2, '0')}:00`
  return `${clock(hour)}–${clock(hour + 1)}`
}

const zoneRows = (figures: FiguresView, language: Language, zones: ZoneNames): Sheet => ({
  name: { zh: '按区域', en: 'By zone' },
  columns: [{ head: { zh: '区域', en: 'Zone' }, width: 30 }, reported, resolved],
  rows: figures.byZone.map(({ zone, ...count }) => [
    zone === null ? { zh: '未填', en: 'Not given' }[language] : (zones.get(zone)?.[language] ?? zone),
    count.reported,
    count.resolved,
  ]),
})
