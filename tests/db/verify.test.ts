import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase, type WritableDb } from '../../db/file/connection.ts'
import { deskFiles, openDeskFile, readKey } from '../../db/file/desk-file.ts'
import { foundDesk, type Journal } from '../../db/journal/journal.ts'
import { projections } from '../../db/verify/digest.ts'
import { verifyDatabase, verifyDesk } from '../../db/verify/verify.ts'
import { corrupted, seeded } from '../helpers/corruption.ts'
import { clockFrom, memoryDesk } from '../helpers/journal.ts'
import { picture, type WriteName, writes } from '../helpers/simulation/writes.ts'

const root = mkdtempSync(join(tmpdir(), 'verify-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

// Counted on from call to call: two claims of one name would be one row, which of two entries' making is chance.
let names = 0
const next = (): number => names++

/** Every kind of write, so many times over. */
function writeEverything(journal: Journal, rounds = 4): void {
  for (let round = 0; round < rounds; round++) {
    for (const name of ['create', ...Object.keys(writes)] as WriteName[]) {
      writes[name](journal, { a: round, b: round + 1, c: round * 2, next })
    }
  }
  // Notices were withdrawn again, so nothing fell to the state.
  for (const name of ['create', 'notice', 'forfeit'] as const) writes[name](journal, { a: 0, b: 1, c: 0, next })
}

const codes = (findings: readonly { readonly code: string }[]): string[] => [
  ...new Set(findings.map((one) => one.code)),
]

function copyDesk(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true })
  mkdirSync(to)
  for (const name of ['desk.db', 'desk.db-wal', 'desk.key', 'desk.head', 'photos.db', 'photos.db-wal']) {
    if (existsSync(join(from, name))) copyFileSync(join(from, name), join(to, name))
  }
}

function flip(path: string, at: number): void {
  const bytes = readFileSync(path)
  bytes[at] = bytes[at]! ^ 0x41
  writeFileSync(path, bytes)
}

const closed = join(root, 'closed')
const kept = join(root, 'kept')

beforeAll(() => {
  const desk = openDeskFile({ dir: closed, now: clockFrom(1_790_000_000_000) })
  foundDesk(desk.journal, 'A1', `${closed}`)
  for (let n = 0; n < 5; n++) desk.photos.keep(picture(n), 1_790_000_000_000)
  writeEverything(desk.journal)
  // Pages that hold nothing any more must be read too.
  desk.journal.db.exec(`insert into local_drafts values ('d', 'op', hex(zeroblob(60000)), 0); delete from local_drafts`)
  desk.journal.db.pragma('wal_checkpoint(truncate)')
  // A log that began anew has old pages behind its end, of which nobody reads a byte.
  desk.journal.db.pragma('wal_autocheckpoint = 0')
  writeEverything(desk.journal, 1)
  copyDesk(closed, kept)
  desk.close()
})

test('a desk that made every kind of write is clean, closed as well as with its log still beside it', () => {
  expect(verifyDesk(closed)).toEqual([])
  expect(statSync(`${deskFiles(kept).database}-wal`).size).toBeGreaterThan(10_000)
  expect(verifyDesk(kept)).toEqual([])
})

test.each([
  ['the database of a closed desk', closed, ''],
  ['the main file under a log', kept, ''],
  ['the log', kept, '-wal'],
])('a changed byte in %s is noticed wherever it lies', { timeout: 120_000 }, (_name, from, suffix) => {
  const random = seeded(suffix.length + from.length)
  const copy = join(root, 'changed')
  const missed: number[] = []
  for (let round = 0; round < 40; round++) {
    copyDesk(from, copy)
    const file = `${deskFiles(copy).database}${suffix}`
    const at = random(statSync(file).size)
    flip(file, at)
    if (verifyDesk(copy).length === 0) missed.push(at)
  }
  expect(missed).toEqual([])
})

test('a changed byte in the head file is noticed', () => {
  const copy = join(root, 'changed')
  for (const at of [0, 30, 200, 256, 300, 500]) {
    copyDesk(closed, copy)
    flip(deskFiles(copy).head, at)
    expect(codes(verifyDesk(copy))).toEqual(['head-damaged'])
  }
  rmSync(deskFiles(copy).head)
  expect(codes(verifyDesk(copy))).toEqual(['head-missing'])
})

test('an end that was cut off is named', () => {
  const copy = join(root, 'changed')
  copyDesk(kept, copy)
  writeFileSync(`${deskFiles(copy).database}-wal`, '')
  expect(codes(verifyDesk(copy)).filter((code) => code !== 'photo-kept')).toEqual(['end-missing'])
  copyDesk(closed, copy)
  const db = openDatabase(deskFiles(copy).database, { key: readKey(copy, false) })
  db.pragma('foreign_keys = off')
  for (const table of ['journal_records', 'journal']) {
    db.exec(`delete from ${table} where seq >= (select max(seq) from journal)`)
  }
  db.close()
  expect(codes(verifyDesk(copy))).toContain('end-missing')
})

/** Does something to the database, verifies, and takes it back. */
function afterwards(db: WritableDb, change: () => void): string[] {
  db.pragma('foreign_keys = off')
  db.exec('begin')
  try {
    change()
    return codes(verifyDatabase(db))
  } finally {
    db.exec('rollback')
  }
}

const columns = [
  'hlc',
  'at',
  'operator',
  'action',
  'record_id',
  'schema_version',
  'facts',
  'personal',
  'personal_hash',
  'prev_hash',
  'hash',
  'signature',
] as const

test('a changed journal column is noticed, whichever it is', () => {
  const journal = memoryDesk()
  writeEverything(journal)
  const { db } = journal
  const random = seeded(7)
  const missed: string[] = []
  for (let round = 0; round < 84; round++) {
    const column = columns[round % columns.length]!
    const rows = db
      .prepare(`select rowid as id, ${column} as value from journal where ${column} is not null`)
      .all() as Cell[]
    const row = rows[random(rows.length)]
    if (!row) continue
    const change = (): unknown =>
      db.prepare(`update journal set ${column} = ? where rowid = ?`).run(corrupted(row.value, random), row.id)
    if (afterwards(db, change).length === 0) missed.push(`${column} of ${row.id}`)
  }
  expect(missed).toEqual([])
}, 120_000)
type Cell = { readonly id: number; readonly value: string | number | null }

test.each([
  ['a missing entry', 'gap', `delete from journal where seq = 4; delete from journal_records where seq = 4`],
  ['a changed number', 'gap', 'update journal set seq = 999 where seq = 5'],
  ['a fact', 'hash-wrong', `update journal set facts = json_set(facts, '$.reason', 'y') where action = 'record.moved'`],
  ['the wall time', 'hash-wrong', 'update journal set at = at + 1 where seq = 5'],
  ['a name', 'personal-changed', `update journal set personal = replace(personal, '某某', '他人')`],
  [
    'a personal part that is gone',
    'personal-missing',
    `update journal set personal = null where action = 'slip.issued'`,
  ],
  [
    'a personal part that came back',
    'personal-kept',
    `update journal set personal = '{}' where personal_hash is not null and personal is null`,
  ],
  [
    'a signature',
    'signature-wrong',
    `update journal set signature = (select signature from journal where seq = 2) where seq = 3`,
  ],
  [
    'the key of an epoch',
    'signature-wrong',
    `update journal set facts = json_set(facts, '$.publicKey', 'AAAA') where seq = 1`,
  ],
  ['an epoch that nobody opened', 'key-unknown', `update journal set desk = 'Z9' where seq = 3`],
  [
    'a spelling of JSON that the desk does not write',
    'entry-malformed',
    `update journal set facts = ' ' || facts where seq = 3`,
  ],
  ['a row of the index', 'index-differs', 'delete from journal_records where seq = 3'],
])('%s is found by name', (_name, code, sql) => {
  const journal = memoryDesk()
  writeEverything(journal)
  expect(afterwards(journal.db, () => journal.db.exec(sql))).toContain(code)
})

test('a changed column of any projection names its table', { timeout: 240_000 }, () => {
  const journal = memoryDesk()
  writeEverything(journal)
  const random = seeded(11)
  for (const table of projections) {
    const names = (journal.db.pragma(`table_info(${table})`) as { name: string; type: string; notnull: number }[]).map(
      (row) => row.name,
    )
    const rows = journal.db.prepare(`select * from ${table}`).all() as Record<string, string | number | null>[]
    expect(rows, table).not.toEqual([])
    for (const name of names) {
      const row = rows.find((one) => one[name] !== null && one[name] !== '')
      if (!row) continue
      const where = names.map((key) => `${key} is ?`).join(' and ')
      // Another row's key would be refused by the table itself.
      let other = corrupted(row[name]!, random)
      while (rows.some((one) => one[name] === other)) other = corrupted(row[name]!, random)
      const change = (): unknown =>
        journal.db.prepare(`update ${table} set ${name} = ? where ${where}`).run(other, ...names.map((key) => row[key]))
      expect(afterwards(journal.db, change), `${table}.${name}`).toContain('projection-differs')
    }
  }
})
