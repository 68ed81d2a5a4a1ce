import type { OperatorView } from '../../core/contract/operators.ts'
import { DeskError } from '../../core/errors.ts'
import { openMs } from '../../core/photos.ts'
import type { Fields } from '../../core/records/fields.ts'
import { sideOf } from '../../core/records/kinds.ts'
import { byClock } from '../../core/records/moves.ts'
import { isActive, releasedState, type State, transitionOf } from '../../core/records/states.ts'
import type { ReadableDb } from '../../db/file/connection.ts'
import { append, type Journal } from '../../db/journal/journal.ts'
import { undoChange } from '../../db/journal/undo.ts'
import { once } from '../../db/matching/answers.ts'
import { closeRecord } from '../../db/records/closings.ts'
import { familyFields } from '../../db/records/family.ts'
import { makeLink } from '../../db/records/links.ts'
import { addPhoto } from '../../db/records/photos.ts'
import {
  activeRecords,
  countActive,
  createRecord,
  editRecord,
  getRecord,
  mergeRecords,
  moveRecord,
  settleConflict,
  unmergeRecord,
} from '../../db/records/records.ts'
import type { StoredRecord } from '../../db/records/rows.ts'
import { claimsOf } from '../../db/release/claims.ts'
import { discardDraft } from '../../db/venue/drafts.ts'
import { checkClosing, checkNoDoubt, givesPersonAway } from '../closing.ts'
import type { Desk } from '../desk.ts'
import { notAllowed, signedIn } from '../guard.ts'
import { recordHistory } from '../history.ts'
import { refusalOf } from '../input-issue.ts'
import { on } from '../procedures.ts'
import { confirmSecond } from '../second-person.ts'
import { checkAgainstVenue } from '../venue-check.ts'
import { recordView } from '../view.ts'

export const records = {
  create: on.records.create.handler(({ context, input }) => {
    const { journal } = context.desk
    const operator = signedIn(context).id
    const { kind, sets, sibling } = input
    const family = sibling === undefined ? {} : familyFields(journal.db, kind, sibling, input.fields)
    const fields = { ...family, ...said(input.fields) }
    checkAgainstVenue(context.desk, kind, fields, fields, sets)
    if (!input.photos.every(({ photo }) => context.desk.photos.has(photo))) throw new DeskError('photo-gone')
    const id = saveOnce(journal, 'records.create', operator, input, () => {
      if (input.draft !== undefined) discardDraft(journal.db, operator, input.draft)
      const record = createRecord(journal, { kind, fields, sets, operator })
      if (sibling !== undefined) makeLink(journal, { from: sibling, to: record, role: 'siblings', operator })
      for (const photo of input.photos) addPhoto(journal, { record, operator }, photo)
      return record
    })
    return recordView(journal.db, getRecord(journal.db, id))
  }),

  edit: on.records.edit.handler(({ context, input }) => {
    const { journal } = context.desk
    const operator = signedIn(context).id
    const { id, fields, add, remove } = input
    saveOnce(journal, 'records.edit', operator, input, () => {
      const before = getRecord(journal.db, id)
      if (before.version !== input.version) throw new DeskError('record-changed')
      checkAgainstVenue(context.desk, before.kind, fields, { ...before.fields, ...fields }, add)
      editRecord(journal, { id, fields, add, remove, operator })
      return id
    })
    return recordView(journal.db, getRecord(journal.db, id))
  }),

  get: on.records.get.handler(({ context, input }) => {
    const { db } = context.desk.journal
    return recordView(db, getRecord(db, input.id))
  }),

  history: on.records.history.handler(({ context, input }) =>
    recordHistory(context.desk.journal, input.id, signedIn(context)),
  ),

  active: on.records.active.handler(({ context, input }) => {
    const { db } = context.desk.journal
    return activeRecords(db, input.kind, input.limit, input.offset).map((record) => recordView(db, record))
  }),

  counts: on.records.counts.handler(({ context }) => countActive(context.desk.journal.db)),

  move: on.records.move.handler(async ({ context, input }) => {
    const { journal } = context.desk
    const operator = signedIn(context)
    const { id, to, reason } = input
    await checkMove(context.desk, operator, getRecord(journal.db, id), to, input.second)
    const { second: _proof, ...move } = input
    saveOnce(journal, 'records.move', operator.id, move, () => {
      // While a second person typed, somebody may have handed it over.
      checkDoor(journal.db, getRecord(journal.db, id), to)
      moveRecord(journal, { id, to, reason, operator: operator.id })
      return id
    })
    return recordView(journal.db, getRecord(journal.db, id))
  }),

  close: on.records.close.handler(async ({ context, input }) => {
    const { desk } = context
    const { journal } = desk
    const operator = signedIn(context).id
    const { second: _proof, ...asked } = input
    const witness = await checkClosing(desk, input, operator)
    saveOnce(journal, 'records.close', operator, { ...asked, witness } as KeyedInput, () => {
      checkNoDoubt(desk, asked)
      // While a second person typed, the pair may have been confirmed.
      if (witness === null && givesPersonAway(desk, asked)) throw new DeskError('second-person-needed')
      closeRecord(journal, { ...asked, operator, witness })
      return asked.id
    })
    return recordView(journal.db, getRecord(journal.db, input.id))
  }),

  undo: on.records.undo.handler(({ context, input }) => {
    const { journal } = context.desk
    const operator = signedIn(context)
    saveOnce(journal, 'records.undo', operator.id, input, () => {
      undoChange(journal, { id: input.id, entry: input.entry ?? null, operator })
      return input.id
    })
    return recordView(journal.db, getRecord(journal.db, input.id))
  }),

  reveal: on.records.reveal.handler(({ context, input }) => {
    const { journal } = context.desk
    const record = getRecord(journal.db, input.id)
    if (input.reason === 'other' && input.note === '') throw refusalOf([{ path: ['note'], message: 'empty' }])
    // The entry first: what cannot be written down is not shown.
    append(journal, {
      action: 'personal.revealed',
      operator: signedIn(context).id,
      recordId: record.id,
      facts: { fields: [...input.fields, ...(input.photos ? ['photos'] : [])], reason: input.reason },
      personal: input.note === '' ? null : { fields: { note: input.note } },
    })
    if (input.photos) context.session.opened.set(record.mergedInto ?? record.id, context.desk.now() + openMs)
    return { fields: Object.fromEntries(input.fields.map((name) => [name, record.fields[name] ?? null])) as Fields }
  }),

  merge: on.records.merge.handler(({ context, input }) => {
    const { journal } = context.desk
    const operator = signedIn(context)
    checkMerge(journal.db, operator, input.ids)
    return recordView(journal.db, mergeRecords(journal, { ...input, operator: operator.id }))
  }),

  unmerge: on.records.unmerge.handler(({ context, input }) => {
    const { journal } = context.desk
    return unmergeRecord(journal, input.id, signedIn(context).id).map((record) => recordView(journal.db, record))
  }),

  settle: on.records.settle.handler(({ context, input }) => {
    const { journal } = context.desk
    settleConflict(journal, { ...input, operator: signedIn(context).id })
    return recordView(journal.db, getRecord(journal.db, input.id))
  }),
}

type KeyedInput = { readonly idempotencyKey: string }

const saveOnce = (
  journal: Journal,
  procedure: string,
  operator: string,
  input: KeyedInput,
  work: () => string,
): string =>
  once(journal, { key: input.idempotencyKey, procedure, operator, input }, work, (id) => getRecord(journal.db, id).no)

// A field that nobody filled in is no news; only an edit clears one by null.
const said = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value != null && value !== '')) as Fields

/** A find leaves by its release, and both sides of a handover come back by the claim's reversal. */
function checkDoor(db: ReadableDb, record: StoredRecord, to: State): void {
  if (byClock(record.kind, to) || (record.state === 'announced' && to === 'in-custody'))
    throw new DeskError('needs-notice')
  const isFind = sideOf(record.kind) === 'find'
  if (isFind && to === releasedState(record.kind)) throw new DeskError('needs-release')
  const handedOver = claimsOf(db, record.id).some((claim) => claim.reversedAt === null)
  // What an old notebook closed has no claim to reverse; a supervisor opens it again like any other closing.
  const withoutClaim = record.imported || record.closing !== null
  const released = isFind && record.state === releasedState(record.kind) && !withoutClaim
  if (record.closedAt !== null && (handedOver || released)) {
    throw new DeskError('needs-reversal')
  }
}

/** Merging what is closed with what still waits takes somebody off the board: a supervisor's act. */
function checkMerge(db: ReadableDb, operator: OperatorView, ids: readonly string[]): void {
  const waiting = new Set(ids.map((id) => isActive(getRecord(db, id).state)))
  if (waiting.size > 1 && operator.role !== 'supervisor') throw notAllowed(['supervisor'])
}

/** Any other closing is undone by a supervisor. */
async function checkMove(
  desk: Desk,
  operator: OperatorView,
  record: StoredRecord,
  to: State,
  second: { readonly badge: string; readonly pin: string } | undefined,
): Promise<void> {
  checkDoor(desk.journal.db, record, to)
  if (!transitionOf(record.kind, record.state, to)?.reversal || operator.role === 'supervisor') return
  const colleague = await confirmSecond(desk, second, operator.id)
  if (colleague.role !== 'supervisor') throw notAllowed(['supervisor'])
}
