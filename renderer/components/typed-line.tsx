import { Input, type InputRef } from 'antd'
import type { Ref } from 'react'
import { Labelled } from './labelled.tsx'

type Props = {
  readonly label: string
  readonly hint?: string | undefined
  /** What to do about a value that cannot stay. */
  readonly wrong?: string | undefined
  readonly value: string
  readonly change: (text: string) => void
  /** UTF-16 units. */
  readonly maxLength: number
  readonly className?: string
  readonly placeholder?: string
  readonly autoFocus?: boolean
  /** A scanned number belongs here. */
  readonly scanned?: boolean
  readonly ref?: Ref<InputRef>
}

/** One line of text under its label, with what helps to fill it; the browser offers nothing that others typed here. */
export function TypedLine({ label, hint, wrong, change, scanned = false, ...input }: Props) {
  return (
    <Labelled label={label} hint={hint} wrong={wrong}>
      {(id, note) => (
        <Input
          {...input}
          id={id}
          data-scan={scanned ? '' : undefined}
          autoComplete="off"
          aria-describedby={note}
          aria-invalid={wrong !== undefined}
          onChange={(event) => change(event.target.value)}
        />
      )}
    </Labelled>
  )
}
