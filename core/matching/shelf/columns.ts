/**
 * Many records' features side by side in typed arrays, so that every record of a kind can be looked at in one pass: a row costs some
 * 60 bytes, a million rows 60 MB. What a row's cells mean is cells.ts's matter.
 */
export type Columns = {
  /** Cells a row has. */
  readonly width: number
  length: number
  /** The caller's own key of each row, a positive integer. */
  keys: Int32Array
  /** First and last minute since 1970 of each row; an open row without a time is always, one that is put away is never. */
  times: Int32Array
  cells: Uint32Array
  /** Row of each key. */
  readonly rowOf: Map<number, number>
  /** First and last minute of each chunk's timed rows: days that a search does not ask for are passed over whole. */
  bounds: Int32Array
  /** Rows that may be of any time. */
  readonly untimed: Set<number>
}

export const always: readonly [number, number] = [-0x80000000, 0x7fffffff]
export const never: readonly [number, number] = [0x7fffffff, -0x80000000]

/** Rows written to disk together. */
export const chunkRows = 4096
export const chunkOf = (row: number): number => Math.floor(row / chunkRows)

const firstCapacity = 1024

export const emptyColumns = (width: number): Columns => ({
  width,
  length: 0,
  keys: new Int32Array(firstCapacity),
  times: new Int32Array(2 * firstCapacity),
  cells: new Uint32Array(width * firstCapacity),
  rowOf: new Map(),
  bounds: Int32Array.from(never),
  untimed: new Set(),
})

/** Doubles until so many rows fit: amortised, a row is copied once. */
function makeRoom(columns: Columns, rows: number): void {
  let capacity = columns.keys.length
  if (rows <= capacity) return
  while (capacity < rows) capacity *= 2
  columns.keys = grown(columns.keys, new Int32Array(capacity))
  columns.times = grown(columns.times, new Int32Array(2 * capacity))
  columns.cells = grown(columns.cells, new Uint32Array(columns.width * capacity))
  const chunks = chunkOf(capacity - 1) + 1
  const bounds = new Int32Array(2 * chunks).map((_, at) => never[at & 1]!)
  columns.bounds = grown(columns.bounds, bounds)
}

function grown<T extends Int32Array | Uint32Array>(from: T, into: T): T {
  into.set(from)
  return into
}

/** Writes a row, new or known by its key; returns its place. */
export function putRow(
  columns: Columns,
  key: number,
  time: readonly [number, number],
  cells: ArrayLike<number>,
): number {
  const known = columns.rowOf.get(key)
  const row = known ?? columns.length
  if (known === undefined) {
    makeRoom(columns, row + 1)
    columns.keys[row] = key
    columns.rowOf.set(key, row)
    columns.length++
  }
  columns.times[2 * row] = time[0]
  columns.times[2 * row + 1] = time[1]
  columns.cells.set(cells, row * columns.width)
  noteTime(columns, row)
  return row
}

/** Bounds only widen: a chunk that is looked through in vain costs some microseconds. */
function noteTime({ times, bounds, untimed }: Columns, row: number): void {
  const [first, last] = [times[2 * row]!, times[2 * row + 1]!]
  if (first === always[0]) untimed.add(row)
  else untimed.delete(row)
  if (first > last || first === always[0]) return
  const at = 2 * chunkOf(row)
  bounds[at] = Math.min(bounds[at]!, first)
  bounds[at + 1] = Math.max(bounds[at + 1]!, last)
}

/** Takes a row out of every search; its place is kept for the day when it comes back. Returns its place, or -1. */
export function dropRow(columns: Columns, key: number): number {
  const row = columns.rowOf.get(key)
  if (row === undefined) return -1
  columns.times[2 * row] = never[0]
  columns.times[2 * row + 1] = never[1]
  columns.untimed.delete(row)
  return row
}

export const isDropped = (columns: Columns, row: number): boolean =>
  columns.times[2 * row]! > columns.times[2 * row + 1]!

/** A chunk's bytes: keys, times, cells, each little-endian 32-bit, as the machine has them. */
export function chunkBytes(columns: Columns, chunk: number): Uint8Array {
  const from = chunk * chunkRows
  const to = Math.min(columns.length, from + chunkRows)
  const parts = [
    columns.keys.subarray(from, to),
    columns.times.subarray(2 * from, 2 * to),
    columns.cells.subarray(columns.width * from, columns.width * to),
  ]
  const bytes = new Uint8Array(4 * (3 + columns.width) * (to - from))
  let at = 0
  for (const part of parts) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at)
    at += part.byteLength
  }
  return bytes
}

/** Appends a chunk that `chunkBytes` made. Throws where its length is not that of whole rows. */
export function takeChunk(columns: Columns, bytes: Uint8Array): void {
  const rows = bytes.byteLength / (4 * (3 + columns.width))
  if (!Number.isInteger(rows)) throw new Error('a chunk of columns is not of whole rows')
  const words = new Uint32Array(bytes.slice().buffer)
  const from = columns.length
  makeRoom(columns, from + rows)
  columns.keys.set(words.subarray(0, rows), from)
  columns.times.set(words.subarray(rows, 3 * rows), 2 * from)
  columns.cells.set(words.subarray(3 * rows), columns.width * from)
  for (let row = from; row < from + rows; row++) {
    columns.rowOf.set(columns.keys[row]!, row)
    noteTime(columns, row)
  }
  columns.length += rows
}
