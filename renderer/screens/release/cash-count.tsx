import { Input } from 'antd'
import { useState } from 'react'
import { Labelled } from '../../components/labelled.tsx'
import { useWords } from '../../i18n/index.ts'
import type { StepProps } from './steps.tsx'

/** Counted again in front of the claimant, note by note, by two. */
export function CashCount({ form, change, gaps }: StepProps) {
  const { t } = useWords()
  const { count } = form.steps
  const [amount, setAmount] = useState(count === null ? '' : String(count.amount))
  const [notes, setNotes] = useState(count?.notes ?? '')
  const missing = gaps.get('count')
  const wrong = missing === undefined ? undefined : t('release.missing', { missing })
  const note = (typed: string, said: string) => {
    const value = typed.trim() === '' ? Number.NaN : Number(typed)
    const counted = Number.isFinite(value) && value >= 0 ? { amount: value, notes: said } : null
    change({ ...form, steps: { ...form.steps, count: counted } })
  }
  return (
    <>
      <Labelled label={t('release.amount')} wrong={wrong}>
        {(id, described) => (
          <Input
            id={id}
            className="narrow figures"
            inputMode="decimal"
            aria-describedby={described}
            aria-invalid={wrong !== undefined}
            maxLength={12}
            value={amount}
            onChange={(event) => {
              setAmount(event.target.value)
              note(event.target.value, notes)
            }}
          />
        )}
      </Labelled>
      <Labelled label={t('release.notes')} hint={t('release.notesHint')}>
        {(id, described) => (
          <Input
            id={id}
            aria-describedby={described}
            maxLength={200}
            value={notes}
            onChange={(event) => {
              setNotes(event.target.value)
              note(amount, event.target.value)
            }}
          />
        )}
      </Labelled>
    </>
  )
}
