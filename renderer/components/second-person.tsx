import { Input } from 'antd'
import { useWords } from '../i18n/index.ts'
import { Labelled } from './labelled.tsx'
import { useProblemText } from './problem.tsx'

export type SecondPerson = { readonly badge: string; readonly pin: string }
export const nobody: SecondPerson = { badge: '', pin: '' }

/** What is sent: nothing unless both were filled in. */
export const secondOf = (second: SecondPerson): SecondPerson | undefined =>
  second.badge.trim() === '' || second.pin === '' ? undefined : { badge: second.badge.trim(), pin: second.pin }

type Props = {
  readonly value: SecondPerson
  readonly change: (value: SecondPerson) => void
  readonly refused?: unknown
  /** Why there must be one, where nobody was named yet. */
  readonly missing?: string | undefined
}

/** Badge and PIN of the colleague who confirms at this screen without taking over the session. */
export function SecondPersonFields({ value, change, refused = null, missing }: Props) {
  const { t } = useWords()
  const sentence = useProblemText()
  return (
    <>
      <Labelled label={t('second.badge')} wrong={missing}>
        {(id, note) => (
          <Input
            id={id}
            className="narrow"
            aria-describedby={note}
            aria-invalid={missing !== undefined}
            autoComplete="off"
            inputMode="numeric"
            maxLength={20}
            value={value.badge}
            onChange={(event) => change({ ...value, badge: event.target.value })}
          />
        )}
      </Labelled>
      <Labelled label={t('second.pin')} wrong={refused === null ? undefined : sentence(refused)}>
        {(id, note) => (
          <Input
            id={id}
            className="narrow"
            type="password"
            aria-describedby={note}
            aria-invalid={refused !== null}
            autoComplete="one-time-code"
            maxLength={20}
            value={value.pin}
            onChange={(event) => change({ ...value, pin: event.target.value })}
          />
        )}
      </Labelled>
    </>
  )
}
