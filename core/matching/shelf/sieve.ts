import { chunkRows } from './columns.ts'

/**
 * The most that one witness may weigh for each row, from a cell or two: rows that cannot be among the best whatever else they say are
 * passed over after a few nanoseconds. `sift` takes off each bound what the row falls short of `most`.
 */
export type Sieve = {
  readonly most: number
  /** Costs more than it turns away: last. */
  readonly slow?: true
  readonly sift: (cells: Uint32Array, rows: Uint16Array, count: number, bounds: Float64Array) => void
  /** Notes which of a chunk's first rows may weigh at least so much by this alone, and returns how many: one pass without bounds. */
  readonly pick?: (cells: Uint32Array, length: number, rows: Uint16Array, least: number) => number
}

/** One or two columns of packed codes, `bits` each. The row's best code counts; a row that says nothing weighs nothing. */
export function packedSieve(
  [one, other]: readonly [number, number?],
  bits: number,
  keep: number,
  weights: Float64Array,
): Sieve {
  const most = Math.max(0, ...weights)
  const mask = 2 ** bits - 1
  const bestOf = (packed: number): number => {
    let best = -Infinity
    for (let rest = packed; rest !== 0; rest >>>= bits) best = Math.max(best, weights[rest & mask]!)
    return best
  }
  return {
    most,
    pick: (cells, length, rows, least) => {
      let count = 0
      for (let at = 0; at < length; at++) {
        const packed = (cells[at + one]! & keep) >>> 0
        if (packed > mask || weights[packed]! >= least || (other !== undefined && cells[at + other] !== 0))
          rows[count++] = at
      }
      return count
    },
    sift: (cells, rows, count, bounds) => {
      for (let at = 0; at < count; at++) {
        const row = rows[at]!
        const packed = (cells[row + one]! & keep) >>> 0
        const more = other === undefined ? 0 : cells[row + other]!
        // Nearly every row has one code.
        if (more !== 0 || packed > mask) bounds[at]! += Math.max(bestOf(packed), bestOf(more)) - most
        else bounds[at]! += (packed === 0 ? 0 : weights[packed]!) - most
      }
    },
  }
}

/** A column of one bit for each code, the first for code 1. */
export function maskSieve(column: number, keep: number, weights: Float64Array): Sieve {
  const most = Math.max(0, ...weights)
  return {
    most,
    sift: (cells, rows, count, bounds) => {
      for (let at = 0; at < count; at++) {
        let best = -Infinity
        for (let rest = cells[rows[at]! + column]! & keep; rest !== 0; rest &= rest - 1) {
          const weight = weights[32 - Math.clz32(rest & -rest)]!
          if (weight > best) best = weight
        }
        bounds[at]! += (best === -Infinity ? 0 : best) - most
      }
    },
  }
}

/** Some bits of a column, whose value is weighed by a table. */
export function valueSieve(
  column: number,
  shift: number,
  mask: number,
  most: number,
  weigh: (value: number) => number,
): Sieve {
  return {
    most,
    sift: (cells, rows, count, bounds) => {
      for (let at = 0; at < count; at++) bounds[at]! += weigh((cells[rows[at]! + column]! >>> shift) & mask) - most
    },
  }
}

/** What only a row that says something in one of two columns can weigh. */
export function saidSieve(columns: readonly [number, number], most: number): Sieve {
  const [one, other] = columns
  return {
    most,
    sift: (cells, rows, count, bounds) => {
      for (let at = 0; at < count; at++) {
        const row = rows[at]!
        if (cells[row + one] === 0 && cells[row + other] === 0) bounds[at]! -= most
      }
    },
  }
}

/** What only a row with one of a few values in one of two columns can weigh. */
export function oneOfSieve(
  [one, other]: readonly [number, number],
  values: readonly [ReadonlySet<number>, ReadonlySet<number>],
  most: number,
): Sieve {
  const [ones, others] = values.map((some) => Uint32Array.from(some)) as [Uint32Array, Uint32Array]
  return {
    most,
    sift: (cells, rows, count, bounds) => {
      for (let at = 0; at < count; at++) {
        const row = rows[at]!
        if (!isAmong(ones, cells[row + one]!) && !isAmong(others, cells[row + other]!)) bounds[at]! -= most
      }
    },
  }
}

function isAmong(few: Uint32Array, value: number): boolean {
  for (let at = 0; at < few.length; at++) if (few[at] === value) return true
  return false
}

/** Columns of one bit for each word: the bits that both have, at most `cap` together. */
export function wordsSieve(
  columns: readonly number[],
  masks: Uint32Array,
  bits: Float64Array,
  cap: number,
  perBit: number,
): Sieve {
  const all = bits.reduce((sum, one) => sum + one, 0)
  const most = Math.min(cap, all) * perBit
  return {
    most,
    slow: true,
    sift: (cells, rows, count, bounds) => {
      for (let at = 0; at < count; at++) {
        let sum = 0
        for (let part = 0; part < columns.length; part++) {
          let shared = cells[rows[at]! + columns[part]!]! & masks[part]!
          for (; shared !== 0; shared &= shared - 1) sum += bits[32 * part + 31 - Math.clz32(shared & -shared)]!
        }
        bounds[at]! += Math.min(cap, sum) * perBit - most
      }
    },
  }
}

/** Where a cell's column begins in a chunk. */
export const columnOf = (cell: number): number => cell * chunkRows
