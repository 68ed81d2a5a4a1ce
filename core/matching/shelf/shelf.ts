import type { Features } from '../features.ts'
import { cellsOf, itemForm, minutesOf, personForm } from './cells.ts'
import type { Codes } from './codes.ts'
import { type Columns, dropRow, emptyColumns, putRow, rowOf } from './columns.ts'
import { countWords, type Frequencies, noFrequencies } from './frequency.ts'
import { type Counts, countRow, countRows } from './shares.ts'

/** Raised whenever the meaning of a row's cells or of the words' counts changes: a shelf that another version wrote is built again. */
export const shelfVersion = 3

/** The active records of one kind, each as one compact row, and how common their words are. */
export type Shelf = {
  readonly columns: Columns
  readonly frequencies: Frequencies
  /** Of what its rows say how much is said; null until somebody asks. */
  counts: Counts | null
}

export const emptyShelf = (subject: Features['subject']): Shelf => ({
  columns: emptyColumns(subject === 'person' ? personForm : itemForm),
  frequencies: noFrequencies(),
  counts: null,
})

/** How common what the rows say is at this moment: counted when it is first asked for, then row by row. */
export function countsOn(shelf: Shelf): Counts {
  shelf.counts ??= countRows(shelf.columns)
  return shelf.counts
}

/** Puts a record on the shelf, or what it says now in the place of what it said. Returns its row. */
export function putOnShelf(shelf: Shelf, key: number, features: Features, zones: Codes): number {
  const { columns, frequencies, counts } = shelf
  const known = rowOf(columns, key)
  if (known < 0) countWords(frequencies, features)
  else if (counts !== null) countRow(counts, columns, known, -1)
  const row = putRow(columns, key, minutesOf(features.time), cellsOf(features, zones))
  if (counts !== null) countRow(counts, columns, row, 1)
  return row
}

/** Takes a record off the shelf: it is closed, merged into another, or gone. Returns its row, or -1. */
export function takeFromShelf({ columns, counts }: Shelf, key: number): number {
  const row = rowOf(columns, key)
  if (row >= 0 && counts !== null) countRow(counts, columns, row, -1)
  return dropRow(columns, key)
}
