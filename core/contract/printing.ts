import { oc } from '@orpc/contract'
import { z } from 'zod'
import { paperKind, paperNames } from '../papers.ts'
import { charsets, connections, isAddress, type PrintProblem, printProblems, rollSizes } from '../printing.ts'
import { someText } from '../records/fields.ts'
import { idSchema } from './shapes.ts'
import { copiesSchema, languageSchema, paperNameSchema } from './slips.ts'

/** Kinds of paper that a roll can hold. */
export const rollPapers = paperNames.filter((name) => paperKind(name).sizes.includes('receipt-80'))

const settingShape = {
  name: someText(30),
  connection: z.enum(connections),
  address: z.string().trim().min(1).max(260),
  roll: z.enum(rollSizes),
  charset: z.enum(charsets),
  cuts: z.boolean(),
  papers: z.array(paperNameSchema).max(paperNames.length),
}

export const printerSchema = z.object({ id: idSchema, ...settingShape, waiting: z.int() })
export type PrinterView = z.output<typeof printerSchema>

export const printJobSchema = z.object({
  id: z.int(),
  printer: idSchema,
  /** null for a test page. */
  slip: z.string().nullable(),
  askedAt: z.number(),
  attempts: z.int(),
  state: z.enum(['waiting', 'printed', 'dropped']),
  problem: z.enum(Object.keys(printProblems) as [PrintProblem, ...PrintProblem[]]).nullable(),
})
export type PrintJobView = z.output<typeof printJobSchema>

const job = z.object({ job: z.int() })

export const printing = {
  /** Printers of this desk by name, with all that waits and what came out last. */
  list: oc.output(z.object({ printers: z.array(printerSchema), jobs: z.array(printJobSchema) })),
  /** Adds a printer, or changes the one of this id. */
  set: oc
    .input(
      z
        .object({ id: idSchema.nullable(), ...settingShape })
        .refine(({ connection, address }) => isAddress(connection, address), { path: ['address'] }),
    )
    .output(z.object({ id: idSchema })),
  remove: oc.input(z.object({ id: idSchema })).output(z.object({})),
  /** Queues a page that shows what the printer can do. */
  test: oc.input(z.object({ id: idSchema, language: languageSchema })).output(job),
  /** Notes a print of a slip in the journal and queues it for the printer of its kind. A printer that is off keeps nobody waiting. */
  print: oc
    .input(z.object({ slip: z.string().max(40), language: languageSchema, copies: copiesSchema }))
    .output(z.object({ job: z.int(), printer: z.string() })),
  /** Tries what waits now instead of later; at another printer where one is named. */
  again: oc.input(z.object({ job: z.int(), printer: idSchema.optional() })).output(z.object({})),
  /** Takes a paper out of the queue for good. */
  drop: oc.input(z.object({ job: z.int(), reason: someText(200) })).output(z.object({})),
}
