import type { Rarity } from '../compare.ts'
import { timeLevelOf, timeLevels } from '../compare.ts'
import type { Features } from '../features.ts'
import type { TimeLevel } from '../levels.ts'
import { weightOf } from '../weigh.ts'
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

/** The time levels from two hours before the loss to thirty hours after it. */
export const nearInTime: ReadonlySet<TimeLevel> = new Set([
  'just-before',
  'hour',
  'hours',
  'half-day',
  'overnight',
  'day',
])

/** What a row's time weighs, and whether it is so near that the row is a rival. */
export type Timed = { readonly near: boolean; readonly weight: number }
/** Minutes in which rows are looked at, and what each one's time weighs, given its first and last minute. */
export type Timing = {
  readonly window: readonly [number, number]
  readonly weigh: (first: number, last: number) => Timed
}

/**
 * Looks at every row that may be of the query's time and keeps the `limit` best. Costs some 50 ns a row of the time asked for; days
 * beside it are passed over by the chunk. Rows are of the other side, unless `timing` is between two of one side.
 */
export function scan(
  columns: Columns,
  query: Features,
  ground: Ground,
  rarity: Rarity,
  limit: number,
  timing: Timing = lossToFind(query),
): Seen {
  const glance = glanceOf(query, ground, rarity)
  const best = bestOf(limit)
  const { times, cells, width, untimed } = columns
  let near = 0
  const look = (row: number): void => {
    const timed = timing.weigh(times[2 * row]!, times[2 * row + 1]!)
    if (timed.near) near++
    best.offer(row, timed.weight + glance(cells, row * width))
  }
  if (query.time === null) forEachRow(columns, always, (row) => best.offer(row, glance(cells, row * width)))
  else forEachRow(columns, timing.window, look)
  for (const row of untimed) best.offer(row, glance(cells, row * width))
  const silent = query.time === null ? columns.length : untimed.size
  return { keys: best.rows().map((row) => columns.keys[row]!), near, untimed: silent }
}

const lossToFind = (query: Features): Timing => ({ window: windowOf(query), weigh: timeWeigher(query) })

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

/** The time from the loss to the find, whichever of the two asks. Each level is one object, so that a row costs no memory. */
function timeWeigher(query: Features): Timing['weigh'] {
  const [from, to] = minutesOf(query.time)
  const levels = new Map(
    timeLevels.map((level) => [level, { near: nearInTime.has(level), weight: weightOf(query.subject, 'time', level) }]),
  )
  const between = (lossFrom: number, lossTo: number, findFrom: number, findTo: number): Timed =>
    levels.get(timeLevelOf((findTo < lossFrom ? findTo - lossFrom : Math.max(0, findFrom - lossTo)) / 60))!
  return query.side === 'report'
    ? (first, last) => between(from, to, first, last)
    : (first, last) => between(first, last, from, to)
}
