import { oc } from '@orpc/contract'
import { z } from 'zod'
import { sentenceSchema } from './shapes.ts'

export const slipVerdicts = ['genuine', 'reprinted', 'reversed', 'forged', 'unknown'] as const

export const slips = {
  /** The slip as a page to show and print. `printed` counts earlier prints; the page itself says when it is a reprint. */
  get: oc
    .input(z.object({ slip: z.string().max(40), language: z.enum(['zh', 'en']).default('zh') }))
    .output(z.object({ slip: z.string(), html: z.string(), printed: z.int() })),
  /** Notes a print in the journal before the printer gets it. */
  printed: oc.input(z.object({ slip: z.string().max(40) })).output(z.object({ printed: z.int() })),
  /** Typed number or scanned QR text. */
  check: oc
    .input(z.object({ text: z.string().max(400) }))
    .output(z.object({ verdict: z.enum(slipVerdicts), slip: z.string().nullable(), sentence: sentenceSchema })),
}
