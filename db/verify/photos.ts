import { existsSync, statSync } from 'node:fs'
import { DeskError } from '../../core/errors.ts'
import { openDatabase, type ReadableDb, type WritableDb } from '../file/connection.ts'
import { deskFiles, readKey } from '../file/desk-file.ts'
import { damagedFrames, damagedPages } from '../file/page-seal.ts'
import { countKept, damagedPhotos, keptHashes } from '../file/photo-file.ts'
import { readWriteAheadLog } from '../file/write-ahead-log.ts'
import { type Finding, finding } from '../matching/finding.ts'
import { erasedPhotos, namedPhotos } from '../records/photo-names.ts'

/**
 * The file of the pictures against its seals, every picture against its hash, and the journal's names against what is there. A picture
 * that another desk named and that has not come here yet is told and is no failure.
 */
export function verifyPhotos(db: ReadableDb, dir: string): Finding[] {
  const path = deskFiles(dir).photos
  const named = namedPhotos(db)
  if (!existsSync(path)) return missing(db, named, new Set())
  const key = readKey(dir, false)
  const pages = [
    ...twice(() => damagedPages(path, key)).map((page) => finding('photos-page-damaged', page)),
    ...twice(() => damagedFrames(path, key)).map((frame) => finding('photos-log-damaged', frame)),
  ]
  const photos = openForReading(path, key)
  if (photos === null) return [finding('photos-unreadable'), ...pages]
  try {
    return [...pages, ...logOf(path), ...contentOf(photos, db, named)]
  } catch (error) {
    if (!isDamage(error)) throw error
    return [finding('photos-unreadable'), ...pages]
  } finally {
    photos.close()
  }
}

const isDamage = (error: unknown): boolean =>
  /^SQLITE_(CORRUPT|NOTADB|IOERR)/.test(String((error as { code?: string }).code))

function openForReading(path: string, key: string): WritableDb | null {
  try {
    return openDatabase(path, { key, readonly: true })
  } catch (error) {
    if (error instanceof DeskError && error.code === 'file-damaged') return null
    throw error
  }
}

// A page that a running desk was writing just then is whole at a second look.
function twice(look: () => readonly number[]): number[] {
  const first = look()
  const second = first.length > 0 ? look() : []
  return first.filter((one) => second.includes(one))
}

function logOf(path: string): Finding[] {
  const { headerDamaged, droppedFrames } = readWriteAheadLog(path)
  return headerDamaged || droppedFrames > 0 ? [finding('photos-log-dropped', droppedFrames)] : []
}

function contentOf(photos: WritableDb, db: ReadableDb, named: ReadonlyMap<string, string>): Finding[] {
  const structure = photos.pragma('integrity_check') as { integrity_check: string }[]
  const kept = keptHashes(photos)
  return [
    ...structure
      .filter(({ integrity_check }) => integrity_check !== 'ok')
      .map(({ integrity_check }) => finding('photos-unreadable', integrity_check)),
    ...damagedPhotos(photos).map((hash) => finding('photo-damaged', nameOf(db, hash))),
    ...missing(db, named, kept),
    ...erasedPhotos(db)
      .filter((hash) => kept.has(hash) && !named.has(hash))
      .map((hash) => finding('photo-kept', hash.slice(0, 12))),
  ]
}

/** How many pictures this desk keeps and what their file weighs, in bytes; null where it cannot be read. */
export function photoStock(dir: string): { readonly count: number; readonly bytes: number } | null {
  const path = deskFiles(dir).photos
  if (!existsSync(path)) return { count: 0, bytes: 0 }
  const photos = openForReading(path, readKey(dir, false))
  try {
    return photos && { count: countKept(photos), bytes: statSync(path).size }
  } catch (error) {
    if (isDamage(error)) return null
    throw error
  } finally {
    photos?.close()
  }
}

/** What was erased between the two looks is not missed. */
function missing(db: ReadableDb, named: ReadonlyMap<string, string>, kept: ReadonlySet<string>): Finding[] {
  const absent = [...named].filter(([hash]) => !kept.has(hash))
  if (absent.length === 0) return []
  const still = namedPhotos(db)
  const own = ownDesk(db)
  return absent
    .filter(([hash]) => still.has(hash))
    .map(([hash, desk]) => finding(desk === own ? 'photo-missing' : 'photo-elsewhere', nameOf(db, hash)))
}

const ownDesk = (db: ReadableDb): string | null =>
  (db.prepare('select desk from local_identity').get() as { desk: string } | undefined)?.desk ?? null

/** The record's number and the beginning of the hash, for whoever looks for the picture. */
function nameOf(db: ReadableDb, hash: string): string {
  const row = db
    .prepare('select r.no from record_photos p join records r on r.id = p.record_id where p.hash = ? order by r.no')
    .get(hash) as { no: string } | undefined
  return [row?.no, hash.slice(0, 12)].filter(Boolean).join(' ')
}
