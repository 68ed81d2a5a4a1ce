import { expect, test } from 'vitest'
import { type Entry, entryId, genesisHash, signedText } from '../../core/journal/entry.ts'
import { mergeRules } from '../../core/journal/fold.ts'
import { sha256 } from '../../db/file/crypto.ts'
import { allEntries } from '../../db/journal/entries.ts'
import { mendFork } from '../../db/journal/fork.ts'
import { append, catchUp, type Journal, openJournal, receive } from '../../db/journal/journal.ts'
import { createRecord, editRecord, getRecord, readRecord } from '../../db/records/records.ts'
import { digestOf } from '../../db/verify/digest.ts'
import { verifyDatabase } from '../../db/verify/verify.ts'
import { memoryDesk } from '../helpers/journal.ts'
import { imageOf, openImage } from '../helpers/simulation/machine.ts'

const save = (journal: Journal, title: string): string =>
  createRecord(journal, { kind: 'found-item', fields: { title }, sets: {}, operator: 'op' })

const entriesOf = (journal: Journal): Entry[] => [...allEntries(journal.db)]

const erase = (journal: Journal, entries: string[]): Entry =>
  append(journal, { action: 'personal.erased', operator: 'op', recordId: null, facts: { entries, reason: 'x' } })

/** The entry that this desk would write next, with something about it changed before it is signed. */
function crafted(journal: Journal, change: Partial<Entry>): Entry {
  const last = entriesOf(journal).at(-1)
  const { sign, ...author } = journal.author!
  const base = { ...last!, desk: author.desk, epoch: author.epoch, personal: null, personalHash: null }
  const next = {
    ...base,
    seq: last!.seq + 1,
    hlc: `${last!.hlc.slice(0, -4)}ffff`,
    prevHash: last?.hash ?? genesisHash,
  }
  const text = signedText({ ...next, ...change })
  return { ...next, ...change, hash: sha256(text), signature: sign(text) }
}

test.each<[string, (entry: Entry) => Entry, string]>([
  ['a changed fact', (entry) => ({ ...entry, facts: { ...entry.facts, no: 'A1-F9999' } }), 'hash'],
  ['a changed name', (entry) => ({ ...entry, personal: { ...entry.personal!, salt: '00' } }), 'personal'],
  [
    'a forged signature',
    (entry) => ({ ...entry, signature: entry.signature.replace(/^./, (first) => (first === 'x' ? 'y' : 'x')) }),
    'signature',
  ],
  ['a clock that is none', (entry) => ({ ...entry, hlc: 'tomorrow' }), 'malformed'],
  ['no number at all', (entry) => ({ ...entry, seq: undefined as unknown as number }), 'malformed'],
])('%s is refused by name, and what came with it is taken', (_name, change, reason) => {
  const [a, b, c] = [memoryDesk('A1'), memoryDesk('B2'), memoryDesk('C3')]
  save(a, '伞')
  const other = save(c, '包')
  const [opened, created] = entriesOf(a) as [Entry, Entry]
  const { refused } = receive(b, [opened, change(created), ...entriesOf(c)])
  expect(refused.map((one) => one.reason)).toEqual([reason])
  expect(readRecord(b.db, other)).not.toBeNull()
})

test('an entry signed well that no table can hold is refused alone', () => {
  const [a, b, c] = [memoryDesk('A1'), memoryDesk('B2'), memoryDesk('C3')]
  save(a, '伞')
  const bad = crafted(a, { action: 'record.edited', facts: { fields: { eventTo: 'noon' } } })
  const other = save(c, '包')
  expect(receive(b, [...entriesOf(a), bad, ...entriesOf(c)]).refused).toEqual([
    { entry: entryId(bad), reason: 'malformed' },
  ])
  expect(readRecord(b.db, other)).not.toBeNull()
  expect(verifyDatabase(b.db)).toEqual([])
})

test('an unknown action of a newer version is kept and passed on, and its chain goes on', () => {
  const [a, b, c] = [memoryDesk('A1'), memoryDesk('B2'), memoryDesk('C3')]
  save(a, '伞')
  receive(a, [crafted(a, { action: 'record.photographed', schemaVersion: 2, facts: { photo: 'x' } })])
  const after = save(a, '包')
  expect(receive(b, entriesOf(a)).refused).toEqual([])
  expect(receive(c, entriesOf(b)).refused).toEqual([])
  expect(readRecord(c.db, after)).not.toBeNull()
  expect(verifyDatabase(c.db).map((one) => [one.code, one.failure])).toEqual([['newer-waiting', false]])
})

test('a desk founded by a newer program is kept whole by an older one and shown after its upgrade', () => {
  const newer = memoryDesk('A1', undefined, { ...mergeRules, version: 2 })
  const older = memoryDesk('B2')
  const id = save(newer, '伞')
  expect(receive(older, entriesOf(newer))).toMatchObject({ applied: 2, refused: [] })
  expect(readRecord(older.db, id)).toBeNull()
  const upgraded = openJournal({ db: older.db, now: older.now, rules: { ...mergeRules, version: 2 } })
  catchUp(upgraded)
  expect(getRecord(upgraded.db, id)).toEqual(getRecord(newer.db, id))
})

test('two desks that erase one entry agree on who did, and erasures that name each other end', () => {
  const [a, b] = [memoryDesk('A1'), memoryDesk('B2')]
  save(a, '伞')
  receive(b, entriesOf(a))
  const target = entryId(entriesOf(a).at(-1)!)
  const next = crafted(a, {})
  erase(a, [target, entryId(next)])
  erase(b, [target, entryId(next)])
  const [ofA, ofB] = [entriesOf(a), entriesOf(b)]
  receive(a, ofB)
  receive(b, ofA)
  expect(digestOf(a.db)).toEqual(digestOf(b.db))
  expect(verifyDatabase(a.db)).toEqual([])
})

test('an erasure reaches an entry that still waits for its predecessor', () => {
  const [a, b, c] = [memoryDesk('A1'), memoryDesk('B2'), memoryDesk('C3')]
  save(a, '秘密')
  const [opened, created] = entriesOf(a) as [Entry, Entry]
  receive(b, [created])
  erase(c, [entryId(created)])
  receive(b, entriesOf(c))
  const waiting = b.db.prepare('select entry from local_waiting').pluck().all().join()
  expect(waiting).not.toContain('秘密')
  receive(b, [opened])
  expect(getRecord(b.db, created.recordId!).fields).toEqual({})
})

test('an undo names its merge; which records stand apart again is the merge’s word', () => {
  const [a, b] = [memoryDesk('A1'), memoryDesk('B2')]
  const ids = [save(a, '一'), save(a, '二'), save(a, '三')] as const
  const merged = append(a, {
    action: 'record.merged',
    operator: 'op',
    recordId: ids[0],
    facts: { records: [ids[0], ids[1]] },
  })
  receive(b, entriesOf(a))
  const facts = { merge: entryId(merged), records: [ids[2], ids[2]] as [string, string] }
  append(b, { action: 'record.unmerged', operator: 'op', recordId: null, facts })
  expect(getRecord(b.db, ids[1]).mergedInto).toBeNull()
  const c = memoryDesk('C3')
  receive(c, entriesOf(b).toReversed())
  expect(digestOf(c.db).tables.records).toBe(digestOf(b.db).tables.records)
})

test('a fork is refused by whoever holds the other branch, and mended without loss', () => {
  const [a, c] = [memoryDesk('A1'), memoryDesk('C3')]
  const shared = save(a, '伞')
  const twin = openJournal({ db: openImage(imageOf(a.db)), now: a.now })
  save(a, '甲')
  const onTwin = save(twin, '乙')
  editRecord(twin, { id: shared, fields: { colour: '红' }, add: {}, remove: {}, operator: 'op' })
  receive(c, entriesOf(a))
  expect(receive(c, entriesOf(twin)).refused[0]).toMatchObject({ reason: 'fork' })
  expect(mendFork(twin, entriesOf(a), 'elsewhere').size).toBe(2)
  expect(receive(c, entriesOf(twin)).refused).toEqual([])
  expect(readRecord(c.db, onTwin)?.fields.title).toBe('乙')
  expect(getRecord(c.db, shared).fields.colour).toBe('红')
  expect(digestOf(c.db).tables.records).toBe(digestOf(twin.db).tables.records)
  expect(verifyDatabase(twin.db)).toEqual([])
})
