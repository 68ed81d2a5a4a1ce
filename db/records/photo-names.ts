import type { DraftView } from '../../core/contract/drafts.ts'
import type { Entry } from '../../core/journal/entry.ts'
import { prepared, type ReadableDb, type WritableDb } from '../file/connection.ts'
import type { PhotoFile } from '../file/photo-file.ts'

/** A picture that nobody named within this time, in milliseconds, was put aside for good: longer than any shift. */
const orphanAge = 86_400_000

const hashIn = `json_extract(personal, '$.values.fields.photo')`

/** Hashes that the journal names, by the desk that named them; also of pictures taken out again, which stay until an erasure. */
export function namedPhotos(db: ReadableDb): Map<string, string> {
  const rows = db
    .prepare(`
      select desk, ${hashIn} as hash from journal where action = 'photo.added' and personal is not null
      union all
      select desk, json_extract(entry, '$.personal.values.fields.photo') from local_waiting
      where json_extract(entry, '$.action') = 'photo.added'
    `)
    .all() as { desk: string; hash: string | null }[]
  return new Map(rows.flatMap(({ desk, hash }) => (hash === null ? [] : [[hash, desk] as const])))
}

/** Before an entry loses its personal part: which picture it named, to be dropped once nothing else names it. */
export function noteErasedPhoto(db: WritableDb, { desk, epoch, seq }: Pick<Entry, 'desk' | 'epoch' | 'seq'>): void {
  prepared(
    db,
    `
      insert or ignore into local_erased_photos (hash)
      select ${hashIn} from journal
      where desk = ? and epoch = ? and seq = ? and action = 'photo.added' and ${hashIn} is not null
    `,
  ).run(desk, epoch, seq)
}

/** Hashes whose naming entry was erased and whose bytes are still to be dropped. */
export const erasedPhotos = (db: ReadableDb): string[] =>
  (db.prepare('select hash from local_erased_photos').all() as { hash: string }[]).map((row) => row.hash)

function draftedPhotos(db: ReadableDb): string[] {
  const rows = db.prepare('select content from local_drafts').all() as { content: string }[]
  return rows.flatMap(({ content }) =>
    ((JSON.parse(content) as Partial<DraftView>).photos ?? []).map((one) => one.photo),
  )
}

/**
 * Drops the bytes of erased pictures at once, and of those that no entry and no draft named within a day of their coming. Bytes go
 * first and the note of them after, so that a crash in between only makes it do the same again. Returns how many went.
 */
export function sweepPhotos(db: WritableDb, photos: PhotoFile, now: number): number {
  const erased = erasedPhotos(db)
  const aged = photos.keptBefore(now - orphanAge)
  if (erased.length + aged.length === 0) return 0
  const wanted = new Set([...namedPhotos(db).keys(), ...draftedPhotos(db)])
  const dropped = photos.drop([...new Set([...erased, ...aged])].filter((hash) => !wanted.has(hash)))
  prepared(db, 'delete from local_erased_photos where hash in (select value from json_each(?))').run(
    JSON.stringify(erased),
  )
  return dropped
}
