import { DeskError } from '../../core/errors.ts'
import { parseSlip } from '../../core/slip-number.ts'
import { getClaim } from '../../db/claims.ts'
import type { ReadableDb } from '../../db/connection.ts'
import { readSettings } from '../../db/settings.ts'
import { notePrint, readSlip, type StoredSlip } from '../../db/slips.ts'
import { type ClaimSlip, claimSlipPage } from '../documents/claim-slip.tsx'
import type { ClaimSlipContent } from '../documents/claim-slip-content.ts'
import { servedFonts } from '../documents/fonts.ts'
import type { Language } from '../documents/page.tsx'
import { signedIn } from '../guard.ts'
import { on } from '../procedures.ts'
import { checkSlip } from '../slip-check.ts'

export const slips = {
  get: on.slips.get.handler(({ context, input }) => {
    const { db } = context.desk.journal
    const slip = findSlip(db, input.slip)
    return {
      slip: slip.number,
      html: claimSlipPage([drawnSlip(db, slip, input.language, servedFonts)]),
      printed: slip.printed,
    }
  }),

  printed: on.slips.printed.handler(({ context, input }) => {
    const { journal } = context.desk
    const slip = findSlip(journal.db, input.slip)
    const record = slip.claim === null ? null : getClaim(journal.db, slip.claim).find
    return { printed: notePrint(journal, slip, record, signedIn(context).id) }
  }),

  check: on.slips.check.handler(({ context, input }) => {
    const { db, author } = context.desk.journal
    return checkSlip(db, input.text, author?.desk ?? null)
  }),
}

function findSlip(db: ReadableDb, text: string): StoredSlip {
  const parsed = parseSlip(text)
  const slip = parsed.ok ? readSlip(db, parsed.number) : null
  if (!slip) throw new DeskError('slip-not-found')
  return slip
}

/** The slip as the page draws it; throws `slip-erased` once its content was erased after the time the agency keeps it. */
export function drawnSlip(db: ReadableDb, slip: StoredSlip, language: Language, fonts: string): ClaimSlip {
  if (slip.content === null) throw new DeskError('slip-erased')
  return {
    number: slip.number,
    signature: slip.signature,
    content: slip.content as unknown as ClaimSlipContent,
    drawn: slip.claim === null ? null : getClaim(db, slip.claim).signature,
    printed: slip.printed,
    reversed: slip.reversed,
    language,
    practice: readSettings(db).practice,
    fontBase: fonts,
  }
}
