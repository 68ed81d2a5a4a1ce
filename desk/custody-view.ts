import type { HeldView, KeptView, PlaceView, TransferView } from '../core/contract/custody.ts'
import { cannotWait } from '../core/custody/age.ts'
import { type Place, pathOf } from '../core/custody/places.ts'
import { custodyRules, mayLie, suggestionsFor } from '../core/custody/rules.ts'
import { maskFields, maskName } from '../core/privacy.ts'
import { dayOf, type VenueClock } from '../core/venue-day.ts'
import { insideOf } from '../db/custody/contents.ts'
import { countsByPlace, type Held, heldThings, whereaboutsText } from '../db/custody/custody.ts'
import { readPlaces } from '../db/custody/places.ts'
import { readSeal } from '../db/custody/seals.ts'
import { cashCountsOf, needsTwo, type StoredTransfer } from '../db/custody/writes.ts'
import type { ReadableDb } from '../db/file/connection.ts'
import { canonicalRecord, getRecord } from '../db/records/records.ts'
import { findOperator } from '../db/venue/operators.ts'

type Places = ReadonlyMap<string, Place>

export function placeViews(db: ReadableDb): PlaceView[] {
  const places = readPlaces(db)
  const counts = countsByPlace(heldThings(db), places)
  return [...places.values()]
    .map((place) => ({ ...place, path: pathOf(places, place.id), held: counts.get(place.id) ?? 0 }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** Whole venue days between two moments: what came in yesterday evening is a day old this morning. */
const daysBetween = (from: number, to: number, clock: VenueClock): number =>
  Math.max(0, Math.round((Date.parse(dayOf(to, clock)) - Date.parse(dayOf(from, clock))) / 86_400_000))

export type Aged = Held & { readonly days: number }

/** What cannot wait first, then the longest. */
export const agedThings = (held: readonly Held[], now: number, clock: VenueClock): Aged[] =>
  held
    .map((one) => ({ ...one, days: daysBetween(one.since, now, clock) }))
    .sort((a, b) => Number(cannotWait(b.custody)) - Number(cannotWait(a.custody)) || a.since - b.since)

export function heldView(db: ReadableDb, held: Aged, places: Places): HeldView {
  const { fields } = getRecord(db, held.id)
  const shown = maskFields({
    category: fields.category ?? null,
    colour: fields.colour ?? null,
    storage: fields.storage ?? null,
  }).fields
  const lies = held.outermost.in === 'place' ? held.outermost.place : null
  return {
    id: held.id,
    no: held.no,
    category: shown.category ?? null,
    colour: shown.colour ?? null,
    custody: held.custody,
    since: held.since,
    days: held.days,
    noted: shown.storage ?? null,
    where: whereaboutsText(db, held.id),
    place: lies,
    away: held.outermost.in === 'transfer',
    wrong: wrongWith(held, places, lies),
  }
}

function wrongWith(held: Aged, places: Places, lies: string | null): HeldView['wrong'] {
  if (!custodyRules[held.custody].overnight && held.days > 0) return 'overnight'
  return lies !== null && !mayLie(places, held, lies) ? 'place' : null
}

const nameOf = (db: ReadableDb, operator: string | null): string | null =>
  operator === null ? null : (findOperator(db, operator)?.name ?? null)

/** Where one thing is and how it is kept. */
export function keptView(db: ReadableDb, id: string, desk: string, now: number, clock: VenueClock): KeptView {
  const record = canonicalRecord(db, id)
  const places = readPlaces(db)
  const all = heldThings(db)
  const aged = new Map(agedThings(all, now, clock).map((one) => [one.id, one]))
  const own = aged.get(record.id)
  const counts = countsByPlace(all, places)
  const named = <T extends { operator: string | null; witness: string | null }>(one: T) => ({
    ...one,
    operator: nameOf(db, one.operator),
    witness: nameOf(db, one.witness),
  })
  const seal = readSeal(db, record.id)
  return {
    held: own ? heldView(db, own, places) : null,
    state: record.state,
    no: record.no,
    seal: seal && named(seal),
    two: needsTwo(record),
    counts: cashCountsOf(db, record.id).map(named),
    contents: insideOf(db, record.id).flatMap((inner) => {
      const held = aged.get(inner)
      return held ? [heldView(db, held, places)] : []
    }),
    suggestions: own
      ? suggestionsFor(places, own, desk, (place) => counts.get(place) ?? 0)
          .slice(0, 9)
          .map(({ place, free }) => ({ place, free, path: pathOf(places, place) }))
      : [],
  }
}

export const transferView = (db: ReadableDb, transfer: StoredTransfer): TransferView => ({
  ...transfer,
  operator: nameOf(db, transfer.operator),
  numbers: transfer.records.map((id) => getRecord(db, id).no),
  toName: maskName(transfer.toName ?? ''),
  receiver: transfer.receiver && maskName(transfer.receiver),
})
