import { zonesNamed } from '../notebook/places.ts'
import { categoriesOfWord, categoryOf } from '../vocabulary/categories.ts'
import type { NamedPlace } from '../vocabulary/look-up.ts'
import type { Fields } from './fields.ts'

/** The zone that a place text names outright (猴山, 猴山附近); what only mentions a zone stays text. */
export function zoneNamed(place: string, zones: readonly NamedPlace[]): string | null {
  const found = zonesNamed(place, zones)
  return found.length === 1 ? found[0]! : null
}

/**
 * What a word for a thing's category fills in. A word that no list holds, or that names several categories, must not get lost: it
 * joins the description, where matching reads it.
 */
export function speakCategory(word: string, said: Pick<Fields, 'title' | 'description'>): Fields {
  const spoken = word.trim()
  const named = categoriesOfWord(spoken)
  const [only] = named
  if (only !== undefined && named.length === 1) return { category: only.id }
  if (categoryOf(spoken)) return { category: spoken }
  if (`${said.title ?? ''}${said.description ?? ''}`.includes(spoken)) return {}
  return { description: [said.description, spoken].filter(Boolean).join(',') }
}
