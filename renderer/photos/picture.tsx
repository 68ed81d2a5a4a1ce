import './photos.css'
import type { PhotoView } from '../../core/contract/photos.ts'
import type { RecordView } from '../../core/contract/shapes.ts'
import { useWords } from '../i18n/index.ts'
import { imageAddress } from './queries.ts'

/** What a screen reader says of a picture: whose it is, which one, what was said of it, and that it is blurred. */
export function usePhotoText(): (no: string, photo: Pick<PhotoView, 'caption' | 'veiled'>, place?: number) => string {
  const { t } = useWords()
  return (no, { caption, veiled }, place) => {
    const which = place === undefined ? t('photo.of', { no }) : t('photo.nth', { no, place })
    return [which, caption, veiled ? t('photo.veiled') : ''].filter(Boolean).join(' · ')
  }
}

type Props = { readonly record: Pick<RecordView, 'no'>; readonly photo: PhotoView; readonly place?: number }

/** A thumbnail as the desk gave it, veiled or not; a word where its bytes are at another desk. */
export function Thumbnail({ record, photo, place }: Props) {
  const { t } = useWords()
  const text = usePhotoText()
  if (photo.thumbnail === null) return <span className="photo-absent quiet">{t('photo.elsewhere')}</span>
  return (
    <span className={photo.opensFor === null ? 'photo' : 'photo photo-shown'}>
      <img src={imageAddress(photo.thumbnail)} alt={text(record.no, photo, place)} />
      {photo.veiled && <span className="photo-veiled">{t('photo.veiled')}</span>}
    </span>
  )
}

type InList = { readonly photos: ReadonlyMap<string, PhotoView>; readonly record: Pick<RecordView, 'id' | 'no'> }

/** The first picture of a record in a list; nothing where it has none. */
export function PhotoIn({ photos, record }: InList) {
  const photo = photos.get(record.id)
  return photo === undefined ? null : <Thumbnail record={record} photo={photo} />
}
