import type { documentTypes, relations } from './contract/claims.ts'
import type { Sentence } from './sentence.ts'

export type Relation = (typeof relations)[number]
export type DocumentType = (typeof documentTypes)[number]

export type Claimant = {
  readonly name: string
  readonly phone: string
  readonly relation: Relation
  readonly documentType: DocumentType
  readonly documentNumber: string
}

// Nobody is handed to himself, and nobody owns a person.
export const personRelations: ReadonlySet<Relation> = new Set([
  'parent',
  'grandparent',
  'relative',
  'teacher',
  'colleague',
  'proxy',
])

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
  'electronic-id': { zh: '电子身份证', en: 'Electronic ID' },
  'police-network': { zh: '公安内网核查', en: 'Checked on the police network' },
  other: { zh: '其他证件', en: 'Other document' },
  none: { zh: '未出示证件', en: 'None shown' },
}

/** The claimant with the document that was really shown: a kind without its number was only left standing in the form. */
export const withShownDocument = (claimant: Claimant): Claimant =>
  claimant.documentNumber.trim() === '' && claimant.documentType !== 'police-network'
    ? { ...claimant, documentType: 'none' }
    : claimant
