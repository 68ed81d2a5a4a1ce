import { factsOf } from '../../core/journal/actions.ts'
import { type Entry, entryId } from '../../core/journal/entry.ts'
import type { MergeRules } from '../../core/journal/fold.ts'
import { standingOf } from '../../core/journal/undo.ts'
import { prepared, type WritableDb } from '../file/connection.ts'
import { entriesOf } from '../journal/entries.ts'

/** Writes or takes out what was decided of a pair: the latest in order of the decisions that were not taken back. */
export function writeDecision(db: WritableDb, report: string, find: string, rules: MergeRules): void {
  const last = lastDecision(db, report, find, rules)
  if (!last) {
    prepared(db, 'delete from match_decisions where report_id = ? and find_id = ?').run(report, find)
    return
  }
  const { decision, probability } = factsOf('match.decided', last)
  prepared(
    db,
    `
      insert or replace into match_decisions (report_id, find_id, decision, probability, at, operator, hlc, entry)
      values (?, ?, ?, ?, ?, ?, ?, ?)
    `,
  ).run(report, find, decision, probability, last.at, last.operator, last.hlc, entryId(last))
}

function lastDecision(db: WritableDb, report: string, find: string, rules: MergeRules): Entry | undefined {
  const all = entriesOf(db, [report])
  return (rules.undoesChange ? standingOf(all) : all)
    .filter((entry) => entry.action === 'match.decided')
    .filter((entry) => entry.facts.report === report && entry.facts.find === find)
    .sort(rules.order)
    .at(-1)
}
