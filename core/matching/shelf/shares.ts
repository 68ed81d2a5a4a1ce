import type { Share } from '../tune/common.ts'
import { chunkRows } from './bitmaps.ts'
import { itemCell, itemForm, personCell, wornSlots } from './cells.ts'
import { type Codes, colourCodes, garmentCodes, hairCodes, typeCodes } from './codes.ts'
import { type Columns, chunkOf, columnOf, isDropped } from './columns.ts'

type Counted = { said: number; readonly each: Float64Array; readonly codes: Codes }
const emptyCount = (codes: Codes): Counted => ({ said: 0, each: new Float64Array(codes.ids.length + 1), codes })

/** With fewer than this nobody knows what is common today. */
const enough = 12
/** Added to those who say something, so that a rare value of a small shelf is not taken for impossible. */
const unseen = 10

/** Several stand for a word that may mean any of them: each has its part. */
function addCodes(count: Counted, codes: readonly number[]): void {
  if (codes.length === 0) return
  count.said++
  for (const code of codes) count.each[code]! += 1 / codes.length
}

function codesOfMask(mask: number): number[] {
  const codes: number[] = []
  for (let rest = mask & 0x7fffffff, code = 1; rest !== 0; rest >>>= 1, code++) if (rest & 1) codes.push(code)
  return codes
}

function codesPacked(packed: number, bits: number): number[] {
  const codes: number[] = []
  for (let rest = packed & 0x3fffffff; rest !== 0; rest >>>= bits) codes.push(rest & ((1 << bits) - 1))
  return codes
}

const wornCells = wornSlots.map((slot, which) => [slot, personCell.worn + 2 * which] as const)

/**
 * How common each colour and garment of each part, and each hair, is among the people on these shelves; of things, each kind and colour.
 * Some 200 ns a row.
 */
export function sharesOn(shelves: readonly Columns[]): Share {
  const counts = new Map<string, Counted>([
    ...wornSlots.flatMap((slot) => [
      [`${slot}Colour`, emptyCount(colourCodes)] as const,
      [`${slot}Garment`, emptyCount(garmentCodes)] as const,
    ]),
    ['hair', emptyCount(hairCodes)] as const,
    ['type', emptyCount(typeCodes)] as const,
    ['colour', emptyCount(colourCodes)] as const,
  ])
  for (const columns of shelves)
    for (let row = 0; row < columns.length; row++) if (!isDropped(columns, row)) countRow(columns, row, counts)
  return (witness, id) => {
    const count = counts.get(witness)
    if (count === undefined || count.said < enough) return null
    const code = count.codes.of(id)
    return code === 0 ? null : (count.each[code]! + 0.5) / (count.said + unseen)
  }
}

type Said = (cell: number) => number

function countRow({ chunks, form }: Columns, row: number, counts: ReadonlyMap<string, Counted>): void {
  const { cells } = chunks[chunkOf(row)]!
  const said: Said = (cell) => cells[columnOf(cell) + (row % chunkRows)]!
  if (form === itemForm) countThing(said, counts)
  else countPerson(said, counts)
}

function countThing(said: Said, counts: ReadonlyMap<string, Counted>): void {
  addCodes(counts.get('type')!, codesPacked(said(itemCell.types), 10))
  addCodes(counts.get('colour')!, codesOfMask(said(itemCell.colours)))
}

function countPerson(said: Said, counts: ReadonlyMap<string, Counted>): void {
  for (const [slot, cell] of wornCells) {
    addCodes(counts.get(`${slot}Colour`)!, codesOfMask(said(cell)))
    addCodes(counts.get(`${slot}Garment`)!, codesPacked(said(cell + 1), 6))
  }
  addCodes(counts.get('hair')!, codesOfMask(said(personCell.hair)))
}
