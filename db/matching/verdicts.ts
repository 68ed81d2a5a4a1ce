import type { Decision } from '../../core/contract/shapes.ts'
import type { Entry } from '../../core/journal/entry.ts'
import { mergeRules } from '../../core/journal/fold.ts'
import { standingOf } from '../../core/journal/undo.ts'
import { evidenceFields } from '../../core/matching/evidence-fields.ts'
import type { FieldName } from '../../core/records/fields.ts'
import { prepared, type ReadableDb } from '../file/connection.ts'
import { entriesOf } from '../journal/entries.ts'
import { componentOf } from '../records/merges.ts'

/** What stands of a pair today, and for a rejection that fell what was changed since it was spoken, by side. */
export type Verdict = { readonly decision: Decision; readonly changed: Changed | null }
export type Changed = { readonly report: readonly FieldName[]; readonly find: readonly FieldName[] }

type Row = { readonly report: string; readonly find: string; readonly decision: Decision; readonly hlc: string }

/**
 * A rejection holds for what was known then: a field of either side that was changed since opens the pair again. What was said of one
 * of several merged records is said of the case.
 */
export function verdictOn(db: ReadableDb, report: string, find: string): Verdict {
  const row = prepared(
    db,
    `
      select report_id as report, find_id as find, decision, hlc from match_decisions
      where report_id in (select value from json_each(?)) and find_id in (select value from json_each(?))
      order by hlc desc, entry desc limit 1
    `,
  ).get(membersOf(db, report), membersOf(db, find)) as Row | undefined
  return row === undefined ? { decision: 'undecided', changed: null } : standing(db, row)
}

/** Ids of the records of one case, as SQL takes them. */
export const membersOf = (db: ReadableDb, id: string): string => JSON.stringify(componentOf(db, id, mergeRules))

function standing(db: ReadableDb, { report, find, decision, hlc }: Row): Verdict {
  if (decision !== 'rejected') return { decision, changed: null }
  const changed = { report: changedSince(db, report, hlc), find: changedSince(db, find, hlc) }
  return changed.report.length + changed.find.length > 0
    ? { decision: 'undecided', changed }
    : { decision, changed: null }
}

/** The records that were rejected with this case, and still are. */
export function rejectedWith(db: ReadableDb, id: string): Set<string> {
  const rows = prepared(
    db,
    `
      with own as (select value as id from json_each(?))
      select d.report_id as report, d.find_id as find, o.id as mine, coalesce(r.merged_into, r.id) as other
      from match_decisions d join own o on o.id in (d.report_id, d.find_id)
        join records r on r.id = case o.id when d.report_id then d.find_id else d.report_id end
      where d.decision = 'rejected'
    `,
  ).all(membersOf(db, id)) as { report: string; find: string; other: string }[]
  const still = rows.filter(({ report, find }) => verdictOn(db, report, find).decision === 'rejected')
  return new Set(still.map(({ other }) => other))
}

const changes: readonly string[] = ['record.edited']

/** Fields by which two may prove to be one that were changed after so much was in the journal. */
export function changedSince(db: ReadableDb, id: string, hlc: string): FieldName[] {
  const entries = standingOf(entriesOf(db, componentOf(db, id, mergeRules)))
  const since = entries.filter((entry) => entry.hlc > hlc && changes.includes(entry.action))
  const names = new Set(since.flatMap(namesIn))
  return evidenceFields.filter((name) => names.has(name))
}

const namesIn = ({ facts, personal }: Entry): string[] =>
  [facts.fields, personal?.values.fields].flatMap((fields) =>
    typeof fields === 'object' && fields !== null ? Object.keys(fields) : [],
  )
