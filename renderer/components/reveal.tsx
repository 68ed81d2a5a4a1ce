import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { type KeyboardEvent, useState } from 'react'
import { revealReasons } from '../../core/contract/records.ts'
import type { RecordView } from '../../core/contract/shapes.ts'
import { hasVeiledPhotos } from '../../core/photo-veil.ts'
import type { Fields } from '../../core/records/fields.ts'
import { api } from '../api.ts'
import { isComposing } from '../hooks/composing.ts'
import { useWords } from '../i18n/index.ts'
import { Dialog } from './dialog.tsx'
import { Key } from './key.tsx'
import { ProblemNote } from './problem.tsx'

type Props = {
  readonly record: RecordView
  /** Gets the opened fields; left out where only the pictures are asked for. */
  readonly open?: (fields: Fields) => void
  readonly close: () => void
}

/** Why the masked fields are opened: one key for each preset reason, words only for another one. */
export function Reveal({ record, open, close }: Props) {
  const { t } = useWords()
  const queries = useQueryClient()
  const [note, setNote] = useState('')
  const [other, setOther] = useState(false)
  const reveal = useMutation(
    api.records.reveal.mutationOptions({
      onSuccess: ({ fields }) => {
        open?.(fields)
        void queries.invalidateQueries({ queryKey: api.photos.key() })
        close()
      },
    }),
  )
  const give = (reason: (typeof revealReasons)[number]) => {
    if (reason === 'other' && note.trim() === '') return setOther(true)
    reveal.mutate({
      id: record.id,
      fields: open === undefined ? [] : record.masked,
      photos: hasVeiledPhotos(record),
      reason,
      note: note.trim(),
    })
  }
  const onKey = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return
    if (other && event.key === 'Enter') return give('other')
    const reason = other ? undefined : revealReasons[Number(event.key) - 1]
    if (reason === undefined) return
    event.preventDefault()
    give(reason)
  }
  return (
    <Dialog title={t('reveal.title')} close={close}>
      <form
        className="reveal"
        aria-label={t('reveal.title')}
        onSubmit={(event) => event.preventDefault()}
        onKeyDown={onKey}
      >
        <p className="quiet">{t('reveal.text')}</p>
        {!other && (
          <div className="reveal-reasons">
            {revealReasons.map((reason, index) => (
              <Button key={reason} size="large" block loading={reveal.isPending} onClick={() => give(reason)}>
                {t(`reveal.${reason}`)} <Key>{String(index + 1)}</Key>
              </Button>
            ))}
          </div>
        )}
        {other && (
          <>
            <Input
              autoFocus
              aria-label={t('reveal.note')}
              placeholder={t('reveal.note')}
              maxLength={200}
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
            <Button
              type="primary"
              disabled={note.trim() === ''}
              loading={reveal.isPending}
              onClick={() => give('other')}
            >
              {t('record.reveal')} <Key>Enter</Key>
            </Button>
          </>
        )}
        <ProblemNote error={reveal.error} />
        <Button onClick={close}>
          {t('action.cancel')} <Key>Esc</Key>
        </Button>
      </form>
    </Dialog>
  )
}
