import { oc } from '@orpc/contract'
import { z } from 'zod'
import { mappingSchema } from '../notebook/target.ts'
import { fieldsSchema, text } from '../records/fields.ts'
import { idSchema, kindSchema, sentenceSchema, stateSchema } from './shapes.ts'

const notebook = z.object({ id: idSchema })
const name = z.string().max(200)

/** What would happen to a row, or what it still waits for. */
export const verdicts = ['new', 'same', 'changed', 'asks', 'refused'] as const
export type Verdict = (typeof verdicts)[number]

const rowSchema = z.object({
  row: z.int(),
  verdict: z.enum(verdicts),
  /** Null for a row that was refused. */
  record: z.object({ kind: kindSchema, state: stateSchema, at: z.number(), fields: fieldsSchema }).nullable(),
  /** What is not right or not certain, by column; masked as prose is. */
  notes: z.array(z.object({ heading: z.string().nullable(), why: sentenceSchema })),
  /** For `changed`: the record it is known as, and what would change. */
  known: z.object({ id: idSchema, no: z.string(), fields: fieldsSchema, state: stateSchema }).nullable(),
})
export type NotebookRow = z.output<typeof rowSchema>

const countsSchema = z.object({
  total: z.int(),
  new: z.int(),
  same: z.int(),
  changed: z.int(),
  asks: z.int(),
  refused: z.int(),
})

const previewSchema = z.object({
  counts: countsSchema,
  first: z.array(rowSchema),
  /** Rows with something to say, refused ones first; at most `shown` of `rows`. */
  problems: z.array(rowSchema),
  problemsInAll: z.int(),
  /** Places that may be one of several zones, each once, the commonest first. */
  questions: z.array(z.object({ place: z.string(), rows: z.int(), candidates: z.array(z.string()) })),
  questionsInAll: z.int(),
})
export type NotebookPreview = z.output<typeof previewSchema>

const progressSchema = z.object({
  state: z.enum(['waiting', 'running', 'done', 'stopped', 'failed']),
  done: z.int(),
  total: z.int(),
  imported: z.int(),
  unchanged: z.int(),
  updated: z.int(),
  changed: z.int(),
  refused: z.int(),
  /** Why it failed. */
  problem: sentenceSchema.nullable(),
})
export type NotebookProgress = z.output<typeof progressSchema>

/** A register of before, from a spreadsheet: opened, understood, looked at, entered. */
export const notebooks = {
  /**
   * Reads a file, base64, whose size the desk refuses by itself; one operator has one open, the next closes it. `id` is chosen by the
   * page.
   */
  open: oc
    .input(notebook.extend({ name: text(200), base64: z.string() }))
    .output(z.object({ sheets: z.array(z.object({ name, rows: z.int() })) })),
  /** What the columns of a sheet probably are; `remembered` where these headings were imported before. Values are masked. */
  propose: oc.input(notebook.extend({ sheet: name, kind: kindSchema.nullable().optional() })).output(
    z.object({
      mapping: mappingSchema,
      remembered: z.boolean(),
      columns: z.array(z.object({ heading: z.string(), samples: z.array(z.string()) })),
    }),
  ),
  /** What would happen by this mapping; nothing is written. */
  preview: oc.input(notebook.extend({ mapping: mappingSchema })).output(previewSchema),
  /** Begins to enter what the last preview showed. `update` also takes what changed since. */
  enter: oc.input(notebook.extend({ update: z.boolean() })).output(progressSchema),
  progress: oc.input(notebook).output(progressSchema),
  stop: oc.input(notebook).output(progressSchema),
  /** The refused rows as a workbook with the reasons, to mend and import again; base64. */
  refused: oc
    .input(notebook.extend({ language: z.enum(['zh', 'en']).default('zh') }))
    .output(z.object({ name: z.string(), base64: z.string() })),
  /** Closes the file. */
  close: oc.input(notebook).output(z.object({})),
}
