import { aligned } from '../free-line/blank.ts'
import { whenIn } from '../free-line/when.ts'
import type { Sentence } from '../sentence.ts'
import { dayOf, momentOfDay, type VenueClock } from '../venue-day.ts'

/** How days of a notebook are to be read. */
export type Calendar = VenueClock & {
  /** UTC milliseconds: nothing in a notebook is later. */
  readonly now: number
  readonly year: number | null
  readonly dayFirst: boolean | null
}

/** UTC milliseconds, both ends included; `whole` where only the day was written. */
export type Moment = { readonly from: number; readonly to: number; readonly whole: boolean }
export type Day = { readonly day: string; readonly rest: string; readonly yearless: boolean }
export type Unread = { readonly why: Sentence }

const why = (zh: string, en: string): Unread => ({ why: { zh, en } })
export const isUnread = (value: object): value is Unread => 'why' in value

const relative =
  /昨|前天|今天|今日|今早|今晚|明天|刚才|刚刚|上周|本周|上个?月|\d\s*(?:分钟|小时|天)前|\b(?:yesterday|today|tomorrow|ago|last (?:week|month|night))\b/i
const weekday = /[((]?\s*(?:星期|周|礼拜)[一二三四五六日天]\s*[))]?|\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b[,.]?/gi
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const month = `(${months.join('|')})[a-z]*\\.?`

const full = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)\s*[日号]?/
const packed = /^(\d{4})(\d{2})(\d{2})(?!\d)/
const short = /^(\d{2})年\s*(\d{1,2})月\s*(\d{1,2})\s*[日号]?/
const ordered = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?!\d)/
const chinese = /^(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?/
const bare = /^(\d{1,2})[-/.](\d{1,2})(?![\d:])/
const dayMonth = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?[ -]${month}[ ,-]*(\\d{4})?(?![\\d:])`, 'i')
const monthDay = new RegExp(`^${month} ?(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:])(?:,? (\\d{4})(?![\\d:]))?`, 'i')
const serial = /^(\d{5})(\.\d+)?$/

const pad = (value: number): string => String(value).padStart(2, '0')

function isoDay(year: number, of: number, date: number): string | null {
  const at = new Date(Date.UTC(year, of - 1, date))
  return at.getUTCMonth() === of - 1 && at.getUTCDate() === date && year >= 1970 && year < 2100
    ? `${year}-${pad(of)}-${pad(date)}`
    : null
}

const noDay = (text: string): Unread => why(`没有“${text}”这一天。`, `there is no such day as “${text}”.`)

const clockOf = (calendar: Calendar): VenueClock => ({ timeZone: calendar.timeZone, dayStartHour: 0 })

/** The latest day of this month and date that is not ahead, or the one of the notebook's year. */
function withoutYear(of: number, date: number, calendar: Calendar): string | null {
  const today = dayOf(calendar.now, clockOf(calendar))
  const thisYear = Number(today.slice(0, 4))
  if (calendar.year !== null) return isoDay(calendar.year, of, date)
  // 29 February may lie eight years back.
  for (let year = thisYear; year > thisYear - 9; year--) {
    const day = isoDay(year, of, date)
    if (day !== null && day <= today) return day
  }
  return null
}

type Found = { readonly text: string; readonly day: string | null; readonly yearless: boolean }

/** Days since 30 December 1899, as spreadsheets count them. */
function ofSerial(found: RegExpExecArray): Day | null {
  const days = Number(found[1])
  if (days < 25_569 || days > 73_050) return null
  const minutes = Math.round(Number(found[2] ?? 0) * 1440)
  const day = new Date((days - 25_569) * 86_400_000).toISOString().slice(0, 10)
  return { day, rest: found[2] === undefined ? '' : hourText(minutes), yearless: false }
}

const hourText = (minutes: number): string => `${pad(Math.floor(minutes / 60) % 24)}:${pad(minutes % 60)}`

/** 3/4/2025: which of the two is the month, or null where both may be. */
function inOrder(a: number, b: number, dayFirst: boolean | null): readonly [month: number, date: number] | null {
  if (a > 12) return [b, a]
  if (b > 12 || a === b) return [a, b]
  return dayFirst === null ? null : dayFirst ? [b, a] : [a, b]
}

function written(text: string, calendar: Calendar): Found | 'either' | null {
  const number = (value: string | undefined): number => Number(value)
  const whole = full.exec(text) ?? packed.exec(text)
  if (whole) {
    const [all, y, m, d] = whole
    return { text: all, day: isoDay(number(y), number(m), number(d)), yearless: false }
  }
  const two = short.exec(text)
  if (two) return { text: two[0], day: isoDay(2000 + number(two[1]), number(two[2]), number(two[3])), yearless: false }
  const three = ordered.exec(text)
  if (three) {
    const [all, a, b, c] = three
    const order = inOrder(number(a), number(b), calendar.dayFirst)
    if (c!.length === 2 || order === null) return 'either'
    return { text: all, day: isoDay(number(c), order[0], order[1]), yearless: false }
  }
  return inWords(text, calendar)
}

function inWords(text: string, calendar: Calendar): Found | null {
  const spoken = chinese.exec(text)
  if (spoken) return yearless(spoken[0], Number(spoken[1]), Number(spoken[2]), calendar)
  const [dm, md] = [dayMonth.exec(text), monthDay.exec(text)]
  const english = dm ? [dm[2], dm[1], dm[3]] : md ? [md[1], md[2], md[3]] : null
  if (english) {
    const of = months.indexOf(english[0]!.slice(0, 3).toLowerCase()) + 1
    const all = (dm ?? md)![0]
    if (english[2] === undefined) return yearless(all, of, Number(english[1]), calendar)
    return { text: all, day: isoDay(Number(english[2]), of, Number(english[1])), yearless: false }
  }
  const two = bare.exec(text)
  if (!two) return null
  const order = inOrder(Number(two[1]), Number(two[2]), calendar.dayFirst ?? false)!
  return yearless(two[0], order[0], order[1], calendar)
}

const yearless = (text: string, of: number, date: number, calendar: Calendar): Found => ({
  text,
  day: withoutYear(of, date, calendar),
  yearless: true,
})

// Spaces first: the weekday's pattern would look through each long run of them anew.
const tidy = (text: string): string =>
  text.toWellFormed().normalize('NFKC').replace(/\s+/g, ' ').replace(weekday, ' ').replace(/\s+/g, ' ').trim()

/** The day that a cell begins with, and what is written after it. */
export function readDay(raw: string, calendar: Calendar): Day | Unread {
  const text = tidy(raw)
  if (relative.test(text)) {
    return why(`“${raw}”没有说是哪一天,请写成年月日。`, `“${raw}” does not say which day; write the date.`)
  }
  const counted = serial.exec(text)
  const counting = counted && ofSerial(counted)
  if (counting) return counting
  const found = written(text, calendar)
  if (found === 'either') {
    return why(
      `“${raw}”分不清月和日,请选“先日后月”或“先月后日”。`,
      `“${raw}” may be read two ways; choose day first or month first.`,
    )
  }
  if (found === null)
    return why(`“${raw}”看不出是哪一天,请写成年月日。`, `“${raw}” is no date; write year, month and day.`)
  if (found.day === null) return noDay(found.text)
  return { day: found.day, rest: text.slice(found.text.length).trim(), yearless: found.yearless }
}

const range = /^(.+?)\s*(?:-|~|—|–|至|到|\bto\b)\s*(.+)$/

/** An hour as spreadsheets keep it (a part of a day) or as it is typed without a colon. */
function plainHour(text: string): string {
  if (/^0?\.\d+$/.test(text) || text === '0') return hourText(Math.round(Number(text) * 1440))
  const packedHour = /^([01]?\d|2[0-3])([0-5]\d)$/.exec(text)
  return packedHour
    ? `${packedHour[1]}:${packedHour[2]}`
    : text.replace(/^T/, '').replace(/(\d)[::h](\d\d)[::]\d\d(\.\d+)?/, '$1:$2')
}

// The free line reads hours of yesterday; on the day after, none of them lies ahead and none is recent, so that neither is preferred.
const asYesterday = ['昨天', 'yesterday '] as const

function hourOn(day: string, text: string, calendar: Calendar): { from: number; to: number } | null {
  const [start, end] = [momentOfDay(day, 0, calendar), momentOfDay(day, 24 * 60, calendar) - 1]
  // What is written with a colon is the 24-hour clock of a register; only spoken hours have two halves.
  const digits = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(plainHour(text))
  if (digits) {
    const at = momentOfDay(day, Number(digits[1]) * 60 + Number(digits[2]), calendar)
    return at > calendar.now ? null : { from: at, to: at }
  }
  const { timeZone } = calendar
  const now = momentOfDay(day, 48 * 60, calendar) - 1
  for (const word of asYesterday) {
    const raw = word + plainHour(text)
    const [chip] = whenIn({ kind: 'incident', zones: [], raw, text: aligned(raw), timeZone, now })
    if (chip === undefined || chip.from > 0 || chip.to <= word.length) continue
    // An hour that may be morning or evening is kept as both: from the one to the other.
    const read = [chip, ...chip.alternatives].map(({ fields }) => fields)
    const from = Math.min(...read.flatMap((fields) => fields.eventFrom ?? []))
    const to = Math.min(end, calendar.now, Math.max(...read.flatMap((fields) => fields.eventTo ?? [])))
    if (Number.isFinite(from) && from >= start && from <= to) return { from, to }
  }
  return null
}

/** The whole day by the wall clock, and not a moment after now. */
export function wholeDay(day: string, calendar: Calendar): Moment | Unread {
  const from = momentOfDay(day, 0, calendar)
  if (from > calendar.now) return why(`${day} 还没有到,请核对年份。`, `${day} has not come yet; check the year.`)
  return { from, to: Math.min(momentOfDay(day, 24 * 60, calendar) - 60_000, calendar.now), whole: true }
}

/** An hour on a day of a notebook. Throws nothing; what cannot be read says why. */
export function readHour(day: string, raw: string, calendar: Calendar): Moment | Unread {
  const text = tidy(raw)
  if (text === '') return wholeDay(day, calendar)
  const whole = wholeDay(day, calendar)
  if (isUnread(whole)) return whole
  const parts = range.exec(text)
  const first = parts && hourOn(day, parts[1]!, calendar)
  const last = parts && hourOn(day, parts[2]!, calendar)
  if (first && last && last.to >= first.from) return { from: first.from, to: last.to, whole: false }
  const one = hourOn(day, text, calendar)
  if (one === null) return why(`“${raw}”看不出是几点。`, `“${raw}” is no time of day.`)
  return { ...one, whole: false }
}

const absolute = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/

/** A day with or without its hour, in one cell. */
export function readMoment(raw: string, calendar: Calendar): Moment | Unread {
  const text = raw.trim()
  if (absolute.test(text)) {
    const at = Date.parse(text)
    if (Number.isFinite(at) && at >= 0 && at <= calendar.now) return { from: at, to: at, whole: false }
  }
  const day = readDay(raw, calendar)
  return isUnread(day) ? day : readHour(day.day, day.rest, calendar)
}

/** The moment that stands for a written one: noon where only the day is known, so that it counts for that day of the venue. */
export const standsFor = (moment: Moment, calendar: Calendar): number =>
  moment.whole
    ? Math.min(momentOfDay(dayOf(moment.from, clockOf(calendar)), 12 * 60, calendar), calendar.now)
    : moment.from
