import { bitmapLength, chunkRows, lowestBit } from './bitmaps.ts'
import { vague } from './cells.ts'
import { type Chunk, columnOf } from './columns.ts'

/**
 * A glance weighs in whole numbers, so many to a unit of weight: sums are exact in any order, and a row that can only tie with the
 * least of those kept is known to.
 */
const perUnit = 4096
export const fixed = (weight: number): number => Math.round(weight * perUnit)

/** The least that a witness can weigh, never above 0, and the most, never below. */
export type Bounds = { readonly least: number; readonly most: number }

/** Adds what one witness weighs to the sums of a chunk's rows; what a row is silent about weighs nothing. */
export type Look = Bounds & {
  /** Adds at least to the sums of the first `count` of `rows`; to those of others nothing or what it weighs there. */
  readonly add: (chunk: Chunk, sums: Int32Array, rows: Uint16Array, count: number) => void
}

/** What few rows say anything of: of a whole chunk only those that do are asked. */
export type RareLook = Look & {
  /** Notes the rows whose sums it raises after the first `count` of `raised`, and returns how many there are then. */
  readonly addToAll: (chunk: Chunk, sums: Int32Array, raised: Uint16Array, count: number) => number
}

/** Rows that say it are found by the bitmaps of these cells; `weigh` gives 0 for a row that does not. */
export function rareLook(
  cells: readonly number[],
  bounds: Bounds,
  weigh: (chunk: Chunk, row: number) => number,
): RareLook {
  const [one, other = one] = cells.map((cell) => cell * bitmapLength) as [number, number?]
  return {
    ...bounds,
    add: (chunk, sums, rows, count) => {
      for (let at = 0; at < count; at++) sums[rows[at]!]! += weigh(chunk, rows[at]!)
    },
    addToAll: (chunk, sums, raised, before) => {
      const { said } = chunk
      let count = before
      for (let at = 0; at < bitmapLength; at++)
        for (let rest = said[one + at]! | said[other + at]!; rest !== 0; rest &= rest - 1) {
          const row = 32 * at + lowestBit(rest)
          const weight = weigh(chunk, row)
          sums[row]! += weight
          if (weight > 0) raised[count++] = row
        }
      return count
    },
  }
}

/** A cell of which nearly every row says something. */
export function cellLook(cell: number, bounds: Bounds, weigh: (value: number) => number): Look {
  const column = columnOf(cell)
  return {
    ...bounds,
    add: ({ cells }, sums, rows, count) => {
      for (let at = 0; at < count; at++) {
        const row = rows[at]!
        const value = cells[column + row]!
        if (value !== 0) sums[row]! += weigh(value)
      }
    },
  }
}

// Slots for values that came up; a table of all values of 16 bits would leave the processor's nearest cache.
const slots = 2048

/** Some bits of a cell: each of their values is weighed when it first comes up, and again where another one took its slot. */
export function valueLook(
  cell: number,
  [shift, bits]: readonly [number, number],
  bounds: Bounds,
  of: (value: number) => number,
): Look {
  const column = columnOf(cell)
  const mask = 2 ** bits - 1
  const known = new Int32Array(slots).fill(-1)
  const weights = new Int32Array(slots)
  return {
    ...bounds,
    add: ({ cells }, sums, rows, count) => {
      for (let at = 0; at < count; at++) {
        const row = rows[at]!
        const value = (cells[column + row]! >>> shift) & mask
        // Two ends of eight bits, the higher one mostly near the lower one.
        const slot = (value ^ (value >>> 5)) & (slots - 1)
        if (known[slot] !== value) {
          known[slot] = value
          weights[slot] = of(value)
        }
        sums[row]! += weights[slot]!
      }
    },
  }
}

/** How codes lie in one cell or two: so many bits each, the highest bit perhaps left to the mark of a vague word. */
export type Packed = { readonly cells: readonly [number, number?]; readonly bits: number; readonly marked?: true }

/** Packed codes of which a row's best one counts; what that weighs where there are more than one, `several` says. */
export function packedLook(
  { cells: [first, more], bits, marked }: Packed,
  weights: Int32Array,
  several?: (best: number, packed: number) => number,
): Look {
  const [one, other] = [columnOf(first), columnOf(more ?? first)]
  const [code, codes] = [2 ** bits - 1, marked ? ~vague : 0xffffffff]
  // From here on a cell is full, and the other one may go on.
  const full = more === undefined ? Infinity : 2 ** (bits * (Math.floor(32 / bits) - 1))
  const bestOf = (packed: number): number => {
    let best = weights[packed & code]!
    for (let rest = packed >>> bits; rest !== 0; rest >>>= bits)
      if (weights[rest & code]! > best) best = weights[rest & code]!
    return best
  }
  const weighSeveral = (cells: Uint32Array, row: number): number => {
    const packed = cells[one + row]!
    const next = packed < full ? 0 : cells[other + row]!
    const best = next === 0 ? bestOf(packed & codes) : Math.max(bestOf(packed & codes), bestOf(next & codes))
    return several === undefined ? best : several(best, packed)
  }
  return {
    least: Math.min(0, ...weights),
    most: Math.max(0, ...weights, ...weights.map((best) => several?.(best, 0xffffffff) ?? best)),
    add: ({ cells }, sums, rows, count) => {
      for (let at = 0; at < count; at++) {
        const row = rows[at]!
        const packed = cells[one + row]!
        // Many rows have one code or none, and none weighs nothing.
        sums[row]! += packed <= code ? weights[packed]! : weighSeveral(cells, row)
      }
    },
  }
}

/**
 * A cell of one bit for each code, the lowest for code 1, of which a row's best one counts. Where a row that is marked as a vague word
 * has one of the `same` codes, it weighs `met`.
 */
export function maskLook(cell: number, weights: Int32Array, vaguely = { same: 0, met: 0 }): Look {
  const column = columnOf(cell)
  const { same, met } = vaguely
  return {
    least: Math.min(0, ...weights),
    most: Math.max(0, met, ...weights),
    add: ({ cells }, sums, rows, count) => {
      for (let at = 0; at < count; at++) {
        const row = rows[at]!
        const mask = cells[column + row]! & ~vague
        if (mask === 0) continue
        let best = weights[lowestBit(mask) + 1]!
        for (let rest = mask & (mask - 1); rest !== 0; rest &= rest - 1)
          if (weights[lowestBit(rest) + 1]! > best) best = weights[lowestBit(rest) + 1]!
        sums[row]! += (mask & same) !== 0 && cells[column + row]! >= vague ? met : best
      }
    },
  }
}

/** Words: asked of every row at once, a bitmap for each word, or of a few rows one by one. */
export type WordsLook = Look & { readonly addToAll: (chunk: Chunk, sums: Int32Array) => void }

/** Cells of one bit for each word, which are bitmaps: the weights of the bits that a row has, at most `cap` together. */
export function wordsLook(cells: readonly number[], weights: Int32Array, cap: number): WordsLook {
  const asked = [...weights.keys()].filter((bit) => weights[bit]! > 0)
  const places = Int32Array.from(asked, (bit) => columnOf(cells[bit >>> 5]!) + (bit & 31) * bitmapLength)
  const each = Int32Array.from(asked, (bit) => weights[bit]!)
  const all = each.reduce((sum, one) => sum + one, 0)
  const shared = new Int32Array(chunkRows)
  const addUncapped = ({ cells: bitmaps }: Chunk, sums: Int32Array): void => {
    for (let which = 0; which < places.length; which++)
      for (let at = 0; at < bitmapLength; at++)
        for (let rest = bitmaps[places[which]! + at]!; rest !== 0; rest &= rest - 1)
          sums[32 * at + lowestBit(rest)]! += each[which]!
  }
  return {
    least: 0,
    most: Math.min(cap, all),
    add: (chunk, sums, rows, count) => {
      for (let at = 0; at < count; at++) {
        const row = rows[at]!
        let sum = 0
        for (let which = 0; which < places.length; which++)
          sum += each[which]! * ((chunk.cells[places[which]! + (row >>> 5)]! >>> (row & 31)) & 1)
        sums[row]! += Math.min(sum, cap)
      }
    },
    addToAll: (chunk, sums) => {
      if (all > cap) {
        shared.fill(0)
        addUncapped(chunk, shared)
        for (let row = 0; row < chunkRows; row++) sums[row]! += Math.min(shared[row]!, cap)
      } else addUncapped(chunk, sums)
    },
  }
}
