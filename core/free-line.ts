import { ageIn, heightIn } from './free-line/age.ts'
import { aligned, blanked } from './free-line/blank.ts'
import { contactIn, nameIn } from './free-line/called.ts'
import {
  asks,
  type Chip,
  chip,
  type Line,
  type Meant,
  type Reader,
  type Reading,
  taken,
  takenPhone,
} from './free-line/chip.ts'
import { incidentIn } from './free-line/incident.ts'
import { looksIn } from './free-line/looks.ts'
import { amountIn, numberIn, phoneIn } from './free-line/numbers.ts'
import { type Shorthand, shorthandIn } from './free-line/shorthand.ts'
import { thingIn } from './free-line/thing.ts'
import { whenIn } from './free-line/when.ts'
import { whereIn } from './free-line/where.ts'
import { whoIn } from './free-line/who.ts'
import { wornChips } from './free-line/worn.ts'
import { type FieldName, type Fields, fieldsOf } from './records/fields.ts'
import { type Kind, subjectOf } from './records/kinds.ts'
import { longestWord } from './vocabulary/look-up.ts'

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
  incidentIn,
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
 * value stands in the line, in words or in their initials, times are never later than `now`, and what no chip covers stays text.
 * Never throws on hostile text; beyond 400 characters nothing is read. Pure: the same line at the same moment gives the same chips.
 */
export function readFreeLine(text: string, kind: Kind, reading: Reading): Chip[] {
  const raw = text.slice(0, longestLine)
  const short = shorthandIn(
    aligned(raw),
    subjectOf(kind),
    reading.zones,
    (token) => longestWord(token, reading.words) === token.length,
  ).filter(({ from, to }) => !isModel.test(raw.slice(from, to)))
  return short.length === 0 ? readWords(raw, kind, reading) : readShort(raw, short, kind, reading)
}

/** 5D is a camera, 5d five o'clock. */
const isModel = /^[0-9]+[A-Z]+$/

function readWords(raw: string, kind: Kind, reading: Reading): Chip[] {
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

/** Reads the line with its initials written out, and puts the chips back where the initials stand. */
function readShort(raw: string, short: readonly Shorthand[], kind: Kind, reading: Reading): Chip[] {
  const { line, pieces } = writtenOut(raw, short)
  const sure = readWords(line, kind, reading).map((chip) => {
    const piece = pieces.find(({ at, words }) => chip.from < at + words.length && at < chip.to)
    const written = piece === undefined ? {} : { written: piece.words }
    return { ...chip, ...written, from: placeOf(chip.from, pieces, 'from'), to: placeOf(chip.to, pieces, 'to') }
  })
  const asked = short.flatMap((piece) => (piece.words.length > 1 ? askedIn(raw, piece, kind, reading) : []))
  return [...sure, ...asked].sort((a, b) => a.from - b.from || a.to - b.to)
}

type Piece = { readonly from: number; readonly to: number; readonly at: number; readonly words: string }

/** Initials with one meaning become its words, those with several a gap that nothing reads across. */
function writtenOut(raw: string, short: readonly Shorthand[]): { line: string; pieces: readonly Piece[] } {
  let [line, last] = ['', 0]
  const pieces: Piece[] = []
  for (const { from, to, words } of short) {
    line += raw.slice(last, from)
    const written = words.length === 1 ? words[0]! : taken
    pieces.push({ from, to, at: line.length, words: written })
    line += written
    last = to
  }
  return { line: line + raw.slice(last), pieces }
}

/** The offset as typed of an offset into the line written out; inside a piece, the piece's own end. */
function placeOf(offset: number, pieces: readonly Piece[], end: 'from' | 'to'): number {
  let moved = offset
  for (const { from, to, at, words } of pieces) {
    if (end === 'from' ? offset < at : offset <= at) break
    const inside = end === 'from' ? offset < at + words.length : offset <= at + words.length
    if (inside) return end === 'from' ? from : to
    moved = offset - (at + words.length) + to
  }
  return moved
}

/** One question for initials that stand for several words: what each of them would fill. */
function askedIn(raw: string, { from, to, words }: Shorthand, kind: Kind, reading: Reading): Chip[] {
  const options = words.flatMap((word) => {
    const chips = readWords(word, kind, reading)
    return chips.length === 0 ? [] : [{ topic: chips[0]!.topic, word, meant: meantBy(word, chips) }]
  })
  const [first, second] = options
  if (first === undefined) return []
  const meant = options.map((option) => option.meant)
  if (second === undefined)
    return [chip(first.topic, from, to, meant[0]!)].map((one) => ({ ...one, written: first.word }))
  return [asks(first.topic, from, to, raw.slice(from, to), meant)]
}

const meantBy = (word: string, chips: readonly Chip[]): Meant => ({
  fields: fieldsOfChips(chips),
  zh: word,
  en: chips.map(({ en }) => en).join(' '),
})

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

const announced =
  /(?<![丢掉捡拾落][了到]?)(?:联系)?(?:电话(?:号码?)?|手机号码?|联系方式)[ 是为::]*$|\b(?:(?:my|his|her) )?(?:phone|tel)(?: number)?(?: is|:)?\s*$/i

/** Where the words that announce a telephone number begin, unless they say what was lost. */
function announcedFrom(text: string, { from }: Chip, chips: readonly Chip[]): number {
  const at = announced.exec(text.slice(0, from))?.index ?? from
  return chips.some((other) => other.from < from && other.to > at) ? from : at
}

/** The line as a title: without names, numbers and times, which have fields of their own, and with initials written out. */
export function titleOf(text: string, chips: readonly Chip[]): string {
  const cut = new Map<number, { to: number; by: string }>()
  for (const chip of chips) {
    const { topic, to, written } = chip
    const from = topic === 'contactPhone' ? announcedFrom(text, chip, chips) : chip.from
    const hidden = unsaid.has(topic) || cut.get(from)?.by === ' '
    if (hidden || written !== undefined) cut.set(from, { to, by: hidden ? ' ' : (written ?? ' ') })
  }
  const rest = [...cut]
    .sort(([a], [b]) => b - a)
    .reduce((line, [from, { to, by }]) => `${line.slice(0, from)}${by}${line.slice(to)}`, text)
  return rest
    .replace(/\s+/g, ' ')
    .replace(/\s*([,,、;;])(?:\s*[,,、;;])+/g, '$1')
    .replace(/^[\s,,、;;]+|[\s,,、;;]+$/g, '')
}
