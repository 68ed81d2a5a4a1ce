import { expect, test } from 'vitest'
import { openDatabase } from '../../db/file/connection.ts'
import { databaseVersion, latestVersion, migrate } from '../../db/file/migrate.ts'
import { projections } from '../../db/verify/digest.ts'
import { schemaText } from '../helpers/schema.ts'

function migrated() {
  const db = openDatabase(':memory:')
  migrate(db)
  return db
}

test('the schema written down for reading is the one that the migrations make; --update writes it', async () => {
  await expect(schemaText(migrated())).toMatchFileSnapshot('../../db/schema.sql')
})

test('migrating a database that is up to date changes nothing', () => {
  const db = migrated()
  const before = schemaText(db)
  migrate(db)
  expect(schemaText(db)).toBe(before)
  expect(databaseVersion(db)).toBe(latestVersion)
})

test('a database from a newer program is refused by name and left as it is', () => {
  const db = migrated()
  db.pragma(`user_version = ${latestVersion + 1}`)
  expect(() => migrate(db)).toThrowError(
    new RegExp(`database-from-the-future.*newer version \\(${latestVersion + 1}\\).*knows ${latestVersion}`),
  )
  expect(databaseVersion(db)).toBe(latestVersion + 1)
})

test('every table is the journal, a projection or a cache of this desk', () => {
  const names = migrated().prepare(`select name from sqlite_schema where type = 'table'`).pluck().all() as string[]
  const known = new Set<string>(['journal', 'journal_records', ...projections])
  expect(names.filter((name) => !known.has(name) && !name.startsWith('local_'))).toEqual([])
})

test('every table is STRICT', () => {
  const rows = migrated().pragma('table_list') as { name: string; schema: string; type: string; strict: number }[]
  expect(rows.filter((row) => row.type === 'table' && !row.name.startsWith('sqlite_') && row.strict === 0)).toEqual([])
})
