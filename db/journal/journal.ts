import { type Action, actions, type FactsOf, isAction } from '../../core/journal/actions.ts'
import { hlcStart, isHlc, tick } from '../../core/journal/clock.ts'
import {
  type Entry,
  entryId,
  genesisHash,
  type JsonObject,
  type Personal,
  personalHashOf,
  signedText,
  type UnsignedEntry,
} from '../../core/journal/entry.ts'
import { type MergeRules, mergeRules } from '../../core/journal/fold.ts'
import { isRefusedValue, prepared, type ReadableDb, type WritableDb } from '../file/connection.ts'
import { isSigned, newKeyPair, randomHex, sha256, signer } from '../file/crypto.ts'
import type { HeadFile } from '../file/head-file.ts'
import { applyEntry, applyUnapplied } from './apply.ts'
import { insertEntry, isErased, readEntry } from './entries.ts'
import { leaveGap } from './numbers.ts'

/** Who signs at this desk, in this epoch. */
export type Author = {
  readonly desk: string
  readonly epoch: string
  readonly publicKey: string
  readonly sign: (text: string) => string
}

/** An open journal: the two doors `append` and `receive` are the only writers of journal and projections. */
export type Journal = {
  readonly db: WritableDb
  /** null until the desk was founded. */
  author: Author | null
  readonly now: () => number
  readonly rules: MergeRules
  readonly head: HeadFile | null
  /** Told what was committed, after it is on disk. */
  readonly committed: (entries: readonly Entry[]) => void
  /** Brings the caches of these records (match features, search text) up to date; never part of a digest. */
  readonly index: (ids: ReadonlySet<string>) => void
  /** Entries of the transaction that is open now. */
  pending: Entry[]
}

export type JournalOptions = {
  readonly db: WritableDb
  readonly now: () => number
  readonly rules?: MergeRules
  readonly head?: HeadFile | null
  readonly committed?: (entries: readonly Entry[]) => void
  readonly index?: (ids: ReadonlySet<string>) => void
}

export const openJournal = (options: JournalOptions): Journal => ({
  db: options.db,
  author: readAuthor(options.db),
  now: options.now,
  rules: options.rules ?? mergeRules,
  head: options.head ?? null,
  committed: options.committed ?? (() => {}),
  index: options.index ?? (() => {}),
  pending: [],
})

export type Write<A extends Action> = {
  readonly action: A
  readonly operator: string | null
  /** The record, or `operator:…`, `zone:…`, `venue` for what is not a record. */
  readonly recordId: string | null
  readonly facts: FactsOf<A>
  readonly personal?: JsonObject | null
  /** UTC milliseconds, where the change is older than its entry: a mended fork writes down again what was done before. */
  readonly at?: number
}

/**
 * Runs `work` in one transaction; when it returns, all it appended is on disk, the head file says so, and listeners are told.
 * Called inside another `transact` it joins that one.
 */
export function transact<T>(journal: Journal, work: () => T): T {
  if (journal.db.inTransaction) return work()
  journal.pending = []
  const result = committing(journal, work)
  const entries = journal.pending
  journal.pending = []
  const own = entries.findLast((entry) => isOwn(journal, entry))
  if (own) journal.head?.write({ desk: own.desk, epoch: own.epoch, seq: own.seq, hash: own.hash })
  if (entries.length > 0) journal.committed(entries)
  return result
}

function committing<T>(journal: Journal, work: () => T): T {
  try {
    return journal.db.transaction(work).immediate()
  } catch (error) {
    // A founding or an epoch that was rolled back must not go on signing.
    journal.author = readAuthor(journal.db)
    throw error
  }
}

const isOwn = (journal: Journal, entry: Entry): boolean =>
  entry.desk === journal.author?.desk && entry.epoch === journal.author.epoch

/** Writes one entry and applies it. Facts and personal part are checked against the action's form first. */
export function append<A extends Action>(journal: Journal, write: Write<A>): Entry {
  if (!journal.author) throw new Error('the desk is not founded yet')
  const author = journal.author
  return transact(journal, () => {
    const entry = signEntry(journal, author, write)
    admit(journal, entry)
    return entry
  })
}

function admit(journal: Journal, entry: Entry): void {
  insertEntry(journal.db, entry)
  journal.index(applyEntry(journal.db, entry, journal.rules))
  journal.pending.push(entry)
}

/** After an upgrade: applies what a newer version had written. */
export const catchUp = (journal: Journal): void =>
  transact(journal, () => journal.index(applyUnapplied(journal.db, journal.rules)))

function signEntry<A extends Action>(journal: Journal, author: Author, write: Write<A>): Entry {
  const personal = personalOf(write)
  const last = lastOf(journal.db, author.desk, author.epoch)
  const unsigned: UnsignedEntry = {
    desk: author.desk,
    epoch: author.epoch,
    seq: last.seq + 1,
    hlc: tick(lastClock(journal.db), journal.now()),
    at: write.at ?? journal.now(),
    operator: write.operator,
    action: write.action,
    recordId: write.recordId,
    schemaVersion: journal.rules.version,
    facts: withoutUndefined(actions[write.action].facts.parse(write.facts)),
    personal,
    personalHash: personalHashOf(personal, sha256),
    prevHash: last.hash,
  }
  const text = signedText(unsigned)
  return { ...unsigned, hash: sha256(text), signature: author.sign(text) }
}

function personalOf<A extends Action>(write: Write<A>): Personal | null {
  const form = actions[write.action].personal
  if (form === null || !write.personal) return null
  return { salt: randomHex(16), values: withoutUndefined(form.parse(write.personal)) }
}

// What JSON drops must not be there when the hash is made, or the entry read back would not verify.
const withoutUndefined = (value: unknown): JsonObject => JSON.parse(JSON.stringify(value)) as JsonObject

type Last = Pick<Entry, 'seq' | 'hash' | 'hlc'>

const lastOf = (db: ReadableDb, desk: string, epoch: string): Last =>
  (prepared(db, 'select seq, hash, hlc from journal where desk = ? and epoch = ? order by seq desc limit 1').get(
    desk,
    epoch,
  ) as Last | undefined) ?? { seq: 0, hash: genesisHash, hlc: hlcStart }

const lastClock = (db: ReadableDb): string =>
  (prepared(db, 'select max(hlc) as hlc from journal').get() as { hlc: string | null }).hlc ?? hlcStart

/** Makes this file a desk: draws its keys and opens the first epoch. */
export function foundDesk(journal: Journal, desk: string, home: string): void {
  const keys = newKeyPair()
  transact(journal, () => {
    prepared(
      journal.db,
      'insert into local_identity (only, desk, epoch, public_key, private_key, home) values (1, ?, ?, ?, ?, ?)',
    ).run(desk, randomHex(8), keys.publicKey, keys.privateKey, home)
    journal.author = readAuthor(journal.db)
    openEpoch(journal, 'new', null)
  })
}

/** A restored or copied file goes on in an epoch of its own, so that two files never write one sequence. */
export function startEpoch(journal: Journal, reason: 'restored' | 'moved', home: string): void {
  const author = journal.author
  if (!author) throw new Error('the desk is not founded yet')
  transact(journal, () => {
    const last = lastOf(journal.db, author.desk, author.epoch)
    prepared(journal.db, 'update local_identity set epoch = ?, home = ?').run(randomHex(8), home)
    journal.author = readAuthor(journal.db)
    leaveGap(journal.db)
    openEpoch(journal, reason, { epoch: author.epoch, seq: last.seq, hash: last.hash })
  })
}

type Parent = FactsOf<'epoch.opened'>['parent']

function openEpoch(journal: Journal, reason: 'new' | 'restored' | 'moved', parent: Parent): void {
  const { publicKey } = journal.author!
  append(journal, { action: 'epoch.opened', operator: null, recordId: null, facts: { publicKey, parent, reason } })
}

function readAuthor(db: ReadableDb): Author | null {
  const row = prepared(db, 'select desk, epoch, public_key, private_key from local_identity').get() as
    | { desk: string; epoch: string; public_key: string; private_key: string }
    | undefined
  if (!row) return null
  return { desk: row.desk, epoch: row.epoch, publicKey: row.public_key, sign: signer(row.private_key) }
}

export type Reception = {
  readonly applied: number
  readonly known: number
  readonly waiting: number
  readonly refused: readonly { readonly entry: string; readonly reason: Refusal }[]
}
export type Refusal = 'malformed' | 'hash' | 'personal' | 'signature' | 'key' | 'fork'

/**
 * Takes entries of other desks (or this desk's own, coming back), in any order and any number of times. What fits is applied; what
 * lacks its predecessor waits; what is forged or forks a sequence is refused and named.
 */
export function receive(journal: Journal, entries: readonly Entry[]): Reception {
  return transact(journal, () => {
    const count = { applied: 0, known: 0, waiting: 0 }
    const refused: { entry: string; reason: Refusal }[] = []
    const queue = [...entries]
    for (let entry = queue.shift(); entry; entry = queue.shift()) {
      const outcome = receiveOne(journal, entry)
      if (outcome === 'applied' || outcome === 'known' || outcome === 'waiting') count[outcome]++
      else refused.push({ entry: entryId(entry), reason: outcome })
      const next = outcome === 'applied' ? takeWaiting(journal.db, entry) : undefined
      if (next) queue.unshift(next)
    }
    return { ...count, refused }
  })
}

function receiveOne(journal: Journal, entry: Entry): 'applied' | 'known' | 'waiting' | Refusal {
  if (!isShaped(entry)) return 'malformed'
  const known = readEntry(journal.db, entry)
  if (known) return known.hash === entry.hash ? 'known' : 'fork'
  const flaw = flawOf(entry, journal.rules.version)
  if (flaw) return flaw
  const last = lastOf(journal.db, entry.desk, entry.epoch)
  if (entry.seq > last.seq + 1) return keepWaiting(journal.db, entry)
  if (entry.prevHash !== last.hash) return 'fork'
  // The clock rises along a sequence: the one order of entries keeps each behind its predecessor.
  if (entry.hlc <= last.hlc) return 'malformed'
  const key = keyOf(journal.db, entry)
  if (!key) return 'key'
  if (!isSigned(signedText(entry), entry.signature, key)) return 'signature'
  return admitForeign(journal, entry)
}

/** An entry that cannot be stored or applied here is refused by itself: it must not hold up what came with it. */
function admitForeign(journal: Journal, entry: Entry): 'applied' | 'malformed' {
  try {
    journal.db.transaction(() => admit(journal, entry))()
    return 'applied'
  } catch (error) {
    if (isRefusedValue(error)) return 'malformed'
    throw error
  }
}

const isShaped = (entry: Entry): boolean =>
  [entry.desk, entry.epoch, entry.hlc, entry.action, entry.hash].every((part) => typeof part === 'string') &&
  [entry.seq, entry.at, entry.schemaVersion].every(Number.isSafeInteger) &&
  entry.seq > 0 &&
  isHlc(entry.hlc)

function flawOf(entry: Entry, version: number): Refusal | null {
  try {
    if (sha256(signedText(entry)) !== entry.hash) return 'hash'
    if (entry.personal !== null && personalHashOf(entry.personal, sha256) !== entry.personalHash) return 'personal'
    if (entry.schemaVersion <= version && isAction(entry.action)) actions[entry.action].facts.parse(entry.facts)
    return null
  } catch {
    return 'malformed'
  }
}

/**
 * The key of an epoch stands in its first entry; a desk known here keeps its key in later epochs. It is read from the journal, since
 * an epoch that a newer version opened is no projection yet.
 */
function keyOf(db: ReadableDb, entry: Entry): string | null {
  const known = prepared(
    db,
    `
      select json_extract(facts, '$.publicKey') as key from journal
      where action = 'epoch.opened' and desk = ? order by epoch = ? desc, hlc limit 1
    `,
  ).get(entry.desk, entry.epoch) as { key: string } | undefined
  if (known) return known.key
  return entry.action === 'epoch.opened' ? String(entry.facts.publicKey) : null
}

function keepWaiting(db: WritableDb, entry: Entry): 'waiting' {
  prepared(db, 'insert or ignore into local_waiting (desk, epoch, seq, entry) values (?, ?, ?, ?)').run(
    entry.desk,
    entry.epoch,
    entry.seq,
    JSON.stringify(isErased(db, entry) ? { ...entry, personal: null } : entry),
  )
  return 'waiting'
}

function takeWaiting(db: WritableDb, after: Entry): Entry | undefined {
  const row = prepared(db, 'delete from local_waiting where desk = ? and epoch = ? and seq = ? returning entry').get(
    after.desk,
    after.epoch,
    after.seq + 1,
  ) as { entry: string } | undefined
  return row && (JSON.parse(row.entry) as Entry)
}
