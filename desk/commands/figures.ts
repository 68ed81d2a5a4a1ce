import { renameSync, writeFileSync } from 'node:fs'
import { type Command, Option } from 'commander'
import { daySchema } from '../../core/contract/shapes.ts'
import { DeskError } from '../../core/errors.ts'
import { dayOf } from '../../core/venue-day.ts'
import type { WritableDb } from '../../db/file/connection.ts'
import { openDeskReadOnly } from '../../db/file/desk-file.ts'
import { figuresOf } from '../../db/records/statistics.ts'
import { readPlan, readSettings } from '../../db/venue/settings.ts'
import { workbookOf } from '../documents/workbook.ts'
import type { Terminal } from './terminal.ts'

type Period = { readonly data: string; readonly day?: string; readonly from?: string; readonly to?: string }
type Export = Period & { readonly out: string; readonly language: 'zh' | 'en' }

export function registerFigures(program: Command, terminal: Terminal): void {
  withPeriod(program.command('stats'))
    .description('一段日子的统计,只读 / figures of a period, read only')
    .option('--json', '输出 JSON / print JSON')
    .action((options: Period & { json?: true }) =>
      reading(options, (_db, figures) => {
        terminal.out(options.json ? JSON.stringify(figures) : spoken(figures))
      }),
    )
  withPeriod(program.command('export'))
    .description('把统计写成 Excel 文件 / write the figures as an Excel file')
    .requiredOption('--out <file>', '文件名 / file to write')
    .addOption(new Option('--language <language>', '语言 / language').choices(['zh', 'en']).default('zh'))
    .action((options: Export) =>
      reading(options, async (db, figures) => {
        const zones = new Map(readPlan(db).map((zone) => [zone.id, { zh: zone.zh, en: zone.en }]))
        writeWhole(options.out, await workbookOf(figures, options.language, zones))
        terminal.err(options.out)
      }),
    )
}

/** A file that is there is whole: it gets its name when it is written. */
function writeWhole(path: string, content: Uint8Array): void {
  const unfinished = `${path}.part`
  writeFileSync(unfinished, content)
  renameSync(unfinished, path)
}

const spoken = ({ from, to, press }: ReturnType<typeof figuresOf>): string =>
  press.zh === '' ? `${from} – ${to}:没有办结 / nothing resolved` : `${press.zh}\n${press.en}`

const withPeriod = (command: Command): Command =>
  command
    .requiredOption('--data <folder>', '数据文件夹 / data folder')
    .addOption(
      new Option('--day <day>', '一天,如 2026-10-01;缺省为今天 / one day, today if left out').conflicts(['from', 'to']),
    )
    .option('--from <day>', '一段日子的第一天 / first day of a period')
    .option('--to <day>', '最后一天 / last day')

async function reading(
  options: Period,
  work: (db: WritableDb, figures: ReturnType<typeof figuresOf>) => void | Promise<void>,
): Promise<void> {
  const db = openDeskReadOnly(options.data)
  try {
    const today = dayOf(Date.now(), readSettings(db))
    const from = day(options.day ?? options.from ?? today, options.day === undefined ? 'from' : 'day')
    await work(db, figuresOf(db, from, day(options.to ?? from, 'to')))
  } finally {
    db.close()
  }
}

function day(value: string, name: string): string {
  if (daySchema.safeParse(value).success) return value
  throw new DeskError('bad-field', {
    field: `--${name}`,
    why: '应为 2026-10-01 这样的日期。',
    why_en: 'use a date such as 2026-10-01.',
  })
}
