import dayjs from 'dayjs'
import timezone from 'dayjs/plugin/timezone.js'
import utc from 'dayjs/plugin/utc.js'
import type { Words } from '../i18n/index.ts'

dayjs.extend(utc)
dayjs.extend(timezone)

const minute = 60_000
const day = 24 * 60 * minute

/** Whole days and the rest as a running clock: 18:42 under an hour, 1:05:09 above. A time in the future counts as now. */
export function elapsed(ms: number): { readonly days: number; readonly clock: string } {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  const [days, rest] = [Math.floor(seconds / 86_400), seconds % 86_400]
  const two = (value: number): string => String(value).padStart(2, '0')
  const [h, m, s] = [Math.floor(rest / 3600), Math.floor(rest / 60) % 60, rest % 60]
  if (days > 0) return { days, clock: `${two(h)}:${two(m)}` }
  return { days, clock: h > 0 ? `${h}:${two(m)}:${two(s)}` : `${two(m)}:${two(s)}` }
}

/** Minutes in whole numbers, never negative. */
export const minutesSince = (then: number, now: number): number => Math.max(0, Math.floor((now - then) / minute))

/** Minutes as they are said: 8 min, 2 h 5 min, 46 d 18 h. */
export function durationText(minutes: number, t: Words['t']): string {
  const [d, h, m] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24, minutes % 60]
  if (d > 0) return t('duration.days', { d, h })
  return h > 0 ? t('duration.hours', { h, m }) : t('duration.minutes', { m })
}

/** 14:07 on the venue's clock, with month and day where it is not today, and the year where it is another. */
export function clockText(ms: number, now: number, timeZone: string): string {
  const [there, today] = [stampText(ms, timeZone), stampText(now, timeZone)]
  if (dayText(ms, timeZone) === dayText(now, timeZone)) return there.slice(11)
  return there.slice(0, 4) === today.slice(0, 4) ? there.slice(5) : there
}

/** Date and time in full, for a header or a list. */
export const stampText = (ms: number, timeZone: string): string => writerOf(timeZone).format(ms)

/** From when to when, the day of the end only where it is another. */
export function spanText(from: number, to: number, timeZone: string): string {
  const [start, end] = [stampText(from, timeZone), stampText(to, timeZone)]
  if (start === end) return start
  return `${start} – ${start.slice(0, 10) === end.slice(0, 10) ? end.slice(11) : end}`
}

/** The day on the venue's clock, YYYY-MM-DD. */
export const dayText = (ms: number, timeZone: string): string => stampText(ms, timeZone).slice(0, 10)

const writers = new Map<string, Intl.DateTimeFormat>()

// One for each zone: dayjs makes its own at every call, which a list of five hundred times feels. Sweden writes 2026-10-02 14:07.
function writerOf(timeZone: string): Intl.DateTimeFormat {
  const known = writers.get(timeZone)
  if (known !== undefined) return known
  const writer = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
  writers.set(timeZone, writer)
  return writer
}

const clockPattern = /^(?:(\d{4})-)?(?:(\d{1,2})-(\d{1,2})\s+)?([01]?\d|2[0-3])[:：]?([0-5]\d)$/

/**
 * What a clerk types for a time, on the venue's clock: 1405, 14:05, 10-02 14:05, 2026-10-02 14:05. Without a date it is the
 * latest such time that is not more than ten minutes ahead, so 23:50 typed after midnight is last night. Null if it is not a time.
 */
export function parseClock(typed: string, now: number, timeZone: string): number | null {
  const found = clockPattern.exec(typed.trim())
  if (found === null) return null
  const [, year, month, date, hour = '', minutes = ''] = found
  if (year !== undefined && month === undefined) return null
  const today = dayjs(now).tz(timeZone)
  const two = (value: string): string => value.padStart(2, '0')
  const on = month === undefined ? today.format('MM-DD') : `${two(month)}-${two(date ?? '')}`
  const written = `${year ?? today.format('YYYY')}-${on}T${two(hour)}:${minutes}:00`
  const moment = dayjs.tz(written, timeZone)
  if (!moment.isValid() || moment.format('MM-DD') !== on) return null
  const ms = moment.valueOf()
  return month === undefined && ms > now + 10 * minute ? ms - day : ms
}

/** How a time is shown in a field: as short as it is still read back as the same minute. */
export function typedClock(ms: number, now: number, timeZone: string): string {
  const short = clockText(ms, now, timeZone)
  return parseClock(short, now, timeZone) === ms - (ms % minute) ? short : stampText(ms, timeZone)
}

const dayPattern = /^(\d{4})(?:[-./年])?(\d{1,2})(?:[-./月])?(\d{1,2})日?$/

/** 20190601, 2019-6-1 or 2019年6月1日 as 2019-06-01; null where it is not written as a day. */
export function parseDay(typed: string): string | null {
  const text = typed.normalize('NFKC').trim()
  const found = /^\d+$/.test(text) && text.length !== 8 ? null : dayPattern.exec(text)
  if (found === null) return null
  const [, year = '', month = '', date = ''] = found
  return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
}

/** Whole years from a day of birth, YYYY-MM-DD, to now. */
export const ageOn = (birth: string, now: number): number => Math.max(0, dayjs(now).diff(dayjs(birth), 'year'))
