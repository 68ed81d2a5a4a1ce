import { bitmapLength, chunkRows, gathered, mark, spread, wipe } from './bitmaps.ts'
import type { Listed } from './listed.ts'

/** How many cells a row has, and which of them hold words: one bit each, asked for one by one. */
export type RowForm = { readonly width: number; readonly words: readonly number[] }

/**
 * Many records' features in typed arrays, chunk by chunk and within a chunk cell by cell, so that a pass over one cell of every row
 * reads a few bytes a row: a row costs some 70 bytes, a million rows 70 MB. What a row's cells mean is cells.ts's matter.
 */
export type Columns = {
  readonly form: RowForm
  length: number
  readonly chunks: Chunk[]
  /** One more than the row of each key, which is a positive integer given out in turn; 0 where it has none. */
  rows: Int32Array
  /** How many rows may be of any time. */
  untimed: number
}

/** Rows that lie together, in memory and in the file. */
export type Chunk = {
  /** The caller's own key of each row. */
  readonly keys: Int32Array
  /** First and last minute since 1970 of each row; an open row without a time is always, one that is put away is never. */
  readonly firsts: Int32Array
  readonly lasts: Int32Array
  /** The first cell of all rows, then the second, and so on: `chunkRows` apart. Cells of words are turned into bitmaps. */
  readonly cells: Uint32Array
  /** For each other cell a bitmap of the rows in which it is not 0, `bitmapLength` apart. */
  readonly said: Uint32Array
  /** A bitmap of the rows that are put away. */
  readonly gone: Uint32Array
  /** First and last minute of the timed rows: days that a search does not ask for are passed over whole. */
  readonly bounds: Int32Array
  /** The greatest key. */
  newest: number
  /** How many rows may be of any time. */
  untimed: number
  /** Its rows by what they may be; null where they were not asked for since a row was written. */
  listed: Listed | null
}

export const always: readonly [number, number] = [-0x80000000, 0x7fffffff]
export const never: readonly [number, number] = [0x7fffffff, -0x80000000]

export const chunkOf = (row: number): number => Math.floor(row / chunkRows)

export const emptyColumns = (form: RowForm): Columns => ({
  form,
  length: 0,
  chunks: [],
  rows: new Int32Array(1024),
  untimed: 0,
})

/** Numbers that a chunk takes: keys, first and last minutes, and cells, as its bytes have them too. */
const numbersOf = ({ width }: RowForm): number => (3 + width) * chunkRows

/** A chunk that lies in these numbers. */
function chunkIn(form: RowForm, numbers: Uint32Array): Chunk {
  const part = (at: number): Int32Array =>
    new Int32Array(numbers.buffer, numbers.byteOffset + 4 * at * chunkRows, chunkRows)
  return {
    keys: part(0),
    firsts: part(1),
    lasts: part(2),
    cells: numbers.subarray(3 * chunkRows),
    said: new Uint32Array(form.width * bitmapLength),
    gone: new Uint32Array(bitmapLength),
    bounds: Int32Array.from(never),
    newest: 0,
    untimed: 0,
    listed: null,
  }
}

const emptyChunk = (form: RowForm): Chunk => chunkIn(form, new Uint32Array(numbersOf(form)))

/** Where a cell's column begins in a chunk. */
export const columnOf = (cell: number): number => cell * chunkRows

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
  if (row % chunkRows === 0) columns.chunks.push(emptyChunk(columns.form))
  const chunk = columns.chunks[chunkOf(row)]!
  chunk.keys[row % chunkRows] = key
  chunk.newest = Math.max(chunk.newest, key)
  // As if it had been put away: it has no time yet.
  ;[chunk.firsts[row % chunkRows], chunk.lasts[row % chunkRows]] = never
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
  chunk.listed = null
  for (let cell = 0; cell < columns.form.width; cell++) putCell(columns.form, chunk, at, cell, cells[cell]!)
  setTime(columns, row, time)
  return row
}

function putCell({ words }: RowForm, { cells, said }: Chunk, at: number, cell: number, value: number): void {
  if (words.includes(cell)) {
    wipe(cells, columnOf(cell), at)
    spread(cells, columnOf(cell), at, value)
    return
  }
  cells[columnOf(cell) + at] = value
  mark(said, cell * bitmapLength, at, value !== 0)
}

function setTime(columns: Columns, row: number, [first, last]: readonly [number, number]): void {
  const chunk = columns.chunks[chunkOf(row)]!
  const at = row % chunkRows
  countUntimed(columns, chunk, Number(first === always[0]) - Number(chunk.firsts[at] === always[0]))
  chunk.firsts[at] = first
  chunk.lasts[at] = last
  mark(chunk.gone, 0, at, first > last)
  widen(chunk, first, last)
}

function countUntimed(columns: Columns, chunk: Chunk, more: number): void {
  chunk.untimed += more
  columns.untimed += more
}

/** Bounds only widen: a chunk that is looked through in vain costs some microseconds. */
function widen({ bounds }: Chunk, first: number, last: number): void {
  if (first > last || first === always[0]) return
  bounds[0] = Math.min(bounds[0]!, first)
  bounds[1] = Math.max(bounds[1]!, last)
}

/** Takes a row out of every search; its place is kept for the day when it comes back. Returns its place, or -1. */
export function dropRow(columns: Columns, key: number): number {
  const row = rowOf(columns, key)
  if (row >= 0) setTime(columns, row, never)
  return row
}

export function isDropped({ chunks }: Columns, row: number): boolean {
  const { firsts, lasts } = chunks[chunkOf(row)]!
  return firsts[row % chunkRows]! > lasts[row % chunkRows]!
}

/** Keys, times and cells that hold no words, each as long as the chunk has rows, by the place where it stands in the chunk's bytes. */
const partsOf = ({ keys, firsts, lasts, cells }: Chunk, { width, words }: RowForm, rows: number) =>
  [
    keys,
    firsts,
    lasts,
    ...Array.from({ length: width }, (_, cell) => cells.subarray(columnOf(cell), columnOf(cell + 1))),
  ]
    .map((part, at) => ({ part: part.subarray(0, rows), from: at * rows, cell: at - 3 }))
    .filter(({ cell }) => !words.includes(cell))

/** A chunk's bytes: keys, times, cells, each little-endian 32-bit, as the machine has them. */
export function chunkBytes({ chunks, length, form }: Columns, chunk: number): Uint8Array {
  const rows = Math.min(chunkRows, length - chunk * chunkRows)
  const bytes = new Uint32Array((3 + form.width) * rows)
  const { cells } = chunks[chunk]!
  for (const { part, from } of partsOf(chunks[chunk]!, form, rows)) bytes.set(part, from)
  for (const cell of form.words)
    for (let at = 0; at < rows; at++) bytes[(3 + cell) * rows + at] = gathered(cells, columnOf(cell), at)
  return new Uint8Array(bytes.buffer)
}

/**
 * Appends a chunk that `chunkBytes` made; every chunk before it is full. The bytes of a full one become the chunk, and are the caller's no
 * more: a second copy of a million rows is felt. Throws where their length is not that of whole rows.
 */
export function takeChunk(columns: Columns, bytes: Uint8Array): void {
  const { form } = columns
  const rows = bytes.byteLength / (4 * (3 + form.width))
  if (!Number.isInteger(rows)) throw new Error('a chunk of columns is not of whole rows')
  const stored = numbersIn(bytes)
  const chunk = rows === chunkRows ? chunkIn(form, stored) : copied(form, stored, rows)
  for (const cell of form.words) turn(chunk.cells, columnOf(cell), rows)
  noteSaid(chunk, form, rows)
  columns.chunks.push(chunk)
  for (let at = 0; at < rows; at++) noteRow(columns, chunk, at)
}

/** The bytes as they lie, or copied where they do not lie as 32-bit numbers do. */
const numbersIn = (bytes: Uint8Array): Uint32Array =>
  bytes.byteOffset % 4 === 0
    ? new Uint32Array(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.byteLength / 4)
    : new Uint32Array(bytes.slice().buffer)

/** A chunk that is not full lies closer in its bytes. */
function copied(form: RowForm, stored: Uint32Array, rows: number): Chunk {
  const numbers = new Uint32Array(numbersOf(form))
  for (let at = 0; at < 3 + form.width; at++) numbers.set(stored.subarray(at * rows, (at + 1) * rows), at * chunkRows)
  return chunkIn(form, numbers)
}

/** Turns a column of words into its bitmaps, in its own place. */
function turn(cells: Uint32Array, from: number, rows: number): void {
  const column = cells.slice(from, from + rows)
  cells.fill(0, from, from + chunkRows)
  for (let at = 0; at < rows; at++) spread(cells, from, at, column[at]!)
}

function noteSaid({ cells, said }: Chunk, { width, words }: RowForm, rows: number): void {
  for (let cell = 0; cell < width; cell++) {
    if (words.includes(cell)) continue
    for (let at = 0; at < rows; at++) mark(said, cell * bitmapLength, at, cells[columnOf(cell) + at] !== 0)
  }
}

function noteRow(columns: Columns, chunk: Chunk, at: number): void {
  const [key, first] = [chunk.keys[at]!, chunk.firsts[at]!]
  noteKey(columns, key, columns.length++)
  chunk.newest = Math.max(chunk.newest, key)
  countUntimed(columns, chunk, Number(first === always[0]))
  mark(chunk.gone, 0, at, first > chunk.lasts[at]!)
  widen(chunk, first, chunk.lasts[at]!)
}
