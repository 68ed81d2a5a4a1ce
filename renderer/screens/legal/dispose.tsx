import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Input } from 'antd'
import { useState } from 'react'
import type { RecordView } from '../../../core/contract/shapes.ts'
import { isPerishable } from '../../../core/legal-clock.ts'
import { type DisposalWay, disposalNames, disposalWays } from '../../../core/notice.ts'
import { api } from '../../api.ts'
import { Choice } from '../../components/choice.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Labelled } from '../../components/labelled.tsx'
import { ProblemNote } from '../../components/problem.tsx'
import { nobody, SecondPersonFields, secondOf } from '../../components/second-person.tsx'
import { SubmitOrCancel } from '../../components/submit-or-cancel.tsx'
import { TypedLine } from '../../components/typed-line.tsx'
import { submitOnEnter } from '../../hooks/composing.ts'
import { useWords } from '../../i18n/index.ts'
import { yuanSaid } from '../../words/money.ts'
import { headline } from '../../words/records.ts'

/** Ends what cannot be kept, signed by two. */
export function Dispose({ record, close }: { readonly record: RecordView; readonly close: () => void }) {
  const words = useWords()
  const { t, pick } = words
  const queries = useQueryClient()
  const [key] = useState(() => crypto.randomUUID())
  const [way, setWay] = useState<DisposalWay>('destroyed')
  const [price, setPrice] = useState('')
  const [buyer, setBuyer] = useState('')
  const [reason, setReason] = useState('')
  const [second, setSecond] = useState(nobody)
  const dispose = useMutation(
    api.notices.dispose.mutationOptions({
      onSuccess: () => {
        close()
        return queries.invalidateQueries()
      },
      onError: () => setSecond((now) => ({ ...now, pin: '' })),
    }),
  )
  const spoils = isPerishable(record.fields)
  const proceeds = way === 'sold' ? (yuanSaid(price, 1_000_000) ?? null) : null
  const other = secondOf(second)
  const told = way !== 'sold' || (proceeds !== null && buyer.trim() !== '')
  const ready = other !== undefined && told && (spoils || reason.trim() !== '')
  const submit = () => {
    if (!ready || dispose.isPending || other === undefined) return
    dispose.mutate({
      record: record.id,
      way,
      proceeds,
      buyer: way === 'sold' ? buyer.trim() : '',
      reason: reason.trim(),
      idempotencyKey: key,
      second: other,
    })
  }
  return (
    <Dialog title={t('legal.dispose', { no: record.no })} close={close}>
      <form
        className="legal-form"
        aria-label={t('legal.dispose', { no: record.no })}
        onSubmit={(event) => event.preventDefault()}
        onKeyDown={submitOnEnter(submit)}
      >
        <p>
          <strong>{headline(record, words)}</strong>
        </p>
        <p className="quiet">{t(spoils ? 'legal.disposeText' : 'legal.disposeOther')}</p>
        <Choice
          label={t('legal.way')}
          required
          digits
          options={disposalWays.map((value) => ({ value, label: pick(disposalNames[value]) }))}
          value={way}
          choose={(next) => setWay(next ?? way)}
        />
        {way === 'sold' && (
          <Labelled label={t('legal.proceeds')} hint={t('legal.proceedsHint')}>
            {(id, note) => (
              <Input
                id={id}
                className="narrow figures"
                inputMode="decimal"
                aria-describedby={note}
                maxLength={10}
                value={price}
                onChange={(event) => setPrice(event.target.value)}
              />
            )}
          </Labelled>
        )}
        {way === 'sold' && (
          <TypedLine
            label={t('legal.buyer')}
            hint={t('legal.buyerHint')}
            maxLength={80}
            value={buyer}
            change={setBuyer}
          />
        )}
        <TypedLine
          label={t('reason.label')}
          hint={spoils ? t('legal.reasonOptional') : undefined}
          maxLength={200}
          value={reason}
          change={setReason}
        />
        <p>{t('legal.twoSign')}</p>
        <SecondPersonFields value={second} change={setSecond} />
        <ProblemNote error={dispose.error} />
        <SubmitOrCancel
          large
          danger
          label={t('legal.disposeSubmit')}
          submit={submit}
          close={close}
          ready={ready}
          pending={dispose.isPending}
        />
      </form>
    </Dialog>
  )
}
