import { eventIterator, oc } from '@orpc/contract'
import { z } from 'zod'
import { text } from '../records/fields.ts'
import { operatorKinds, operatorSchema } from './operators.ts'

export const venueTemplates = ['zoo', 'stadium', 'street', 'empty'] as const

export const zoneSchema = z.object({
  id: z.string(),
  zh: z.string(),
  en: z.string(),
  type: z.string(),
  /** Metres on the venue's own plan; the starting layout is plausible, not surveyed. */
  x: z.number(),
  y: z.number(),
  synonyms: z.array(z.string()),
  /** Out of use: named where it stands on a record, never offered. */
  retired: z.boolean().default(false),
})
export type ZoneView = z.output<typeof zoneSchema>

export const statusSchema = z.object({
  setUp: z.boolean(),
  practice: z.boolean(),
  version: z.string(),
  /** Drawn at each start of the desk's program: another one tells a page that it was started again. */
  run: z.string(),
  desk: z.string().nullable(),
  deskName: z.string().nullable(),
  venueName: z.string().nullable(),
  timeZone: z.string(),
  /** Hour at which the venue's day begins, so that a match night counts as one day. */
  dayStartHour: z.int(),
  now: z.number(),
  /** In use, in the venue's order. */
  zones: z.array(zoneSchema),
  /** Out of use: what stands on old records still has its name. */
  formerZones: z.array(zoneSchema),
  /** The venue's own words and what each may mean, as type:id. */
  words: z.array(z.object({ word: z.string(), means: z.array(z.string()) })),
  operator: operatorSchema.nullable(),
  /** Things an officer should know before trusting this desk: a wrong clock, a missing end of the journal, conflicts. */
  warnings: z.array(z.object({ code: z.string(), zh: z.string(), en: z.string() })),
})
export type StatusView = z.output<typeof statusSchema>

export const setUpInput = z.object({
  venue: z.enum(venueTemplates),
  venueName: text(60),
  desk: z.string().max(8),
  deskName: text(60),
  supervisor: z.object({
    name: text(40),
    badge: text(20),
    pin: z.string().max(20),
    kind: z.enum(operatorKinds),
  }),
})

export const areas = [
  'records',
  'matches',
  'claims',
  'operators',
  'venue',
  'drafts',
  'photos',
  'custody',
  'printing',
] as const
/** `ids` are the records concerned, so that a screen showing none of them stays still. */
export const deskEventSchema = z.object({ areas: z.array(z.enum(areas)), ids: z.array(z.string()) })
export type DeskEvent = z.output<typeof deskEventSchema>

export const desk = {
  /** What the page needs before anything else; open to a browser that is let in but not signed in. */
  status: oc.output(statusSchema),
  setUp: oc.input(setUpInput).output(statusSchema),
  /** Switches this window to the practice desk (made on first use, or anew with `fresh`) and back. */
  practice: oc.input(z.object({ on: z.boolean(), fresh: z.boolean().default(false) })).output(statusSchema),
  /** One stream a window: what changed, so that open screens ask again. */
  events: oc.output(eventIterator(deskEventSchema)),
}
