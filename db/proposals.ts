import type { ReasonView } from '../core/contract/shapes.ts'
import { sideOf } from '../core/records/kinds.ts'
import { isActive, states } from '../core/records/states.ts'
import type { ReadableDb, WritableDb } from './connection.ts'
import { candidatesOf } from './matches.ts'
import type { StoredRecord } from './record-rows.ts'
import { readRecord } from './records.ts'

// Below this a pair is not worth a clerk's look on the board.
const worthALook = 0.1
const keptPerRecord = 5

/**
 * Works out the pairs of records that changed, newest change first, for at most `budgetMs` of `clock`. Returns whether any pair was
 * written and whether more records wait.
 */
export function refreshProposals(
  db: WritableDb,
  budgetMs: number,
  clock: () => number,
): { changed: boolean; more: boolean } {
  const until = clock() + budgetMs
  let changed = false
  const next = db.prepare(`
    select s.record_id as id from local_stale s left join records r on r.id = s.record_id
    order by r.updated_at desc limit 1
  `)
  for (let row = next.get() as { id: string } | undefined; row; row = next.get() as { id: string } | undefined) {
    changed = refreshOne(db, row.id) || changed
    if (clock() >= until) return { changed, more: next.get() !== undefined }
  }
  return { changed, more: false }
}

function refreshOne(db: WritableDb, id: string): boolean {
  return db
    .transaction(() => {
      db.prepare('delete from local_stale where record_id = ?').run(id)
      const removed = db.prepare('delete from local_proposals where report_id = ? or find_id = ?').run(id, id).changes
      const record = readRecord(db, id)
      const written = record && isActive(record.state) && !record.mergedInto ? propose(db, record) : 0
      return removed + written > 0
    })
    .immediate()
}

function propose(db: WritableDb, record: StoredRecord): number {
  const insert = db.prepare(
    'insert or replace into local_proposals (report_id, find_id, probability, reasons) values (?, ?, ?, ?)',
  )
  const candidates = candidatesOf(db, record, keptPerRecord).filter((one) => one.probability >= worthALook)
  for (const candidate of candidates) {
    const pair = sideOf(record.kind) === 'report' ? [record.id, candidate.id] : [candidate.id, record.id]
    insert.run(...pair, candidate.probability, JSON.stringify(candidate.reasons))
  }
  return candidates.length
}

export type Proposal = {
  readonly report: string
  readonly find: string
  readonly probability: number
  readonly reasons: readonly ReasonView[]
}

/** Undecided pairs of active records, people before things, then likeliest first. */
export function bestProposals(db: ReadableDb, limit: number): Proposal[] {
  const rows = db
    .prepare(`
      select p.report_id as report, p.find_id as find, p.probability, p.reasons from local_proposals p
        join records r on r.id = p.report_id and r.merged_into is null and r.state = 'open'
        join records f on f.id = p.find_id and f.merged_into is null and f.state in (select value from json_each(?))
        left join match_decisions d on d.report_id = p.report_id and d.find_id = p.find_id
      where coalesce(d.decision, 'undecided') = 'undecided'
      order by r.kind = 'missing-person' desc, p.probability desc limit ?
    `)
    .all(JSON.stringify(states.filter(isActive)), limit) as (Omit<Proposal, 'reasons'> & { reasons: string })[]
  return rows.map((row) => ({ ...row, reasons: JSON.parse(row.reasons) as ReasonView[] }))
}
