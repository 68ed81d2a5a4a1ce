import { scanOf } from '../../core/scan.ts'
import { parseQr, parseSlip } from '../../core/slip-number.ts'
import { prepared, type ReadableDb } from '../file/connection.ts'
import { parseEntryId, readEntry } from '../journal/entries.ts'
import { canonicalRecord } from '../records/records.ts'
import type { StoredRecord } from '../records/rows.ts'

/** The record that a label names, by its number or by a slip that was issued for it; null where it bears none of ours. */
export const labelled = (db: ReadableDb, text: string): StoredRecord | null => namedBy(db, text)?.record ?? null

export type Named = {
  readonly record: StoredRecord
  /** True where a paper that only speaks of the thing was read: a claim slip, a finder's receipt. */
  readonly paper: boolean
}

/** The same, and whether what was read hangs on the thing itself: its number, or the QR of its custody label. */
export function namedBy(db: ReadableDb, text: string): Named | null {
  const scan = scanOf(text)
  if (scan.is !== 'slip') return named(db, recordNumbered(db, scan.text), false)
  const slip = slipRead(db, scan.text)
  const key = slip === null ? null : parseEntryId(slip.entry)
  return named(db, (key && readEntry(db, key)?.recordId) ?? null, slip?.document !== 'custody-label')
}

const named = (db: ReadableDb, record: string | null, paper: boolean): Named | null =>
  record === null ? null : { record: canonicalRecord(db, record), paper }

const recordNumbered = (db: ReadableDb, text: string): string | null =>
  (prepared(db, 'select id from records where no = ? order by created_at, id')
    .pluck()
    .get(text.normalize('NFKC').toUpperCase()) as string | undefined) ?? null

type SlipRead = { readonly entry: string; readonly document: string }

function slipRead(db: ReadableDb, text: string): SlipRead | null {
  const typed = parseSlip(text)
  const number = parseQr(text)?.number ?? (typed.ok ? typed.number : null)
  return (
    (prepared(db, 'select entry, document from slips where number = ?').get(number) as SlipRead | undefined) ?? null
  )
}
