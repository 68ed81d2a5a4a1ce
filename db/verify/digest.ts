import { canonicalText } from '../../core/journal/entry.ts'
import { prepared, type ReadableDb } from '../file/connection.ts'
import { sha256 } from '../file/crypto.ts'

/** The tables that follow from the journal alone: two desks that hold the same entries hold the same rows in each of them. */
export const projections = [
  'erasures',
  'epochs',
  'settings',
  'zones',
  'words',
  'operators',
  'records',
  'record_members',
  'record_heads',
  'record_photos',
  'merges',
  'match_decisions',
  'double_decisions',
  'notes',
  'links',
  'claims',
  'claim_reversals',
  'claim_statements',
  'claim_turnings',
  'claim_clearances',
  'claim_owings',
  'claims_made_good',
  'slips',
  'slip_prints',
  'slip_voids',
  'notices',
  'notice_lines',
  'notice_withdrawals',
  'forfeitures',
  'disposals',
  'places',
  'placements',
  'seals',
  'cash_counts',
  'transfers',
  'transfer_receipts',
  'stock_takings',
  'contact_attempts',
  'claim_postings',
] as const
export type Projection = (typeof projections)[number]

export type Digest = { readonly whole: string; readonly tables: Readonly<Record<Projection, string>> }

/** SHA-256 of every projection and of all together. Rows are taken in the order of all their columns, which no insert order can move. */
export function digestOf(db: ReadableDb): Digest {
  const tables = Object.fromEntries(projections.map((table) => [table, tableDigest(db, table)])) as Digest['tables']
  return { whole: sha256(canonicalText(tables)), tables }
}

function tableDigest(db: ReadableDb, table: Projection): string {
  const rows = prepared(db, `select * from ${table}`).all() as object[]
  return sha256(
    rows
      .map((row) => JSON.stringify(Object.values(row)))
      .sort()
      .join('\n'),
  )
}

/** The projections whose rows differ between two digests. */
export const differing = (a: Digest, b: Digest): Projection[] =>
  projections.filter((table) => a.tables[table] !== b.tables[table])
