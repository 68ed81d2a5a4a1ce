import { Button } from 'antd'
import { useWords } from '../../i18n/index.ts'
import { useTakeIn } from '../../photos/take-in.ts'
import { WaysIn } from '../../photos/ways-in.tsx'
import type { StepProps } from './steps.tsx'

const keys = { camera: 'Alt P', file: 'Alt I' } as const

/** A picture of the handover, kept with the find; never of a document. */
export function HandoverPhoto({ form, change }: StepProps) {
  const { t } = useWords()
  const taking = useTakeIn(({ photo }) => change({ ...form, photo: { photo, caption: t('release.photoCaption') } }))
  return (
    <div className="line">
      <span className="line-label">{t('release.photo')}</span>
      <div className="line-field">
        {form.photo === null ? (
          <WaysIn taking={taking} keys={keys} />
        ) : (
          <p className="together" role="status">
            {t('release.photoTaken')}{' '}
            <Button size="small" onClick={() => change({ ...form, photo: null })}>
              {t('release.photoDrop')}
            </Button>
          </p>
        )}
        <p className="hint">{t('release.photoHint')}</p>
      </div>
    </div>
  )
}
