import { type Chip, fieldsOfChips, readFreeLine } from '../../../../core/free-line.ts'
import type { FieldName } from '../../../../core/records/fields.ts'
import { subjectOf } from '../../../../core/records/kinds.ts'
import { categoryOf } from '../../../../core/vocabulary/categories.ts'
import { type BlindLine, readAt, readingAt } from './lines.ts'

/** What a line is judged by: all that a search begins with. */
export const judged = {
  person: ['sex', 'age', 'upper', 'shoes', 'zone', 'when', 'contactPhone'],
  item: ['category', 'colour', 'brand', 'number', 'zone', 'when', 'contactPhone'],
} as const
export const subjectOfLine = ({ kind }: BlindLine): 'person' | 'item' =>
  subjectOf(kind) === 'person' ? 'person' : 'item'

const minute = 60_000

/** Right when the moment lies in the window, and the window is no wider than what was said: a minute, or a part of a day. */
function isThen(chips: readonly Chip[], wanted: string | undefined, venue: BlindLine['venue']): boolean {
  const { eventFrom, eventTo } = fieldsOfChips(chips)
  if (wanted === undefined || eventFrom == null || eventTo == null) return (eventTo == null) === (wanted === undefined)
  return wanted.split('/').some((said) => {
    const [at, widest] = momentOf(said, venue)
    return eventFrom <= at && at <= eventTo && eventTo - eventFrom <= widest
  })
}

/** A moment, and how wide the window about it may be. */
function momentOf(said: string, venue: BlindLine['venue']): readonly [at: number, widest: number] {
  if (said.startsWith('-')) return [readAt[venue] + Number(said) * minute, 31 * minute]
  const [clock = '', date = '10-02'] = said.replace('~wide', '').split('T').reverse()
  const at = Date.parse(`2026-${date}T${clock.padStart(5, '0')}:00+08:00`)
  return [at, said.endsWith('~wide') || clock.endsWith(':00') || said.includes('T') ? 15 * 60 * minute : 31 * minute]
}

const isId: ReadonlySet<string> = new Set(['zone', 'category', 'sex'])
// 黄短袖 and 黄色的短袖 are one answer to whoever searches.
const plain = (name: string, value: unknown): string =>
  isId.has(name)
    ? String(value)
    : String(value)
        .toLowerCase()
        .replace(/[\s_的色]/g, '')
const widest = (name: string, value: unknown): string =>
  name === 'category' ? (categoryOf(String(value))?.id ?? String(value)) : plain(name, value)

function valuesOf(chips: readonly Chip[], name: FieldName): string[] {
  const chip = chips.find(({ topic }) => topic === name)
  const value = fieldsOfChips(chips)[name]
  const all = chip?.alternatives.length
    ? chip.alternatives.map(({ fields }) => fields[name])
    : value == null
      ? []
      : [value]
  return [...new Set(all.map((one) => widest(name, one)))]
}

function isReading(found: readonly string[], reading: string, name: string): boolean {
  if (reading === '-') return found.length === 0
  const [least, most] = reading.split('~').map(Number)
  if (most !== undefined)
    return found.length > 0 && found.every((value) => least! <= Number(value) && Number(value) <= most)
  // Two years and three months may be kept as 2.3.
  if (name === 'age' && found.length === 1 && Math.abs(Number(found[0]) - Number(reading)) <= 0.1) return true
  const wanted = reading.split('|').map((value) => plain(name, value))
  return found.length === wanted.length && wanted.every((value) => found.includes(value))
}

function isRight(chips: readonly Chip[], name: (typeof judged)['person' | 'item'][number], line: BlindLine): boolean {
  const wanted = line.expected[name]
  if (name === 'when') return isThen(chips, wanted, line.venue)
  return (wanted ?? '-').split('/').some((reading) => isReading(valuesOf(chips, name), reading, name))
}

export type BlindScore = {
  readonly line: BlindLine
  readonly chips: readonly Chip[]
  readonly wrong: readonly string[]
  /** Nothing wrong was filled in silently: each wrong field is a question on the screen. */
  readonly asked: boolean
}

export function blindScore(line: BlindLine): BlindScore {
  const chips = readFreeLine(line.text, line.kind, readingAt(line.venue))
  const wrong = judged[subjectOfLine(line)].filter((name) => !isRight(chips, name, line))
  const topics = wrong.map((name) => (name === 'when' ? 'eventTo' : name))
  const asked = topics.every((topic) => (chips.find((chip) => chip.topic === topic)?.alternatives.length ?? 0) > 0)
  return { line, chips, wrong, asked: wrong.length > 0 && asked }
}
