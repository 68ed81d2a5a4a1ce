import { type Place, pathOf } from '../../core/custody/places.ts'
import { type Holdings, outermost, type Spot, spotOf } from '../../core/custody/whereabouts.ts'
import type { Fields } from '../../core/records/fields.ts'
import { isActive, states } from '../../core/records/states.ts'
import { custodyClassOf } from '../../core/release/lane.ts'
import type { CustodyClass } from '../../core/vocabulary/categories.ts'
import { prepared, type ReadableDb } from '../file/connection.ts'
import { readRecord } from '../records/records.ts'
import { holderOf, type Placement, placementOf } from './contents.ts'
import { readPlaces } from './places.ts'

const activeStates = JSON.stringify(states.filter(isActive))

/** A found thing that is still here, as the shelf knows it. */
export type Held = {
  readonly id: string
  readonly no: string
  readonly custody: CustodyClass
  readonly category: string | null
  readonly since: number
  readonly spot: Spot
  readonly outermost: Exclude<Spot, { in: 'container' }>
}

type Row = { id: string; no: string; since: number } & Pick<Fields, 'category' | 'custodyClass' | 'estimatedValue'>

const stations = (db: ReadableDb): ReadonlySet<string> =>
  new Set(prepared(db, "select id from transfers where destination = 'station'").pluck().all() as string[])

/** What came back from the station lies at the counter: its case is open here again. */
function spotIn({ place, container, transfer }: Placement, station: ReadonlySet<string>): Spot {
  if (place !== null) return { in: 'place', place }
  if (container !== null) return { in: 'container', container }
  if (transfer !== null && !station.has(transfer)) return { in: 'transfer', transfer }
  return { in: 'counter' }
}

/** Every found thing that is still here and where it is. */
export function heldThings(db: ReadableDb): Held[] {
  const rows = prepared(
    db,
    `
      select id, no, coalesce(event_to, reported_at, created_at) as since, category,
        custody_class as custodyClass, estimated_value as estimatedValue
      from records
      where kind = 'found-item' and merged_into is null and (conflict = 1 or state in (select value from json_each(?)))
      order by since, id
    `,
  ).all(activeStates) as Row[]
  const holdings = allHoldings(db, new Set(rows.map(({ id }) => id)))
  return rows.map(({ id, no, since, ...kind }) => ({
    id,
    no,
    since,
    custody: custodyClassOf(kind),
    category: kind.category ?? null,
    spot: spotOf(id, holdings),
    outermost: outermost(id, holdings),
  }))
}

function allHoldings(db: ReadableDb, here: ReadonlySet<string>): Holdings {
  const station = stations(db)
  const placements = prepared(
    db,
    `
      select coalesce(r.merged_into, r.id) as id, p.place, coalesce(c.merged_into, p.container) as container, p.transfer
      from placements p join records r on r.id = p.record_id left join records c on c.id = p.container
      order by p.hlc, p.entry
    `,
  ).all() as (Placement & { id: string })[]
  const holders = prepared(
    db,
    `
      select coalesce(r.merged_into, r.id) as id, coalesce(h.merged_into, h.id) as holder
      from links l join records r on r.id = l.second_id join records h on h.id = l.first_id
      where l.relation = 'contains' and coalesce(r.merged_into, r.id) <> coalesce(h.merged_into, h.id)
      order by holder desc
    `,
  ).all() as { id: string; holder: string }[]
  const said = new Map(placements.map((row) => [row.id, spotIn(row, station)]))
  const held = new Map(holders.map(({ id, holder }) => [id, holder]))
  return {
    said: (id) => said.get(id) ?? null,
    holder: (id) => held.get(id) ?? null,
    isHere: (id) => here.has(id),
  }
}

/** The same for one thing at a time, for whoever asks about one. */
export function holdingsOf(db: ReadableDb): Holdings {
  const station = stations(db)
  return {
    said: (id) => {
      const placement = placementOf(db, id)
      return placement && spotIn(placement, station)
    },
    holder: (id) => holderOf(db, id),
    isHere: (id) => {
      const record = readRecord(db, id)
      return record !== null && (record.conflict || isActive(record.state))
    },
  }
}

/** How many things lie in each place and in what stands in it; a bag counts as one with all that it holds. */
export function countsByPlace(held: readonly Held[], places: ReadonlyMap<string, Place>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { spot } of held) {
    if (spot.in !== 'place') continue
    const seen = new Set<string>()
    for (let at: string | null = spot.place; at !== null && !seen.has(at); at = places.get(at)?.parent ?? null) {
      seen.add(at)
      counts.set(at, (counts.get(at) ?? 0) + 1)
    }
  }
  return counts
}

/** Where a thing is, in words of the venue: the path of its place, the thing that it lies in first. Null at the counter. */
export function whereaboutsText(db: ReadableDb, record: string): string | null {
  const holdings = holdingsOf(db)
  const spot = spotOf(record, holdings)
  if (spot.in === 'place') return pathOf(readPlaces(db), spot.place)
  if (spot.in !== 'container') return null
  const outer = whereaboutsText(db, spot.container)
  const no = readRecord(db, spot.container)?.no ?? ''
  return outer === null ? no : `${outer} / ${no}`
}
