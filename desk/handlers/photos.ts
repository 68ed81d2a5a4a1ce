import type { DraftPhoto, PhotoView } from '../../core/contract/photos.ts'
import { DeskError } from '../../core/errors.ts'
import { photoBytes } from '../../core/photos.ts'
import { addPhoto, changePhoto, getPhoto, photosOf, removePhoto } from '../../db/records/photos.ts'
import { canonicalRecord } from '../../db/records/records.ts'
import { listDrafts } from '../../db/venue/drafts.ts'
import type { Desk } from '../desk.ts'
import { type Guarded, signedIn } from '../guard.ts'
import { developPhoto } from '../jobs/photos.ts'
import { isGuarded, photoView, photoViews } from '../photo-view.ts'
import { photoTooLarge } from '../photos/too-large.ts'
import { on } from '../procedures.ts'
import { opensFor, type Session } from '../session.ts'

type Around = Guarded & { readonly session: Session }

function shown({ desk, session }: Around, record: string): PhotoView[] {
  const stored = canonicalRecord(desk.journal.db, record)
  return photoViews(desk, stored, opensFor(session, stored.id, desk.now()))
}

const inRecord = (context: Guarded, record: string) => ({
  record: canonicalRecord(context.desk.journal.db, record).id,
  operator: signedIn(context).id,
})

export const photos = {
  keep: on.photos.keep.handler(async ({ context, input }) => {
    const { desk } = context
    if (input.base64.length > (photoBytes / 3 + 1) * 4) throw photoTooLarge()
    const photo = await developPhoto(Buffer.from(input.base64, 'base64'))
    return draftPhoto(desk, desk.photos.keep(photo, desk.now()))!
  }),

  ofDraft: on.photos.ofDraft.handler(({ context, input }) => {
    const { desk } = context
    const draft = listDrafts(desk.journal.db, signedIn(context).id).find((one) => one.id === input.draft)
    return (draft?.photos ?? []).flatMap(({ photo }) => draftPhoto(desk, photo) ?? [])
  }),

  add: on.photos.add.handler(({ context, input }) => {
    const { journal, photos } = context.desk
    if (!photos.has(input.photo)) throw new DeskError('photo-gone')
    addPhoto(journal, inRecord(context, input.record), input)
    return shown(context, input.record)
  }),

  change: on.photos.change.handler(({ context, input }) => {
    changePhoto(context.desk.journal, inRecord(context, input.record), input.photo, input)
    return shown(context, input.record)
  }),

  remove: on.photos.remove.handler(({ context, input }) => {
    removePhoto(context.desk.journal, inRecord(context, input.record), input.photo)
    return shown(context, input.record)
  }),

  ofRecord: on.photos.ofRecord.handler(({ context, input }) => shown(context, input.record)),

  firsts: on.photos.firsts.handler(({ context, input }) => {
    const { desk, session } = context
    const { db } = desk.journal
    return input.records.flatMap((id) => {
      const record = canonicalRecord(db, id)
      const first = photosOf(db, record.id)[0]
      if (first === undefined) return []
      return [{ ...photoView(desk, record, first, opensFor(session, record.id, desk.now())), record: id }]
    })
  }),

  full: on.photos.full.handler(({ context, input }) => {
    const { desk, session } = context
    const record = canonicalRecord(desk.journal.db, input.record)
    const { hash } = getPhoto(desk.journal.db, record.id, input.photo)
    if (isGuarded(desk, record) && opensFor(session, record.id, desk.now()) === 0) throw new DeskError('photo-veiled')
    const bytes = desk.photos.read(hash, 'image')
    if (bytes === null) throw new DeskError('photo-gone')
    return { type: 'image/jpeg', base64: bytes.toString('base64') }
  }),
}

function draftPhoto(desk: Desk, photo: string): DraftPhoto | null {
  const thumbnail = desk.photos.read(photo, 'thumbnail')
  return thumbnail && { photo, thumbnail: thumbnail.toString('base64') }
}
