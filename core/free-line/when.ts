import { chineseNumber } from '../matching/measures.ts'
import { agoIn } from './ago.ts'
import { asks, type Chip, chip, isPerson, type Line, type Meant } from './chip.ts'
import { clockLabel, daysBackTo, minute, momentAt, type Span } from './clock.ts'

/** Parts of the day: how their hours are counted, and what they span when no hour is said. */
const parts: readonly { readonly words: RegExp; readonly afternoon: boolean; readonly hours: Span }[] = [
  { words: /^(?:凌晨)$/, afternoon: false, hours: [0, 5] },
  { words: /^(?:清早|打早|一早|早上|早晨|今早|今晨|早|morning)$/, afternoon: false, hours: [6, 10] },
  { words: /^(?:上午|am|a\.m\.)$/, afternoon: false, hours: [8, 12] },
  { words: /^(?:早饭)$/, afternoon: false, hours: [7, 9] },
  { words: /^(?:晚饭|夜饭)$/, afternoon: true, hours: [17, 20] },
  { words: /^(?:中午|晌午|午饭|noon|midday)$/, afternoon: true, hours: [11, 13] },
  { words: /^(?:下午|午后|afternoon|pm|p\.m\.)$/, afternoon: true, hours: [13, 18] },
  { words: /^(?:傍晚|擦黑|麻麻黑)$/, afternoon: true, hours: [17, 20] },
  { words: /^(?:晚上|夜里|今晚|晚|evening|tonight|night)$/, afternoon: true, hours: [18, 23] },
]

const day =
  '(前天|昨天|昨日|昨|今天|今日|today|yesterday|[0-9]{1,2}月[0-9]{1,2}[日号]|(?<![0-9])[0-9]{1,2}-[0-9]{1,2}(?= )|(?<![0-9.])1?[0-9]\\.[0-3]?[0-9](?= ?(?:凌晨|早|上午|中午|下午|傍晚|晚)))'
const part = '(凌晨|清早|打早|一早|早上|早晨|今早|今晨|上午|中午|晌午|下午|午后|傍晚|擦黑|麻麻黑|晚上|夜里|今晚|早|晚)'
const hour = '([0-9]{1,2}|[一二两三四五六七八九十]{1,3})'
const past =
  '(?:过(?=[0-9一二三四五六七八九十半])|零)?(半|整|一刻|三刻|差(?:一刻|[0-5]?[0-9]|[一二三四五六七八九十]{1,3})分?|[0-5]?[0-9]|[一二三四五六七八九十零]{1,3})?'
const vague = '(?:钟|来钟)?(左右|前后|上下|许|多|刚?过几?|几|不到|差点|的?样子)?'
const range =
  '(?: ?(?:-|~|到|至) ?([0-9]{1,2}|[一二两三四五六七八九十]{1,3})(?:点|时)(半|整|一刻|三刻|[0-5]?[0-9]|[一二三四五六七八九十零]{1,3})?(?:之间)?)?'
const around = '(大概|大约|约|差不多|快到|快|不到|将近|about |around )?'

const spoken = new RegExp(`${around}${day}?的?${part}? ?${hour}(?:点|时(?!候))${past}分?${vague}${range}`)
const shortBefore = new RegExp(
  `${day}?的?${part}? ?差(一刻|[0-9]{1,2}|[一二三四五六七八九十]{1,3})分?(?:到|就)?${hour}(?:点|时)`,
)
const digital = new RegExp(
  `${around}${day}? ?${part}? ?(?<![0-9])(?:([01]?[0-9]|2[0-3]):([0-5][0-9])|(1[3-9]|2[0-3])\\.([0-5][0-9])(?=$|[\\s,|。、;]))(?![0-9]) ?(am|pm|a\\.m\\.|p\\.m\\.)?${vague}(?: ?(?:-|~|到|至) ?([01]?[0-9]|2[0-3]):([0-5][0-9]))?`,
)
const english = new RegExp(
  `${around}(?:(yesterday|today) )?(?:at )?\\b([0-9]{1,2}) ?(am|pm|a\\.m\\.|p\\.m\\.|o'clock)(?![a-z])`,
)
// 1725 between boundaries, where nobody's number or tail can be meant.
const digits = /(?<=^|[\s,|。、;])([01][0-9]|2[0-3])([0-5][0-9])(?=$|[\s,|。、;]|左右|前后|许)/
const partOnly = new RegExp(
  `${day}?的?(凌晨|清早|打早|一早|早上|早晨|今早|今晨|上午|中午|晌午|下午|午后|傍晚|擦黑|麻麻黑|晚上|夜里|今晚|早饭|午饭|晚饭|夜饭|(?<=昨)晚)`,
)
const englishPart = /\b(?:(yesterday|this) )?(morning|noon|midday|afternoon|evening|night)\b/
const dayOnly = /(前天|昨天|昨日|yesterday)/

/** 左右 lies on both sides of what was said, 快 before it, 多 and 过 after it. */
type Leaning = 'exact' | 'about' | 'before' | 'after'
type Said = { readonly day?: string | undefined; readonly part?: string | undefined; readonly leaning: Leaning }
/** `lasts` is how long after it the span ends, where two hours were said. */
type Clock = Said & { readonly hour: number; readonly minutes: number; readonly lasts?: number }

const leaningOf = (before: string | undefined, after: string | undefined): Leaning => {
  if (after !== undefined && /[多过几]/.test(after)) return 'after'
  if (/^(?:快|不到|将近)/.test(before ?? '') || after === '不到' || after === '差点') return 'before'
  return before !== undefined || after !== undefined ? 'about' : 'exact'
}

const partOf = (word: string | undefined) => parts.find(({ words }) => word !== undefined && words.test(word))

/** Days back that the line names; undefined where it names none, null where no such day can be meant. */
function daysBack(line: Line, said: string | undefined): number | undefined | null {
  if (said === undefined) return undefined
  if (/^今|today|this/.test(said)) return 0
  if (/^昨|yesterday/.test(said)) return 1
  if (said === '前天') return 2
  const [month, date] = said.match(/[0-9]+/g) ?? []
  return daysBackTo(line, Number(month), Number(date))
}

/** Hours of the 24-hour clock that a said hour can mean: three o'clock is two of them until a part of the day is named. */
function hoursOf({ hour: said, part: word }: Clock): number[] {
  const named = partOf(word)
  if (said > 24) return []
  if (named === undefined) return said >= 1 && said < 12 ? [said, said + 12] : [said]
  if (/^(?:晚|夜|今晚)/.test(word ?? '') && said === 12) return [24]
  if (named.afternoon && said < 11) return [said + 12]
  if (named.afternoon && said === 11 && named.hours[0] !== 11) return [23]
  return [!named.afternoon && said === 12 && /^(?:am|a\.m\.|凌晨)$/.test(word ?? '') ? 0 : said]
}

const waking = (hour: number): boolean => hour >= 7 && hour < 22

/** Who comes within this time says the hour alone; who comes half a day later says which half. */
const soon = 4 * 60 * minute

const onlyRecent = (moments: readonly number[], now: number): number[] => {
  const recent = moments.filter((at) => now - at <= soon)
  return recent.length === 1 ? recent : [...moments]
}

/** Moments that are not ahead: on the day said, else today, else yesterday; waking hours first. */
function momentsOf(line: Line, clock: Clock): number[] {
  const hours = hoursOf(clock)
  const on = daysBack(line, clock.day)
  if (on === null) return []
  const days = on === undefined ? [0, 1] : [on]
  for (const wanted of [hours.filter(waking), hours])
    for (const back of days) {
      const past = wanted.map((h) => momentAt(line, back, h, clock.minutes)).filter((at) => at <= line.now)
      if (past.length > 0) return onlyRecent(past, line.now)
    }
  return []
}

const minutesOf = (text: string | undefined): number => {
  if (text === undefined || text === '整') return 0
  const short = /^差(.+?)分?$/.exec(text)?.[1]
  if (short !== undefined) return -(short === '一刻' ? 15 : (chineseNumber(short) ?? 0))
  return { 半: 30, 一刻: 15, 三刻: 45 }[text] ?? chineseNumber(text.replace(/^零/, '')) ?? 0
}

type Hit = { readonly from: number; readonly to: number; readonly clock: Clock }

const hitOf = (found: RegExpExecArray, clock: Clock): Hit => ({
  from: found.index,
  to: found.index + found[0].length,
  clock,
})

/** 一点 alone is more often "a little" than one o'clock. */
function isLittle(found: RegExpExecArray): boolean {
  const { 0: said, index, input } = found
  if (/[有差快慢早晚]一点$/.test(said)) return true
  const alone =
    /(?:^|[\s,|。、;])$/.test(input.slice(0, index)) && /^(?:$|[\s,|。、;])/.test(input.slice(index + said.length))
  return /^一点$/.test(said.trim()) && !alone
}

/** 差五分三点. */
function shortOf(text: string): Hit | null {
  const found = shortBefore.exec(text)
  if (found === null) return null
  const [, on, of, less = '', said = ''] = found
  const hour = chineseNumber(said) ?? 99
  return hitOf(found, { hour, minutes: minutesOf(`差${less}`), day: on, part: of, leaning: 'exact' })
}

function spokenClock(text: string): Hit | null {
  const found = spoken.exec(text)
  if (found === null || isLittle(found)) return null
  const [, before, on, of, said = '', late, after, until, untilLate] = found
  const clock = { hour: chineseNumber(said) ?? 99, minutes: minutesOf(late) }
  const leaning = leaningOf(before, after)
  const end = until === undefined ? null : { hour: chineseNumber(until) ?? 99, minutes: minutesOf(untilLate) }
  return hitOf(found, { ...clock, day: on, part: of, leaning, ...(end === null ? {} : { lasts: lasting(clock, end) }) })
}

function digitalClock(text: string): Hit | null {
  const found = digital.exec(text)
  if (found === null) return null
  const [, before, on, of, said, minutes, dotted, dottedMinutes, half, after, until, untilMinutes] = found
  const clock = { hour: Number(said ?? dotted), minutes: Number(minutes ?? dottedMinutes) }
  const end = until === undefined ? null : { hour: Number(until), minutes: Number(untilMinutes) }
  const lasts = end === null ? {} : { lasts: lasting(clock, end) }
  return hitOf(found, { ...clock, day: on, part: of ?? half, leaning: leaningOf(before, after), ...lasts })
}

function digitsClock({ text, kind }: Line): Hit | null {
  const found = isPerson({ kind }) ? digits.exec(text) : null
  return found === null ? null : hitOf(found, { hour: Number(found[1]), minutes: Number(found[2]), leaning: 'exact' })
}

function englishClock(text: string): Hit | null {
  const found = english.exec(text)
  if (found === null) return null
  const [, before, on, said, half] = found
  const of = half === "o'clock" ? undefined : half
  return hitOf(found, { hour: Number(said), minutes: 0, day: on, part: of, leaning: leaningOf(before, undefined) })
}

type Shown = Pick<Clock, 'hour' | 'minutes'>
const halfDay = 12 * 60

/** From one hour of the clock to the next time that it shows the other, in minutes. */
const lasting = (from: Shown, to: Shown): number =>
  ((to.hour - from.hour) * 60 + to.minutes - from.minutes + 2 * halfDay) % halfDay

function spanOf({ now }: Line, at: number, { leaning, minutes, lasts }: Clock): Span {
  if (lasts !== undefined) return [at, Math.min(now, at + lasts * minute)]
  const later = Math.min(now, at + (leaning === 'after' ? (minutes === 0 ? 30 : 10) : 15) * minute)
  if (leaning === 'exact') return [at, at]
  if (leaning === 'after') return [at, later]
  return leaning === 'before' ? [at - 15 * minute, at] : [at - 15 * minute, later]
}

function meantBy(line: Line, [eventFrom, eventTo]: Span): Meant {
  const [from, to] = [clockLabel(line, eventFrom), clockLabel(line, eventTo)]
  const fields = { eventFrom, eventTo }
  return from === to
    ? { fields, zh: `${from} 前后`, en: `about ${from}` }
    : { fields, zh: `${from}–${to.slice(-5)}`, en: `${from}–${to.slice(-5)}` }
}

const chipOf = (line: Line, from: number, to: number, spans: readonly Span[]): Chip[] => {
  const meant = spans.map((span) => meantBy(line, span))
  const [only, second] = meant
  if (only === undefined) return []
  if (second === undefined) return [chip('eventTo', from, to, only)]
  return [asks('eventTo', from, to, line.raw.slice(from, to).trim(), meant)]
}

/** A part of the day, or a whole day, as a span that ends before now. */
function wideSpan(line: Line, on: string | undefined, of: string | undefined): Span | null {
  const [first, last] = partOf(of)?.hours ?? [8, 22]
  const back = daysBack(line, on)
  if (back === null) return null
  const days = back === undefined ? [0, 1] : [back]
  for (const daysAgo of days) {
    const from = momentAt(line, daysAgo, first, 0)
    if (from < line.now) return [from, Math.min(line.now, momentAt(line, daysAgo, last, 0))]
  }
  return null
}

function wide(line: Line): Chip[] {
  const found = partOnly.exec(line.text) ?? englishPart.exec(line.text)
  const only = found === null ? dayOnly.exec(line.text) : null
  const hit = found ?? only
  if (hit === null) return []
  const span = wideSpan(line, hit[1], found?.[2])
  return span === null ? [] : chipOf(line, hit.index, hit.index + hit[0].length, [span])
}

/**
 * When it happened: an interval before now, a time of the clock, or a part of the day. Never later than now: an hour that
 * is still ahead was said about yesterday.
 */
export function whenIn(line: Line): Chip[] {
  const ago = agoIn(line.text, line.now)
  if (ago !== null) return chipOf(line, ago.from, ago.to, [ago.span])
  const hit =
    digitalClock(line.text) ??
    shortOf(line.text) ??
    spokenClock(line.text) ??
    englishClock(line.text) ??
    digitsClock(line)
  if (hit === null) return wide(line)
  const moments = momentsOf(line, hit.clock)
  return chipOf(
    line,
    hit.from,
    hit.to,
    moments.map((at) => spanOf(line, at, hit.clock)),
  )
}
