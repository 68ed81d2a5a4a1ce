import { oc } from '@orpc/contract'
import { z } from 'zod'
import { doubleSchema, idSchema, reasonSchema, recordSchema } from './shapes.ts'

const decision = z.enum(['rejected', 'undecided'])

/** Two records of one kind that may be one case. That they are is `records.merge`. */
export const doubles = {
  /** Those that are likely enough to tell; mostly none. */
  forRecord: oc.input(z.object({ id: idSchema })).output(z.array(doubleSchema)),
  /** The undecided ones of the whole desk; `later` came in second. */
  proposed: oc.input(z.object({ limit: z.int().min(1).max(50).default(6) })).output(
    z.array(
      z.object({
        later: recordSchema,
        earlier: recordSchema,
        probability: z.number(),
        reasons: z.array(reasonSchema),
      }),
    ),
  ),
  /** Any two of one kind side by side, seen from `id`. */
  compare: oc.input(z.object({ id: idSchema, other: idSchema })).output(
    z.object({
      record: recordSchema,
      other: recordSchema,
      probability: z.number(),
      reasons: z.array(reasonSchema),
      decision,
      /** Fields by which two that were held apart may prove to be one after all: changed since. */
      reopenedBy: z.array(z.string()),
    }),
  ),
  /** The other records of a merged case, each with its own reporter, so that all of them stay in reach. */
  joined: oc.input(z.object({ id: idSchema })).output(z.array(recordSchema)),
  decide: oc
    .input(z.object({ id: idSchema, other: idSchema, decision }))
    .output(z.object({ record: recordSchema, other: recordSchema, decision })),
}
