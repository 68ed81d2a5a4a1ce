import { type Kind, kinds } from '../../core/records/kinds.ts'

/** The kind that a search is narrowed to, or the one that lies on the shelf; null for every kind. */
export const kindOf = (search: URLSearchParams): Kind | null =>
  kinds.find((kind) => kind === search.get('kind')) ?? null

/** What the search's address asks; empty without words and kind. */
export function searchOf(text: string, kind: Kind | null): Record<string, string> {
  return { ...(text === '' ? {} : { q: text }), ...(kind === null ? {} : { kind }) }
}
