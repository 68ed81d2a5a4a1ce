import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Entry, JsonObject } from '../../core/journal/entry.ts'
import { foldRecord } from '../../core/journal/fold.ts'

const entry = (seq: number, desk: string, ms: number, action: string, recordId: string, facts: JsonObject): Entry => ({
  desk,
  epoch: '0123456789abcdef',
  seq,
  hlc: `${ms.toString(16).padStart(12, '0')}-0000`,
  at: 1000 + ((ms * 7) % 5),
  operator: 'op',
  action,
  recordId,
  schemaVersion: 1,
  facts,
  personal: null,
  personalHash: null,
  prevHash: '',
  hash: '',
  signature: '',
})

const id = (one: Entry): string => `${one.desk}/${one.epoch}/${one.seq}`

/** A record's entries from three desks whose readings often tie: description, set members, states on random bases. */
const history = fc
  .array(
    fc.record({
      desk: fc.constantFrom('A1', 'B2', 'C3'),
      ms: fc.integer({ min: 1, max: 4 }),
      record: fc.constantFrom('r', 's'),
      what: fc.nat(3),
      value: fc.nat(3),
      basis: fc.nat(20),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => {
    const entries = ['r', 's'].map((record, index) =>
      entry(index + 1, 'A1', 0, 'record.created', record, { kind: 'found-item', no: record, fields: {} }),
    )
    for (const [index, { desk, ms, record, what, value, basis }] of parts.entries()) {
      const to = ['announced', 'claimed', 'disposed', 'transferred'][value]!
      const step = { record, from: 'in-custody', to, basis: [id(entries[basis % entries.length]!)] }
      const facts = [
        { fields: { zone: `z${value}` } },
        { fields: {}, add: { zonesPassed: [`z${value}`] } },
        { fields: {}, remove: { zonesPassed: [`z${value}`] } },
        { claim: `c${index}`, find: record, transitions: [step] },
      ][what]!
      entries.push(entry(index + 3, desk, ms, what === 3 ? 'claim.released' : 'record.edited', record, facts))
    }
    return entries
  })

test('a record is the same in whatever order its entries came', () => {
  fc.assert(
    fc.property(
      history.chain((entries) =>
        fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length })),
      ),
      ([entries, shuffled]) => {
        for (const members of [['r'], ['s'], ['r', 's']]) {
          expect(foldRecord(shuffled, new Set(members))).toEqual(foldRecord(entries, new Set(members)))
        }
      },
    ),
  )
})

test('of two entries with one clock reading the one of the later desk name stands', () => {
  const created = entry(1, 'A1', 0, 'record.created', 'r', { kind: 'found-item', no: 'r', fields: {} })
  const edit = (desk: string) => entry(9, desk, 3, 'record.edited', 'r', { fields: { zone: desk } })
  expect(foldRecord([edit('C3'), created, edit('B2')], new Set(['r']))?.fields).toEqual({ zone: 'C3' })
})

test('a third handover written apart still stands against one that a supervisor let stand', () => {
  const step = (basis: Entry[]) => ({ record: 'r', from: 'in-custody', to: 'claimed', basis: basis.map(id) })
  const created = entry(1, 'A1', 0, 'record.created', 'r', { kind: 'found-item', no: 'r', fields: {} })
  const release = (desk: string) =>
    entry(2, desk, 1, 'claim.released', 'r', { claim: desk, transitions: [step([created])] })
  const [a, b, c] = [release('A1'), release('B2'), release('C3')] as const
  const settled = entry(3, 'A1', 2, 'conflict.settled', 'r', { reason: 'x', transitions: [step([a, b])] })
  const conflict = (...entries: Entry[]) => foldRecord([created, ...entries], new Set(['r']))?.conflict
  expect([conflict(a), conflict(a, b), conflict(a, b, settled), conflict(a, b, settled, c)]).toEqual([
    false,
    true,
    false,
    true,
  ])
})
