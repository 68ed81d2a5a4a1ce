import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Entry } from '../../core/journal/entry.ts'
import { stateAfter, waysOf } from '../../core/records/closings.ts'
import type { Fields } from '../../core/records/fields.ts'
import { type LinkRole, linkRoles } from '../../core/records/links.ts'
import { nextStates, transitionOf } from '../../core/records/states.ts'
import { allEntries } from '../../db/journal/entries.ts'
import { append, type Journal, receive } from '../../db/journal/journal.ts'
import { undoChange } from '../../db/journal/undo.ts'
import { decideMatch } from '../../db/matching/matches.ts'
import { closeRecord } from '../../db/records/closings.ts'
import { cutLink, linkedTo, makeLink } from '../../db/records/links.ts'
import { addNote } from '../../db/records/notes.ts'
import { createRecord, editRecord, getRecord, moveRecord } from '../../db/records/records.ts'
import { digestOf } from '../../db/verify/digest.ts'
import { verifyDatabase } from '../../db/verify/verify.ts'
import { memoryDesk, spareDesk } from '../helpers/journal.ts'
import { giveBack } from '../helpers/simulation/machine.ts'

const operator = 'op'
const clerk = { id: operator, role: 'clerk' }

/** A desk with a missing child, and a child in care that may be it. */
function open(): { journal: Journal; report: string; find: string } {
  const journal = spareDesk()
  const save = (kind: 'missing-person' | 'found-person') =>
    createRecord(journal, { kind, fields: { title: '甲', upper: '红' }, sets: { zonesPassed: ['gate'] }, operator })
  return { journal, report: save('missing-person'), find: save('found-person') }
}

type Change = { readonly do: 'edit' | 'member' | 'move' | 'close' | 'decide' | 'note' | 'link'; readonly n: number }

const change: fc.Arbitrary<Change> = fc.record({
  do: fc.constantFrom('edit', 'member', 'move', 'close', 'decide', 'note', 'link'),
  n: fc.nat(11),
})

const edits: readonly Fields[] = [
  { upper: '蓝', age: 5 },
  { upper: null },
  { zone: 'lake', name: '某某' },
  { name: null, description: '哭' },
]

const zonesPassed = ['gate', 'lake', 'panda']

/** Makes a change where the record's state allows it; returns whether an entry was written. */
function make({ journal, report, find }: ReturnType<typeof open>, { do: what, n }: Change): boolean {
  const before = seqOf(journal)
  const record = getRecord(journal.db, report)
  switch (what) {
    case 'edit':
      editRecord(journal, { id: report, fields: edits[n % edits.length]!, add: {}, remove: {}, operator })
      break
    case 'member': {
      const members = { zonesPassed: [zonesPassed[n % 3]!] }
      const [add, remove] = n < 6 ? [members, {}] : [{}, members]
      editRecord(journal, { id: report, fields: {}, add, remove, operator })
      break
    }
    case 'move': {
      const next = nextStates(record.kind, record.state)
      const to = next[n % Math.max(next.length, 1)]?.to
      if (to) moveRecord(journal, { id: report, to, reason: 'x', operator })
      break
    }
    case 'close': {
      // Without the find: what gives somebody away is no clerk's to take back.
      const way = waysOf(record.kind).slice(2)[n % 2]!
      if (!transitionOf(record.kind, record.state, stateAfter(record.kind, way)!)) break
      closeRecord(journal, { id: report, way, when: null, collector: '', reason: 'x', operator, witness: null })
      break
    }
    case 'decide': {
      const decision = (['confirmed', 'rejected', 'undecided'] as const)[n % 3]!
      decideMatch(journal, { report, find, decision, operator, probability: null })
      break
    }
    case 'note':
      addNote(journal, { id: report, text: `记${n}`, operator })
      break
    case 'link':
      if (linkedTo(journal.db, getRecord(journal.db, report)).some((one) => one.role === 'couple'))
        cutLink(journal, { from: report, to: find, role: 'couple', operator })
      else makeLink(journal, { from: find, to: report, role: 'couple', operator })
  }
  return seqOf(journal) > before
}

const seqOf = ({ db }: Journal): number =>
  (db.prepare('select max(seq) as seq from journal').get() as { seq: number }).seq

/** Every projection that a change of a record can move, but for version and time of the last change. */
function stateOf({ db }: Journal): unknown {
  const rows = (table: string) => db.prepare(`select * from ${table}`).all() as Record<string, unknown>[]
  return {
    records: rows('records').map(({ version: _version, updated_at: _at, ...row }) => row),
    tables: ['record_members', 'record_heads', 'match_decisions', 'notes', 'links'].map(rows),
  }
}

test('whatever was done to a record, undone step by step it is each time what it was before', () => {
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 10 }), (changes) => {
      const desk = open()
      const before: unknown[] = []
      for (const one of changes) {
        const stood = stateOf(desk.journal)
        if (make(desk, one)) before.push(stood)
      }
      for (const stood of before.toReversed()) {
        undoChange(desk.journal, { id: desk.report, entry: null, operator: clerk })
        expect(stateOf(desk.journal)).toEqual(stood)
      }
      expect(verifyDatabase(desk.journal.db)).toEqual([])
      giveBack(desk.journal)
    }),
    { numRuns: 60 },
  )
})

test('a change undone, and another one made after it, stands as if the first had never been', () => {
  const { journal, report } = open()
  moveRecord(journal, { id: report, to: 'withdrawn', reason: 'x', operator })
  undoChange(journal, { id: report, entry: null, operator: clerk })
  moveRecord(journal, { id: report, to: 'reunited', reason: 'x', operator })
  expect(getRecord(journal.db, report)).toMatchObject({ state: 'reunited', conflict: false })
})

test('a step that another desk based on one taken back meanwhile stands, and is no conflict', () => {
  const { journal, report } = open()
  const far = memoryDesk('B2')
  receive(far, [...allEntries(journal.db)])
  moveRecord(journal, { id: report, to: 'matched', reason: 'x', operator })
  receive(far, [...allEntries(journal.db)])
  moveRecord(far, { id: report, to: 'withdrawn', reason: 'x', operator: 'far' })
  undoChange(journal, { id: report, entry: null, operator: clerk })
  for (const one of [journal, far]) receive(one, [...allEntries(journal.db), ...allEntries(far.db)])
  for (const one of [journal, far])
    expect(getRecord(one.db, report)).toMatchObject({ state: 'withdrawn', conflict: false })
})

test('a handover that a conflict holds is not settled by undoing the other closing', () => {
  const { journal, report } = open()
  const far = memoryDesk('B2')
  receive(far, [...allEntries(journal.db)])
  moveRecord(far, { id: report, to: 'reunited', reason: 'x', operator: 'far' })
  moveRecord(journal, { id: report, to: 'withdrawn', reason: 'x', operator })
  receive(journal, [...allEntries(far.db)])
  expect(getRecord(journal.db, report).conflict).toBe(true)
  const undo = () => undoChange(journal, { id: report, entry: null, operator: clerk })
  expect(undo).toThrowError(/in-conflict/)
})

const word = fc.record({
  desk: fc.nat(1),
  a: fc.nat(2),
  b: fc.nat(2),
  role: fc.constantFrom<LinkRole>(...linkRoles),
  cut: fc.boolean(),
  undo: fc.boolean(),
})

test('links are the same from both sides and on both desks, in whatever order their words came', () => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), fc.infiniteStream(fc.nat()), (words, dice) => {
      const near = spareDesk()
      const far = spareDesk('B2')
      const ids = [1, 2, 3].map(() => createRecord(near, { kind: 'found-item', fields: {}, sets: {}, operator }))
      receive(far, [...allEntries(near.db)])
      for (const { desk, a, b, role, cut, undo } of words) {
        const journal = [near, far][desk]!
        const [from, to] = [ids[a]!, ids[b]!]
        quietly(() => (cut ? cutLink : makeLink)(journal, { from, to, role, operator }))
        if (undo) quietly(() => undoChange(journal, { id: from, entry: null, operator: clerk }))
      }
      const all = [...allEntries(near.db), ...allEntries(far.db)]
      const mixed = (entries: Entry[]) =>
        entries.map((entry) => [dice.next().value, entry] as const).sort(([x], [y]) => x - y)
      for (const journal of [near, far])
        receive(
          journal,
          mixed(all).map(([, entry]) => entry),
        )
      expect(digestOf(far.db).tables).toEqual(digestOf(near.db).tables)
      for (const id of ids) expect(mirrored(near, id)).toEqual([])
      for (const journal of [near, far]) giveBack(journal)
    }),
    { numRuns: 80 },
  )
})

const mirror: Partial<Record<LinkRole, LinkRole>> = {
  contains: 'contained-in',
  'contained-in': 'contains',
  copy: 'original',
  original: 'copy',
}

/** Links of this record that the other side does not show as their mirror image. */
function mirrored({ db }: Journal, id: string): string[] {
  const seen = linkedTo(db, getRecord(db, id))
  return seen
    .filter(({ role, record }) => {
      const back = linkedTo(db, record)
      return !back.some((one) => one.record.id === id && one.role === (mirror[role] ?? role))
    })
    .map(({ role, record }) => `${role} ${record.no}`)
}

// A refusal is an answer here: only what stands in the end is asked.
function quietly(work: () => unknown): void {
  try {
    work()
  } catch (error) {
    if (!/^(not-linkable|not-found|nothing-to-undo|not-undoable|undo-blocked):/.test((error as Error).message))
      throw error
  }
}

test('an undo that comes before what it takes back holds it back when it comes', () => {
  const { journal, report } = open()
  const first = [...allEntries(journal.db)]
  append(journal, {
    action: 'note.added',
    operator,
    recordId: report,
    facts: {},
    personal: { fields: { text: '记' } },
  })
  const note = [...allEntries(journal.db)].at(-1)!
  const far = memoryDesk('B2')
  receive(far, [...first, note])
  const undo = append(far, {
    action: 'change.undone',
    operator,
    recordId: report,
    facts: { entry: `${note.desk}/${note.epoch}/${note.seq}`, records: [report] },
  })
  const third = memoryDesk('C3')
  receive(
    third,
    [...allEntries(far.db)].filter((entry) => entry.desk === 'B2'),
  )
  receive(third, [...first, note])
  expect(undo.action).toBe('change.undone')
  expect(third.db.prepare('select * from notes').all()).toEqual([])
  expect(digestOf(third.db).tables.notes).toBe(digestOf(far.db).tables.notes)
})
