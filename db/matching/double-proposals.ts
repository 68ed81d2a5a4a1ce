import { worthTelling } from '../../core/matching/doubles/rank.ts'
import type { Ranked } from '../../core/matching/rank.ts'
import { isActive, states } from '../../core/records/states.ts'
import { prepared, type ReadableDb, type WritableDb } from '../file/connection.ts'
import { getRecord } from '../records/records.ts'
import type { StoredRecord } from '../records/rows.ts'
import { inOrder } from './double-rows.ts'
import { compareDoublePair, doublesOf, doubleVerdictOn } from './doubles.ts'

/** Works out anew which records may be the same case as this one, after it changed. Returns whether any pair was written or taken out. */
export function proposeDoubles(db: WritableDb, id: string, record: StoredRecord | null): boolean {
  const removed = prepared(db, 'delete from local_doubles where first_id = $id or second_id = $id').run({ id }).changes
  const found = record === null ? [] : doublesOf(db, record)
  const insert = prepared(
    db,
    'insert or replace into local_doubles (first_id, second_id, probability) values (?, ?, ?)',
  )
  for (const { id: other, probability } of found) insert.run(...inOrder([id, other]), probability)
  return removed + found.length > 0
}

/** Two records that may be one case: `later` came in second and asks. */
export type DoubleProposal = { readonly later: StoredRecord; readonly earlier: StoredRecord; readonly ranked: Ranked }

// Decided since the pairs were last worked out.
const decidedMeanwhile = 20

/** Undecided pairs of active records, people before things, then likeliest first; as they weigh at this moment. */
export function bestDoubles(db: ReadableDb, limit: number): DoubleProposal[] {
  const rows = prepared(
    db,
    `
      select d.first_id as first, d.second_id as second from local_doubles d
        join records a on a.id = d.first_id and a.merged_into is null and a.state in (select value from json_each($active))
        join records b on b.id = d.second_id and b.merged_into is null and b.state in (select value from json_each($active))
      order by a.kind in ('missing-person', 'found-person') desc, d.probability desc limit $limit
    `,
  ).all({ active: JSON.stringify(states.filter(isActive)), limit: limit + decidedMeanwhile }) as {
    first: string
    second: string
  }[]
  return rows
    .filter(({ first, second }) => doubleVerdictOn(db, first, second).decision === 'undecided')
    .slice(0, limit)
    .flatMap(({ first, second }) => proposalOf(db, first, second) ?? [])
}

function proposalOf(db: ReadableDb, first: string, second: string): DoubleProposal | null {
  const [a, b] = [getRecord(db, first), getRecord(db, second)]
  const [earlier, later] = a.createdAt <= b.createdAt ? [a, b] : [b, a]
  const ranked = compareDoublePair(db, later, earlier)
  return ranked !== null && ranked.probability >= worthTelling ? { later, earlier, ranked } : null
}
