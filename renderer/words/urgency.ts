import type { RecordView } from '../../core/contract/shapes.ts'

export type Urgency = 'danger' | 'soon' | 'running'

const minute = 60_000

/** When the person was last seen; a report without a time counts from its registration. */
export const lastSeen = (record: RecordView): number =>
  record.fields.eventTo ?? record.fields.eventFrom ?? record.createdAt

/**
 * How loud a running search is shown. Small children, elders and people with an illness turn red after ten minutes, the
 * rest after thirty; the steps follow the booth's own checklist, not a law.
 */
export function urgencyOf(record: RecordView, now: number): Urgency {
  const { age, ageGroup, health } = record.fields
  const frail = ageGroup === 'child' || ageGroup === 'elder' || (age != null && age < 14) || health != null
  const since = now - lastSeen(record)
  if (since >= (frail ? 10 : 30) * minute) return 'danger'
  return since >= (frail ? 5 : 15) * minute ? 'soon' : 'running'
}
