import type { PrinterView, PrintJobView } from '../../core/contract/printing.ts'
import { DeskError } from '../../core/errors.ts'
import { isPaper, paperKind } from '../../core/papers.ts'
import type { ReadableDb } from '../../db/connection.ts'
import { transact } from '../../db/journal.ts'
import {
  addJob,
  endJob,
  getPrinter,
  hastenJob,
  listJobs,
  listPrinters,
  removePrinter,
  type StoredPrinter,
  setPrinter,
  waitingCount,
  waitingJob,
} from '../../db/printing.ts'
import { notePrint, type StoredSlip } from '../../db/slips.ts'
import type { Desk } from '../desk.ts'
import { signedIn } from '../guard.ts'
import { on } from '../procedures.ts'
import { findSlip } from './slips.ts'

/** How many papers that came out are still listed. */
const lately = 8

export const printing = {
  list: on.printing.list.handler(({ context }) => {
    const { db } = context.desk.journal
    return {
      printers: listPrinters(db).map((printer) => printerView(db, printer)),
      jobs: listJobs(db, lately).map(jobView),
    }
  }),

  set: on.printing.set.handler(({ context, input }) => {
    const operator = signedIn(context)
    const id = setPrinter(context.desk.journal.db, input)
    context.log.info({ printer: id, operator: operator.id }, 'printer set')
    tell(context.desk)
    return { id }
  }),

  remove: on.printing.remove.handler(({ context, input }) => {
    const operator = signedIn(context)
    removePrinter(context.desk.journal.db, input.id)
    context.log.info({ printer: input.id, operator: operator.id }, 'printer removed')
    tell(context.desk)
    return {}
  }),

  test: on.printing.test.handler(({ context, input }) => {
    const { journal, now } = context.desk
    const job = addJob(journal.db, {
      printer: getPrinter(journal.db, input.id).id,
      slip: null,
      language: input.language,
      copies: 1,
      printedBefore: 0,
      operator: signedIn(context).id,
      at: now(),
    })
    tell(context.desk)
    return { job }
  }),

  print: on.printing.print.handler(({ context, input }) => {
    const { journal, now } = context.desk
    const operator = signedIn(context).id
    const slip = findSlip(journal.db, input.slip)
    const printer = printerFor(journal.db, slip)
    const job = transact(journal, () => {
      notePrint(journal, slip, operator)
      const { number, printed } = slip
      const { language, copies } = input
      return addJob(journal.db, {
        printer: printer.id,
        slip: number,
        language,
        copies,
        printedBefore: printed,
        operator,
        at: now(),
      })
    })
    tell(context.desk)
    return { job, printer: printer.name }
  }),

  again: on.printing.again.handler(({ context, input }) => {
    const { db } = context.desk.journal
    const job = waitingJob(db, input.job)
    hastenJob(db, job.id, getPrinter(db, input.printer ?? job.printer).id, context.desk.now())
    tell(context.desk)
    return {}
  }),

  drop: on.printing.drop.handler(({ context, input }) => {
    const { db } = context.desk.journal
    const by = signedIn(context).id
    endJob(db, waitingJob(db, input.job).id, { state: 'dropped', at: context.desk.now(), by, reason: input.reason })
    tell(context.desk)
    return {}
  }),
}

const tell = (desk: Desk): void => desk.publish({ areas: ['printing'], ids: [] })

const printerView = (db: ReadableDb, printer: StoredPrinter): PrinterView => ({
  ...printer,
  papers: printer.papers.filter(isPaper),
  waiting: waitingCount(db, printer.id),
})

const jobView = ({ id, printer, slip, askedAt, attempts, state, problem }: PrintJobView): PrintJobView => ({
  id,
  printer,
  slip,
  askedAt,
  attempts,
  state,
  problem,
})

/** Throws `no-printer-for-paper`. */
function printerFor(db: ReadableDb, { document }: StoredSlip): StoredPrinter {
  const printer = isPaper(document)
    ? listPrinters(db).find(({ papers, roll }) => papers.includes(document) && paperKind(document).sizes.includes(roll))
    : undefined
  if (printer === undefined) throw new DeskError('no-printer-for-paper')
  return printer
}
