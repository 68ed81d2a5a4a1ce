import type { JobView } from '../../core/contract/printers.ts'
import type { PaperSize } from '../../core/papers.ts'
import { type JobState, type PrintFault, restAfter } from '../../core/printing.ts'
import type { ReadableDb, WritableDb } from '../file/connection.ts'

/** What is to be printed, by name; a test page has no slip. */
export type NewJob = {
  readonly printer: string
  readonly slip: string | null
  readonly print: number
  readonly size: PaperSize
  readonly language: 'zh' | 'en'
  readonly copies: number
  readonly operator: string
  readonly at: number
}

export type PrintJob = Omit<NewJob, 'operator' | 'at'> & {
  readonly id: number
  readonly tries: number
  /** null for as soon as its turn comes. */
  readonly nextAt: number | null
}

/** Queues a job behind the others of its printer; returns its number. */
export function addJob(db: WritableDb, job: NewJob): number {
  const { lastInsertRowid } = db
    .prepare(`
      insert into local_print_jobs (printer, slip, print, size, language, copies, state, made_at, made_by)
      values (:printer, :slip, :print, :size, :language, :copies, 'waiting', :at, :operator)
    `)
    .run(job)
  return Number(lastInsertRowid)
}

/**
 * The next job of each printer, by its number: a printer's papers come out in the order in which they were asked for, so one that is
 * tried again later holds up those behind it, and none of another printer.
 */
export function nextJobs(db: ReadableDb): PrintJob[] {
  return db
    .prepare(`
      select id, printer, slip, print, size, language, copies, tries, next_at as nextAt from local_print_jobs
      where id in (
        select min(id) from local_print_jobs
        where state in ('waiting', 'sending') and printer in (select id from local_printers) group by printer
      ) and state = 'waiting' order by id
    `)
    .all() as PrintJob[]
}

/** Marks a job as being printed; false where somebody took it away meanwhile. */
export const beginJob = (db: WritableDb, id: number): boolean =>
  db
    .prepare(`update local_print_jobs set state = 'sending', tries = tries + 1 where id = ? and state = 'waiting'`)
    .run(id).changes === 1

/** How many finished jobs the list remembers. */
const remembered = 20

export function endJob(db: WritableDb, id: number, at: number): void {
  db.prepare(`
    update local_print_jobs set state = 'printed', fault = null, next_at = null, done_at = ? where id = ?
  `).run(at, id)
  db.prepare(`
    delete from local_print_jobs where done_at is not null and id not in (
      select id from local_print_jobs where done_at is not null order by done_at desc, id desc limit ?
    )
  `).run(remembered)
}

/** Puts a job back that its printer did not take, to be tried again after a rest that grows. */
export function failJob(db: WritableDb, id: number, fault: PrintFault, at: number): void {
  const { tries } = db.prepare('select tries from local_print_jobs where id = ?').get(id) as { tries: number }
  db.prepare(`update local_print_jobs set state = 'waiting', fault = ?, next_at = ? where id = ?`).run(
    fault,
    at + restAfter(tries),
    id,
  )
}

/** After a start: what was being printed when the program ended may be on paper or not, so a clerk is asked. Returns how many. */
export const doubtJobs = (db: WritableDb): number =>
  db.prepare(`update local_print_jobs set state = 'unsure' where state = 'sending'`).run().changes

const open: readonly JobState[] = ['waiting', 'unsure']
const isOpen = `state in (${open.map((state) => `'${state}'`).join(', ')})`

/** At once, from the beginning; on another printer where one is named. False where the job is not open any more. */
export const retryJob = (db: WritableDb, id: number, printer: string | null): boolean =>
  db
    .prepare(`
      update local_print_jobs set state = 'waiting', next_at = null, tries = 0, printer = coalesce(?, printer)
      where id = ? and ${isOpen}
    `)
    .run(printer, id).changes === 1

/** Throws a job away. False where it is not open any more. */
export const discardJob = (db: WritableDb, id: number, reason: string, at: number): boolean =>
  db
    .prepare(
      `update local_print_jobs set state = 'discarded', reason = ?, done_at = ?, next_at = null where id = ? and ${isOpen}`,
    )
    .run(reason, at, id).changes === 1

/** How many papers are not printed yet where a printer holds any up, or was removed, or a clerk must look; else none. */
export function heldUpJobs(db: ReadableDb): number {
  const { held, open: waiting } = db
    .prepare(`
      select count(*) as open, count(*) filter (
        where state = 'unsure' or fault is not null or printer not in (select id from local_printers)
      ) as held
      from local_print_jobs where done_at is null
    `)
    .get() as { open: number; held: number }
  return held === 0 ? 0 : waiting
}

const view = `
  j.id, json_extract(p.setup, '$.name') as printer, j.slip, j.state, j.fault, j.tries, j.made_at as madeAt,
  j.next_at as nextAt, j.reason
  from local_print_jobs j left join local_printers p on p.id = j.printer
`

/** What is not printed yet, the oldest first; and what was done lately, the newest first. */
export const listJobs = (db: ReadableDb): { open: JobView[]; done: JobView[] } => ({
  open: db.prepare(`select ${view} where j.done_at is null order by j.id`).all() as JobView[],
  done: db.prepare(`select ${view} where j.done_at is not null order by j.done_at desc, j.id desc`).all() as JobView[],
})
