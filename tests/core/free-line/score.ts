import { type Chip, fieldsOfChips, readFreeLine } from '../../../core/free-line.ts'
import type { FieldName } from '../../../core/records/fields.ts'
import { subjectOf } from '../../../core/records/kinds.ts'
import { categoryOf } from '../../../core/vocabulary/categories.ts'
import { venueTemplate } from '../../../core/vocabulary/zones.ts'
import { type Expected, type WrittenLine, writtenAt } from './lines.ts'

type Asked = keyof Expected

/** What must be right for a line to count: the fields that a search begins with. */
export const minimumSet: Readonly<Record<'person' | 'item', readonly Asked[]>> = {
  person: ['sex', 'age', 'upper', 'shoes', 'zone', 'when', 'contactPhone'],
  item: ['category', 'colour', 'zone', 'when', 'contactPhone'],
}

export const reading = { zones: venueTemplate('zoo'), now: writtenAt, timeZone: 'Asia/Shanghai' }
const minute = 60_000

/** A field's value, or the values that its chip asks about. */
function valuesOf(chips: readonly Chip[], name: FieldName): readonly unknown[] {
  const chip = chips.find(({ topic }) => topic === name)
  if (chip !== undefined && chip.alternatives.length > 0) return chip.alternatives.map(({ fields }) => fields[name])
  const value = fieldsOfChips(chips)[name]
  return value == null ? [] : [value]
}

function momentOf(said: string): number {
  if (said.startsWith('-')) return writtenAt + Number(said) * minute
  const [day, clock] = said.includes(' ') ? said.split(' ') : ['10-02', said]
  return Date.parse(`2026-${day}T${clock}:00+08:00`)
}

/** Right when the moment lies in the window and the window is no wider than a part of the day. */
function isThen(chips: readonly Chip[], said: string | undefined): boolean {
  const { eventFrom, eventTo } = fieldsOfChips(chips)
  if (said === undefined || eventFrom == null || eventTo == null) return (eventTo == null) === (said === undefined)
  const at = momentOf(said)
  const widest = /^-\d|:[1-9]/.test(said) ? 31 * minute : 15 * 60 * minute
  return eventFrom <= at && at <= eventTo && eventTo - eventFrom <= widest
}

const widest = (name: Asked, value: unknown): string =>
  name === 'category' ? (categoryOf(String(value))?.id ?? String(value)) : String(value)

function isRight(chips: readonly Chip[], name: Asked, expected: Expected): boolean {
  if (name === 'when') return isThen(chips, expected.when)
  const wanted = expected[name]
  const all = wanted === undefined ? [] : String(wanted).split('|')
  const found = [...new Set(valuesOf(chips, name).map((value) => widest(name, value)))]
  return found.length === all.length && all.every((value) => found.includes(value))
}

export type Score = { readonly line: WrittenLine; readonly chips: readonly Chip[]; readonly wrong: readonly Asked[] }

/** Reads a line and names the fields of the minimum set that are not as written beside it. */
export function score(line: WrittenLine): Score {
  const chips = readFreeLine(line.text, line.kind, reading)
  const asked = minimumSet[subjectOf(line.kind) === 'person' ? 'person' : 'item']
  return { line, chips, wrong: asked.filter((name) => !isRight(chips, name, line.expected)) }
}
