import { normalise } from './normalise.ts'
import { addWord, emptyTrie, longestAt, type Trie } from './trie.ts'
import { type VenueWord, venueTrie } from './venue-words.ts'
import { type ConceptType, type Meaning, words } from './words.ts'
import type { Zone } from './zones.ts'

export type { ConceptType } from './words.ts'

/** A meaning found in a text. `from` and `to` are offsets into the normalised text; a word with two meanings gives two concepts. */
export type Concept = {
  readonly type: ConceptType
  readonly id: string
  readonly word: string
  readonly from: number
  readonly to: number
  /** The word means several things of one type, or one that only the clerk can tell. */
  readonly ambiguous: boolean
}

/** A place by its names; one that is out of use is known, but no word leads to it any more. */
export type NamedPlace = Pick<Zone, 'id' | 'zh' | 'en' | 'synonyms'> & { readonly retired?: boolean }

/** What a venue adds to the lists: its places and its own words. Lists that stay the same object are made into trees once. */
export type Lexicon = {
  readonly zones?: readonly NamedPlace[] | undefined
  readonly words?: readonly VenueWord[] | undefined
}

const noZones: readonly NamedPlace[] = []
const noWords: readonly VenueWord[] = []
const zoneTries = new WeakMap<readonly NamedPlace[], Trie<Meaning>>()

/** A venue's zones change once a season and are looked up at every keystroke, so their tree is kept as long as the list lives. */
function zoneTrie(zones: readonly NamedPlace[]): Trie<Meaning> {
  const known = zoneTries.get(zones)
  if (known !== undefined) return known
  const trie = emptyTrie<Meaning>()
  for (const zone of zones) {
    if (zone.retired) continue
    const names = new Set([zone.zh, zone.en, ...zone.synonyms].map(normalise))
    for (const name of names) if (name.length > 1) addWord(trie, name, { type: 'zone', id: zone.id, unsure: false })
  }
  zoneTries.set(zones, trie)
  return trie
}

type Hit = { readonly to: number; readonly meanings: readonly Meaning[] }

const isSame = (a: Meaning, b: Meaning): boolean => a.type === b.type && a.id === b.id

/** The longer word counts; of one length both do, so that no venue's word takes a known one its meaning. */
function longer(one: Hit | undefined, other: Hit | undefined): Hit | undefined {
  if (one === undefined || other === undefined) return one ?? other
  if (one.to !== other.to) return one.to > other.to ? one : other
  const more = other.meanings.filter((meaning) => !one.meanings.some((known) => isSame(known, meaning)))
  return { to: one.to, meanings: [...one.meanings, ...more] }
}

function conceptsOf(text: string, from: number, to: number, meanings: readonly Meaning[]): Concept[] {
  return meanings.map(({ type, id, unsure }) => ({
    type,
    id,
    word: text.slice(from, to),
    from,
    to,
    ambiguous: unsure || meanings.filter((other) => other.type === type).length > 1,
  }))
}

/**
 * What the words of a text mean: longest match from left to right over every list, the venue's places and its own words. Text that
 * is already normalised keeps its offsets. Linear in the text's length.
 */
export function lookUp(text: string, { zones = noZones, words: own = noWords }: Lexicon = {}): Concept[] {
  const normal = normalise(text)
  const trees = [words, ...(own.length > 0 ? [venueTrie(own)] : []), ...(zones.length > 0 ? [zoneTrie(zones)] : [])]
  const found: Concept[] = []
  for (let at = 0; at < normal.length; ) {
    const hit = trees.reduce<Hit | undefined>((best, tree) => longer(best, longestAt(tree, normal, at)), undefined)
    if (hit !== undefined) found.push(...conceptsOf(normal, at, hit.to, hit.meanings))
    at = hit?.to ?? at + 1
  }
  return found
}

/** Length of the longest word of the lists and of the venue's own that a normalised text begins with; 0 where it begins with none. */
export const longestWord = (text: string, own: readonly VenueWord[] = noWords): number =>
  Math.max(longestAt(words, text, 0)?.to ?? 0, own.length === 0 ? 0 : (longestAt(venueTrie(own), text, 0)?.to ?? 0))
