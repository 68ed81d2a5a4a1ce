import type { Features } from '../../core/matching/features.ts'
import { othersVersion, type ReadableDb } from '../file/connection.ts'

/** What a stored record says, as matching reads it. */
export type StoredFeatures = { readonly id: string; readonly features: Features }

/**
 * Features that were lately looked at closely, by their rows, the latest last: from one keystroke to the next they are mostly the same,
 * and to read one from an encrypted page costs more than to compare it.
 */
type Kept = { readonly rows: Map<number, StoredFeatures>; readonly others: number }

const kept = new WeakMap<ReadableDb, Kept>()
// Some 3 KB each.
const most = 2000

/** Those of another connection's changes are not known one by one: all are read again then. */
function keptOf(db: ReadableDb): Map<number, StoredFeatures> {
  const others = othersVersion(db)
  const known = kept.get(db)
  if (known?.others === others) return known.rows
  const rows = new Map<number, StoredFeatures>()
  kept.set(db, { rows, others })
  return rows
}

/** The features of these rows, in this order; `read` gets those that are not known, and rows without any are left out. */
export function withKept(
  db: ReadableDb,
  wanted: readonly number[],
  read: (rows: readonly number[]) => ReadonlyMap<number, StoredFeatures>,
): StoredFeatures[] {
  const rows = keptOf(db)
  const fresh = read(wanted.filter((row) => !rows.has(row)))
  const found = wanted.flatMap((row) => {
    const one = rows.get(row) ?? fresh.get(row)
    return one === undefined ? [] : [[row, one] as const]
  })
  // What is read within a transaction may be taken back.
  if (!db.inTransaction) keep(rows, found)
  return found.map(([, one]) => one)
}

function keep(rows: Map<number, StoredFeatures>, found: readonly (readonly [number, StoredFeatures])[]): void {
  for (const [row, one] of found) {
    rows.delete(row)
    rows.set(row, one)
  }
  for (const row of rows.keys()) {
    if (rows.size <= most) return
    rows.delete(row)
  }
}

/** Must be called by whoever writes or drops the features of a row. */
export const forgetFeatures = (db: ReadableDb, row: number): void => void kept.get(db)?.rows.delete(row)
export const forgetAllFeatures = (db: ReadableDb): void => void kept.delete(db)
