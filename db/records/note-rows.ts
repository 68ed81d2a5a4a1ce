import { type Entry, entryId } from '../../core/journal/entry.ts'
import type { MergeRules } from '../../core/journal/fold.ts'
import { undoneIn } from '../../core/journal/undo.ts'
import { prepared, type WritableDb } from '../file/connection.ts'
import { entriesOf } from '../journal/entries.ts'

/** Writes a note's row, without its text once that was erased, or takes it out where the note was taken back. */
export function writeNote(db: WritableDb, entry: Entry, text: string | null, rules: MergeRules): void {
  const id = entryId(entry)
  const record = entry.recordId ?? ''
  if (rules.undoesChange && undoneIn(entriesOf(db, [record])).has(id)) {
    prepared(db, 'delete from notes where entry = ?').run(id)
    return
  }
  prepared(
    db,
    'insert or replace into notes (entry, record_id, desk, at, operator, text) values (?, ?, ?, ?, ?, ?)',
  ).run(id, record, entry.desk, entry.at, entry.operator, text)
}
