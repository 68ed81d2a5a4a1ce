import { randomUUID } from 'node:crypto'
import type { KeptPhoto } from '../../core/contract/shapes.ts'
import { DeskError } from '../../core/errors.ts'
import { photosOnRecord } from '../../core/photos.ts'
import { prepared, type ReadableDb } from '../file/connection.ts'
import { append, type Journal, transact } from '../journal/journal.ts'

/** A picture that a record shows, caption as it was typed. */
export type StoredPhoto = { readonly photo: string; readonly hash: string; readonly caption: string }

/** The pictures of a record, the first one first. */
export const photosOf = (db: ReadableDb, record: string): StoredPhoto[] =>
  prepared(db, 'select photo, hash, caption from record_photos where record_id = ? order by place').all(
    record,
  ) as StoredPhoto[]

/** The picture of this id in this record; throws `not-found`. */
export function getPhoto(db: ReadableDb, record: string, photo: string): StoredPhoto {
  const found = photosOf(db, record).find((one) => one.photo === photo)
  if (!found) throw new DeskError('not-found')
  return found
}

export const countPhotos = (db: ReadableDb, record: string): number =>
  (prepared(db, 'select count(*) as n from record_photos where record_id = ?').get(record) as { n: number }).n

type Naming = { readonly record: string; readonly operator: string | null }

/** Names a kept picture in a record; one that it shows already is left as it is. The bytes must be on disk. Throws `photo-too-many`. */
export function addPhoto(journal: Journal, { record, operator }: Naming, { photo: hash, caption }: KeptPhoto): void {
  transact(journal, () => {
    const shown = photosOf(journal.db, record)
    if (shown.some((one) => one.hash === hash)) return
    if (shown.length >= photosOnRecord) throw new DeskError('photo-too-many', { limit: photosOnRecord })
    append(journal, {
      action: 'photo.added',
      operator,
      recordId: record,
      facts: { photo: randomUUID(), first: false },
      personal: { fields: { photo: hash, caption } },
    })
  })
}

type Change = { readonly caption?: string | undefined; readonly first?: true | undefined }

/** Changes the caption, or makes it the record's first. Throws `not-found`. */
export function changePhoto(journal: Journal, { record, operator }: Naming, photo: string, change: Change): void {
  transact(journal, () => {
    const { hash, caption } = getPhoto(journal.db, record, photo)
    append(journal, {
      action: 'photo.added',
      operator,
      recordId: record,
      facts: { photo, first: change.first === true },
      personal: { fields: { photo: hash, caption: change.caption ?? caption } },
    })
  })
}

/** Takes a picture out of a record. What was saved stays in the journal until an erasure. Throws `not-found`. */
export function removePhoto(journal: Journal, { record, operator }: Naming, photo: string): void {
  transact(journal, () => {
    getPhoto(journal.db, record, photo)
    append(journal, { action: 'photo.removed', operator, recordId: record, facts: { photo } })
  })
}
