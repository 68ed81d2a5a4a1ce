import { expect, test } from 'vitest'
import type { RecordView } from '../../core/contract/shapes.ts'
import type { Fields } from '../../core/records/fields.ts'
import { byUrgency, urgencyOf } from '../../core/records/urgency.ts'

const minute = 60_000
const now = 1_000_000 * minute

const missing = (id: string, minutesAgo: number, fields: Fields = {}): RecordView => ({
  id,
  no: id,
  kind: 'missing-person',
  state: 'open',
  desk: 'A1',
  createdAt: now,
  createdBy: null,
  updatedAt: now,
  closedAt: null,
  closing: null,
  version: '1',
  fields: { eventTo: now - minutesAgo * minute, ...fields },
  sets: {},
  masked: [],
  conflict: false,
  stopped: false,
  imported: false,
  mergedInto: null,
  joined: [],
  photos: 0,
})

test('a child turns red after ten minutes, an adult after thirty', () => {
  expect(urgencyOf(missing('child', 10, { age: 4 }), now)).toBe('danger')
  expect(urgencyOf(missing('adult', 10, { age: 40 }), now)).toBe('running')
  expect(urgencyOf(missing('adult', 30, { age: 40 }), now)).toBe('danger')
  expect(urgencyOf(missing('ill', 10, { age: 40, health: '****' }), now)).toBe('danger')
})

test('a report without a time counts from its registration', () => {
  const unknown = missing('unknown', 0)
  expect(urgencyOf({ ...unknown, fields: {}, createdAt: now - 40 * minute }, now)).toBe('danger')
})

test('on the board a child stands before an adult who is missing longer, and yesterday’s report comes last', () => {
  const records = [
    missing('yesterday', 27 * 60, { age: 30 }),
    missing('fresh', 1, { age: 5 }),
    missing('adult', 50, { age: 30 }),
    missing('child', 12, { age: 4 }),
    missing('elder', 20, { ageGroup: 'elder' }),
  ]
  expect(byUrgency(records, now).map((record) => record.id)).toEqual(['elder', 'child', 'adult', 'fresh', 'yesterday'])
})
