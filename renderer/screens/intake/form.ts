import { createContext, useContext } from 'react'
import type { KeptPhoto } from '../../../core/contract/shapes.ts'
import type { FieldName, Fields, Sets } from '../../../core/records/fields.ts'
import type { Kind } from '../../../core/records/kinds.ts'
import { useWords } from '../../i18n/index.ts'

export type Description = {
  readonly fields: Fields
  readonly sets: Sets
  /** Pictures that lie on the desk's disk already; none in the form that changes a record. */
  readonly photos?: readonly KeptPhoto[]
}

/** What every line of the form shares. */
export type Form = {
  readonly kind: Kind
  readonly description: Description
  /** Several at once, since choosing an age also tells the group. Null takes a field back. */
  readonly change: (fields: Fields) => void
  readonly changeSets: (sets: Sets) => void
  /** Gets the pictures as they are then: they arrive while other things are typed. */
  readonly changePhotos: (update: (now: readonly KeptPhoto[]) => readonly KeptPhoto[]) => void
  /** Text that is not a value yet, such as half a time: it stops the save, but not the matching. */
  readonly unfinished: (name: FieldName, why: string | null) => void
  /** What a masked field looks like, for an edit that has not revealed it. */
  readonly masked: Fields
}

const FormContext = createContext<Form | null>(null)
export const FormProvider = FormContext.Provider

export function useForm(): Form {
  const form = useContext(FormContext)
  if (form === null) throw new Error('a form line outside a form')
  return form
}

/** What stands in an empty field: what is hidden there, in an edit that has not revealed it, else `otherwise`. */
export function useEmptyText(): (name: FieldName, otherwise?: string) => string | undefined {
  const { t } = useWords()
  const { masked } = useForm()
  return (name, otherwise) => {
    const hidden = masked[name]
    return typeof hidden === 'string' ? t('form.masked', { value: hidden }) : otherwise
  }
}

/** Fields with a change applied; what was taken back is left out. */
export function applyFields(fields: Fields, change: Fields): Fields {
  const kept = Object.entries({ ...fields, ...change }).filter(([, value]) => value !== null && value !== undefined)
  return Object.fromEntries(kept.filter(([, value]) => value !== '')) as Fields
}

/** What an edit sends: fields that differ from the record's, null where one was cleared. */
export function changedFields(before: Fields, after: Fields): Fields {
  const names = new Set([...Object.keys(before), ...Object.keys(after)] as FieldName[])
  const changed = [...names].filter((name) => (before[name] ?? null) !== (after[name] ?? null))
  return Object.fromEntries(changed.map((name) => [name, after[name] ?? null])) as Fields
}

/** Members that an edit adds to and removes from the record's sets. */
export function changedSets(before: Sets, after: Sets): { add: Sets; remove: Sets } {
  const [old, now] = [before.zonesPassed ?? [], after.zonesPassed ?? []]
  const added = now.filter((zone) => !old.includes(zone))
  const removed = old.filter((zone) => !now.includes(zone))
  return {
    add: added.length > 0 ? { zonesPassed: added } : {},
    remove: removed.length > 0 ? { zonesPassed: removed } : {},
  }
}

export const isBlank = ({ fields, sets, photos = [] }: Description): boolean =>
  Object.keys(fields).length === 0 && (sets.zonesPassed ?? []).length === 0 && photos.length === 0
