import './photos.css'
import { Button } from 'antd'
import { useState } from 'react'
import { FileButton } from '../components/file-button.tsx'
import { Key } from '../components/key.tsx'
import { ProblemNote } from '../components/problem.tsx'
import { bound, useKeys } from '../hooks/keys.ts'
import { useWords } from '../i18n/index.ts'
import { Camera } from './camera.tsx'
import { type TakingIn, usePasteAndDrop } from './take-in.ts'

/** Keys of the camera and of the choice of files: in a form letters are text, so it takes Alt there. */
export type WayKeys = { readonly camera: string; readonly file: string }
export const formKeys: WayKeys = { camera: 'Alt P', file: 'Alt I' }
export const pageKeys: WayKeys = { camera: 'P', file: 'I' }

type Props = { readonly taking: TakingIn; readonly keys: WayKeys }

/** Every way a picture comes in: camera, file, paste, drop. */
export function WaysIn({ taking, keys }: Props) {
  const { t } = useWords()
  const { pending, error, take } = taking
  const [looking, setLooking] = useState(false)
  usePasteAndDrop(take)
  useKeys({ [bound(keys.camera)]: () => setLooking(true) })
  return (
    <div className="ways-in">
      <div className="together">
        <Button onClick={() => setLooking(true)}>
          {t('photo.camera')} <Key>{keys.camera}</Key>
        </Button>
        <FileButton label={t('photo.file')} at={keys.file} accept="image/*" multiple take={take} />
        <span className="quiet">{t('photo.pasteOrDrop')}</span>
        <span className="quiet" role="status">
          {pending > 0 && t('photo.pending', { count: pending })}
        </span>
      </div>
      <ProblemNote error={error} />
      {looking && <Camera take={take} close={() => setLooking(false)} />}
    </div>
  )
}
