import { readFreeLine } from '../free-line.ts'
import { phoneDoubt } from '../phone.ts'
import { ageGroupOf } from '../records/age-group.ts'
import { type FieldName, type Fields, fieldsOf, longText } from '../records/fields.ts'
import { type Kind, subjectOf } from '../records/kinds.ts'
import { speakCategory } from '../records/spoken.ts'
import { initialState, releasedState, type State } from '../records/states.ts'
import type { Sentence } from '../sentence.ts'
import { dayOf } from '../venue-day.ts'
import type { NamedPlace } from '../vocabulary/look-up.ts'
import { normalise } from '../vocabulary/normalise.ts'
import type { VenueWord } from '../vocabulary/venue-words.ts'
import { type Calendar, isUnread, type Moment, readDay, readHour, readMoment, standsFor } from './moments.ts'
import { readPlace } from './places.ts'
import type { TableRow } from './table.ts'
import { isField, longestPlace, type Mapping, type Target, targetIn, targetLabel } from './target.ts'
import { readField } from './values.ts'
import { isDitto, readKind, readState, saysNothing } from './words.ts'

/** A record as one row of a notebook describes it. Times are UTC milliseconds. */
export type Draft = {
  readonly kind: Kind
  readonly fields: Fields
  /** What it came to; the kind's first state while it is open. */
  readonly state: State
  /** When it was registered, by the notebook. */
  readonly at: number
  readonly closedAt: number | null
  readonly claimant: string | null
  readonly claimantPhone: string | null
  /** The state in the notebook's own word. */
  readonly stateWord: string | null
  /** The row's own text, by which a row without a number is known again. */
  readonly content: string
}

/** What is not right with a row. `heading` is the column, null for the row as a whole. */
export type Flaw = { readonly heading: string | null; readonly why: Sentence }

/** Exactly one verdict for each row: it can go in, it waits for an answer about a place, or it is refused. */
export type ReadRow = { readonly row: number; readonly notes: readonly Flaw[] } & (
  | { readonly verdict: 'ready'; readonly draft: Draft }
  | { readonly verdict: 'asks'; readonly draft: Draft; readonly place: string; readonly candidates: readonly string[] }
  | { readonly verdict: 'refused' }
)

export type RowContext = {
  readonly mapping: Mapping
  readonly headings: readonly string[]
  readonly zones: readonly NamedPlace[]
  readonly words?: readonly VenueWord[] | undefined
  readonly calendar: Calendar
}

type Cell = { readonly heading: string; readonly target: Target; readonly text: string }

type Reading = RowContext & {
  readonly cells: readonly Cell[]
  readonly flaws: Flaw[]
  readonly notes: Flaw[]
}

const flaw = (heading: string | null, zh: string, en: string): Flaw => ({ heading, why: { zh, en } })

/** Reads the rows of a table one after the other: 同上 and an empty day are those of the row above. */
export function rowReader(context: RowContext): (row: TableRow) => ReadRow {
  let above: readonly string[] = []
  return ({ row, cells }) => {
    const full = context.headings.map((heading, index) => {
      const text = (cells[index] ?? '').trim()
      const carries = context.mapping.carryDay && text === '' && targetIn(context.mapping, heading) === 'when'
      return isDitto(text) || carries ? (above[index] ?? '') : text
    })
    above = full
    return readRow(row, full, context)
  }
}

function readRow(row: number, texts: readonly string[], context: RowContext): ReadRow {
  const cells = context.headings.flatMap((heading, index) => {
    const text = (texts[index] ?? '').toWellFormed()
    const target = targetIn(context.mapping, heading)
    return heading === '' || saysNothing(text) ? [] : [{ heading, target, text }]
  })
  const reading: Reading = { ...context, cells, flaws: [], notes: [] }
  if (/^(?:合计|总计|小计|共计|total)$/i.test(texts.find((text) => text !== '') ?? '')) {
    reading.flaws.push(flaw(null, '这是合计行,不是一件登记。', 'this is a total, not a record.'))
  }
  const kind = kindOf(reading)
  const draft = kind === null || reading.flaws.length > 0 ? null : draftOf(kind, reading)
  if (draft === null || reading.flaws.length > 0) {
    return { row, verdict: 'refused', notes: reading.flaws }
  }
  return placed(row, draft, reading)
}

const cellOf = ({ cells }: Reading, target: Target): Cell | undefined => cells.find((cell) => cell.target === target)

function kindOf(reading: Reading): Kind | null {
  if (reading.mapping.kind !== null) return reading.mapping.kind
  const cell = cellOf(reading, 'kind')
  const kind = cell === undefined ? null : readKind(cell.text)
  if (kind === null) {
    const said = cell === undefined ? flaw(null, '没有写登记种类。', 'no kind of record is given.') : null
    reading.flaws.push(
      said ?? flaw(cell!.heading, `“${cell!.text}”不是登记种类。`, `“${cell!.text}” is no kind of record.`),
    )
  }
  return kind
}

function draftOf(kind: Kind, reading: Reading): Draft | null {
  const said: Record<string, unknown> = {}
  for (const cell of reading.cells) if (isField(cell.target)) take(kind, cell.target, cell, said, reading)
  joinNotes(said, reading)
  fillFrom(kind, said, reading)
  const times = timesOf(said, reading)
  const state = stateOf(kind, reading)
  if (!describes(said))
    reading.flaws.push(flaw(null, '除了编号和时间什么都没写。', 'it says nothing but number and time.'))
  if (times === null || state === null) return null
  return {
    kind,
    fields: said as Fields,
    state: state.state,
    stateWord: state.word,
    ...times,
    claimant: cellOf(reading, 'claimant')?.text.slice(0, 80) ?? null,
    claimantPhone: cellOf(reading, 'claimantPhone')?.text.slice(0, 40) ?? null,
    content: contentOf(kind, reading),
  }
}

function take(kind: Kind, name: FieldName, cell: Cell, said: Record<string, unknown>, reading: Reading): void {
  if (name === 'category' || name === 'zone') return
  if (name === 'eventFrom' || name === 'eventTo') {
    takeTime(name, cell, said, reading)
    return
  }
  const value = fieldsOf(kind).includes(name) ? readField(name, cell.text) : undefined
  const doubt = typeof value === 'string' && name === 'contactPhone' ? phoneDoubt(value) : null
  if (doubt !== null) reading.notes.push({ heading: cell.heading, why: doubt })
  if (value !== undefined) said[name] = name === 'description' ? joined(said.description, cell.text) : value
  else keepAsText(cell, said, reading)
}

function takeTime(name: 'eventFrom' | 'eventTo', cell: Cell, said: Record<string, unknown>, reading: Reading): void {
  const moment = readMoment(cell.text, reading.calendar)
  if (isUnread(moment)) reading.flaws.push({ heading: cell.heading, why: moment.why })
  else said[name] = name === 'eventFrom' ? moment.from : moment.to
}

const joined = (before: unknown, text: string): string =>
  [before, text].filter((part) => typeof part === 'string' && part !== '').join(';')

/** What fits no field must not get lost: it joins the description under its heading. */
function keepAsText({ heading, target, text }: Cell, said: Record<string, unknown>, { notes }: Reading): void {
  said.description = joined(said.description, `${heading}:${text}`)
  const { zh, en } = targetLabel(target)
  notes.push(
    flaw(heading, `“${text}”填不进“${zh}”,已写进描述。`, `“${text}” does not fit “${en}”; kept in the description.`),
  )
}

function joinNotes(said: Record<string, unknown>, reading: Reading): void {
  for (const { heading, text, target } of reading.cells) {
    if (target === 'note') said.description = joined(said.description, `${heading}:${text}`)
  }
  const description = readField('description', String(said.description ?? ''))
  if (said.description !== undefined && description === undefined) {
    reading.flaws.push(
      flaw(null, `描述超过 ${longText} 字。`, `the description is longer than ${longText} characters.`),
    )
  }
  if (description !== undefined) said.description = description
}

/** What other columns say about a field that has none of its own: a thing's category, the group of an age. */
function fillFrom(kind: Kind, said: Record<string, unknown>, reading: Reading): void {
  if (subjectOf(kind) === 'person' && typeof said.age === 'number' && said.ageGroup === undefined) {
    said.ageGroup = ageGroupOf(said.age)
  }
  const place = cellOf(reading, 'place')?.text ?? cellOf(reading, 'zone')?.text
  if (place !== undefined && said.place === undefined) said.place = readField('place', place)
  if (said.place === undefined) delete said.place
  if (subjectOf(kind) !== 'item') return
  const category = cellOf(reading, 'category')?.text
  if (category !== undefined) Object.assign(said, speakCategory(category, said as Fields, reading.words))
  if (said.category === undefined && typeof said.title === 'string')
    said.category = categoryIn(said.title, kind, reading)
  if (said.category === undefined) delete said.category
}

/** The category that a thing's own name means; a word with two meanings is no category. */
function categoryIn(title: string, kind: Kind, { zones, words, calendar }: Reading): string | undefined {
  const chips = readFreeLine(title, kind, { zones, words, now: calendar.now, timeZone: calendar.timeZone })
  const named = chips.filter(({ topic }) => topic === 'category')
  const [only] = named
  return named.length === 1 && only?.alternatives.length === 0 ? (only.fields.category ?? undefined) : undefined
}

type Times = { readonly at: number; readonly closedAt: number | null }

/** When it happened and when it was written down. A notebook without any day would count for today, so it is refused. */
function timesOf(said: Record<string, unknown>, reading: Reading): Times | null {
  const registered = momentOf('registered', reading)
  const event = eventOf(registered, reading)
  if (event !== null) {
    said.eventFrom ??= event.from
    said.eventTo ??= event.to
  }
  const closed = momentOf('closed', reading)
  const { calendar } = reading
  const told = [registered && standsFor(registered, calendar), event && standsFor(event, calendar), said.eventTo]
  const at = told.find((time): time is number => typeof time === 'number')
  if (at === undefined) {
    if (reading.flaws.length === 0) reading.flaws.push(flaw(null, '没有日期。', 'it has no date.'))
    return null
  }
  if (typeof said.eventFrom === 'number' && typeof said.eventTo === 'number' && said.eventFrom > said.eventTo) {
    reading.flaws.push(flaw(null, '“最早”比“最晚”还晚。', 'the earliest time is after the latest.'))
  }
  return { at, closedAt: closed === null ? null : Math.max(at, standsFor(closed, calendar)) }
}

function momentOf(target: 'registered' | 'closed' | 'when', reading: Reading): Moment | null {
  const cell = cellOf(reading, target)
  if (cell === undefined) return null
  const moment = readMoment(cell.text, reading.calendar)
  if (!isUnread(moment)) return moment
  reading.flaws.push({ heading: cell.heading, why: moment.why })
  return null
}

/** The event's day and hour, in one cell or in two; an hour without a day is on the day it was registered. */
function eventOf(registered: Moment | null, reading: Reading): Moment | null {
  const [when, clock] = [cellOf(reading, 'when'), cellOf(reading, 'clock')]
  if (clock === undefined) return momentOf('when', reading)
  const { calendar } = reading
  const day = when === undefined ? dayOfMoment(registered, calendar) : readDay(when.text, calendar)
  if (day === null) {
    reading.flaws.push(
      flaw(clock.heading, `只写了“${clock.text}”,没有日期。`, `“${clock.text}” stands without a date.`),
    )
    return null
  }
  if (isUnread(day)) {
    reading.flaws.push({ heading: when!.heading, why: day.why })
    return null
  }
  // 3 月 5 日 in the hour's own cell: the cell knows its day better.
  const own = readDay(clock.text, calendar)
  const hour =
    isUnread(own) || /^\d{1,2}[.:点时]|^0?\.\d|^\d{3,4}$/.test(clock.text)
      ? readHour(day.day, clock.text, calendar)
      : readMoment(clock.text, calendar)
  if (!isUnread(hour)) return hour
  reading.flaws.push({ heading: clock.heading, why: hour.why })
  return null
}

const dayOfMoment = (moment: Moment | null, calendar: Calendar): { day: string } | null =>
  moment && { day: dayOf(moment.from, { timeZone: calendar.timeZone, dayStartHour: 0 }) }

/** What became of it. Who came for it and when says so too, where no state is written. */
function stateOf(kind: Kind, reading: Reading): { state: State; word: string | null } | null {
  const cell = cellOf(reading, 'state')
  const gone = cellOf(reading, 'closed') !== undefined || cellOf(reading, 'claimant') !== undefined
  if (cell === undefined)
    return { state: gone && kind !== 'incident' ? releasedState(kind) : initialState(kind), word: null }
  const state = readState(cell.text, kind)
  if (state !== null) return { state, word: cell.text }
  reading.flaws.push(
    flaw(
      cell.heading,
      `看不懂状态“${cell.text}”,请改成“已领取”“未领取”这样的说法。`,
      `the state “${cell.text}” is not understood; write “claimed”, “unclaimed” or the like.`,
    ),
  )
  return null
}

const beside: ReadonlySet<string> = new Set([
  'externalRef',
  'eventFrom',
  'eventTo',
  'zone',
  'place',
  'contactName',
  'contactPhone',
  'contactRelation',
])
const describes = (said: Record<string, unknown>): boolean => Object.keys(said).some((name) => !beside.has(name))

const contentOf = (kind: Kind, { cells }: Reading): string =>
  [
    kind,
    ...cells.filter(({ target }) => target !== 'skip').map(({ heading, text }) => `${heading}=${normalise(text)}`),
  ].join('\n')

/** The zone last: it is the only thing that can be a question. */
function placed(row: number, draft: Draft, reading: Reading): ReadRow {
  const text = cellOf(reading, 'zone')?.text ?? cellOf(reading, 'place')?.text
  const notes = reading.notes
  if (text === undefined) return { row, verdict: 'ready', draft, notes }
  const answers = reading.mapping.zones
  const withZone = (zone: string | null): Draft =>
    zone === null ? draft : { ...draft, fields: { ...draft.fields, zone } }
  if (Object.hasOwn(answers, text)) return { row, verdict: 'ready', draft: withZone(answers[text]!), notes }
  // A whole paragraph that mentions a place stays text: no answer could be remembered by it.
  if (text.length > longestPlace) return { row, verdict: 'ready', draft, notes }
  const read = readPlace(text, reading.zones)
  if (read.kind === 'unsure') return { row, verdict: 'asks', draft, place: text, candidates: read.candidates, notes }
  return { row, verdict: 'ready', draft: withZone(read.kind === 'zone' ? read.id : null), notes }
}
