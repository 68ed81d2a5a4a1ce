import { z } from 'zod'
import { contactNumbers, contactOutcomes, contactSteps } from '../contact.ts'
import { transferDestinations } from '../custody/transfer.ts'
import { disposalWays } from '../notice.ts'
import { closingWays } from '../records/closings.ts'
import { fieldNames, fieldsSchema, setsSchema } from '../records/fields.ts'
import { linkRoles } from '../records/links.ts'
import { decisions, idSchema, stateSchema } from './shapes.ts'

/** The actions that touch a record and so stand in its history. */
export const historyActions = [
  'record.created',
  'record.edited',
  'record.moved',
  'record.closed',
  'record.merged',
  'record.unmerged',
  'conflict.settled',
  'note.added',
  'link.made',
  'link.cut',
  'change.undone',
  'match.decided',
  'double.decided',
  'claim.released',
  'claim.reversed',
  'claim.stated',
  'claim.refused',
  'claim.stopped',
  'claim.cleared',
  'claim.made-good',
  'slip.issued',
  'slip.printed',
  'slip.voided',
  'notice.published',
  'notice.withdrawn',
  'find.forfeited',
  'find.disposed',
  'contact.attempted',
  'claim.posted',
  'photo.added',
  'photo.removed',
  'personal.revealed',
  'personal.erased',
  'item.placed',
  'container.sealed',
  'container.opened',
  'cash.counted',
  'custody.transferred',
  'custody.received',
] as const
export type HistoryAction = (typeof historyActions)[number]

const names = z.array(z.enum(fieldNames))

/** One journal entry as the counter may read it: personal values masked, prose without the names this record ever held. */
export const historyLineSchema = z.object({
  entry: z.string(),
  at: z.number(),
  desk: z.string(),
  /** Name of who did it; null where nobody was signed in or the account was erased. */
  operator: z.string().nullable(),
  action: z.enum(historyActions),
  /** Number of the record it was written for: of several merged ones each keeps its own past. */
  record: z.string().nullable(),
  changed: names,
  before: fieldsSchema,
  after: fieldsSchema,
  masked: names,
  /** Changed fields whose earlier value was erased, which is not the same as never said. */
  lost: names,
  added: setsSchema,
  removed: setsSchema,
  steps: z.array(z.object({ record: z.string(), from: stateSchema, to: stateSchema })),
  /** The record on the other side of a pair, a handover or a merge. */
  other: z.object({ id: idSchema, no: z.string() }).nullable(),
  decision: z.enum(decisions).nullable(),
  handover: z
    .object({ claimant: z.string().nullable(), relation: z.string(), witness: z.string().nullable() })
    .nullable(),
  /** Why a claimant went without it: a reason of refusal, or the reaction that stopped it. */
  turned: z.string().nullable(),
  /** What was brought later. */
  madeGood: z.string().nullable(),
  /** `document`: what kind of paper, where it was issued. */
  slip: z
    .object({
      number: z.string(),
      copy: z.int().nullable(),
      document: z.string().nullable(),
      /** Whether it was issued with a photo, and which supervisor gave leave where one had to. */
      photo: z.boolean(),
      leave: z.string().nullable(),
    })
    .nullable(),
  /** The notebook it was brought in from, and when that was done: `at` is the notebook's own time. */
  source: z.object({ file: z.string().nullable(), row: z.int(), written: z.number() }).nullable(),
  revealed: z.object({ fields: z.array(z.string()), reason: z.string() }).nullable(),
  /** How a case ended without a release; `when` where that was not when it was written down. */
  closing: z
    .object({
      way: z.enum(closingWays),
      when: z.number().nullable(),
      collector: z.string().nullable(),
      witness: z.string().nullable(),
    })
    .nullable(),
  /** What `other` is to this record. */
  link: z.object({ role: z.enum(linkRoles) }).nullable(),
  note: z.string().nullable(),
  /** Where it was put, its seal, what was counted (fen), to whom it went; null for any other line. */
  custody: z
    .object({
      where: z.string().nullable(),
      from: z.string().nullable(),
      seal: z.string().nullable(),
      sum: z.int().nullable(),
      differs: z.int().nullable(),
      destination: z.enum(transferDestinations).nullable(),
      who: z.string().nullable(),
      witness: z.string().nullable(),
    })
    .nullable(),
  /** A notice that was published or withdrawn; what this desk does not know of it is null. */
  notice: z
    .object({ number: z.string().nullable(), day: z.string().nullable(), place: z.string().nullable() })
    .nullable(),
  /** How a find ended that nobody claimed: by a numbered list or a disposal, and who signed beside the operator. */
  leaving: z
    .object({
      list: z.string().nullable(),
      way: z.enum(disposalWays).nullable(),
      proceeds: z.number().nullable(),
      /** Who bought it or the receipt's number, masked. */
      buyer: z.string().nullable(),
      witness: z.string().nullable(),
    })
    .nullable(),
  /** An attempt to reach somebody: what came of it, by which number (masked, null once erased), and what was to be next. */
  contact: z
    .object({
      outcome: z.enum(contactOutcomes),
      whose: z.enum(contactNumbers),
      number: z.string().nullable(),
      next: z.enum(contactSteps).nullable(),
      nextAt: z.number().nullable(),
    })
    .nullable(),
  /** What left by post: carrier and tracking number (masked); null parts were erased. */
  posting: z.object({ carrier: z.string().nullable(), tracking: z.string().nullable() }).nullable(),
  /** What an undo took back; null for any other line, and where the entry has not come here yet. */
  undid: z.enum(historyActions).nullable(),
  /** What was typed as a reason, as prose leaves the desk. */
  reason: z.string().nullable(),
  /** True where the entry's personal part was taken away. */
  erased: z.boolean(),
  /** True where a later line took it back. */
  undone: z.boolean(),
  /** Whether the reader may take it back: free, or blocked by what was built on it since; null where it is not his to. */
  undo: z.enum(['free', 'blocked']).nullable(),
})
export type HistoryLine = z.output<typeof historyLineSchema>
