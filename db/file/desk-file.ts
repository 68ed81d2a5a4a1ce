import { chmodSync, existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { DeskError } from '../../core/errors.ts'
import type { Entry } from '../../core/journal/entry.ts'
import type { MergeRules } from '../../core/journal/fold.ts'
import { catchUp, type Journal, openJournal, startEpoch } from '../journal/journal.ts'
import { indexRecords, reindexAtOpening } from '../matching/indexing.ts'
import { writeIndex } from '../matching/match-index.ts'
import { asDeskError, openDatabase, type ReadableDb, type WritableDb } from './connection.ts'
import { randomHex } from './crypto.ts'
import { type HeadFile, openHeadFile, readHeadFile } from './head-file.ts'
import { type Lock, lockDesk } from './lock.ts'
import { migrate } from './migrate.ts'
import { openPhotoFile, type PhotoFile } from './photo-file.ts'

/** The files of one desk, all in one folder. */
export const deskFiles = (dir: string) => ({
  database: join(dir, 'desk.db'),
  photos: join(dir, 'photos.db'),
  key: join(dir, 'desk.key'),
  head: join(dir, 'desk.head'),
  lock: join(dir, 'desk.lock'),
})

export type DeskFile = { readonly journal: Journal; readonly photos: PhotoFile; readonly dir: string; close(): void }

export type DeskFileOptions = {
  readonly dir: string
  readonly now: () => number
  readonly purpose?: string
  readonly rules?: MergeRules
  readonly committed?: (entries: readonly Entry[]) => void
}

/**
 * Opens (or makes) the desk in a folder for writing: lock, key, database, migrations, head file. A file that was restored from a
 * backup or copied elsewhere goes on in a new epoch. Throws `desk-busy`, `key-missing`, `file-damaged`, `read-only`,
 * `database-from-the-future`.
 */
export function openDeskFile(options: DeskFileOptions): DeskFile {
  const opened: { close(): void }[] = []
  const closeAll = (): void => {
    for (const part of opened.toReversed()) part.close()
  }
  const keep = <T extends { close(): void }>(part: T): T => {
    opened.push(part)
    return part
  }
  try {
    mkdirSync(options.dir, { recursive: true, mode: 0o700 })
    const files = deskFiles(options.dir)
    keep(closing(lockDesk(files.lock, options.purpose ?? 'desk')))
    const key = readKey(options.dir, true)
    const db = keep(openDatabase(files.database, { key }))
    migrate(db)
    const photos = keep(openPhotoFile(files.photos, key))
    const journal = startJournal(db, keep(openHead(files.head)), options)
    keep({ close: () => leaveIndex(db) })
    return { journal, photos, dir: options.dir, close: closeAll }
  } catch (error) {
    closeAll()
    throw asDeskError(error)
  }
}

/** What cannot be written at the end (a full disk) only makes the next start slower. */
function leaveIndex(db: WritableDb): void {
  try {
    writeIndex(db)
  } catch {
    // The changes stay listed in the file and are read again.
  }
}

const closing = (lock: Lock): { close(): void } => ({ close: () => lock.release() })

// The head as it was found must be read before the first write of this run replaces it.
type FoundHead = HeadFile & { readonly found: ReturnType<typeof readHeadFile> }
const openHead = (path: string): FoundHead => {
  const found = readHeadFile(path)
  return { ...openHeadFile(path), found }
}

// Some 50 ms; after an upgrade the rest is parsed while the desk already works.
const parsedAtOpening = 500

function startJournal(db: WritableDb, head: FoundHead, options: DeskFileOptions): Journal {
  const journal = openJournal({
    db,
    now: options.now,
    head,
    index: (ids) => indexRecords(db, ids),
    ...(options.rules ? { rules: options.rules } : {}),
    ...(options.committed ? { committed: options.committed } : {}),
  })
  catchUp(journal)
  reindexAtOpening(db, parsedAtOpening)
  const home = homeOf(options.dir)
  const reason = journal.author ? strangeness(db, head.found, home) : null
  if (reason) startEpoch(journal, reason, home)
  return journal
}

/** Where a desk's file lives; a copy that wakes up elsewhere must not go on in the same sequence. */
export const homeOf = (dir: string): string => `${hostname()}:${realpathSync(dir)}`

function strangeness(db: ReadableDb, found: FoundHead['found'], home: string): 'restored' | 'moved' | null {
  const identity = db.prepare('select desk, epoch, home from local_identity').get() as {
    desk: string
    epoch: string
    home: string
  }
  if (identity.home !== home) return 'moved'
  const head = found.head
  if (!head || head.epoch !== identity.epoch) return 'restored'
  const stored = db
    .prepare('select hash from journal where desk = ? and epoch = ? and seq = ?')
    .get(head.desk, head.epoch, head.seq) as { hash: string } | undefined
  return stored?.hash === head.hash ? null : 'restored'
}

/**
 * The key file beside the database: 64 hex digits, readable by its owner only. It keeps a lost disk image or backup closed, not a
 * thief who takes the whole folder; docs/privacy.md says so. `create` makes one for a new desk.
 */
export function readKey(dir: string, create: boolean): string {
  const files = deskFiles(dir)
  if (existsSync(files.key)) {
    const key = readFileSync(files.key, 'utf8').trim()
    if (!/^[0-9a-f]{64}$/.test(key)) throw new DeskError('key-missing')
    return key
  }
  if (!create || existsSync(files.database)) throw new DeskError('key-missing')
  const key = randomHex(32)
  writeFileSync(files.key, `${key}\n`, { mode: 0o600, flush: true })
  chmodSync(files.key, 0o600)
  return key
}

/** Opens an existing desk beside its writer, for reading only. */
export const openDeskReadOnly = (dir: string): WritableDb =>
  openDatabase(deskFiles(dir).database, { key: readKey(dir, false), readonly: true })
