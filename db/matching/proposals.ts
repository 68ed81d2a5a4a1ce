import type { ReasonView } from '../../core/contract/shapes.ts'
import type { Ranked } from '../../core/matching/rank.ts'
import { worthALook } from '../../core/matching/worth.ts'
import { type Kind, sideOf } from '../../core/records/kinds.ts'
import { isActive, states } from '../../core/records/states.ts'
import { prepared, type ReadableDb, type WritableDb } from '../file/connection.ts'
import { getRecord, readRecord } from '../records/records.ts'
import type { StoredRecord } from '../records/rows.ts'
import { proposeDoubles } from './double-proposals.ts'
import { candidatesOf } from './matches.ts'
import { verdictOn } from './verdicts.ts'

const keptPerReport = 5
// After a whole notebook thousands wait, and to sort them all for each of them would take longer than its pairs.
const atOnce = 100

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
    order by coalesce(r.imported, 0), r.updated_at desc limit ${atOnce}
  `)
  for (let rows = next.all() as { id: string }[]; rows.length > 0; rows = next.all() as { id: string }[]) {
    for (const [done, row] of rows.entries()) {
      changed = refreshOne(db, row.id) || changed
      if (clock() >= until) return { changed, more: done + 1 < rows.length || next.get() !== undefined }
    }
  }
  return { changed, more: false }
}

/**
 * After the whole stock was read anew: pairs are weighed from the report's side, so that every report is enough. A find still waits for
 * its own doubles, but does not have its reports worked out once more, each for itself.
 */
export function leaveFindsAlone(db: WritableDb): void {
  db.exec("update local_stale set alone = 1 where record_id in (select id from records where kind like 'found-%')")
}

function refreshOne(db: WritableDb, id: string): boolean {
  return db
    .transaction(() => {
      const alone = db.prepare('delete from local_stale where record_id = ? returning alone').pluck().get(id) === 1
      const record = readRecord(db, id)
      const doubled = proposeDoubles(db, id, record)
      return refreshPairs(db, id, record, alone) || doubled
    })
    .immediate()
}

function refreshPairs(db: WritableDb, id: string, record: StoredRecord | null, alone: boolean): boolean {
  if (record && sideOf(record.kind) === 'report') return proposeFor(db, record)
  return alone ? false : passOn(db, id, record)
}

const isOpen = (record: StoredRecord): boolean => isActive(record.state) && record.mergedInto === null

/** Writes a report's pairs anew. Pairs are always weighed from the report's side, as the comparison shows them. */
function proposeFor(db: WritableDb, report: StoredRecord): boolean {
  const removed = db.prepare('delete from local_proposals where report_id = ?').run(report.id).changes
  const insert = db.prepare(
    'insert into local_proposals (report_id, find_id, probability, reasons) values (?, ?, ?, ?)',
  )
  const candidates = isOpen(report) ? candidatesOf(db, report, keptPerReport) : []
  const worthIt = candidates.filter((one) => one.probability >= worthALook)
  for (const { id, probability, reasons } of worthIt) insert.run(report.id, id, probability, JSON.stringify(reasons))
  return removed + worthIt.length > 0
}

/** A find that changed concerns the reports it was proposed to and those it resembles now: they are worked out next. */
function passOn(db: WritableDb, id: string, find: StoredRecord | null): boolean {
  const stale = db.prepare('insert or ignore into local_stale (record_id) values (?)')
  const before = db.prepare('delete from local_proposals where find_id = ? returning report_id as report').all(id)
  const now = find && isOpen(find) ? candidatesOf(db, find, keptPerReport) : []
  for (const { report } of before as { report: string }[]) stale.run(report)
  for (const report of now) stale.run(report.id)
  return before.length > 0
}

export type Proposal = {
  readonly report: string
  readonly find: string
  readonly probability: number
  readonly reasons: readonly ReasonView[]
}

// Rejected since the pairs were last worked out, which a slice of idle time does.
const rejectedMeanwhile = 50

/** The other reports that a find is proposed to, likeliest first: whoever decides of one should know of the others. */
export const otherReportsOf = (db: ReadableDb, find: string, report: string | null): string[] =>
  (
    prepared(
      db,
      `
        select p.report_id as id from local_proposals p
          join records r on r.id = p.report_id and r.merged_into is null and r.state = 'open'
        where p.find_id = ? and p.report_id is not ? and p.probability >= ${worthALook} order by p.probability desc limit 3
      `,
    ).all(find, report) as { id: string }[]
  )
    .map(({ id }) => id)
    .filter((id) => verdictOn(db, id, find).decision !== 'rejected')

/**
 * Undecided pairs of active records, people before things, then likeliest first. What is stored says which pairs are worth it; their
 * probabilities are of this moment, since every find that comes or goes is a rival of all near it and the comparison counts it too.
 */
export function bestProposals(db: ReadableDb, limit: number): Proposal[] {
  const ranked = new Map<string, Ranked[]>()
  return storedProposals(db, limit)
    .flatMap((stored) => {
      const report = getRecord(db, stored.report)
      const rivals = ranked.get(report.id) ?? candidatesOf(db, report, keptPerReport)
      ranked.set(report.id, rivals)
      const now = rivals.find(({ id }) => id === stored.find)
      if (now === undefined || now.probability < worthALook) return []
      const { probability, reasons } = now
      return [{ kind: report.kind, pair: { report: report.id, find: stored.find, probability, reasons } }]
    })
    .sort((a, b) => Number(isPerson(b.kind)) - Number(isPerson(a.kind)) || b.pair.probability - a.pair.probability)
    .map(({ pair }) => pair)
}

const isPerson = (kind: Kind): boolean => kind === 'missing-person'

function storedProposals(db: ReadableDb, limit: number): Pick<Proposal, 'report' | 'find'>[] {
  const rows = db
    .prepare(`
      select p.report_id as report, p.find_id as find from local_proposals p
        join records r on r.id = p.report_id and r.merged_into is null and r.state = 'open'
        join records f on f.id = p.find_id and f.merged_into is null and f.state in (select value from json_each(?))
        left join match_decisions d on d.report_id = p.report_id and d.find_id = p.find_id
      where coalesce(d.decision, 'undecided') <> 'confirmed'
      order by r.kind = 'missing-person' desc, p.probability desc limit ?
    `)
    .all(JSON.stringify(states.filter(isActive)), limit + rejectedMeanwhile) as Pick<Proposal, 'report' | 'find'>[]
  return rows.filter(({ report, find }) => verdictOn(db, report, find).decision === 'undecided').slice(0, limit)
}
