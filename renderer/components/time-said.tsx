import { Input } from 'antd'
import { useState } from 'react'
import { useDesk } from '../hooks/status.ts'
import { useWords } from '../i18n/index.ts'
import { parseClock } from '../words/time.ts'
import { Labelled } from './labelled.tsx'

/** A time as typed: nothing is now, undefined is no time yet. */
export type TimeSaid = number | null | undefined

type Props = { readonly label: string; readonly hint?: string; readonly change: (at: TimeSaid) => void }

/** When something happened: left empty it is now, else as a clerk types it (1405, 14:05, 10-02 14:05). */
export function TimeSaidField({ label, hint, change }: Props) {
  const { t } = useWords()
  const { timeZone } = useDesk()
  const [typed, setTyped] = useState('')
  const read = (text: string): TimeSaid =>
    text.trim() === '' ? null : (parseClock(text, Date.now(), timeZone) ?? undefined)
  const wrong = read(typed) === undefined
  return (
    <Labelled label={label} hint={hint} wrong={wrong ? t('form.notTime') : undefined}>
      {(id, note) => (
        <Input
          id={id}
          className="time figures"
          aria-describedby={note}
          aria-invalid={wrong}
          status={wrong ? 'warning' : ''}
          placeholder={t('closing.now')}
          maxLength={16}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            change(read(event.target.value))
          }}
        />
      )}
    </Labelled>
  )
}
