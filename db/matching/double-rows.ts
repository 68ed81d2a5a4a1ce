import { factsOf } from '../../core/journal/actions.ts'
import { type Entry, entryId } from '../../core/journal/entry.ts'
import type { MergeRules } from '../../core/journal/fold.ts'
import { standingOf } from '../../core/journal/undo.ts'
import { prepared, type WritableDb } from '../file/connection.ts'
import { entriesOf } from '../journal/entries.ts'

export type DoublePair = readonly [string, string]

/** Neither of the two comes first, so the smaller id does. */
export const inOrder = ([a, b]: DoublePair): DoublePair => (a < b ? [a, b] : [b, a])

/** Writes or takes out what was decided of two records: the latest in order of the decisions that were not taken back. */
export function writeDoubleDecision(db: WritableDb, records: DoublePair, rules: MergeRules): void {
  const pair = inOrder(records)
  const last = lastDecision(db, pair, rules)
  if (!last) {
    prepared(db, 'delete from double_decisions where first_id = ? and second_id = ?').run(...pair)
    return
  }
  const { decision, probability } = factsOf('double.decided', last)
  prepared(
    db,
    `
      insert or replace into double_decisions (first_id, second_id, decision, probability, at, operator, hlc, entry)
      values (?, ?, ?, ?, ?, ?, ?, ?)
    `,
  ).run(...pair, decision, probability, last.at, last.operator, last.hlc, entryId(last))
}

function lastDecision(db: WritableDb, [first, second]: DoublePair, rules: MergeRules): Entry | undefined {
  const all = entriesOf(db, [first])
  return (rules.undoesChange ? standingOf(all) : all)
    .filter(
      (entry) => entry.action === 'double.decided' && inOrder(factsOf('double.decided', entry).records)[1] === second,
    )
    .filter((entry) => inOrder(factsOf('double.decided', entry).records)[0] === first)
    .sort(rules.order)
    .at(-1)
}
