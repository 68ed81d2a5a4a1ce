import { type ReactNode, useId } from 'react'

type Props = {
  readonly label: string
  readonly hint?: string | undefined
  readonly wrong?: string | undefined
  /** Marked as wanted before the case is closed; the form's foot says so in words. */
  readonly needed?: boolean
  readonly children: (id: string, describedBy: string | undefined) => ReactNode
}

/** One line of a form: the label at the left, the field at the right, what is wrong with it underneath. */
export function Labelled({ label, hint, wrong, needed = false, children }: Props) {
  const id = useId()
  const note = wrong ?? hint
  return (
    <div className="line">
      <label htmlFor={id} className={needed ? 'needed' : undefined}>
        {label}
      </label>
      <div className="line-field">
        {children(id, note === undefined ? undefined : `${id}-note`)}
        {note !== undefined && (
          <div id={`${id}-note`} className={wrong === undefined ? 'hint' : 'hint hint-wrong'}>
            {note}
          </div>
        )}
      </div>
    </div>
  )
}
