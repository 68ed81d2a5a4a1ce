import type { Decision } from '../../core/contract/shapes.ts'
import { DeskError } from '../../core/errors.ts'
import type { FactsOf } from '../../core/journal/actions.ts'
import type { Features } from '../../core/matching/features.ts'
import { type Crowd, type Ranked, rank } from '../../core/matching/rank.ts'
import { counterpartOf, isPair, type Kind } from '../../core/records/kinds.ts'
import type { ReadableDb } from '../file/connection.ts'
import { append, type Journal, transact } from '../journal/journal.ts'
import { canonicalRecord, stepOf } from '../records/records.ts'
import type { StoredRecord } from '../records/rows.ts'
import { featuresAt, featuresOf, rowsSharing, type StoredFeatures } from './features.ts'
import { bestOnShelf, lookThrough } from './match-index.ts'
import { membersOf, rejectedWith } from './verdicts.ts'

// The right one is among the first few at a glance, or it is not to be told from the others: measured, 100 find what 1,000 find.
const lookedAtClosely = 120
/** Beside those, of the rows that share a number's part or a name's sound. A name may bring hundreds, each from a page of its own. */
export const mostSharing = 80

/** The active records of the other side that deserve a close look, and the crowd they stand in. Without those in `except`. */
export function shortlist(
  db: ReadableDb,
  kind: Kind,
  query: Features,
  except: ReadonlySet<string>,
): { candidates: StoredFeatures[]; crowd: Crowd } | null {
  const counterpart = counterpartOf(kind)
  if (!counterpart) return null
  const { rows, crowd } = lookThrough(db, counterpart, query, lookedAtClosely)
  const sharing = bestOnShelf(db, counterpart, rowsSharing(db, query), query, mostSharing)
  const candidates = featuresAt(db, [...new Set([...rows, ...sharing])]).filter(({ id }) => !except.has(id))
  return { candidates, crowd }
}

/** The best candidates for a description, stored or only typed so far. Rejected pairs are left out. */
export function rankCandidates(
  db: ReadableDb,
  kind: Kind,
  query: Features,
  limit: number,
  except: ReadonlySet<string> = new Set(),
): Ranked[] {
  const found = shortlist(db, kind, query, except)
  return found ? rank(query, found.candidates, limit, found.crowd) : []
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
  const found = shortlist(db, report.kind, own.features, new Set([...rejectedWith(db, report.id), find.id]))
  const ranked = found ? rank(own.features, [other, ...found.candidates], Number.POSITIVE_INFINITY, found.crowd) : []
  return ranked.find((one) => one.id === find.id) ?? null
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
    if (!isPair(report.kind, find.kind)) throw new DeskError('not-a-pair')
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

/** The finds that a clerk confirmed for this report, or for one that was merged with it. */
export const confirmedFinds = (db: ReadableDb, report: string): string[] =>
  (
    db
      .prepare(`
        select distinct coalesce(f.merged_into, f.id) as id from match_decisions d join records f on f.id = d.find_id
        where d.report_id in (select value from json_each(?)) and d.decision = 'confirmed'
      `)
      .all(membersOf(db, report)) as { id: string }[]
  ).map(({ id }) => id)
