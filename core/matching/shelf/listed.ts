import { type Chunk, columnOf } from './columns.ts'
import type { Packed } from './looks.ts'

/** A chunk's rows by what they may be: for each code the rows that have it, for code 0 those that have none. */
export type Listed = { readonly starts: Uint16Array; readonly rows: Uint16Array }

/** The lists of a chunk's first `length` rows, made when they are first asked for since a row was written: some 30 µs. */
export function listedBy(chunk: Chunk, length: number, packed: Packed, codes: number): Listed {
  chunk.listed ??= list(chunk, length, packed, codes)
  return chunk.listed
}

/** Counted, then dealt out. */
function list(chunk: Chunk, length: number, packed: Packed, codes: number): Listed {
  const starts = new Uint16Array(codes + 2)
  eachCode(chunk, length, packed, (_, code) => starts[code + 1]!++)
  for (let code = 0; code <= codes; code++) starts[code + 1]! += starts[code]!
  const rows = new Uint16Array(starts[codes + 1]!)
  const next = starts.slice()
  eachCode(chunk, length, packed, (row, code) => {
    rows[next[code]!++] = row
  })
  return { starts, rows }
}

function eachCode(
  { cells: said }: Chunk,
  length: number,
  { cells, bits }: Packed,
  take: (row: number, code: number) => void,
): void {
  const [one, other] = [columnOf(cells[0]), columnOf(cells[1] ?? cells[0])]
  const code = 2 ** bits - 1
  for (let row = 0; row < length; row++) {
    const [packed, more] = [said[one + row]!, one === other ? 0 : said[other + row]!]
    if (packed === 0) take(row, 0)
    for (let rest = packed; rest !== 0; rest >>>= bits) take(row, rest & code)
    for (let rest = more; rest !== 0; rest >>>= bits) take(row, rest & code)
  }
}
