import type { ClockView } from '../core/contract/notices.ts'
import { DeskError } from '../core/errors.ts'
import { type Day, type HolidayTable, isPublished } from '../core/holidays.ts'
import {
  type ClaimPeriod,
  type ClockSection,
  claimPeriod,
  isPerishable,
  legalDayOf,
  periodSection,
  perishableBy,
} from '../core/legal-clock.ts'
import { maskProse } from '../core/privacy.ts'
import type { VenueClock } from '../core/venue-day.ts'
import { insideOf } from '../db/custody/contents.ts'
import { readHolidays } from '../db/custody/holidays.ts'
import { type ShelvedFind, shelvedFind, shelvedFinds } from '../db/custody/notices.ts'
import type { ReadableDb } from '../db/file/connection.ts'
import { readSettings } from '../db/venue/settings.ts'
import type { Desk } from './desk.ts'

/** What the dates of this desk's finds are reckoned by, read once for many of them. */
export type ShelfClock = { readonly today: Day; readonly holidays: HolidayTable; readonly venue: VenueClock }

export function shelfClock(desk: Desk): ShelfClock {
  const venue = readSettings(desk.journal.db)
  return { today: legalDayOf(desk.now(), venue), holidays: readHolidays(desk.journal.db), venue }
}

export const periodOf = (find: ShelvedFind, { holidays, venue }: ShelfClock): ClaimPeriod | null =>
  find.notice === null ? null : claimPeriod(find.notice.day, holidays, venue)

/** The one list of the five in which a find on the shelf stands today. */
export function sectionOf(find: ShelvedFind, clock: ShelfClock): ClockSection {
  const period = periodOf(find, clock)
  if (isPerishable(find)) return 'perishable'
  return period === null ? 'unnoticed' : periodSection(period, clock.today)
}

export function clockView(find: ShelvedFind, clock: ShelfClock): ClockView {
  const period = periodOf(find, clock)
  return {
    section: sectionOf(find, clock),
    notice: find.notice && { ...find.notice, place: maskProse(find.notice.place ?? '', []) },
    through: period?.through ?? null,
    due: period?.due ?? null,
    moved: period?.moved ?? false,
    provisional: period?.provisional ?? false,
    perishableBy: isPerishable(find) ? perishableBy(find.receivedAt, clock.venue) : null,
  }
}

/** Finds on the shelf by section; what falls due first comes first, what waits for a notice longest first. */
export function sectionsOf(desk: Desk, clock: ShelfClock): ReadonlyMap<ClockSection, readonly ShelvedFind[]> {
  const groups = Map.groupBy(shelvedFinds(desk.journal.db), (find) => sectionOf(find, clock))
  // One notice's finds end on one day, so days are compared as they were published.
  const byNotice = (a: ShelvedFind, b: ShelvedFind): number =>
    (a.notice?.day ?? '').localeCompare(b.notice?.day ?? '') || a.receivedAt - b.receivedAt
  return new Map([...groups].map(([section, finds]) => [section, finds.toSorted(byNotice)]))
}

/**
 * Throws `claim-period-over` for a find whose year is over, unless a supervisor hands it out with a reason: until it is transferred
 * the state has not taken it, and an owner is not sent away for a day (Civil Code art. 318).
 */
export function checkClaimPeriod(desk: Desk, id: string, supervised: boolean): void {
  const find = shelvedFind(desk.journal.db, id)
  const clock = shelfClock(desk)
  const period = find && periodOf(find, clock)
  if (!find || !period || clock.today < period.due || supervised) return
  throw new DeskError('claim-period-over', { through: period.through, number: find.notice!.number })
}

/** A find still on the shelf, which a notice may name or a list may hold. */
export const isShelved = ({ state }: ShelvedFind): boolean => state === 'in-custody' || state === 'announced'

const shelvedInside = (db: ReadableDb, id: string): ShelvedFind[] =>
  insideOf(db, id).flatMap((one) => {
    const find = shelvedFind(db, one)
    return find !== null && isShelved(find) ? [find] : []
  })

/** These finds with what lies in them and was never announced: what is found in a bag is announced with the bag. */
export function withContents(db: ReadableDb, records: readonly string[]): string[] {
  const waiting = records.flatMap((id) =>
    shelvedInside(db, id).filter(({ state, conflict }) => state === 'in-custody' && !conflict),
  )
  return [...new Set([...records, ...waiting.map(({ id }) => id)])]
}

/** What lies in a find and may not fall to the state today, so that the find cannot either: contents go with what they lie in. */
export const notYetDue = (db: ReadableDb, id: string, clock: ShelfClock): ShelvedFind[] =>
  shelvedInside(db, id).filter((find) => {
    const period = periodOf(find, clock)
    return find.conflict || period === null || clock.today < period.due
  })

/** Throws `not-due` and `holidays-missing` for a find that may not fall to the state today. */
export function checkDue(find: ShelvedFind, clock: ShelfClock): void {
  const period = periodOf(find, clock)
  if (period === null) throw new DeskError('not-announceable', { no: find.no })
  const missing = [period.through.slice(0, 4)].find((year) => !isPublished(year, clock.holidays))
  if (missing !== undefined) throw new DeskError('holidays-missing', { year: missing })
  if (clock.today < period.due) throw new DeskError('not-due', { no: find.no, through: period.through })
}
