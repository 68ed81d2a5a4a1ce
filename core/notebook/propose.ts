import { phoneFault } from '../phone.ts'
import type { Kind } from '../records/kinds.ts'
import { colours } from '../vocabulary/colours.ts'
import type { NamedPlace } from '../vocabulary/look-up.ts'
import { normalise } from '../vocabulary/normalise.ts'
import { bareHeading, targetOfHeading } from './headings.ts'
import { type Calendar, isUnread, readDay, readHour } from './moments.ts'
import { readPlace } from './places.ts'
import type { Table, TableRow } from './table.ts'
import { isShared, type Mapping, type Target } from './target.ts'
import { guessKind, readChoice, readKind, readState, saysNothing } from './words.ts'

type Asked = {
  readonly sheet: string
  readonly table: Table
  readonly rows: readonly TableRow[]
  readonly kind: Kind | null | undefined
  /** Name of the file, which often tells kind and year. */
  readonly file: string
  readonly calendar: Omit<Calendar, 'year' | 'dayFirst'>
  readonly zones: readonly NamedPlace[]
}

// Enough to know a column by.
const looked = 200

const colourWords: ReadonlySet<string> = new Set(
  colours.flatMap(({ words }) => words.flatMap((word) => [normalise(word), normalise(`${word}色`)])),
)

type Venue = { readonly calendar: Calendar; readonly zones: readonly NamedPlace[] }
type Look = (values: readonly string[], venue: Venue, kind: Kind | null) => boolean
const most = (values: readonly string[], is: (value: string) => boolean): boolean =>
  values.length > 0 && values.filter(is).length >= values.length * 0.7

const isHour = (value: string, calendar: Calendar): boolean =>
  value.length <= 12 && isUnread(readDay(value, calendar)) && !isUnread(readHour('2020-01-01', value, calendar))
const isPhone = (value: string): boolean => /\d{7}/.test(value) && phoneFault(value) === null

/** 熊猫玩偶 mentions a zone as well: half of them must be names of one. */
function arePlaces(values: readonly string[], zones: readonly NamedPlace[]): boolean {
  const read = values.map((value) => readPlace(value, zones).kind)
  return (
    values.length > 0 &&
    read.filter((kind) => kind !== 'none').length >= read.length * 0.7 &&
    read.filter((kind) => kind === 'zone').length >= read.length * 0.5
  )
}

// 是 and 无 stand under many headings.
const tellsState = (value: string, kind: Kind): boolean =>
  /领|还|取走|在库|claim|collected|returned/i.test(value) && readState(value, kind) !== null

/** What a column looks like by its values, where its heading says nothing. */
const looks: readonly (readonly [Target, Look])[] = [
  ['contactPhone', (values) => most(values, isPhone)],
  ['when', (values, { calendar }) => most(values, (value) => !isUnread(readDay(value, calendar)) && /\D/.test(value))],
  ['clock', (values, { calendar }) => most(values, (value) => isHour(value, calendar))],
  ['state', (values, _venue, kind) => most(values, (value) => tellsState(value, kind ?? 'found-item'))],
  ['place', (values, { zones }) => arePlaces(values, zones)],
  ['colour', (values) => most(values, (value) => colourWords.has(normalise(value.trim())))],
  ['sex', (values) => most(values, (value) => readChoice('sex', value, ['male', 'female']) !== null)],
]

const valuesOf = (rows: readonly TableRow[], index: number): string[] =>
  rows.flatMap(({ cells }) => (saysNothing(cells[index] ?? '') ? [] : [cells[index]!.trim()])).slice(0, looked)

/**
 * What each heading probably means: by its words, else by the look of its values. Nothing is decided by it: the clerk sees and
 * corrects it.
 */
export function proposeMapping(asked: Asked): Mapping {
  const { table, rows, sheet, file } = asked
  const whole: Calendar = { ...asked.calendar, year: yearIn([table.above, sheet, file], asked), dayFirst: null }
  const kind = asked.kind === undefined ? kindOf(asked) : asked.kind
  const columns: Record<string, Target> = {}
  const taken = new Set<Target>()
  for (const [index, heading] of table.headings.entries()) {
    if (heading === '') continue
    const values = valuesOf(rows, index)
    const wanted = refined(
      targetOfHeading(heading, kind) ?? byLook(values, { calendar: whole, zones: asked.zones }, kind),
      values,
      whole,
    )
    const target = taken.has(wanted) && !isShared(wanted) ? 'note' : wanted
    columns[heading] = target
    taken.add(target)
  }
  return {
    sheet,
    kind,
    columns,
    year: whole.year,
    dayFirst: orderIn(table, rows, columns),
    carryDay: carries(table, rows, columns),
    zones: {},
  }
}

const byLook = (values: readonly string[], venue: Venue, kind: Kind | null): Target =>
  values.length === 0 ? 'skip' : (looks.find(([, is]) => is(values, venue, kind))?.[0] ?? 'note')

/** 时间 beside 日期 holds hours only. */
const refined = (target: Target, values: readonly string[], calendar: Calendar): Target =>
  target === 'when' && most(values, (value) => isHour(value, calendar)) ? 'clock' : target

/** Null where a column tells the kind of each row. */
function kindOf({ table, rows, sheet, file }: Asked): Kind | null {
  const column = table.headings.findIndex((heading) => targetOfHeading(heading, null) === 'kind')
  const values = column < 0 ? [] : valuesOf(rows, column)
  if (most(values, (value) => readKind(value) !== null)) return null
  const said = guessKind([sheet, table.above, file])
  if (said !== null) return said
  const words = table.headings.map(bareHeading).join(' ')
  if (/走失|失踪|missing/.test(words)) return 'missing-person'
  if (/拾|捡|交物|领取|认领|found|finder|claim/.test(words)) return 'found-item'
  return 'lost-item'
}

/** A year that title, sheet or file name: 2025年失物登记. */
function yearIn(texts: readonly string[], { calendar }: Asked): number | null {
  const years = texts.flatMap((text) => [...text.matchAll(/(?<!\d)(20\d\d)(?!\d)/g)].map((found) => Number(found[1])))
  return years.find((year) => year <= new Date(calendar.now).getUTCFullYear()) ?? null
}

const daysWritten = (table: Table, rows: readonly TableRow[], columns: Readonly<Record<string, Target>>): string[] =>
  table.headings.flatMap((heading, index) =>
    ['when', 'registered', 'closed'].includes(columns[heading] ?? '') ? valuesOf(rows, index) : [],
  )

/** Whether the days of the table are written day first: one of them that cannot be read the other way tells. */
function orderIn(table: Table, rows: readonly TableRow[], columns: Readonly<Record<string, Target>>): boolean | null {
  const pairs = daysWritten(table, rows, columns).flatMap((text) => {
    const found = /^(\d{1,2})[-/.](\d{1,2})[-/.]\d{4}/.exec(text)
    return found ? [[Number(found[1]), Number(found[2])] as const] : []
  })
  const dayFirst = pairs.some(([a]) => a > 12)
  const monthFirst = pairs.some(([, b]) => b > 12)
  return dayFirst === monthFirst ? null : dayFirst
}

/** Whether the day is written once for several rows, as in a hand-kept notebook or under merged cells. */
function carries(table: Table, rows: readonly TableRow[], columns: Readonly<Record<string, Target>>): boolean {
  const index = table.headings.findIndex((heading) => columns[heading] === 'when')
  if (index < 0 || saysNothing(rows[0]?.cells[index] ?? '')) return false
  const empty = rows.filter(({ cells }) => (cells[index] ?? '').trim() === '').length
  return empty >= 2 && empty > rows.length * 0.3
}

/** By this a mapping is remembered: the headings as they are compared, in their order. */
export const headingsKey = (headings: readonly string[]): string => headings.map(bareHeading).join('|').slice(0, 4000)
