import { existsSync } from 'node:fs'
import type { ReadableDb, WritableDb } from '../file/connection.ts'
import { isSigned, signer } from '../file/crypto.ts'
import { deskFiles, readKey } from '../file/desk-file.ts'
import { readHeadFile } from '../file/head-file.ts'
import { damagedFrames, damagedPages } from '../file/page-seal.ts'
import { readWriteAheadLog } from '../file/write-ahead-log.ts'
import { type Finding, finding } from '../matching/finding.ts'

/** What only the files can tell: a lost end, a log that SQLite did not read, a page that the log hides. */
export function verifyFiles(db: WritableDb, dir: string): Finding[] {
  const head = verifyHead(db, dir)
  const log = readWriteAheadLog(deskFiles(dir).database)
  return [
    ...head,
    ...(log.headerDamaged ? [finding('log-damaged')] : []),
    ...(log.droppedFrames > 0 ? [finding('log-tail-dropped', log.droppedFrames)] : []),
    ...verifyIdentity(db),
  ]
}

function verifyHead(db: ReadableDb, dir: string): Finding[] {
  const { head, damaged } = readHeadFile(deskFiles(dir).head)
  const founded = db.prepare('select 1 from local_identity').get() !== undefined
  if (!existsSync(deskFiles(dir).head)) return founded ? [finding('head-missing')] : []
  if (!head) return damaged && founded ? [finding('head-damaged')] : []
  const stored = db
    .prepare('select hash from journal where desk = ? and epoch = ? and seq = ?')
    .get(head.desk, head.epoch, head.seq) as { hash: string } | undefined
  return [
    ...(damaged ? [finding('head-damaged')] : []),
    ...(stored?.hash === head.hash ? [] : [finding('end-missing', `${head.desk}/${head.epoch}/${head.seq}`)]),
  ]
}

/** SQLite's own check of its trees and references. */
export function verifyStructure(db: WritableDb): Finding[] {
  const rows = db.pragma('integrity_check') as { integrity_check: string }[]
  const foreign = db.pragma('foreign_key_check') as { table: string }[]
  return [
    ...rows.map((row) => row.integrity_check).filter((text) => text !== 'ok'),
    ...foreign.map((row) => `foreign key, ${row.table}`),
  ].map((text) => finding('structure-damaged', text))
}

/**
 * Every page of the main file and of the log against its seal: also free pages and pages that the log replaces, which SQLite does not
 * read. A page that a running desk was writing just then is whole at a second look.
 */
export function verifyPages(dir: string): Finding[] {
  const key = readKey(dir, false)
  const path = deskFiles(dir).database
  return [
    ...twice(() => damagedPages(path, key)).map((page) => finding('page-damaged', page)),
    ...twice(() => damagedFrames(path, key)).map((frame) => finding('log-frame-damaged', frame)),
  ]
}

function twice(look: () => readonly number[]): number[] {
  const first = look()
  const second = first.length > 0 ? look() : []
  return first.filter((one) => second.includes(one))
}

/** The private key must sign what the journal's public key confirms, or every entry from now on would be refused elsewhere. */
function verifyIdentity(db: ReadableDb): Finding[] {
  const row = db
    .prepare(`
      select private_key, json_extract(j.facts, '$.publicKey') as public_key from local_identity i
      left join journal j on j.action = 'epoch.opened' and j.desk = i.desk and j.epoch = i.epoch
    `)
    .get() as { private_key: string; public_key: string | null } | undefined
  if (!row) return []
  const fits = (): boolean => isSigned('desk', signer(row.private_key)('desk'), String(row.public_key))
  try {
    return fits() ? [] : [finding('identity-broken')]
  } catch {
    return [finding('identity-broken')]
  }
}
