import { lookUp } from '../vocabulary/look-up.ts'
import type { Zone } from '../vocabulary/zones.ts'
import type { Spot } from './features.ts'

export type VenueZone = Pick<Zone, 'id' | 'zh' | 'en' | 'x' | 'y' | 'synonyms'>

const beside =
  /附近|旁边|旁的?长椅|旁|边上|侧边|门口|对面|里面|里头|里|外面|出口处?|入口处?|当门|那边|这边|周围|一带|处$|的?地方|near|beside|outside|inside/g

/** A place without the words that only say which side of it. */
export const barePlace = (text: string): string => text.replace(beside, '').replace(/[\s,。,.、]/g, '')

const spot = ({ id, x, y }: VenueZone): Spot => ({ id, x, y })

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
