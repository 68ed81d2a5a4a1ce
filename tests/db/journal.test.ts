import { expect, test } from 'vitest'
import { allEntries } from '../../db/journal/entries.ts'
import { append, receive } from '../../db/journal/journal.ts'
import {
  createRecord,
  editRecord,
  getRecord,
  mergeRecords,
  moveRecord,
  unmergeRecord,
} from '../../db/records/records.ts'
import { memoryDesk } from '../helpers/journal.ts'

const boy = {
  kind: 'missing-person',
  fields: { name: '王小明', age: 5, upper: '红上衣' },
  sets: {},
  operator: 'op',
} as const

test('a record written is read back with its number, fields and first state', () => {
  const journal = memoryDesk()
  const id = createRecord(journal, boy)
  expect(getRecord(journal.db, id)).toMatchObject({
    no: 'A1-M0001',
    state: 'open',
    fields: boy.fields,
    conflict: false,
  })
})

test('an edit changes its fields only, and null clears one', () => {
  const journal = memoryDesk()
  const id = createRecord(journal, boy)
  editRecord(journal, {
    id,
    fields: { age: 6, upper: null },
    add: { zonesPassed: ['tiger'] },
    remove: {},
    operator: 'op',
  })
  expect(getRecord(journal.db, id)).toMatchObject({
    fields: { name: '王小明', age: 6 },
    sets: { zonesPassed: ['tiger'] },
  })
  expect(getRecord(journal.db, id).fields.upper).toBeUndefined()
})

test('two desks that close one record differently leave a conflict, not a winner', () => {
  const [a, b] = [memoryDesk('A1'), memoryDesk('B2')]
  const id = createRecord(a, boy)
  receive(b, [...allEntries(a.db)])
  moveRecord(a, { id, to: 'withdrawn', reason: 'x', operator: 'a' })
  moveRecord(b, { id, to: 'handed-over', reason: 'y', operator: 'b' })
  receive(a, [...allEntries(b.db)])
  receive(b, [...allEntries(a.db)])
  expect(getRecord(a.db, id).conflict).toBe(true)
  expect(getRecord(b.db, id)).toEqual(getRecord(a.db, id))
})

test('a merge shows the older record with what both know, and its undo sets them apart again', () => {
  const journal = memoryDesk()
  const first = createRecord(journal, boy)
  const second = createRecord(journal, { ...boy, fields: { shoes: '白球鞋' } })
  const before = [getRecord(journal.db, first).fields, getRecord(journal.db, second).fields]
  mergeRecords(journal, { ids: [second, first], reason: '同一人', operator: 'op' })
  expect(getRecord(journal.db, first).fields).toMatchObject({ name: '王小明', shoes: '白球鞋' })
  expect(getRecord(journal.db, second).mergedInto).toBe(first)
  unmergeRecord(journal, second, 'op')
  expect([getRecord(journal.db, first).fields, getRecord(journal.db, second).fields]).toEqual(before)
})

test('entries that come in the wrong order wait for their predecessors', () => {
  const [a, b] = [memoryDesk('A1'), memoryDesk('B2')]
  const id = createRecord(a, boy)
  const [opened, created] = [...allEntries(a.db)]
  expect(receive(b, [created!])).toMatchObject({ waiting: 1, applied: 0 })
  expect(receive(b, [opened!])).toMatchObject({ applied: 2 })
  expect(getRecord(b.db, id).fields).toEqual(boy.fields)
})

test('erasing the personal part leaves chain and facts, and reaches a desk that gets the entry later', () => {
  const [a, b] = [memoryDesk('A1'), memoryDesk('B2')]
  const id = createRecord(a, boy)
  const before = [...allEntries(a.db)]
  const created = before.at(-1)!
  append(a, {
    action: 'personal.erased',
    operator: 'op',
    recordId: null,
    facts: { entries: [`A1/${created.epoch}/${created.seq}`], reason: 'retention' },
  })
  expect(getRecord(a.db, id).fields).toEqual({})
  receive(b, [...allEntries(a.db)])
  receive(b, before)
  expect(getRecord(b.db, id)).toEqual(getRecord(a.db, id))
})
