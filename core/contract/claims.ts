import { oc } from '@orpc/contract'
import { z } from 'zod'
import { money, someText, text } from '../records/fields.ts'
import { lanes } from '../release/lane.ts'
import { inHandChecks, reactions, refusalReasons } from '../release/reasons.ts'
import { makeableNeeds, needCodes } from '../release/requirements.ts'
import { effects, idempotencyKey, idSchema, keptPhotoSchema, recordSchema, secondPersonSchema } from './shapes.ts'
import { slipPageSchema } from './slips.ts'

export const documentTypes = [
  'resident-id',
  'passport',
  'hk-macao-taiwan',
  'foreign-residence',
  'electronic-id',
  'police-network',
  'other',
  'none',
] as const
export const relations = [
  'self',
  'parent',
  'grandparent',
  'relative',
  'teacher',
  'colleague',
  'owner',
  'proxy',
] as const

/** The pen's path in the pad's own pixels: kept as data, drawn again on the slip. */
export const signatureSchema = z.object({
  width: z.number().min(1).max(4000),
  height: z.number().min(1).max(4000),
  strokes: z.array(z.array(z.tuple([z.number(), z.number()])).max(2000)).max(200),
})
export type Signature = z.output<typeof signatureSchema>

/** A released find as the counter may see it afterwards: the claimant masked. */
export const claimSchema = z.object({
  id: idSchema,
  find: idSchema,
  report: idSchema.nullable(),
  slip: z.string().nullable(),
  at: z.number(),
  operator: z.string().nullable(),
  witness: z.string().nullable(),
  relation: z.enum(relations),
  documentType: z.enum(documentTypes),
  claimantName: z.string(),
  claimantPhone: z.string(),
  documentNumber: z.string(),
  reversed: z.boolean(),
  /** The way it went over the counter; null for a handover of before there were ways. */
  lane: z.enum(lanes).nullable(),
  /** What was missing and has not been made good since (补签). */
  missing: z.array(z.enum(makeableNeeds)),
})
export type ClaimView = z.output<typeof claimSchema>

/** What was done beside taking the claimant's name. */
export const stepsSchema = z.object({
  inHand: z.array(z.enum(inHandChecks)).max(inHandChecks.length).default([]),
  rang: z.boolean().default(false),
  samePhoto: z.boolean().default(false),
  reaction: z.enum(reactions).nullable().default(null),
  holderSeen: z.boolean().default(false),
  letter: z.boolean().default(false),
  owner: z
    .object({ name: text(80), documentType: z.enum(documentTypes), documentNumber: text(40) })
    .nullable()
    .default(null),
  count: z
    .object({ amount: money(100_000_000), notes: text(200) })
    .nullable()
    .default(null),
  checkedBy: text(40).default(''),
  bodyCamera: text(40).default(''),
})

export type ReleaseSteps = z.output<typeof stepsSchema>

/** Things that lie in a find and stay here when it goes. */
export const staysSchema = z.array(idSchema).max(200).default([])

export const releaseInput = z.object({
  idempotencyKey,
  find: idSchema,
  report: idSchema.nullable(),
  claimant: z.object({
    name: text(80),
    phone: text(40),
    relation: z.enum(relations),
    documentType: z.enum(documentTypes),
    documentNumber: text(40),
  }),
  /** What the claimant said before the marks were shown, by the id that `state` gave. */
  statement: idSchema.nullable().default(null),
  steps: stepsSchema.prefault({}),
  /** What was compared before the handover, in the clerk's words. */
  verified: text(400),
  signature: signatureSchema.nullable(),
  /** A picture of the handover, kept with the find. */
  photo: keptPhotoSchema.nullable().default(null),
  second: secondPersonSchema.optional(),
  override: text(200).optional(),
  /** What belongs in the find and is not handed over with it: it may be another's. */
  stays: staysSchema,
  /** The language in which the answer brings the slip along, so that it is on the screen without another question. */
  slipIn: z.enum(['zh', 'en']).optional(),
})

export type AskedRelease = z.input<typeof releaseInput>

/** A handover that was stopped by a doubt; nothing goes until a supervisor has cleared it. */
export const stopSchema = z.object({
  stop: z.string(),
  at: z.number(),
  operator: z.string().nullable(),
  reaction: z.enum(reactions),
})
export type StopView = z.output<typeof stopSchema>

const featureSchema = z.object({ field: z.string(), effect: z.enum(effects), zh: z.string(), en: z.string() })

/** How a release of this find stands before it is done. */
export const standingSchema = z.object({
  lane: z.enum(lanes),
  /** Features that must have been told rightly. */
  features: z.int(),
  needs: z.array(z.enum(needCodes)),
  /** Whether something was said before the marks were shown: a report, or a statement at this counter. */
  told: z.boolean(),
  right: z.int(),
  against: z.int(),
  recorded: z.int(),
  compared: z.array(featureSchema),
  /** The statement that counts, and when it was made. */
  statement: z.object({ id: idSchema, at: z.number() }).nullable(),
  stopped: stopSchema.nullable(),
  /** Claimants refused before: how many, and when the last one was. */
  refused: z.object({ times: z.int(), last: z.number().nullable() }),
})
export type StandingView = z.output<typeof standingSchema>

const about = { find: idSchema, report: idSchema.nullable().default(null) }

export const claims = {
  /** Hands a find over by the way of its class. What is missing needs a supervisor's reason, a doubt stops it whoever signs. */
  release: oc.input(releaseInput).output(claimSchema.extend({ page: slipPageSchema.optional() })),
  /** Writes down what a claimant says before the marks are shown; the id proves it at the release. */
  state: oc
    .input(z.object({ find: idSchema, words: someText(400), idempotencyKey }))
    .output(z.object({ statement: idSchema, at: z.number() })),
  standing: oc
    .input(z.object({ ...about, statement: idSchema.nullable().default(null), stays: staysSchema }))
    .output(standingSchema),
  /** A claimant goes without it. Nothing was shown, the find stays where it is. `other` asks for words. */
  refuse: oc
    .input(z.object({ ...about, reason: z.enum(refusalReasons), words: text(200).default(''), idempotencyKey }))
    .output(z.object({})),
  /** The child or elder hesitates or is afraid: nothing goes until a supervisor clears it. */
  stop: oc
    .input(
      z.object({
        ...about,
        reaction: z.enum(['hesitant', 'afraid']),
        name: text(80).default(''),
        phone: text(40).default(''),
        words: text(200).default(''),
        idempotencyKey,
      }),
    )
    .output(stopSchema),
  clear: oc.input(z.object({ stop: z.string().min(1).max(100), reason: someText(200) })).output(z.object({})),
  /** A wrong handover taken back by a supervisor; both entries stay. */
  reverse: oc.input(z.object({ claim: idSchema, reason: someText(200) })).output(claimSchema),
  forRecord: oc.input(z.object({ id: idSchema })).output(z.array(claimSchema)),
  /** Handovers with something still missing, oldest first (补签). */
  owing: oc.output(z.array(z.object({ claim: claimSchema, record: recordSchema }))),
  /** What was missing was brought: by document, by the colleague who signs now, or by letter; the rest is said in words. */
  makeGood: oc
    .input(
      z.object({
        claim: idSchema,
        need: z.enum(makeableNeeds),
        documentType: z.enum(documentTypes).default('none'),
        documentNumber: text(40).default(''),
        words: text(200).default(''),
        second: secondPersonSchema.optional(),
      }),
    )
    .output(claimSchema),
  /** Identity documents that lie here, by the initial of their holder's surname in pinyin. */
  heldDocuments: oc.output(z.array(z.object({ initial: z.string(), record: recordSchema }))),
}
