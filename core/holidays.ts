import { z } from 'zod'
import type { Sentence } from './sentence.ts'

/** A calendar day of the venue, YYYY-MM-DD. */
export type Day = string

/**
 * The days off and the make-up working days of one year, as the State Council's General Office publishes them each autumn.
 * `published` is false where only the days of the law itself are known: what that year's notice moves about them is not.
 */
export type HolidayYear = { readonly off: readonly Day[]; readonly work: readonly Day[]; readonly published: boolean }

/** By year, four digits. */
export type HolidayTable = Readonly<Record<string, HolidayYear>>

const dayText = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
/** A year as the venue's setting holds it. */
export const holidayYearSchema = z.object({
  off: z.array(dayText).max(120),
  work: z.array(dayText).max(60),
  published: z.boolean(),
})

/**
 * What a new desk starts with. 2025 and 2026: the notices of 12 November 2024 and 4 November 2025. 2027: only the days that the
 * Regulation on Public Holidays (全国年节及纪念日放假办法, as amended 2024, art. 2) names; its notice has to be entered.
 */
export const publishedHolidays: HolidayTable = {
  '2025': {
    off: [
      ...daysThrough('2025-01-01', '2025-01-01'),
      ...daysThrough('2025-01-28', '2025-02-04'),
      ...daysThrough('2025-04-04', '2025-04-06'),
      ...daysThrough('2025-05-01', '2025-05-05'),
      ...daysThrough('2025-05-31', '2025-06-02'),
      ...daysThrough('2025-10-01', '2025-10-08'),
    ],
    work: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
    published: true,
  },
  '2026': {
    off: [
      ...daysThrough('2026-01-01', '2026-01-03'),
      ...daysThrough('2026-02-15', '2026-02-23'),
      ...daysThrough('2026-04-04', '2026-04-06'),
      ...daysThrough('2026-05-01', '2026-05-05'),
      ...daysThrough('2026-06-19', '2026-06-21'),
      ...daysThrough('2026-09-25', '2026-09-27'),
      ...daysThrough('2026-10-01', '2026-10-07'),
    ],
    work: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
    published: true,
  },
  '2027': {
    off: [
      '2027-01-01',
      ...daysThrough('2027-02-05', '2027-02-08'),
      '2027-04-05',
      ...daysThrough('2027-05-01', '2027-05-02'),
      '2027-06-09',
      '2027-09-15',
      ...daysThrough('2027-10-01', '2027-10-03'),
    ],
    work: [],
    published: false,
  },
}

/** The days of the same Regulation that keep their date every year; the others follow the moon or the sun. */
const fixedDates: ReadonlySet<string> = new Set(['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'])

/**
 * Whether nobody works on this day: a day off of the table, or a Saturday or Sunday that is not made up for. Where the table does not
 * hold the year, the law's days of a fixed date and the weekends.
 */
export function isRestDay(day: Day, table: HolidayTable): boolean {
  const years = Object.values(table)
  if (years.some(({ work }) => work.includes(day))) return false
  if (years.some(({ off }) => off.includes(day))) return true
  return isWeekend(day) || (table[day.slice(0, 4)] === undefined && fixedDates.has(day.slice(5)))
}

/** Whether that year's notice is in the table, so that a date of it will not move any more. */
export const isPublished = (year: string, table: HolidayTable): boolean => table[year]?.published === true

/** The day so many days later, or earlier where negative. */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

const isWeekend = (day: Day): boolean => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())

/** All days from the first to the last, both included; none where the last comes first. */
export function daysThrough(first: Day, last: Day): Day[] {
  const days: Day[] = []
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day)
  return days
}

/** Whether a text is a day that the calendar has. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && addDays(text, 0) === text

export type HolidayNotice = {
  readonly off: readonly Day[]
  readonly work: readonly Day[]
  /** Sentences with a date in them that say neither, or a date that the calendar has not. */
  readonly unread: readonly string[]
}

/**
 * Reads a year's days from text: the notice as it was published (10月1日(周四)至7日(周三)放假调休。10月10日(周六)上班。), or in
 * figures (10-01 to 10-07 off; 10-10 work).
 */
export function readHolidayNotice(text: string, year: string): HolidayNotice {
  const [off, work, unread] = [new Set<Day>(), new Set<Day>(), [] as string[]]
  for (const sentence of sentencesOf(text)) {
    const dates = datesIn(sentence, year)
    if (dates !== null && dates.length === 0) continue
    const said = /上班|\bwork/i.test(sentence) ? work : /放假|休息|\boff\b/i.test(sentence) ? off : null
    if (dates === null || said === null) unread.push(sentence.trim())
    else for (const day of dates) said.add(day)
  }
  return { off: [...off].sort(), work: [...work].sort(), unread }
}

// What stands in brackets (weekdays, days of the moon) says nothing that the dates do not.
const sentencesOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .replace(/\([^)]*\)/g, '')
    .split(/[。;\n]|\.(?=\s|$)/)

const oneDate = String.raw`(?:(\d{4})\s*[年-]\s*)?(?:(\d{1,2})\s*[月-]\s*)(\d{1,2})\s*[日号]?`
const toDate = String.raw`\s*(?:至|到|–|—|~|to)\s*(?:(?:(\d{4})\s*[年-]\s*)?(\d{1,2})\s*[月-]\s*)?(\d{1,2})\s*[日号]?`
const span = new RegExp(`${oneDate}(?:${toDate})?`, 'g')

/** Null where a date is none of the calendar or a span runs backwards or for more than a month. */
function datesIn(sentence: string, year: string): Day[] | null {
  const days: Day[] = []
  for (const [, y1, m1, d1, y2, m2, d2] of sentence.matchAll(span)) {
    const first = dayFrom(y1 ?? year, m1!, d1!)
    const last = d2 === undefined ? first : dayFrom(y2 ?? y1 ?? year, m2 ?? m1!, d2)
    const through = isDay(first) && isDay(last) ? daysThrough(first, last) : []
    if (through.length === 0 || through.length > 31) return null
    days.push(...through)
  }
  return days
}

const dayFrom = (year: string, month: string, day: string): Day =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`

/** A year's days as text that `readHolidayNotice` reads back, in the manner of the published notice and in figures. */
export function holidayNotice({ off, work }: Pick<HolidayYear, 'off' | 'work'>, year: string): Sentence {
  const spans = spansOf(off)
  const zhSpan = ([first, last]: Span): string =>
    first === last ? zhDay(first, year) : `${zhDay(first, year)}至${zhDay(last, first)}`
  const enSpan = ([first, last]: Span): string =>
    first === last ? enDay(first, year) : `${enDay(first, year)} to ${enDay(last, first)}`
  const zhWork = work.map((day) => zhDay(day, year)).join('、')
  const enWork = work.map((day) => enDay(day, year)).join(', ')
  return {
    zh: [...spans.map((one) => `${zhSpan(one)}放假。`), ...(work.length > 0 ? [`${zhWork}上班。`] : [])].join('\n'),
    en: [...spans.map((one) => `${enSpan(one)} off.`), ...(work.length > 0 ? [`${enWork} work.`] : [])].join('\n'),
  }
}

// The year is named where it is not that of `since`, the month where it is not either.
const zhDay = (day: Day, since: string): string => {
  const [year, month, date] = day.split('-').map(Number)
  const named = day.slice(0, 4) === since.slice(0, 4) ? '' : `${year}年`
  return day.slice(0, 7) === since.slice(0, 7) ? `${date}日` : `${named}${month}月${date}日`
}
const enDay = (day: Day, since: string): string => (day.slice(0, 4) === since.slice(0, 4) ? day.slice(5) : day)

type Span = readonly [Day, Day]

/** Neighbouring days as one span; none longer than a month, which would be read as a slip of the pen. */
function spansOf(days: readonly Day[]): Span[] {
  const spans: [Day, Day][] = []
  for (const day of [...days].sort()) {
    const last = spans.at(-1)
    if (last !== undefined && addDays(last[1], 1) === day && addDays(last[0], 30) >= day) last[1] = day
    else spans.push([day, day])
  }
  return spans
}
