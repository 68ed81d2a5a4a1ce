import { DeskError } from '../core/errors.ts'
import { type ClosingWay, needsReason } from '../core/records/closings.ts'
import { subjectOf } from '../core/records/kinds.ts'
import { reportedAt } from '../core/records/late.ts'
import { findsAlong } from '../db/records/closings.ts'
import { getRecord } from '../db/records/records.ts'
import type { StoredRecord } from '../db/records/rows.ts'
import { stopOn } from '../db/release/claim-steps.ts'
import type { Desk } from './desk.ts'
import { refusalOf } from './input-issue.ts'
import { confirmSecond } from './second-person.ts'

type Asked = {
  readonly id: string
  readonly way: ClosingWay
  readonly when: number | null
  readonly reason: string
  readonly second?: { readonly badge: string; readonly pin: string } | undefined
}

// A booth's clock and a watch differ by minutes.
const tolerance = 10 * 60_000
const day = 24 * 60 * 60_000

/**
 * What a closing needs before it is written: a reason where nobody would know why, a time that is over, and where it gives a person
 * away who is in our care a second member of staff, as every handover of a person does. Returns who confirmed.
 */
export async function checkClosing(desk: Desk, asked: Asked, operator: string): Promise<string | null> {
  if (needsReason(asked.way) && asked.reason === '') throw refusalOf([{ path: ['reason'], message: 'empty' }])
  if (asked.when !== null && asked.when > desk.now() + tolerance) throw new DeskError('closing-in-future')
  if (asked.when !== null && asked.when < earliestEnd(getRecord(desk.journal.db, asked.id))) {
    throw new DeskError('closing-before-event')
  }
  checkNoDoubt(desk, asked)
  if (!givesPersonAway(desk, asked)) return null
  return (await confirmSecond(desk, asked.second, operator)).id
}

/** A doubt about who asks stops this way too. Throws `release-stopped`. */
export function checkNoDoubt(desk: Desk, { id, way }: Pick<Asked, 'id' | 'way'>): void {
  const { db } = desk.journal
  const along = findsAlong(db, getRecord(db, id), way)
  if (along.some((find) => stopOn(db, find.id) !== null)) throw new DeskError('release-stopped')
}

/** UTC milliseconds before which nothing can have ended: where nobody said when it began, a day before it was reported. */
const earliestEnd = ({ fields, createdAt }: StoredRecord): number => {
  const began = fields.eventFrom ?? fields.eventTo
  return began == null ? reportedAt({ fields, createdAt }) - day : began - tolerance
}

/** True where the closing takes a person along who is in our care. */
export const givesPersonAway = (desk: Desk, { id, way }: Pick<Asked, 'id' | 'way'>): boolean =>
  findsAlong(desk.journal.db, getRecord(desk.journal.db, id), way).some((find) => subjectOf(find.kind) === 'person')
