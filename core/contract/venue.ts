import { oc } from '@orpc/contract'
import { z } from 'zod'
import { text } from '../records/fields.ts'
import { longestVenueWord, mostMeanings, mostVenueWords } from '../vocabulary/venue-words.ts'
import { zoneTypes } from '../vocabulary/zones.ts'
import { idSchema, sentenceSchema } from './shapes.ts'

/** Far more than a name or an other word for a place needs. */
const name = text(40)
const metres = z.number().min(0).max(20_000)

/** What is new of a zone; what is not named stays. */
const zoneChange = z.object({
  zh: name.optional(),
  en: name.optional(),
  type: z.enum(zoneTypes).optional(),
  x: metres.optional(),
  y: metres.optional(),
  synonyms: z.array(name).max(40).optional(),
  retired: z.boolean().optional(),
})

const wordChange = z.object({
  word: z.string().max(longestVenueWord * 2),
  /** All that it means from now on, as type:id; null takes it out of use. */
  means: z.array(z.string().max(60)).min(1).max(mostMeanings).nullable(),
})
export type WordChange = z.output<typeof wordChange>

const readingSchema = z.object({
  /** Records that are matched, and how many of them are still as an earlier list of words read them. */
  records: z.int(),
  waiting: z.int(),
  /** Records whose pairs are still to be worked out. */
  pairs: z.int(),
})

const changeSchema = z.object({ entry: z.string(), at: z.number(), by: z.string(), what: sentenceSchema })

/** The venue's own zones and words. */
export const venue = {
  /** A new zone without `id`, which then needs a name; else what changed of one. */
  setZone: oc.input(zoneChange.extend({ id: idSchema.optional() })).output(z.object({ id: idSchema })),
  /** The order in which lists show the zones. */
  orderZones: oc.input(z.object({ zones: z.array(idSchema).max(300) })).output(z.object({})),
  /** Words and what they mean, all or none; one that says nothing new is not written. */
  setWords: oc
    .input(z.object({ words: z.array(wordChange).min(1).max(mostVenueWords) }))
    .output(z.object({ written: z.int() })),
  /** How far the stock is read again after a change. */
  reading: oc.output(readingSchema),
  /** Has the whole stock read again in the background; what was read serves until then. */
  readAgain: oc.output(readingSchema),
  /** What was changed of zones and words, newest first. */
  changes: oc.output(z.array(changeSchema)),
}
