import { Input } from 'antd'
import { useEffect, useState } from 'react'
import { isNeeded } from '../../../../core/records/needed.ts'
import { Choice } from '../../../components/choice.tsx'
import { useLabel } from '../../../components/field-label.ts'
import { LineLabel } from '../../../components/line-label.tsx'
import { useDesk } from '../../../hooks/status.ts'
import { useWords } from '../../../i18n/index.ts'
import { parseClock, typedClock } from '../../../words/time.ts'
import { useForm } from '../form.ts'

const minutesAgo = [0, 5, 10, 20, 30] as const

/** A window rather than a point: from when to when. One button fills both for "ten minutes ago". */
export function WhenLine() {
  const { t } = useWords()
  const form = useForm()
  const [quick, setQuick] = useState<number | null>(null)
  const choose = (minutes: number | null) => {
    setQuick(minutes)
    const at = minutes === null ? null : (form.description.fields.reportedAt ?? Date.now()) - minutes * 60_000
    form.change({ eventFrom: at, eventTo: at })
  }
  return (
    <div className="line">
      <LineLabel text={t(`when.${form.kind}`)} needed={isNeeded(form.kind, 'eventFrom')} />
      <div className="line-field together">
        <Choice
          bare
          digits
          label={t('form.quickTime', { what: t(`when.${form.kind}`) })}
          options={minutesAgo.map((value) => ({
            value,
            label: value === 0 ? t('form.justNow') : t('form.minutesAgo', { minutes: value }),
          }))}
          value={quick}
          choose={choose}
        />
        <TimeField name="eventFrom" hint={t('form.earliest')} typedByHand={() => setQuick(null)} />
        <span aria-hidden="true">–</span>
        <TimeField name="eventTo" hint={t('form.latest')} typedByHand={() => setQuick(null)} />
      </div>
    </div>
  )
}

/** When an incident was dealt with: now by a button, or as it is typed. */
export function OutcomeTimeLine() {
  const { t } = useWords()
  const label = useLabel()
  const form = useForm()
  const [now, setNow] = useState<'now' | null>(null)
  const choose = (chosen: 'now' | null) => {
    setNow(chosen)
    form.change({ outcomeAt: chosen === null ? null : Date.now() })
  }
  return (
    <div className="line">
      <LineLabel text={label('outcomeAt')} />
      <div className="line-field together">
        <Choice
          bare
          label={t('form.quickTime', { what: label('outcomeAt') })}
          options={[{ value: 'now', label: t('form.justNow') }]}
          value={now}
          choose={choose}
        />
        <TimeField name="outcomeAt" hint={t('form.clock')} typedByHand={() => setNow(null)} />
      </div>
    </div>
  )
}

type Props = {
  readonly name: 'eventFrom' | 'eventTo' | 'outcomeAt'
  readonly hint: string
  readonly typedByHand: () => void
}

/** A time as a clerk types it: 1405, 14:05, 10-02 14:05. */
function TimeField({ name, hint, typedByHand }: Props) {
  const { t } = useWords()
  const label = useLabel()
  const form = useForm()
  const { timeZone } = useDesk()
  const value = form.description.fields[name] ?? null
  // On a late entry an hour without a date is one of that day.
  const { reportedAt = null } = form.description.fields
  const asOf = (): number => reportedAt ?? Date.now()
  const [typed, setTyped] = useState(() => (value === null ? '' : typedClock(value, asOf(), timeZone)))
  const [own, setOwn] = useState(value)
  useEffect(() => {
    // Chosen by a button: what stands in the field follows. What is being typed by hand is left alone.
    if (value !== own) setTyped(value === null ? '' : typedClock(value, reportedAt ?? Date.now(), timeZone))
    setOwn(value)
  }, [value, own, reportedAt, timeZone])
  const type = (text: string) => {
    setTyped(text)
    typedByHand()
    const at = parseClock(text, asOf(), timeZone)
    form.unfinished(name, text.trim() !== '' && at === null ? t('form.notTime') : null)
    setOwn(at)
    form.change({ [name]: at })
  }
  const wrong = typed.trim() !== '' && parseClock(typed, asOf(), timeZone) === null
  return (
    <Input
      className="time figures"
      aria-label={label(name, form.kind)}
      title={label(name, form.kind)}
      placeholder={hint}
      maxLength={16}
      aria-invalid={wrong}
      status={wrong ? 'warning' : ''}
      value={typed}
      onChange={(event) => type(event.target.value)}
    />
  )
}
