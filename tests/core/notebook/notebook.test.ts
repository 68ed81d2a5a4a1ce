import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { targetOfHeading } from '../../../core/notebook/headings.ts'
import { type Calendar, isUnread, readMoment } from '../../../core/notebook/moments.ts'
import { readPlace } from '../../../core/notebook/places.ts'
import { proposeMapping } from '../../../core/notebook/propose.ts'
import { type ReadRow, rowReader } from '../../../core/notebook/row.ts'
import { findTable, rowsOf } from '../../../core/notebook/table.ts'
import { type Mapping, mappingSchema } from '../../../core/notebook/target.ts'
import { readField } from '../../../core/notebook/values.ts'
import { pathTo, readKind, readState } from '../../../core/notebook/words.ts'
import { fieldNames, fieldsOf, fieldsSchema } from '../../../core/records/fields.ts'
import { kinds } from '../../../core/records/kinds.ts'
import { fieldLabels } from '../../../core/records/labels.ts'
import { states } from '../../../core/records/states.ts'
import { venueTemplate } from '../../../core/vocabulary/zones.ts'

const now = Date.parse('2026-10-10T12:00:00+08:00')
const calendar: Calendar = { now, timeZone: 'Asia/Shanghai', dayStartHour: 4, year: null, dayFirst: null }
const zones = venueTemplate('zoo')

/** Reads a table of strings as the desk does, by the mapping that the desk itself would propose. */
function read(rows: readonly (readonly string[])[], change: Partial<Mapping> = {}, file = '登记.xlsx'): ReadRow[] {
  const table = findTable(rows)
  if (table === null) return []
  const sheet = { name: 'Sheet1', rows }
  const lines = rowsOf(sheet, table)
  const proposed = proposeMapping({ sheet: 'Sheet1', table, rows: lines, kind: undefined, file, calendar, zones })
  const mapping = { ...proposed, ...change }
  const context = { ...calendar, year: mapping.year, dayFirst: mapping.dayFirst }
  return lines.map(rowReader({ mapping, headings: table.headings, zones, calendar: context }))
}

const draftOf = (row: ReadRow | undefined) => {
  if (row === undefined || row.verdict === 'refused') throw new Error(`refused: ${JSON.stringify(row?.notes)}`)
  return row.draft
}
const shown = (at: number | null | undefined): string =>
  new Date((at ?? 0) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')

describe('headings', () => {
  it.each([
    ['物品名称', 'found-item', 'title'],
    ['拾得时间', 'found-item', 'when'],
    ['拾获地点', 'found-item', 'place'],
    ['拾得人姓名', 'found-item', 'contactName'],
    ['失主联系电话', 'lost-item', 'contactPhone'],
    ['领取人', 'found-item', 'claimant'],
    ['捡到的东西', 'found-item', 'title'],
    ['在哪儿捡的', 'found-item', 'place'],
    ['谁交的', 'found-item', 'contactName'],
    ['领走没有', 'found-item', 'state'],
    ['领取人联系电话', 'found-item', 'claimantPhone'],
    ['领取 姓名', 'found-item', 'claimant'],
    ['领取时间', 'found-item', 'closed'],
    ['姓名', 'missing-person', 'name'],
    ['姓名', 'lost-item', 'contactName'],
    ['身高(cm)', 'missing-person', 'heightCm'],
    ['办理状态', 'found-item', 'state'],
    ['序号', 'found-item', 'skip'],
    ['Date found', 'found-item', 'when'],
    ['Finder phone', 'found-item', 'contactPhone'],
    ['  *Colour: ', 'lost-item', 'colour'],
    ['天气', 'lost-item', null],
  ] as const)('%s in a register of %s is %s', (heading, kind, target) => {
    expect(targetOfHeading(heading, kind)).toBe(target)
  })

  it('knows every field of every kind by the label of its form, in both languages', () => {
    for (const kind of kinds)
      for (const name of fieldsOf(kind)) {
        for (const label of Object.values(fieldLabels[name])) {
          expect(targetOfHeading(label, kind), `${kind} ${label}`).not.toBeNull()
        }
      }
  })
})

describe('times', () => {
  it.each([
    ['2025-10-02 15:30', '2025-10-02 15:30'],
    ['2025/10/2', '2025-10-02 00:00'],
    ['2025年10月2日 下午3点', '2025-10-02 15:00'],
    ['10月2日 下午3点半', '2026-10-02 15:30'],
    ['11月2日', '2025-11-02 00:00'],
    ['2025.10.2 上午9:05', '2025-10-02 09:05'],
    ['20251002', '2025-10-02 00:00'],
    ['45932', '2025-10-02 00:00'],
    ['45932.645833', '2025-10-02 15:30'],
    ['2025-10-02(星期四)15:30:20', '2025-10-02 15:30'],
    ['2 Oct 2025 3:30 pm', '2025-10-02 15:30'],
    ['Oct 2, 2025', '2025-10-02 00:00'],
    ['25/12/2025', '2025-12-25 00:00'],
    ['2025-10-02T07:30:00Z', '2025-10-02 15:30'],
  ])('%s is %s on the wall clock of the venue', (text, from) => {
    const moment = readMoment(text, calendar)
    expect(isUnread(moment) ? moment.why.zh : shown(moment.from)).toBe(from)
  })

  it.each([
    ['昨天下午', '没有说是哪一天'],
    ['yesterday', '没有说是哪一天'],
    ['2025-02-30', '没有'],
    ['3/4/2025', '先日后月'],
    ['下午', '看不出是哪一天'],
    ['2027-01-01', '还没有到'],
    ['2025-10-02 很晚', '看不出是几点'],
  ])('%s is refused in words', (text, words) => {
    const moment = readMoment(text, calendar)
    expect(isUnread(moment) && moment.why.zh).toContain(words)
  })

  it('reads 3/4/2025 as the clerk said days are written', () => {
    const day = (dayFirst: boolean) => readMoment('3/4/2025', { ...calendar, dayFirst }) as { from: number }
    expect(shown(day(true).from)).toBe('2025-04-03 00:00')
    expect(shown(day(false).from)).toBe('2025-03-04 00:00')
  })

  it('keeps an hour that may be morning or evening as both', () => {
    const moment = readMoment('2025-10-02 8点', calendar) as { from: number; to: number }
    expect([shown(moment.from), shown(moment.to)]).toEqual(['2025-10-02 08:00', '2025-10-02 20:00'])
  })
})

it('a telephone number that cannot be right goes in as it stands, and the row is one to look at', () => {
  const heads = ['物品名称', '拾得日期', '联系电话']
  const [short, right] = read([heads, ['红色雨伞', '2025-10-03', '1380000'], ['蓝伞', '2025-10-03', '13800001234']])
  expect(draftOf(short).fields.contactPhone).toBe('1380000')
  expect(short?.notes).toEqual([
    { heading: '联系电话', why: expect.objectContaining({ zh: '号码只有 7 位,核对一下' }) },
  ])
  expect(right?.notes).toEqual([])
})

describe('states and kinds', () => {
  it.each([
    ['已领取', 'found-item', 'claimed'],
    ['未领取', 'found-item', 'in-custody'],
    ['是', 'found-item', 'claimed'],
    ['移交派出所', 'found-item', 'transferred'],
    ['移交', 'found-person', 'handed-over'],
    ['已找到', 'missing-person', 'reunited'],
    ['自行找到', 'lost-item', 'withdrawn'],
    ['上缴', 'found-item', 'forfeited'],
    ['returned', 'lost-item', 'returned'],
    ['天晴', 'lost-item', null],
  ] as const)('%s of a %s is %s', (word, kind, state) => expect(readState(word, kind)).toBe(state))

  it('knows the way to every state that a word can name, without taking a step back', () => {
    for (const kind of kinds) {
      for (const state of states) {
        const path = pathTo(kind, state)
        if (readState(state, kind) === state) expect(path, `${kind} ${state}`).not.toBeNull()
      }
    }
  })

  it.each([
    ['走失', 'missing-person'],
    ['拾得', 'found-item'],
    ['遗失', 'lost-item'],
    ['纠纷', 'incident'],
    ['found', 'found-item'],
  ])('%s is a %s', (word, kind) => expect(readKind(word)).toBe(kind))
})

describe('places', () => {
  it('takes a name or synonym of one zone, asks about what only mentions one or is off by a letter, and leaves the rest as text', () => {
    const [zone] = zones
    expect(readPlace(zone!.zh, zones)).toEqual({ kind: 'zone', id: zone!.id })
    expect(readPlace(`${zone!.zh}东侧小卖部后面`, zones)).toMatchObject({ kind: 'unsure' })
    expect(readPlace('河边小路', zones)).toEqual({ kind: 'none' })
  })
})

const register = [
  ['2025年国庆失物招领登记册'],
  ['编号', '物品名称', '颜色', '拾得日期', '时间', '拾得地点', '拾得人', '联系电话', '领取情况', '领取人', '天气'],
  ['001', '黑色双肩包', '黑', '10月2日', '下午3点', '猴山', '张三', '13800001234', '已领取', '李四', '晴'],
  ['002', '雨伞', '', '10月3日', '9:10', '不知道哪里', '', '', '未领取', '', ''],
  ['003', '手机', '白', '昨天', '9:10', '', '', '', '未领取', '', ''],
  ['合计', '3件', '', '', '', '', '', '', '', '', ''],
]

describe('a register', () => {
  it('is found under its title and read by the mapping that its own words propose', () => {
    const [first, second, third, sum] = read(register)
    const bag = draftOf(first)
    expect(bag).toMatchObject({ kind: 'found-item', state: 'claimed', claimant: '李四' })
    expect(bag.fields).toMatchObject({
      externalRef: '001',
      title: '黑色双肩包',
      colour: '黑',
      contactName: '张三',
      contactPhone: '13800001234',
    })
    expect(bag.fields.category).toBe('backpack')
    expect(bag.fields.description).toContain('天气:晴')
    expect([shown(bag.at), bag.at]).toEqual(['2025-10-02 15:00', bag.fields.eventTo])
    expect(draftOf(second)).toMatchObject({ state: 'in-custody' })
    expect(third).toMatchObject({ verdict: 'refused', row: 5, notes: [{ heading: '拾得日期' }] })
    expect(sum).toMatchObject({ verdict: 'refused', row: 6 })
  })

  it('asks once what a place means, and takes the answer', () => {
    const place = '猴山东侧小卖部'
    const rows = [register[1]!, ['009', '伞', '', '10月2日', '', place, '', '', '', '', '']]
    const [asks] = read(rows)
    expect(asks).toMatchObject({ verdict: 'asks', place })
    const zone = zones[0]!.id
    expect(draftOf(read(rows, { zones: { [place]: zone } })[0]).fields.zone).toBe(zone)
    expect(draftOf(read(rows, { zones: { [place]: null } })[0]).fields).toMatchObject({ place })
  })

  it('reads headings of two rows, days written once, and 同上', () => {
    const rows = [
      ['日期', '物品', '拾得地点', '领取', ''],
      ['', '', '', '姓名', '电话'],
      ['2025-10-02', '钱包', '河边小路', '', ''],
      ['', '水杯', '同上', '', ''],
      ['', '雨伞', '', '王五', '13800005678'],
    ]
    const lines = read(rows)
    expect(lines.map((line) => shown(draftOf(line).at).slice(0, 10))).toEqual(Array(3).fill('2025-10-02'))
    expect(draftOf(lines[1]).fields.place).toBe('河边小路')
    expect(draftOf(lines[2])).toMatchObject({ claimant: '王五', claimantPhone: '13800005678', state: 'claimed' })
  })

  it('keeps what fits no field in the description and says so', () => {
    const [row] = read([
      ['走失人姓名', '年龄', '身高', '走失时间'],
      ['王小', '大概上小学', '1.2', '2025-10-02 10:00'],
    ])
    expect(draftOf(row).fields).toMatchObject({ name: '王小', heightCm: 120, description: '年龄:大概上小学' })
    expect(row!.notes).toMatchObject([{ heading: '年龄' }])
  })

  it('takes a kind from a column of kinds', () => {
    const rows = read([
      ['种类', '名称', '日期'],
      ['遗失', '钱包', '2025-10-02'],
      ['拾得', '钱包', '2025-10-02'],
      ['走失', '小孩', '2025-10-02'],
      ['天晴', '小孩', '2025-10-02'],
    ])
    expect(rows.map((row) => (row.verdict === 'refused' ? null : row.draft.kind))).toEqual([
      'lost-item',
      'found-item',
      'missing-person',
      null,
    ])
  })
})

describe('whatever a table holds', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 24 }),
    fc.constantFrom(
      '',
      '编号',
      '日期',
      '姓名',
      '2025-10-02',
      '10月2日',
      '下午3点',
      '=1+1',
      '13800001234',
      '猴山',
      '同上',
      '已领取',
    ),
  )
  const table = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 })
  const target = fc.constantFrom<Mapping['columns'][string]>(
    ...fieldNames,
    'when',
    'clock',
    'registered',
    'closed',
    'state',
    'kind',
    'note',
  )

  it('one verdict for each row, and every field of a draft is one that the desk takes', () => {
    fc.assert(
      fc.property(table, fc.array(target, { maxLength: 8 }), fc.constantFrom(...kinds, null), (rows, wanted, kind) => {
        const found = findTable(rows)
        const columns = Object.fromEntries(
          (found?.headings ?? []).map((name, index) => [name, wanted[index] ?? 'skip']),
        )
        const lines = read(rows, { columns, kind })
        const expected = found === null ? [] : rowsOf({ name: '', rows }, found)
        expect(lines.map(({ row }) => row)).toEqual(expected.map(({ row }) => row))
        for (const line of lines) {
          if (line.verdict === 'refused') {
            expect(line.notes.length).toBeGreaterThan(0)
            continue
          }
          expect(fieldsSchema.safeParse(line.draft.fields).success).toBe(true)
          const known = fieldsOf(line.draft.kind)
          expect(Object.keys(line.draft.fields).filter((name) => !known.includes(name as never))).toEqual([])
          expect(line.draft.at).toBeLessThanOrEqual(now)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('each column has a heading of its own, and keeps what stands in it', () => {
    const names = fc.constantFrom(
      '电话',
      '电话(2)',
      '电话(3)',
      '备注',
      '__proto__',
      'constructor',
      '字'.repeat(300),
      '',
    )
    fc.assert(
      fc.property(fc.array(names, { minLength: 2, maxLength: 9 }), (wanted) => {
        const table = findTable([
          ['物品', '日期', ...wanted],
          ['伞', '2025-10-02'],
        ])!
        const headings = table.headings.filter(Boolean)
        expect(new Set(headings).size).toBe(headings.length)
        const columns = Object.fromEntries(headings.map((name) => [name, 'note'] as const))
        expect(Object.keys(mappingSchema.parse({ kind: null, columns }).columns)).toEqual(headings)
      }),
    )
    const odd = ['__proto__', 'constructor', 'toString', '备注', '备注']
    const rows = [
      ['物品名称', '拾得日期', ...odd],
      ['黑伞', '2025-10-02', '甲', '乙', '丙', '丁', '戊'],
    ]
    const said = draftOf(read(rows, { kind: 'found-item' })[0]).fields.description
    for (const one of '甲乙丙丁戊') expect(said).toContain(one)
    // What nobody mapped is left out, whatever an object calls its own.
    const { fields } = draftOf(read(rows, { kind: 'found-item', columns: { 物品名称: 'title', 拾得日期: 'when' } })[0])
    expect(fields.description).toBeUndefined()
  })

  it('a paragraph that mentions a place asks nothing that could not be answered', () => {
    const story = `猴山${'附近的小卖部旁边'.repeat(30)}`
    const [row] = read(
      [
        ['物品名称', '拾得日期', '拾得地点'],
        ['黑伞', '2025-10-02', story],
      ],
      { kind: 'found-item' },
    )
    expect(row?.verdict).toBe('ready')
    expect(draftOf(row).fields.description).toContain('猴山')
  })

  it('a cell as long as a spreadsheet takes is read in the time of a short one', () => {
    const long = 32_767
    const seeds = ['十', '二十', '岁', '一米', '1', '1 ', ' ', '(', '周', '10月3日', ':', '3点']
    const start = process.cpuUsage()
    for (const seed of seeds) {
      for (const text of [seed, `10月3日 ${seed}`].map((one) => one.padEnd(long, seed))) {
        readMoment(text, calendar)
        readPlace(text, zones)
        targetOfHeading(text, null)
        for (const name of ['age', 'heightCm', 'amount', 'contactPhone'] as const) readField(name, text)
      }
    }
    expect(process.cpuUsage(start).user / 1000 / seeds.length).toBeLessThan(250)
  })

  it('a mapping written by hand may leave everything but kind and columns out', () => {
    expect(mappingSchema.parse({ kind: 'found-item', columns: { 物品: 'title' } })).toMatchObject({
      zones: {},
      carryDay: false,
    })
  })
})

describe('a column under a heading that says nothing', () => {
  const proposedFor = (values: readonly string[], venue = zones) => {
    const rows = [['物品名称', '拾得日期', '甲'], ...values.map((value) => ['雨伞', '2025-10-01', value])]
    const table = findTable(rows)!
    const asked = {
      sheet: 'Sheet1',
      table,
      rows: rowsOf({ name: 'Sheet1', rows }, table),
      kind: undefined,
      file: '登记.xlsx',
    }
    return proposeMapping({ ...asked, calendar, zones: venue }).columns.甲
  }

  it('is the place where its values name zones of the venue', () => {
    expect(proposedFor(['猴山', '象馆附近', '下熊猫馆', '狮山'])).toBe('place')
    expect(proposedFor(['Primate Area', 'Elephant House'])).toBe('place')
  })

  it('is a note where they only mention one, or where the venue has no such zones', () => {
    expect(proposedFor(['熊猫玩偶', '大象气球', '猴子面具', '狮子头套'])).toBe('note')
    expect(proposedFor(['猴山', '象馆', '狮山'], [])).toBe('note')
  })
})
