import { type Concept, lookUp } from '../vocabulary/look-up.ts'
import type { Zone } from '../vocabulary/zones.ts'
import type { Spot } from './features.ts'

export type VenueZone = Pick<Zone, 'id' | 'zh' | 'en' | 'x' | 'y' | 'synonyms'>

const beside =
  /附近|旁边|旁的?长椅|旁|边上|侧边|门口|对面|里面|里头|里|外面|出口处?|入口处?|当门|那边|这边|周围|一带|处$|的?地方|near|beside|outside|inside/g

/** A place without the words that only say which side of it. */
export const barePlace = (text: string): string => text.replace(beside, '').replace(/[\s,。,.、]/g, '')

const spot = ({ id, x, y }: VenueZone): Spot => ({ id, x, y })

const before = /[在于到去从往]$/
const after = /^(?:附近|旁|边|门口|对面|里|出口|入口|那边|外|处|走失|走丢|走散|丢|掉|捡|拾|发现)/

/** Zones that prose speaks of as places: 在虎山, 象馆门口; a toy tiger is no place. */
export function spotsSaid(prose: string, concepts: readonly Concept[], zones: readonly VenueZone[]): Spot[] {
  const said = concepts.filter(
    ({ type, from, to }) =>
      type === 'zone' && (before.test(prose.slice(Math.max(0, from - 1), from)) || after.test(prose.slice(to, to + 3))),
  )
  return spotsById(
    said.map(({ id }) => id),
    zones,
  )
}

/** Zones named in a text, in its order; a word that several zones share gives them all. */
export function spotsIn(text: string, zones: readonly VenueZone[]): Spot[] {
  const named = new Set(lookUp(text, zones).flatMap((concept) => (concept.type === 'zone' ? [concept.id] : [])))
  return zones.filter((zone) => named.has(zone.id)).map(spot)
}

/** Zones by id, as forms and `zonesPassed` hold them. */
export const spotsById = (ids: readonly string[], zones: readonly VenueZone[]): Spot[] =>
  zones.filter((zone) => ids.includes(zone.id)).map(spot)

/** Metres between the nearest two of them. */
export function nearestMetres(a: readonly Spot[], b: readonly Spot[]): number {
  let best = Infinity
  for (const one of a) for (const other of b) best = Math.min(best, Math.hypot(one.x - other.x, one.y - other.y))
  return best
}
