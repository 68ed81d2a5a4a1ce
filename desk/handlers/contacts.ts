import { type Called, messageTo } from '../../core/contact.ts'
import type { AttemptView, PostingView, WaitingCall } from '../../core/contract/contacts.ts'
import { DeskError } from '../../core/errors.ts'
import { maskNumber, maskPhone, maskProse } from '../../core/privacy.ts'
import { hiddenIn } from '../../core/records/history.ts'
import { sideOf, subjectOf } from '../../core/records/kinds.ts'
import { categoryOf } from '../../core/vocabulary/categories.ts'
import { shelvedFind } from '../../db/custody/notices.ts'
import { entriesOf } from '../../db/journal/entries.ts'
import type { Journal } from '../../db/journal/journal.ts'
import { once } from '../../db/matching/answers.ts'
import { confirmedFinds } from '../../db/matching/matches.ts'
import { componentOf } from '../../db/records/merges.ts'
import { canonicalRecord, getRecord } from '../../db/records/records.ts'
import type { StoredRecord } from '../../db/records/rows.ts'
import { claimsOf, getClaim } from '../../db/release/claims.ts'
import {
  addAttempt,
  attemptsOf,
  neverCalled,
  postClaim,
  postingsOf,
  type StoredAttempt,
  type StoredPosting,
  waitingCalls,
} from '../../db/release/contacts.ts'
import { findOperator } from '../../db/venue/operators.ts'
import { readSettings } from '../../db/venue/settings.ts'
import type { Desk } from '../desk.ts'
import { signedIn } from '../guard.ts'
import { on } from '../procedures.ts'
import { periodOf, shelfClock } from '../shelf-clock.ts'
import { recordView } from '../view.ts'

// More than anybody rings in a shift.
const mostCalls = 200

export const contacts = {
  ofRecord: on.contacts.ofRecord.handler(({ context, input }) => attemptViews(context.desk.journal, input.id)),

  attempt: on.contacts.attempt.handler(({ context, input }) => {
    const { desk } = context
    const { journal } = desk
    const operator = signedIn(context).id
    const request = { key: input.idempotencyKey, procedure: 'contacts.attempt', operator, input }
    const work = () => {
      const record = getRecord(journal.db, input.id)
      const number = input.whose === 'other' ? input.other : (record.fields[input.whose] ?? '')
      if (number === '') throw new DeskError('no-number-to-ring')
      const { outcome, whose, next, note } = input
      const nextAt = next === null ? null : desk.now() + next.inMs
      addAttempt(journal, {
        record: record.id,
        outcome,
        whose,
        number,
        note,
        operator,
        next: next?.step ?? null,
        nextAt,
      })
      return record.id
    }
    once(journal, request, work, (id) => getRecord(journal.db, id).no)
    return attemptViews(journal, input.id)
  }),

  list: on.contacts.list.handler(({ context }) => {
    const { desk } = context
    const { db } = desk.journal
    const waiting = waitingCalls(db).slice(0, mostCalls)
    const isDue = ({ nextAt }: StoredAttempt): boolean => nextAt !== null && nextAt <= desk.now()
    const views = (rows: typeof waiting): WaitingCall[] =>
      rows.map((row) => ({
        record: recordView(db, canonicalRecord(db, row.root)),
        times: row.times,
        last: attemptView(desk.journal, row, hiddenOf(desk.journal, row.root)),
      }))
    return {
      due: views(waiting.filter(isDue)),
      later: views(waiting.filter((row) => !isDue(row))),
      first: neverCalled(db, mostCalls).map((id) => recordView(db, getRecord(db, id))),
    }
  }),

  message: on.contacts.message.handler(({ context, input }) => {
    const record = canonicalRecord(context.desk.journal.db, input.id)
    return subjectOf(record.kind) === 'item' ? messageTo(calledOf(context.desk, record)) : null
  }),
}

export const postings = {
  add: on.postings.add.handler(({ context, input }) => {
    const { journal } = context.desk
    const operator = signedIn(context).id
    const { idempotencyKey, ...posting } = input
    const request = { key: idempotencyKey, procedure: 'postings.add', operator, input }
    const work = () => {
      const claim = getClaim(journal.db, input.claim)
      if (claim.reversedAt !== null) throw new DeskError('claim-reversed')
      const find = getRecord(journal.db, claim.find)
      if (subjectOf(find.kind) !== 'item') throw new DeskError('not-posted-kind')
      postClaim(journal, { ...posting, find: find.id, operator })
      return claim.id
    }
    const claim = once(journal, request, work, (id) => getClaim(journal.db, id).slip ?? '')
    return postingView(journal, postingsOf(journal.db, [claim])[0]!)
  }),

  ofRecord: on.postings.ofRecord.handler(({ context, input }) => {
    const { journal } = context.desk
    const claims = claimsOf(journal.db, canonicalRecord(journal.db, input.id).id)
    const standing = claims.filter(({ reversedAt }) => reversedAt === null).map(({ id }) => id)
    return postingsOf(journal.db, standing).map((posting) => postingView(journal, posting))
  }),
}

const hiddenOf = ({ db, rules }: Journal, id: string): string[] =>
  hiddenIn(entriesOf(db, componentOf(db, canonicalRecord(db, id).id, rules)))

function attemptViews(journal: Journal, id: string): AttemptView[] {
  const hidden = hiddenOf(journal, id)
  return attemptsOf(journal.db, canonicalRecord(journal.db, id).id).map((one) => attemptView(journal, one, hidden))
}

const nameOf = ({ db }: Journal, operator: string | null): string | null =>
  operator === null ? null : (findOperator(db, operator)?.name ?? null)

function attemptView(journal: Journal, attempt: StoredAttempt, hidden: readonly string[]): AttemptView {
  const { entry, at, desk, operator, outcome, whose, number, next, nextAt, note } = attempt
  return {
    entry,
    at,
    desk,
    operator: nameOf(journal, operator),
    outcome,
    whose,
    number: number === null ? null : maskPhone(number),
    next,
    nextAt,
    note: note === null ? null : maskProse(note, hidden),
  }
}

/** An address is shown to nobody again: whoever doubts it looks at the carrier's slip. */
const postingView = (journal: Journal, { carrier, tracking, address, ...posting }: StoredPosting): PostingView => ({
  ...posting,
  operator: nameOf(journal, posting.operator),
  carrier: carrier ?? '',
  tracking: tracking === null ? '' : maskNumber(tracking),
  address: address === null ? '' : '****',
})

/** What a message may tell of this record, with the day until which the find that it is about may be claimed. */
function calledOf(desk: Desk, record: StoredRecord): Called {
  const { db } = desk.journal
  const settings = readSettings(db)
  const side = sideOf(record.kind) === 'find' ? 'find' : 'report'
  const find = side === 'find' ? record.id : confirmedFinds(db, record.id).at(0)
  const shelved = find === undefined ? null : shelvedFind(db, canonicalRecord(db, find).id)
  const period = shelved ? periodOf(shelved, shelfClock(desk)) : null
  const category = categoryOf(record.fields.category ?? '')
  return {
    category: category === undefined || category === null ? null : { zh: category.zh, en: category.en },
    no: record.no,
    side,
    venue: settings.venueName ?? '',
    desk: settings.deskName ?? '',
    until: period?.through ?? null,
  }
}
