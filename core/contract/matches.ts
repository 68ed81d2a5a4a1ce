import { oc } from '@orpc/contract'
import { z } from 'zod'
import {
  candidateSchema,
  decisions,
  descriptionSchema,
  idSchema,
  kindSchema,
  reasonSchema,
  recordSchema,
} from './shapes.ts'

export const matches = {
  /** Candidates for what has been typed so far; nothing is stored. `tookMs` is the desk's own time. */
  live: oc
    .input(descriptionSchema.extend({ kind: kindSchema, limit: z.int().min(1).max(20).default(5) }))
    .output(z.object({ candidates: z.array(candidateSchema), tookMs: z.number() })),
  forRecord: oc
    .input(z.object({ id: idSchema, limit: z.int().min(1).max(50).default(10) }))
    .output(z.object({ record: recordSchema, candidates: z.array(candidateSchema) })),
  /** The best open pairs of the whole desk, for the board. */
  proposed: oc
    .input(z.object({ limit: z.int().min(1).max(50).default(6) }))
    .output(
      z.array(
        z.object({ report: recordSchema, find: recordSchema, probability: z.number(), reasons: z.array(reasonSchema) }),
      ),
    ),
  /** Two records side by side, with every witness. */
  compare: oc.input(z.object({ report: idSchema, find: idSchema })).output(
    z.object({
      report: recordSchema,
      find: recordSchema,
      probability: z.number(),
      reasons: z.array(reasonSchema),
      decision: z.enum(decisions),
    }),
  ),
  decide: oc
    .input(z.object({ report: idSchema, find: idSchema, decision: z.enum(decisions) }))
    .output(z.object({ report: recordSchema, find: recordSchema, decision: z.enum(decisions) })),
}
