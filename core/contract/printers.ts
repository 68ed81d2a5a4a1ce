import { oc } from '@orpc/contract'
import { z } from 'zod'
import { paperSizes } from '../papers.ts'
import { alphabets, jobStates, printable, printFaults } from '../printing.ts'
import { someText } from '../records/fields.ts'
import { idSchema } from './shapes.ts'
import { copiesSchema, languageSchema, paperNameSchema } from './slips.ts'

// Addresses end up in a socket, a file name and a command line: only what such a name needs is let through.
export const connectionSchema = z.discriminatedUnion('way', [
  z.object({
    way: z.literal('network'),
    host: z
      .string()
      .max(120)
      .regex(/^[A-Za-z0-9]([A-Za-z0-9.:-]*[A-Za-z0-9])?$/),
    port: z.int().min(1).max(65_535).default(9100),
  }),
  z.object({
    way: z.literal('device'),
    path: z
      .string()
      .max(120)
      .regex(/^\/dev(\/[A-Za-z0-9_-]+)+$/),
  }),
  z.object({
    way: z.literal('windows'),
    share: z
      .string()
      .max(120)
      .regex(/^\\\\[\w.-]+\\[\p{L}\p{N} ._()-]+$/u),
  }),
  z.object({
    way: z.literal('cups'),
    queue: z
      .string()
      .max(120)
      .regex(/^[\p{L}\p{N}_][\p{L}\p{N}_.@+-]*$/u),
  }),
  z.object({ way: z.literal('system'), queue: someText(120) }),
])

export const printerSetupSchema = z
  .object({
    name: someText(40),
    connection: connectionSchema,
    paper: z.enum(paperSizes),
    alphabet: z.enum(alphabets).default('gb18030'),
    cutter: z.boolean().default(true),
    copies: copiesSchema,
  })
  .refine(({ connection, paper }) => printable(connection.way, paper), { path: ['paper'] })
export type PrinterSetup = z.output<typeof printerSetupSchema>

export const printerViewSchema = z.object({
  id: idSchema,
  setup: printerSetupSchema,
  changedAt: z.number(),
  changedBy: z.string().nullable(),
})
export type PrinterView = z.output<typeof printerViewSchema>

export const jobViewSchema = z.object({
  id: z.int(),
  /** null once that printer was removed. */
  printer: z.string().nullable(),
  /** null for a test page. */
  slip: z.string().nullable(),
  state: z.enum(jobStates),
  fault: z.enum(printFaults).nullable(),
  tries: z.int(),
  madeAt: z.number(),
  nextAt: z.number().nullable(),
  reason: z.string().nullable(),
})
export type JobView = z.output<typeof jobViewSchema>

const job = z.object({ job: z.int() })

/** Printers of this desk and what waits for them. Local: no other desk hears of either. */
export const printers = {
  list: oc.output(
    z.object({
      printers: z.array(printerViewSchema),
      routes: z.array(z.object({ kind: paperNameSchema, printer: idSchema })),
    }),
  ),
  /** Without an id a new one. */
  set: oc.input(z.object({ id: idSchema.nullable(), setup: printerSetupSchema })).output(z.object({ id: idSchema })),
  /** What waits for it waits on, until it is sent to another one. */
  remove: oc.input(z.object({ id: idSchema })).output(z.object({})),
  /** Which printer a kind of paper goes to; null for the one that holds its usual paper. */
  route: oc.input(z.object({ kind: paperNameSchema, printer: idSchema.nullable() })).output(z.object({})),
  /** Queues a page by which somebody at the printer sees whether all is set well; a system printer's is printed by the page. */
  test: oc.input(z.object({ id: idSchema, language: languageSchema })).output(z.object({ job: z.int() })),
  /**
   * Where this paper is to be printed. On a raw printer it is queued, and the print noted in the journal, in one step; a sheet is printed
   * by the page, on the named printer of the operating system, or by its dialogue.
   */
  send: oc
    .input(
      z.object({
        slip: z.string().max(40),
        language: languageSchema,
        size: z.enum(paperSizes).optional(),
        copies: copiesSchema,
      }),
    )
    .output(
      z.discriminatedUnion('way', [
        z.object({ way: z.literal('queued'), job: z.int(), printer: z.string() }),
        z.object({ way: z.literal('page'), queue: z.string().nullable(), copies: z.int() }),
      ]),
    ),
  /** What waits, the oldest first; then what was done lately. */
  jobs: oc.output(z.object({ open: z.array(jobViewSchema), done: z.array(jobViewSchema) })),
  again: oc.input(job).output(z.object({})),
  move: oc.input(z.object({ ...job.shape, printer: idSchema })).output(z.object({})),
  discard: oc.input(z.object({ ...job.shape, reason: someText(200) })).output(z.object({})),
}
