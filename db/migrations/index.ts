import first from './0001-journal-and-projections.sql?raw'
import recordPhotos from './0004-record-photos.sql?raw'

/** In order; a released one is never edited. Its place in this list is the version it leads to. */
export const migrations: readonly string[] = [first, recordPhotos]
