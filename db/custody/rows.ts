import { type FactsOf, factsOf } from '../../core/journal/actions.ts'
import { type Entry, entryId, type JsonObject } from '../../core/journal/entry.ts'
import type { MergeRules } from '../../core/journal/fold.ts'
import { isPlacement, standingOf } from '../../core/journal/undo.ts'
import { prepared, type WritableDb } from '../file/connection.ts'
import { foldEntity } from '../journal/entities.ts'
import { entriesOf } from '../journal/entries.ts'

/** The projections of custody, each a function of the entries present. */

export function writePlace(db: WritableDb, id: string, entries: readonly Entry[], rules: MergeRules): void {
  const told = foldEntity(entries, rules)
  const text = (name: string): string | null => (typeof told[name] === 'string' ? (told[name] as string) : null)
  prepared(
    db,
    'insert or replace into places (id, name, kind, parent, capacity, desk, removed) values (?, ?, ?, ?, ?, ?, ?)',
  ).run(
    id,
    text('name') ?? id,
    text('kind') ?? 'shelf',
    text('parent'),
    Number.isSafeInteger(told.capacity) ? told.capacity : null,
    text('desk') ?? '',
    told.removed === true ? 1 : 0,
  )
}

type Said = { readonly place: string | null; readonly container: string | null; readonly transfer: string | null }

function saidBy(entry: Entry): Said {
  const nowhere: Said = { place: null, container: null, transfer: null }
  if (entry.action === 'custody.transferred') return { ...nowhere, transfer: factsOf(entry.action, entry).transfer }
  if (entry.action === 'custody.received') return { ...nowhere, place: factsOf(entry.action, entry).place }
  const { place, container } = factsOf('item.placed', entry)
  return { ...nowhere, place, container }
}

/** Writes where each of these things is, by the latest word on it that was not taken back. */
export function writePlacements(db: WritableDb, records: readonly string[], rules: MergeRules): void {
  for (const record of records) {
    const last = lastOf(db, record, isPlacement, rules)
    if (!last) {
      prepared(db, 'delete from placements where record_id = ?').run(record)
      continue
    }
    const { place, container, transfer } = saidBy(last)
    prepared(
      db,
      `
        insert or replace into placements (record_id, place, container, transfer, at, operator, hlc, entry)
        values (?, ?, ?, ?, ?, ?, ?, ?)
      `,
    ).run(record, place, container, transfer, last.at, last.operator, last.hlc, entryId(last))
  }
}

const isSealing = ({ action }: Entry): boolean => action === 'container.sealed' || action === 'container.opened'

export function writeSeal(db: WritableDb, record: string, rules: MergeRules): void {
  const last = lastOf(db, record, isSealing, rules)
  if (!last) return
  const { seal, witness } = last.facts as { seal: string | null; witness: string | null }
  prepared(
    db,
    'insert or replace into seals (record_id, seal, at, operator, witness, hlc, entry) values (?, ?, ?, ?, ?, ?, ?)',
  ).run(
    record,
    last.action === 'container.sealed' ? seal : null,
    last.at,
    last.operator,
    witness,
    last.hlc,
    entryId(last),
  )
}

function lastOf(
  db: WritableDb,
  record: string,
  wanted: (entry: Entry) => boolean,
  rules: MergeRules,
): Entry | undefined {
  const all = entriesOf(db, [record])
  return (rules.undoesChange ? standingOf(all) : all).filter(wanted).sort(rules.order).at(-1)
}

export function writeCashCount(db: WritableDb, facts: FactsOf<'cash.counted'>, entry: Entry): void {
  prepared(
    db,
    `
      insert or replace into cash_counts (entry, record_id, at, operator, witness, sum, counts, hlc)
      values (?, ?, ?, ?, ?, ?, ?, ?)
    `,
  ).run(
    entryId(entry),
    entry.recordId ?? '',
    entry.at,
    entry.operator,
    facts.witness,
    facts.sum,
    JSON.stringify(facts.counts),
    entry.hlc,
  )
}

const toldIn = (entry: Entry, name: string): string | null => {
  const value = ((entry.personal?.values.fields ?? {}) as JsonObject)[name]
  return typeof value === 'string' ? value : null
}

export function writeTransfer(db: WritableDb, facts: FactsOf<'custody.transferred'>, entry: Entry): void {
  prepared(
    db,
    `
      insert or replace into transfers (id, entry, desk, at, operator, destination, receiving_desk, records, to_name, signature)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    `,
  ).run(
    facts.transfer,
    entryId(entry),
    entry.desk,
    entry.at,
    entry.operator,
    facts.destination,
    facts.desk,
    JSON.stringify(facts.records),
    toldIn(entry, 'toName'),
    toldIn(entry, 'signature'),
  )
}

export function writeReceipt(db: WritableDb, facts: FactsOf<'custody.received'>, entry: Entry): void {
  prepared(
    db,
    `
      insert or replace into transfer_receipts (transfer, entry, desk, at, operator, receiver, signature)
      values (?, ?, ?, ?, ?, ?, ?)
    `,
  ).run(
    facts.transfer,
    entryId(entry),
    entry.desk,
    entry.at,
    entry.operator,
    toldIn(entry, 'receiver'),
    toldIn(entry, 'signature'),
  )
}

export function writeStockTaking(db: WritableDb, facts: FactsOf<'stock.taken'>, entry: Entry): void {
  const { place, ...result } = facts
  prepared(
    db,
    'insert or replace into stock_takings (entry, place, desk, at, operator, result) values (?, ?, ?, ?, ?, ?)',
  ).run(entryId(entry), place, entry.desk, entry.at, entry.operator, JSON.stringify(result))
}
