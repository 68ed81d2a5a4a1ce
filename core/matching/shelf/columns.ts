/**
 * Many records' features in typed arrays, chunk by chunk and within a chunk cell by cell, so that a pass over one cell of every row
 * reads a few bytes a row: a row costs some 70 bytes, a million rows 70 MB. What a row's cells mean is cells.ts's matter.
 */
export type Columns = {
  /** Cells a row has. */
  readonly width: number
  length: number
  readonly chunks: Chunk[]
  /** One more than the row of each key, which is a positive integer given out in turn; 0 where it has none. */
  rows: Int32Array
  /** Rows that may be of any time. */
  readonly untimed: Set<number>
}

/** Rows that lie together, in memory and in the file. */
export type Chunk = {
  /** The caller's own key of each row. */
  readonly keys: Int32Array
  /** First and last minute since 1970 of each row; an open row without a time is always, one that is put away is never. */
  readonly firsts: Int32Array
  readonly lasts: Int32Array
  /** The first cell of all rows, then the second, and so on: `chunkRows` apart. */
  readonly cells: Uint32Array
  /** First and last minute of the timed rows: days that a search does not ask for are passed over whole. */
  readonly bounds: Int32Array
}

export const always: readonly [number, number] = [-0x80000000, 0x7fffffff]
export const never: readonly [number, number] = [0x7fffffff, -0x80000000]

export const chunkRows = 4096
export const chunkOf = (row: number): number => Math.floor(row / chunkRows)

export const emptyColumns = (width: number): Columns => ({
  width,
  length: 0,
  chunks: [],
  rows: new Int32Array(1024),
  untimed: new Set(),
})

const emptyChunk = (width: number): Chunk => ({
  keys: new Int32Array(chunkRows),
  firsts: new Int32Array(chunkRows),
  lasts: new Int32Array(chunkRows),
  cells: new Uint32Array(width * chunkRows),
  bounds: Int32Array.from(never),
})

/** The row of a key, or -1. */
export const rowOf = ({ rows }: Columns, key: number): number => (rows[key] ?? 0) - 1

/** Doubles until the key fits: amortised, each is copied once. */
function noteKey(columns: Columns, key: number, row: number): void {
  let room = columns.rows.length
  while (room <= key) room *= 2
  if (room > columns.rows.length) {
    const rows = new Int32Array(room)
    rows.set(columns.rows)
    columns.rows = rows
  }
  columns.rows[key] = row + 1
}

function addRow(columns: Columns, key: number): number {
  const row = columns.length++
  if (row % chunkRows === 0) columns.chunks.push(emptyChunk(columns.width))
  columns.chunks[chunkOf(row)]!.keys[row % chunkRows] = key
  noteKey(columns, key, row)
  return row
}

/** Writes a row, new or known by its key; returns its place. */
export function putRow(
  columns: Columns,
  key: number,
  time: readonly [number, number],
  cells: ArrayLike<number>,
): number {
  const known = rowOf(columns, key)
  const row = known < 0 ? addRow(columns, key) : known
  const chunk = columns.chunks[chunkOf(row)]!
  const at = row % chunkRows
  chunk.firsts[at] = time[0]
  chunk.lasts[at] = time[1]
  for (let cell = 0; cell < columns.width; cell++) chunk.cells[cell * chunkRows + at] = cells[cell]!
  noteTime(columns, row)
  return row
}

/** Bounds only widen: a chunk that is looked through in vain costs some microseconds. */
function noteTime({ chunks, untimed }: Columns, row: number): void {
  const { firsts, lasts, bounds } = chunks[chunkOf(row)]!
  const [first, last] = [firsts[row % chunkRows]!, lasts[row % chunkRows]!]
  if (first === always[0]) untimed.add(row)
  else untimed.delete(row)
  if (first > last || first === always[0]) return
  bounds[0] = Math.min(bounds[0]!, first)
  bounds[1] = Math.max(bounds[1]!, last)
}

/** Takes a row out of every search; its place is kept for the day when it comes back. Returns its place, or -1. */
export function dropRow(columns: Columns, key: number): number {
  const row = rowOf(columns, key)
  if (row < 0) return -1
  const { firsts, lasts } = columns.chunks[chunkOf(row)]!
  firsts[row % chunkRows] = never[0]
  lasts[row % chunkRows] = never[1]
  columns.untimed.delete(row)
  return row
}

export function isDropped({ chunks }: Columns, row: number): boolean {
  const { firsts, lasts } = chunks[chunkOf(row)]!
  return firsts[row % chunkRows]! > lasts[row % chunkRows]!
}

/** Keys, times and cells of a chunk, each as long as it has rows. */
const partsOf = ({ keys, firsts, lasts, cells }: Chunk, width: number, rows: number): (Int32Array | Uint32Array)[] => [
  ...[keys, firsts, lasts].map((part) => part.subarray(0, rows)),
  ...Array.from({ length: width }, (_, cell) => cells.subarray(cell * chunkRows, cell * chunkRows + rows)),
]

/** A chunk's bytes: keys, times, cells, each little-endian 32-bit, as the machine has them. */
export function chunkBytes({ chunks, length, width }: Columns, chunk: number): Uint8Array {
  const rows = Math.min(chunkRows, length - chunk * chunkRows)
  const words = new Uint32Array((3 + width) * rows)
  partsOf(chunks[chunk]!, width, rows).forEach((part, at) => {
    words.set(part, at * rows)
  })
  return new Uint8Array(words.buffer)
}

/** Appends a chunk that `chunkBytes` made; every chunk before it is full. Throws where its length is not that of whole rows. */
export function takeChunk(columns: Columns, bytes: Uint8Array): void {
  const rows = bytes.byteLength / (4 * (3 + columns.width))
  if (!Number.isInteger(rows)) throw new Error('a chunk of columns is not of whole rows')
  const words = new Uint32Array(bytes.slice().buffer)
  const chunk = emptyChunk(columns.width)
  partsOf(chunk, columns.width, rows).forEach((part, at) => {
    part.set(words.subarray(at * rows, (at + 1) * rows))
  })
  columns.chunks.push(chunk)
  for (let at = 0; at < rows; at++) {
    noteKey(columns, chunk.keys[at]!, columns.length)
    noteTime(columns, columns.length++)
  }
}
