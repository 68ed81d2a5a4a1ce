import { DeskError } from '../errors.ts'
import { type FieldName, type Fields, fieldsOf, type Sets } from './fields.ts'
import type { Kind } from './kinds.ts'

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
  for (const field of ['eventFrom', 'eventTo'] as const) {
    if ((changed[field] ?? 0) > context.now + clockTolerance) throw new DeskError('time-in-future', { field })
  }
  if (merged.eventFrom != null && merged.eventTo != null && merged.eventFrom > merged.eventTo) {
    throw new DeskError('time-order')
  }
  for (const zone of [changed.zone, ...(sets.zonesPassed ?? [])]) {
    if (zone != null && !context.isZone(zone)) throw new DeskError('unknown-zone', { zone })
  }
  if (changed.category != null && !context.isCategory(changed.category)) {
    throw new DeskError('unknown-category', { category: changed.category })
  }
}
