import readWorkbook from 'read-excel-file/node'
import { DeskError } from '../../core/errors.ts'
import type { Sheet } from '../../core/notebook/table.ts'
import { fileLimit, rowLimit, tooManyBytes, tooManyRows } from './limits.ts'
import { textRows } from './text-file.ts'
import { plainArchive } from './zip.ts'

/** Longest cell that is read; what a spreadsheet can hold at most. */
const cellLimit = 32_767
/** Of a sheet's name; a spreadsheet program takes 31 characters. */
const longestSheetName = 100

/**
 * The sheets of a workbook or a text file, every cell as text; which of them it is the content says, not the name. Formulas give
 * the value that was saved with them and nothing is ever calculated. Throws `notebook-…` errors.
 */
export async function readSheets(bytes: Buffer, name: string): Promise<Sheet[]> {
  if (bytes.length > fileLimit) throw tooManyBytes(fileLimit)
  if (bytes.length === 0) throw new DeskError('notebook-empty')
  const sheets = await sheetsOf(bytes, name)
  for (const { rows } of sheets) {
    const filled = rows.filter((row) => row.some((cell) => cell !== '')).length
    if (filled > rowLimit) throw tooManyRows()
  }
  return sheets
}

async function sheetsOf(bytes: Buffer, name: string): Promise<Sheet[]> {
  const begins = bytes.subarray(0, 8).toString('hex')
  if (begins.startsWith('504b')) return workbookSheets(bytes)
  // A compound file: an old workbook, or a new one that was locked with a password.
  if (begins === 'd0cf11e0a1b11ae1') {
    throw new DeskError(
      bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'notebook-locked' : 'notebook-old-format',
    )
  }
  return [{ name: name.replace(/\.[^.]*$/, '').slice(0, longestSheetName), rows: textRows(bytes) }]
}

async function workbookSheets(bytes: Buffer): Promise<Sheet[]> {
  const plain = plainArchive(bytes)
  try {
    const sheets = await readWorkbook(plain)
    return sheets.map(({ sheet, data }) => ({
      name: sheet.slice(0, longestSheetName),
      rows: data.map((row) => row.map(cellText)),
    }))
  } catch (cause) {
    throw new DeskError('notebook-unreadable', {}, cause)
  }
}

const pad = (value: number): string => String(value).padStart(2, '0')

function cellText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return dateText(value)
  if (typeof value === 'number') return String(Number(value.toPrecision(15)))
  return String(value).slice(0, cellLimit)
}

/** A day as spreadsheets keep it has no time zone; a time of day lies in their year zero. */
function dateText(at: Date): string {
  if (Number.isNaN(at.getTime())) return ''
  const rounded = new Date(Math.round(at.getTime() / 60_000) * 60_000)
  const clock = `${pad(rounded.getUTCHours())}:${pad(rounded.getUTCMinutes())}`
  if (rounded.getUTCFullYear() < 1901) return clock
  const day = rounded.toISOString().slice(0, 10)
  return clock === '00:00' ? day : `${day} ${clock}`
}
