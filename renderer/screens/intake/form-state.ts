import { useCallback, useMemo, useRef, useState } from 'react'
import type { DraftView } from '../../../core/contract/drafts.ts'
import type { FieldName, Fields } from '../../../core/records/fields.ts'
import type { Kind } from '../../../core/records/kinds.ts'
import { type DraftKeeper, useDraft } from '../../hooks/draft.ts'
import { applyFields, type Description, type Form, isBlank } from './form.ts'

type Begin = {
  readonly kind: Kind
  readonly draft: string
  readonly stored: DraftView | null
  readonly start: Description
  readonly record: string | null
  readonly version: string | null
  readonly masked?: Fields
  readonly sibling?: string | null
}

export type FormState = {
  readonly form: Form
  readonly keeper: DraftKeeper
  /** Text that is not a value yet, by field. */
  readonly pending: ReadonlyMap<FieldName, string>
}

const noFields: Fields = {}

/** What is typed into a form, kept as a draft at every pause. */
export function useFormState(begin: Begin): FormState {
  const { kind, draft, stored, start, record, version, masked = noFields, sibling = null } = begin
  const keeper = useDraft()
  const [description, setDescription] = useState<Description>(stored ?? start)
  const [pending, setPending] = useState<ReadonlyMap<FieldName, string>>(new Map())
  const { note } = keeper

  // A picture arrives when it is developed, maybe between two keystrokes; it must not bring back what stood before them.
  const latest = useRef(description)

  const put = useCallback(
    (next: Description) => {
      latest.current = next
      setDescription(next)
      const touched = record !== null || stored !== null || !isBlank(next)
      const { fields, sets, photos = [] } = next
      const family = sibling === null ? {} : { sibling }
      if (touched) note({ id: draft, kind, record, version, fields, sets, photos: [...photos], ...family })
    },
    [draft, kind, record, version, sibling, stored, note],
  )
  const unfinished = useCallback((name: FieldName, why: string | null) => {
    setPending((before) => {
      const next = new Map(before)
      if (why === null) next.delete(name)
      else next.set(name, why)
      return next
    })
  }, [])
  const form = useMemo<Form>(
    () => ({
      kind,
      description,
      masked,
      unfinished,
      change: (fields) => put({ ...description, fields: applyFields(description.fields, fields) }),
      changeSets: (sets) => put({ ...description, sets }),
      changePhotos: (update) => put({ ...latest.current, photos: update(latest.current.photos ?? []) }),
    }),
    [kind, description, masked, unfinished, put],
  )
  return { form, keeper, pending }
}
