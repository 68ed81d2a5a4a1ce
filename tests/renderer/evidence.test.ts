import { describe, expect, test } from 'vitest'
import type { ReasonView, RecordView } from '../../core/contract/shapes.ts'
import { type FieldName, type Fields, fieldsOf } from '../../core/records/fields.ts'
import { kinds } from '../../core/records/kinds.ts'
import { fieldsIn, layoutOf } from '../../renderer/components/layout.ts'
import { evidenceRows } from '../../renderer/screens/match/evidence.ts'
import { barWidth, percent, strengthOf } from '../../renderer/words/weight.ts'

const record = (kind: RecordView['kind'], fields: Fields, masked: FieldName[] = []): RecordView => ({
  id: kind,
  no: 'A1-X0001',
  kind,
  state: 'open',
  desk: 'A1',
  createdAt: 0,
  createdBy: null,
  updatedAt: 0,
  closedAt: null,
  closing: null,
  version: '1',
  fields,
  sets: {},
  masked,
  conflict: false,
  stopped: false,
  imported: false,
  mergedInto: null,
  joined: [],
  photos: 0,
})

const reason = (field: string, weight: number): ReasonView => ({
  field,
  effect: weight < 0 ? 'contradicts' : 'agrees',
  weight,
  zh: field,
  en: field,
})

describe('the lines of a comparison', () => {
  const report = record('lost-item', { category: 'phone', colour: '黑', zone: 'gate_w', eventTo: 1, contactPhone: '1' })
  const find = record('found-item', { category: 'phone', number: '****0877', eventFrom: 2, storage: 'B-2' }, ['number'])

  test('what either side says is a line, who reports and where it lies is none', () => {
    const keys = evidenceRows(report, find, []).map((row) => row.topic?.key)
    expect(keys).toEqual(['category', 'colour', 'number', 'where', 'when'])
  })
  test('a witness for place and time stands at the line that shows them', () => {
    const rows = evidenceRows(report, find, [reason('place', 1), reason('time', 2)])
    const at = (key: string) => rows.find((row) => row.topic?.key === key)?.reasons.map((one) => one.field)
    expect([at('where'), at('when')]).toEqual([['place'], ['time']])
  })
  test('two witnesses of one field share its line, the heavier first', () => {
    const rows = evidenceRows(report, find, [reason('colour', 0.5), reason('colour', -3)])
    expect(rows.find((row) => row.topic?.key === 'colour')?.reasons.map((one) => one.weight)).toEqual([-3, 0.5])
  })
  test('a witness of no field is still shown, last', () => {
    const rows = evidenceRows(report, find, [reason('rivals', -1)])
    expect(rows.at(-1)).toMatchObject({ topic: null, reasons: [{ field: 'rivals' }] })
  })
  test('a masked value is marked as to be verified', () => {
    const rows = evidenceRows(report, find, [])
    expect(rows.filter((row) => row.hidden).map((row) => row.topic?.key)).toEqual(['number'])
  })
})

test('a bar grows with the weight, either way, and stays within its cell', () => {
  expect([0, 1, -1, 6, 60].map(barWidth)).toEqual([6, 17, 17, 100, 100])
  expect([0.2, -1.5, 4].map(strengthOf)).toEqual(['slight', 'clear', 'strong'])
})

test('no proposal is shown as certain or as impossible', () => {
  expect([0, 0.004, 0.5, 0.999, 1].map(percent)).toEqual([1, 1, 50, 99, 99])
})

test('every field of every kind can be filled in on its form, none of another kind can', () => {
  for (const kind of kinds) {
    const { first, groups } = layoutOf(kind)
    const asked = fieldsIn([...first, ...groups.flatMap(({ lines }) => lines)])
    expect(new Set(asked).size).toBe(asked.length)
    const own = new Set(fieldsOf(kind))
    // The contact line leaves the relation out where the kind has none.
    expect(asked.filter((name) => !own.has(name) && name !== 'contactRelation')).toEqual([])
    expect([kind, [...own].filter((name) => !asked.includes(name))]).toEqual([kind, []])
  }
})
