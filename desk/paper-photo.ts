import type { Role } from '../core/contract/operators.ts'
import type { PhotoWish } from '../core/contract/slips.ts'
import { DeskError } from '../core/errors.ts'
import { proseMask } from '../core/paper-prose.ts'
import { isPaper, mayShowPhoto, type PaperName, paperKind } from '../core/papers.ts'
import { photosOf } from '../db/records/photos.ts'
import { canonicalRecord } from '../db/records/records.ts'
import type { StoredRecord } from '../db/records/rows.ts'
import type { StoredSlip } from '../db/release/slips.ts'
import type { StoredOperator } from '../db/venue/operators.ts'
import type { Desk } from './desk.ts'
import type { PaperPhoto } from './documents/paper.ts'
import { notAllowed } from './guard.ts'
import { isGuarded } from './photo-view.ts'
import { confirmSecond } from './second-person.ts'

/** The supervisor who lets a minor's photo out on a notice, and why. */
export type Leave = { readonly by: Pick<StoredOperator, 'id' | 'badge'>; readonly reason: string }

/** What a notice says of its photo, in the content of the slip and in the facts of its entry. */
export type Shown = {
  readonly content: { readonly photo: string; readonly leaveBy?: string; readonly reason?: string }
  readonly facts: { readonly photo: string; readonly leave: string | null }
}

type Signed = Pick<StoredOperator, 'id' | 'badge' | 'role'>

/** What a photo on this paper would take: nothing more, a supervisor's leave, or null where it can have none. */
export function photoOn(desk: Desk, kind: PaperName, record: StoredRecord | null): 'free' | 'leave' | null {
  if (!mayShowPhoto(kind) || record === null || photosOf(desk.journal.db, record.id).length === 0) return null
  return isGuarded(desk, record) ? 'leave' : 'free'
}

/**
 * Who gives leave for the photo: the supervisor who issues the paper, or the one who signs at the same screen. null where nobody has to.
 * Throws `photo-not-on-paper`, `photo-needs-leave`, what `confirmSecond` throws, and `not-allowed` for another role.
 */
export async function leaveFor(
  desk: Desk,
  asked: { readonly kind: PaperName; readonly record: StoredRecord; readonly wish: PhotoWish },
  operator: Signed,
): Promise<Leave | null> {
  const takes = photoOn(desk, asked.kind, asked.record)
  if (takes === null) throw new DeskError('photo-not-on-paper')
  if (takes === 'free') return null
  const { leave } = asked.wish
  if (leave === undefined) throw new DeskError('photo-needs-leave')
  if (operator.role === 'supervisor') return { by: operator, reason: leave.reason }
  const by = await confirmSecond(desk, leave.second, operator.id)
  if (by.role !== 'supervisor') throw notAllowed(['supervisor'])
  return { by, reason: leave.reason }
}

/** The record's first photo with the leave for it. Asked in the transaction of the paper: the record may have changed since the PIN. */
export function shownWith(desk: Desk, kind: PaperName, record: StoredRecord, leave: Leave | null): Shown {
  const takes = photoOn(desk, kind, record)
  if (takes === null) throw new DeskError('photo-not-on-paper')
  if (takes === 'leave' && leave === null) throw new DeskError('photo-needs-leave')
  const photo = photosOf(desk.journal.db, record.id)[0]!.photo
  if (leave === null) return { content: { photo }, facts: { photo, leave: null } }
  const reason = proseMask([record.fields])(leave.reason)
  return { content: { photo, leaveBy: leave.by.badge, reason }, facts: { photo, leave: leave.by.id } }
}

/** The photo of a preview: blurred as on every screen. */
export function previewedPhoto(desk: Desk, record: StoredRecord, photo: string): PaperPhoto {
  return pictureOf(desk, record, photo, isGuarded(desk, record))
}

/** The photo of a slip as it stands now: clear only for a role that issues such papers and prints this one. null for one without. */
export function slipPhoto(
  desk: Desk,
  slip: StoredSlip,
  to: { readonly role: Role; readonly print: boolean },
): PaperPhoto | null {
  const { photo, leaveBy } = (slip.content ?? {}) as { photo?: unknown; leaveBy?: unknown }
  const { document: kind } = slip
  if (!isPaper(kind) || !mayShowPhoto(kind) || typeof photo !== 'string' || slip.record === null) return null
  const record = canonicalRecord(desk.journal.db, slip.record)
  const guarded = isGuarded(desk, record)
  if (guarded && leaveBy === undefined) return 'no-leave'
  const clear = to.print && paperKind(kind).by.includes(to.role)
  return pictureOf(desk, record, photo, guarded && !clear)
}

function pictureOf(desk: Desk, record: StoredRecord, photo: string, veiled: boolean): PaperPhoto {
  const stored = photosOf(desk.journal.db, record.id).find((one) => one.photo === photo)
  const bytes = stored === undefined ? null : desk.photos.read(stored.hash, veiled ? 'veiled' : 'image')
  return bytes === null ? 'gone' : { jpeg: bytes.toString('base64'), veiled }
}
