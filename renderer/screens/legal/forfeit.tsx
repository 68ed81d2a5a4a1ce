import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { api } from '../../api.ts'
import { Dialog } from '../../components/dialog.tsx'
import { Key } from '../../components/key.tsx'
import { ProblemNote } from '../../components/problem.tsx'
import { nobody, SecondPersonFields, secondOf } from '../../components/second-person.tsx'
import { SubmitOrCancel } from '../../components/submit-or-cancel.tsx'
import { TypedLine } from '../../components/typed-line.tsx'
import { submitOnEnter } from '../../hooks/composing.ts'
import { useWords } from '../../i18n/index.ts'
import { headline } from '../../words/records.ts'
import type { ShelfRow } from './shelf.tsx'

type Props = { readonly finds: readonly ShelfRow[]; readonly all: number; readonly close: () => void }

const shown = 12

/** The list of what falls to the state, signed by two; then its number, to be written on the paper. */
export function Forfeit({ finds, all, close }: Props) {
  const words = useWords()
  const { t } = words
  const queries = useQueryClient()
  const [key] = useState(() => crypto.randomUUID())
  const [number, setNumber] = useState('')
  const [second, setSecond] = useState(nobody)
  // What was on the list when it was signed; afterwards the shelf is empty of it.
  const [signed] = useState(finds)
  const forfeit = useMutation(
    api.notices.forfeit.mutationOptions({
      onSuccess: () => queries.invalidateQueries(),
      onError: () => setSecond((now) => ({ ...now, pin: '' })),
    }),
  )
  const other = secondOf(second)
  const submit = () => {
    if (other !== undefined && !forfeit.isPending) {
      forfeit.mutate({ records: null, number: number.trim(), idempotencyKey: key, second: other })
    }
  }
  if (forfeit.data !== undefined) {
    return (
      <Dialog title={t('legal.forfeited')} close={close}>
        <p role="status">{t('legal.forfeitedText', { ...forfeit.data })}</p>
        <div className="form-buttons">
          <Button type="primary" size="large" autoFocus onClick={close}>
            {t('keys.close')} <Key>Enter</Key>
          </Button>
        </div>
      </Dialog>
    )
  }
  return (
    <Dialog title={t('legal.forfeit')} close={close}>
      <form
        className="legal-form"
        aria-label={t('legal.forfeit')}
        onSubmit={(event) => event.preventDefault()}
        onKeyDown={submitOnEnter(submit)}
      >
        <p className="quiet">{t('legal.forfeitText')}</p>
        <ol className="legal-preview">
          {signed.slice(0, shown).map(({ record, clock }) => (
            <li key={record.id}>
              {headline(record, words)} <span className="row-no">{record.no}</span>{' '}
              <span className="quiet">{t('legal.ended', { day: clock.through ?? '' })}</span>
            </li>
          ))}
        </ol>
        {all > shown && <p className="quiet">{t('legal.previewMore', { count: all - shown })}</p>}
        <TypedLine
          label={t('legal.listNumber')}
          hint={t('legal.numberHint')}
          maxLength={40}
          value={number}
          change={setNumber}
        />
        <p>{t('legal.twoSign')}</p>
        <SecondPersonFields value={second} change={setSecond} />
        <ProblemNote error={forfeit.error} />
        <SubmitOrCancel
          large
          danger
          label={t('legal.forfeitCount', { count: all })}
          submit={submit}
          close={close}
          ready={other !== undefined}
          pending={forfeit.isPending}
        />
      </form>
    </Dialog>
  )
}
