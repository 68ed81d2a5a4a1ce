import type { Rarity } from '../compare.ts'
import type { Features } from '../features.ts'
import type { TimeLevel } from '../levels.ts'
import { timeLevelOf, timeWeightAt } from '../times.ts'
import { type Best, bestOf } from './best.ts'
import { minutesOf } from './cells.ts'
import { always, type Chunk, type Columns, chunkOf, chunkRows } from './columns.ts'
import { type Glance, type Ground, glanceOf } from './glance.ts'

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
 * Looks at every row of the other side that may be of the query's time and keeps the `limit` best. Days beside it are passed over by
 * the chunk, and a row that cannot be among the best any more costs a few nanoseconds; which rows are kept does not hang on that.
 * `timing` is given where the rows are of the query's own side.
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
  const { chunks, untimed } = columns
  const seen = query.time === null ? { timed: everyTime(glance, best), near: () => 0 } : within(timing)
  const sift = sifter(glance, best)
  for (let at = 0; at < chunks.length; at++) sift(chunks[at]!, at * chunkRows, columns.length, seen.timed)
  for (const row of untimed) best.offer(row, glance.weigh(chunks[chunkOf(row)]!.cells, row % chunkRows))
  const silent = query.time === null ? columns.length : untimed.size
  const keys = best.rows().map((row) => chunks[chunkOf(row)]!.keys[row % chunkRows]!)
  return { keys, near: seen.near(), untimed: silent }
}

// Bounds are summed in another order than weights: what that may differ by.
const rounding = 1e-9

/** Notes the rows of a chunk that have a time which is asked for, and what it weighs; returns how many. */
type TimedRows = (chunk: Chunk, length: number, rows: Uint16Array, weights: Float64Array) => number

/** The timed rows of any time, at once without those that the first sieve of codes can tell to fall short. */
function everyTime({ sieves, most }: Glance, best: Best): TimedRows {
  const first = sieves.find(({ pick }) => pick !== undefined)
  const picked = (cells: Uint32Array, length: number, rows: Uint16Array): number => {
    if (first?.pick !== undefined) return first.pick(cells, length, rows, best.least() - (most - first.most) - rounding)
    for (let at = 0; at < length; at++) rows[at] = at
    return length
  }
  return ({ firsts, lasts, cells }, length, rows) => {
    let count = 0
    for (let at = 0, all = picked(cells, length, rows); at < all; at++) {
      const row = rows[at]!
      if (firsts[row]! <= lasts[row]! && firsts[row] !== always[0]) rows[count++] = row
    }
    return count
  }
}

/** The rows within the query's window, and how many of them are near. */
function within({ window: [lowest, highest], weigh }: Timing): {
  readonly timed: TimedRows
  readonly near: () => number
} {
  let near = 0
  const timed: TimedRows = ({ firsts, lasts, bounds }, length, rows, weights) => {
    if (bounds[0]! > highest || bounds[1]! < lowest) return 0
    let count = 0
    for (let at = 0; at < length; at++) {
      const first = firsts[at]!
      const last = lasts[at]!
      if (first > highest || last < lowest || first > last || first === always[0]) continue
      const time = weigh(first, last)
      if (time.near) near++
      rows[count] = at
      weights[count++] = time.weight
    }
    return count
  }
  return { timed, near: () => near }
}

/** Offers a chunk's rows, but for those that no witness can bring among the best. */
function sifter({ weigh, sieves, most }: Glance, best: Best) {
  const rows = new Uint16Array(chunkRows)
  const times = new Float64Array(chunkRows)
  const bounds = new Float64Array(chunkRows)
  const keepAbove = (least: number, count: number): number => {
    let kept = 0
    for (let at = 0; at < count; at++) {
      if (bounds[at]! + rounding < least) continue
      rows[kept] = rows[at]!
      times[kept] = times[at]!
      bounds[kept++] = bounds[at]!
    }
    return kept
  }
  return (chunk: Chunk, from: number, length: number, timed: TimedRows): void => {
    let count = timed(chunk, Math.min(chunkRows, length - from), rows, times)
    const least = best.least()
    if (least > -Infinity) {
      for (let at = 0; at < count; at++) bounds[at] = times[at]! + most
      for (const { sift } of sieves) {
        if (count === 0) return
        sift(chunk.cells, rows, count, bounds)
        count = keepAbove(least, count)
      }
    }
    for (let at = 0; at < count; at++) best.offer(from + rows[at]!, times[at]! + weigh(chunk.cells, rows[at]!))
  }
}

const lossToFind = (query: Features): Timing => ({ window: windowOf(query), weigh: timeWeigher(query) })

function windowOf({ side, time }: Features): readonly [number, number] {
  const [from, to] = minutesOf(time)
  return side === 'report' ? [from - early, to + late] : [from - late, to + early]
}

/** What each minute from the loss to the find weighs, within the window: worked out once, so that a row costs a look-up and no memory. */
const minuteByMinute = (subject: Features['subject']): readonly Timed[] =>
  Array.from({ length: late + early + 1 }, (_, at) => {
    const hours = (at - early) / 60
    return { near: nearInTime.has(timeLevelOf(hours)), weight: timeWeightAt(subject, hours) }
  })

const tables = new Map<Features['subject'], readonly Timed[]>()

function timedBy(subject: Features['subject']): readonly Timed[] {
  const known = tables.get(subject)
  if (known !== undefined) return known
  const table = minuteByMinute(subject)
  tables.set(subject, table)
  return table
}

/** The time from the loss to the find, whichever of the two asks. */
function timeWeigher(query: Features): Timing['weigh'] {
  const [from, to] = minutesOf(query.time)
  const table = timedBy(query.subject)
  const between = (lossFrom: number, lossTo: number, findFrom: number, findTo: number): Timed => {
    const gap = findTo < lossFrom ? findTo - lossFrom : Math.max(0, findFrom - lossTo)
    return table[Math.min(late, Math.max(-early, gap)) + early]!
  }
  return query.side === 'report'
    ? (first, last) => between(from, to, first, last)
    : (first, last) => between(first, last, from, to)
}
