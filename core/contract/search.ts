import { oc } from '@orpc/contract'
import { z } from 'zod'
import { fieldNames } from '../records/fields.ts'
import { idSchema, kindSchema, recordSchema } from './shapes.ts'

export const search = {
  /** Names (characters, pinyin, initials), number tails, record and slip numbers, free words. */
  query: oc
    .input(
      z.object({
        text: z.string().max(200),
        kind: kindSchema.optional(),
        includeClosed: z.boolean().default(true),
        limit: z.int().min(1).max(100).default(30),
      }),
    )
    .output(
      z.object({
        records: z.array(recordSchema),
        /** By record: the masked field that the words were found in, and whether they are its end; the screen cannot see it. */
        heldBy: z.record(idSchema, z.object({ field: z.enum(fieldNames), atEnd: z.boolean() })),
        tookMs: z.number(),
      }),
    ),
}
