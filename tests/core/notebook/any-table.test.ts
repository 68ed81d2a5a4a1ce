import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { targetOfHeading } from '../../../core/notebook/headings.ts'
import { readMoment } from '../../../core/notebook/moments.ts'
import { readPlace } from '../../../core/notebook/places.ts'
import { findTable, rowsOf } from '../../../core/notebook/table.ts'
import { type Mapping, mappingSchema } from '../../../core/notebook/target.ts'
import { readField } from '../../../core/notebook/values.ts'
import { fieldNames, fieldsOf, fieldsSchema } from '../../../core/records/fields.ts'
import { kinds } from '../../../core/records/kinds.ts'
import { calendar, draftOf, now, read, zones } from './reading.ts'

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
