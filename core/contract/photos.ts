import { oc } from '@orpc/contract'
import { z } from 'zod'
import { text } from '../records/fields.ts'
import { idSchema, keptPhotoSchema } from './shapes.ts'

/** Bytes cross both shells as base64; pictures are kept and sent as JPEG. */
const base64 = z.string()

/** A picture that is not in a record yet, as its clerk took it. */
export const draftPhotoSchema = z.object({
  photo: keptPhotoSchema.shape.photo,
  thumbnail: base64,
})
export type DraftPhoto = z.output<typeof draftPhotoSchema>

/** A picture of a record. `veiled` says that the thumbnail was blurred by the desk and the whole is not given out. */
export const photoSchema = z.object({
  id: idSchema,
  caption: z.string(),
  veiled: z.boolean(),
  /** For how many milliseconds a reveal still holds; null where nothing was revealed. */
  opensFor: z.number().nullable(),
  /** null where the picture is known but its bytes have not come to this desk. */
  thumbnail: base64.nullable(),
})
export type PhotoView = z.output<typeof photoSchema>

const listed = z.array(photoSchema)
const one = z.object({ record: idSchema, photo: idSchema })

export const photos = {
  /** Takes a picture in: read, turned upright, made small, its metadata dropped. On disk when the answer comes; in no record yet. */
  keep: oc.input(z.object({ base64 })).output(draftPhotoSchema),
  /** The pictures of one's own draft, as they were taken. */
  ofDraft: oc.input(z.object({ draft: idSchema })).output(z.array(draftPhotoSchema)),
  /** Names a kept picture in a record; a picture that the record shows already is not added twice. */
  add: oc.input(keptPhotoSchema.extend({ record: idSchema })).output(listed),
  change: oc.input(one.extend({ caption: text(100).optional(), first: z.literal(true).optional() })).output(listed),
  ofRecord: oc.input(z.object({ record: idSchema })).output(listed),
  /** The first picture of each of these records, for lists; records without one are left out. */
  firsts: oc
    .input(z.object({ records: z.array(idSchema).max(50) }))
    .output(z.array(photoSchema.extend({ record: idSchema }))),
  /** The whole picture; a veiled one only after a reveal in this window. */
  full: oc.input(one).output(z.object({ type: z.string(), base64 })),
  /** Out of sight; the journal keeps it until an erasure. */
  remove: oc.input(one).output(listed),
}
