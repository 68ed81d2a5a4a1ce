import { DeskError } from '../../core/errors.ts'
import type { Calendar } from '../../core/notebook/moments.ts'
import { headingsKey, proposeMapping } from '../../core/notebook/propose.ts'
import { type ReadRow, rowReader } from '../../core/notebook/row.ts'
import { findTable, rowsOf, type Sheet, type Table, type TableRow } from '../../core/notebook/table.ts'
import type { Mapping } from '../../core/notebook/target.ts'
import type { Kind } from '../../core/records/kinds.ts'
import type { NamedPlace } from '../../core/vocabulary/look-up.ts'
import type { VenueWord } from '../../core/vocabulary/venue-words.ts'
import { readSheets } from './file.ts'

type BookSheet = { readonly sheet: Sheet; readonly table: Table; readonly rows: readonly TableRow[] }

/** A notebook that was read: its sheets that hold a table. */
export type Book = { readonly name: string; readonly sheets: readonly BookSheet[] }

export type SheetInfo = { readonly name: string; readonly rows: number; readonly headings: readonly string[] }

/** What reading needs to know of the venue and the moment. */
export type VenueContext = {
  readonly zones: readonly NamedPlace[]
  readonly words: readonly VenueWord[]
  readonly calendar: Omit<Calendar, 'year' | 'dayFirst'>
}

/** What is proposed for a sheet: the mapping, a few values of each column to know it by, and the key it is remembered by. */
export type Proposal = {
  readonly mapping: Mapping
  readonly key: string
  readonly columns: readonly { readonly heading: string; readonly samples: readonly string[] }[]
}

/** Throws `notebook-empty` where no sheet holds a table, and what `readSheets` throws. */
export async function openBook(bytes: Buffer, name: string): Promise<Book> {
  const sheets = (await readSheets(bytes, name)).flatMap((sheet) => {
    const table = findTable(sheet.rows)
    return table === null ? [] : [{ sheet, table, rows: rowsOf(sheet, table) }]
  })
  if (sheets.length === 0) throw new DeskError('notebook-empty')
  const filled = sheets.filter(({ rows }) => rows.length > 0)
  return { name, sheets: filled.length > 0 ? filled : sheets }
}

export const sheetsIn = ({ sheets }: Book): SheetInfo[] =>
  sheets.map(({ sheet, table, rows }) => ({ name: sheet.name, rows: rows.length, headings: table.headings }))

/** The sheet of this name, the first for none. Throws `notebook-empty`. */
function sheetOf({ sheets }: Book, name: string | null | undefined): BookSheet {
  const found = name == null ? sheets[0] : sheets.find(({ sheet }) => sheet.name === name)
  if (found === undefined) throw new DeskError('notebook-empty')
  return found
}

const shown = 3

export function proposeFor(
  book: Book,
  name: string | null,
  kind: Kind | null | undefined,
  context: VenueContext,
): Proposal {
  const { sheet, table, rows } = sheetOf(book, name)
  const asked = { sheet: sheet.name, table, rows, kind, file: book.name, ...context }
  const columns = table.headings.flatMap((heading, index) => {
    if (heading === '') return []
    const values = [...new Set(rows.map(({ cells }) => (cells[index] ?? '').trim()).filter((value) => value !== ''))]
    return [{ heading, samples: values.slice(0, shown).map((value) => value.slice(0, 60)) }]
  })
  return { mapping: proposeMapping(asked), key: headingsKey(table.headings), columns }
}

/** Reads all rows of the mapping's sheet, some at a time. */
export function* readBook(book: Book, mapping: Mapping, context: VenueContext, atOnce = 100): Generator<ReadRow[]> {
  const { table, rows } = sheetOf(book, mapping.sheet)
  const calendar: Calendar = { ...context.calendar, year: mapping.year, dayFirst: mapping.dayFirst }
  const read = rowReader({ mapping, headings: table.headings, zones: context.zones, words: context.words, calendar })
  for (let at = 0; at < rows.length; at += atOnce) yield rows.slice(at, at + atOnce).map(read)
}

/** The cells of some rows as they stand in the file, under its headings. */
export function cellsOf(book: Book, name: string | null | undefined, wanted: readonly number[]): CellRows {
  const { table, rows } = sheetOf(book, name)
  const numbers = new Set(wanted)
  return { headings: table.headings, rows: rows.filter(({ row }) => numbers.has(row)) }
}

export type CellRows = { readonly headings: readonly string[]; readonly rows: readonly TableRow[] }
