import { oc } from '@orpc/contract'
import { z } from 'zod'
import { ageBands } from '../custody/age.ts'
import { denominations } from '../custody/cash.ts'
import { placeKinds } from '../custody/places.ts'
import { transferDestinations } from '../custody/transfer.ts'
import { someText, text, wellFormed } from '../records/fields.ts'
import { type CustodyClass, custodyClasses } from '../vocabulary/categories.ts'
import { idempotencyKey, idSchema, secondPersonSchema } from './shapes.ts'

export const custodyClassSchema = z.enum(Object.keys(custodyClasses) as [CustodyClass, ...CustodyClass[]])

/** A storage place, its path from the room inwards, and how full it is with all that stands in it. */
export const placeSchema = z.object({
  id: idSchema,
  name: z.string(),
  kind: z.enum(placeKinds),
  parent: idSchema.nullable(),
  capacity: z.int().nullable(),
  desk: z.string(),
  removed: z.boolean(),
  path: z.string(),
  held: z.int(),
})
export type PlaceView = z.output<typeof placeSchema>

/** A found thing as the shelf knows it: no mark of it and no name, only what kind of thing it is. */
export const heldSchema = z.object({
  id: idSchema,
  no: z.string(),
  category: z.string().nullable(),
  colour: z.string().nullable(),
  custody: custodyClassSchema,
  since: z.number(),
  /** Whole venue days since it was found. */
  days: z.int(),
  /** Path of where it lies, the bag that it lies in last; null at the counter and on its way. */
  where: z.string().nullable(),
  place: idSchema.nullable(),
  /** Where the register's free text says that it lies. */
  noted: z.string().nullable(),
  /** On its way to another desk. */
  away: z.boolean(),
  /** It lies where its class may not, or its class may not be kept overnight and it is another day. */
  wrong: z.enum(['place', 'overnight']).nullable(),
})
export type HeldView = z.output<typeof heldSchema>

const suggestionSchema = z.object({ place: idSchema, path: z.string(), free: z.int().nullable() })

const countSchema = z.object({
  at: z.number(),
  operator: z.string().nullable(),
  witness: z.string().nullable(),
  /** Fen. */
  sum: z.int(),
  counts: z.record(z.string(), z.int()),
})

/** Where a thing is, how it is closed, what was counted, what belongs in it and where it may go. */
export const keptSchema = z.object({
  held: heldSchema.nullable(),
  state: z.string(),
  no: z.string(),
  seal: z
    .object({ seal: z.string(), at: z.number(), operator: z.string().nullable(), witness: z.string().nullable() })
    .nullable(),
  /** Two people seal and open it. */
  two: z.boolean(),
  counts: z.array(countSchema),
  contents: z.array(heldSchema),
  suggestions: z.array(suggestionSchema),
})
export type KeptView = z.output<typeof keptSchema>

export const transferSchema = z.object({
  id: idSchema,
  at: z.number(),
  desk: z.string(),
  operator: z.string().nullable(),
  destination: z.enum(transferDestinations),
  receivingDesk: z.string().nullable(),
  /** Numbers of what was handed on, contents aside. */
  numbers: z.array(z.string()),
  toName: z.string(),
  receivedAt: z.number().nullable(),
  receiver: z.string().nullable(),
})
export type TransferView = z.output<typeof transferSchema>

const stockLine = z.object({
  id: idSchema,
  no: z.string(),
  category: z.string().nullable(),
  where: z.string().nullable(),
})
export const stockSchema = z.object({
  at: z.number(),
  present: z.int(),
  missing: z.array(stockLine),
  misplaced: z.array(stockLine),
  gone: z.array(stockLine),
  /** Only a paper about it was scanned, not the thing. */
  papers: z.array(stockLine),
  /** With the desk that the label names, where it is one of ours and this desk has not heard of it. */
  unknown: z.array(z.object({ label: z.string(), desk: z.string().nullable() })),
})
export type StockView = z.output<typeof stockSchema>

const label = wellFormed(z.string().min(1).max(400))
const pen = wellFormed(z.string().min(2).max(400_000))
const pieces = z.int().min(0).max(100_000)
const counts = z
  .partialRecord(z.enum(denominations.map(String) as [string, ...string[]]), pieces)
  .refine((told) => Object.values(told).some((n) => (n ?? 0) > 0))

/** Where things lie and who has them. */
export const custody = {
  places: oc.output(z.array(placeSchema)),
  /** A new place without `id`, which then needs a name; else what changed of one. */
  setPlace: oc
    .input(
      z.object({
        id: idSchema.optional(),
        name: text(40).optional(),
        kind: z.enum(placeKinds).optional(),
        parent: idSchema.nullable().optional(),
        capacity: z.int().min(1).max(100_000).nullable().optional(),
        removed: z.boolean().optional(),
      }),
    )
    .output(z.object({ id: idSchema })),
  /** What is still here, what cannot wait first, then the longest; of one place and all that stands in it, or of the counter. */
  held: oc
    .input(
      z.object({
        place: idSchema.optional(),
        atCounter: z.boolean().default(false),
        band: z.enum(ageBands.map(({ id }) => id)).optional(),
        limit: z.int().min(1).max(200).default(100),
      }),
    )
    .output(
      z.object({
        things: z.array(heldSchema),
        total: z.int(),
        /** At the counter, to be put away. */
        waiting: z.int(),
        bands: z.array(z.object({ band: z.string(), total: z.int(), urgent: z.int() })),
      }),
    ),
  /** What a scanned or typed label names: a thing (or by a paper about it), or a place; and the desk that its number names. */
  find: oc.input(z.object({ text: label })).output(
    z.object({
      id: idSchema.nullable(),
      no: z.string().nullable(),
      paper: z.boolean(),
      place: idSchema.nullable(),
      desk: z.string().nullable(),
    }),
  ),
  ofRecord: oc.input(z.object({ id: idSchema })).output(keptSchema),
  /** Into a place or another thing; a place against the rules and a full one need a reason. */
  put: oc
    .input(
      z.object({
        id: idSchema,
        place: idSchema.optional(),
        container: idSchema.optional(),
        reason: text(200).default(''),
        idempotencyKey,
      }),
    )
    .output(keptSchema),
  seal: oc
    .input(z.object({ id: idSchema, seal: someText(40), second: secondPersonSchema.optional() }))
    .output(keptSchema),
  open: oc
    .input(z.object({ id: idSchema, reason: someText(200), second: secondPersonSchema.optional() }))
    .output(keptSchema),
  /** Pieces by their value in fen, counted by two, who close it under `seal` in the same step. The first count is the amount on record. */
  count: oc
    .input(
      z.object({
        id: idSchema,
        counts,
        seal: text(40).default(''),
        second: secondPersonSchema.optional(),
        idempotencyKey,
      }),
    )
    .output(keptSchema),
  /** To another desk or the station, all that belongs in it along. Both sign: the receiver by `receive`. */
  transfer: oc
    .input(
      z.object({
        records: z.array(idSchema).min(1).max(200),
        destination: z.enum(transferDestinations),
        desk: text(8).nullable(),
        toName: someText(80),
        signature: pen,
        idempotencyKey,
      }),
    )
    .output(transferSchema),
  receive: oc
    .input(z.object({ transfer: idSchema, place: idSchema.nullable(), receiver: someText(80), signature: pen }))
    .output(transferSchema),
  transfers: oc.output(z.array(transferSchema)),
  takeStock: oc
    .input(z.object({ place: idSchema, labels: z.array(label).max(5_000), idempotencyKey }))
    .output(stockSchema),
}
