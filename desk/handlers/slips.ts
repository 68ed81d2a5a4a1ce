import { DeskError } from '../../core/errors.ts'
import type { JsonObject } from '../../core/journal/entry.ts'
import { mayShowPhoto, type PaperName, paperKind } from '../../core/papers.ts'
import { dayOf } from '../../core/venue-day.ts'
import { once } from '../../db/matching/answers.ts'
import { notesOf } from '../../db/records/notes.ts'
import { canonicalRecord } from '../../db/records/records.ts'
import type { StoredRecord } from '../../db/records/rows.ts'
import { issueSlip, notePrint, slipsOf, voidSlip } from '../../db/release/slips.ts'
import { readPlan, readSettings } from '../../db/venue/settings.ts'
import type { Desk } from '../desk.ts'
import { servedFonts } from '../documents/fonts.ts'
import { templates } from '../documents/kinds.ts'
import { notAllowed, signedIn } from '../guard.ts'
import { drawnHands } from '../paper-hands.ts'
import { offersOf } from '../paper-offers.ts'
import { leaveFor, photoOn, previewedPhoto, type Shown, shownWith } from '../paper-photo.ts'
import { on } from '../procedures.ts'
import { checkSlip } from '../slip-check.ts'
import { findSlip, htmlOf, lineOf, mayVoid, sizeOf, slipPage } from '../slip-page.ts'

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
