import type { RecordFold } from '../../core/journal/fold.ts'
import type { ClosingWay } from '../../core/records/closings.ts'
import { type FieldName, type Fields, fieldNames, isYesNo, type Sets, setNames } from '../../core/records/fields.ts'
import type { Kind } from '../../core/records/kinds.ts'
import type { State } from '../../core/records/states.ts'
import { prepared, type WritableDb } from '../file/connection.ts'

/** A field's column: the same name in snake case. */
export const columnOf = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

const headColumns = [
  'id',
  'no',
  'kind',
  'state',
  'desk',
  'created_at',
  'created_by',
  'updated_at',
  'version',
  'conflict',
  'merged_into',
  'closed_at',
  'imported',
  'closing',
]
const columns = [...headColumns, ...fieldNames.map(columnOf)]
const upsert = `insert or replace into records (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`

/** Writes a record's row, its set members and the ends of its states. */
export function writeRecord(db: WritableDb, fold: RecordFold, mergedInto: string | null): void {
  prepared(db, upsert).run(
    fold.id,
    fold.no,
    fold.kind,
    fold.state,
    fold.desk,
    fold.createdAt,
    fold.createdBy,
    fold.updatedAt,
    fold.version,
    fold.conflict ? 1 : 0,
    mergedInto,
    fold.closedAt,
    fold.imported ? 1 : 0,
    fold.closing,
    ...fieldNames.map((name) => toColumn(fold.fields[name])),
  )
  writeMembers(db, fold)
  writeHeads(db, fold)
  writePhotos(db, fold)
}

const toColumn = (value: unknown): unknown => (typeof value === 'boolean' ? Number(value) : (value ?? null))

function writeMembers(db: WritableDb, fold: RecordFold): void {
  prepared(db, 'delete from record_members where record_id = ?').run(fold.id)
  const insert = prepared(db, 'insert into record_members (record_id, field, value) values (?, ?, ?)')
  for (const name of setNames) for (const value of fold.sets[name] ?? []) insert.run(fold.id, name, value)
}

function writeHeads(db: WritableDb, fold: RecordFold): void {
  prepared(db, 'delete from record_heads where record_id = ?').run(fold.id)
  const insert = prepared(
    db,
    'insert or replace into record_heads (record_id, entry, state, claim) values (?, ?, ?, ?)',
  )
  for (const head of fold.heads) insert.run(fold.id, head.entry, head.to, head.claim)
}

function writePhotos(db: WritableDb, fold: RecordFold): void {
  prepared(db, 'delete from record_photos where record_id = ?').run(fold.id)
  const insert = prepared(
    db,
    `
    insert into record_photos (record_id, place, photo, hash, caption, added_at, added_by)
    values (?, ?, ?, ?, ?, ?, ?)
  `,
  )
  for (const [place, { photo, hash, caption, addedAt, addedBy }] of fold.photos.entries()) {
    insert.run(fold.id, place, photo, hash, caption, addedAt, addedBy)
  }
}

export function dropRecord(db: WritableDb, id: string): void {
  prepared(db, 'delete from records where id = ?').run(id)
  prepared(db, 'delete from record_members where record_id = ?').run(id)
  prepared(db, 'delete from record_heads where record_id = ?').run(id)
  prepared(db, 'delete from record_photos where record_id = ?').run(id)
}

/** A stored record, personal fields and all: for handlers, which mask it before it goes out. */
export type StoredRecord = {
  readonly id: string
  readonly no: string
  readonly kind: Kind
  readonly state: State
  readonly desk: string
  readonly createdAt: number
  readonly createdBy: string | null
  readonly updatedAt: number
  readonly version: string
  readonly conflict: boolean
  readonly mergedInto: string | null
  readonly closedAt: number | null
  /** Brought in from a notebook of before: no clock runs for it. */
  readonly imported: boolean
  readonly closing: ClosingWay | null
  readonly fields: Fields
  readonly sets: Sets
}

export type RecordRow = Record<string, string | number | null>

export function recordOf(row: RecordRow, sets: Sets): StoredRecord {
  const fields = Object.fromEntries(
    fieldNames.map((name) => [name, fromColumn(name, row[columnOf(name)])]).filter(([, value]) => value !== null),
  ) as Fields
  return {
    id: String(row.id),
    no: String(row.no),
    kind: row.kind as Kind,
    state: row.state as State,
    desk: String(row.desk),
    createdAt: Number(row.created_at),
    createdBy: row.created_by as string | null,
    updatedAt: Number(row.updated_at),
    version: String(row.version),
    conflict: row.conflict === 1,
    mergedInto: row.merged_into as string | null,
    closedAt: row.closed_at as number | null,
    imported: row.imported === 1,
    closing: (row.closing ?? null) as ClosingWay | null,
    fields,
    sets,
  }
}

const fromColumn = (name: FieldName, value: string | number | null | undefined): unknown =>
  value === undefined || value === null ? null : isYesNo(name) ? value === 1 : value
