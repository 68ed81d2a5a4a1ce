import type { documentTypes, relations } from './contract/claims.ts'
import { identityFault, identitySentences } from './identity-number.ts'
import { phoneFault, phoneSentences } from './phone.ts'
import { type Kind, subjectOf } from './records/kinds.ts'
import { comma, type Sentence } from './sentence.ts'

export type Relation = (typeof relations)[number]
export type DocumentType = (typeof documentTypes)[number]

export type Claimant = {
  readonly name: string
  readonly phone: string
  readonly relation: Relation
  readonly documentType: DocumentType
  readonly documentNumber: string
}

/** What stands between a find and its release. */
export type NeedCode = 'name' | 'phone' | 'relation' | 'document' | 'second'
export type Need = Sentence & { readonly need: NeedCode }

export type ReleaseRequest = {
  readonly kind: Kind
  readonly claimant: Claimant
  /** A second member of staff has confirmed by badge and PIN. */
  readonly second: boolean
  /** A supervisor has given a reason to go on with what is missing. */
  readonly overridden: boolean
}

/**
 * What is still missing before a find may be handed over, in the order of the form; empty when it may go. Persons: two staff and
 * the claimant's name always; relation, phone and document unless a supervisor's reason stands in. Items: name, phone and
 * document unless a supervisor's reason stands in. A number that is there but wrong counts as missing and says why.
 */
export function releaseNeeds(request: ReleaseRequest): Need[] {
  const { kind, claimant, second, overridden } = request
  const person = subjectOf(kind) === 'person'
  const always = [...(person ? [nameNeed(claimant)] : []), ...(person && !second ? [needs.second] : [])]
  const unlessOverridden = [
    ...(person ? [] : [nameNeed(claimant)]),
    ...(person && !personRelations.has(claimant.relation) ? [needs.relation] : []),
    phoneNeed(claimant.phone),
    documentNeed(claimant),
  ]
  return [...always, ...(overridden ? [] : unlessOverridden)]
    .filter((need) => need !== null)
    .toSorted((a, b) => order.indexOf(a.need) - order.indexOf(b.need))
}

const order: readonly NeedCode[] = ['name', 'relation', 'phone', 'document', 'second']

// Nobody is handed to himself, and nobody owns a person.
const personRelations: ReadonlySet<Relation> = new Set([
  'parent',
  'grandparent',
  'relative',
  'teacher',
  'colleague',
  'proxy',
])

const needs = {
  name: { need: 'name', zh: '领取人姓名', en: "the claimant's name" },
  phone: { need: 'phone', zh: '领取人电话', en: "the claimant's phone" },
  relation: {
    need: 'relation',
    zh: '与被认领人的关系',
    en: 'how the claimant is related to the person',
  },
  document: { need: 'document', zh: '证件类型和号码', en: 'a document and its number' },
  second: { need: 'second', zh: '另一位工作人员确认', en: 'confirmation by a second member of staff' },
} as const satisfies Record<NeedCode, Need>

// A dot to get past the form is no name.
const nameNeed = (claimant: Claimant): Need | null => (/\p{L}/u.test(claimant.name) ? null : needs.name)

function phoneNeed(phone: string): Need | null {
  if (phone.trim() === '') return needs.phone
  const fault = phoneFault(phone)
  return fault === null ? null : { need: 'phone', ...phoneSentences[fault] }
}

function documentNeed({ documentType, documentNumber }: Claimant): Need | null {
  if (documentType === 'none' || documentNumber.trim() === '') return needs.document
  if (documentType === 'resident-id') {
    const fault = identityFault(documentNumber)
    return fault === null ? null : { need: 'document', ...identitySentences[fault] }
  }
  return /^[0-9A-Za-z]{5,}$/.test(documentNumber.replace(/[\s()（）-]/g, ''))
    ? null
    : {
        need: 'document',
        zh: '证件号码太短或有别的字符',
        en: 'the document number is too short or holds other characters',
      }
}

/** The needs as one list for an error's sentence, in both languages. */
export const needsInWords = (missing: readonly Need[]): { needs: string; needs_en: string; missing: string } => ({
  missing: missing.map(({ need }) => need).join(','),
  needs: missing.map(({ zh }) => zh).join(comma.zh),
  needs_en: missing.map(({ en }) => en).join('; '),
})

export const relationNames: Record<Relation, Sentence> = {
  self: { zh: '本人', en: 'in person' },
  parent: { zh: '父母', en: 'parent' },
  grandparent: { zh: '祖父母/外祖父母', en: 'grandparent' },
  relative: { zh: '亲属', en: 'relative' },
  teacher: { zh: '老师/领队', en: 'teacher or guide' },
  colleague: { zh: '同事/同伴', en: 'colleague or companion' },
  owner: { zh: '失主', en: 'owner' },
  proxy: { zh: '受委托人', en: 'proxy' },
}

export const documentNames: Record<DocumentType, Sentence> = {
  'resident-id': { zh: '居民身份证', en: 'Resident ID' },
  passport: { zh: '护照', en: 'Passport' },
  'hk-macao-taiwan': { zh: '港澳台居民证件', en: 'Hong Kong, Macao or Taiwan permit' },
  'foreign-residence': { zh: '外国人永久居留证', en: 'Foreign permanent residence' },
  other: { zh: '其他证件', en: 'Other document' },
  none: { zh: '未出示证件', en: 'None shown' },
}
