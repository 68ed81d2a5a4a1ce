import type { Calendar } from '../../../core/notebook/moments.ts'
import { proposeMapping } from '../../../core/notebook/propose.ts'
import { type ReadRow, rowReader } from '../../../core/notebook/row.ts'
import { findTable, rowsOf } from '../../../core/notebook/table.ts'
import type { Mapping } from '../../../core/notebook/target.ts'
import { venueTemplate } from '../../../core/vocabulary/zones.ts'

export const now = Date.parse('2026-10-10T12:00:00+08:00')
export const calendar: Calendar = { now, timeZone: 'Asia/Shanghai', dayStartHour: 4, year: null, dayFirst: null }
export const zones = venueTemplate('zoo')

/** Reads a table of strings as the desk does, by the mapping that the desk itself would propose. */
export function read(
  rows: readonly (readonly string[])[],
  change: Partial<Mapping> = {},
  file = '登记.xlsx',
): ReadRow[] {
  const table = findTable(rows)
  if (table === null) return []
  const sheet = { name: 'Sheet1', rows }
  const lines = rowsOf(sheet, table)
  const proposed = proposeMapping({ sheet: 'Sheet1', table, rows: lines, kind: undefined, file, calendar, zones })
  const mapping = { ...proposed, ...change }
  const context = { ...calendar, year: mapping.year, dayFirst: mapping.dayFirst }
  return lines.map(rowReader({ mapping, headings: table.headings, zones, calendar: context }))
}

export const draftOf = (row: ReadRow | undefined) => {
  if (row === undefined || row.verdict === 'refused') throw new Error(`refused: ${JSON.stringify(row?.notes)}`)
  return row.draft
}
export const shown = (at: number | null | undefined): string =>
  new Date((at ?? 0) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
