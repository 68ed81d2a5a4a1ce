import { randomUUID } from 'node:crypto'
import { isWithin, type Place, type PlaceKind } from '../../core/custody/places.ts'
import { DeskError } from '../../core/errors.ts'
import type { JsonObject } from '../../core/journal/entry.ts'
import { prepared, type ReadableDb } from '../file/connection.ts'
import { append, type Journal, transact } from '../journal/journal.ts'

type Row = Omit<Place, 'removed'> & { readonly removed: number }

/** Every storage place that the venue has or had, by id. */
export function readPlaces(db: ReadableDb): ReadonlyMap<string, Place> {
  const rows = prepared(
    db,
    'select id, name, kind, parent, capacity, desk, removed from places order by name, id',
  ).all() as Row[]
  return new Map(rows.map((row) => [row.id, { ...row, removed: row.removed === 1 }]))
}

/** The place with this id; throws `no-such-place`. */
export function getPlace(db: ReadableDb, id: string): Place {
  const place = readPlaces(db).get(id)
  if (!place) throw new DeskError('no-such-place')
  return place
}

/** The same where things may still be put; throws `no-such-place` for one out of use too. */
export function placeInUse(db: ReadableDb, id: string): Place {
  const place = getPlace(db, id)
  if (place.removed) throw new DeskError('no-such-place')
  return place
}

/** What is new of a place; what is not named stays. */
export type PlaceChange = {
  readonly name?: string | undefined
  readonly kind?: PlaceKind | undefined
  readonly parent?: string | null | undefined
  readonly capacity?: number | null | undefined
  readonly removed?: boolean | undefined
}

/**
 * Writes a new place (`id` null), which stands at this desk, or what changed of one; returns its id. Throws `no-such-place`, and
 * `place-in-itself` where it would stand in itself.
 */
export function setPlace(journal: Journal, by: string, id: string | null, change: PlaceChange): string {
  return transact(journal, () => {
    const places = readPlaces(journal.db)
    const place = id ?? randomUUID()
    if (id !== null && !places.has(id)) throw new DeskError('no-such-place')
    const { parent } = change
    if (parent != null) placeInUse(journal.db, parent)
    if (parent != null && isWithin(places, parent, place)) throw new DeskError('place-in-itself')
    const fields: JsonObject = { ...change, ...(id === null && { desk: journal.author!.desk }) }
    append(journal, { action: 'place.set', operator: by, recordId: `place:${place}`, facts: { place, fields } })
    return place
  })
}
