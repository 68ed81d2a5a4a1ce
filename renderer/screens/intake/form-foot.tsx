import { Button } from 'antd'
import type { ReactNode } from 'react'
import { Key } from '../../components/key.tsx'
import { ProblemNote } from '../../components/problem.tsx'

type Act = { readonly label: string; readonly run: () => void }

type Props = {
  readonly error: unknown
  /** Why nothing was saved, where it is the form's own doing. */
  readonly stuck: string
  /** By Enter. */
  readonly main: Act & { readonly pending: boolean; readonly danger?: boolean }
  /** By Escape; nothing that was typed is lost. */
  readonly leave: Act
  readonly children?: ReactNode
}

/** The buttons of a form, always in sight, and above them why it could not be saved. */
export function FormFoot({ error, stuck, main, leave, children }: Props) {
  return (
    <footer className="form-foot">
      <ProblemNote error={error} />
      {stuck !== '' && (
        <p className="hint hint-wrong" role="alert">
          {stuck}
        </p>
      )}
      <div className="form-buttons">
        <Button type="primary" size="large" danger={main.danger ?? false} loading={main.pending} onClick={main.run}>
          {main.label} <Key>Enter</Key>
        </Button>
        <Button size="large" onClick={leave.run}>
          {leave.label} <Key>Esc</Key>
        </Button>
        {children}
      </div>
    </footer>
  )
}
