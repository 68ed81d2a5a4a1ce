import type { RecordView } from '../contract/shapes.ts'
import { childBelow } from './age-group.ts'
import { happenedAt, isLate } from './late.ts'

export type Urgency = 'danger' | 'soon' | 'running'

const minute = 60_000
const day = 24 * 60 * minute

/** When the person was last seen, UTC milliseconds; a report without a time counts from its registration. */
export const lastSeen = (record: RecordView): number => happenedAt(record)

/** Children, elders and people with an illness: those who cannot wait. */
const isFrail = ({ fields: { age, ageGroup, health, medicine } }: RecordView): boolean =>
  ageGroup === 'child' || ageGroup === 'elder' || (age != null && age < childBelow) || (health ?? medicine) != null

/**
 * How loud a running search is shown. Small children, elders and people with an illness turn red after ten minutes, the
 * rest after thirty; what was entered late, from a slip or a notebook, never does. The steps follow the booth's own checklist, not a law.
 */
export function urgencyOf(record: RecordView, now: number): Urgency {
  if (isLate(record)) return 'running'
  const frail = isFrail(record)
  const since = now - lastSeen(record)
  if (since >= (frail ? 10 : 30) * minute) return 'danger'
  return since >= (frail ? 5 : 15) * minute ? 'soon' : 'running'
}

/** Up to six, as the board marks them: who cannot tell where the parents are. */
export const isSmall = ({ fields: { age } }: RecordView): boolean => age != null && age <= 6

/**
 * Whether a search is shown on top of every screen: nobody has found the person, and it is a small child or has taken too long.
 * After a day it is a matter for the shift: a bar that never goes away is not seen any more.
 */
export const isUrgent = (record: RecordView, now: number): boolean =>
  !isLate(record) &&
  record.state === 'open' &&
  now - lastSeen(record) <= day &&
  (isSmall(record) || urgencyOf(record, now) === 'danger')

const rank: Record<Urgency, number> = { danger: 0, soon: 1, running: 2 }

/**
 * The order of the board: the loudest first, among them those who cannot wait, then who has been missing longest. A report
 * that nobody closed for a day comes after those of today; it is a matter for the shift, not for the next minute.
 */
export function byUrgency(records: readonly RecordView[], now: number): RecordView[] {
  const keyOf = (record: RecordView): readonly number[] => [
    Number(isLate(record) || now - lastSeen(record) > day),
    rank[urgencyOf(record, now)],
    Number(!isFrail(record)),
    lastSeen(record),
  ]
  const compare = (a: readonly number[], b: readonly number[]): number => {
    const at = a.findIndex((value, index) => value !== b[index])
    return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
  }
  return records
    .map((record) => ({ record, key: keyOf(record) }))
    .sort((a, b) => compare(a.key, b.key))
    .map(({ record }) => record)
}
