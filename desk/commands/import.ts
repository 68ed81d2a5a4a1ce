import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import type { Command } from 'commander'
import { DeskError } from '../../core/errors.ts'
import type { Fields } from '../../core/records/fields.ts'
import { transact } from '../../db/journal/journal.ts'
import { createRecord, findByExternalRef } from '../../db/records/records.ts'
import { readZones } from '../../db/venue/settings.ts'
import { readWords } from '../../db/venue/words.ts'
import { sentenceFor } from '../answer.ts'
import { type Desk, openDesk } from '../desk.ts'
import { type ReadLine, readLine } from '../interchange.ts'
import { isSetUp } from '../set-up.ts'
import { checkAgainstVenue } from '../venue-check.ts'
import { importNotebook, isNotebook, type NotebookOptions, type NotebookSummary } from './import-notebook.ts'
import type { Terminal } from './terminal.ts'

type Options = NotebookOptions & { readonly data: string; readonly json?: true }
type Outcome = 'imported' | 'unchanged' | 'changed'
type Refused = { readonly line: number; readonly zh: string; readonly en: string }
type Summary = Record<Outcome, number> & { readonly changes: string[]; readonly refused: Refused[] }

/** Lines a transaction: one wait for the disk each, and a power cut costs at most these, which the next run imports again. */
const batch = 200

export function registerImport(program: Command, terminal: Terminal): void {
  program
    .command('import')
    .description('导入表格(xlsx、csv)或交换格式(每行一个 JSON) / import spreadsheets, or one JSON object a line')
    .argument('<files...>', '文件 / files')
    .requiredOption('--data <folder>', '数据文件夹 / data folder')
    .option('--mapping <file>', '表格各栏的对应(JSON) / what the columns of a spreadsheet are, as JSON')
    .option('--preview', '只说会怎样,不写入(表格) / say what a spreadsheet would do, write nothing')
    .option('--update', '编号已有而内容不同的,按表格更新 / update known records from a spreadsheet')
    .option('--json', '输出 JSON / print JSON')
    .action((files: string[], options: Options) => importFiles(files, options, terminal))
}

async function importFiles(files: readonly string[], options: Options, terminal: Terminal): Promise<void> {
  const desk = openDesk({ dir: options.data, purpose: 'desk import' })
  try {
    if (!isSetUp(desk)) throw new DeskError('not-set-up')
    for (const file of files) {
      if (options.mapping !== undefined || isNotebook(file)) {
        reportNotebook(file, await importNotebook(desk, file, options), options, terminal)
      } else report(file, await importFile(desk, file), options, terminal)
    }
  } finally {
    desk.close()
  }
}

/** Imports one file; what is wrong with a line is told by its number, and the other lines go in. */
export async function importFile(desk: Desk, file: string): Promise<Summary> {
  const summary: Summary = { imported: 0, unchanged: 0, changed: 0, changes: [], refused: [] }
  const lines = createInterface({ input: Readable.from(readText(file)), crlfDelay: Number.POSITIVE_INFINITY })
  let number = 0
  let waiting: { readonly number: number; readonly text: string }[] = []
  for await (const text of lines) {
    number++
    if (text.trim() !== '') waiting.push({ number, text: number === 1 ? text.replace(/^\ufeff/, '') : text })
    if (waiting.length < batch) continue
    importBatch(desk, waiting, summary)
    waiting = []
  }
  importBatch(desk, waiting, summary)
  return summary
}

/** Throws `file-unusable` for a file that is not there, is none or may not be read. */
async function* readText(file: string): AsyncGenerator<string> {
  try {
    // To readline U+2028 and U+2029 end a line; to JSON they are characters like any other, and the desk keeps neither.
    for await (const chunk of createReadStream(file, 'utf8')) yield String(chunk).replace(/[\u2028\u2029]/g, '')
  } catch (cause) {
    throw new DeskError('file-unusable', { file, reason: (cause as NodeJS.ErrnoException).code ?? '' }, cause)
  }
}

function importBatch(
  desk: Desk,
  lines: readonly { readonly number: number; readonly text: string }[],
  summary: Summary,
): void {
  const [zones, words] = [readZones(desk.journal.db), readWords(desk.journal.db)]
  transact(desk.journal, () => {
    for (const { number, text } of lines) {
      try {
        const line = readLine(text, zones, words)
        const outcome = importRecord(desk, line)
        summary[outcome]++
        if (outcome === 'changed') summary.changes.push(line.ref)
      } catch (error) {
        if (!(error instanceof DeskError)) throw error
        summary.refused.push({ line: number, ...sentenceFor(error) })
      }
    }
  })
}

function importRecord(desk: Desk, { kind, ref, fields }: ReadLine): Outcome {
  const { journal } = desk
  const known = findByExternalRef(journal.db, kind, ref)
  if (known) return isSame(fields, known.fields) ? 'unchanged' : 'changed'
  checkAgainstVenue(desk, kind, fields, fields, {})
  createRecord(journal, { kind, fields, sets: {}, operator: null })
  return 'imported'
}

const isSame = (told: Fields, stored: Fields): boolean =>
  (Object.keys(told) as (keyof Fields)[]).every((name) => told[name] === stored[name])

function report(file: string, summary: Summary, options: Options, terminal: Terminal): void {
  if (options.json) {
    terminal.out(JSON.stringify({ file, ...summary }))
    return
  }
  const { imported, unchanged, changed, changes, refused } = summary
  for (const { line, zh, en } of refused) terminal.err(`${file}:${line} ${zh} / ${en}`)
  if (changed > 0) {
    terminal.err(`${file}: 编号已有而内容不同,未改动 / known with other content, left as it is: ${changes.join(', ')}`)
  }
  terminal.out(
    `${file}: 导入 ${imported},未变 ${unchanged},不同 ${changed},拒收 ${refused.length} / ` +
      `imported ${imported}, unchanged ${unchanged}, different ${changed}, refused ${refused.length}`,
  )
}

function reportNotebook(file: string, summary: NotebookSummary, options: Options, terminal: Terminal): void {
  if (options.json) {
    terminal.out(JSON.stringify({ file, ...summary }))
    return
  }
  const { imported, unchanged, updated, changed, changes, refused, preview, mapping } = summary
  if (preview) terminal.out(JSON.stringify(mapping, null, 2))
  for (const { row, zh, en } of refused) terminal.err(`${file}:${row} ${zh} / ${en}`)
  if (changed > 0) {
    terminal.err(
      `${file}: 编号已有而内容不同,加 --update 更新 / known with other content, --update takes it: ${changes.join(', ')}`,
    )
  }
  const [zh, en] = preview ? ['会导入', 'would import'] : ['导入', 'imported']
  terminal.out(
    `${file}: ${zh} ${imported},未变 ${unchanged},更新 ${updated},不同 ${changed},拒收 ${refused.length} / ` +
      `${en} ${imported}, unchanged ${unchanged}, updated ${updated}, different ${changed}, refused ${refused.length}`,
  )
}
