import { barePlace } from '../matching/places.ts'
import { lookUp, type NamedPlace } from '../vocabulary/look-up.ts'
import { normalise } from '../vocabulary/normalise.ts'

/** What a place text names: one zone for certain, several that it may be, or none. */
export type PlaceRead =
  | { readonly kind: 'zone'; readonly id: string }
  | { readonly kind: 'unsure'; readonly candidates: readonly string[] }
  | { readonly kind: 'none' }

const names = (zone: NamedPlace): string[] =>
  [zone.zh, zone.en, ...zone.synonyms].filter((name) => name !== '').map(normalise)

/** Zones that a place text names outright (猴山, 猴山附近); one is certain, what only mentions a zone is not. */
export function zonesNamed(place: string, zones: readonly NamedPlace[]): string[] {
  const wanted = new Set([normalise(place.trim()), normalise(barePlace(place))])
  return zones.filter((zone) => names(zone).some((name) => wanted.has(name))).map(({ id }) => id)
}

const offered = 5

/**
 * The zone of a place as a notebook has it. Only a name or synonym of exactly one zone decides; a longer text that holds one, a name
 * that several share and a spelling that is off by one character are questions.
 */
export function readPlace(place: string, zones: readonly NamedPlace[]): PlaceRead {
  const named = zonesNamed(place, zones)
  if (named.length === 1) return { kind: 'zone', id: named[0]! }
  const mentioned = lookUp(place.slice(0, 200), { zones }).flatMap(({ type, id }) => (type === 'zone' ? [id] : []))
  const near = named.length + mentioned.length > 0 ? [] : nearSpellings(place, zones)
  const candidates = [...new Set([...named, ...mentioned, ...near])].slice(0, offered)
  return candidates.length === 0 ? { kind: 'none' } : { kind: 'unsure', candidates }
}

function nearSpellings(place: string, zones: readonly NamedPlace[]): string[] {
  const wanted = [...normalise(barePlace(place))]
  // With two characters every other name is near.
  if (wanted.length < 3 || wanted.length > 30) return []
  return zones.filter((zone) => names(zone).some((name) => isOneOff(wanted, [...name]))).map(({ id }) => id)
}

/** One character changed, left out or put in. */
function isOneOff(a: readonly string[], b: readonly string[]): boolean {
  if (Math.abs(a.length - b.length) > 1 || b.length < 3) return false
  const from = a.findIndex((character, index) => character !== b[index])
  const at = from < 0 ? Math.min(a.length, b.length) : from
  const rest = (text: readonly string[], skip: number): string => text.slice(at + skip).join('')
  return rest(a, 1) === rest(b, 1) || rest(a, 1) === rest(b, 0) || rest(a, 0) === rest(b, 1)
}
