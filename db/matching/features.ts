import { type Features, featuresVersion, type HeardName } from '../../core/matching/features.ts'
import { hash32 } from '../../core/matching/shelf/codes.ts'
import { nameTokens, tokensOf } from '../../core/matching/tokens.ts'
import { prepared, type ReadableDb, type WritableDb } from '../file/connection.ts'
import { type StoredFeatures, withKept } from './kept-features.ts'
import { noteChange } from './match-index.ts'

export type { StoredFeatures }

type Row = { readonly row: number; readonly id: string; readonly features: string }
const parsed = ({ id, features }: Row): StoredFeatures => ({ id, features: JSON.parse(features) as Features })

/** The stored features of these records, in this order; those without any are left out. */
export const featuresOf = (db: ReadableDb, ids: readonly string[]): StoredFeatures[] =>
  read(db, 'record_id', ids).map(parsed)

/** The same, by their rows in the index. */
export const featuresAt = (db: ReadableDb, rows: readonly number[]): StoredFeatures[] =>
  withKept(db, rows, (wanted) => new Map(read(db, 'row', wanted).map((row) => [row.row, parsed(row)])))

function read(db: ReadableDb, by: 'record_id' | 'row', keys: readonly (string | number)[]): Row[] {
  if (keys.length === 0) return []
  return prepared(
    db,
    `
      select row, record_id as id, features from json_each(?) wanted join local_features on ${by} = wanted.value
      order by wanted.key
    `,
  ).all(JSON.stringify(keys)) as Row[]
}

/** Writes what a record says, read by `parser`; rows and keys of the index follow. */
export function writeFeatures(db: WritableDb, id: string, parser: number, features: Features): void {
  dropKeys(db, id)
  const row = prepared(
    db,
    `
      insert into local_features (record_id, version, features) values (?, ?, ?)
      on conflict (record_id) do update set version = excluded.version, features = excluded.features returning row
    `,
  )
    .pluck()
    .get(id, parser, JSON.stringify(features)) as number
  const insert = prepared(db, 'insert or ignore into local_keys (key, row) values (?, ?)')
  for (const key of keysOf(features)) insert.run(key, row)
  noteChange(db, row)
}

export function dropFeatures(db: WritableDb, id: string): void {
  dropKeys(db, id)
  const row = prepared(db, 'delete from local_features where record_id = ? returning row').pluck().get(id)
  if (row !== undefined) noteChange(db, row as number)
}

/** The old keys are known from the old features; an index by row would cost more than it saves. */
function dropKeys(db: WritableDb, id: string): void {
  const known = prepared(db, 'select row, features from local_features where record_id = ?').get(id) as
    | { row: number; features: string }
    | undefined
  if (known === undefined) return
  const drop = prepared(db, 'delete from local_keys where key = ? and row = ?')
  const old = JSON.parse(known.features) as Partial<Features>
  if (old.version !== featuresVersion) return
  for (const key of keysOf(old as Features)) drop.run(key, known.row)
}

/** 52 bits: among a hundred million keys some thousand meet by chance, and the close look tells them apart. */
const keyOf = (token: string): number => hash32(token) * 2 ** 20 + (hash32(`+${token}`) & 0xfffff)
const keysOf = (features: Features): number[] => tokensOf(features).map(keyOf)

// A tail like 0000 or a name like 王芳 is no key to one record: its newest users are enough.
const usersOfOneKey = 200

/** Rows that share a number's half or tail or a name's sound, newest first for each key. */
export function rowsSharing(db: ReadableDb, features: Features): number[] {
  const users = prepared(db, 'select row from local_keys where key = ? order by row desc limit ?').pluck()
  return [...new Set(keysOf(features).flatMap((key) => users.all(key, usersOfOneKey) as number[]))]
}

/** Ids of records that bear a name which sounds so, or so but for one syllable; newest first. */
export function recordsHeard(db: ReadableDb, name: HeardName): string[] {
  const users = prepared(db, 'select row from local_keys where key = ? order by row desc limit ?').pluck()
  const rows = nameTokens(name).flatMap((token) => users.all(keyOf(token), usersOfOneKey) as number[])
  return prepared(db, 'select record_id from local_features where row in (select value from json_each(?))')
    .pluck()
    .all(JSON.stringify(rows)) as string[]
}
