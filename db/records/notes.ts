import { prepared, type ReadableDb } from '../file/connection.ts'
import { append, type Journal } from '../journal/journal.ts'
import { componentOf } from './merges.ts'

/** A note as it lies in the journal: for handlers, which mask it before it goes out. */
export type StoredNote = {
  readonly entry: string
  readonly record: string
  readonly desk: string
  readonly at: number
  readonly operator: string | null
  /** Null once its personal part was erased. */
  readonly text: string | null
}

/** Notes on a record and on those merged with it, oldest first. */
export const notesOf = (db: ReadableDb, record: string): StoredNote[] =>
  prepared(
    db,
    `
      select entry, record_id as record, desk, at, operator, text from notes
      where record_id in (select value from json_each(?)) order by at, entry
    `,
  ).all(JSON.stringify(componentOf(db, record, { undoesMerge: true }))) as StoredNote[]

/** Adds a note, whatever state the record is in. */
export function addNote(
  journal: Journal,
  note: { readonly id: string; readonly text: string; readonly operator: string },
): void {
  append(journal, {
    action: 'note.added',
    operator: note.operator,
    recordId: note.id,
    facts: {},
    personal: { fields: { text: note.text } },
  })
}
