import { expect, test } from 'vitest'
import type { Fields } from '../../core/records/fields.ts'
import { createRecord, readRecord } from '../../db/records/records.ts'
import { memoryDesk } from '../helpers/journal.ts'

test.each<Fields>([
  { glasses: true, age: 3.5, heightCm: 98, upper: '红色外套' },
  { glasses: false, eventTo: 1_790_000_000_000, sex: 'female', ageGroup: 'child' },
])('%j is read back as it was saved: words, numbers, yes and no', (fields) => {
  const journal = memoryDesk()
  const id = createRecord(journal, { kind: 'missing-person', fields, sets: {}, operator: null })
  expect(readRecord(journal.db, id)?.fields).toEqual(fields)
})
