import type { FactsOf } from '../../core/journal/actions.ts'
import { type Entry, entryId } from '../../core/journal/entry.ts'
import type { MergeRules } from '../../core/journal/fold.ts'
import { undoneIn } from '../../core/journal/undo.ts'
import { prepared, type WritableDb } from '../file/connection.ts'
import { entriesOf } from '../journal/entries.ts'

type Told = (name: string) => string | null

/** Writes an attempt's row, without number and note once they were erased, or takes it out where it was taken back. */
export function writeAttempt(
  db: WritableDb,
  { outcome, whose, next, nextAt }: FactsOf<'contact.attempted'>,
  entry: Entry,
  told: Told,
  rules: MergeRules,
): void {
  const id = entryId(entry)
  const record = entry.recordId ?? ''
  if (rules.undoesChange && undoneIn(entriesOf(db, [record])).has(id)) {
    prepared(db, 'delete from contact_attempts where entry = ?').run(id)
    return
  }
  prepared(
    db,
    `
      insert or replace into contact_attempts
        (entry, record_id, desk, at, operator, outcome, whose, number, next, next_at, note)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    `,
  ).run(id, record, entry.desk, entry.at, entry.operator, outcome, whose, told('number'), next, nextAt, told('note'))
}

/** Notes that a released find went out by post, also before the release itself has come. */
export function writePosting(db: WritableDb, claim: string, entry: Entry, told: Told): void {
  prepared(
    db,
    `
      insert or replace into claim_postings (entry, claim_id, hlc, at, operator, carrier, tracking, address)
      values (?, ?, ?, ?, ?, ?, ?, ?)
    `,
  ).run(entryId(entry), claim, entry.hlc, entry.at, entry.operator, told('carrier'), told('tracking'), told('address'))
}
