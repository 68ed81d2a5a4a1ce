import type { Fields } from '../../core/records/fields.ts'
import type { Kind } from '../../core/records/kinds.ts'
import { venueTemplate, type Zone } from '../../core/vocabulary/zones.ts'
import { type Random, seededRandom } from '../../desk/demo/random.ts'
import { type Hidden, hidePerson, hideThing } from './hidden.ts'
import { tell, type Witness } from './witness.ts'
import { besides } from './words.ts'

export type Told = { readonly id: string; readonly kind: Kind; readonly fields: Fields }
export type World = {
  readonly zones: readonly Zone[]
  /** In order of time, as a desk takes them in. */
  readonly finds: readonly Told[]
  readonly reports: readonly Told[]
  /** Report id to find id; a report whose thing nobody found is not in it. */
  readonly truth: ReadonlyMap<string, string>
}

export type WorldPlan = {
  readonly seed: number
  readonly finds: number
  readonly days: number
  /** Reports that have a find; a third as many more have none. */
  readonly reports: number
  readonly noise: number
  /** People among all that is lost. */
  readonly people?: number
}

const hour = 3_600_000
const firstDay = Date.UTC(2026, 0, 1)

/** Hours from the loss to the find: people mostly within the hour, things on the same day or the next morning, a few days later. */
function delayOf(random: Random, hidden: Hidden): number {
  if (random.chance(0.06)) return -random.next() * (hidden.is === 'person' ? 0.3 : 2)
  const u = random.next()
  if (hidden.is === 'person') return 0.1 + 2.2 * u * u
  const day = random.next()
  return day < 0.68 ? 0.2 + 7 * u * u : day < 0.93 ? 10 + 14 * u : 24 + 96 * u * u
}

/** 9 to 18 o'clock at the venue, most around noon. */
const hourOfDay = (random: Random): number => 1 + 4.5 * (random.next() + random.next())

const step = (random: Random, zones: readonly Zone[], from: Zone): Zone => {
  const near = zones.filter((zone) => zone !== from && Math.hypot(zone.x - from.x, zone.y - from.y) < 220)
  return near.length > 0 ? random.pick(near) : from
}

/** Where it was found, against where it is thought to have been lost. */
const zoneThought = ({ random, noise }: Witness, zones: readonly Zone[], zone: Zone): Zone =>
  random.chance(Math.min(0.9, 0.22 * noise))
    ? step(random, zones, zone)
    : random.chance(0.05 * noise)
      ? random.pick(zones)
      : zone

function placed(witness: Witness, zone: Zone, at: number): Fields {
  const { random, side, noise } = witness
  const name = random.pick([zone.zh, ...zone.synonyms])
  const off = side === 'report' ? random.next() * 0.5 * noise * hour : 0
  return {
    ...(random.chance(1 - (side === 'report' ? 0.1 : 0.03) * noise)
      ? { place: name + (random.chance(0.7) ? random.pick(besides) : '') }
      : {}),
    eventFrom: Math.round(at - off),
    eventTo: Math.round(at - off),
  }
}

type Case = { readonly hidden: Hidden; readonly zone: Zone; readonly lostAt: number; readonly foundAt: number }

function happen(random: Random, zones: readonly Zone[], { days, people = 0.16 }: WorldPlan): Case {
  const hidden = random.chance(people) ? hidePerson(random) : hideThing(random)
  const lostAt = firstDay + (random.between(0, days - 1) * 24 + hourOfDay(random)) * hour
  return { hidden, zone: random.pick(zones), lostAt, foundAt: lostAt + delayOf(random, hidden) * hour }
}

function toldBy(witness: Witness, { hidden, zone, lostAt, foundAt }: Case, zones: readonly Zone[], id: string): Told {
  const report = witness.side === 'report'
  const person = hidden.is === 'person'
  const where = report ? zoneThought(witness, zones, zone) : zone
  return {
    id,
    kind: report ? (person ? 'missing-person' : 'lost-item') : person ? 'found-person' : 'found-item',
    fields: { ...tell(witness, hidden), ...placed(witness, where, report ? lostAt : foundAt) },
  }
}

/** A venue's year or ten: what is lost and found there, each thing told by two witnesses who do not know of each other. */
export function makeWorld(plan: WorldPlan): World {
  const random = seededRandom(plan.seed)
  const zones = venueTemplate('zoo').filter(({ id }) => id !== 'other')
  const finds: Told[] = []
  const reports: Told[] = []
  const truth = new Map<string, string>()
  const unfound = Math.round(plan.reports / 3)
  for (let at = 0; at < plan.finds + unfound; at++) {
    const happened = happen(random, zones, plan)
    const told = (side: 'report' | 'find', id: string): Told =>
      toldBy({ random, side, noise: plan.noise }, happened, zones, id)
    if (at < plan.finds) finds.push(told('find', `F${at}`))
    if (at < plan.reports || at >= plan.finds) reports.push(told('report', `R${at}`))
    if (at < plan.reports && at < plan.finds) truth.set(`R${at}`, `F${at}`)
  }
  finds.sort((a, b) => a.fields.eventTo! - b.fields.eventTo!)
  return { zones, finds, reports, truth }
}
