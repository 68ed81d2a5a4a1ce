import { type DocumentType, type NeedCode, type Relation, releaseNeeds } from '../../../core/claim.ts'
import type { Signature } from '../../../core/contract/claims.ts'
import type { Kind } from '../../../core/records/kinds.ts'
import { nobody, type SecondPerson, secondOf } from '../../components/second-person.tsx'
import type { Words } from '../../i18n/index.ts'

export type ReleaseForm = {
  readonly name: string
  readonly phone: string
  readonly relation: Relation
  readonly documentType: DocumentType
  readonly documentNumber: string
  readonly verified: string
  readonly second: SecondPerson
  readonly override: string
  readonly signature: Signature | null
}

export const blankRelease = (person: boolean): ReleaseForm => ({
  name: '',
  phone: '',
  relation: person ? 'parent' : 'owner',
  documentType: 'resident-id',
  documentNumber: '',
  verified: '',
  second: nobody,
  override: '',
  signature: null,
})

/** Who may ask for a person, and who for a thing. */
export const relationsFor = (person: boolean): readonly Relation[] =>
  person
    ? ['parent', 'grandparent', 'relative', 'teacher', 'colleague', 'proxy']
    : ['owner', 'relative', 'colleague', 'proxy']

export type Gaps = ReadonlyMap<NeedCode, string>

/** What still stops this release, in words by field, by the same rule that the desk applies. */
export function gapsOf(kind: Kind, form: ReleaseForm, pick: Words['pick']): Gaps {
  const missing = releaseNeeds({
    kind,
    claimant: form,
    second: secondOf(form.second) !== undefined,
    overridden: form.override.trim() !== '',
  })
  return new Map(missing.map((need) => [need.need, pick(need)]))
}
