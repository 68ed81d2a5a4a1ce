import type { DocumentType, Relation } from '../../../core/claim.ts'
import type { ReleaseSteps, Signature, StandingView } from '../../../core/contract/claims.ts'
import type { KeptPhoto } from '../../../core/contract/shapes.ts'
import { firmNeeds, noSteps, releaseNeeds } from '../../../core/release/needs.ts'
import type { NeedCode } from '../../../core/release/requirements.ts'
import { nobody, type SecondPerson, secondOf } from '../../components/second-person.tsx'
import type { Words } from '../../i18n/index.ts'

export type ReleaseForm = {
  readonly name: string
  readonly phone: string
  readonly relation: Relation
  readonly documentType: DocumentType
  readonly documentNumber: string
  readonly verified: string
  /** What the claimant said before the marks were shown, by its id. */
  readonly statement: string | null
  readonly steps: ReleaseSteps
  readonly photo: KeptPhoto | null
  /** What lies in it and does not go along. */
  readonly stays: readonly string[]
  readonly second: SecondPerson
  readonly override: string
  readonly signature: Signature | null
}

const blankSteps: ReleaseSteps = { ...noSteps, inHand: [], owner: null, count: null, bodyCamera: '' }

export const blankRelease = (person: boolean): ReleaseForm => ({
  name: '',
  phone: '',
  relation: person ? 'parent' : 'owner',
  documentType: 'resident-id',
  documentNumber: '',
  verified: '',
  statement: null,
  steps: blankSteps,
  photo: null,
  stays: [],
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

type Way = Pick<StandingView, 'lane' | 'right' | 'against' | 'recorded'>

/** What still stops this release, in words by field, by the same rule that the desk applies. */
export function gapsOf({ lane, ...told }: Way, form: ReleaseForm, pick: Words['pick']): Gaps {
  const second = secondOf(form.second) !== undefined
  const needs = releaseNeeds({ lane, claimant: form, steps: form.steps, told, second })
  const stand = form.override.trim() === '' ? needs : firmNeeds(lane, needs)
  return new Map(stand.map((need) => [need.need, pick(need)]))
}
