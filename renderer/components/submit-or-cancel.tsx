import { Button } from 'antd'
import { useWords } from '../i18n/index.ts'
import { Key } from './key.tsx'

type Props = {
  readonly label: string
  readonly submit: () => void
  readonly close: () => void
  readonly pending: boolean
  /** False while something is missing that the step needs. */
  readonly ready?: boolean
  readonly danger?: boolean
  readonly large?: boolean
  /** Where nothing is to be filled in before it. */
  readonly autoFocus?: boolean
}

/** The foot of a small form or question: Enter does it, Escape leaves it. The form itself listens for the keys. */
export function SubmitOrCancel({ label, submit, close, pending, ready = true, danger = false, ...rest }: Props) {
  const { t } = useWords()
  const size = rest.large === true ? 'large' : 'middle'
  return (
    <div className="form-buttons">
      <Button
        type="primary"
        size={size}
        danger={danger}
        autoFocus={rest.autoFocus ?? false}
        disabled={!ready}
        loading={pending}
        onClick={submit}
      >
        {label} <Key>Enter</Key>
      </Button>
      <Button size={size} onClick={close}>
        {t('action.cancel')} <Key>Esc</Key>
      </Button>
    </div>
  )
}
