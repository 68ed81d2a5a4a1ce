import { scanOf } from '../core/scan.ts'
import { parseQr, parseSlip } from '../core/slip-number.ts'
import { prepared, type ReadableDb } from './connection.ts'
import { parseEntryId, readEntry } from './entries.ts'
import type { StoredRecord } from './record-rows.ts'
import { canonicalRecord } from './records.ts'

/** The record that a label names, by its number or by a slip that was issued for it; null where it bears none of ours. */
export function labelled(db: ReadableDb, text: string): StoredRecord | null {
  const scan = scanOf(text)
  const record = scan.is === 'slip' ? recordOfSlip(db, scan.text) : recordNumbered(db, scan.text)
  return record === null ? null : canonicalRecord(db, record)
}

const recordNumbered = (db: ReadableDb, text: string): string | null =>
  (prepared(db, 'select id from records where no = ? order by created_at, id')
    .pluck()
    .get(text.normalize('NFKC').toUpperCase()) as string | undefined) ?? null

function recordOfSlip(db: ReadableDb, text: string): string | null {
  const typed = parseSlip(text)
  const number = parseQr(text)?.number ?? (typed.ok ? typed.number : null)
  const entry = prepared(db, 'select entry from slips where number = ?').pluck().get(number) as string | undefined
  const key = entry === undefined ? null : parseEntryId(entry)
  return (key && readEntry(db, key)?.recordId) ?? null
}
