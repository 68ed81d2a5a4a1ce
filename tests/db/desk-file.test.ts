import { copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { DeskError, type ErrorCode } from '../../core/errors.ts'
import { asDeskError } from '../../db/file/connection.ts'
import { type DeskFile, deskFiles, homeOf, openDeskFile, openDeskReadOnly } from '../../db/file/desk-file.ts'
import { allEntries } from '../../db/journal/entries.ts'
import { foundDesk, type Journal, startEpoch } from '../../db/journal/journal.ts'
import { createRecord, getRecord } from '../../db/records/records.ts'
import { verifyDatabase, verifyDesk } from '../../db/verify/verify.ts'
import { clockFrom } from '../helpers/journal.ts'

let root: string
let dir: string
const open: DeskFile[] = []
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'desk-file-'))
  dir = join(root, 'desk')
})
afterEach(() => {
  for (const desk of open.splice(0)) desk.close()
  rmSync(root, { recursive: true, force: true })
})

function opened(folder = dir): DeskFile {
  const desk = openDeskFile({ dir: folder, now: clockFrom(1_790_000_000_000), purpose: '测试' })
  open.push(desk)
  if (!desk.journal.author) foundDesk(desk.journal, 'A1', homeOf(folder))
  return desk
}

function close(desk: DeskFile): void {
  open.splice(open.indexOf(desk), 1)
  desk.close()
}

const save = (journal: Journal): string =>
  createRecord(journal, {
    kind: 'found-item',
    fields: { title: '钱包', description: '黑'.repeat(400) },
    sets: {},
    operator: 'op',
  })

const epochs = (journal: Journal): unknown[] =>
  journal.db.prepare('select reason from epochs order by parent_epoch is not null, opened_at').pluck().all()

function codeOf(work: () => unknown): ErrorCode {
  try {
    work()
  } catch (error) {
    const known = asDeskError(error)
    if (known instanceof DeskError) return known.code
    throw error
  }
  throw new Error('nothing was refused')
}

test('the key is for its owner only, and nothing in the file can be read without it', () => {
  const desk = opened()
  save(desk.journal)
  close(desk)
  expect(statSync(deskFiles(dir).key).mode & 0o777).toBe(0o600)
  expect(readFileSync(deskFiles(dir).database).includes('钱包')).toBe(false)
})

test('a missing key is named, and none is made in its place', () => {
  close(opened())
  rmSync(deskFiles(dir).key)
  expect(codeOf(() => opened())).toBe('key-missing')
  expect(codeOf(() => verifyDesk(dir))).toBe('key-missing')
})

test('a database that is gone while its key is there is a finding', () => {
  close(opened())
  rmSync(deskFiles(dir).database)
  expect(verifyDesk(dir).map((one) => one.code)).toEqual(['unreadable'])
})

test('a wrong key is told as a file that cannot be read, and nothing is changed', () => {
  close(opened())
  const before = readFileSync(deskFiles(dir).database)
  writeFileSync(deskFiles(dir).key, 'f'.repeat(64))
  expect(codeOf(() => opened())).toBe('file-damaged')
  expect(readFileSync(deskFiles(dir).database).equals(before)).toBe(true)
})

test('a second writer is told who holds the desk; a reader is let in', () => {
  opened()
  expect(() => opened()).toThrowError(new RegExp(`desk-busy.*测试, pid ${process.pid}`))
  openDeskReadOnly(dir).close()
})

test('a desk that was closed and opened goes on in its epoch', () => {
  close(opened())
  const desk = opened()
  save(desk.journal)
  close(desk)
  expect(epochs(opened().journal)).toEqual(['new'])
})

test('a copy in another folder opens one epoch of its own, and only one', () => {
  close(opened())
  const copy = join(root, 'copy')
  cpSync(dir, copy, { recursive: true })
  close(opened(copy))
  const desk = opened(copy)
  expect(epochs(desk.journal)).toEqual(['new', 'moved'])
  close(desk)
  expect(verifyDesk(copy)).toEqual([])
})

test('a database from before the head file goes on in a new epoch', () => {
  const desk = opened()
  desk.journal.db.pragma('wal_checkpoint(truncate)')
  copyFileSync(deskFiles(dir).database, join(root, 'backup'))
  save(desk.journal)
  close(desk)
  copyFileSync(join(root, 'backup'), deskFiles(dir).database)
  close(opened())
  close(opened())
  expect(epochs(opened().journal)).toEqual(['new', 'restored'])
})

test('an epoch opened after many entries is the one that the head file tells', () => {
  const desk = opened()
  for (let round = 0; round < 5; round++) save(desk.journal)
  startEpoch(desk.journal, 'restored', homeOf(dir))
  close(desk)
  expect(epochs(opened().journal)).toEqual(['new', 'restored'])
})

test('a full disk is told as such, nothing is half written, and saving goes on when there is room', () => {
  const { journal } = opened()
  const pages = journal.db.pragma('page_count', { simple: true }) as number
  journal.db.pragma(`max_page_count = ${pages + 4}`)
  let saved = 0
  const fill = (): void => {
    for (;;) {
      save(journal)
      saved++
    }
  }
  expect(codeOf(fill)).toBe('disk-full')
  expect([...allEntries(journal.db)].length).toBe(saved + 1)
  expect(verifyDatabase(journal.db)).toEqual([])
  journal.db.pragma('max_page_count = 1000000')
  save(journal)
  expect(verifyDesk(dir)).toEqual([])
})

test('a founding that failed leaves a desk that is not founded', () => {
  const desk = openDeskFile({ dir, now: clockFrom(1_790_000_000_000) })
  open.push(desk)
  desk.journal.db.pragma('query_only = on')
  expect(codeOf(() => foundDesk(desk.journal, 'A1', homeOf(dir)))).toBe('read-only')
  expect(desk.journal.author).toBeNull()
})

// Permissions do not bind root, so a connection that may not write and a path that cannot be one stand in for a read-only disk.
test('what cannot be written is told as such and leaves nothing behind', () => {
  const { journal } = opened()
  save(journal)
  const before = [...allEntries(journal.db)].length
  journal.db.pragma('query_only = on')
  expect(codeOf(() => save(journal))).toBe('read-only')
  journal.db.pragma('query_only = off')
  expect([...allEntries(journal.db)].length).toBe(before)
  const strange = join(root, 'strange')
  mkdirSync(deskFiles(strange).lock, { recursive: true })
  expect(codeOf(() => opened(strange))).toBe('read-only')
})

test('a copy leaves a gap in its numbers, so that no two things get one number on paper', () => {
  const numbered = (desk: DeskFile): string => getRecord(desk.journal.db, save(desk.journal)).no
  const original = opened()
  expect(numbered(original)).toBe('A1-F0001')
  close(original)
  const copy = join(root, 'copy')
  cpSync(dir, copy, { recursive: true })
  expect(numbered(opened())).toBe('A1-F0002')
  expect(numbered(opened(copy))).toBe('A1-F1002')
})
