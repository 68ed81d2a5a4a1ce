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
import { deskFiles, openDeskFile, readKey } from '../../db/file/desk-file.ts'
import { openPhotoFile } from '../../db/file/photo-file.ts'
import { foundDesk, receive } from '../../db/journal/journal.ts'
import type { Finding } from '../../db/matching/finding.ts'
import { addPhoto } from '../../db/records/photos.ts'
import { createRecord } from '../../db/records/records.ts'
import { photoStock } from '../../db/verify/photos.ts'
import { verifyDesk } from '../../db/verify/verify.ts'
import { seeded } from '../helpers/corruption.ts'
import { clockFrom, memoryDesk } from '../helpers/journal.ts'
import { entriesPast } from '../helpers/simulation/machine.ts'
import { picture } from '../helpers/simulation/writes.ts'

const root = mkdtempSync(join(tmpdir(), 'verify-photos-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
const whole = join(root, 'whole')
const copy = join(root, 'copy')
let hash = ''

beforeAll(() => {
  const { journal, photos, close } = openDeskFile({ dir: whole, now: clockFrom(1_790_000_000_000) })
  foundDesk(journal, 'A1', whole)
  const record = createRecord(journal, { kind: 'found-item', fields: {}, sets: {}, operator: null })
  hash = photos.keep({ ...picture(1), thumbnail: Buffer.alloc(30_000, 7) }, 1_790_000_000_000)
  addPhoto(journal, { record, operator: null }, { photo: hash, caption: '' })
  close()
})

function copyDesk(): void {
  rmSync(copy, { recursive: true, force: true })
  mkdirSync(copy)
  for (const name of ['desk.db', 'desk.key', 'desk.head', 'photos.db']) {
    if (existsSync(join(whole, name))) copyFileSync(join(whole, name), join(copy, name))
  }
}

/** What is found once the file of the pictures was changed behind the desk's back. */
function afterwards(sql: string): Finding[] {
  copyDesk()
  const { db, close } = openPhotoFile(deskFiles(copy).photos, readKey(copy, false))
  db.exec(sql)
  close()
  return verifyDesk(copy)
}

test('a desk with pictures is clean, and their stock is told', () => {
  expect(verifyDesk(whole)).toEqual([])
  expect(photoStock(whole)).toEqual({ count: 1, bytes: statSync(deskFiles(whole).photos).size })
})

test('a changed byte in the pictures’ file is noticed wherever it lies', { timeout: 60_000 }, () => {
  const random = seeded(11)
  const missed: number[] = []
  for (let round = 0; round < 25; round++) {
    copyDesk()
    const bytes = readFileSync(deskFiles(copy).photos)
    const at = random(bytes.length)
    bytes[at] = bytes[at]! ^ 0x41
    writeFileSync(deskFiles(copy).photos, bytes)
    if (verifyDesk(copy).length === 0) missed.push(at)
  }
  expect(missed).toEqual([])
})

test('a picture that the journal names and nobody has is named by its record', () => {
  const [found] = afterwards('delete from photos')
  expect(found).toMatchObject({ code: 'photo-missing', failure: true, where: `A1-F0001 ${hash.slice(0, 12)}` })
})

test('so is every one where the whole file is gone', () => {
  copyDesk()
  rmSync(deskFiles(copy).photos)
  expect(verifyDesk(copy).map(({ code }) => code)).toEqual(['photo-missing'])
})

test('a picture whose bytes are not what their name says is named', () => {
  const codes = afterwards(`update photos set image = x'00'`).map(({ code }) => code)
  expect(codes).toEqual(['photo-damaged'])
})

test('a picture that another desk has and this one not yet is told, and is no failure', () => {
  copyDesk()
  const other = memoryDesk('B2')
  const record = createRecord(other, { kind: 'found-item', fields: {}, sets: {}, operator: null })
  addPhoto(other, { record, operator: null }, { photo: 'e'.repeat(64), caption: '' })
  const { journal, close } = openDeskFile({ dir: copy, now: clockFrom(1_790_000_900_000) })
  receive(journal, entriesPast(other.db, new Map()))
  close()
  expect(verifyDesk(copy)).toMatchObject([{ code: 'photo-elsewhere', failure: false }])
})
