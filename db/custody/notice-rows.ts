import type { FactsOf } from '../../core/journal/actions.ts'
import { type Entry, entryId } from '../../core/journal/entry.ts'
import { prepared, type WritableDb } from '../file/connection.ts'

/** Writes a notice's row, without its place once that was erased, and what it tells of each find. */
export function writeNotice(
  db: WritableDb,
  { notice, number, day, lines }: FactsOf<'notice.published'>,
  entry: Entry,
  place: string | null,
): void {
  prepared(
    db,
    'insert or replace into notices (id, entry, number, day, place, desk, at, operator) values (?, ?, ?, ?, ?, ?, ?, ?)',
  ).run(notice, entryId(entry), number, day, place, entry.desk, entry.at, entry.operator)
  const insert = prepared(
    db,
    'insert or replace into notice_lines (notice_id, record_id, category, colours, zone) values (?, ?, ?, ?, ?)',
  )
  for (const { record, category, colours, zone } of lines) {
    insert.run(notice, record, category, JSON.stringify(colours), zone)
  }
}

/** Notes that a notice was withdrawn, also before the notice itself has come. */
export function writeWithdrawal(db: WritableDb, notice: string, entry: Entry, reason: string | null): void {
  prepared(
    db,
    'insert or replace into notice_withdrawals (entry, notice_id, at, operator, reason) values (?, ?, ?, ?, ?)',
  ).run(entryId(entry), notice, entry.at, entry.operator, reason)
}

/** Writes the row of a list of finds that fell to the state. */
export function writeForfeiture(
  db: WritableDb,
  { list, number, records, witness }: FactsOf<'find.forfeited'>,
  entry: Entry,
): void {
  prepared(
    db,
    'insert or replace into forfeitures (id, entry, number, records, desk, at, operator, witness) values (?, ?, ?, ?, ?, ?, ?, ?)',
  ).run(list, entryId(entry), number, JSON.stringify(records), entry.desk, entry.at, entry.operator, witness)
}

/** Writes the row of a disposal, without its reason once that was erased. */
export function writeDisposal(
  db: WritableDb,
  { way, proceeds, witness }: FactsOf<'find.disposed'>,
  entry: Entry,
  reason: string | null,
): void {
  prepared(
    db,
    `
      insert or replace into disposals (entry, record_id, way, proceeds, reason, desk, at, operator, witness)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)
    `,
  ).run(entryId(entry), entry.recordId ?? '', way, proceeds, reason, entry.desk, entry.at, entry.operator, witness)
}
