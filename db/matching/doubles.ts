import { DeskError } from '../../core/errors.ts'
import { betweenDoubles, rankDoubles, worthTelling } from '../../core/matching/doubles/rank.ts'
import type { Features } from '../../core/matching/features.ts'
import type { Crowd, Ranked } from '../../core/matching/rank.ts'
import type { FieldName } from '../../core/records/fields.ts'
import { type Kind, sideOf } from '../../core/records/kinds.ts'
import { isActive } from '../../core/records/states.ts'
import { prepared, type ReadableDb } from '../file/connection.ts'
import { entriesOf } from '../journal/entries.ts'
import { append, type Journal, transact } from '../journal/journal.ts'
import { linkedTo } from '../records/links.ts'
import { canonicalRecord } from '../records/records.ts'
import type { StoredRecord } from '../records/rows.ts'
import { type DoublePair, inOrder } from './double-rows.ts'
import { featuresAt, featuresOf, rowsSharing, type StoredFeatures } from './features.ts'
import { bestOnShelf, lookThrough } from './match-index.ts'
import { mostSharing } from './matches.ts'
import { changedSince, membersOf } from './verdicts.ts'

/*
 * Two records of one kind that may be one case: a child reported by father and mother at two booths, a phone entered twice. They are
 * found on the shelf of their own kind by the same search as a report's finds, and proposed; that they are one is said by a merge.
 */

// Half of what a report's finds get: a double has the same words, the same place and the same hour.
const lookedAtClosely = 60

type Short = { readonly candidates: StoredFeatures[]; readonly crowd: Crowd }

function shortlist(db: ReadableDb, kind: Kind, query: Features, except: ReadonlySet<string>): Short {
  const timing = betweenDoubles(kind, query)
  const { rows, crowd } = lookThrough(db, kind, query, lookedAtClosely, timing)
  const sharing = bestOnShelf(db, kind, rowsSharing(db, query), query, mostSharing, timing)
  const all = featuresAt(db, [...new Set([...rows, ...sharing])])
  return { candidates: all.filter(({ id }) => !except.has(id)), crowd }
}

const isTold = ({ probability }: Ranked): boolean => probability >= worthTelling

/** Records that are likely the case which is being typed; mostly none, and never one that is only alike. */
export function doublesLike(db: ReadableDb, kind: Kind, query: Features): Ranked[] {
  if (sideOf(kind) === 'log') return []
  const { candidates, crowd } = shortlist(db, kind, query, new Set())
  return rankDoubles(kind, query, candidates, 2, crowd).filter(isTold)
}

/** The same for a stored record, without those of which somebody said what they are to it. */
export const doublesOf = (db: ReadableDb, record: StoredRecord): Ranked[] =>
  comparable(record) ? ranked(db, record, apartFrom(db, record), 4).filter(isTold) : []

const comparable = ({ kind, state, mergedInto }: StoredRecord): boolean =>
  sideOf(kind) !== 'log' && isActive(state) && mergedInto === null

function ranked(db: ReadableDb, record: StoredRecord, except: ReadonlySet<string>, limit: number): Ranked[] {
  const own = featuresOf(db, [record.id])[0]
  if (!own) return []
  const { candidates, crowd } = shortlist(db, record.kind, own.features, new Set([record.id, ...except]))
  return rankDoubles(record.kind, own.features, candidates, limit, crowd)
}

/** Two records compared as doubles, seen from the first; null for two kinds, one record, or a log. */
export function compareDoublePair(db: ReadableDb, record: StoredRecord, other: StoredRecord): Ranked | null {
  if (record.kind !== other.kind || record.id === other.id || sideOf(record.kind) === 'log') return null
  const [own, theirs] = featuresOf(db, [record.id, other.id])
  if (!own || !theirs) return null
  const except = new Set([...apartFrom(db, record), record.id, other.id])
  const { candidates, crowd } = shortlist(db, record.kind, own.features, except)
  const all = rankDoubles(record.kind, own.features, [theirs, ...candidates], Number.POSITIVE_INFINITY, crowd)
  return all.find(({ id }) => id === other.id) ?? null
}

/** What was said of two records, and for a rejection that fell what was changed since it was spoken. */
export type DoubleVerdict = {
  readonly decision: 'rejected' | 'undecided'
  readonly changed: readonly FieldName[]
}

type Spoken = { readonly decision: 'rejected' | 'undecided'; readonly hlc: string }

/** "Not the same" holds for what was known then, as with a report and a find; so does a merge that was taken back. */
export function doubleVerdictOn(db: ReadableDb, a: string, b: string): DoubleVerdict {
  const last = [decided(db, a, b), takenApart(db, a, b)]
    .filter((one) => one !== undefined)
    .sort((one, other) => (one.hlc < other.hlc ? 1 : -1))[0]
  if (last === undefined || last.decision === 'undecided') return { decision: 'undecided', changed: [] }
  const changed = [...new Set([...changedSince(db, a, last.hlc), ...changedSince(db, b, last.hlc)])]
  return changed.length > 0 ? { decision: 'undecided', changed } : { decision: 'rejected', changed }
}

const decided = (db: ReadableDb, a: string, b: string): Spoken | undefined =>
  prepared(
    db,
    `
      with one as (select value as id from json_each($one)), other as (select value as id from json_each($other))
      select decision, hlc from double_decisions
      where (first_id in (select id from one) and second_id in (select id from other))
        or (second_id in (select id from one) and first_id in (select id from other))
      order by hlc desc, entry desc limit 1
    `,
  ).get({ one: membersOf(db, a), other: membersOf(db, b) }) as Spoken | undefined

function takenApart(db: ReadableDb, a: string, b: string): Spoken | undefined {
  const merges = prepared(
    db,
    `
      with one as (select value as id from json_each($one)), other as (select value as id from json_each($other))
      select entry from merges where undone = 1
        and ((first_id in (select id from one) and second_id in (select id from other))
          or (second_id in (select id from one) and first_id in (select id from other)))
    `,
  )
    .pluck()
    .all({ one: membersOf(db, a), other: membersOf(db, b) }) as string[]
  const spoken = merges.flatMap((merge) => unmergedAt(db, a, merge))
  const hlc = spoken.sort().at(-1)
  return hlc === undefined ? undefined : { decision: 'rejected', hlc }
}

/** When a merge was taken back, as the journal's order has it. */
const unmergedAt = (db: ReadableDb, record: string, merge: string): string[] =>
  entriesOf(db, JSON.parse(membersOf(db, record)) as string[])
    .filter((entry) => entry.action === 'record.unmerged' && (entry.facts as { merge?: string }).merge === merge)
    .map(({ hlc }) => hlc)

/** Records of this kind that are known to be other cases: linked as siblings, as container or copy, or decided. */
function apartFrom(db: ReadableDb, record: StoredRecord): Set<string> {
  const linked = linkedTo(db, record).map((link) => link.record.id)
  const spokenOf = prepared(
    db,
    `
      with own as (select value as id from json_each(?)), spoken as (
        select d.first_id as one, d.second_id as other from double_decisions d where d.decision = 'rejected'
        union select first_id, second_id from merges where undone = 1
      )
      select coalesce(r.merged_into, r.id) from spoken s join own o on o.id in (s.one, s.other)
        join records r on r.id = case o.id when s.one then s.other else s.one end
    `,
  )
    .pluck()
    .all(membersOf(db, record.id)) as string[]
  const rejected = spokenOf.filter((id) => doubleVerdictOn(db, record.id, id).decision === 'rejected')
  return new Set([...linked, ...rejected])
}

/** Writes that two records are not one case, or that this is open again. Throws where they cannot be one or are one. */
export function decideDouble(
  journal: Journal,
  verdict: {
    readonly records: DoublePair
    readonly decision: 'rejected' | 'undecided'
    readonly operator: string
    readonly probability: number | null
  },
): void {
  transact(journal, () => {
    const [first, second] = verdict.records.map((id) => canonicalRecord(journal.db, id)) as [StoredRecord, StoredRecord]
    if (first.kind !== second.kind || first.id === second.id) throw new DeskError('not-mergeable')
    append(journal, {
      action: 'double.decided',
      operator: verdict.operator,
      recordId: null,
      facts: {
        records: [...inOrder([first.id, second.id])],
        decision: verdict.decision,
        probability: verdict.probability,
      },
    })
  })
}
