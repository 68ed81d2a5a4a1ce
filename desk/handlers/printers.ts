import { randomUUID } from 'node:crypto'
import { DeskError } from '../../core/errors.ts'
import { paperKind } from '../../core/papers.ts'
import { isRaw, type Printer } from '../../core/printing.ts'
import { transact } from '../../db/journal/journal.ts'
import { notePrint } from '../../db/release/slips.ts'
import { addJob, discardJob, listJobs, retryJob } from '../../db/venue/print-jobs.ts'
import {
  listPrinters,
  listRoutes,
  printerFor,
  readPrinter,
  removePrinter,
  savePrinter,
  setRoute,
} from '../../db/venue/printers.ts'
import type { Desk } from '../desk.ts'
import { servedFonts } from '../documents/fonts.ts'
import { signedIn } from '../guard.ts'
import { news } from '../jobs/printing.ts'
import { on } from '../procedures.ts'
import { drawnSlip, findSlip } from '../slip-page.ts'

export const printers = {
  list: on.printers.list.handler(({ context }) => {
    const { db } = context.desk.journal
    return { printers: listPrinters(db), routes: listRoutes(db) }
  }),

  set: on.printers.set.handler(({ context, input }) => {
    const { desk, log } = context
    const operator = signedIn(context)
    const { db } = desk.journal
    if (input.id !== null) findPrinter(desk, input.id)
    const id = input.id ?? randomUUID()
    savePrinter(db, { id, setup: input.setup, at: desk.now() }, operator.name)
    log.info({ printer: id, operator: operator.id }, 'a printer was set')
    desk.publish(news)
    return { id }
  }),

  remove: on.printers.remove.handler(({ context, input }) => {
    const { desk, log } = context
    if (!removePrinter(desk.journal.db, input.id)) throw new DeskError('no-such-printer')
    log.info({ printer: input.id, operator: signedIn(context).id }, 'a printer was removed')
    desk.publish(news)
    return {}
  }),

  route: on.printers.route.handler(({ context, input }) => {
    const { desk, log } = context
    if (input.printer !== null) {
      const printer = findPrinter(desk, input.printer)
      if (!paperKind(input.kind).sizes.includes(printer.paper)) {
        throw new DeskError('printer-unfit', { printer: printer.name })
      }
    }
    setRoute(desk.journal.db, input.kind, input.printer)
    log.info({ ...input, operator: signedIn(context).id }, 'a kind of paper was given to a printer')
    desk.publish(news)
    return {}
  }),

  test: on.printers.test.handler(({ context, input }) => {
    const { desk } = context
    const printer = findPrinter(desk, input.id)
    if (!isRaw(printer)) throw new DeskError('printer-unfit', { printer: printer.name })
    const job = addJob(desk.journal.db, {
      printer: printer.id,
      slip: null,
      print: 0,
      size: printer.paper,
      language: input.language,
      copies: 1,
      operator: signedIn(context).id,
      at: desk.now(),
    })
    desk.publish(news)
    return { job }
  }),

  send: on.printers.send.handler(({ context, input }) => {
    const { desk } = context
    const operator = signedIn(context).id
    const { language, size: asked } = input
    const { journal } = desk
    const slip = findSlip(journal.db, input.slip)
    const { kind, size } = drawnSlip(journal.db, slip, {
      language,
      fonts: servedFonts,
      ...(asked ? { size: asked } : {}),
    })
    const printer = printerFor(journal.db, kind, size)
    const copies = printer === null ? input.copies : copiesOf(printer, input.copies)
    if (printer === null || printer.connection.way === 'system') {
      return {
        way: 'page' as const,
        queue: printer?.connection.way === 'system' ? printer.connection.queue : null,
        copies,
      }
    }
    const job = transact(journal, () => {
      const print = notePrint(journal, slip, operator)
      const about = { printer: printer.id, slip: slip.number, print, size, language, copies }
      return addJob(journal.db, { ...about, operator, at: desk.now() })
    })
    desk.publish(news)
    return { way: 'queued' as const, job, printer: printer.name }
  }),

  jobs: on.printers.jobs.handler(({ context }) => listJobs(context.desk.journal.db)),

  again: on.printers.again.handler(({ context, input }) => {
    const { desk } = context
    if (!retryJob(desk.journal.db, input.job, null)) throw new DeskError('job-done')
    desk.publish(news)
    return {}
  }),

  move: on.printers.move.handler(({ context, input }) => {
    const { desk } = context
    const printer = findPrinter(desk, input.printer)
    // A receipt is set anew for the other width; a sheet is none of the queue's.
    if (!isRaw(printer)) throw new DeskError('printer-unfit', { printer: printer.name })
    if (!retryJob(desk.journal.db, input.job, printer.id)) throw new DeskError('job-done')
    desk.publish(news)
    return {}
  }),

  discard: on.printers.discard.handler(({ context, input }) => {
    const { desk, log } = context
    if (!discardJob(desk.journal.db, input.job, input.reason, desk.now())) throw new DeskError('job-done')
    log.info({ job: input.job, operator: signedIn(context).id }, 'a print was thrown away')
    desk.publish(news)
    return {}
  }),
}

function findPrinter({ journal }: Desk, id: string): Printer {
  const printer = readPrinter(journal.db, id)
  if (printer === null) throw new DeskError('no-such-printer')
  return printer
}

/** What the clerk asked for counts; who asked for one gets what the printer is set to. */
const copiesOf = (printer: Printer, asked: number): number => (asked === 1 ? printer.copies : asked)
