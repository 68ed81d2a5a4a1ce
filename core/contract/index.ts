import { claims } from './claims.ts'
import { contacts, postings } from './contacts.ts'
import { custody } from './custody.ts'
import { desk } from './desk.ts'
import { doubles } from './doubles.ts'
import { drafts } from './drafts.ts'
import { links } from './links.ts'
import { matches } from './matches.ts'
import { notebooks } from './notebooks.ts'
import { notes } from './notes.ts'
import { notices } from './notices.ts'
import { operators } from './operators.ts'
import { photos } from './photos.ts'
import { printing } from './printing.ts'
import { records } from './records.ts'
import { search } from './search.ts'
import { slips } from './slips.ts'
import { statistics } from './statistics.ts'
import { venue } from './venue.ts'

/** Everything a shell can ask of a desk, the same over Electron's port and loopback HTTP. */
export const contract = {
  desk,
  operators,
  records,
  notes,
  links,
  drafts,
  matches,
  doubles,
  claims,
  photos,
  slips,
  printing,
  search,
  statistics,
  notebooks,
  venue,
  custody,
  notices,
  contacts,
  postings,
}
export type Contract = typeof contract

type Areas = { [A in keyof Contract]: `${A & string}.${keyof Contract[A] & string}` }
/** `area.procedure`, for tables that must have a row for each. */
export type Procedure = Areas[keyof Areas]

export const procedures = Object.entries(contract).flatMap(([area, methods]) =>
  Object.keys(methods).map((method) => `${area}.${method}` as Procedure),
)
