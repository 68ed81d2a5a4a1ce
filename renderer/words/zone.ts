import { spellingsOf } from '../../core/free-line/shorthand.ts'
import type { NamedPlace } from '../../core/vocabulary/look-up.ts'

/** xmg for 熊猫馆: the beginning of a name's initials or of its whole pinyin. */
const isSpelt = (names: readonly string[], wanted: string): boolean =>
  /^[a-z]{2,}$/.test(wanted) &&
  names.some((name) => /\p{Script=Han}/u.test(name) && spellingsOf(name).some((spelt) => spelt.startsWith(wanted)))

/** True when what was typed begins or lies in one of the zone's names, its synonyms, its initials or its identifier. */
export const zoneMatches = (zone: NamedPlace, typed: string): boolean => {
  const wanted = typed.trim().toLowerCase()
  const names = [zone.zh, zone.en, zone.id, ...zone.synonyms]
  return names.some((name) => name.toLowerCase().includes(wanted)) || isSpelt(names, wanted)
}

/**
 * Where a zone stands among those that fit what was typed, lower first: the shortest name that holds it, so that the panda house
 * comes before its toilets and before a gate that some only call by the pandas.
 */
export const zoneRank = (zone: NamedPlace, typed: string): number => {
  const wanted = typed.trim().toLowerCase()
  const holding = [zone.zh, zone.en, zone.id].filter((name) => name.toLowerCase().includes(wanted))
  if (holding.length > 0) return Math.min(...holding.map((name) => name.length))
  return isSpelt([zone.zh], wanted) ? 100 + zone.zh.length : 200
}
