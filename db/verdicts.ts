import type { Decision } from '../core/contract/shapes.ts'
import type { Entry } from '../core/journal/entry.ts'
import { mergeRules } from '../core/journal/fold.ts'
import { standingOf } from '../core/journal/undo.ts'
import { evidenceFields } from '../core/matching/evidence-fields.ts'
import type { FieldName } from '../core/records/fields.ts'
import { prepared, type ReadableDb } from './connection.ts'
import { entriesOf } from './entries.ts'
import { componentOf } from './merges.ts'

/** What stands of a pair today, and for a rejection that fell what was changed since it was spoken, by side. */
export type Verdict = { readonly decision: Decision; readonly changed: Changed | null }
export type Changed = { readonly report: readonly FieldName[]; readonly find: readonly FieldName[] }

type Row = { readonly report: string; readonly find: string; readonly decision: Decision; readonly hlc: string }

/** A rejection holds for what was known then: a field of either side that was changed since opens the pair again. */
export function verdictOn(db: ReadableDb, report: string, find: string): Verdict {
  const row = prepared(
    db,
    'select report_id as report, find_id as find, decision, hlc from match_decisions where report_id = ? and find_id = ?',
  ).get(report, find) as Row | undefined
  return row === undefined ? { decision: 'undecided', changed: null } : standing(db, row)
}

function standing(db: ReadableDb, { report, find, decision, hlc }: Row): Verdict {
  if (decision !== 'rejected') return { decision, changed: null }
  const changed = { report: changedSince(db, report, hlc), find: changedSince(db, find, hlc) }
  return changed.report.length + changed.find.length > 0
    ? { decision: 'undecided', changed }
    : { decision, changed: null }
}

/** The records that were rejected with this one, and still are. */
export function rejectedWith(db: ReadableDb, id: string): Set<string> {
  const rows = prepared(
    db,
    `
      select report_id as report, find_id as find, decision, hlc from match_decisions
      where (report_id = $id or find_id = $id) and decision = 'rejected'
    `,
  ).all({ id }) as Row[]
  const still = rows.filter((row) => standing(db, row).decision === 'rejected')
  return new Set(still.map(({ report, find }) => (report === id ? find : report)))
}

const changes: readonly string[] = ['record.edited']

function changedSince(db: ReadableDb, id: string, hlc: string): FieldName[] {
  const entries = standingOf(entriesOf(db, componentOf(db, id, mergeRules)))
  const since = entries.filter((entry) => entry.hlc > hlc && changes.includes(entry.action))
  const names = new Set(since.flatMap(namesIn))
  return evidenceFields.filter((name) => names.has(name))
}

const namesIn = ({ facts, personal }: Entry): string[] =>
  [facts.fields, personal?.values.fields].flatMap((fields) =>
    typeof fields === 'object' && fields !== null ? Object.keys(fields) : [],
  )
