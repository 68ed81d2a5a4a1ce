import first from './0001-journal-and-projections.sql?raw'
import paperForms from './0002-fields-of-the-paper-forms.sql?raw'
import actions from './0003-notes-links-and-closings.sql?raw'
import recordPhotos from './0004-record-photos.sql?raw'
import notebooks from './0005-notebooks.sql?raw'
import lateEntry from './0006-late-entry.sql?raw'
import matchIndex from './0010-match-index.sql?raw'
import searchIndex from './0011-search-index.sql?raw'
import learning from './0013-learning.sql?raw'
import doubles from './0014-doubles.sql?raw'
import venueWords from './0015-venue-words.sql?raw'
import staleAlone from './0016-stale-alone.sql?raw'
import verifiedReleases from './0017-verified-releases.sql?raw'
import custody from './0018-custody.sql?raw'
import notices from './0019-notices.sql?raw'
import papers from './0020-papers.sql?raw'
import contacts from './0021-contacts.sql?raw'
import printing from './0022-printing.sql?raw'

/** In order; a released one is never edited. Its place in this list is the version it leads to. */
export const migrations: readonly string[] = [
  first,
  paperForms,
  actions,
  recordPhotos,
  notebooks,
  lateEntry,
  matchIndex,
  searchIndex,
  learning,
  doubles,
  venueWords,
  staleAlone,
  verifiedReleases,
  custody,
  notices,
  papers,
  contacts,
  printing,
]
