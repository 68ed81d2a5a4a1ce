import { useEffect, useState } from 'react'
import type { FieldName, Fields } from '../../../core/records/fields.ts'
import type { Form } from './form.ts'
import type { Renewal, Side } from './renewed-note.tsx'

export type Clashes = {
  readonly picked: ReadonlyMap<FieldName, Side>
  readonly pick: (name: FieldName, side: Side) => void
  /** What is not picked yet: a save must wait for it. */
  readonly open: readonly FieldName[]
}

/** Which of two values stands, field by field; what the clerk types into the field anew needs no pick. */
export function useClashes(form: Form, theirs: Fields, renewal: Renewal | null): Clashes {
  const [picked, setPicked] = useState<ReadonlyMap<FieldName, Side>>(new Map())
  const { fields } = form.description
  const names = renewal?.clashes ?? []
  const mine = renewal?.mine ?? {}
  useEffect(() => {
    if (renewal !== null && renewal.clashes.length > 0)
      document.querySelector<HTMLElement>('.clashes [role=radio]')?.focus()
  }, [renewal])
  return {
    picked,
    pick: (name, side) => {
      setPicked(new Map(picked).set(name, side))
      // Of a masked value this page knows nothing: not sending the field leaves it as it stands.
      form.change({ [name]: (side === 'mine' ? mine : theirs)[name] ?? null })
    },
    open: names.filter((name) => !picked.has(name) && (fields[name] ?? null) === (mine[name] ?? null)),
  }
}
