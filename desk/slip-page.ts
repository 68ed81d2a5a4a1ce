import type { Role } from '../core/contract/operators.ts'
import type { SlipLine, SlipPage } from '../core/contract/slips.ts'
import { DeskError } from '../core/errors.ts'
import { isPaper, type PaperName, type PaperSize, paperKind } from '../core/papers.ts'
import { parseSlip } from '../core/slip-number.ts'
import type { ReadableDb } from '../db/file/connection.ts'
import { readSlip, type StoredSlip } from '../db/release/slips.ts'
import { usualSize } from '../db/venue/printers.ts'
import { readSettings } from '../db/venue/settings.ts'
import type { Desk } from './desk.ts'
import { servedFonts } from './documents/fonts.ts'
import { templates } from './documents/kinds.ts'
import type { Language } from './documents/page.tsx'
import type { Paper } from './documents/paper.ts'
import { paperPage } from './documents/paper-page.tsx'
import { drawnHands } from './paper-hands.ts'
import { slipPhoto } from './paper-photo.ts'

type AskedPage = {
  readonly slip: string
  readonly language: Language
  readonly size?: PaperSize | undefined
  readonly copies?: number
  readonly print?: boolean
}

/** A slip as this reader sees it on the screen. Throws what `findSlip` and `drawnSlip` throw. */
export function slipPage(
  desk: Desk,
  { slip: number, language, size, copies, print = false }: AskedPage,
  reader: { readonly role: Role },
): SlipPage {
  const { db } = desk.journal
  const slip = findSlip(db, number)
  const photo = slipPhoto(desk, slip, { role: reader.role, print })
  const paper = drawnSlip(db, slip, { language, fonts: servedFonts, photo, ...(size ? { size } : {}) })
  return {
    ...lineOf(slip),
    html: htmlOf(paper, copies),
    sizes: [...paperKind(paper.kind).sizes],
    size: paper.size,
    voidable: !slip.voided && mayVoid(slip, reader.role),
    record: slip.record,
  }
}

/** The slip of a number as people type it; throws `slip-not-found`. */
export function findSlip(db: ReadableDb, text: string): StoredSlip {
  const parsed = parseSlip(text)
  const slip = parsed.ok ? readSlip(db, parsed.number) : null
  if (!slip) throw new DeskError('slip-not-found')
  return slip
}

const standingOf = ({ reversed, voided }: StoredSlip): Paper['standing'] => {
  if (reversed) return 'reversed'
  return voided ? 'void' : 'valid'
}

export const lineOf = (slip: StoredSlip): SlipLine => ({
  slip: slip.number,
  kind: isPaper(slip.document) ? slip.document : null,
  issuedAt: slip.issuedAt,
  printed: slip.printed,
  standing: standingOf(slip),
})

// A slip proves a handover, so ending one weighs as much as taking the handover back.
export const mayVoid = (slip: StoredSlip, role: Role): boolean =>
  role === 'supervisor' || (role === 'clerk' && slip.claim === null)

/** The asked size where the kind may have it, else that of the printer which it goes to here. */
export const sizeOf = (db: ReadableDb, kind: PaperName, asked: PaperSize | undefined): PaperSize =>
  asked !== undefined && paperKind(kind).sizes.includes(asked) ? asked : usualSize(db, kind)

/** Throws `paper-unknown` for what a newer program issued. */
export function htmlOf(paper: Paper, copies = 1): string {
  if (!templates[paper.kind].schema.safeParse(paper.content).success) throw new DeskError('paper-unknown')
  return paperPage([paper, ...Array<Paper>(copies - 1).fill(paper)])
}

type Drawing = {
  readonly language: Language
  readonly fonts: string
  readonly size?: PaperSize
  readonly photo?: Paper['photo']
}

/**
 * The slip as the page draws it; throws `slip-erased` once its content was erased after the time the agency keeps it, `paper-unknown` for
 * a kind that a newer program issued.
 */
export function drawnSlip(db: ReadableDb, slip: StoredSlip, { language, fonts, size, photo = null }: Drawing): Paper {
  if (slip.content === null) throw new DeskError('slip-erased')
  if (!isPaper(slip.document)) throw new DeskError('paper-unknown')
  return {
    kind: slip.document,
    number: slip.number,
    signature: slip.signature,
    content: slip.content,
    drawn: drawnHands(db, { kind: slip.document, claim: slip.claim, content: slip.content }),
    photo,
    printed: slip.printed,
    standing: standingOf(slip),
    language,
    size: sizeOf(db, slip.document, size),
    practice: readSettings(db).practice,
    fontBase: fonts,
  }
}
