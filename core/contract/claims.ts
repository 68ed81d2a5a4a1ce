import { oc } from '@orpc/contract'
import { z } from 'zod'
import { someText, text } from '../records/fields.ts'
import { idempotencyKey, idSchema, secondPersonSchema } from './shapes.ts'

export const documentTypes = [
  'resident-id',
  'passport',
  'hk-macao-taiwan',
  'foreign-residence',
  'other',
  'none',
] as const
export const relations = [
  'self',
  'parent',
  'grandparent',
  'relative',
  'teacher',
  'colleague',
  'owner',
  'proxy',
] as const

/** The pen's path in the pad's own pixels: kept as data, drawn again on the slip. */
export const signatureSchema = z.object({
  width: z.number().min(1).max(4000),
  height: z.number().min(1).max(4000),
  strokes: z.array(z.array(z.tuple([z.number(), z.number()])).max(2000)).max(200),
})
export type Signature = z.output<typeof signatureSchema>

/** A released find as the counter may see it afterwards: the claimant masked. */
export const claimSchema = z.object({
  id: idSchema,
  find: idSchema,
  report: idSchema.nullable(),
  slip: z.string().nullable(),
  at: z.number(),
  operator: z.string().nullable(),
  witness: z.string().nullable(),
  relation: z.enum(relations),
  documentType: z.enum(documentTypes),
  claimantName: z.string(),
  claimantPhone: z.string(),
  documentNumber: z.string(),
  reversed: z.boolean(),
})
export type ClaimView = z.output<typeof claimSchema>

export const releaseInput = z.object({
  idempotencyKey,
  find: idSchema,
  report: idSchema.nullable(),
  claimant: z.object({
    name: text(80),
    phone: text(40),
    relation: z.enum(relations),
    documentType: z.enum(documentTypes),
    documentNumber: text(40),
  }),
  /** What was compared before the handover, in the clerk's words. */
  verified: text(400),
  signature: signatureSchema.nullable(),
  second: secondPersonSchema.optional(),
  override: text(200).optional(),
})

export const claims = {
  /** Hands a find over. Persons need a second member of staff; a missing document needs a supervisor's reason. */
  release: oc.input(releaseInput).output(claimSchema),
  /** A wrong handover taken back by a supervisor; both entries stay. */
  reverse: oc.input(z.object({ claim: idSchema, reason: someText(200) })).output(claimSchema),
  forRecord: oc.input(z.object({ id: idSchema })).output(z.array(claimSchema)),
}
