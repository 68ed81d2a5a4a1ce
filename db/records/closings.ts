import { DeskError } from '../../core/errors.ts'
import { type ClosingWay, stateAfter, takesFindAlong } from '../../core/records/closings.ts'
import { isActive, releasedState } from '../../core/records/states.ts'
import type { ReadableDb } from '../file/connection.ts'
import { append, type Journal, transact } from '../journal/journal.ts'
import { confirmedFinds } from '../matching/matches.ts'
import { canonicalRecord, getRecord, stepsOf } from './records.ts'
import type { StoredRecord } from './rows.ts'

export type Closing = {
  readonly id: string
  readonly way: ClosingWay
  /** When it happened, null for now. */
  readonly when: number | null
  /** Who took the person along, in the clerk's words. */
  readonly collector: string
  readonly reason: string
  readonly operator: string
  readonly witness: string | null
}

/** The finds that this closing takes along: confirmed for the report and still waiting. */
export function findsAlong(db: ReadableDb, report: StoredRecord, way: ClosingWay): StoredRecord[] {
  if (!takesFindAlong(way)) return []
  const finds = confirmedFinds(db, report.id).map((id) => canonicalRecord(db, id))
  const waiting = finds.filter((find) => isActive(find.state))
  return [...new Map(waiting.map((find) => [find.id, find])).values()]
}

/**
 * Ends a case that has no release, its confirmed find with it, in one entry. Throws `illegal-transition` where it is closed already
 * or its kind has no such way, `in-conflict` where two desks disagree about one of them.
 */
export function closeRecord(journal: Journal, closing: Closing): void {
  const { id, way, when, collector, reason, operator, witness } = closing
  transact(journal, () => {
    const record = getRecord(journal.db, id)
    const to = stateAfter(record.kind, way)
    if (to === null) throw new DeskError('no-such-closing')
    const along = findsAlong(journal.db, record, way)
    const said = { ...(collector ? { collector } : {}), ...(reason ? { reason } : {}) }
    append(journal, {
      action: 'record.closed',
      operator,
      recordId: id,
      facts: {
        way,
        when,
        witness,
        transitions: [
          ...stepsOf(journal.db, record, to),
          ...along.flatMap((find) => stepsOf(journal.db, find, releasedState(find.kind))),
        ],
      },
      personal: Object.keys(said).length > 0 ? { fields: said } : null,
    })
  })
}
