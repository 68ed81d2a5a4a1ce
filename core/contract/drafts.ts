import { oc } from '@orpc/contract'
import { z } from 'zod'
import { text } from '../records/fields.ts'
import { documentTypes, relations, signatureSchema, staysSchema, stepsSchema } from './claims.ts'
import { descriptionSchema, idSchema, keptPhotoSchema, keptPhotosSchema, kindSchema } from './shapes.ts'

/** A release put aside: who asks and what was verified. The second person's badge and PIN have no place in it. */
export const releaseDraftSchema = z.strictObject({
  find: idSchema,
  no: z.string().max(40),
  report: idSchema.nullable(),
  form: z.strictObject({
    name: text(80),
    phone: text(40),
    relation: z.enum(relations),
    documentType: z.enum(documentTypes),
    documentNumber: text(40),
    verified: text(400),
    override: text(200),
    signature: signatureSchema.nullable(),
    statement: idSchema.nullable().default(null),
    steps: stepsSchema.prefault({}),
    photo: keptPhotoSchema.nullable().default(null),
    stays: staysSchema,
  }),
})

/**
 * What is being typed, kept on disk at every pause. A draft is not a record: it is never matched against, exported or
 * journalled, and only the operator who typed it gets it back, as it was typed.
 */
export const draftSchema = descriptionSchema.extend({
  id: idSchema,
  kind: kindSchema,
  /** The record being edited, and the version the form was opened on; null for a new one. */
  record: idSchema.nullable(),
  version: idSchema.nullable(),
  /** A record of the same family that this one will be linked to. */
  sibling: idSchema.optional(),
  photos: keptPhotosSchema,
  /** Present in a release that was put aside; its fields are empty then. */
  release: releaseDraftSchema.optional(),
  savedAt: z.number(),
})
export type DraftView = z.output<typeof draftSchema>

export const drafts = {
  save: oc.input(draftSchema.omit({ savedAt: true })).output(z.object({ savedAt: z.number() })),
  list: oc.output(z.array(draftSchema)),
  discard: oc.input(z.object({ id: idSchema })).output(z.object({})),
}
