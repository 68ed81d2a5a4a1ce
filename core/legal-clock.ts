import { addDays, type Day, type HolidayTable, isPublished, isRestDay } from './holidays.ts'
import type { Fields } from './records/fields.ts'
import { custodyClassOf } from './release/lane.ts'
import { dayOf, momentOfDay, startOfDay, type VenueClock } from './venue-day.ts'

/**
 * The clock of lost property under the Civil Code (民法典).
 *
 * Art. 314: who finds a thing returns it, or tells the owner, or hands it to the police. Art. 315: where the owner is unknown the
 * office publishes a notice in good time. Art. 316: until then it keeps the thing safe. Art. 317: whoever claims it pays the necessary
 * costs of keeping it, and a reward that he promised. Art. 318: what nobody claims within one year **from the day of the notice** falls
 * to the state (the six months of older pages were the Property Law's).
 */
export type ClaimPeriod = {
  /** Day of the notice; it does not count itself (art. 201). */
  readonly noticed: Day
  /** The last day, until 24:00 of which the owner may claim (arts. 202, 203). */
  readonly through: Day
  /** The day from which it may be transferred to the state: the one after. */
  readonly due: Day
  /** First moment at which nobody may claim any more, UTC milliseconds. */
  readonly ends: number
  /** Whether the last day was moved past a rest day (art. 203). */
  readonly moved: boolean
  /** True while the rest days of that year are not all known, so that the last day may still move. */
  readonly provisional: boolean
}

/**
 * The period in which a find may be claimed, from the day of its notice.
 *
 * The last day (art. 203) is moved where it is a 法定休假日. That word covers Saturday and Sunday too: the General Principles of 1986
 * (art. 154) still said "Sunday or another statutory day off", the Civil Code shortened the words and not the sense, and the State
 * Council's rules on working time (art. 7) make both weekly days off of public offices. The day after is taken again as long as it is
 * a rest day itself, and a weekend made a working day stays one. Where in doubt this reading gives the owner a day, never takes one.
 * The office's closing hour (art. 203 para. 2) is not used: a booth hands back as long as somebody is there, so 24:00 it is.
 */
export function claimPeriod(noticed: Day, holidays: HolidayTable, clock: Pick<VenueClock, 'timeZone'>): ClaimPeriod {
  const last = sameDayNextYear(noticed)
  const through = workingDayFrom(last, holidays)
  const due = addDays(through, 1)
  return {
    noticed,
    through,
    due,
    ends: momentOfDay(due, 0, clock),
    moved: through !== last,
    provisional: ![last, through].every((day) => isPublished(day.slice(0, 4), holidays)),
  }
}

/**
 * The day a year later that a period by years ends on: the corresponding day, or the last of the month where there is none (art. 202;
 * 29 February ends on 28 February).
 */
export function sameDayNextYear(day: Day): Day {
  const year = String(Number(day.slice(0, 4)) + 1).padStart(4, '0')
  return day.slice(5) === '02-29' ? `${year}-02-28` : `${year}-${day.slice(5)}`
}

/** This day, or the first after it on which people work (art. 203). */
export function workingDayFrom(day: Day, holidays: HolidayTable): Day {
  let through = day
  while (isRestDay(through, holidays)) through = addDays(through, 1)
  return through
}

/** The law counts calendar days from midnight to midnight, whatever hour the venue's own day begins at (art. 200). */
export const legalDayOf = (at: number, { timeZone }: Pick<VenueClock, 'timeZone'>): Day =>
  dayOf(at, { timeZone, dayStartHour: 0 })

/** How long before the end a find is listed as falling due, in days. */
export const soonDays = 30

/** Where a find stands: how long it was not announced, how far its year has run. */
export const clockSections = ['perishable', 'due', 'soon', 'unnoticed', 'running'] as const
export type ClockSection = (typeof clockSections)[number]

/** What the year of a find has come to on a day: still running, within thirty days of its end, or over. */
export const periodSection = ({ through, due }: ClaimPeriod, today: Day): 'running' | 'soon' | 'due' =>
  today >= due ? 'due' : addDays(today, soonDays) >= through ? 'soon' : 'running'

/**
 * True for what cannot be kept a year: it is dealt with on its first day. Once it was sold the price stands in for it, kept as cash (art.
 * 316, as things kept are kept safe): its year runs on, and it is the money that the owner claims or that falls to the state.
 */
export const isPerishable = (fields: Pick<Fields, 'category' | 'custodyClass'>): boolean =>
  custodyClassOf(fields) === 'perishable'

/** First moment of the venue's day after the one on which a perishable thing was received, UTC milliseconds: it is not kept overnight. */
export const perishableBy = (receivedAt: number, clock: VenueClock): number =>
  startOfDay(addDays(dayOf(receivedAt, clock), 1), clock)

/** The article that a date rests on, as the screens name it. */
export const articles = {
  custody: '316',
  notice: '315',
  costs: '317',
  forfeiture: '318',
} as const
