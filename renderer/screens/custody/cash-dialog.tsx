import { useMutation } from '@tanstack/react-query'
import { Input } from 'antd'
import { useState } from 'react'
import type { KeptView } from '../../../core/contract/custody.ts'
import { denominations, fenOf, sumOf, yuanOf } from '../../../core/custody/cash.ts'
import { api } from '../../api.ts'
import { Dialog } from '../../components/dialog.tsx'
import { ProblemNote } from '../../components/problem.tsx'
import { nobody, SecondPersonFields, secondOf } from '../../components/second-person.tsx'
import { SubmitOrCancel } from '../../components/submit-or-cancel.tsx'
import { TypedLine } from '../../components/typed-line.tsx'
import { submitOnEnter } from '../../hooks/composing.ts'
import { useWords } from '../../i18n/index.ts'

type Props = {
  readonly kept: KeptView
  readonly id: string
  readonly close: () => void
  /** What the finder said, in yuan, until it was counted. */
  readonly said?: number | null | undefined
}
type Typed = Readonly<Record<string, string>>

/** Pieces by value in fen; null while something typed is no number. */
function countsOf(typed: Typed): Record<string, number> | null {
  const said = Object.entries(typed).filter(([, pieces]) => pieces.trim() !== '')
  if (said.some(([, pieces]) => !/^\d{1,5}$/.test(pieces.trim()))) return null
  return Object.fromEntries(said.map(([fen, pieces]) => [fen, Number(pieces)]))
}

/** Two people count note by note and close it under a seal; Tab walks down the denominations and the sum is worked out. */
export function CashDialog({ kept, id, close, said = null }: Props) {
  const { t } = useWords()
  const [typed, setTyped] = useState<Typed>({})
  const [seal, setSeal] = useState('')
  const [second, setSecond] = useState(nobody)
  const [key] = useState(() => crypto.randomUUID())
  const count = useMutation(api.custody.count.mutationOptions({ onSuccess: close }))
  const counts = countsOf(typed)
  const sum = counts === null ? 0 : sumOf(counts)
  const before = kept.counts[0]
  const colleague = secondOf(second)
  const ready = sum > 0 && colleague !== undefined
  const submit = () => {
    if (counts === null || !ready || count.isPending) return
    count.mutate({ id, counts, seal: seal.trim(), second: colleague, idempotencyKey: key })
  }
  return (
    <Dialog title={t('custody.count')} close={close}>
      <form
        aria-label={t('custody.count')}
        onSubmit={(event) => event.preventDefault()}
        onKeyDown={submitOnEnter(submit)}
      >
        <div className="custody-count">
          {denominations.map((fen) => (
            <div key={fen} className="together">
              <span className="custody-note figures">{t('custody.yuan', { n: yuanOf(fen) })}</span>
              <span>×</span>
              <Input
                className="tiny"
                inputMode="numeric"
                aria-label={t('custody.pieces', { n: yuanOf(fen) })}
                maxLength={5}
                value={typed[fen] ?? ''}
                onChange={(event) => setTyped({ ...typed, [fen]: event.target.value })}
              />
            </div>
          ))}
        </div>
        <p role="status" className="custody-done">
          {t('custody.sum', { sum: yuanOf(sum) })}
          {before !== undefined && sum > 0 && before.sum !== sum && (
            <span className="danger"> {t('custody.differs', { sum: yuanOf(before.sum) })}</span>
          )}
          {before === undefined && said !== null && sum > 0 && sum !== fenOf(said) && (
            <span className="danger"> {t('custody.differsFromSaid', { sum: said })}</span>
          )}
        </p>
        {kept.seal === null && (
          <TypedLine
            label={t('custody.sealNumber')}
            hint={t('custody.sealNow')}
            maxLength={40}
            scanned
            value={seal}
            change={setSeal}
          />
        )}
        <SecondPersonFields value={second} change={setSecond} />
        <ProblemNote error={count.error} />
        <SubmitOrCancel
          label={t('custody.count')}
          submit={submit}
          close={close}
          ready={ready}
          pending={count.isPending}
        />
      </form>
    </Dialog>
  )
}
