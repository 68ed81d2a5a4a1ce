import type { Share } from '../tune/common.ts'
import { chunkRows } from './bitmaps.ts'
import { itemCell, itemForm, personCell, vague, wornSlots } from './cells.ts'
import { type Codes, colourCodes, garmentCodes, hairCodes, typeCodes } from './codes.ts'
import { type Columns, chunkOf, columnOf, isDropped } from './columns.ts'

type Counted = { said: number; readonly each: Int32Array; readonly codes: Codes }
/** By witness, how many open rows of a shelf say anything, and how many say each value. */
export type Counts = ReadonlyMap<string, Counted>

/** Said by one row. Several codes stand for a word that may mean any of them: each has its part, which is whole for up to eight. */
const whole = 840

/** With fewer than this nobody knows what is common today. */
const enough = 12
/** Added to those who say something, so that a rare value of a small shelf is not taken for impossible. */
const unseen = 10

const counted = ([witness, codes]: readonly [string, Codes]): [string, Counted] => [
  witness,
  { said: 0, each: new Int32Array(codes.ids.length + 1), codes },
]

const witnesses: readonly (readonly [string, Codes])[] = [
  ...wornSlots.flatMap((slot) => [[`${slot}Colour`, colourCodes] as const, [`${slot}Garment`, garmentCodes] as const]),
  ['hair', hairCodes],
  ['type', typeCodes],
  ['colour', colourCodes],
]

/** Counts every open row of a shelf: some 200 ns a row. */
export function countRows(columns: Columns): Counts {
  const counts: Counts = new Map(witnesses.map(counted))
  for (let row = 0; row < columns.length; row++) countRow(counts, columns, row, 1)
  return counts
}

/** Counts a row in or, with -1, out again; one that is put away says nothing. */
export function countRow(counts: Counts, columns: Columns, row: number, times: 1 | -1): void {
  if (isDropped(columns, row)) return
  const { cells } = columns.chunks[chunkOf(row)]!
  const said: Said = (cell) => cells[columnOf(cell) + (row % chunkRows)]!
  if (columns.form === itemForm) countThing(counts, said, times)
  else countPerson(counts, said, times)
}

type Said = (cell: number) => number

function countThing(counts: Counts, said: Said, times: number): void {
  addPacked(counts.get('type')!, said(itemCell.types), 10, times)
  addMask(counts.get('colour')!, said(itemCell.colours), times)
}

const worn = wornSlots.map((slot, at) => ({
  colour: `${slot}Colour`,
  garment: `${slot}Garment`,
  cell: personCell.worn + 2 * at,
}))

function countPerson(counts: Counts, said: Said, times: number): void {
  for (const { colour, garment, cell } of worn) {
    addMask(counts.get(colour)!, said(cell), times)
    addPacked(counts.get(garment)!, said(cell + 1), 6, times)
  }
  addMask(counts.get('hair')!, said(personCell.hair), times)
}

function addMask(count: Counted, cell: number, times: number): void {
  const mask = cell & ~vague
  if (mask === 0) return
  let codes = 0
  for (let rest = mask; rest !== 0; rest &= rest - 1) codes++
  const part = times * Math.round(whole / codes)
  count.said += times
  for (let rest = mask, code = 1; rest !== 0; rest >>>= 1, code++) if (rest & 1) count.each[code]! += part
}

function addPacked(count: Counted, cell: number, bits: number, times: number): void {
  const packed = cell & 0x3fffffff
  if (packed === 0) return
  let codes = 0
  for (let rest = packed; rest !== 0; rest >>>= bits) codes++
  const part = times * Math.round(whole / codes)
  count.said += times
  for (let rest = packed; rest !== 0; rest >>>= bits) count.each[rest & ((1 << bits) - 1)]! += part
}

/**
 * How common each colour and garment of each part, and each hair, is among the people on these shelves; of things, each kind and
 * colour. Good until a row changes.
 */
export function shareIn(shelves: readonly Counts[]): Share {
  const together = new Map(
    witnesses.map(([witness, codes]) => {
      const counts = shelves.map((each) => each.get(witness)!)
      return [witness, { codes, counts, said: counts.reduce((sum, { said }) => sum + said, 0) }]
    }),
  )
  return (witness, id) => {
    const known = together.get(witness)
    if (known === undefined || known.said < enough) return null
    const code = known.codes.of(id)
    if (code === 0) return null
    let parts = 0
    for (const { each } of known.counts) parts += each[code]!
    return (parts / whole + 0.5) / (known.said + unseen)
  }
}
