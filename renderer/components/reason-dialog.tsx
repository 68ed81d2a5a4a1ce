import { type ReactNode, useState } from 'react'
import { submitOnEnter } from '../hooks/composing.ts'
import { useWords } from '../i18n/index.ts'
import { Dialog } from './dialog.tsx'
import { ProblemNote } from './problem.tsx'
import { SubmitOrCancel } from './submit-or-cancel.tsx'
import { TypedLine } from './typed-line.tsx'

type Props = {
  readonly title: string
  readonly submitLabel: string
  readonly danger?: boolean
  readonly ready?: boolean
  readonly pending: boolean
  readonly error: unknown
  readonly submit: (reason: string) => void
  readonly close: () => void
  readonly children?: ReactNode
  /** False where the desk takes it without words. */
  readonly reasonNeeded?: boolean
}

/** A step that is written down with its reason: what is asked in `children`, then why. */
export function ReasonDialog(props: Props) {
  const { title, submitLabel, danger = false, ready = true, pending, error, submit, close, children } = props
  const { t } = useWords()
  const [reason, setReason] = useState('')
  const complete = ready && (reason.trim() !== '' || props.reasonNeeded === false)
  const send = () => {
    if (complete && !pending) submit(reason.trim())
  }
  return (
    <Dialog title={title} close={close}>
      <form aria-label={title} onSubmit={(event) => event.preventDefault()} onKeyDown={submitOnEnter(send)}>
        {children}
        <TypedLine label={t('reason.label')} maxLength={200} value={reason} change={setReason} />
        <ProblemNote error={error} />
        <SubmitOrCancel
          label={submitLabel}
          submit={send}
          close={close}
          danger={danger}
          ready={complete}
          pending={pending}
        />
      </form>
    </Dialog>
  )
}
