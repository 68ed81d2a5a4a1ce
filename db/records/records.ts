import { randomUUID } from 'node:crypto'
import { DeskError } from '../../core/errors.ts'
import type { TransitionFact } from '../../core/journal/actions.ts'
import type { JsonObject } from '../../core/journal/entry.ts'
import { type FieldName, type Fields, ruleOf, type Sets } from '../../core/records/fields.ts'
import { type Kind, kinds, letterOf } from '../../core/records/kinds.ts'
import { isActive, type State, states, transitionOf } from '../../core/records/states.ts'
import { insideOf, leftWith } from '../custody/contents.ts'
import { standingNotices } from '../custody/standing-notices.ts'
import { prepared, type ReadableDb } from '../file/connection.ts'
import { parseEntryId, readEntry } from '../journal/entries.ts'
import { append, type Journal, transact } from '../journal/journal.ts'
import { nextNumber } from '../journal/numbers.ts'
import { activeMerges } from './merges.ts'
import { type RecordRow, recordOf, type StoredRecord } from './rows.ts'

/** The record with this id, personal fields and all, or null. A merged one is returned as itself, `mergedInto` naming the other. */
export function readRecord(db: ReadableDb, id: string): StoredRecord | null {
  const row = prepared(db, 'select * from records where id = ?').get(id) as RecordRow | undefined
  return row ? recordOf(row, readSets(db, id)) : null
}

/** Like readRecord, but throws `not-found`. */
export function getRecord(db: ReadableDb, id: string): StoredRecord {
  const record = readRecord(db, id)
  if (!record) throw new DeskError('not-found')
  return record
}

/** The records with these ids, in the order asked for; ids that are not here are left out. */
export const readRecords = (db: ReadableDb, ids: readonly string[]): StoredRecord[] =>
  ids.map((id) => readRecord(db, id)).filter((record) => record !== null)

function readSets(db: ReadableDb, id: string): Sets {
  const sets: Record<string, string[]> = {}
  const rows = prepared(db, 'select field, value from record_members where record_id = ? order by field, value').all(id)
  for (const { field, value } of rows as { field: string; value: string }[])
    sets[field] = [...(sets[field] ?? []), value]
  return sets as Sets
}

const activeStates = JSON.stringify(states.filter(isActive))

/** Active records of one kind: people being looked for longest first, everything else newest first; those of old notebooks last. */
export function activeRecords(db: ReadableDb, kind: Kind, limit: number, offset = 0): StoredRecord[] {
  const late = 'imported = 1 or reported_at is not null'
  const order =
    kind === 'missing-person'
      ? `${late}, coalesce(event_to, created_at) asc, id`
      : `${late}, coalesce(reported_at, created_at) desc, id`
  const rows = prepared(
    db,
    `
      select * from records
      where kind = ? and merged_into is null
        and (conflict = 1 or state in (select value from json_each(?)))
      order by ${order} limit ? offset ?
    `,
  ).all(kind, activeStates, limit, offset) as RecordRow[]
  return rows.map((row) => recordOf(row, readSets(db, String(row.id))))
}

/** How many of each kind are active, those of which there are none at 0. */
export function countActive(db: ReadableDb): Record<Kind, number> {
  const rows = prepared(
    db,
    `
      select kind, count(*) as n from records
      where merged_into is null and (conflict = 1 or state in (select value from json_each(?)))
      group by kind
    `,
  ).all(activeStates) as { kind: Kind; n: number }[]
  const counted = new Map(rows.map(({ kind, n }) => [kind, n]))
  return Object.fromEntries(kinds.map((kind) => [kind, counted.get(kind) ?? 0])) as Record<Kind, number>
}

export const findByExternalRef = (db: ReadableDb, kind: Kind, ref: string): StoredRecord | null => {
  const row = prepared(db, 'select * from records where external_ref = ? and kind = ?').get(ref, kind) as
    | RecordRow
    | undefined
  return row ? recordOf(row, readSets(db, String(row.id))) : null
}

/** Where a record was brought in from: the notebook's file, its row, and the time that the notebook gives it (UTC milliseconds). */
export type NotebookSource = { readonly file: string; readonly row: number; readonly at: number }

type Description = { readonly fields: Fields; readonly sets: Sets }

/**
 * Writes a new record and returns its id. Fields are split into facts and personal part by their rule; a file's name may tell who, so
 * it is of the personal part.
 */
export function createRecord(
  journal: Journal,
  record: Description & { readonly kind: Kind; readonly operator: string | null; readonly source?: NotebookSource },
): string {
  const id = randomUUID()
  transact(journal, () => {
    const { facts, personal } = split(record.fields)
    const { source } = record
    append(journal, {
      action: 'record.created',
      operator: record.operator,
      recordId: id,
      facts: {
        kind: record.kind,
        no: nextRecordNumber(journal, record.kind),
        fields: facts,
        add: record.sets,
        ...(source && { source: { row: source.row } }),
      },
      personal: { fields: source ? { ...personal, sourceFile: source.file } : personal },
      ...(source && { at: source.at }),
    })
  })
  return id
}

/** Changes the fields given and leaves the others; null clears one. */
export function editRecord(
  journal: Journal,
  edit: {
    readonly id: string
    readonly fields: Fields
    readonly add: Sets
    readonly remove: Sets
    readonly operator: string | null
  },
): void {
  const { facts, personal } = split(edit.fields)
  append(journal, {
    action: 'record.edited',
    operator: edit.operator,
    recordId: edit.id,
    facts: { fields: facts, add: edit.add, remove: edit.remove },
    personal: { fields: personal },
  })
}

function split(fields: Fields): { facts: JsonObject; personal: JsonObject } {
  const part = (wanted: string): JsonObject =>
    Object.fromEntries(
      Object.entries(fields).filter(
        ([name, value]) => value !== undefined && ruleOf(name as FieldName).part === wanted,
      ),
    ) as JsonObject
  return { facts: part('facts'), personal: part('personal') }
}

/** `A1-F0391`: desk, register, running number of that register at this desk. */
function nextRecordNumber(journal: Journal, kind: Kind): string {
  const desk = journal.author!.desk
  const prefix = `${desk}-${letterOf(kind)}`
  const running = nextNumber(journal.db, prefix, () => {
    const { last } = prepared(
      journal.db,
      'select max(cast(substr(no, ?) as integer)) as last from records where desk = ? and kind = ?',
    ).get(prefix.length + 1, desk, kind) as { last: number | null }
    return last ?? 0
  })
  return prefix + String(running).padStart(4, '0')
}

/**
 * The step from a record's present state, based on all ends of its graph, for an entry's `transitions`. Throws
 * `illegal-transition`, and `in-conflict` while two desks' closings stand against each other.
 */
export function stepOf(db: ReadableDb, record: StoredRecord, to: State): TransitionFact {
  if (record.conflict) throw new DeskError('in-conflict')
  if (!transitionOf(record.kind, record.state, to)) {
    throw new DeskError('illegal-transition', { from: record.state, to })
  }
  return { record: record.id, from: record.state, to, basis: headsOf(db, record.id) }
}

/**
 * The same with all that belongs in the thing: what leaves takes its contents along, and what comes back brings those that left with
 * it. What `stays` here although it belongs in the thing is left out. Throws `contents-first` where one of them cannot go that way.
 */
export function stepsOf(
  db: ReadableDb,
  record: StoredRecord,
  to: State,
  stays: readonly string[] = [],
): TransitionFact[] {
  if (record.kind !== 'found-item' || isActive(record.state) === isActive(to)) return [stepOf(db, record, to)]
  const step = stepOf(db, record, backTo(db, record, to))
  if (!isActive(to)) {
    const along = insideOf(db, record.id, stays)
    return [step, ...along.map((id) => stepAlong(db, record, getRecord(db, id), to))]
  }
  const back = leftWith(db, record.id).map((id) => getRecord(db, id))
  return [
    step,
    ...back
      .filter((one) => !one.conflict && transitionOf(one.kind, one.state, to))
      .map((one) => stepOf(db, one, backTo(db, one, to))),
  ]
}

/** What comes back to the shelf comes back to its notice, where one stands. */
const backTo = (db: ReadableDb, { id }: StoredRecord, to: State): State =>
  to === 'in-custody' && standingNotices(db, id).length > 0 ? 'announced' : to

/** The same for several things at once, of which one may lie in another. */
export const stepsOfAll = (db: ReadableDb, records: readonly StoredRecord[], to: State): TransitionFact[] => {
  const steps = records.flatMap((record) => stepsOf(db, record, to))
  return [...new Map(steps.map((step) => [step.record, step])).values()]
}

function stepAlong(db: ReadableDb, holder: StoredRecord, held: StoredRecord, to: State): TransitionFact {
  // What is thrown away must not take a phone along that lies in it.
  if (to === 'disposed' || held.conflict || !transitionOf(held.kind, held.state, to)) {
    throw new DeskError('contents-first', { no: held.no, holder: holder.no })
  }
  return stepOf(db, held, to)
}

export const headsOf = (db: ReadableDb, id: string): string[] =>
  (
    prepared(db, 'select entry from record_heads where record_id = ? order by entry').all(id) as { entry: string }[]
  ).map((head) => head.entry)

/** Moves a record along the table of states, with a reason that stays. `at` and who came for it are a notebook's. */
export function moveRecord(
  journal: Journal,
  move: {
    readonly id: string
    readonly to: State
    readonly reason: string
    readonly operator: string | null
    readonly at?: number
    /** Names and numbers that stand in the reason, so that they are masked wherever it is shown. */
    readonly told?: Pick<Fields, 'contactName' | 'contactPhone'>
  },
): void {
  transact(journal, () => {
    const steps = stepsOf(journal.db, getRecord(journal.db, move.id), move.to)
    append(journal, {
      action: 'record.moved',
      operator: move.operator,
      recordId: move.id,
      facts: { transitions: steps },
      personal: { fields: { reason: move.reason, ...move.told } },
      ...(move.at !== undefined && { at: move.at }),
    })
  })
}

/** Says that two records are one person or thing. The older one stands for both until `unmergeRecord`. Throws where kinds differ. */
export function mergeRecords(
  journal: Journal,
  merge: { readonly ids: readonly [string, string]; readonly reason: string; readonly operator: string },
): StoredRecord {
  return transact(journal, () => {
    const [first, second] = merge.ids.map((id) => getRecord(journal.db, id)) as [StoredRecord, StoredRecord]
    if (first.kind !== second.kind || first.id === second.id) throw new DeskError('not-mergeable')
    append(journal, {
      action: 'record.merged',
      operator: merge.operator,
      recordId: first.id,
      facts: { records: [first.id, second.id] },
      personal: { fields: { reason: merge.reason } },
    })
    return canonicalRecord(journal.db, first.id)
  })
}

/** The record that stands for this one: itself, or the older one it was merged into. */
export function canonicalRecord(db: ReadableDb, id: string): StoredRecord {
  const record = getRecord(db, id)
  return record.mergedInto ? getRecord(db, record.mergedInto) : record
}

/** Takes back the newest merge of this record; returns the records that stand apart again. Throws `not-found` where there is none. */
export function unmergeRecord(journal: Journal, id: string, operator: string): StoredRecord[] {
  return transact(journal, () => {
    const merge = activeMerges(journal.db, id).sort((a, b) => compareClock(journal.db, b.entry, a.entry))[0]
    if (!merge) throw new DeskError('not-found')
    append(journal, {
      action: 'record.unmerged',
      operator,
      recordId: id,
      facts: { merge: merge.entry, records: merge.records },
    })
    return readRecords(journal.db, merge.records)
  })
}

const clockOf = (db: ReadableDb, entry: string): string => {
  const key = parseEntryId(entry)
  return (key && readEntry(db, key)?.hlc) ?? ''
}
const compareClock = (db: ReadableDb, a: string, b: string): number =>
  clockOf(db, a) < clockOf(db, b) ? -1 : clockOf(db, a) > clockOf(db, b) ? 1 : 0

/** A supervisor's word on two closings that stand against each other: based on all of them, it stands alone. */
export function settleConflict(
  journal: Journal,
  settle: { readonly id: string; readonly to: State; readonly reason: string; readonly operator: string },
): void {
  transact(journal, () => {
    const record = getRecord(journal.db, settle.id)
    const known = prepared(journal.db, 'select 1 from record_heads where record_id = ? and state = ?')
    if (!record.conflict || !known.get(record.id, settle.to)) {
      throw new DeskError('illegal-transition', { from: record.state, to: settle.to })
    }
    const basis = headsOf(journal.db, record.id)
    append(journal, {
      action: 'conflict.settled',
      operator: settle.operator,
      recordId: record.id,
      facts: { transitions: [{ record: record.id, from: record.state, to: settle.to, basis }] },
      personal: { fields: { reason: settle.reason } },
    })
  })
}
