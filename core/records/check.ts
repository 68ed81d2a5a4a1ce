import { DeskError } from '../errors.ts'
import { type FieldName, type Fields, fieldsOf, type Sets } from './fields.ts'
import type { Kind } from './kinds.ts'
import { labelOf } from './labels.ts'

/** What a check needs to know of the venue and the moment. */
export type CheckContext = {
  readonly now: number
  readonly isZone: (id: string) => boolean
  readonly isCategory: (id: string) => boolean
}

// A booth's clock and a witness's watch differ by minutes; beyond that it is a slip of the finger.
const clockTolerance = 10 * 60_000

/**
 * Checks what schemas cannot see: that the fields belong to the kind, that times lie in the past and in order, that zone and
 * category exist. `merged` is the record as it will stand. Throws a DeskError that names the field and what to do.
 */
export function checkDescription(kind: Kind, changed: Fields, merged: Fields, sets: Sets, context: CheckContext): void {
  const allowed = fieldsOf(kind)
  const stranger = (Object.keys(changed) as FieldName[]).find((name) => !allowed.includes(name))
  if (stranger) throw new DeskError('field-not-of-kind', { field: stranger })
  for (const field of ['eventFrom', 'eventTo', 'outcomeAt', 'reportedAt'] as const) {
    if ((changed[field] ?? 0) > context.now + clockTolerance) throw new DeskError('time-in-future', { field })
  }
  if (merged.eventFrom != null && merged.eventTo != null && merged.eventFrom > merged.eventTo) {
    throw new DeskError('time-order')
  }
  if (changed.birthDate != null && changed.birthDate !== '') checkBirthDate(changed.birthDate, context.now)
  for (const zone of [changed.zone, ...(sets.zonesPassed ?? [])]) {
    if (zone != null && !context.isZone(zone)) throw new DeskError('unknown-zone', { zone })
  }
  if (changed.category != null && !context.isCategory(changed.category)) {
    throw new DeskError('unknown-category', { category: changed.category })
  }
}

const day = 24 * 60 * 60_000

/** True for a day of the calendar written YYYY-MM-DD, from 1900 to today; the day after `now` is still today somewhere. */
export function isBirthDate(text: string, now: number): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < '1900') return false
  const at = Date.parse(`${text}T00:00:00Z`)
  return Number.isFinite(at) && at < now + day && new Date(at).toISOString().startsWith(text)
}

function checkBirthDate(text: string, now: number): void {
  if (isBirthDate(text, now)) return
  const label = labelOf('birthDate')
  throw new DeskError('bad-field', {
    name: 'birthDate',
    field: label.zh,
    field_en: label.en,
    why: '请写成 2019-06-01,不能在将来。',
    why_en: 'write it as 2019-06-01, not in the future.',
  })
}
