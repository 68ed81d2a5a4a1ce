import { Button, Input } from 'antd'
import { type KeyboardEvent, useState } from 'react'
import type { PhotoView } from '../../core/contract/photos.ts'
import type { RecordView } from '../../core/contract/shapes.ts'
import { Dialog } from '../components/dialog.tsx'
import { Key } from '../components/key.tsx'
import { isComposing } from '../hooks/composing.ts'
import { useWords } from '../i18n/index.ts'
import { usePhotoText } from './picture.tsx'
import { imageAddress, useWholePhoto } from './queries.ts'
import type { Change } from './record-photos.tsx'

type Props = {
  readonly record: RecordView
  readonly photos: readonly PhotoView[]
  readonly photo: PhotoView
  readonly show: (id: string) => void
  readonly close: () => void
  /** null where this person may look only. */
  readonly change: ((photo: string, change: Change) => void) | null
}

/** One picture as large as the window allows; arrows walk to its neighbours. */
export function Large({ record, photos, photo, show, close, change }: Props) {
  const { t } = useWords()
  const text = usePhotoText()
  const whole = useWholePhoto(record.id, photo)
  const at = photos.findIndex((one) => one.id === photo.id)
  const address = whole ?? (photo.thumbnail === null ? undefined : imageAddress(photo.thumbnail))
  const step = (by: number) => {
    const next = photos[at + by]
    if (next !== undefined) show(next.id)
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement) return
    if (event.key === 'ArrowLeft') step(-1)
    if (event.key === 'ArrowRight') step(1)
  }
  return (
    <Dialog title={t('photo.nth', { no: record.no, place: at + 1 })} close={close}>
      <fieldset className="photo-large" aria-label={t('photo.title')} onKeyDown={onKey}>
        {address !== undefined && <img src={address} alt={text(record.no, photo, at + 1)} />}
        {photo.veiled && <p role="status">{t('photo.veiledHint')}</p>}
        {change !== null && <Caption key={photo.id} photo={photo} change={change} />}
        <div className="form-buttons">
          <Button onClick={close}>
            {t('keys.close')} <Key>Esc</Key>
          </Button>
          {photos.length > 1 && (
            <>
              <Button disabled={at === 0} onClick={() => step(-1)}>
                {t('match.previous')} <Key>←</Key>
              </Button>
              <Button disabled={at === photos.length - 1} onClick={() => step(1)}>
                {t('match.next')} <Key>→</Key>
              </Button>
            </>
          )}
          {change !== null && at > 0 && (
            <Button onClick={() => change(photo.id, { first: true })}>{t('photo.makeFirst')}</Button>
          )}
          {change !== null && (
            <Button
              danger
              onClick={() => {
                change(photo.id, 'remove')
                close()
              }}
            >
              {t('photo.remove')}
            </Button>
          )}
        </div>
      </fieldset>
    </Dialog>
  )
}

/** Saved by Enter, or by leaving it. A masked caption that nobody touched is not written back. */
function Caption({ photo, change }: { readonly photo: PhotoView; readonly change: NonNullable<Props['change']> }) {
  const { t } = useWords()
  const [caption, setCaption] = useState(photo.caption)
  const save = () => {
    if (caption.trim() !== photo.caption) change(photo.id, { caption: caption.trim() })
  }
  return (
    <Input
      aria-label={t('photo.caption')}
      placeholder={t('photo.caption')}
      maxLength={100}
      value={caption}
      onChange={(event) => setCaption(event.target.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !isComposing(event.nativeEvent)) save()
      }}
    />
  )
}
