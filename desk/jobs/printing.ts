import { DeskError, sentenceOf } from '../../core/errors.ts'
import { restAfter } from '../../core/printing.ts'
import { beginJob, discardJob, doubtJobs, endJob, failJob, nextJobs, type PrintJob } from '../../db/venue/print-jobs.ts'
import { readPrinter } from '../../db/venue/printers.ts'
import type { Desk } from '../desk.ts'
import { drawnJob } from '../printing/drawn-job.ts'
import { faultOf, sendBytes } from '../printing/way.ts'

/**
 * Prints what waits, each printer's papers in their order and printers beside each other. A printer that fails is tried again after a rest
 * that grows, and nothing else waits for it. Returns what stops it.
 */
export function keepPrinting(desk: Desk): () => void {
  const { db } = desk.journal
  let timer: NodeJS.Timeout | undefined
  let stopped = false

  function look(): void {
    if (stopped) return
    clearTimeout(timer)
    try {
      begin()
    } catch {
      // A full disk: what waits is still written down, and the next save tells a clerk what is wrong.
      timer = setTimeout(look, restAfter(9)).unref()
    }
  }

  function begin(): void {
    const now = desk.now()
    const rests: number[] = []
    for (const job of nextJobs(db)) {
      if (job.nextAt !== null && job.nextAt > now) rests.push(job.nextAt - now)
      else if (beginJob(db, job.id)) void print(job)
    }
    if (rests.length > 0) timer = setTimeout(look, Math.min(...rests)).unref()
  }

  async function print(job: PrintJob): Promise<void> {
    const written = await hand(job)
    // A desk that closed meanwhile finds the job in doubt when it opens again.
    if (stopped) return
    try {
      written()
    } catch {
      // As above; the job stays as begun, and the next start asks a clerk about it.
    }
    desk.publish(news)
  }

  /** Draws a job and hands it to its printer; returns what is to be written down of it. */
  async function hand(job: PrintJob): Promise<() => void> {
    const printer = readPrinter(db, job.printer)
    if (printer === null) return () => failJob(db, job.id, 'other', desk.now())
    let bytes: Uint8Array
    try {
      bytes = drawnJob(db, job, printer)
    } catch (error) {
      return () => giveUp(job, error)
    }
    try {
      await sendBytes(printer.connection, bytes)
      return () => endJob(db, job.id, desk.now())
    } catch (error) {
      return () => failJob(db, job.id, faultOf(error), desk.now())
    }
  }

  /** What cannot be drawn any more (its slip was erased) never will be, and must not hold up what is behind it. */
  function giveUp(job: PrintJob, error: unknown): void {
    failJob(db, job.id, 'other', desk.now())
    const code = error instanceof DeskError ? error.code : 'paper-unknown'
    discardJob(db, job.id, sentenceOf(code)[job.language], desk.now())
  }

  doubtJobs(db)
  const unsubscribe = desk.subscribe(({ areas }) => {
    if (areas.includes('printers')) look()
  })
  look()
  return () => {
    stopped = true
    clearTimeout(timer)
    unsubscribe()
  }
}

/** Tells windows and the queue that something changed in it. */
export const news = { areas: ['printers' as const], ids: [] }
