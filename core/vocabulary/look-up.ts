import { normalise } from './normalise.ts'
import { addWord, emptyTrie, longestAt, type Trie } from './trie.ts'
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

export type NamedPlace = Pick<Zone, 'id' | 'zh' | 'en' | 'synonyms'>

const noZones: readonly NamedPlace[] = []
const zoneTries = new WeakMap<readonly NamedPlace[], Trie<Meaning>>()

/** A venue's zones change once a season and are looked up at every keystroke, so their tree is kept as long as the list lives. */
function zoneTrie(zones: readonly NamedPlace[]): Trie<Meaning> {
  const known = zoneTries.get(zones)
  if (known !== undefined) return known
  const trie = emptyTrie<Meaning>()
  for (const zone of zones) {
    const names = new Set([zone.zh, zone.en, ...zone.synonyms].map(normalise))
    for (const name of names) if (name.length > 1) addWord(trie, name, { type: 'zone', id: zone.id, unsure: false })
  }
  zoneTries.set(zones, trie)
  return trie
}

function meaningsAt(
  text: string,
  at: number,
  zones: Trie<Meaning>,
): { to: number; meanings: readonly Meaning[] } | undefined {
  const word = longestAt(words, text, at)
  const place = longestAt(zones, text, at)
  if (word === undefined || place === undefined) return word ?? place
  if (word.to === place.to) return { to: word.to, meanings: [...word.meanings, ...place.meanings] }
  return word.to > place.to ? word : place
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
 * What the words of a text mean: longest match from left to right over every list and the venue's zones. Text that is
 * already normalised keeps its offsets. Linear in the text's length.
 */
export function lookUp(text: string, zones: readonly NamedPlace[] = noZones): Concept[] {
  const normal = normalise(text)
  const places = zoneTrie(zones)
  const found: Concept[] = []
  for (let at = 0; at < normal.length; ) {
    const hit = meaningsAt(normal, at, places)
    if (hit !== undefined) found.push(...conceptsOf(normal, at, hit.to, hit.meanings))
    at = hit?.to ?? at + 1
  }
  return found
}

/** Length of the longest word of the lists that a normalised text begins with; 0 where it begins with none. */
export const longestWord = (text: string): number => longestAt(words, text, 0)?.to ?? 0
