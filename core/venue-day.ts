import dayjs from 'dayjs'
import timezone from 'dayjs/plugin/timezone.js'
import utc from 'dayjs/plugin/utc.js'

dayjs.extend(utc)
dayjs.extend(timezone)

/** Where and when a venue's day begins: a match night that ends at one in the morning belongs to the day before. */
export type VenueClock = { readonly timeZone: string; readonly dayStartHour: number }

/** The venue's calendar day of a moment (UTC milliseconds), YYYY-MM-DD. */
export const dayOf = (at: number, { timeZone, dayStartHour }: VenueClock): string =>
  dayjs(at).tz(timeZone).subtract(dayStartHour, 'hour').format('YYYY-MM-DD')

/** Hour of the wall clock, 0 to 23, of a moment (UTC milliseconds). */
export const hourOf = (at: number, { timeZone }: VenueClock): number => dayjs(at).tz(timeZone).hour()

/** First moment of a venue's day, UTC milliseconds. */
export const startOfDay = (day: string, { timeZone, dayStartHour }: VenueClock): number =>
  dayjs.tz(`${day}T${String(dayStartHour).padStart(2, '0')}:00:00`, timeZone).valueOf()

/** The period of whole days from `from` to `to`, both included, as [start, end) in UTC milliseconds. */
export function periodOf(from: string, to: string, clock: VenueClock): { start: number; end: number } {
  const next = dayjs.utc(to).add(1, 'day').format('YYYY-MM-DD')
  return { start: startOfDay(from, clock), end: startOfDay(next, clock) }
}

/** The moment (UTC milliseconds) at which the venue's clock shows this day (YYYY-MM-DD) and minute of it. */
export const momentOfDay = (day: string, minutes: number, { timeZone }: Pick<VenueClock, 'timeZone'>): number =>
  dayjs.tz(`${day}T00:00:00`, timeZone).add(minutes, 'minute').valueOf()
