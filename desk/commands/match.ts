import { type Command, Option } from 'commander'
import { DeskError } from '../../core/errors.ts'
import type { Ranked } from '../../core/matching/rank.ts'
import { kinds, sideOf } from '../../core/records/kinds.ts'
import type { ReadableDb } from '../../db/file/connection.ts'
import { openDeskReadOnly } from '../../db/file/desk-file.ts'
import { candidatesOf } from '../../db/matching/matches.ts'
import { activeRecords, findByExternalRef, getRecord } from '../../db/records/records.ts'
import type { StoredRecord } from '../../db/records/rows.ts'
import type { Terminal } from './terminal.ts'
import { wholeNumber } from './whole-number.ts'

type Options = {
  readonly data: string
  readonly all?: true
  readonly ref?: string
  readonly top: number
  readonly json?: true
}

const reportKinds = kinds.filter((kind) => sideOf(kind) === 'report')

export function registerMatch(program: Command, terminal: Terminal): void {
  program
    .command('match')
    .description('列出报失的最佳候选及理由,只读 / best candidates of reports with reasons, read only')
    .requiredOption('--data <folder>', '数据文件夹 / data folder')
    .addOption(new Option('--all', '全部在办报失 / every open report').conflicts('ref'))
    .option('--ref <ref>', '一件报失的外部编号 / one report by its external reference')
    .option('--top <number>', '每件候选数 / candidates each', wholeNumber(1), 5)
    .option('--json', '每件一行 JSON / one line of JSON a report')
    .action((options: Options, command: Command) => {
      if (!options.all && options.ref === undefined) command.error('请给出 --all 或 --ref / give --all or --ref')
      match(options, terminal)
    })
}

function match(options: Options, terminal: Terminal): void {
  const db = openDeskReadOnly(options.data)
  try {
    const write = options.json ? asJson : asText
    for (const report of reportsWanted(db, options))
      terminal.out(write(db, report, candidatesOf(db, report, options.top)))
  } finally {
    db.close()
  }
}

function reportsWanted(db: ReadableDb, { all, ref }: Options): StoredRecord[] {
  if (all) return reportKinds.flatMap((kind) => activeRecords(db, kind, Number.MAX_SAFE_INTEGER))
  const found = reportKinds.flatMap((kind) => (ref === undefined ? [] : (findByExternalRef(db, kind, ref) ?? [])))
  if (found.length === 0) throw new DeskError('not-found')
  return found
}

/** What the source calls a record, else its number here. */
const nameOf = (record: StoredRecord): string => record.fields.externalRef ?? record.no

function asJson(db: ReadableDb, report: StoredRecord, ranked: readonly Ranked[]): string {
  const candidates = ranked.map(({ id, probability, reasons }) => ({
    find: nameOf(getRecord(db, id)),
    probability,
    reasons: reasons.map(({ field, effect, weight }) => ({ field, effect, weight })),
  }))
  return JSON.stringify({ report: nameOf(report), candidates })
}

function asText(db: ReadableDb, report: StoredRecord, ranked: readonly Ranked[]): string {
  const lines = ranked.map(({ id, probability, reasons }) => {
    const why = reasons.slice(0, 4).map(({ zh }) => zh)
    return `  ${(probability * 100).toFixed(0).padStart(3)}% ${nameOf(getRecord(db, id))}  ${why.join(';')}`
  })
  return [nameOf(report), ...lines].join('\n')
}
