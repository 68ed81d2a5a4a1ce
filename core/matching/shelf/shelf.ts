import type { Features } from '../features.ts'
import { cellsOf, itemForm, minutesOf, personForm } from './cells.ts'
import type { Codes } from './codes.ts'
import { type Columns, dropRow, emptyColumns, putRow, rowOf } from './columns.ts'
import { countWords, type Frequencies, noFrequencies } from './frequency.ts'

/** Raised whenever the meaning of a row's cells or of the words' counts changes: a shelf that another version wrote is built again. */
export const shelfVersion = 3

/** The active records of one kind, each as one compact row, and how common their words are. */
export type Shelf = { readonly columns: Columns; readonly frequencies: Frequencies }

export const emptyShelf = (subject: Features['subject']): Shelf => ({
  columns: emptyColumns(subject === 'person' ? personForm : itemForm),
  frequencies: noFrequencies(),
})

/** Puts a record on the shelf, or what it says now in the place of what it said. Returns its row. */
export function putOnShelf({ columns, frequencies }: Shelf, key: number, features: Features, zones: Codes): number {
  if (rowOf(columns, key) < 0) countWords(frequencies, features)
  return putRow(columns, key, minutesOf(features.time), cellsOf(features, zones))
}

/** Takes a record off the shelf: it is closed, merged into another, or gone. Returns its row, or -1. */
export const takeFromShelf = ({ columns }: Shelf, key: number): number => dropRow(columns, key)
