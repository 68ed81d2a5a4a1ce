import { z } from 'zod'
import { photosOnRecord } from '../photos.ts'
import { closingWays } from '../records/closings.ts'
import { fieldNames, fieldsSchema, setsSchema, text, wellFormed } from '../records/fields.ts'
import { kinds } from '../records/kinds.ts'
import { states } from '../records/states.ts'

export const idSchema = wellFormed(z.string().min(1).max(64))
/** Chosen by the page once per form, so that the same save sent twice is one record. */
export const idempotencyKey = wellFormed(z.string().min(8).max(64))
export const kindSchema = z.enum(kinds)
export const stateSchema = z.enum(states)
/** A calendar day of the venue, YYYY-MM-DD. Beyond these years a day has no end that a clock can tell, and would count nothing. */
export const daySchema = z.iso.date().refine((day) => day >= '1970-01-02' && day < '2100-01-01')

/** Fields of one record and the members of its sets, as a form holds them. */
export const descriptionSchema = z.object({ fields: fieldsSchema, sets: setsSchema.default({}) })

/** A picture that lies on the desk's disk already, on its way into a record; named by its content hash. */
export const keptPhotoSchema = z.object({ photo: z.string().regex(/^[0-9a-f]{64}$/), caption: text(100).default('') })
export const keptPhotosSchema = z.array(keptPhotoSchema).max(photosOnRecord).default([])
export type KeptPhoto = z.output<typeof keptPhotoSchema>

/** A record as the counter may see it: personal fields masked, `masked` naming those that reveal would open. */
export const recordSchema = z.object({
  id: idSchema,
  no: z.string(),
  kind: kindSchema,
  state: stateSchema,
  desk: z.string(),
  createdAt: z.number(),
  createdBy: z.string().nullable(),
  updatedAt: z.number(),
  closedAt: z.number().nullable(),
  /** How it ended, where no release closed it. */
  closing: z.enum(closingWays).nullable(),
  version: z.string(),
  fields: fieldsSchema,
  sets: setsSchema,
  masked: z.array(z.enum(fieldNames)),
  conflict: z.boolean(),
  /** A doubt stands against handing this person over. */
  stopped: z.boolean(),
  /** Brought in from a notebook of before (补录): no clock runs for it. */
  imported: z.boolean(),
  mergedInto: idSchema.nullable(),
  /** Numbers of the records that were merged with this one: what an undo can take back. */
  joined: z.array(z.string()),
  /** How many pictures it has; they are asked for on their own. */
  photos: z.int(),
})
export type RecordView = z.output<typeof recordSchema>

export const effects = ['agrees', 'near', 'contradicts'] as const
export type Effect = (typeof effects)[number]

/** One witness for or against a pair. `weight` is a log-odds, base e; the sentence never holds a personal value. */
export const reasonSchema = z.object({
  field: z.string(),
  effect: z.enum(effects),
  weight: z.number(),
  zh: z.string(),
  en: z.string(),
})
export type ReasonView = z.output<typeof reasonSchema>

export const decisions = ['confirmed', 'rejected', 'undecided'] as const
export type Decision = (typeof decisions)[number]

/** A proposed pair, seen from one side: the other side's record, how likely it is, and why. */
export const candidateSchema = z.object({
  record: recordSchema,
  probability: z.number().min(0).max(1),
  reasons: z.array(reasonSchema),
  decision: z.enum(decisions),
  /** Numbers of other reports that a find is proposed to as well. */
  alsoFor: z.array(z.string()),
  /** Why a pair that was rejected is open again: what was changed since. */
  reopenedBy: z.array(z.string()),
})
export type CandidateView = z.output<typeof candidateSchema>

/** A record of the same kind that is likely the same case, and why. */
export const doubleSchema = candidateSchema.pick({ record: true, probability: true, reasons: true, reopenedBy: true })
export type DoubleView = z.output<typeof doubleSchema>

/** The second officer, who confirms at the same screen without taking over the session. */
export const secondPersonSchema = z.object({ badge: z.string().min(1).max(20), pin: z.string().min(1).max(20) })

export const sentenceSchema = z.object({ zh: z.string(), en: z.string() })
