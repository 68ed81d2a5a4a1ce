import { ORPCError } from '@orpc/server'
import type { StandardHandlerOptions } from '@orpc/server/standard'
import { DeskError } from '../core/errors.ts'
import { answerFor } from './answer.ts'
import type { Context } from './guard.ts'
import { claims } from './handlers/claims.ts'
import { contacts, postings } from './handlers/contacts.ts'
import { custody } from './handlers/custody.ts'
import { desk } from './handlers/desk.ts'
import { doubles } from './handlers/doubles.ts'
import { drafts } from './handlers/drafts.ts'
import { links } from './handlers/links.ts'
import { matches } from './handlers/matches.ts'
import { notebooks } from './handlers/notebooks.ts'
import { notes } from './handlers/notes.ts'
import { notices } from './handlers/notices.ts'
import { operators } from './handlers/operators.ts'
import { photos } from './handlers/photos.ts'
import { printing } from './handlers/printing.ts'
import { records } from './handlers/records.ts'
import { search } from './handlers/search.ts'
import { slips } from './handlers/slips.ts'
import { statistics } from './handlers/statistics.ts'
import { venue } from './handlers/venue.ts'
import { on } from './procedures.ts'

/** Every procedure of the contract with its handler, the same for every shell. */
export const router = on.router({
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
})

/** For both shells: a request that is refused before the guard (unreadable, no such procedure) gets the same form of answer. */
export const handlerOptions: StandardHandlerOptions<Context> = {
  interceptors: [
    async ({ next, context, request }) => {
      try {
        return await next()
      } catch (error) {
        // Whatever a handler throws is an answer already; what is none comes from reading the request.
        const refused = error instanceof ORPCError ? error : new DeskError('bad-request', {}, error)
        throw answerFor(refused, request.url.pathname, context.log)
      }
    },
  ],
}
