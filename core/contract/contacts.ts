import { oc } from '@orpc/contract'
import { z } from 'zod'
import { contactNumbers, contactOutcomes, contactSteps } from '../contact.ts'
import { someText, text } from '../records/fields.ts'
import { idempotencyKey, idSchema, recordSchema, sentenceSchema } from './shapes.ts'

/** One attempt to reach somebody, as the counter may read it: the number masked, the note as prose. */
export const attemptSchema = z.object({
  entry: z.string(),
  at: z.number(),
  desk: z.string(),
  operator: z.string().nullable(),
  outcome: z.enum(contactOutcomes),
  whose: z.enum(contactNumbers),
  /** Null once it was erased. */
  number: z.string().nullable(),
  next: z.enum(contactSteps).nullable(),
  /** UTC milliseconds; null where nothing waits. */
  nextAt: z.number().nullable(),
  note: z.string().nullable(),
})
export type AttemptView = z.output<typeof attemptSchema>

const waitingSchema = z.object({ record: recordSchema, times: z.int(), last: attemptSchema })
export type WaitingCall = z.output<typeof waitingSchema>

/** What went out by post, as the counter may read it. */
export const postingSchema = z.object({
  claim: idSchema,
  at: z.number(),
  operator: z.string().nullable(),
  carrier: z.string(),
  tracking: z.string(),
  address: z.string(),
})
export type PostingView = z.output<typeof postingSchema>

// A little beyond a year: nobody is rung later about a thing that the state has.
const farthest = 400 * 24 * 60 * 60_000

export const contacts = {
  /** Attempts about a record and those merged with it, newest first. */
  ofRecord: oc.input(z.object({ id: idSchema })).output(z.array(attemptSchema)),
  /** Writes an attempt down. `other` is the number where it is none of the record's. */
  attempt: oc
    .input(
      z.object({
        id: idSchema,
        whose: z.enum(contactNumbers),
        other: text(40).default(''),
        outcome: z.enum(contactOutcomes),
        next: z.object({ step: z.enum(contactSteps), inMs: z.int().min(0).max(farthest) }).nullable(),
        note: text(200).default(''),
        idempotencyKey,
      }),
    )
    .output(z.array(attemptSchema)),
  /** Whom to ring: now, later, and the owners of what was found whom nobody has rung yet. */
  list: oc.output(
    z.object({ due: z.array(waitingSchema), later: z.array(waitingSchema), first: z.array(recordSchema) }),
  ),
  /** The text to send about a thing; null for persons, who are never written about. */
  message: oc.input(z.object({ id: idSchema })).output(sentenceSchema.nullable()),
}

export const postings = {
  /** A released find went out by post, at its receiver's cost; said again it corrects what stood. */
  add: oc
    .input(
      z.object({
        claim: idSchema,
        carrier: someText(40),
        tracking: someText(60),
        address: someText(200),
        idempotencyKey,
      }),
    )
    .output(postingSchema),
  /** What of this record went out by post, one line a handover. */
  ofRecord: oc.input(z.object({ id: idSchema })).output(z.array(postingSchema)),
}
