import first from './0001-journal-and-projections.sql?raw'
import third from './0003-notes-links-and-closings.sql?raw'

/** In order; a released one is never edited. Its place in this list is the version it leads to. */
export const migrations: readonly string[] = [first, third]
