import type { search as zh } from '../zh/search.ts'

/** The search box and its page. */
export const search: Readonly<Record<keyof typeof zh, string>> = {
  'search.label': 'Search',
  'search.placeholder': 'Name, initials, phone, slip number',
  'search.kind': 'Kind of record',
  'search.found': 'For “{text}”',
  'search.everything': 'Search everything, not only: {kind}',
  'search.results': 'Results',
  'search.heldAtEnd': 'end of {field}',
  'search.heldWithin': 'within {field}',
  'search.none': 'Nothing for “{text}”. Try other words, the tail of a number, or initials.',
  'search.shelf': 'On the shelf',
  'search.more': 'Show more ({left} left)',
  'search.moreOnly': 'Show more',
  'search.shelfOf': 'Open: {kind}',
  'search.shelfEmpty': 'Nothing here.',
  'search.shelfEmptyHow': 'Nothing here. F2 registers the first one.',
  'search.hint': 'Type into the search box above to search everything, closed records too.',
  'search.checkSlip': 'Check as a slip number',
}
