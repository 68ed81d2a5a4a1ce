import type { ReactNode } from 'react'
import { ProblemNote } from '../../components/problem.tsx'

type Props = { readonly error: unknown; readonly stuck: string; readonly children: ReactNode }

/** The buttons of a form, always in sight, and above them why it could not be saved. */
export function FormFoot({ error, stuck, children }: Props) {
  return (
    <footer className="form-foot">
      <ProblemNote error={error} />
      {stuck !== '' && (
        <p className="hint hint-wrong" role="alert">
          {stuck}
        </p>
      )}
      <div className="form-buttons">{children}</div>
    </footer>
  )
}
