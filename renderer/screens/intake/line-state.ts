import type { Reading } from '../../../core/free-line/chip.ts'
import { clockLabel } from '../../../core/free-line/clock.ts'
import { type Chip, fieldsOfChips, readFreeLine, titleOf } from '../../../core/free-line.ts'
import type { FieldName, Fields } from '../../../core/records/fields.ts'
import type { Kind } from '../../../core/records/kinds.ts'
import { applyFields } from './form.ts'

/** What the clerk made of the chips, and who owns which field. */
export type LineState = {
  readonly chips: readonly Chip[]
  /** Fields that the line filled, as it filled them. */
  readonly filled: Fields
  /** Fields that the clerk set by hand: the line leaves them alone. */
  readonly byHand: ReadonlySet<FieldName>
  /** Chips taken away, and the alternative picked of those that asked, by the chip's word. */
  readonly removed: ReadonlySet<string>
  readonly picked: ReadonlyMap<string, number>
}

export const emptyLine: LineState = {
  chips: [],
  filled: {},
  byHand: new Set(),
  removed: new Set(),
  picked: new Map(),
}

/** The same word in the same line is the same chip, however much is typed around it. */
export const wordOf = (chip: Chip, line: string): string => `${chip.topic} ${line.slice(chip.from, chip.to).trim()}`

const settledAs = (chip: Chip, at: number | undefined): Chip => {
  const chosen = at === undefined ? undefined : chip.alternatives[at]
  return chosen === undefined ? chip : { ...chip, ...chosen, alternatives: [] }
}

/**
 * Chips of a line as the clerk has settled them. Times keep the moment at which their word first stood there: ten minutes ago is
 * not ten minutes later when one types on.
 */
export function chipsOf(line: string, kind: Kind, reading: Reading, before: LineState, beforeLine: string): Chip[] {
  const known = new Map(before.chips.map((chip) => [wordOf(chip, beforeLine), chip]))
  return readFreeLine(line, kind, reading)
    .filter((chip) => !before.removed.has(wordOf(chip, line)))
    .map((chip) => {
      const old = chip.topic === 'eventTo' ? known.get(wordOf(chip, line)) : undefined
      const same = old === undefined ? chip : { ...old, from: chip.from, to: chip.to }
      return settledAs(same, before.picked.get(wordOf(chip, line)))
    })
}

/** Fields after the line was read anew: what it says goes in, what it no longer says comes out, the clerk's own stay. */
export function fillIn(fields: Fields, state: LineState, chips: readonly Chip[]): { fields: Fields; filled: Fields } {
  const says = fieldsOfChips(chips)
  const names = new Set([...Object.keys(state.filled), ...Object.keys(says)] as FieldName[])
  const free = [...names].filter((name) => !state.byHand.has(name) && (name in state.filled || fields[name] == null))
  const change = Object.fromEntries(free.map((name) => [name, says[name] ?? null])) as Fields
  return { fields: applyFields(fields, change), filled: applyFields({}, change) }
}

/**
 * A stored draft taken up again: what still stands in the fields as the line says it belongs to the line, its time as it was
 * when it was said. A chip whose fields are empty was taken away.
 */
export function takenUp(fields: Fields, kind: Kind, reading: Reading): LineState {
  const line = fields.title ?? ''
  const read = readFreeLine(line, kind, reading)
    .map((chip) => settledAs(chip, chosenIn(fields, chip)))
    .map((chip) => (chip.topic === 'eventTo' ? asStored(chip, fields, reading) : chip))
  const chips = read.filter((chip) => stands(fields, chip))
  const says = fieldsOfChips(chips)
  const names = (Object.keys(fields) as FieldName[]).filter((name) => name !== 'title')
  const own = names.filter((name) => says[name] === fields[name])
  return {
    ...emptyLine,
    chips,
    filled: Object.fromEntries(own.map((name) => [name, fields[name]])) as Fields,
    byHand: new Set(names.filter((name) => !own.includes(name))),
    removed: new Set(read.filter((chip) => !chips.includes(chip)).map((chip) => wordOf(chip, line))),
  }
}

const stands = (fields: Fields, { alternatives, fields: says }: Chip): boolean =>
  alternatives.length > 0 || (Object.keys(says) as FieldName[]).some((name) => fields[name] != null)

function asStored(chip: Chip, { eventFrom, eventTo }: Fields, reading: Reading): Chip {
  if (eventTo == null || eventFrom == null) return chip
  const clock = clockLabel(reading, eventTo)
  return { ...chip, fields: { eventFrom, eventTo }, zh: `${clock} 前后`, en: `about ${clock}`, alternatives: [] }
}

/** Chips that are still true of the form: one whose fields the clerk all set otherwise would contradict it. */
export const shownChips = ({ chips, byHand }: LineState, fields: Fields): Chip[] =>
  chips.filter(({ alternatives, fields: says }) => {
    const names = Object.keys(says) as FieldName[]
    return alternatives.length > 0 || names.some((name) => !byHand.has(name) || says[name] === fields[name])
  })

function chosenIn(fields: Fields, { alternatives }: Chip): number | undefined {
  const at = alternatives.findIndex((meant) =>
    Object.entries(meant.fields).every(([name, value]) => fields[name as FieldName] === value),
  )
  return at < 0 ? undefined : at
}

/** What is saved and matched: the title without names, numbers and stale times, which have fields of their own. */
export function told(fields: Fields, chips: readonly Chip[]): Fields {
  if (typeof fields.title !== 'string' || chips.length === 0) return fields
  const title = titleOf(fields.title, chips)
  const { title: _said, ...rest } = fields
  return title === '' ? rest : { ...rest, title }
}
