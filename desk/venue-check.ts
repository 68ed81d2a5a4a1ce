import { checkDescription } from '../core/records/check.ts'
import type { Fields, Sets } from '../core/records/fields.ts'
import type { Kind } from '../core/records/kinds.ts'
import { categoryOf } from '../core/vocabulary/categories.ts'
import { isZone } from '../db/venue/settings.ts'
import type { Desk } from './desk.ts'

/** Checks a description by this desk's clock, zones and categories; throws what `checkDescription` throws. */
export function checkAgainstVenue(desk: Desk, kind: Kind, changed: Fields, merged: Fields, sets: Sets): void {
  checkDescription(kind, changed, merged, sets, {
    now: desk.now(),
    isZone: (id) => isZone(desk.journal.db, id),
    isCategory: (id) => categoryOf(id) !== undefined,
  })
}
