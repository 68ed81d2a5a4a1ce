import { type Chip, fieldsOfChips, readFreeLine } from '../../../../../core/free-line.ts'
import type { FieldName } from '../../../../../core/records/fields.ts'
import { subjectOf } from '../../../../../core/records/kinds.ts'
import { categoriesOfWord, categoryOf } from '../../../../../core/vocabulary/categories.ts'
import { type VenueTemplate, venueTemplate } from '../../../../../core/vocabulary/zones.ts'
import { judged } from '../../blind/score.ts'
import { panda } from './line.ts'
import type { VenueLine } from './lines.ts'

/*
 * The writer did not know the reader's fields. How the two are compared was laid down before the lines were read for the first time, for
 * both halves alike:
 *
 * - Now is 18:00, at the stadium 22:30. A clock time is right inside a window of half an hour, a full hour inside a part of the day
 *   (几点多). Minutes ago are right inside such a window; five minutes and fewer (刚刚, 几分钟前) give or take five, and 几分钟前 may stay empty.
 * - Two times, two zones that are both named (停车场到虎山), a lavatory beside an exhibit: right when asked, or when either is taken.
 * - A word that several zones share (熊猫馆, 厕所, 检票口) is right when it asks between zones of which the written one is one. 熊猫馆 must ask.
 * - 其他/不详 may stay empty. A place that no zone fits gives no zone, or one whose name stands in its words (主街).
 * - An age is right within half a year, or when its whole years are the written ones (1岁8个月 as 1). Two ages must be asked.
 * - Clothes are right without 的, 色 and the endings 子 and 儿, in any order, and with more of the line's words around them; colours
 *   and makes when one contains the other.
 * - Everyday words for things stand for the category of the vocabulary that lists them, or of the list below.
 * - A telephone number written on a slip inside a find is right as who to call or as a number.
 */
const nowAt = (venue: VenueTemplate): number =>
  Date.parse(venue === 'stadium' ? '2026-10-02T22:30:00+08:00' : '2026-10-02T18:00:00+08:00')

const everyday: Readonly<Record<string, readonly string[]>> = {
  应援灯: ['fan_merch'],
  工作证: ['id_document'],
  社保卡: ['id_document'],
  围兜: ['baby', 'clothing', 'scarf_gloves'],
  快递: ['other'],
  包: ['handbag'],
}

type Field = (typeof judged)['person' | 'item'][number]
type Found = { readonly asked: boolean; readonly values: readonly string[] }

function foundIn(chips: readonly Chip[], name: FieldName): Found {
  const chip = chips.find(({ topic }) => topic === name)
  if (chip !== undefined && chip.alternatives.length > 0)
    return { asked: true, values: chip.alternatives.map(({ fields }) => String(fields[name])) }
  const value = fieldsOfChips(chips)[name]
  return { asked: false, values: value == null ? [] : [String(value)] }
}

const minute = 60_000

function isThen(chips: readonly Chip[], { expected, text, venue }: VenueLine): boolean {
  const spans = [
    ...chips.filter(({ topic }) => topic === 'eventTo').flatMap((chip) => chip.alternatives),
    { fields: fieldsOfChips(chips) },
  ]
  const known = spans.flatMap(({ fields: { eventFrom, eventTo } }) =>
    eventFrom == null || eventTo == null ? [] : [[eventFrom, eventTo] as const],
  )
  if (expected.when === undefined) return known.length === 0
  if (known.length === 0) return text.includes('几分钟')
  return expected.when.split('|').some((said) => known.some((span) => isWithin(span, said, venue)))
}

function isWithin([from, to]: readonly [number, number], said: string, venue: VenueTemplate): boolean {
  if (said.startsWith('-')) {
    const at = nowAt(venue) + Number(said) * minute
    const slack = Number(said) >= -5 ? 5 * minute : 0
    return from - slack <= at && at <= to + slack && to - from <= 31 * minute
  }
  const [clock = '', date = '10-02'] = said.split(' ').reverse()
  const at = Date.parse(`2026-${date}T${clock}:00+08:00`)
  return from <= at && at <= to && to - from <= (clock.endsWith(':00') ? 15 * 60 : 31) * minute
}

function isThere({ asked, values }: Found, { expected, venue }: VenueLine): boolean {
  const { zone, place } = expected
  if (place !== undefined) return values.every((id) => isNamedIn(place, id, venue))
  if (zone === undefined) return values.length === 0
  if (zone === 'other' && values.length === 0) return true
  const wanted = zone.split('|')
  const isWanted = (id: string): boolean =>
    wanted.some((one) =>
      one.startsWith('toilet') ? id.startsWith('toilet') : one.replace(/_st$/, '') === id.replace(/_st$/, ''),
    )
  return zone === panda ? asked && values.every(isWanted) : values.some(isWanted)
}

const isNamedIn = (words: string, id: string, venue: VenueTemplate): boolean =>
  venueTemplate(venue)
    .filter((zone) => zone.id === id)
    .some(({ zh, synonyms }) => [zh, ...synonyms].some((name) => words.includes(name)))

function isAged({ asked, values }: Found, wanted: string | number | undefined): boolean {
  if (wanted === undefined) return values.length === 0
  const all = String(wanted).split('|').map(Number)
  const isNear = (a: number, b: number): boolean => Math.floor(a) === Math.floor(b) || Math.abs(a - b) <= 0.5
  if (all.length > 1 && !asked) return false
  return values.length === all.length && all.every((age) => values.some((value) => isNear(Number(value), age)))
}

const plain = (words: string): string => words.toLowerCase().replace(/[\s的色子儿]/g, '')
const sorted = (words: string): string => [...plain(words)].sort().join('')

function isWorn({ values }: Found, wanted: string | undefined): boolean {
  if (wanted === undefined) return values.length === 0
  return values.some((value) => plain(value).includes(plain(wanted)) || sorted(value) === sorted(wanted))
}

function isLike({ values }: Found, wanted: string | undefined): boolean {
  if (wanted === undefined) return values.length === 0
  return values.some((value) => plain(value).includes(plain(wanted)) || plain(wanted).includes(plain(value)))
}

function isThing({ values }: Found, wanted: string | undefined): boolean {
  if (wanted === undefined) return values.length === 0
  const ids = everyday[wanted] ?? categoriesOfWord(wanted).map(({ id }) => id)
  return values.some((value) => ids.includes(categoryOf(value)?.id ?? value))
}

const isSame = ({ values }: Found, wanted: string | undefined): boolean =>
  wanted === undefined ? values.length === 0 : values.includes(wanted)

const isOnSlip = (line: VenueLine): boolean => line.kind === 'found-item' && /纸条|写[着了有]|贴/.test(line.text)

/** A number on a slip inside a find may stand in either field; then the other one may be empty or bear it too. */
function isCallable(chips: readonly Chip[], line: VenueLine, name: 'contactPhone' | 'number'): boolean {
  const { contactPhone, number } = line.expected
  const found = foundIn(chips, name)
  if (!isOnSlip(line) || contactPhone === undefined) return isSame(found, line.expected[name])
  const both = [...foundIn(chips, 'contactPhone').values, ...foundIn(chips, 'number').values]
  return both.includes(contactPhone) && (number === undefined || both.includes(number))
}

function isRight(chips: readonly Chip[], name: Field, line: VenueLine): boolean {
  const { expected } = line
  if (name === 'when') return isThen(chips, line)
  if (name === 'contactPhone' || name === 'number') return isCallable(chips, line, name)
  const found = foundIn(chips, name)
  if (name === 'zone') return isThere(found, line)
  if (name === 'age') return isAged(found, expected.age)
  if (name === 'category') return isThing(found, expected.category)
  if (name === 'upper' || name === 'shoes') return isWorn(found, expected[name])
  return name === 'sex' ? isSame(found, expected.sex) : isLike(found, expected[name])
}

export type OtherScore = {
  readonly line: VenueLine
  readonly subject: 'person' | 'item'
  readonly chips: readonly Chip[]
  readonly wrong: readonly string[]
  /** Nothing wrong was filled in silently: each wrong field is a question on the screen. */
  readonly asked: boolean
}

export function otherScore(line: VenueLine): OtherScore {
  const subject = subjectOf(line.kind) === 'person' ? 'person' : 'item'
  const reading = { zones: venueTemplate(line.venue), now: nowAt(line.venue), timeZone: 'Asia/Shanghai' }
  const chips = readFreeLine(line.text, line.kind, reading)
  const wrong = judged[subject].filter((name) => !isRight(chips, name, line))
  const asked = wrong.every((name) => foundIn(chips, name === 'when' ? 'eventTo' : name).asked)
  return { line, subject, chips, wrong, asked: wrong.length > 0 && asked }
}
