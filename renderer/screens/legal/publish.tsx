import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { RecordView } from '../../../core/contract/shapes.ts'
import { isDay } from '../../../core/holidays.ts'
import { legalDayOf } from '../../../core/legal-clock.ts'
import { hiddenAtLeast, hiddenFeatures, noticeLine, noticeWords } from '../../../core/notice.ts'
import { api } from '../../api.ts'
import { Dialog } from '../../components/dialog.tsx'
import { ProblemNote } from '../../components/problem.tsx'
import { SubmitOrCancel } from '../../components/submit-or-cancel.tsx'
import { TypedLine } from '../../components/typed-line.tsx'
import { submitOnEnter } from '../../hooks/composing.ts'
import { useDesk, useEveryZone } from '../../hooks/status.ts'
import { useWords } from '../../i18n/index.ts'
import { parseDay } from '../../words/time.ts'
import { zoneName } from '../../words/zone-name.ts'

type Props = {
  readonly finds: readonly { readonly record: RecordView }[]
  /** How many wait in all, where the notice is to name all of them; null for those given alone. */
  readonly all: number | null
  readonly today: string
  readonly close: () => void
}

const shown = 12

/** A notice of one find or of all that wait, with what the public will read before it is published. */
export function Publish({ finds, all, today, close }: Props) {
  const { t } = useWords()
  const queries = useQueryClient()
  const earlier = useQuery(api.notices.list.queryOptions()).data?.[0]
  const [key] = useState(() => crypto.randomUUID())
  const [number, setNumber] = useState('')
  const [typedDay, setDay] = useState(today)
  const [typedPlace, setPlace] = useState<string | null>(null)
  const publish = useMutation(
    api.notices.publish.mutationOptions({
      onSuccess: () => {
        close()
        return queries.invalidateQueries()
      },
    }),
  )
  // Notices hang where the last one hung.
  const place = typedPlace ?? earlier?.place ?? ''
  const day = parseDay(typedDay) ?? ''
  const ready = isDay(day) && place.trim() !== ''
  const submit = () => {
    if (!ready || publish.isPending) return
    const records = all === null ? finds.map(({ record }) => record.id) : null
    publish.mutate({ records, number: number.trim(), day, place: place.trim(), idempotencyKey: key })
  }
  return (
    <Dialog title={t('legal.publish')} close={close}>
      <form
        className="legal-form"
        aria-label={t('legal.publish')}
        onSubmit={(event) => event.preventDefault()}
        onKeyDown={submitOnEnter(submit)}
      >
        <TypedLine
          label={t('legal.place')}
          hint={t('legal.placeHint')}
          maxLength={120}
          value={place}
          change={setPlace}
        />
        <TypedLine
          label={t('legal.day')}
          hint={t('legal.dayHint')}
          wrong={typedDay !== '' && !isDay(day) ? t('legal.notADay') : undefined}
          className="narrow figures"
          maxLength={12}
          value={typedDay}
          change={setDay}
        />
        <TypedLine
          label={t('legal.number')}
          hint={t('legal.numberHint')}
          maxLength={40}
          value={number}
          change={setNumber}
        />
        <Preview finds={finds} count={all ?? finds.length} />
        <ProblemNote error={publish.error} />
        <SubmitOrCancel
          large
          label={t('legal.publishCount', { count: all ?? finds.length })}
          submit={submit}
          close={close}
          ready={ready}
          pending={publish.isPending}
        />
      </form>
    </Dialog>
  )
}

/** The same of one find, from its record. */
export function PublishOne({ record, close }: { readonly record: RecordView; readonly close: () => void }) {
  const desk = useDesk()
  return <Publish finds={[{ record }]} all={null} today={legalDayOf(desk.now, desk)} close={close} />
}

function Preview({ finds, count }: { readonly finds: Props['finds']; readonly count: number }) {
  const words = useWords()
  const { t, pick, list } = words
  const desk = useDesk()
  const zones = useEveryZone()
  const few = finds.filter(({ record }) => hiddenFeatures(record.fields).length < hiddenAtLeast)
  return (
    <section aria-label={t('legal.preview')}>
      <p>
        <b>{t('legal.preview')}</b> <span className="quiet">{t('legal.previewHint')}</span>
      </p>
      <ol className="legal-preview">
        {finds.slice(0, shown).map(({ record }) => {
          const line = noticeLine(record, desk.words)
          return (
            <li key={record.id}>
              {pick(noticeWords(line))}
              {line.zone !== null && ` · ${zoneName(zones, line.zone, words)}`}{' '}
              <span className="row-no">{record.no}</span>
            </li>
          )
        })}
      </ol>
      {count > shown && <p className="quiet">{t('legal.previewMore', { count: count - shown })}</p>}
      {few.length > 0 && (
        <p className="hint hint-wrong" role="status">
          {t('legal.fewHidden', {
            least: hiddenAtLeast,
            count: few.length,
            no: list(few.slice(0, 4).map(({ record }) => record.no)),
            more: few.length > 4 ? ' …' : '',
          })}
        </p>
      )}
    </section>
  )
}
