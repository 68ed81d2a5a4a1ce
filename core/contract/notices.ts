import { oc } from '@orpc/contract'
import { z } from 'zod'
import { isDay } from '../holidays.ts'
import { clockSections } from '../legal-clock.ts'
import { disposalWays } from '../notice.ts'
import { money, someText, text } from '../records/fields.ts'
import { daySchema, idempotencyKey, idSchema, recordSchema, secondPersonSchema, sentenceSchema } from './shapes.ts'

const number = text(40)

/** Where a find stands with the law. Days are the venue's calendar days, counted from midnight. */
export const clockSchema = z.object({
  section: z.enum(clockSections),
  notice: z.object({ id: idSchema, number: z.string(), day: z.string(), place: z.string() }).nullable(),
  /** The last day on which it may be claimed, and the one from which it falls to the state; null without a notice. */
  through: z.string().nullable(),
  due: z.string().nullable(),
  /** The last day was moved past a rest day. */
  moved: z.boolean(),
  /** That year's rest days are not all entered, so the last day may still move. */
  provisional: z.boolean(),
  /** UTC milliseconds by which what spoils must be dealt with; null for anything else. */
  perishableBy: z.number().nullable(),
})
export type ClockView = z.output<typeof clockSchema>

const counts = z.record(z.enum(clockSections), z.int())

export const noticeSchema = z.object({
  id: idSchema,
  number: z.string(),
  day: z.string(),
  place: z.string(),
  by: z.string().nullable(),
  withdrawn: z.boolean(),
  /** What the public reads of each find: category and colours in words, zone, number. */
  lines: z.array(z.object({ record: idSchema, no: z.string(), what: sentenceSchema, zone: z.string().nullable() })),
})
export type NoticeView = z.output<typeof noticeSchema>

const holidayYear = z.object({
  year: z.string(),
  off: z.array(z.string()),
  work: z.array(z.string()),
  published: z.boolean(),
})

const listed = z.object({ number: z.string(), count: z.int() })

/** The legal clock of lost property: notices, what falls due, what becomes of it. */
export const notices = {
  /** Finds on the shelf of one section, the most pressing first, with how many there are in each. */
  due: oc.input(z.object({ section: z.enum(clockSections), limit: z.int().min(1).max(200).default(100) })).output(
    z.object({
      today: z.string(),
      counts,
      /** Of what is due: how many finds must wait for something that lies in them. */
      held: z.int(),
      /** What lies in what is due and was never announced. */
      unannounced: z.array(recordSchema),
      rows: z.array(
        z.object({
          record: recordSchema,
          clock: clockSchema,
          /** Recorded features that a notice keeps back, to ask a claimant for. */
          hidden: z.array(sentenceSchema),
          /** What lies in it and is not due itself: from which day it is, null without a notice. */
          inside: z.array(z.object({ no: z.string(), due: z.string().nullable() })),
        }),
      ),
    }),
  ),
  /** How many finds are in each section today. */
  counts: oc.output(counts),
  /** Null for what is no find on the shelf. */
  ofRecord: oc.input(z.object({ id: idSchema })).output(clockSchema.nullable()),
  list: oc.output(z.array(noticeSchema)),
  /** `records` null: all that wait for a notice. An empty number is given out by the desk. */
  publish: oc
    .input(
      z.object({
        records: z.array(idSchema).min(1).max(500).nullable(),
        number,
        day: daySchema,
        place: someText(120),
        idempotencyKey,
      }),
    )
    .output(noticeSchema),
  withdraw: oc.input(z.object({ notice: idSchema, reason: someText(200), idempotencyKey })).output(noticeSchema),
  /** Transfers to the state what is due, `records` null for all of it; two sign. */
  forfeit: oc
    .input(
      z.object({
        records: z.array(idSchema).min(1).max(500).nullable(),
        number,
        idempotencyKey,
        second: secondPersonSchema.optional(),
      }),
    )
    .output(listed),
  /** Ends what cannot be kept; two sign, and one of them is a supervisor where it does not spoil. */
  dispose: oc
    .input(
      z.object({
        record: idSchema,
        way: z.enum(disposalWays),
        /** Yuan; asked for where it was sold. */
        proceeds: money(1_000_000).nullable(),
        /** Who bought it, or the number of the receipt; asked for where it was sold. */
        buyer: text(80).default(''),
        reason: text(200),
        idempotencyKey,
        second: secondPersonSchema.optional(),
      }),
    )
    .output(recordSchema),
  holidays: oc.output(z.array(holidayYear)),
  setHolidays: oc
    .input(
      z.object({
        year: z.string().regex(/^20\d\d$/),
        off: z.array(z.string().refine(isDay)).min(1).max(120),
        work: z.array(z.string().refine(isDay)).max(60),
      }),
    )
    .output(z.array(holidayYear)),
}
