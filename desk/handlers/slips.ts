import type { SlipLine, SlipPage } from '../../core/contract/slips.ts'
import { DeskError } from '../../core/errors.ts'
import type { JsonObject } from '../../core/journal/entry.ts'
import { isPaper, type PaperName, type PaperSize, paperKind } from '../../core/papers.ts'
import { parseSlip } from '../../core/slip-number.ts'
import { dayOf } from '../../core/venue-day.ts'
import type { ReadableDb } from '../../db/file/connection.ts'
import { once } from '../../db/matching/answers.ts'
import { notesOf } from '../../db/records/notes.ts'
import { canonicalRecord } from '../../db/records/records.ts'
import type { StoredRecord } from '../../db/records/rows.ts'
import { issueSlip, notePrint, readSlip, type StoredSlip, slipsOf, voidSlip } from '../../db/release/slips.ts'
import { usualSize } from '../../db/venue/printers.ts'
import { readPlan, readSettings } from '../../db/venue/settings.ts'
import type { Desk } from '../desk.ts'
import { servedFonts } from '../documents/fonts.ts'
import { templates } from '../documents/kinds.ts'
import type { Language } from '../documents/page.tsx'
import type { Paper } from '../documents/paper.ts'
import { paperPage } from '../documents/paper-page.tsx'
import { notAllowed, signedIn } from '../guard.ts'
import { drawnHands } from '../paper-hands.ts'
import { offersOf } from '../paper-offers.ts'
import { on } from '../procedures.ts'
import { checkSlip } from '../slip-check.ts'

export const slips = {
  get: on.slips.get.handler(({ context, input }) => slipPage(context.desk.journal.db, input, signedIn(context))),

  preview: on.slips.preview.handler(({ context, input }) => {
    const { desk } = context
    const operator = signedIn(context)
    const content = contentOf(desk, input.kind, input.of, operator)
    const size = sizeOf(desk.journal.db, input.kind, input.size)
    const html = htmlOf({
      kind: input.kind,
      number: null,
      signature: '',
      content,
      drawn: drawnHands(desk.journal.db, { kind: input.kind, claim: null, content }),
      printed: 0,
      standing: 'valid',
      language: input.language,
      size,
      practice: readSettings(desk.journal.db).practice,
      fontBase: servedFonts,
    })
    return { html, size, sizes: [...paperKind(input.kind).sizes] }
  }),

  issue: on.slips.issue.handler(({ context, input }) => {
    const { desk } = context
    const operator = signedIn(context)
    const request = { key: input.idempotencyKey, procedure: 'slips.issue', operator: operator.id, input }
    const work = (): string =>
      issueSlip(desk.journal, {
        document: input.kind,
        template: paperKind(input.kind).template,
        claim: null,
        operator: operator.id,
        record: paperKind(input.kind).about === 'record' ? recordOf(desk, input.of).id : null,
        day: dayOf(desk.now(), readSettings(desk.journal.db)),
        content: contentOf(desk, input.kind, input.of, operator),
      })
    return { slip: once(desk.journal, request, work, (slip) => slip) }
  }),

  offers: on.slips.offers.handler(({ context }) => {
    const { db } = context.desk.journal
    return offersOf(db, signedIn(context).role)
  }),

  ofRecord: on.slips.ofRecord.handler(({ context, input }) => {
    const { db } = context.desk.journal
    return slipsOf(db, input.id === null ? null : canonicalRecord(db, input.id).id).map(lineOf)
  }),

  printed: on.slips.printed.handler(({ context, input }) => {
    const { journal } = context.desk
    return { printed: notePrint(journal, findSlip(journal.db, input.slip), signedIn(context).id) }
  }),

  void: on.slips.void.handler(({ context, input }) => {
    const { journal } = context.desk
    const operator = signedIn(context)
    const slip = findSlip(journal.db, input.slip)
    if (!mayVoid(slip, operator.role)) throw new DeskError('slip-void-by-supervisor')
    voidSlip(journal, { slip: slip.number, reason: input.reason, operator: operator.id })
    return lineOf(findSlip(journal.db, slip.number))
  }),

  check: on.slips.check.handler(({ context, input }) => {
    const { db, author } = context.desk.journal
    return checkSlip(db, input.text, author?.desk ?? null)
  }),
}

type AskedPage = {
  readonly slip: string
  readonly language: Language
  readonly size?: PaperSize | undefined
  readonly copies?: number
}

/** A slip as this reader sees it on the screen. Throws what `findSlip` and `drawnSlip` throw. */
export function slipPage(
  db: ReadableDb,
  { slip: number, language, size, copies }: AskedPage,
  reader: Operator,
): SlipPage {
  const slip = findSlip(db, number)
  const paper = drawnSlip(db, slip, { language, fonts: servedFonts, ...(size ? { size } : {}) })
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

const lineOf = (slip: StoredSlip): SlipLine => ({
  slip: slip.number,
  kind: isPaper(slip.document) ? slip.document : null,
  issuedAt: slip.issuedAt,
  printed: slip.printed,
  standing: standingOf(slip),
})

// A slip proves a handover, so ending one weighs as much as taking the handover back.
const mayVoid = (slip: StoredSlip, role: Operator['role']): boolean =>
  role === 'supervisor' || (role === 'clerk' && slip.claim === null)

type Operator = ReturnType<typeof signedIn>

/** What the paper would say now. Throws `not-allowed` and `paper-not-of-this`. */
function contentOf(desk: Desk, kind: PaperName, of: string | null, operator: Operator): JsonObject {
  const { db } = desk.journal
  const { by, about } = paperKind(kind)
  if (!by.includes(operator.role)) throw notAllowed(by)
  const { gather, compile } = templates[kind]
  const asked = { settings: readSettings(db), zones: readPlan(db), at: desk.now(), operator: operator.badge }
  if (compile !== undefined) return compile({ ...asked, db, id: of }) as JsonObject
  if (gather === undefined || about !== 'record') throw new DeskError('paper-not-of-this')
  const record = recordOf(desk, of)
  if (!paperKind(kind).of.includes(record.kind)) throw new DeskError('paper-not-of-this')
  return gather({ ...asked, record, notes: notesOf(db, record.id) }) as JsonObject
}

function recordOf(desk: Desk, id: string | null): StoredRecord {
  if (id === null) throw new DeskError('paper-not-of-this')
  return canonicalRecord(desk.journal.db, id)
}

/** The asked size where the kind may have it, else that of the printer which it goes to here. */
const sizeOf = (db: ReadableDb, kind: PaperName, asked: PaperSize | undefined): PaperSize =>
  asked !== undefined && paperKind(kind).sizes.includes(asked) ? asked : usualSize(db, kind)

/** Throws `paper-unknown` for what a newer program issued. */
function htmlOf(paper: Paper, copies = 1): string {
  if (!templates[paper.kind].schema.safeParse(paper.content).success) throw new DeskError('paper-unknown')
  return paperPage([paper, ...Array<Paper>(copies - 1).fill(paper)])
}

type Drawing = { readonly language: Language; readonly fonts: string; readonly size?: PaperSize }

/**
 * The slip as the page draws it; throws `slip-erased` once its content was erased after the time the agency keeps it, `paper-unknown` for
 * a kind that a newer program issued.
 */
export function drawnSlip(db: ReadableDb, slip: StoredSlip, { language, fonts, size }: Drawing): Paper {
  if (slip.content === null) throw new DeskError('slip-erased')
  if (!isPaper(slip.document)) throw new DeskError('paper-unknown')
  return {
    kind: slip.document,
    number: slip.number,
    signature: slip.signature,
    content: slip.content,
    drawn: drawnHands(db, { kind: slip.document, claim: slip.claim, content: slip.content }),
    printed: slip.printed,
    standing: standingOf(slip),
    language,
    size: sizeOf(db, slip.document, size),
    practice: readSettings(db).practice,
    fontBase: fonts,
  }
}
