import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { DeskError } from '../../core/errors.ts'
import { headingsKey } from '../../core/notebook/propose.ts'
import { type Mapping, mappingSchema } from '../../core/notebook/target.ts'
import type { Sentence } from '../../core/sentence.ts'
import { transact } from '../../db/journal/journal.ts'
import { recallMapping } from '../../db/venue/mappings.ts'
import { sentenceFor } from '../answer.ts'
import type { Desk } from '../desk.ts'
import { refusalOf } from '../input-issue.ts'
import { type Book, openBook, proposeFor, readBook } from '../notebook/book.ts'
import { type Entered, enterRow, type JudgedRow, rowJudge, venueContext } from '../notebook/entering.ts'

export type NotebookOptions = {
  readonly mapping?: string
  readonly preview?: true
  readonly update?: true
}

export type NotebookSummary = {
  readonly preview: boolean
  /** What the columns were taken for. */
  readonly mapping: Mapping
  readonly imported: number
  readonly unchanged: number
  readonly updated: number
  readonly changed: number
  /** Numbers of the records that are known with another content. */
  readonly changes: readonly string[]
  readonly refused: readonly (Sentence & { readonly row: number })[]
}

/** Rows a transaction: one wait for the disk each. */
const batch = 200

export const isNotebook = (file: string): boolean => /\.(?:xlsx|xlsm|xls|csv|tsv|txt)$/i.test(file)

/**
 * Imports a spreadsheet as the screen does. Without `--mapping` the one remembered for these headings is used; with `--preview`
 * nothing is written and a mapping is proposed where none is known. Throws `notebook-…` and `file-unusable`.
 */
export async function importNotebook(desk: Desk, file: string, options: NotebookOptions): Promise<NotebookSummary> {
  const book = await openBook(readBytes(file), basename(file))
  const preview = options.preview === true
  const mapping = mappingFor(desk, book, file, options)
  const how = { file: basename(file), operator: null, update: options.update === true }
  const counts = { imported: 0, unchanged: 0, updated: 0, changed: 0 }
  const [changes, refused]: [string[], (Sentence & { row: number })[]] = [[], []]
  const judge = rowJudge(desk)
  const refuse = (row: number, said: readonly Sentence[]): void => {
    const text = (language: 'zh' | 'en'): string => said.map((one) => one[language]).join(' ')
    refused.push({ row, zh: text('zh'), en: text('en') })
  }
  const take = (row: JudgedRow): void => {
    if (row.verdict === 'asks') refuse(row.row, [askWords(row.place)])
    if (row.verdict === 'refused') refuse(row.row, row.notes.map(flawWords))
    if (row.verdict === 'asks' || row.verdict === 'refused') return
    const outcome = preview ? previewed(row) : entered(desk, row, how, (said) => refuse(row.row, [said]))
    if (outcome !== null) counts[outcome]++
    if (outcome === 'changed') changes.push(row.ref)
  }
  for (const rows of readBook(book, mapping, venueContext(desk), batch)) {
    transact(desk.journal, () => {
      for (const row of rows) take(judge(row))
    })
  }
  return { preview, mapping, ...counts, changes, refused }
}

const previewed = ({ verdict }: JudgedRow): Entered | null =>
  verdict === 'new' ? 'imported' : verdict === 'changed' ? 'changed' : 'unchanged'

function entered(
  desk: Desk,
  row: JudgedRow,
  how: { readonly file: string; readonly operator: null; readonly update: boolean },
  refuse: (said: Sentence) => void,
): Entered | null {
  try {
    return enterRow(desk, row, how)
  } catch (error) {
    if (!(error instanceof DeskError)) throw error
    refuse(sentenceFor(error))
    return null
  }
}

const askWords = (place: string): Sentence => ({
  zh: `地点“${place}”说不准是哪个区域,请在 --mapping 文件的 zones 里写明。`,
  en: `the place “${place}” may be one of several zones; settle it under “zones” in the --mapping file.`,
})

const flawWords = ({ heading, why }: { readonly heading: string | null; readonly why: Sentence }): Sentence =>
  heading === null ? why : { zh: `“${heading}”:${why.zh}`, en: `“${heading}”: ${why.en}` }

function readBytes(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch (cause) {
    throw new DeskError('file-unusable', { file, reason: (cause as NodeJS.ErrnoException).code ?? '' }, cause)
  }
}

function mappingFor(desk: Desk, book: Book, file: string, options: NotebookOptions): Mapping {
  if (options.mapping !== undefined) return readMapping(options.mapping)
  const known = book.sheets.map(({ table }) => recallMapping(desk.journal.db, headingsKey(table.headings)))
  const remembered = known.find((mapping) => mapping !== null)
  if (remembered) return { ...remembered, sheet: book.sheets[known.indexOf(remembered)]!.sheet.name }
  if (options.preview !== true) throw new DeskError('notebook-mapping', { file })
  return proposeFor(book, null, undefined, venueContext(desk)).mapping
}

function readMapping(file: string): Mapping {
  const text = readBytes(file)
    .toString('utf8')
    .replace(/^\ufeff/, '')
  try {
    const parsed = mappingSchema.safeParse(JSON.parse(text))
    if (parsed.success) return parsed.data
    throw refusalOf(parsed.error.issues)
  } catch (cause) {
    if (cause instanceof DeskError) throw cause
    throw new DeskError('file-unusable', { file, reason: 'JSON' }, cause)
  }
}
