import { Input } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useLabel } from '../../../components/field-label.ts'
import { Labelled } from '../../../components/labelled.tsx'
import { useDesk } from '../../../hooks/status.ts'
import { useWords } from '../../../i18n/index.ts'
import { clockText, dayText, parseClock, stampText, typedClock } from '../../../words/time.ts'
import { useForm } from '../form.ts'
import { TextField } from './text-line.tsx'

/** The day and hour on the paper slip, and its number: what comes first when a slip is entered later. */
export function LateLines({ day }: { readonly day: string }) {
  const { t } = useWords()
  const form = useForm()
  const { timeZone } = useDesk()
  const stored = form.description.fields.reportedAt ?? null
  const [date, setDate] = useState(stored === null ? day : dayText(stored, timeZone))
  const [clock, setClock] = useState(stored === null ? '' : stampText(stored, timeZone).slice(11))
  const first = useRef<HTMLDivElement>(null)
  const { unfinished } = form
  const read = (on: string, hour: string): number | null => {
    const at = parseClock(`${on.trim()} ${hour.trim()}`, Date.now(), timeZone)
    return at === null || at > Date.now() ? null : at
  }
  const type = (on: string, hour: string) => {
    setDate(on)
    setClock(hour)
    const at = read(on, hour)
    unfinished('reportedAt', at === null ? t('late.needed') : null)
    form.change({ reportedAt: at })
  }
  useEffect(() => {
    if (stored === null) unfinished('reportedAt', t('late.needed'))
  }, [stored, unfinished, t])
  useEffect(() => {
    const inputs = first.current?.querySelectorAll('input')
    inputs?.[1]?.focus()
  }, [])
  const wrong = clock.trim() !== '' && read(date, clock) === null
  return (
    <div ref={first} className="line late-lines">
      <span className="line-label" aria-hidden="true">
        {t('late.reported')}
      </span>
      <div className="line-field together">
        <Input
          className="day figures"
          aria-label={t('late.day')}
          placeholder="10-02"
          maxLength={10}
          value={date}
          onChange={(event) => type(event.target.value, clock)}
        />
        <Input
          className="time figures"
          aria-label={t('late.clock')}
          placeholder={t('late.clockExample')}
          maxLength={5}
          aria-invalid={wrong}
          status={wrong ? 'warning' : ''}
          value={clock}
          onChange={(event) => type(date, event.target.value)}
        />
        <span className="rest">
          <TextField name="externalRef" label={t('late.slip')} />
        </span>
      </div>
    </div>
  )
}

/** In an ordinary form: the mark of a late entry, for one that was saved without it. */
export function ReportedAtLine() {
  const { t } = useWords()
  const label = useLabel()
  const form = useForm()
  const { timeZone } = useDesk()
  const value = form.description.fields.reportedAt ?? null
  const [typed, setTyped] = useState(value === null ? '' : typedClock(value, Date.now(), timeZone))
  const read = (text: string): number | null => parseClock(text, Date.now(), timeZone)
  const wrong = typed.trim() !== '' && read(typed) === null
  const type = (text: string) => {
    setTyped(text)
    form.unfinished('reportedAt', text.trim() !== '' && read(text) === null ? t('form.notTime') : null)
    form.change({ reportedAt: read(text) })
  }
  return (
    <Labelled label={label('reportedAt')} hint={t('late.hint')} wrong={wrong ? t('form.notTime') : undefined}>
      {(id, note) => (
        <Input
          id={id}
          className="narrow figures"
          aria-describedby={note}
          aria-invalid={wrong}
          placeholder={clockText(Date.now(), 0, timeZone)}
          maxLength={16}
          value={typed}
          onChange={(event) => type(event.target.value)}
        />
      )}
    </Labelled>
  )
}
