import type { NoticeView } from '../../core/contract/notices.ts'
import { DeskError } from '../../core/errors.ts'
import type { Day, HolidayTable } from '../../core/holidays.ts'
import { type ClockSection, clockSections, isPerishable, legalDayOf } from '../../core/legal-clock.ts'
import { hiddenFeatures, noticeWords } from '../../core/notice.ts'
import { maskProse } from '../../core/privacy.ts'
import { readHolidays, setHolidays } from '../../db/custody/holidays.ts'
import {
  disposeFind,
  forfeitFinds,
  getNotice,
  linesOf,
  listNotices,
  publishNotice,
  type ShelvedFind,
  type StoredNotice,
  shelvedFind,
  withdrawNotice,
} from '../../db/custody/notices.ts'
import type { ReadableDb } from '../../db/file/connection.ts'
import { once } from '../../db/matching/answers.ts'
import { canonicalRecord, getRecord } from '../../db/records/records.ts'
import { findOperator } from '../../db/venue/operators.ts'
import { signedIn } from '../guard.ts'
import { refusalOf } from '../input-issue.ts'
import { on } from '../procedures.ts'
import { confirmSecond } from '../second-person.ts'
import {
  checkDue,
  clockView,
  isShelved,
  notYetDue,
  periodOf,
  type ShelfClock,
  sectionsOf,
  shelfClock,
  withContents,
} from '../shelf-clock.ts'
import { recordView } from '../view.ts'

export const notices = {
  due: on.notices.due.handler(({ context, input }) => {
    const { db } = context.desk.journal
    const clock = shelfClock(context.desk)
    const sections = sectionsOf(context.desk, clock)
    const all = sections.get(input.section) ?? []
    const waits = new Map(input.section === 'due' ? all.map(({ id }) => [id, notYetDue(db, id, clock)] as const) : [])
    const held = [...waits.values()].filter((inside) => inside.length > 0)
    return {
      today: clock.today,
      counts: countsOf(sections),
      held: held.length,
      unannounced: [
        ...new Set(
          held
            .flat()
            .filter(isUnannounced)
            .map(({ id }) => id),
        ),
      ].map((id) => recordView(db, getRecord(db, id))),
      rows: all.slice(0, input.limit).map((find) => {
        const record = getRecord(db, find.id)
        return {
          record: recordView(db, record),
          clock: clockView(find, clock),
          hidden: hiddenFeatures(record.fields),
          inside: (waits.get(find.id) ?? []).map((one) => ({ no: one.no, due: periodOf(one, clock)?.due ?? null })),
        }
      }),
    }
  }),

  counts: on.notices.counts.handler(({ context }) => countsOf(sectionsOf(context.desk, shelfClock(context.desk)))),

  ofRecord: on.notices.ofRecord.handler(({ context, input }) => {
    const { db } = context.desk.journal
    const find = shelvedFind(db, canonicalRecord(db, input.id).id)
    return find && isShelved(find) ? clockView(find, shelfClock(context.desk)) : null
  }),

  list: on.notices.list.handler(({ context }) => {
    const { db } = context.desk.journal
    return listNotices(db, shownNotices).map((notice) => noticeView(db, notice))
  }),

  publish: on.notices.publish.handler(({ context, input }) => {
    const { desk } = context
    const { journal } = desk
    const operator = signedIn(context).id
    const request = { key: input.idempotencyKey, procedure: 'notices.publish', operator, input }
    const work = (): string => {
      const clock = shelfClock(desk)
      const records = withContents(journal.db, input.records ?? idsOf(sectionsOf(desk, clock).get('unnoticed')))
      checkNoticeDay(journal.db, records, input.day, clock)
      return publishNotice(journal, { ...input, records, operator })
    }
    const id = once(journal, request, work, (notice) => getNotice(journal.db, notice).number)
    return noticeView(journal.db, getNotice(journal.db, id))
  }),

  withdraw: on.notices.withdraw.handler(({ context, input }) => {
    const { journal } = context.desk
    const operator = signedIn(context).id
    const request = { key: input.idempotencyKey, procedure: 'notices.withdraw', operator, input }
    const work = (): string => {
      withdrawNotice(journal, { ...input, operator })
      return input.notice
    }
    once(journal, request, work, (notice) => getNotice(journal.db, notice).number)
    return noticeView(journal.db, getNotice(journal.db, input.notice))
  }),

  forfeit: on.notices.forfeit.handler(async ({ context, input }) => {
    const { desk } = context
    const { journal } = desk
    const operator = signedIn(context).id
    const { second, ...asked } = input
    const witness = (await confirmSecond(desk, second, operator)).id
    const request = { key: input.idempotencyKey, procedure: 'notices.forfeit', operator, input: { ...asked, witness } }
    const work = (): string => {
      const clock = shelfClock(desk)
      const free = ({ id }: ShelvedFind): boolean => notYetDue(journal.db, id, clock).length === 0
      const records = input.records ?? idsOf(sectionsOf(desk, clock).get('due')?.filter(free))
      checkAllDue(journal.db, records, clock)
      const number = forfeitFinds(journal, { records, number: input.number, day: clock.today, operator, witness })
      return `${records.length} ${number}`
    }
    const [count, ...number] = once(journal, request, work, (answer) => answer).split(' ')
    return { count: Number(count), number: number.join(' ') }
  }),

  dispose: on.notices.dispose.handler(async ({ context, input }) => {
    const { desk } = context
    const { journal } = desk
    const operator = signedIn(context)
    const { second, idempotencyKey, ...asked } = input
    if (asked.way === 'sold' && asked.proceeds === null) throw refusalOf([{ path: ['proceeds'], message: 'empty' }])
    if (asked.way === 'sold' && asked.buyer === '') throw refusalOf([{ path: ['buyer'], message: 'empty' }])
    const witness = await confirmSecond(desk, second, operator.id)
    const spoils = isPerishable(getRecord(journal.db, asked.record).fields)
    if (!spoils && operator.role !== 'supervisor' && witness.role !== 'supervisor') {
      throw new DeskError('disposal-needs-supervisor')
    }
    if (!spoils && asked.reason === '') throw refusalOf([{ path: ['reason'], message: 'empty' }])
    const told = { ...asked, witness: witness.id }
    const request = { key: idempotencyKey, procedure: 'notices.dispose', operator: operator.id, input: told }
    const work = (): string => {
      disposeFind(journal, {
        ...told,
        ...(asked.way === 'sold' ? {} : { proceeds: null, buyer: '' }),
        operator: operator.id,
      })
      return asked.record
    }
    once(journal, request, work, (id) => getRecord(journal.db, id).no)
    return recordView(journal.db, getRecord(journal.db, asked.record))
  }),

  holidays: on.notices.holidays.handler(({ context }) => yearsOf(readHolidays(context.desk.journal.db))),

  setHolidays: on.notices.setHolidays.handler(({ context, input }) => {
    const { journal } = context.desk
    const { year, off, work } = input
    checkYear(input)
    const table = { off: [...new Set(off)].sort(), work: [...new Set(work)].sort(), published: true }
    setHolidays(journal, signedIn(context).id, year, table)
    return yearsOf(readHolidays(journal.db))
  }),
}

const shownNotices = 60

/** Throws `holidays-contradict` and `holidays-other-year`; a year's notice may begin in December and end in January (2023: 31 December). */
function checkYear({ year, off, work }: HolidayInput): void {
  const both = off.find((day) => work.includes(day))
  if (both !== undefined) throw new DeskError('holidays-contradict', { day: both })
  const [first, last] = [`${Number(year) - 1}-12-01`, `${Number(year) + 1}-01-31`]
  const strange = [...off, ...work].find((day) => day < first || day > last)
  if (strange !== undefined) throw new DeskError('holidays-other-year', { day: strange, year })
}

type HolidayInput = { readonly year: string; readonly off: readonly Day[]; readonly work: readonly Day[] }

const isUnannounced = ({ notice, conflict }: ShelvedFind): boolean => notice === null && !conflict

const countsOf = (sections: ReadonlyMap<ClockSection, readonly ShelvedFind[]>): Record<ClockSection, number> =>
  Object.fromEntries(clockSections.map((section) => [section, sections.get(section)?.length ?? 0])) as Record<
    ClockSection,
    number
  >

/** A find on which two desks disagree waits for the supervisor and for no notice. */
function idsOf(finds: readonly ShelvedFind[] | undefined): string[] {
  const ids = (finds ?? []).filter(({ conflict }) => !conflict).map(({ id }) => id)
  if (ids.length === 0) throw new DeskError('nothing-waits')
  return ids
}

/** Throws `notice-in-future`, and `notice-before-find` where nobody can have announced it yet. */
function checkNoticeDay(db: ReadableDb, records: readonly string[], day: Day, { today, venue }: ShelfClock): void {
  if (day > today) throw new DeskError('notice-in-future')
  for (const find of records.map((id) => shelvedFind(db, id))) {
    const received = find && legalDayOf(find.receivedAt, venue)
    if (received && day < received) throw new DeskError('notice-before-find', { no: find.no, day: received })
  }
}

function checkAllDue(db: ReadableDb, records: readonly string[], clock: ShelfClock): void {
  for (const id of records) {
    const find = shelvedFind(db, id)
    if (!find || !isShelved(find)) throw new DeskError('not-announceable', { no: find?.no ?? '' })
    checkDue(find, clock)
    const [inside] = notYetDue(db, id, clock)
    if (inside === undefined) continue
    const through = periodOf(inside, clock)?.through ?? null
    throw through === null
      ? new DeskError('contents-unannounced', { no: find.no, inside: inside.no })
      : new DeskError('not-due', { no: inside.no, through })
  }
}

function noticeView(db: ReadableDb, notice: StoredNotice): NoticeView {
  const { id, number, day, place, operator, withdrawnAt } = notice
  return {
    id,
    number,
    day,
    place: maskProse(place ?? '', []),
    by: operator === null ? null : (findOperator(db, operator)?.name ?? null),
    withdrawn: withdrawnAt !== null,
    lines: linesOf(db, id).map(({ record, no, zone, ...line }) => ({ record, no, zone, what: noticeWords(line) })),
  }
}

const yearsOf = (table: HolidayTable) =>
  Object.entries(table)
    .map(([year, { off, work, published }]) => ({ year, off: [...off], work: [...work], published }))
    .sort((a, b) => a.year.localeCompare(b.year))
