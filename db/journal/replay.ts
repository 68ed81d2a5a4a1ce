import type { Entry } from '../../core/journal/entry.ts'
import type { MergeRules } from '../../core/journal/fold.ts'
import type { WritableDb } from '../file/connection.ts'
import { projections } from '../verify/digest.ts'
import { applyEntry } from './apply.ts'
import { allEntries, insertEntry } from './entries.ts'

/** Drops every projection and applies the whole journal again: the same rows, as `desk verify` shows. Inside a transaction. */
export function replay(db: WritableDb, rules: MergeRules): void {
  for (const table of [...projections, 'local_unapplied']) db.exec(`delete from ${table}`)
  const entries = [...allEntries(db)]
  for (const entry of entries) applyEntry(db, entry, rules)
}

/** Writes a journal into an empty database and applies it there, as a desk that gets it for the first time would. */
export function replayInto(db: WritableDb, entries: Iterable<Entry>, rules: MergeRules): void {
  const write = db.transaction(() => {
    for (const entry of entries) {
      insertEntry(db, entry)
      applyEntry(db, entry, rules)
    }
  })
  write()
}
