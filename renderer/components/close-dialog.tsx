import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { type KeyboardEvent, useState } from 'react'
import type { RecordView } from '../../core/contract/shapes.ts'
import { type ClosingWay, needsReason, takesFindAlong, wayNames } from '../../core/records/closings.ts'
import { waysNow } from '../../core/records/moves.ts'
import { api } from '../api.ts'
import { isComposing } from '../hooks/composing.ts'
import { useUndo } from '../hooks/undo.ts'
import { useWords } from '../i18n/index.ts'
import { codeOf } from '../problem.ts'
import { headline } from '../words/records.ts'
import { Dialog } from './dialog.tsx'
import { Key } from './key.tsx'
import { ProblemNote } from './problem.tsx'
import { nobody, SecondPersonFields, secondOf } from './second-person.tsx'
import { type TimeSaid, TimeSaidField } from './time-said.tsx'
import { TypedLine } from './typed-line.tsx'

type Props = { readonly record: RecordView; readonly close: () => void }

/** How the case ended, one key each, at once; who and when may be said first. What it needs beyond that it asks for then. */
export function CloseDialog({ record, close }: Props) {
  const words = useWords()
  const { t, pick } = words
  const queries = useQueryClient()
  const { offer } = useUndo()
  const [key] = useState(() => crypto.randomUUID())
  const [asked, setAsked] = useState<ClosingWay | null>(null)
  const [when, setWhen] = useState<TimeSaid>(null)
  const [collector, setCollector] = useState('')
  const [reason, setReason] = useState('')
  const [second, setSecond] = useState(nobody)
  const closing = useMutation(
    api.records.close.mutationOptions({
      onSuccess: (_closed, { way }) => {
        close()
        offer({ record, what: ({ pick }) => pick(wayNames[way]), closed: true })
        return queries.invalidateQueries()
      },
    }),
  )
  const ways = waysNow(record)
  const asksSecond = asked !== null && takesFindAlong(asked)
  const give = (way: ClosingWay) => {
    if (closing.isPending || when === undefined) return
    if (needsReason(way) && reason.trim() === '') return setAsked(way)
    const other = secondOf(second)
    const input = { id: record.id, way, when, collector: collector.trim(), reason: reason.trim(), idempotencyKey: key }
    closing.mutate(other === undefined ? input : { ...input, second: other }, {
      // Only the desk knows whether somebody in our care goes with it.
      onError: (error) => setAsked(codeOf(error)?.startsWith('second-person') === true ? way : asked),
    })
  }
  const onKey = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return
    const inText = event.target instanceof HTMLInputElement
    if (asked !== null && event.key === 'Enter' && inText) {
      event.preventDefault()
      return give(asked)
    }
    const way = inText && !event.altKey ? undefined : ways[Number(event.key) - 1]
    if (way === undefined || event.repeat) return
    event.preventDefault()
    give(way)
  }
  return (
    <Dialog title={t('closing.title', { no: record.no })} close={close}>
      <form className="closing" onSubmit={(event) => event.preventDefault()} onKeyDown={onKey}>
        <p className="quiet">{headline(record, words)}</p>
        {asked === null ? (
          <>
            <div className="closing-ways">
              {ways.map((way, index) => (
                <Button key={way} size="large" block autoFocus={index === 0} onClick={() => give(way)}>
                  {pick(wayNames[way])} <Key>{String(index + 1)}</Key>
                </Button>
              ))}
            </div>
            <TimeSaidField label={t('closing.when')} hint={t('closing.hint')} change={setWhen} />
            {record.kind === 'missing-person' && (
              <TypedLine label={t('closing.collector')} maxLength={80} value={collector} change={setCollector} />
            )}
          </>
        ) : (
          <>
            <p>
              <strong>{pick(wayNames[asked])}</strong>
            </p>
            {needsReason(asked) && (
              <TypedLine label={t('reason.label')} maxLength={200} value={reason} autoFocus change={setReason} />
            )}
            {asksSecond && (
              <>
                <p>{t('closing.second')}</p>
                <SecondPersonFields value={second} change={setSecond} />
              </>
            )}
          </>
        )}
        <ProblemNote error={closing.error} />
        <div className="form-buttons">
          {asked !== null && (
            <Button type="primary" loading={closing.isPending} onClick={() => give(asked)}>
              {t('closing.submit')} <Key>Enter</Key>
            </Button>
          )}
          <Button onClick={close}>
            {t('action.cancel')} <Key>Esc</Key>
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
