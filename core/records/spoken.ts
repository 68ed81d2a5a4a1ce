import { zonesNamed } from '../notebook/places.ts'
import { categoriesOfWord, categoryOf } from '../vocabulary/categories.ts'
import type { NamedPlace } from '../vocabulary/look-up.ts'
import { meaningsOf, type VenueWord } from '../vocabulary/venue-words.ts'
import type { Fields } from './fields.ts'

/** The zone that a place text names outright (猴山, 猴山附近); what only mentions a zone stays text. */
export function zoneNamed(place: string, zones: readonly NamedPlace[]): string | null {
  const found = zonesNamed(place, zones)
  return found.length === 1 ? found[0]! : null
}

/**
 * What a word for a thing's category fills in, also a word of the venue's own. A word that no list holds, or that names several
 * categories, must not get lost: it joins the description, where matching reads it.
 */
export function speakCategory(
  word: string,
  said: Pick<Fields, 'title' | 'description'>,
  own: readonly VenueWord[] = [],
): Fields {
  const spoken = word.trim()
  const ids = [...categoriesOfWord(spoken).map(({ id }) => id), ...itemsOf(spoken, own)]
  const named = new Set(ids)
  const [only] = named
  if (only !== undefined && named.size === 1) return { category: only }
  if (categoryOf(spoken)) return { category: spoken }
  if (`${said.title ?? ''}${said.description ?? ''}`.includes(spoken)) return {}
  return { description: [said.description, spoken].filter(Boolean).join(',') }
}

const itemsOf = (word: string, own: readonly VenueWord[]): string[] =>
  meaningsOf(word, own).flatMap(({ type, id }) => (type === 'item' ? [id] : []))
