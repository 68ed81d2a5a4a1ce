import type { Rarity } from '../compare.ts'
import type { Features } from '../features.ts'
import type { TimeLevel } from '../levels.ts'
import { timeWeightAt } from '../times.ts'
import { bestOf } from './best.ts'
import { minutesOf } from './cells.ts'
import { always, type Columns, chunkOf, chunkRows } from './columns.ts'
import { type Ground, glanceOf } from './glance.ts'

export type Seen = {
  /** Keys of the rows worth a close look, best first. */
  readonly keys: readonly number[]
  /** Rows near in time, and rows of which nobody said when: they decide how many rivals a candidate has. */
  readonly near: number
  readonly untimed: number
}

// Minutes. A find rarely comes before the loss and mostly within days; six hours allow for a loss that was noticed late.
const early = 6 * 60
const late = 30 * 24 * 60

/** Minutes from the loss to the find that are near in time: two hours before to thirty hours after. */
const nearFrom = -2 * 60
const nearTo = 30 * 60

/** The levels of those minutes. */
export const nearInTime: ReadonlySet<TimeLevel> = new Set([
  'just-before',
  'hour',
  'hours',
  'half-day',
  'overnight',
  'day',
])

/**
 * Looks at every row of the other side that may be of the query's time and keeps the `limit` best. Costs some 50 ns a row of the time
 * asked for; days beside it are passed over by the chunk.
 */
export function scan(columns: Columns, query: Features, ground: Ground, rarity: Rarity, limit: number): Seen {
  const glance = glanceOf(query, ground, rarity)
  const best = bestOf(limit)
  const { times, cells, width, untimed } = columns
  const minutes = minutesFrom(query)
  const weights = weightsOfMinutes(query.subject)
  let near = 0
  const look = (row: number): void => {
    const gap = minutes(times[2 * row]!, times[2 * row + 1]!)
    if (gap >= nearFrom && gap < nearTo) near++
    best.offer(row, weights[gap - earliest]! + glance(cells, row * width))
  }
  if (query.time === null) forEachRow(columns, always, (row) => best.offer(row, glance(cells, row * width)))
  else forEachRow(columns, windowOf(query), look)
  for (const row of untimed) best.offer(row, glance(cells, row * width))
  const silent = query.time === null ? columns.length : untimed.size
  return { keys: best.rows().map((row) => columns.keys[row]!), near, untimed: silent }
}

function windowOf({ side, time }: Features): readonly [number, number] {
  const [from, to] = minutesOf(time)
  return side === 'report' ? [from - early, to + late] : [from - late, to + early]
}

/** Every row that has a time within the window. */
function forEachRow(
  { length, bounds, times }: Columns,
  [lowest, highest]: readonly [number, number],
  look: (row: number) => void,
): void {
  for (let start = 0; start < length; start += chunkRows) {
    const at = 2 * chunkOf(start)
    if (bounds[at]! > highest || bounds[at + 1]! < lowest) continue
    const end = Math.min(length, start + chunkRows)
    for (let row = start; row < end; row++) {
      const first = times[2 * row]!
      const last = times[2 * row + 1]!
      if (first <= highest && last >= lowest && first <= last && first !== always[0]) look(row)
    }
  }
}

// Minutes. Beyond these the weight hardly changes, and such rows come by exact keys or without a time of their own.
const earliest = -2 * early
const latest = 2 * late

/** What each minute from the loss to the find weighs, worked out once: a row then costs a look-up and no memory. */
const minuteByMinute = (subject: Features['subject']): Float64Array =>
  Float64Array.from({ length: latest - earliest + 1 }, (_, at) => timeWeightAt(subject, (earliest + at) / 60))

const tables = new Map<Features['subject'], Float64Array>()

function weightsOfMinutes(subject: Features['subject']): Float64Array {
  const known = tables.get(subject)
  if (known !== undefined) return known
  const table = minuteByMinute(subject)
  tables.set(subject, table)
  return table
}

/** Minutes from the loss to the find, whichever of the two asks, within what the table holds. */
function minutesFrom(query: Features): (first: number, last: number) => number {
  const [from, to] = minutesOf(query.time)
  const between = (lossFrom: number, lossTo: number, findFrom: number, findTo: number): number => {
    const gap = findTo < lossFrom ? findTo - lossFrom : Math.max(0, findFrom - lossTo)
    return Math.min(latest, Math.max(earliest, gap))
  }
  return query.side === 'report'
    ? (first, last) => between(from, to, first, last)
    : (first, last) => between(first, last, from, to)
}
