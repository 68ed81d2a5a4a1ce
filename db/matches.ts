import type { Decision } from '../core/contract/shapes.ts'
import { DeskError } from '../core/errors.ts'
import type { FactsOf } from '../core/journal/actions.ts'
import type { Features } from '../core/matching/features.ts'
import { type Ranked, rank } from '../core/matching/rank.ts'
import { tokensOf } from '../core/matching/tokens.ts'
import { counterpartOf, type Kind, sideOf } from '../core/records/kinds.ts'
import { isActive, states } from '../core/records/states.ts'
import type { ReadableDb } from './connection.ts'
import { featuresOf } from './features.ts'
import { append, type Journal, transact } from './journal.ts'
import type { StoredRecord } from './record-rows.ts'
import { canonicalRecord, stepOf } from './records.ts'

const activeStates = JSON.stringify(states.filter(isActive))

// A find rarely comes before the loss and mostly within days; six hours allow for a loss that was noticed late.
const hour = 3_600_000
const earliest = -6 * hour
const latest = 30 * 24 * hour
const nearestByTime = 800
const sharingTokens = 400

/**
 * The active records of the other side worth scoring: the nearest in time, and those that share an exact key (a number's tail, a
 * name's sound, a rare word) however far away in time. Ids only, without those in `except`.
 */
export function shortlist(db: ReadableDb, kind: Kind, query: Features, except: ReadonlySet<string>): string[] {
  const counterpart = counterpartOf(kind)
  if (!counterpart) return []
  const ids = new Set([...nearInTime(db, counterpart, query), ...sharing(db, counterpart, query)])
  return [...ids].filter((id) => !except.has(id))
}

function nearInTime(db: ReadableDb, counterpart: Kind, query: Features): string[] {
  const [from, to] = query.time ?? [0, Number.MAX_SAFE_INTEGER]
  const reach = sideOf(counterpart) === 'find' ? [from + earliest, to + latest] : [from - latest, to - earliest]
  const rows = db
    .prepare(`
      select id from records
      where kind = ? and merged_into is null and state in (select value from json_each(?))
        and (event_to is null or event_to between ? and ?)
      order by abs(coalesce(event_to, created_at) - ?) limit ?
    `)
    .all(counterpart, activeStates, reach[0], reach[1], query.time ? to : latestTime(db), nearestByTime) as {
    id: string
  }[]
  return rows.map((row) => row.id)
}

// Nobody said when: the newest records are the likeliest to be asked for.
const latestTime = (db: ReadableDb): number =>
  (db.prepare('select max(created_at) as at from records').get() as { at: number | null }).at ?? 0

function sharing(db: ReadableDb, counterpart: Kind, query: Features): string[] {
  const rows = db
    .prepare(`
      select t.record_id as id, count(*) as shared
      from local_tokens t join records r on r.id = t.record_id
      where t.token in (select value from json_each(?)) and r.kind = ? and r.merged_into is null
        and r.state in (select value from json_each(?))
      group by t.record_id order by shared desc limit ?
    `)
    .all(JSON.stringify(tokensOf(query)), counterpart, activeStates, sharingTokens) as { id: string }[]
  return rows.map((row) => row.id)
}

/** The best candidates for a description, stored or only typed so far. Rejected pairs are left out. */
export function rankCandidates(
  db: ReadableDb,
  kind: Kind,
  query: Features,
  limit: number,
  except: ReadonlySet<string> = new Set(),
): Ranked[] {
  return rank(query, featuresOf(db, shortlist(db, kind, query, except)), limit)
}

/** Candidates for a record that is stored. */
export function candidatesOf(db: ReadableDb, record: StoredRecord, limit: number): Ranked[] {
  const own = featuresOf(db, [record.id])[0]
  return own ? rankCandidates(db, record.kind, own.features, limit, rejectedWith(db, record.id)) : []
}

/** One pair scored among its rivals, so that the probability means the same as in the list; null for unknown ids. */
export function comparePair(db: ReadableDb, report: StoredRecord, find: StoredRecord): Ranked | null {
  const [own, other] = featuresOf(db, [report.id, find.id])
  if (!own || !other) return null
  const rivals = featuresOf(db, shortlist(db, report.kind, own.features, new Set([find.id])))
  const ranked = rank(own.features, [other, ...rivals], rivals.length + 1)
  return ranked.find((one) => one.id === find.id) ?? null
}

function rejectedWith(db: ReadableDb, id: string): Set<string> {
  const rows = db
    .prepare(`
      select find_id as id from match_decisions where report_id = $id and decision = 'rejected'
      union select report_id as id from match_decisions where find_id = $id and decision = 'rejected'
    `)
    .all({ id }) as { id: string }[]
  return new Set(rows.map((row) => row.id))
}

export function decisionOf(db: ReadableDb, report: string, find: string): Decision {
  const row = db
    .prepare('select decision from match_decisions where report_id = ? and find_id = ?')
    .get(report, find) as { decision: Decision } | undefined
  return row?.decision ?? 'undecided'
}

type Verdict = {
  readonly report: string
  readonly find: string
  readonly decision: Decision
  readonly operator: string
  readonly probability: number | null
}

/**
 * Writes what the clerk decided of a pair. Confirming moves an open report to `matched`; taking the last confirmation back opens it
 * again. Throws where the two are not a report and a find of one subject.
 */
export function decideMatch(journal: Journal, verdict: Verdict): void {
  transact(journal, () => {
    const report = canonicalRecord(journal.db, verdict.report)
    const find = canonicalRecord(journal.db, verdict.find)
    if (sideOf(report.kind) !== 'report' || counterpartOf(report.kind) !== find.kind) throw new DeskError('not-a-pair')
    append(journal, {
      action: 'match.decided',
      operator: verdict.operator,
      recordId: report.id,
      facts: {
        report: report.id,
        find: find.id,
        decision: verdict.decision,
        probability: verdict.probability,
        transitions: stepsFor(journal.db, report, find, verdict.decision),
      },
    })
  })
}

function stepsFor(
  db: ReadableDb,
  report: StoredRecord,
  find: StoredRecord,
  decision: Decision,
): FactsOf<'match.decided'>['transitions'] {
  if (decision === 'confirmed') return report.state === 'open' ? [stepOf(db, report, 'matched')] : []
  const others = confirmedFinds(db, report.id).filter((id) => id !== find.id)
  return report.state === 'matched' && others.length === 0 ? [stepOf(db, report, 'open')] : []
}

/** The finds that a clerk confirmed for this report. */
export const confirmedFinds = (db: ReadableDb, report: string): string[] =>
  (
    db.prepare(`select find_id from match_decisions where report_id = ? and decision = 'confirmed'`).all(report) as {
      find_id: string
    }[]
  ).map((row) => row.find_id)
