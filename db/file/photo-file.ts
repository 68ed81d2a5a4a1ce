import { DeskError } from '../../core/errors.ts'
import { asDeskError, openDatabase, prepared, type ReadableDb, type WritableDb } from './connection.ts'
import { sha256Of } from './crypto.ts'

/** A picture as it is kept: JPEG, upright, without metadata; `veiled` is the thumbnail blurred. */
export type KeptPhoto = { readonly image: Uint8Array; readonly thumbnail: Uint8Array; readonly veiled: Uint8Array }
export type PhotoPart = keyof KeptPhoto

/** The pictures of one desk: a second encrypted file beside the journal's, by content hash. Names, people and places stand in neither. */
export type PhotoFile = {
  readonly db: WritableDb
  /** Writes a picture and returns its hash; it is on disk then. The same picture again is kept once, and counts as new. */
  keep(photo: KeptPhoto, now: number): string
  has(hash: string): boolean
  /** null where it is not here. */
  read(hash: string, part: PhotoPart): Buffer | null
  /** Takes pictures away for good, also from the log. Returns how many there were. */
  drop(hashes: readonly string[]): number
  /** Hashes of the pictures kept before this time, UTC milliseconds. */
  keptBefore(time: number): string[]
  close(): void
}

const latest = 1
const schema = `
  create table photos (
    hash text primary key,
    kept_at integer not null,
    -- The large one last: what stands before it is read without it.
    veiled blob not null,
    thumbnail blob not null,
    image blob not null
  ) strict;
`

/** Opens or makes the file, with the journal's key and settings. Throws `file-damaged`, `database-from-the-future`. */
export function openPhotoFile(path: string, key?: string): PhotoFile {
  const db = openDatabase(path, key === undefined ? {} : { key })
  try {
    prepare(db)
    return photoFileOn(db)
  } catch (error) {
    db.close()
    throw asDeskError(error)
  }
}

function prepare(db: WritableDb): void {
  const found = db.pragma('user_version', { simple: true }) as number
  if (found > latest) throw new DeskError('database-from-the-future', { found, known: latest })
  if (found === latest) return
  db.transaction(() => {
    db.exec(schema)
    db.pragma(`user_version = ${latest}`)
  }).immediate()
}

const photoFileOn = (db: WritableDb): PhotoFile => ({
  db,
  keep: (photo, now) => keep(db, photo, now),
  has: (hash) => prepared(db, 'select 1 from photos where hash = ?').get(hash) !== undefined,
  read(hash, part) {
    const row = prepared(db, `select ${part} as bytes from photos where hash = ?`).get(hash)
    return (row as { bytes: Buffer } | undefined)?.bytes ?? null
  },
  drop: (hashes) => drop(db, hashes),
  keptBefore: (time) =>
    (prepared(db, 'select hash from photos where kept_at < ?').all(time) as { hash: string }[]).map((row) => row.hash),
  close: () => db.close(),
})

function keep(db: WritableDb, { image, thumbnail, veiled }: KeptPhoto, now: number): string {
  const hash = sha256Of(image)
  prepared(
    db,
    `
      insert into photos (hash, kept_at, veiled, thumbnail, image) values (?, ?, ?, ?, ?)
      on conflict (hash) do update set kept_at = excluded.kept_at
    `,
  ).run(hash, now, veiled, thumbnail, image)
  return hash
}

function drop(db: WritableDb, hashes: readonly string[]): number {
  const { changes } = prepared(db, 'delete from photos where hash in (select value from json_each(?))').run(
    JSON.stringify(hashes),
  )
  // Deleted pages are overwritten (secure_delete), but the log beside the file would keep what it holds.
  if (changes > 0) db.pragma('wal_checkpoint(truncate)')
  return changes
}

export const countKept = (db: ReadableDb): number =>
  (db.prepare('select count(*) as n from photos').get() as { n: number }).n

/** Hashes of the pictures whose bytes are not what their hash says, looked at one by one: together they may be larger than memory. */
export function damagedPhotos(db: ReadableDb): string[] {
  const damaged: string[] = []
  const rows = db.prepare('select hash, image from photos').iterate() as Iterable<{ hash: string; image: Buffer }>
  for (const { hash, image } of rows) if (sha256Of(image) !== hash) damaged.push(hash)
  return damaged
}

export const keptHashes = (db: ReadableDb): Set<string> =>
  new Set((db.prepare('select hash from photos').all() as { hash: string }[]).map((row) => row.hash))
