import type { PhotoView } from '../core/contract/photos.ts'
import { isVeiled } from '../core/photo-veil.ts'
import { maskProse, secretsIn } from '../core/privacy.ts'
import { photosOf, type StoredPhoto } from '../db/photos.ts'
import type { StoredRecord } from '../db/record-rows.ts'
import type { Desk } from './desk.ts'

/** The only way a picture's thumbnail leaves a handler: blurred where the record's pictures are veiled and nobody opened them here. */
export function photoView(desk: Desk, record: StoredRecord, stored: StoredPhoto, opensFor: number): PhotoView {
  const guarded = isVeiled(record)
  const veiled = guarded && opensFor === 0
  const hidden = secretsIn(record.fields)
  const thumbnail = desk.photos.read(stored.hash, veiled ? 'veiled' : 'thumbnail')
  return {
    id: stored.photo,
    caption: maskProse(stored.caption, hidden),
    veiled,
    opensFor: guarded && !veiled ? opensFor : null,
    thumbnail: thumbnail?.toString('base64') ?? null,
  }
}

/** A record's pictures, the first one first. */
export const photoViews = (desk: Desk, record: StoredRecord, opensFor: number): PhotoView[] =>
  photosOf(desk.journal.db, record.id).map((stored) => photoView(desk, record, stored, opensFor))
