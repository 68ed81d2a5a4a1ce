import { z } from 'zod'
import { contactNumbers, contactOutcomes, contactSteps } from '../contact.ts'
import { transferDestinations } from '../custody/transfer.ts'
import { disposalWays } from '../notice.ts'
import { closingWays } from '../records/closings.ts'
import { setNames } from '../records/fields.ts'
import { kinds } from '../records/kinds.ts'
import { linkRelations } from '../records/links.ts'
import { states } from '../records/states.ts'
import type { Entry, JsonObject } from './entry.ts'

const id = z.string().min(1).max(64)
const values = z.record(z.string(), z.json().optional()) as unknown as z.ZodType<JsonObject>
const members = z.partialRecord(z.enum(setNames), z.array(z.string()))

/**
 * A step of a record's state. `basis` names the entries whose state it was taken on: the steps of a record form a graph, like
 * commits, and two steps on one basis are both kept and shown as a conflict, where a last writer would have silenced the first.
 */
const transition = z.object({ record: id, from: z.enum(states), to: z.enum(states), basis: z.array(z.string()) })
const transitions = z.array(transition)
export type TransitionFact = z.output<typeof transition>

/**
 * How a handover was verified: its way, what was told before the marks were shown and how that compared, what was done, and what a
 * supervisor's reason stood in for. Later programs may say more.
 */
const procedure = z.looseObject({
  lane: z.string(),
  statement: id.nullable(),
  told: z.object({ right: z.int(), against: z.int(), recorded: z.int() }),
  done: z.array(z.string()),
  reaction: z.string().nullable(),
  ownerDocumentType: z.string().nullable(),
  counted: z.number().nullable(),
  missing: z.array(z.string()),
})
export type ProcedureFact = z.output<typeof procedure>

const entity = z.object({ fields: values })
const link = z.object({ relation: z.enum(linkRelations), records: z.tuple([id, id]) })

/** What each action writes down: `facts` stay for ever, `personal` may be erased. */
export const actions = {
  /** First entry of every epoch. Its key verifies all that follow in this epoch. */
  'epoch.opened': {
    facts: z.object({
      publicKey: z.string(),
      parent: z.object({ epoch: z.string(), seq: z.int(), hash: z.string() }).nullable(),
      reason: z.enum(['new', 'restored', 'moved']),
    }),
    personal: null,
  },
  'venue.set': { facts: entity, personal: null },
  'zone.set': { facts: z.object({ zone: id, fields: values }), personal: null },
  /** A word of the venue's own, by its form, and what it may mean. No name of anybody: it stays for ever. */
  'word.set': { facts: z.object({ word: id, fields: values }), personal: null },
  'operator.set': { facts: z.object({ operator: id, fields: values }), personal: entity },
  'operator.signed-in': { facts: z.object({ operator: id }), personal: null },

  'record.created': {
    facts: z.object({
      kind: z.enum(kinds),
      no: z.string(),
      fields: values,
      add: members.optional(),
      /** Row of the notebook it was brought in from; `at` is then the notebook's own time. */
      source: z.object({ row: z.int() }).optional(),
    }),
    personal: entity,
  },
  'record.edited': {
    facts: z.object({ fields: values, add: members.optional(), remove: members.optional() }),
    personal: entity,
  },
  /** Reasons are typed freely, so they may name somebody: personal part. */
  'record.moved': { facts: z.object({ transitions }), personal: entity },
  /** A case that ended without a release; `when` is when it did, null for the entry's own time. A find may be closed with it. */
  'record.closed': {
    facts: z.object({ way: z.enum(closingWays), when: z.int().nullable(), witness: id.nullable(), transitions }),
    personal: entity,
  },
  'record.merged': { facts: z.object({ records: z.tuple([id, id]) }), personal: entity },
  'record.unmerged': { facts: z.object({ merge: z.string(), records: z.tuple([id, id]) }), personal: null },
  'conflict.settled': { facts: z.object({ transitions }), personal: entity },

  /** What somebody at the counter wants the next one to know; all of it may name people. */
  'note.added': { facts: z.object({}), personal: entity },
  'link.made': { facts: link, personal: null },
  'link.cut': { facts: link, personal: null },
  /** Takes one earlier entry back, as if it had not been written. `records` are those that it touched. */
  'change.undone': { facts: z.object({ entry: z.string(), records: z.array(id) }), personal: null },

  'match.decided': {
    facts: z.object({
      report: id,
      find: id,
      decision: z.enum(['confirmed', 'rejected', 'undecided']),
      probability: z.number().nullable(),
      transitions,
    }),
    personal: null,
  },
  /** That two records of one kind are not the same case, or that this is open again. That they are one is a merge. */
  'double.decided': {
    facts: z.object({
      records: z.tuple([id, id]),
      decision: z.enum(['rejected', 'undecided']),
      probability: z.number().nullable(),
    }),
    personal: null,
  },
  'claim.released': {
    facts: z.object({
      claim: id,
      find: id,
      report: id.nullable(),
      relation: z.string(),
      documentType: z.string(),
      /** The second officer who confirmed by badge and PIN; null where one is enough. */
      witness: id.nullable(),
      transitions,
      procedure: procedure.optional(),
    }),
    personal: entity,
  },
  'claim.reversed': { facts: z.object({ claim: id, find: id, transitions }), personal: entity },

  /** What somebody who asks for a find said before its marks were shown; the words may name anybody. */
  'claim.stated': { facts: z.object({ statement: id, find: id }), personal: entity },
  /** A claimant who went without it; the find stays where it is. */
  'claim.refused': {
    facts: z.object({ find: id, report: id.nullable(), reason: z.string() }),
    personal: entity,
  },
  /** A doubt about who asks for a person; no release until a `claim.cleared` names this entry. */
  'claim.stopped': {
    facts: z.object({ find: id, report: id.nullable(), reaction: z.string() }),
    personal: entity,
  },
  'claim.cleared': { facts: z.object({ find: id, stop: z.string() }), personal: entity },
  /** What was missing at a handover was brought later. */
  'claim.made-good': {
    facts: z.object({ claim: id, find: id, need: z.string(), documentType: z.string(), witness: id.nullable() }),
    personal: entity,
  },
  /**
   * A notice of finds whose owners are unknown, with all that it tells of each. `day` is the venue's calendar day from which the year
   * counts; where it hangs is typed freely and so of the personal part.
   */
  'notice.published': {
    facts: z.object({
      notice: id,
      number: z.string(),
      day: z.string(),
      lines: z.array(
        z.object({
          record: id,
          category: z.string().nullable(),
          colours: z.array(z.string()),
          zone: z.string().nullable(),
        }),
      ),
      records: z.array(id),
      transitions,
    }),
    personal: entity,
  },
  'notice.withdrawn': { facts: z.object({ notice: id, records: z.array(id), transitions }), personal: entity },
  /** What nobody claimed within its year goes to the state, by a numbered list that two sign. */
  'find.forfeited': {
    facts: z.object({ list: id, number: z.string(), witness: id, records: z.array(id), transitions }),
    personal: null,
  },
  /**
   * What cannot be kept, ended by two; `proceeds` is the price in yuan that stands in for it where it was sold. A sale leaves the find
   * where it is and makes money of it by `fields` (custodyClass, amount); earlier ones closed it by their transitions and have none.
   */
  'find.disposed': {
    facts: z.object({
      way: z.enum(disposalWays),
      proceeds: z.number().nullable(),
      witness: id,
      transitions,
      fields: values.optional(),
    }),
    personal: entity,
  },

  /** An attempt to reach somebody who went home; the number tried and what was said are personal. `nextAt` is UTC ms. */
  'contact.attempted': {
    facts: z.object({
      outcome: z.enum(contactOutcomes),
      whose: z.enum(contactNumbers),
      next: z.enum(contactSteps).nullable(),
      nextAt: z.int().nullable(),
    }),
    personal: entity,
  },
  /** A released find left by post. Said again of the same handover it corrects what stood. */
  'claim.posted': { facts: z.object({ claim: id }), personal: entity },

  'slip.issued': {
    facts: z.object({
      slip: z.string(),
      document: z.string(),
      template: z.int(),
      claim: id.nullable(),
      signature: z.string(),
      /** The record's photo that it shows, and the supervisor who gave leave: null where none had to. */
      photo: id.optional(),
      leave: id.nullable().optional(),
    }),
    personal: entity,
  },
  'slip.printed': { facts: z.object({ slip: z.string(), copy: z.int() }), personal: null },
  /** A paper that no longer counts; why is typed freely, so personal part. */
  'slip.voided': { facts: z.object({ slip: z.string() }), personal: entity },
  'personal.revealed': { facts: z.object({ fields: z.array(z.string()), reason: z.string() }), personal: entity },
  /**
   * A picture of the record, by an id drawn for it. Its content hash (`photo`) and caption are personal: who has the picture could
   * tell by the hash that it was here. Said again of the same id it changes the caption, or makes the picture the first.
   */
  'photo.added': { facts: z.object({ photo: id, first: z.boolean() }), personal: entity },
  'photo.removed': { facts: z.object({ photo: id }), personal: null },

  /** A storage place of the venue; what is not named stays as it was. */
  'place.set': { facts: z.object({ place: id, fields: values }), personal: null },
  /** Where a thing was put: a place, another thing, or (neither) back to the counter. `from` is where the desk took it to be. */
  'item.placed': {
    facts: z.object({ place: id.nullable(), container: id.nullable(), from: z.string().nullable() }),
    personal: entity,
  },
  'container.sealed': { facts: z.object({ seal: z.string(), witness: id.nullable() }), personal: null },
  'container.opened': { facts: z.object({ seal: z.string().nullable(), witness: id.nullable() }), personal: entity },
  /** Pieces by their value in fen; `differs` is the earlier sum where this one is another. */
  'cash.counted': {
    facts: z.object({
      counts: z.record(z.string(), z.int()),
      sum: z.int(),
      witness: id.nullable(),
      differs: z.int().nullable(),
    }),
    personal: null,
  },
  /** Things that left for another desk or the station, with all that lies in them. The receipt is an entry of its own. */
  'custody.transferred': {
    facts: z.object({
      transfer: id,
      destination: z.enum(transferDestinations),
      desk: z.string().nullable(),
      records: z.array(id),
      transitions,
    }),
    personal: entity,
  },
  'custody.received': {
    facts: z.object({ transfer: id, records: z.array(id), place: id.nullable() }),
    personal: entity,
  },
  /** What was scanned in a place, compared with the books. What bears no number of ours may be anything: personal part. */
  'stock.taken': {
    facts: z.object({
      place: id,
      present: z.int(),
      missing: z.array(id),
      misplaced: z.array(z.object({ record: id, place: id.nullable() })),
      gone: z.array(id),
      /** Things of which a paper was scanned in their label's stead; earlier entries have none. */
      papers: z.array(id).optional(),
      unknown: z.int(),
    }),
    personal: entity,
  },
  /** Takes the personal part away from the entries named; the chain and the figures stay whole. */
  'personal.erased': { facts: z.object({ entries: z.array(z.string()), reason: z.string() }), personal: null },
} as const satisfies Record<string, { facts: z.ZodType; personal: z.ZodType | null }>

export type Action = keyof typeof actions
export type FactsOf<A extends Action> = z.output<(typeof actions)[A]['facts']>

export const isAction = (value: string): value is Action => Object.hasOwn(actions, value)

/** The facts of an entry whose action is known; throws a zod error where they are not of that action's form. */
export const factsOf = <A extends Action>(action: A, entry: Pick<Entry, 'facts'>): FactsOf<A> =>
  actions[action].facts.parse(entry.facts) as FactsOf<A>

/** Ids of the records whose projection this entry may change. An unknown action of a newer version touches none. */
export function recordsOf(entry: Pick<Entry, 'facts' | 'recordId'>): string[] {
  const facts = entry.facts as { transitions?: TransitionFact[]; records?: string[]; report?: string; find?: string }
  const named = [entry.recordId, facts.report, facts.find, ...(facts.records ?? [])]
  const moved = (facts.transitions ?? []).map((step) => step.record)
  return [...new Set([...named, ...moved].filter((record): record is string => typeof record === 'string'))]
}
