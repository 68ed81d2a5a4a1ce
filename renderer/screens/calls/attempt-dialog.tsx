import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { type KeyboardEvent, useState } from 'react'
import { mayDo } from '../../../core/access.ts'
import {
  type ContactNumber,
  type ContactOutcome,
  type ContactStep,
  contactOutcomes,
  contactSteps,
  nextDelays,
  outcomeNames,
  proposedNext,
  stepNames,
} from '../../../core/contact.ts'
import type { RecordView } from '../../../core/contract/shapes.ts'
import { api } from '../../api.ts'
import { Choice } from '../../components/choice.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { useLabel } from '../../components/field-label.ts'
import { Key } from '../../components/key.tsx'
import { ProblemNote } from '../../components/problem.tsx'
import { SubmitOrCancel } from '../../components/submit-or-cancel.tsx'
import { TypedLine } from '../../components/typed-line.tsx'
import { isComposing, submitOnEnter } from '../../hooks/composing.ts'
import { useDesk } from '../../hooks/status.ts'
import { useUndo } from '../../hooks/undo.ts'
import { useWords } from '../../i18n/index.ts'
import { headline } from '../../words/records.ts'
import { Message } from './message.tsx'

type Props = { readonly record: RecordView; readonly earlier: number; readonly close: () => void }

// Named by their hours in the texts.
const hoursOf = (ms: number) => String(ms / 3_600_000) as '1' | '2' | '24' | '72'

const held = ['contactPhone', 'ownPhone'] as const

/** Writes an attempt down: what came of it by one digit, what is next as proposed, Enter. The text to send is there to be copied. */
export function AttemptDialog({ record, earlier, close }: Props) {
  const words = useWords()
  const { t, pick } = words
  const label = useLabel()
  const queries = useQueryClient()
  const { offer } = useUndo()
  const [key] = useState(() => crypto.randomUUID())
  const numbers: ContactNumber[] = [...held.filter((name) => record.fields[name] != null), 'other']
  const [whose, setWhose] = useState(numbers[0]!)
  const [other, setOther] = useState('')
  const [outcome, setOutcome] = useState<ContactOutcome | null>(null)
  const [step, setStep] = useState<ContactStep | null>(null)
  const [inMs, setInMs] = useState<number>(nextDelays[0])
  const [note, setNote] = useState('')
  const attempt = useMutation(
    api.contacts.attempt.mutationOptions({
      onSuccess: (_rows, input) => {
        close()
        offer({ record, what: ({ pick }) => pick(outcomeNames[input.outcome]) })
        return queries.invalidateQueries()
      },
    }),
  )
  const { operator } = useDesk()
  // Whoever rings needs the number in full, and that it was looked at is a line of the journal.
  const reveal = useMutation(api.records.reveal.mutationOptions())
  const shown = reveal.data?.fields
  const veiled = held.filter((name) => record.fields[name] != null && shown?.[name] == null)
  const offersNumber = veiled.length > 0 && mayDo(operator.role, 'records.reveal')
  const showNumber = () => {
    if (offersNumber && !reveal.isPending)
      reveal.mutate({ id: record.id, fields: veiled, photos: false, reason: 'call-contact', note: '' })
  }
  const message = useQuery(api.contacts.message.queryOptions({ input: { id: record.id } }))
  const choose = (chosen: ContactOutcome | null) => {
    setOutcome(chosen)
    const next = chosen === null ? null : proposedNext(chosen, earlier)
    setStep(next?.step ?? null)
    if (next !== null) setInMs(next.inMs)
  }
  const ready = outcome !== null && (whose !== 'other' || other.trim() !== '')
  const save = () => {
    if (outcome === null || !ready || attempt.isPending) return
    const next = step === null ? null : { step, inMs }
    attempt.mutate({ id: record.id, whose, other: other.trim(), outcome, next, note: note.trim(), idempotencyKey: key })
  }
  const submit = submitOnEnter(save)
  const onKey = (event: KeyboardEvent) => {
    if (event.altKey && event.code === 'KeyR') {
      event.preventDefault()
      return showNumber()
    }
    const digit = contactOutcomes[Number(event.key) - 1]
    const free = !(event.target instanceof HTMLInputElement) && !(event.target as Element).closest('[role=radiogroup]')
    if (digit !== undefined && free && !isComposing(event.nativeEvent)) {
      event.preventDefault()
      return choose(digit)
    }
    submit(event)
  }
  const nameOf = (name: ContactNumber): string =>
    name === 'other' ? t('calls.otherNumber') : `${label(name, record.kind)} ${shown?.[name] ?? record.fields[name]}`
  return (
    <Dialog title={t('calls.attemptTitle', { no: record.no })} close={close}>
      <form className="closing" onSubmit={(event) => event.preventDefault()} onKeyDown={onKey}>
        <p className="quiet">{headline(record, words)}</p>
        <Choice
          label={t('calls.outcome')}
          required
          digits
          options={contactOutcomes.map((value) => ({ value, label: pick(outcomeNames[value]) }))}
          value={outcome}
          choose={choose}
        />
        <Choice
          label={t('calls.number')}
          required
          options={numbers.map((value) => ({ value, label: nameOf(value) }))}
          value={whose}
          choose={(chosen) => setWhose(chosen ?? whose)}
        />
        {offersNumber && (
          <div className="line">
            <span className="line-label" />
            <div className="line-field">
              <Button loading={reveal.isPending} onClick={showNumber}>
                {t('calls.showNumber')} <Key>Alt R</Key>
              </Button>
            </div>
          </div>
        )}
        <ProblemNote error={reveal.error} />
        {whose === 'other' && (
          <TypedLine label={t('calls.otherNumber')} maxLength={40} scanned value={other} change={setOther} />
        )}
        <Choice
          label={t('calls.next')}
          options={contactSteps.map((value) => ({ value, label: pick(stepNames[value]) }))}
          value={step}
          choose={setStep}
        />
        {step !== null && (
          <Choice
            label={t('calls.when')}
            required
            options={nextDelays.map((value) => ({ value, label: t(`calls.delay.${hoursOf(value)}`) }))}
            value={inMs}
            choose={(chosen) => setInMs(chosen ?? inMs)}
          />
        )}
        <TypedLine label={t('calls.note')} maxLength={200} value={note} change={setNote} />
        {message.data != null && (
          <Message message={message.data} copied={() => outcome === null && choose('message-sent')} />
        )}
        <ProblemNote error={attempt.error} />
        <SubmitOrCancel label={t('form.save')} submit={save} close={close} ready={ready} pending={attempt.isPending} />
      </form>
    </Dialog>
  )
}
