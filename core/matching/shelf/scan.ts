import type { Rarity } from '../compare.ts'
import type { Features } from '../features.ts'
import type { TimeLevel } from '../levels.ts'
import { timeLevelOf, timeWeightAt } from '../times.ts'
import { type Best, bestOf } from './best.ts'
import { bitmapLength, chunkRows, lowestBit } from './bitmaps.ts'
import { minutesOf } from './cells.ts'
import { typeCodes } from './codes.ts'
import { always, type Chunk, type Columns, chunkOf, rowOf } from './columns.ts'
import { type Glance, type Ground, glanceOf, type Kinds, kindsPacked } from './glance.ts'
import { listedBy } from './listed.ts'
import { fixed, type Look } from './looks.ts'

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

/**
 * Minutes in which rows of the other side, or of the query's own, are looked at; and what each minute between the two weighs, and
 * whether the row is so near that it is a rival. `gap` gives the minute by a row's first and last one.
 */
export type Timing = {
  readonly window: readonly [number, number]
  readonly gap: (first: number, last: number) => number
  readonly weights: Int32Array
  readonly near: Uint8Array
}

/**
 * Looks at every row of the other side that may be of the query's time and keeps the `limit` best, of equal ones those that came in
 * later. Days beside it are passed over by the chunk, and a row that cannot be among the best any more costs a few nanoseconds; which
 * rows are kept does not hang on that. `timing` is given where the rows are of the query's own side.
 */
export function scan(
  columns: Columns,
  query: Features,
  ground: Ground,
  rarity: Rarity,
  limit: number,
  timing: Timing = lossToFind(query),
): Seen {
  const best = bestOf(limit)
  const moments = query.time === null ? everyTime : within(timing)
  const glance = glanceOf(query, ground, rarity)
  const chunks = newestFirst(columns)
  // Of any time there are many: those of a likely kind first, after which few of another are worth a look.
  const likely = query.time === null && glance.kinds !== null ? likelyKinds(glance.kinds) : []
  if (likely.length > 0) {
    const first = lookerAtKinds(glance, best, likely)
    for (const { chunk, length } of chunks) first(chunk, length)
  }
  const look = looker(glance, best, moments.weigh, likely)
  for (const { chunk, length } of chunks) look(chunk, length)
  const untimed = query.time === null ? columns.length : columns.untimed
  return { keys: best.keys(), near: moments.near(), untimed }
}

/** The best so many of these rows, by the same glance: of a thousand that share a key most are of another kind or time. */
export function bestAmong(
  columns: Columns,
  keys: readonly number[],
  query: Features,
  ground: Ground,
  rarity: Rarity,
  limit: number,
  timing: Timing = lossToFind(query),
): number[] {
  if (keys.length <= limit) return [...keys]
  const { rare, usual, words, kinds } = glanceOf(query, ground, rarity)
  const looks = [...rare, ...looksOf(kinds), ...usual, ...words]
  const best = bestOf(limit)
  const sums = new Int32Array(chunkRows)
  const rows = new Uint16Array(1)
  for (const key of keys) {
    const at = rowOf(columns, key)
    const chunk = columns.chunks[chunkOf(at)]!
    rows[0] = at % chunkRows
    sums[rows[0]] = query.time === null ? 0 : momentOf(timing, chunk, rows[0])
    for (const look of looks) look.add(chunk, sums, rows, 1)
    best.offer(key, sums[rows[0]]!)
  }
  return best.keys()
}

/** Beside the window it weighs what it does at its end. */
function momentOf({ gap, weights }: Timing, { firsts, lasts }: Chunk, row: number): number {
  if (firsts[row] === always[0]) return 0
  return weights[Math.min(weights.length - 1, gap(firsts[row]!, lasts[row]!))]!
}

/** The later the first rows are kept, the sooner the others that weigh the same are passed over. */
const newestFirst = ({ chunks, length }: Columns): { readonly chunk: Chunk; readonly length: number }[] =>
  chunks
    .map((chunk, at) => ({ chunk, length: Math.min(chunkRows, length - at * chunkRows) }))
    .sort((a, b) => b.chunk.newest - a.chunk.newest)

// What a row weighs that is not asked for: less than any sum of weights makes up for.
const beside = -(2 ** 30)
const notBeside = -(2 ** 29)

/** Writes what a chunk's rows weigh by their time, `beside` for those that are not asked for, and returns the most. */
type Moments = {
  readonly weigh: (chunk: Chunk, length: number, sums: Int32Array) => number
  /** Rows near in time, of all that were weighed. */
  readonly near: () => number
}

const everyTime: Moments = {
  weigh: ({ gone }, _, sums) => {
    sums.fill(0)
    for (let at = 0; at < bitmapLength; at++)
      for (let rest = gone[at]!; rest !== 0; rest &= rest - 1) sums[32 * at + lowestBit(rest)] = beside
    return 0
  },
  near: () => 0,
}

function within({ window: [lowest, highest], gap, weights, near: isNear }: Timing): Moments {
  let near = 0
  const weigh: Moments['weigh'] = ({ firsts, lasts, bounds, untimed }, length, sums) => {
    if (untimed === 0 && (bounds[0]! > highest || bounds[1]! < lowest)) return beside
    let most = beside
    for (let at = 0; at < length; at++) {
      const first = firsts[at]!
      const last = lasts[at]!
      let weight = beside
      if (first === always[0]) weight = 0
      else if (first <= highest && last >= lowest && first <= last) {
        const minutes = gap(first, last)
        near += isNear[minutes]!
        weight = weights[minutes]!
      }
      sums[at] = weight
      if (weight > most) most = weight
    }
    return most
  }
  return { weigh, near: () => near }
}

const looksOf = (kinds: Kinds | null): readonly Look[] => (kinds === null ? [] : [kinds.look])

const mostOf = (looks: readonly { readonly most: number }[]): number => looks.reduce((sum, { most }) => sum + most, 0)

/** The rows of a chunk that are still worth a look, and what each of the chunk's rows weighs by what was asked so far. */
type Left = { readonly rows: Uint16Array; readonly sums: Int32Array }

const likelyKinds = ({ weights }: Kinds): number[] => [...weights.keys()].filter((code) => weights[code]! > 0)

/** Every row of a chunk that may be of one of these kinds; one that may be of two comes twice. */
function eachOf(chunk: Chunk, length: number, codes: readonly number[], take: (row: number) => void): void {
  const { starts, rows } = listedBy(chunk, length, kindsPacked, typeCodes.ids.length)
  for (const code of codes) for (let at = starts[code]!; at < starts[code + 1]!; at++) take(rows[at]!)
}

/** Asks one witness after the other of fewer and fewer rows of a chunk, and offers those that are left. */
function finisher({ rows, sums }: Left, best: Best, looks: readonly Look[]) {
  const most = mostOf(looks)
  return (chunk: Chunk, inVain: number, begin: number): void => {
    let [count, left] = [begin, most]
    for (const look of looks) {
      if (count === 0) return
      look.add(chunk, sums, rows, count)
      left -= look.most
      count = kept(rows, count, sums, inVain - left)
    }
    for (let at = 0; at < count; at++) best.offer(chunk.keys[rows[at]!]!, sums[rows[at]!]!)
  }
}

/** Offers the rows of some kinds, of any time. */
function lookerAtKinds({ rare, usual, words, kinds }: Glance, best: Best, codes: readonly number[]) {
  const left = { rows: new Uint16Array(chunkRows), sums: new Int32Array(chunkRows) }
  const { rows, sums } = left
  // Their kind comes last: it tells these rows least apart.
  const looks = [...rare, ...usual, ...words, ...looksOf(kinds)]
  const most = mostOf(looks)
  const finish = finisher(left, best, looks)
  return (chunk: Chunk, length: number): void => {
    const inVain = Math.max(notBeside, best.inVain(chunk.newest))
    if (most <= inVain) return
    everyTime.weigh(chunk, length, sums)
    let count = 0
    eachOf(chunk, length, codes, (row) => {
      if (sums[row] === beside) return
      sums[row] = beside
      rows[count++] = row
    })
    for (let at = 0; at < count; at++) sums[rows[at]!] = 0
    finish(chunk, inVain, count)
  }
}

/** Offers a chunk's rows, but for those that no witness can bring among the best any more, and those of kinds that were offered before. */
function looker(
  { rare, usual: others, words, kinds }: Glance,
  best: Best,
  weighMoments: Moments['weigh'],
  before: readonly number[],
) {
  const left = { rows: new Uint16Array(chunkRows), sums: new Int32Array(chunkRows) }
  const { rows, sums } = left
  const raised = new Uint16Array(chunkRows * rare.length)
  const usual = [...looksOf(kinds), ...others]
  const [mostRare, mostUsual, mostOfWords] = [mostOf(rare), mostOf(usual), mostOf(words)]
  const ofKind = kinds === null ? null : chooserByKind(kinds.weights, before, mostUsual + mostOfWords, left)
  // What a likely kind weighs no other row does.
  const missing = before.length > 0 ? Math.max(0, ...kinds!.weights) : 0
  const finishChosen = finisher(left, best, [...usual, ...words])
  const finishMany = finisher(left, best, usual)
  return (chunk: Chunk, length: number): void => {
    const top = weighMoments(chunk, length, sums)
    const inVain = Math.max(notBeside, best.inVain(chunk.newest))
    if (top + mostRare + mostUsual + mostOfWords - missing <= inVain) return
    if (before.length > 0)
      eachOf(chunk, length, before, (row) => {
        sums[row] = beside
      })
    let up = 0
    for (const look of rare) up = look.addToAll(chunk, sums, raised, up)
    const chosen = ofKind?.(chunk, length, inVain, top, raised.subarray(0, up)) ?? many
    if (chosen === many) {
      for (const look of words) look.addToAll(chunk, sums)
      finishMany(chunk, inVain, among(sums, length, inVain - mostUsual + missing, rows))
    } else finishChosen(chunk, inVain, chosen)
  }
}

/** Every row above `inVain`. */
function among(sums: Int32Array, length: number, inVain: number, rows: Uint16Array): number {
  let count = 0
  for (let row = 0; row < length; row++) {
    rows[count] = row
    count += isAbove(sums[row]!, inVain)
  }
  return count
}

// No choice: so many rows are left that all of them are sooner asked for their words.
const many = -1
const fewEnough = chunkRows / 8

/**
 * Chooses rows of kinds that may still come to more than `inVain`, by their lists, and of others those that something rare has raised:
 * without that no row weighs more than its time, its kind and all else. `top` is the most that a row's time weighs.
 */
function chooserByKind(kinds: Int32Array, before: readonly number[], mostOfAll: number, { rows, sums }: Left) {
  const others = mostOfAll - Math.max(0, ...kinds)
  const codes = [...kinds.keys()].filter((code) => !before.includes(code)).sort((a, b) => kinds[b]! - kinds[a]!)
  const taken = new Uint8Array(chunkRows)
  return (chunk: Chunk, length: number, inVain: number, top: number, raised: Uint16Array): number => {
    const { starts, rows: listed } = listedBy(chunk, length, kindsPacked, kinds.length - 1)
    const worthIt = codes.findIndex((code) => top + kinds[code]! + others <= inVain)
    const some = worthIt < 0 ? codes : codes.slice(0, worthIt)
    if (some.reduce((sum, code) => sum + starts[code + 1]! - starts[code]!, 0) > fewEnough) return many
    let count = 0
    const take = (row: number, most: number): void => {
      if (taken[row] === 1 || sums[row]! + most <= inVain) return
      taken[row] = 1
      rows[count++] = row
    }
    for (const code of some)
      for (let at = starts[code]!; at < starts[code + 1]!; at++) take(listed[at]!, kinds[code]! + others)
    for (const row of raised) take(row, mostOfAll)
    for (let at = 0; at < count; at++) taken[rows[at]!] = 0
    return count
  }
}

function kept(rows: Uint16Array, count: number, sums: Int32Array, inVain: number): number {
  let left = 0
  for (let at = 0; at < count; at++) {
    const row = rows[at]!
    rows[left] = row
    left += isAbove(sums[row]!, inVain)
  }
  return left
}

/** 1 for yes, 0 for no, without a branch that half of the rows would take the other way. Both are whole numbers within 2 ** 30. */
const isAbove = (sum: number, bound: number): number => (bound - sum) >>> 31

const lossToFind = (query: Features): Timing => ({
  window: windowOf(query),
  gap: minutesBetween(query),
  ...timedBy(query.subject),
})

function windowOf({ side, time }: Features): readonly [number, number] {
  const [from, to] = minutesOf(time)
  return side === 'report' ? [from - early, to + late] : [from - late, to + early]
}

/** What each minute from the loss to the find weighs, within the window: worked out once, so that a row costs a look-up and no memory. */
function minuteByMinute(subject: Features['subject']): Pick<Timing, 'weights' | 'near'> {
  const hours = Array.from({ length: late + early + 1 }, (_, at) => (at - early) / 60)
  return {
    weights: Int32Array.from(hours, (each) => fixed(timeWeightAt(subject, each))),
    near: Uint8Array.from(hours, (each) => Number(nearInTime.has(timeLevelOf(each)))),
  }
}

const tables = new Map<Features['subject'], Pick<Timing, 'weights' | 'near'>>()

function timedBy(subject: Features['subject']): Pick<Timing, 'weights' | 'near'> {
  const known = tables.get(subject)
  if (known !== undefined) return known
  const table = minuteByMinute(subject)
  tables.set(subject, table)
  return table
}

/** The time from the loss to the find, whichever of the two asks, as a place in the table. */
function minutesBetween(query: Features): Timing['gap'] {
  const [from, to] = minutesOf(query.time)
  const between = (lossFrom: number, lossTo: number, findFrom: number, findTo: number): number => {
    const gap = findTo < lossFrom ? findTo - lossFrom : Math.max(0, findFrom - lossTo)
    return Math.min(late, Math.max(-early, gap)) + early
  }
  return query.side === 'report'
    ? (first, last) => between(from, to, first, last)
    : (first, last) => between(first, last, from, to)
}
