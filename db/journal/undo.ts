import { DeskError } from '../../core/errors.ts'
import { recordsOf, type TransitionFact } from '../../core/journal/actions.ts'
import { type Entry, entryId } from '../../core/journal/entry.ts'
import { broughtBackBy, isUndoable, lastChangeOf, mayUndo, standingOf, standsOn } from '../../core/journal/undo.ts'
import { changeNames } from '../../core/records/labels.ts'
import type { Sentence } from '../../core/sentence.ts'
import { insideOf } from '../custody/contents.ts'
import { componentOf } from '../records/merges.ts'
import { getRecord } from '../records/records.ts'
import { findOperator } from '../venue/operators.ts'
import { entriesOf } from './entries.ts'
import { append, type Journal, transact } from './journal.ts'

export type Undo = {
  readonly id: string
  /** The change meant; null for the operator's own last one. */
  readonly entry: string | null
  readonly operator: { readonly id: string; readonly role: string }
}

/**
 * Takes one change of a record back by an entry of its own; returns that entry's id. Throws `nothing-to-undo`, `not-undoable` for what
 * has other ways, `undo-not-yours`, `undo-blocked` where something newer stands on it, `in-conflict` where a supervisor must settle
 * first.
 */
export function undoChange(journal: Journal, undo: Undo): string {
  return transact(journal, () => {
    const members = new Set(componentOf(journal.db, getRecord(journal.db, undo.id).id, journal.rules))
    const entries = entriesOf(journal.db, members)
    const target = targetOf(undo, members, entries)
    // What a decision or a link did to its other side can be built on there.
    const inside = broughtBackBy(target).flatMap((id) => insideOf(journal.db, id))
    const around = entriesOf(journal.db, new Set([...members, ...recordsOf(target), ...inside]))
    checkFree(journal, undo, target, around)
    const written = append(journal, {
      action: 'change.undone',
      operator: undo.operator.id,
      recordId: target.recordId,
      facts: { entry: entryId(target), records: recordsOf(target) },
    })
    return entryId(written)
  })
}

function targetOf({ entry, operator }: Undo, members: ReadonlySet<string>, entries: readonly Entry[]): Entry {
  const target =
    entry === null
      ? lastChangeOf(operator.id, members, entries)
      : standingOf(entries).find((one) => entryId(one) === entry)
  if (!target) throw new DeskError('nothing-to-undo')
  return target
}

function checkFree(journal: Journal, { operator }: Undo, target: Entry, around: readonly Entry[]): void {
  const what = changeNames[target.action] ?? { zh: target.action, en: target.action }
  if (!isUndoable(target)) throw new DeskError('not-undoable', named(what))
  if (!mayUndo(target, operator)) throw new DeskError('undo-not-yours', named(what))
  const steps = (target.facts as { transitions?: TransitionFact[] }).transitions ?? []
  if (steps.some(({ record }) => getRecord(journal.db, record).conflict)) throw new DeskError('in-conflict')
  const newer = standsOn(target, around)
  if (!newer) return
  const by = newer.operator === null ? null : findOperator(journal.db, newer.operator)
  const name = by?.name ?? newer.desk
  throw new DeskError('undo-blocked', { ...named(changeNames[newer.action] ?? what), by: name })
}

const named = ({ zh, en }: Sentence) => ({ what: zh, what_en: en })
