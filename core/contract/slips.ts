import { oc } from '@orpc/contract'
import { z } from 'zod'
import { type PaperName, paperNames, paperSizes } from '../papers.ts'
import { someText } from '../records/fields.ts'
import { idempotencyKey, idSchema, kindSchema, secondPersonSchema, sentenceSchema, stateSchema } from './shapes.ts'

export const slipVerdicts = ['genuine', 'reprinted', 'reversed', 'void', 'forged', 'unknown'] as const
export const languageSchema = z.enum(['zh', 'en']).default('zh')

/** How often each paper comes out; a form of two copies has both in each. */
export const copiesSchema = z.int().min(1).max(9).default(1)

const number = z.string().max(40)
export const paperNameSchema = z.enum(paperNames as [PaperName, ...PaperName[]])
const sizeSchema = z.enum(paperSizes)
/** The record, notice, list or transfer that a paper is made of; null for the booth itself. */
const ofSchema = idSchema.nullable()

/** A person's first photo on a search notice; of a minor, or where nobody said an age, with a supervisor's leave. */
const photoWishSchema = z.object({
  /** `second` is the supervisor at the same screen; one who issues the paper himself gives leave alone. */
  leave: z.object({ reason: someText(200), second: secondPersonSchema.optional() }).optional(),
})
export type PhotoWish = z.output<typeof photoWishSchema>

/** A paper that was issued, as a list shows it. */
export const slipLineSchema = z.object({
  slip: z.string(),
  /** null for a kind that a newer program issued. */
  kind: paperNameSchema.nullable(),
  issuedAt: z.number(),
  printed: z.int(),
  standing: z.enum(['valid', 'reversed', 'void']),
})
export type SlipLine = z.output<typeof slipLineSchema>

const about = z.object({
  kind: sentenceSchema,
  issuedAt: z.number(),
  printed: z.int(),
  record: z.object({ id: idSchema, no: z.string(), kind: kindSchema, state: stateSchema }).nullable(),
})
export type SlipAbout = z.output<typeof about>

/** A paper as a page to show and print. */
export const slipPageSchema = z.object({
  ...slipLineSchema.shape,
  html: z.string(),
  sizes: z.array(sizeSchema),
  size: sizeSchema,
  /** Whether the reader may make it void. */
  voidable: z.boolean(),
  record: idSchema.nullable(),
})
export type SlipPage = z.output<typeof slipPageSchema>

export const slips = {
  /**
   * The slip as a page to show and print. `printed` counts earlier prints; the page itself says when it is a reprint. A photo that is
   * blurred on the screens is blurred on it too, except where a counter asks for it to `print`.
   */
  get: oc
    .input(
      z.object({
        slip: number,
        language: languageSchema,
        size: sizeSchema.optional(),
        copies: copiesSchema,
        print: z.boolean().default(false),
      }),
    )
    .output(slipPageSchema),
  /** A paper of a record as it would be printed now, without a number. Writes nothing. */
  preview: oc
    .input(
      z.object({
        kind: paperNameSchema,
        of: ofSchema,
        language: languageSchema,
        size: sizeSchema.optional(),
        photo: z.boolean().default(false),
      }),
    )
    .output(
      z.object({
        html: z.string(),
        sizes: z.array(sizeSchema),
        size: sizeSchema,
        /** Whether it could show a photo, and what that takes: the choice alone, or a supervisor's leave. */
        photo: z.enum(['free', 'leave']).nullable(),
      }),
    ),
  /** Gives a paper of a record its number and writes down what it says. */
  issue: oc
    .input(z.object({ kind: paperNameSchema, of: ofSchema, idempotencyKey, photo: photoWishSchema.optional() }))
    .output(z.object({ slip: z.string() })),
  /** What the booth can make papers of now, the newest of each first. */
  offers: oc.output(z.array(z.object({ kind: paperNameSchema, of: ofSchema, label: z.string() }))),
  /** Papers of a record, or of the booth where it is null; the newest first. */
  ofRecord: oc.input(z.object({ id: idSchema.nullable() })).output(z.array(slipLineSchema)),
  /** Notes a print in the journal before the printer gets it. */
  printed: oc.input(z.object({ slip: number })).output(z.object({ printed: z.int() })),
  /** Makes a paper void. A claim slip is a supervisor's to end; the handover itself stays. */
  void: oc.input(z.object({ slip: number, reason: someText(200) })).output(slipLineSchema),
  /** Typed number or scanned QR text. `about` is what it belongs to, where this desk knows. */
  check: oc.input(z.object({ text: z.string().max(400) })).output(
    z.object({
      verdict: z.enum(slipVerdicts),
      slip: z.string().nullable(),
      sentence: sentenceSchema,
      about: about.nullable(),
    }),
  ),
}
