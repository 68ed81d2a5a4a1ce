import { isReceipt } from '../../core/papers.ts'
import type { Printer } from '../../core/printing.ts'
import type { ReadableDb } from '../../db/file/connection.ts'
import type { PrintJob } from '../../db/venue/print-jobs.ts'
import { servedFonts } from '../documents/fonts.ts'
import { templates } from '../documents/kinds.ts'
import { receiptCopies } from '../documents/receipt.ts'
import { drawnSlip, findSlip } from '../slip-page.ts'
import { receiptBytes } from './receipt-bytes.ts'
import { trialMarkup } from './trial-page.ts'

/**
 * What a job is now, as bytes: a slip that was made void or taken back while it waited says so on paper. Throws what `drawnSlip` throws,
 * `slip-erased` above all.
 */
export function drawnJob(db: ReadableDb, job: PrintJob, printer: Printer): Uint8Array {
  const { language, copies } = job
  const size = isReceipt(printer.paper) ? printer.paper : 'receipt-80'
  if (job.slip === null) return receiptBytes([trialMarkup(printer, language)], size, printer, language)
  const drawn = drawnSlip(db, findSlip(db, job.slip), { language, fonts: servedFonts, size })
  const template = templates[drawn.kind]
  if (!('form' in template)) throw new Error(`${drawn.kind} has no form for a roll`)
  // Its mark says which print it is, not how many were asked for meanwhile.
  const paper = { ...drawn, size, printed: job.print - 1 }
  const one = receiptCopies(paper, template.form(template.schema.parse(paper.content)))
  return receiptBytes(Array.from({ length: copies }, () => one).flat(), size, printer, language)
}
