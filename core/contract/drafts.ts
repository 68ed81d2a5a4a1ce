import { oc } from '@orpc/contract'
import { z } from 'zod'
import { descriptionSchema, idSchema, keptPhotosSchema, kindSchema } from './shapes.ts'

/**
 * What is being typed, kept on disk at every pause. A draft is not a record: it is never matched against, exported or
 * journalled, and only the operator who typed it gets it back, as it was typed.
 */
export const draftSchema = descriptionSchema.extend({
  id: idSchema,
  kind: kindSchema,
  /** The record being edited, and the version the form was opened on; null for a new one. */
  record: idSchema.nullable(),
  version: z.string().nullable(),
  photos: keptPhotosSchema,
  savedAt: z.number(),
})
export type DraftView = z.output<typeof draftSchema>

export const drafts = {
  save: oc.input(draftSchema.omit({ savedAt: true })).output(z.object({ savedAt: z.number() })),
  list: oc.output(z.array(draftSchema)),
  discard: oc.input(z.object({ id: idSchema })).output(z.object({})),
}
