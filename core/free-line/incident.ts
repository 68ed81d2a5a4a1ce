import { outcomesOffered } from '../records/outcomes.ts'
import { incidentOutcomes, incidentTypes } from '../vocabulary/incidents.ts'
import { aligned } from './blank.ts'
import { asks, type Chip, chip, type Line } from './chip.ts'

type Found<T> = { readonly meant: T; readonly from: number; readonly to: number }

/** The first place of each row of a table that the text speaks of. */
function spokenOf<T extends { readonly said: RegExp }>(rows: readonly T[], text: string): Found<T>[] {
  return rows.flatMap((meant) => {
    const found = meant.said.exec(text)
    return found === null ? [] : [{ meant, from: found.index, to: found.index + found[0].length }]
  })
}

/** What kind of incident it is and how it ended. 120 is a number to others, so the whole line is read. */
export function incidentIn({ kind, raw }: Line): Chip[] {
  if (kind !== 'incident') return []
  const text = aligned(raw)
  const types = spokenOf(incidentTypes, text)
  const [first] = types
  const only = types.length === 1 ? first?.meant.id : undefined
  const meanings = types.map(({ meant: { id, zh, en } }) => ({ fields: { incidentType: id }, zh, en }))
  const [outcome] = spokenOf(incidentOutcomes, text).filter(({ meant }) =>
    outcomesOffered(only === undefined ? {} : { incidentType: only }).includes(meant.id),
  )
  const type =
    first === undefined
      ? []
      : types.length === 1
        ? [chip('incidentType', first.from, first.to, meanings[0]!)]
        : [asks('incidentType', first.from, first.to, raw.slice(first.from, first.to), meanings)]
  if (outcome === undefined) return type
  const { id, zh, en } = outcome.meant
  return [...type, chip('outcome', outcome.from, outcome.to, { fields: { outcome: id }, zh, en })]
}
