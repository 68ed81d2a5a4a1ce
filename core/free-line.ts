import { ageIn, heightIn } from './free-line/age.ts'
import { aligned, blanked } from './free-line/blank.ts'
import { contactIn, nameIn } from './free-line/called.ts'
import { type Chip, type Line, type Meant, type Reader, type Reading, taken, takenPhone } from './free-line/chip.ts'
import { looksIn } from './free-line/looks.ts'
import { amountIn, numberIn, phoneIn } from './free-line/numbers.ts'
import { thingIn } from './free-line/thing.ts'
import { whenIn } from './free-line/when.ts'
import { whereIn } from './free-line/where.ts'
import { whoIn } from './free-line/who.ts'
import { wornChips } from './free-line/worn.ts'
import { type FieldName, type Fields, fieldsOf } from './records/fields.ts'
import type { Kind } from './records/kinds.ts'

export type { Chip, Meant, Reading } from './free-line/chip.ts'

/** Longest line that is read, in UTF-16 units; what comes after stays text. */
export const longestLine = 400

// What is surest is read first and blanked out for the rest: a telephone number is no age, a time no height.
const readers: readonly Reader[] = [
  phoneIn,
  numberIn,
  amountIn,
  whenIn,
  heightIn,
  ageIn,
  contactIn,
  nameIn,
  whereIn,
  looksIn,
  wornChips,
  whoIn,
  thingIn,
]

/** Readers whose words others need too: 奶奶 is a sex and an age group. */
const shared: ReadonlySet<FieldName> = new Set(['sex', 'ageGroup', 'category', 'colour', 'brand'])

function blank(text: string, { topic, from, to }: Chip): string {
  if (shared.has(topic)) return text
  return blanked(text, from, to, topic === 'contactPhone' ? takenPhone : taken)
}

/**
 * What one free line says, as chips in the order of the line: the fields of this kind that somebody named, with the place in the
 * line and a label in both languages. A word with several meanings is a chip with alternatives. Nothing is guessed: every
 * value stands in the line, times are never later than `now`, and what no chip covers stays text. Never throws on hostile
 * text; beyond 400 characters nothing is read. Pure: the same line at the same moment gives the same chips.
 */
export function readFreeLine(text: string, kind: Kind, reading: Reading): Chip[] {
  const raw = text.slice(0, longestLine)
  let line: Line = { ...reading, kind, raw, text: aligned(raw) }
  const chips: Chip[] = []
  for (const read of readers) {
    const found = read(line, chips)
    chips.push(...found)
    line = { ...line, text: found.reduce(blank, line.text) }
  }
  const known = new Set<string>(fieldsOf(kind))
  return chips.filter(({ topic }) => known.has(topic)).sort((a, b) => a.from - b.from || a.to - b.to)
}

/** The fields that chips fill; the first chip that names a field counts. */
export const fieldsOfChips = (chips: readonly Meant[]): Fields =>
  Object.assign({}, ...chips.map(({ fields }) => fields).reverse())

// Names, numbers and a time that was relative must not stand in a title that everybody at the counter reads.
const unsaid: ReadonlySet<FieldName> = new Set([
  'name',
  'contactName',
  'contactPhone',
  'contactRelation',
  'number',
  'eventTo',
])

/** The line as a title: without names, numbers and times, which have fields of their own. */
export function titleOf(text: string, chips: readonly Chip[]): string {
  const cut = chips.filter(({ topic }) => unsaid.has(topic)).sort((a, b) => b.from - a.from)
  const rest = cut.reduce((line, { from, to }) => `${line.slice(0, from)} ${line.slice(to)}`, text)
  return rest
    .replace(/\s+/g, ' ')
    .replace(/\s*([,,、;;])(?:\s*[,,、;;])+/g, '$1')
    .replace(/^[\s,,、;;]+|[\s,,、;;]+$/g, '')
}
