import type { SlipLine, SlipPage } from '../../core/contract/slips.ts'
import { DeskError } from '../../core/errors.ts'
import type { JsonObject } from '../../core/journal/entry.ts'
import { isPaper, mayShowPhoto, type PaperName, type PaperSize, paperKind } from '../../core/papers.ts'
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
import { leaveFor, photoOn, previewedPhoto, type Shown, shownWith, slipPhoto } from '../paper-photo.ts'
import { on } from '../procedures.ts'
import { checkSlip } from '../slip-check.ts'

export const slips = {
  get: on.slips.get.handler(({ context, input }) => slipPage(context.desk, input, signedIn(context))),

  preview: on.slips.preview.handler(({ context, input }) => {
    const { desk } = context
    const operator = signedIn(context)
    const record = paperKind(input.kind).about === 'record' ? recordOf(desk, input.of) : null
    const shown = input.photo && record !== null ? shownInPreview(desk, input.kind, record, operator) : null
    const content: JsonObject = { ...contentOf(desk, input.kind, input.of, operator), ...shown?.content }
    const size = sizeOf(desk.journal.db, input.kind, input.size)
    const html = htmlOf({
      kind: input.kind,
      number: null,
      signature: '',
      content,
      drawn: drawnHands(desk.journal.db, { kind: input.kind, claim: null, content }),
      photo: shown && record && previewedPhoto(desk, record, shown.content.photo),
      printed: 0,
      standing: 'valid',
      language: input.language,
      size,
      practice: readSettings(desk.journal.db).practice,
      fontBase: servedFonts,
    })
    return { html, size, sizes: [...paperKind(input.kind).sizes], photo: photoOn(desk, input.kind, record) }
  }),

  issue: on.slips.issue.handler(async ({ context, input }) => {
    const { desk } = context
    const operator = signedIn(context)
    const { kind, of, photo: wish, idempotencyKey: key } = input
    if (wish !== undefined && !mayShowPhoto(kind)) throw new DeskError('photo-not-on-paper')
    const leave = wish === undefined ? null : await leaveFor(desk, { kind, record: recordOf(desk, of), wish }, operator)
    // A PIN stays out of everything that is kept, the request's hash too.
    const asked = { kind, of, ...(wish && { photo: leave && { by: leave.by.id, reason: leave.reason } }) }
    const request = { key, procedure: 'slips.issue', operator: operator.id, input: asked }
    const work = (): string => {
      const record = paperKind(kind).about === 'record' ? recordOf(desk, of) : null
      const content = contentOf(desk, kind, of, operator)
      const shown = wish && record ? shownWith(desk, kind, record, leave) : null
      return issueSlip(desk.journal, {
        document: kind,
        template: paperKind(kind).template,
        claim: null,
        operator: operator.id,
        record: record?.id ?? null,
        day: dayOf(desk.now(), readSettings(desk.journal.db)),
        content: { ...content, ...shown?.content },
        ...(shown && { shows: shown.facts }),
      })
    }
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
  readonly print?: boolean
}

/** A slip as this reader sees it on the screen. Throws what `findSlip` and `drawnSlip` throw. */
export function slipPage(
  desk: Desk,
  { slip: number, language, size, copies, print = false }: AskedPage,
  reader: Operator,
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

/** A preview is drawn before anybody signed: where leave is needed its place stays open. */
function shownInPreview(desk: Desk, kind: PaperName, record: StoredRecord, operator: Operator): Shown {
  const badge = operator.role === 'supervisor' ? operator.badge : '……'
  return shownWith(
    desk,
    kind,
    record,
    photoOn(desk, kind, record) === 'leave' ? { by: { id: operator.id, badge }, reason: '' } : null,
  )
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
