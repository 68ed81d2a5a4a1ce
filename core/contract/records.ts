import { oc } from '@orpc/contract'
import { z } from 'zod'
import { closingWays } from '../records/closings.ts'
import { fieldNames, fieldsSchema, setsSchema, someText, text } from '../records/fields.ts'
import { historyLineSchema } from './history.ts'
import {
  descriptionSchema,
  idempotencyKey,
  idSchema,
  keptPhotosSchema,
  kindSchema,
  recordSchema,
  secondPersonSchema,
  stateSchema,
} from './shapes.ts'

/** Preset reasons, so that one key gives one; `other` asks for words. */
export const revealReasons = ['call-contact', 'verify-claim', 'search', 'escalate', 'correct', 'other'] as const

/** The most active records of one kind that are sent at once; the board shows so many. */
export const mostActive = 1000
const page = z.object({ limit: z.int().min(1).max(mostActive).default(100), offset: z.int().min(0).default(0) })

export const records = {
  create: oc
    .input(
      descriptionSchema.extend({
        kind: kindSchema,
        idempotencyKey,
        draft: idSchema.optional(),
        /** A record of the same family: its reporter, place and time stand where nothing else is said, and the two are linked. */
        sibling: idSchema.optional(),
        photos: keptPhotosSchema,
      }),
    )
    .output(recordSchema),
  /** `version` is the one the form was opened on; a newer one in the desk is `record-changed`. Masked fields are simply not sent. */
  edit: oc
    .input(
      z.object({
        id: idSchema,
        version: idSchema,
        idempotencyKey,
        fields: fieldsSchema,
        add: setsSchema.default({}),
        remove: setsSchema.default({}),
      }),
    )
    .output(recordSchema),
  get: oc.input(z.object({ id: idSchema })).output(recordSchema),
  /** What became of it and of those merged with it, newest first. */
  history: oc.input(z.object({ id: idSchema })).output(z.array(historyLineSchema)),
  /** What the board shows: active records by kind, newest first; people being looked for come oldest first. */
  active: oc.input(page.extend({ kind: kindSchema })).output(z.array(recordSchema)),
  /** How many active records there are of each kind, so that a list that comes in pages can say how long it is. */
  counts: oc.output(z.record(kindSchema, z.int())),
  /** Closes, withdraws, publishes … anything the table of states allows except a release. A reversal needs a supervisor. */
  move: oc
    .input(
      z.object({
        id: idSchema,
        to: stateSchema,
        reason: text(200),
        idempotencyKey,
        second: secondPersonSchema.optional(),
      }),
    )
    .output(recordSchema),
  /**
   * Ends a case that had no release, by its code, and a confirmed find with it: for a find a second member of staff confirms, as with
   * a release. `when` is when it happened, null for now.
   */
  close: oc
    .input(
      z.object({
        id: idSchema,
        way: z.enum(closingWays),
        when: z.int().min(0).nullable().default(null),
        collector: text(80).default(''),
        reason: text(200).default(''),
        idempotencyKey,
        second: secondPersonSchema.optional(),
      }),
    )
    .output(recordSchema),
  /** Takes back the change named, or one's own last one; what stands in the way is said. */
  undo: oc.input(z.object({ id: idSchema, entry: idSchema.optional(), idempotencyKey })).output(recordSchema),
  /** Opens masked fields for this answer only; who, what and why go into the journal first. */
  reveal: oc
    .input(
      z
        .object({
          id: idSchema,
          fields: z.array(z.enum(fieldNames)).max(fieldNames.length),
          /** Also unveils its pictures, for this window and for as long as opened fields stay readable. */
          photos: z.boolean().default(false),
          reason: z.enum(revealReasons),
          note: text(200).default(''),
        })
        .refine(({ fields, photos }) => photos || fields.length > 0),
    )
    .output(z.object({ fields: fieldsSchema })),
  merge: oc.input(z.object({ ids: z.tuple([idSchema, idSchema]), reason: text(200) })).output(recordSchema),
  unmerge: oc.input(z.object({ id: idSchema })).output(z.array(recordSchema)),
  /** A supervisor decides which of two closings stands. */
  settle: oc.input(z.object({ id: idSchema, to: stateSchema, reason: someText(200) })).output(recordSchema),
}
