import './photos.css'
import type { RecordView } from '../../core/contract/shapes.ts'
import { useWords } from '../i18n/index.ts'
import { usePhotoText } from './picture.tsx'
import { imageAddress, useRecordPhotos, useWholePhoto } from './queries.ts'

/** The first picture of a record, large enough to compare by; nothing where it has none. */
export function SidePhoto({ record }: { readonly record: RecordView }) {
  const { t } = useWords()
  const text = usePhotoText()
  const { data = [] } = useRecordPhotos(record)
  const first = data[0]
  const whole = useWholePhoto(record.id, first)
  if (first === undefined) return null
  if (first.thumbnail === null) return <span className="quiet">{t('photo.elsewhere')}</span>
  return (
    <figure className={first.opensFor === null ? 'side-photo' : 'side-photo photo-shown'}>
      <img src={whole ?? imageAddress(first.thumbnail)} alt={text(record.no, first)} />
      <figcaption className="quiet">
        {[
          first.caption,
          first.veiled ? t('photo.veiled') : '',
          first.opensFor !== null ? t('reveal.openFor') : '',
          data.length > 1 ? t('photo.more', { count: data.length - 1 }) : '',
        ]
          .filter(Boolean)
          .join(' · ')}
      </figcaption>
    </figure>
  )
}
