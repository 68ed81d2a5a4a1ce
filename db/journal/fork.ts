import { type Action, type FactsOf, isAction } from '../../core/journal/actions.ts'
import { type Entry, type EntryId, entryId, type Json, type JsonObject, signedText } from '../../core/journal/entry.ts'
import { prepared, type ReadableDb } from '../file/connection.ts'
import { isSigned } from '../file/crypto.ts'
import { type EntryRow, entryOf, readEntry } from './entries.ts'
import { append, type Journal, receive, startEpoch, transact } from './journal.ts'
import { replay } from './replay.ts'

/**
 * Two copies of one disk wrote on in one epoch, and the others already hold the other copy's entries. This copy gives way: it takes
 * `theirs`, opens an epoch of its own and writes down again, in it, all that it had written alone, with the times of then. Returns
 * what each rewritten entry is called now. Does nothing (an empty map) where `theirs` are no fork signed by this desk's key.
 */
export function mendFork(journal: Journal, theirs: readonly Entry[], home: string): ReadonlyMap<EntryId, EntryId> {
  return transact(journal, () => {
    const fork = forkOf(journal, theirs)
    if (!fork) return new Map()
    const mine = ownFrom(journal.db, fork)
    takeOut(journal, fork)
    startEpoch(journal, 'restored', home)
    receive(journal, theirs)
    return rewrite(journal, mine)
  })
}

function forkOf(journal: Journal, theirs: readonly Entry[]): Entry | undefined {
  const author = journal.author
  const own = theirs.filter((entry) => entry.desk === author?.desk && entry.epoch === author.epoch)
  return own
    .toSorted((a, b) => a.seq - b.seq)
    .find((entry) => {
      const here = readEntry(journal.db, entry)
      return here && here.hash !== entry.hash && isSigned(signedText(entry), entry.signature, author!.publicKey)
    })
}

function ownFrom(db: ReadableDb, fork: Entry): Entry[] {
  const rows = prepared(db, 'select * from journal where desk = ? and epoch = ? and seq >= ? order by seq')
  return (rows.all(fork.desk, fork.epoch, fork.seq) as EntryRow[]).map(entryOf)
}

function takeOut(journal: Journal, fork: Entry): void {
  for (const table of ['journal_records', 'journal']) {
    prepared(journal.db, `delete from ${table} where desk = ? and epoch = ? and seq >= ?`).run(
      fork.desk,
      fork.epoch,
      fork.seq,
    )
  }
  replay(journal.db, journal.rules)
}

function rewrite(journal: Journal, mine: readonly Entry[]): Map<EntryId, EntryId> {
  const names = new Map<EntryId, EntryId>()
  for (const entry of mine) {
    if (!isAction(entry.action)) continue
    const written = append(journal, {
      action: entry.action,
      operator: entry.operator,
      recordId: entry.recordId,
      facts: renamed(entry.facts, names) as FactsOf<Action>,
      personal: entry.personal?.values ?? null,
      at: entry.at,
    })
    names.set(entryId(entry), entryId(written))
  }
  return names
}

// A step's basis, a merge that was undone, an erasure: facts name other entries, and those of this copy have new names now.
function renamed(value: Json | undefined, names: ReadonlyMap<EntryId, EntryId>): Json {
  if (typeof value === 'string') return names.get(value) ?? value
  if (Array.isArray(value)) return value.map((one) => renamed(one as Json, names))
  if (value === null || typeof value !== 'object') return value ?? null
  return Object.fromEntries(Object.entries(value as JsonObject).map(([name, one]) => [name, renamed(one, names)]))
}
