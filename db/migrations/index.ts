import first from './0001-journal-and-projections.sql?raw'
import matchIndex from './0010-match-index.sql?raw'

/** In order; a released one is never edited. Its place in this list is the version it leads to. */
export const migrations: readonly string[] = [first, matchIndex]
