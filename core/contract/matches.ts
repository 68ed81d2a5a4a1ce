import { oc } from '@orpc/contract'
import { z } from 'zod'
import { topicNames } from '../matching/ask/topic-names.ts'
import { type FieldName, fieldNames } from '../records/fields.ts'
import {
  candidateSchema,
  decisions,
  descriptionSchema,
  doubleSchema,
  idSchema,
  kindSchema,
  reasonSchema,
  recordSchema,
} from './shapes.ts'

/**
 * What to ask next. `field` is where the answer goes; an answer without a value puts its text there. `bits` is what it is expected to
 * tell.
 */
export const questionSchema = z.object({
  topic: z.enum(topicNames),
  field: z.enum(fieldNames as [FieldName, ...FieldName[]]),
  bits: z.number().min(0),
  zh: z.string(),
  en: z.string(),
  answers: z.array(z.object({ zh: z.string(), en: z.string(), value: z.union([z.string(), z.boolean()]).optional() })),
})
export type QuestionView = z.output<typeof questionSchema>

/** What this desk's decisions taught, by what was decided on. `shift` was added to the weight `before`; both are log-odds, base e. */
const learnedSchema = z.object({
  active: z.boolean(),
  /** Decisions before it are left out; UTC milliseconds, 0 for none. */
  since: z.number(),
  /** Confirmed pairs that are needed before anything is learned. */
  enough: z.number(),
  subjects: z.array(
    z.object({
      subject: z.enum(['person', 'item']),
      decisions: z.number(),
      lessons: z.array(z.object({ zh: z.string(), en: z.string(), before: z.number(), shift: z.number() })),
    }),
  ),
})
export type LearnedView = z.output<typeof learnedSchema>

export const matches = {
  /** Candidates for what has been typed so far; nothing is stored. `tookMs` is the desk's own time. */
  live: oc.input(descriptionSchema.extend({ kind: kindSchema, limit: z.int().min(1).max(20).default(5) })).output(
    z.object({
      candidates: z.array(candidateSchema),
      /** Records of the same kind that are likely this very case; mostly none. */
      doubles: z.array(doubleSchema),
      tookMs: z.number(),
    }),
  ),
  /** The one question that would tell most about what is being typed, over today's stock; null where none would tell much. */
  ask: oc
    .input(
      descriptionSchema.extend({
        kind: kindSchema,
        skipped: z.array(z.enum(topicNames)).max(topicNames.length).default([]),
      }),
    )
    .output(questionSchema.nullable()),
  /** The same for a stored record and its candidates. */
  askOf: oc.input(z.object({ id: idSchema })).output(questionSchema.nullable()),
  forRecord: oc
    .input(z.object({ id: idSchema, limit: z.int().min(1).max(50).default(10) }))
    .output(z.object({ record: recordSchema, candidates: z.array(candidateSchema) })),
  /** The best open pairs of the whole desk, for the board. */
  proposed: oc
    .input(z.object({ limit: z.int().min(1).max(50).default(6) }))
    .output(
      z.array(
        z.object({ report: recordSchema, find: recordSchema, probability: z.number(), reasons: z.array(reasonSchema) }),
      ),
    ),
  /** Two records side by side, with every witness. */
  compare: oc.input(z.object({ report: idSchema, find: idSchema })).output(
    z.object({
      report: recordSchema,
      find: recordSchema,
      probability: z.number(),
      reasons: z.array(reasonSchema),
      decision: z.enum(decisions),
      /** Other reports that this find is proposed to as well. */
      alsoFor: z.array(z.object({ id: idSchema, no: z.string() })),
      /** A pair that was rejected is open again since these were changed. */
      reopenedBy: z.object({ report: z.array(z.string()), find: z.array(z.string()) }).nullable(),
    }),
  ),
  decide: oc
    .input(z.object({ report: idSchema, find: idSchema, decision: z.enum(decisions) }))
    .output(z.object({ report: recordSchema, find: recordSchema, decision: z.enum(decisions) })),
  learned: oc.output(learnedSchema),
  /** Switches learning on or off, leaves out what was decided so far, or counts everything again. Nothing of the journal changes. */
  teach: oc.input(z.object({ step: z.enum(['on', 'off', 'forget', 'remember']) })).output(learnedSchema),
}
