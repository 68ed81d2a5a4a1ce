import { useQuery } from '@tanstack/react-query'
import { Input } from 'antd'
import { useState } from 'react'
import type { DraftPhoto } from '../../../../core/contract/photos.ts'
import type { KeptPhoto } from '../../../../core/contract/shapes.ts'
import { photosOnRecord } from '../../../../core/photos.ts'
import { api } from '../../../api.ts'
import { useWords } from '../../../i18n/index.ts'
import { imageAddress } from '../../../photos/queries.ts'
import { useTakeIn } from '../../../photos/take-in.ts'
import { formKeys, WaysIn } from '../../../photos/ways-in.tsx'
import { useForm } from '../form.ts'

/** Pictures on their way into the record: on the desk's disk already, named by the draft until it is saved. */
export function PhotoLine({ draft }: { readonly draft: string }) {
  const { t } = useWords()
  const { description, changePhotos } = useForm()
  const { photos = [] } = description
  const thumbnails = useThumbnails(draft, photos)
  const taking = useTakeIn((photo) => {
    thumbnails.note(photo)
    changePhotos((now) =>
      now.some((one) => one.photo === photo.photo) ? now : [...now, { photo: photo.photo, caption: '' }],
    )
  })
  const full = photos.length >= photosOnRecord
  return (
    <div className="line">
      <span className="line-label">{t('photo.title')}</span>
      <div className="line-field">
        {photos.length > 0 && (
          <ul className="photos" aria-label={t('photo.title')}>
            {photos.map((photo, index) => (
              <Kept
                key={photo.photo}
                place={index + 1}
                photo={photo}
                thumbnail={thumbnails.of(photo.photo)}
                describe={(caption) =>
                  changePhotos((now) => now.map((one) => (one.photo === photo.photo ? { ...one, caption } : one)))
                }
                remove={() => changePhotos((now) => now.filter((one) => one.photo !== photo.photo))}
              />
            ))}
          </ul>
        )}
        {full ? (
          <p className="quiet">{t('photo.full', { limit: photosOnRecord })}</p>
        ) : (
          <WaysIn taking={taking} keys={formKeys} />
        )}
      </div>
    </div>
  )
}

type KeptProps = {
  readonly photo: KeptPhoto
  readonly place: number
  readonly thumbnail: string | undefined
  readonly describe: (caption: string) => void
  readonly remove: () => void
}

function Kept({ photo, place, thumbnail, describe, remove }: KeptProps) {
  const { t } = useWords()
  return (
    <li>
      <span className="photo">
        {thumbnail !== undefined && (
          <img
            src={imageAddress(thumbnail)}
            alt={[t('photo.place', { place }), photo.caption].filter(Boolean).join(' · ')}
          />
        )}
      </span>
      <Input
        size="small"
        aria-label={t('photo.captionOf', { place })}
        placeholder={t('photo.caption')}
        maxLength={100}
        value={photo.caption}
        onChange={(event) => describe(event.target.value)}
      />
      <button type="button" className="plain" onClick={remove}>
        {t('photo.remove')}
      </button>
    </li>
  )
}

/** Thumbnails of a draft: of those taken just now, and of those that a parked draft brought back. */
function useThumbnails(draft: string, photos: readonly KeptPhoto[]) {
  const [taken, setTaken] = useState<ReadonlyMap<string, string>>(new Map())
  const missing = photos.some(({ photo }) => !taken.has(photo))
  const stored = useQuery(api.photos.ofDraft.queryOptions({ input: { draft }, enabled: missing, gcTime: 0 }))
  return {
    note: ({ photo, thumbnail }: DraftPhoto) => setTaken((before) => new Map(before).set(photo, thumbnail)),
    of: (photo: string): string | undefined =>
      taken.get(photo) ?? stored.data?.find((one) => one.photo === photo)?.thumbnail,
  }
}
