import type { PhotoView } from '../core/contract/photos.ts'
import { asksForVeil, isVeiled } from '../core/photo-veil.ts'
import { maskProse } from '../core/privacy.ts'
import { hiddenIn, saidIn } from '../core/records/history.ts'
import { entriesOf } from '../db/journal/entries.ts'
import { componentOf } from '../db/records/merges.ts'
import { photosOf, type StoredPhoto } from '../db/records/photos.ts'
import type { StoredRecord } from '../db/records/rows.ts'
import type { Desk } from './desk.ts'

/**
 * Whether this record's pictures are blurred. A merge lifts no veil: what any of the records that were merged ever said of a child or a
 * document counts, whatever the one that stands for them says now.
 */
export function isGuarded({ journal }: Desk, record: StoredRecord): boolean {
  if (isVeiled(record)) return true
  const members = componentOf(journal.db, record.id, journal.rules)
  return members.length > 1 && entriesOf(journal.db, members).some((entry) => asksForVeil(saidIn(entry)))
}

/** The only way a picture's thumbnail leaves a handler: blurred where the record's pictures are veiled and nobody opened them here. */
export function photoView(desk: Desk, record: StoredRecord, stored: StoredPhoto, opensFor: number): PhotoView {
  const guarded = isGuarded(desk, record)
  const veiled = guarded && opensFor === 0
  const thumbnail = desk.photos.read(stored.hash, veiled ? 'veiled' : 'thumbnail')
  return {
    id: stored.photo,
    caption: stored.caption === '' ? '' : maskProse(stored.caption, namesEver(desk, record)),
    veiled,
    opensFor: guarded && !veiled ? opensFor : null,
    thumbnail: thumbnail?.toString('base64') ?? null,
  }
}

// As in notes: a name that was corrected or came by a merge is still somebody's.
const namesEver = ({ journal }: Desk, { id }: StoredRecord): string[] =>
  hiddenIn(entriesOf(journal.db, componentOf(journal.db, id, journal.rules)))

/** A record's pictures, the first one first. */
export const photoViews = (desk: Desk, record: StoredRecord, opensFor: number): PhotoView[] =>
  photosOf(desk.journal.db, record.id).map((stored) => photoView(desk, record, stored, opensFor))
