import { randomUUID } from 'node:crypto'
import { type CashCount, countText, sumOf } from '../../core/custody/cash.ts'
import { isWithin, type Place } from '../../core/custody/places.ts'
import { custodyRules, mayLie, ruleFor } from '../../core/custody/rules.ts'
import type { TransferDestination } from '../../core/custody/transfer.ts'
import { spotOf } from '../../core/custody/whereabouts.ts'
import { DeskError } from '../../core/errors.ts'
import { factsOf } from '../../core/journal/actions.ts'
import type { EntryId } from '../../core/journal/entry.ts'
import { isActive } from '../../core/records/states.ts'
import { custodyClassOf } from '../../core/release/lane.ts'
import type { ReadableDb } from '../file/connection.ts'
import { prepared } from '../file/connection.ts'
import { parseEntryId, readEntry } from '../journal/entries.ts'
import { append, type Journal, transact } from '../journal/journal.ts'
import { canonicalRecord, editRecord, stepsOfAll } from '../records/records.ts'
import type { StoredRecord } from '../records/rows.ts'
import { insideOf, placementOf } from './contents.ts'
import { countsByPlace, heldThings, holdingsOf, whereaboutsText } from './custody.ts'
import { checkHere, checkTakenOut } from './leaving.ts'
import { placeInUse, readPlaces } from './places.ts'
import { readSeal } from './seals.ts'

/** A found thing that is still here; throws `not-found`, `not-in-custody`. */
function heldRecord(db: ReadableDb, id: string): StoredRecord {
  const record = canonicalRecord(db, id)
  if (record.kind !== 'found-item' || !isActive(record.state)) throw new DeskError('not-in-custody', { no: record.no })
  return record
}

export type Putting = {
  readonly id: string
  readonly into: { readonly place: string } | { readonly container: string }
  /** Why a place that the rules do not give it, or a full one. */
  readonly reason: string
  readonly operator: string
}

/**
 * Puts a thing into a place or into another thing. Throws `not-in-custody`, `no-such-place`, `container-sealed` (also where it would be
 * taken out of what is sealed), `thing-in-itself`, `thing-away` for a container on its way; and `place-unfit` and `place-full` where no reason was given.
 */
export function putAway(journal: Journal, { id, into, reason, operator }: Putting): void {
  transact(journal, () => {
    const { db } = journal
    const record = heldRecord(db, id)
    const place = 'place' in into ? into.place : null
    const container = 'container' in into ? heldRecord(db, into.container) : null
    checkTakenOut(db, record.id)
    if (place !== null) checkPlace(db, record, placeInUse(db, place), reason)
    if (container !== null) checkContainer(db, record, container)
    append(journal, {
      action: 'item.placed',
      operator,
      recordId: record.id,
      facts: { place, container: container?.id ?? null, from: whereaboutsText(db, record.id) },
      personal: reason === '' ? null : { fields: { reason } },
    })
  })
}

function checkPlace(db: ReadableDb, record: StoredRecord, place: Place, reason: string): void {
  if (reason !== '') return
  const places = readPlaces(db)
  const { id } = place
  const thing = { custody: custodyClassOf(record.fields), category: record.fields.category ?? null }
  const { say } = ruleFor(thing)
  if (!mayLie(places, thing, id)) throw new DeskError('place-unfit', { place: place.name, say: say.zh, say_en: say.en })
  const lying = spotOf(record.id, holdingsOf(db))
  if (place.capacity === null || (lying.in === 'place' && isWithin(places, lying.place, id))) return
  const held = countsByPlace(heldThings(db), places).get(id) ?? 0
  if (held >= place.capacity) throw new DeskError('place-full', { place: place.name, most: place.capacity })
}

/** Two belong together in one bag only where both may lie where the bag does: a phone in a bag stays with the bag. */
function checkContainer(db: ReadableDb, record: StoredRecord, container: StoredRecord): void {
  if (container.id === record.id || insideOf(db, record.id).includes(container.id)) {
    throw new DeskError('thing-in-itself', { no: container.no })
  }
  checkHere(db, [container.id])
  const sealed = readSeal(db, container.id)
  if (sealed !== null) throw new DeskError('container-sealed', { no: container.no, seal: sealed.seal })
}

/** True where two people must seal, open and count. */
export const needsTwo = (record: StoredRecord): boolean => custodyRules[custodyClassOf(record.fields)].two

type Witnessed = { readonly id: string; readonly operator: string; readonly witness: string | null }

/** Puts a numbered seal on a thing. Throws `container-sealed` where one is on it. */
export function sealThing(
  journal: Journal,
  { id, seal, operator, witness }: Witnessed & { readonly seal: string },
): void {
  transact(journal, () => {
    const record = heldRecord(journal.db, id)
    const on = readSeal(journal.db, record.id)
    if (on) throw new DeskError('container-sealed', { no: record.no, seal: on.seal })
    append(journal, { action: 'container.sealed', operator, recordId: record.id, facts: { seal, witness } })
  })
}

/** Breaks the seal, with a reason. Throws `not-sealed`. */
export function openSeal(journal: Journal, opening: Witnessed & { readonly reason: string }): void {
  transact(journal, () => {
    const record = heldRecord(journal.db, opening.id)
    const on = readSeal(journal.db, record.id)
    if (!on) throw new DeskError('not-sealed', { no: record.no })
    append(journal, {
      action: 'container.opened',
      operator: opening.operator,
      recordId: record.id,
      facts: { seal: on.seal, witness: opening.witness },
      personal: { fields: { reason: opening.reason } },
    })
  })
}

export type StoredCount = {
  readonly entry: string
  readonly at: number
  readonly operator: string | null
  readonly witness: string | null
  readonly sum: number
  readonly counts: CashCount
}

/** The counts of a thing's money, newest first. */
export function cashCountsOf(db: ReadableDb, record: string): StoredCount[] {
  const rows = prepared(
    db,
    `
      select entry, at, operator, witness, sum, counts from cash_counts
      where record_id in (select id from records where id = :record or merged_into = :record)
      order by hlc desc, entry desc
    `,
  ).all({ record }) as (Omit<StoredCount, 'counts'> & { counts: string })[]
  return rows.map((row) => ({ ...row, counts: JSON.parse(row.counts) as CashCount }))
}

type Counting = Witnessed & { readonly counts: CashCount; readonly seal: string }

/**
 * Writes down a count by two people, and how it differs from the one before; the first one is the amount on record. With a seal's number
 * they close it at once. Returns the sum in fen; throws `container-sealed`.
 */
export function countCash(journal: Journal, count: Counting): number {
  return transact(journal, () => {
    const record = heldRecord(journal.db, count.id)
    const sum = sumOf(count.counts)
    const before = cashCountsOf(journal.db, record.id)[0]
    if (before === undefined) setAmount(journal, record, count)
    append(journal, {
      action: 'cash.counted',
      operator: count.operator,
      recordId: record.id,
      facts: {
        counts: { ...count.counts },
        sum,
        witness: count.witness,
        differs: before && before.sum !== sum ? before.sum : null,
      },
    })
    if (count.seal !== '') sealThing(journal, { ...count, id: record.id })
    return sum
  })
}

/** What two people counted stands for what the finder said. */
function setAmount(journal: Journal, { id, fields }: StoredRecord, { counts, operator }: Counting): void {
  const amount = sumOf(counts) / 100
  const denominations = countText(counts)
  if (fields.amount === amount && fields.denominations === denominations) return
  editRecord(journal, { id, fields: { amount, denominations }, add: {}, remove: {}, operator })
}

export type Handing = {
  readonly records: readonly string[]
  readonly destination: TransferDestination
  /** Code of the desk that gets them; null for the station. */
  readonly desk: string | null
  readonly toName: string
  /** The pen's path of whoever hands them over, as JSON. */
  readonly signature: string
  readonly operator: string
}

/**
 * Hands things on with all that belongs in them; what goes to the station is closed here. Returns the transfer's id. Throws
 * `not-in-custody`, `thing-away` for what is on its way already, `container-sealed` for what lies in something sealed that stays.
 */
export function handOn(journal: Journal, handing: Handing): string {
  return transact(journal, () => {
    const { db } = journal
    const named = [...new Set(handing.records.map((id) => heldRecord(db, id).id))].map((id) => canonicalRecord(db, id))
    const along = named.flatMap(({ id }) => insideOf(db, id))
    const all = new Set([...named.map(({ id }) => id), ...along])
    const tops = [...all].filter((id) => !liesIn(db, id, all))
    checkHere(db, [...all])
    for (const id of tops) checkTakenOut(db, id)
    const transfer = randomUUID()
    append(journal, {
      action: 'custody.transferred',
      operator: handing.operator,
      recordId: null,
      facts: {
        transfer,
        destination: handing.destination,
        desk: handing.desk,
        records: tops,
        transitions: handing.destination === 'station' ? stepsOfAll(db, named, 'transferred') : [],
      },
      personal: { fields: { toName: handing.toName, signature: handing.signature } },
    })
    return transfer
  })
}

/** True where a thing lies in one of these: it moves with it and keeps its place in it. */
function liesIn(db: ReadableDb, id: string, others: ReadonlySet<string>): boolean {
  const spot = spotOf(id, holdingsOf(db))
  return spot.in === 'container' && others.has(spot.container)
}

export type StoredTransfer = {
  readonly id: string
  readonly entry: EntryId
  readonly at: number
  readonly desk: string
  readonly operator: string | null
  readonly destination: TransferDestination
  readonly receivingDesk: string | null
  readonly records: readonly string[]
  readonly toName: string | null
  readonly receivedAt: number | null
  readonly receiver: string | null
}

/** The transfers of this venue, newest first. */
export function readTransfers(db: ReadableDb, limit: number): StoredTransfer[] {
  const rows = prepared(
    db,
    `
      select t.id, t.entry, t.at, t.desk, t.operator, t.destination, t.receiving_desk as receivingDesk, t.records, t.to_name as toName,
        (select min(r.at) from transfer_receipts r where r.transfer = t.id) as receivedAt,
        (select r.receiver from transfer_receipts r where r.transfer = t.id order by r.at, r.entry limit 1) as receiver
      from transfers t order by t.at desc, t.id limit ?
    `,
  ).all(limit) as (Omit<StoredTransfer, 'records'> & { records: string })[]
  return rows.map((row) => ({ ...row, records: JSON.parse(row.records) as string[] }))
}

/** Everything that a transfer took along: what was named, each with what lay in it, in order of the numbers within. */
export function handedOn(db: ReadableDb, { entry, records, destination }: StoredTransfer): string[] {
  if (destination === 'desk') return records.flatMap((id) => [id, ...insideOf(db, id)])
  const key = parseEntryId(entry)
  const written = key && readEntry(db, key)
  const along = written ? factsOf('custody.transferred', written).transitions.map(({ record }) => record) : []
  return [...new Set([...records, ...along])]
}

/** The hands of both ends as they were drawn on the screen, as JSON; null where none was given or it was erased. */
export function handsOf(db: ReadableDb, transfer: string): { giver: string | null; receiver: string | null } {
  const row = prepared(
    db,
    `
      select t.signature as giver,
        (select r.signature from transfer_receipts r where r.transfer = t.id order by r.at, r.entry limit 1) as receiver
      from transfers t where t.id = ?
    `,
  ).get(transfer) as { giver: string | null; receiver: string | null } | undefined
  return row ?? { giver: null, receiver: null }
}

export type Receiving = {
  readonly transfer: string
  readonly place: string | null
  readonly receiver: string
  readonly signature: string
  readonly operator: string
}

/**
 * The other end's word that things have come. What was put away or handed on again meanwhile stays where it is, and what went to the
 * station lies on no shelf of ours. Throws `not-found`, `transfer-received`, `no-such-place`.
 */
export function receiveTransfer(journal: Journal, receiving: Receiving): void {
  transact(journal, () => {
    const { db } = journal
    const transfer = readTransfer(db, receiving.transfer)
    if (transfer.received === 1) throw new DeskError('transfer-received')
    if (receiving.place !== null) placeInUse(db, receiving.place)
    const named = JSON.parse(transfer.records) as string[]
    append(journal, {
      action: 'custody.received',
      operator: receiving.operator,
      recordId: null,
      facts: {
        transfer: receiving.transfer,
        records: named.filter((id) => placementOf(db, canonicalRecord(db, id).id)?.transfer === receiving.transfer),
        place: transfer.destination === 'station' ? null : receiving.place,
      },
      personal: { fields: { receiver: receiving.receiver, signature: receiving.signature } },
    })
  })
}

type OpenTransfer = { readonly records: string; readonly destination: TransferDestination; readonly received: number }

function readTransfer(db: ReadableDb, id: string): OpenTransfer {
  const row = prepared(
    db,
    `
      select records, destination, exists (select 1 from transfer_receipts r where r.transfer = t.id) as received
      from transfers t where id = ?
    `,
  ).get(id) as OpenTransfer | undefined
  if (!row) throw new DeskError('not-found')
  return row
}
