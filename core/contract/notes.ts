import { oc } from '@orpc/contract'
import { z } from 'zod'
import { someText } from '../records/fields.ts'
import { idempotencyKey, idSchema } from './shapes.ts'

/** A note as the counter may read it: prose without the names and numbers that this record ever held. */
export const noteSchema = z.object({
  entry: z.string(),
  /** Number of the record it was written for: of merged ones each keeps its own. */
  record: z.string(),
  desk: z.string(),
  at: z.number(),
  operator: z.string().nullable(),
  /** Null once it was erased. */
  text: z.string().nullable(),
})
export type NoteView = z.output<typeof noteSchema>

export const notes = {
  /** Notes of a record and of those merged with it, oldest first. */
  list: oc.input(z.object({ id: idSchema })).output(z.array(noteSchema)),
  /** Whatever state the record is in. */
  add: oc.input(z.object({ id: idSchema, text: someText(500), idempotencyKey })).output(z.array(noteSchema)),
}
