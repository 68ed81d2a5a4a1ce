import { oc } from '@orpc/contract'
import { z } from 'zod'
import { daySchema, kindSchema, sentenceSchema } from './shapes.ts'

/** Counts of one group: `reported` were registered in the period, `resolved` found or handed back in it. */
const count = z.object({ reported: z.int(), resolved: z.int() })

export const figuresSchema = z.object({
  from: daySchema,
  to: daySchema,
  /** The sentence of the bulletin; a clause with no case is left out. */
  press: sentenceSchema,
  /** 起: cases of children and elderly people found; adults apart, never in the sentence. */
  persons: z.int(),
  adults: z.int(),
  items: z.int(),
  /** How many of the items given back left by post. */
  posted: z.int(),
  medical: z.int(),
  disputes: z.int(),
  byKind: z.array(count.extend({ kind: kindSchema, open: z.int() })),
  byCategory: z.array(count.extend({ category: z.string(), press: z.string() })),
  byHour: z.array(count.extend({ hour: z.int() })),
  byZone: z.array(count.extend({ zone: z.string().nullable() })),
})
export type FiguresView = z.output<typeof figuresSchema>

const period = z.object({ from: daySchema, to: daySchema })

export const statistics = {
  figures: oc.input(period).output(figuresSchema),
  /** The same figures as a workbook, base64, since every answer is JSON. */
  workbook: oc
    .input(period.extend({ language: z.enum(['zh', 'en']).default('zh') }))
    .output(z.object({ name: z.string(), base64: z.string() })),
}
