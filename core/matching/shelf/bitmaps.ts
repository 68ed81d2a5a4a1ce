/*
 * Words lie in a row as a few cells of 32 bits each, and in a chunk turned by a quarter: a bitmap of the chunk's rows for each bit, in
 * the very space that the cells would take. A search then reads one bit a row for each word that it asks for.
 */

/** Rows that lie together. */
export const chunkRows = 4096
/** 32-bit numbers in a bitmap of a chunk's rows. */
export const bitmapLength = chunkRows / 32

/** Which bit of a number is its lowest. */
export const lowestBit = (bits: number): number => 31 - Math.clz32(bits & -bits)

/** Says of one row yes or no, in the bitmap that begins at `from`. */
export function mark(bitmaps: Uint32Array, from: number, row: number, yes: boolean): void {
  if (yes) bitmaps[from + (row >>> 5)]! |= 1 << (row & 31)
  else bitmaps[from + (row >>> 5)]! &= ~(1 << (row & 31))
}

/** Writes a row's bits of one cell into the bitmaps that begin at `from`, where the row's bits are 0. */
export function spread(bitmaps: Uint32Array, from: number, row: number, cell: number): void {
  const [place, bit] = [from + (row >>> 5), 1 << (row & 31)]
  for (let rest = cell; rest !== 0; rest &= rest - 1) bitmaps[place + lowestBit(rest) * bitmapLength]! |= bit
}

/** Takes a row out of the 32 bitmaps that begin at `from`. */
export function wipe(bitmaps: Uint32Array, from: number, row: number): void {
  const [place, others] = [from + (row >>> 5), ~(1 << (row & 31))]
  for (let bit = 0; bit < 32; bit++) bitmaps[place + bit * bitmapLength]! &= others
}

/** A row's cell again, from the 32 bitmaps that begin at `from`. */
export function gathered(bitmaps: Uint32Array, from: number, row: number): number {
  const place = from + (row >>> 5)
  let cell = 0
  for (let bit = 0; bit < 32; bit++) cell |= ((bitmaps[place + bit * bitmapLength]! >>> (row & 31)) & 1) << bit
  return cell >>> 0
}
