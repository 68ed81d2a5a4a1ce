import { isReceipt } from '../../core/papers.ts'
import { type PrintProblem, waitAfter } from '../../core/printing.ts'
import {
  endJob,
  failJob,
  firstJobs,
  forgetJobs,
  getPrinter,
  type PrintJob,
  type StoredPrinter,
} from '../../db/printing.ts'
import { readSlip } from '../../db/slips.ts'
import type { Desk } from '../desk.ts'
import { localFonts } from '../documents/fonts.ts'
import { templates } from '../documents/kinds.ts'
import { receiptMarkup } from '../documents/receipt.ts'
import { drawnSlip } from '../handlers/slips.ts'
import { receiptBytes } from '../printing/bytes.ts'
import { sendBytes } from '../printing/send.ts'
import { testPage } from '../printing/test-page.ts'

const day = 24 * 3_600_000

/**
 * Sends what waits to the receipt printers, each printer's papers in order and no two at once. What fails stays and is tried again
 * later; a restart goes on where it was. Returns what stops it.
 */
export function keepPrinting(desk: Desk): () => void {
  const { db } = desk.journal
  const stop = new AbortController()
  const busy = new Set<string>()
  let timer: NodeJS.Timeout | undefined

  async function attempt(job: PrintJob): Promise<void> {
    busy.add(job.printer)
    const problem = await tried(desk, job, stop.signal).catch(() => 'failed' as const)
    busy.delete(job.printer)
    if (stop.signal.aborted) return
    if (problem === null) endJob(db, job.id, { state: 'printed', at: desk.now() })
    else failJob(db, job.id, problem, desk.now() + waitAfter(job.attempts + 1))
    desk.publish({ areas: ['printing'], ids: [] })
  }

  function look(): void {
    clearTimeout(timer)
    if (stop.signal.aborted) return
    const waiting = firstJobs(db).filter(({ printer }) => !busy.has(printer))
    const now = desk.now()
    for (const job of waiting) if (job.nextAt <= now) void attempt(job)
    const later = waiting.filter(({ nextAt }) => nextAt > now).map(({ nextAt }) => nextAt - now)
    if (later.length > 0) timer = setTimeout(look, Math.min(...later)).unref()
  }

  forgetJobs(db, desk.now() - day)
  const unsubscribe = desk.subscribe(({ areas }) => {
    if (areas.includes('printing')) look()
  })
  look()
  return () => {
    unsubscribe()
    clearTimeout(timer)
    stop.abort()
  }
}

async function tried(desk: Desk, job: PrintJob, signal: AbortSignal): Promise<PrintProblem | null> {
  const printer = getPrinter(desk.journal.db, job.printer)
  const markup = markupOf(desk, job, printer)
  if (markup === null) return 'not-drawable'
  const { bytes } = await receiptBytes(markup, printer)
  return sendBytes(printer, bytes, { dir: desk.dir, signal })
}

/** The receipt as it must be now: a paper that was made void while it waited says so. Null where it can no longer be drawn. */
function markupOf({ journal }: Desk, job: PrintJob, printer: StoredPrinter): string | null {
  if (job.slip === null) return testPage(printer, job.language)
  const slip = readSlip(journal.db, job.slip)
  if (slip === null || slip.content === null) return null
  try {
    const paper = {
      ...drawnSlip(journal.db, slip, { language: job.language, fonts: localFonts, size: printer.roll }),
      printed: job.printedBefore,
    }
    const template = templates[paper.kind]
    if (!('form' in template) || !isReceipt(paper.size)) return null
    const markup = receiptMarkup(paper, template.form(template.schema.parse(paper.content)))
    return Array<string>(job.copies).fill(markup).join('=\n')
  } catch {
    return null
  }
}
