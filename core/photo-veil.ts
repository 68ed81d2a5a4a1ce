import type { Fields } from './records/fields.ts'
import { type Kind, subjectOf } from './records/kinds.ts'
import { categoryOf } from './vocabulary/categories.ts'

const grown = 18
// Papers and cards show a name and a number to whoever looks.
const showsDocuments = new Set(['id_document', 'bank_card'])

type Shown = { readonly kind: Kind; readonly fields: Pick<Fields, 'age' | 'ageGroup' | 'category'> }

/**
 * Whether pictures of this record leave the desk blurred until somebody reveals them: of minors, of people whose age nobody said,
 * of whoever an incident shows, and of things that are documents.
 */
export function isVeiled({ kind, fields }: Shown): boolean {
  switch (subjectOf(kind)) {
    case 'incident':
      return true
    case 'person':
      return !isGrownUp(fields)
    case 'item':
      return showsDocument(fields)
  }
}

/** Whether a record has pictures that a reveal would open. */
export const hasVeiledPhotos = (record: Shown & { readonly photos: number }): boolean =>
  record.photos > 0 && isVeiled(record)

/** Whether one of these words about a person or thing alone, said in any of several entries, asks for the veil; silence does not. */
export const asksForVeil = (said: Shown['fields']): boolean =>
  said.ageGroup === 'child' || (said.age != null && said.age < grown) || showsDocument(said)

const showsDocument = ({ category }: Shown['fields']): boolean =>
  category != null && showsDocuments.has(categoryOf(category)?.id ?? '')

/** Said to be grown up; where age and group contradict each other, the younger counts. */
function isGrownUp({ age, ageGroup }: Shown['fields']): boolean {
  if (ageGroup === 'child' || (age != null && age < grown)) return false
  return age != null || ageGroup != null
}
