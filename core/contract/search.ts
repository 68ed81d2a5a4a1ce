import { oc } from '@orpc/contract'
import { z } from 'zod'
import { kindSchema, recordSchema } from './shapes.ts'

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
    .output(z.object({ records: z.array(recordSchema), tookMs: z.number() })),
}
