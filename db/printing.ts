import { randomUUID } from 'node:crypto'
import { DeskError } from '../core/errors.ts'
import type { PrinterSetting, PrintProblem } from '../core/printing.ts'
import type { ReadableDb, WritableDb } from './connection.ts'

export type StoredPrinter = PrinterSetting & { readonly id: string; readonly name: string }

export type PrintJob = {
  readonly id: number
  readonly printer: string
  /** null for a test page. */
  readonly slip: string | null
  readonly language: 'zh' | 'en'
  readonly copies: number
  readonly printedBefore: number
  readonly askedAt: number
  readonly attempts: number
  /** Not before this time, UTC milliseconds. */
  readonly nextAt: number
  readonly state: 'waiting' | 'printed' | 'dropped'
  readonly problem: PrintProblem | null
}

const columns = `
  id, printer, slip, language, copies, printed_before as printedBefore, asked_at as askedAt, attempts, next_at as nextAt, state, problem
`

/** Printers of this desk by name. */
export function listPrinters(db: ReadableDb): StoredPrinter[] {
  const rows = db.prepare('select id, name, setting from local_printers order by name, id').all() as {
    id: string
    name: string
    setting: string
  }[]
  return rows.map(({ id, name, setting }) => ({ id, name, ...(JSON.parse(setting) as PrinterSetting) }))
}

/** Throws `no-such-printer`. */
export function getPrinter(db: ReadableDb, id: string): StoredPrinter {
  const printer = listPrinters(db).find((one) => one.id === id)
  if (!printer) throw new DeskError('no-such-printer')
  return printer
}

/** Adds a printer where `id` is null, else changes that one; returns its id. Throws `no-such-printer` and `printer-name-taken`. */
export function setPrinter(db: WritableDb, asked: { id: string | null; name: string } & PrinterSetting): string {
  const { id, name, ...setting } = asked
  return db.transaction(() => {
    if (listPrinters(db).some((one) => one.name === name && one.id !== id)) {
      throw new DeskError('printer-name-taken', { name })
    }
    const chosen = id === null ? randomUUID() : getPrinter(db, id).id
    db.prepare('insert or replace into local_printers (id, name, setting) values (?, ?, ?)').run(
      chosen,
      name,
      JSON.stringify(setting),
    )
    return chosen
  })()
}

/** Forgets a printer and what it printed. Throws `printer-has-jobs` while something waits for it. */
export function removePrinter(db: WritableDb, id: string): void {
  db.transaction(() => {
    const n = waitingCount(db, id)
    if (n > 0) throw new DeskError('printer-has-jobs', { n })
    db.prepare('delete from local_print_jobs where printer = ?').run(id)
    db.prepare('delete from local_printers where id = ?').run(id)
  })()
}

export const waitingCount = (db: ReadableDb, printer: string): number =>
  db
    .prepare(`select count(*) from local_print_jobs where printer = ? and state = 'waiting'`)
    .pluck()
    .get(printer) as number

/** Papers that a printer did not take, with those behind them. */
export const countStuck = (db: ReadableDb): number =>
  db
    .prepare(`
      select count(*) from local_print_jobs
      where state = 'waiting' and printer in (select printer from local_print_jobs where state = 'waiting' and attempts > 0)
    `)
    .pluck()
    .get() as number

type NewJob = Pick<PrintJob, 'printer' | 'slip' | 'language' | 'copies' | 'printedBefore'> & {
  readonly operator: string
  readonly at: number
}

/** Puts a paper at the end of its printer's queue; returns its number. */
export const addJob = (db: WritableDb, job: NewJob): number =>
  Number(
    db
      .prepare(`
        insert into local_print_jobs (printer, slip, language, copies, printed_before, operator, asked_at, next_at)
        values (:printer, :slip, :language, :copies, :printedBefore, :operator, :at, :at)
      `)
      .run(job).lastInsertRowid,
  )

/** What each printer has to print first. A paper behind one that failed waits with it: copies of one handover come out in order. */
export const firstJobs = (db: ReadableDb): PrintJob[] =>
  db
    .prepare(`
      select ${columns} from local_print_jobs
      where id in (select min(id) from local_print_jobs where state = 'waiting' group by printer)
    `)
    .all() as PrintJob[]

/** All that waits, the oldest first, and the `shown` that ended last. */
export const listJobs = (db: ReadableDb, shown: number): PrintJob[] =>
  db
    .prepare(`
      select * from (select ${columns} from local_print_jobs where state = 'waiting' order by id)
      union all
      select * from (select ${columns} from local_print_jobs where state <> 'waiting' order by ended_at desc, id desc limit ?)
    `)
    .all(shown) as PrintJob[]

/** Throws `print-job-ended` for one that does not wait any more. */
export function waitingJob(db: ReadableDb, id: number): PrintJob {
  const job = db.prepare(`select ${columns} from local_print_jobs where id = ? and state = 'waiting'`).get(id)
  if (job === undefined) throw new DeskError('print-job-ended')
  return job as PrintJob
}

export const endJob = (
  db: WritableDb,
  id: number,
  end: { state: 'printed' | 'dropped'; at: number; by?: string; reason?: string },
): void => {
  db.prepare(`
    update local_print_jobs set state = :state, ended_at = :at, ended_by = :by, reason = :reason, problem = null
    where id = :id and state = 'waiting'
  `).run({ id, by: null, reason: null, ...end })
}

export const failJob = (db: WritableDb, id: number, problem: PrintProblem, nextAt: number): void => {
  db.prepare(`
    update local_print_jobs set attempts = attempts + 1, problem = ?, next_at = ? where id = ? and state = 'waiting'
  `).run(problem, nextAt, id)
}

/** Lets a paper be tried now, at this printer. */
export const hastenJob = (db: WritableDb, id: number, printer: string, now: number): void => {
  db.prepare(`update local_print_jobs set printer = ?, next_at = ? where id = ? and state = 'waiting'`).run(
    printer,
    now,
    id,
  )
}

/** Forgets what ended before this time: a queue is no register, the journal has every print. */
export const forgetJobs = (db: WritableDb, before: number): void => {
  db.prepare(`delete from local_print_jobs where state <> 'waiting' and ended_at < ?`).run(before)
}
