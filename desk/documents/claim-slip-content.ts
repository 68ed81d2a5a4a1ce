import { type Claimant, documentNames, relationNames } from '../../core/claim.ts'
import { maskNameOnPaper, maskNumber, maskPhone, maskProse } from '../../core/privacy.ts'
import type { Fields } from '../../core/records/fields.ts'
import { subjectOf } from '../../core/records/kinds.ts'
import type { Sentence } from '../../core/sentence.ts'
import { categoryOf, subcategoryOf } from '../../core/vocabulary/categories.ts'
import type { StoredRecord } from '../../db/record-rows.ts'
import type { Settings, StoredZone } from '../../db/settings.ts'

/** Raise it when the meaning of the stored content changes; a reprint is drawn by the version it was stored with. */
export const claimSlipTemplate = 1

/**
 * What a claim slip says, as kept in the journal: the slip's record is this, not its picture. Every personal value is masked
 * before it comes here, so that neither the paper nor this record can tell who was at the counter.
 */
export type ClaimSlipContent = {
  readonly subject: 'person' | 'item'
  readonly venue: string
  readonly desk: string
  readonly timeZone: string
  /** Of the handover, UTC milliseconds. */
  readonly at: number
  readonly find: string
  readonly report: string | null
  readonly what: Sentence
  readonly where: Sentence
  readonly foundAt: number | null
  readonly claimant: string
  readonly phone: string
  readonly relation: Sentence
  readonly document: Sentence
  readonly verified: string
  readonly belongings: string
  /** Badge numbers of those who handed over. */
  readonly operator: string
  readonly witness: string
}

export type Handover = {
  readonly find: StoredRecord
  readonly report: StoredRecord | null
  readonly claimant: Claimant
  readonly verified: string
  readonly at: number
  readonly operator: string
  readonly witness: string | null
  readonly settings: Settings
  readonly zones: readonly StoredZone[]
}

/** The masked facts of a handover, worded in both languages, so that a reprint says the same after a zone was renamed. */
export function claimSlipContent(handover: Handover): ClaimSlipContent {
  const { find, report, claimant, settings } = handover
  const hide = proseMask(handover)
  return {
    subject: subjectOf(find.kind) === 'person' ? 'person' : 'item',
    venue: settings.venueName ?? '',
    desk: settings.deskName ?? '',
    timeZone: settings.timeZone,
    at: handover.at,
    find: find.no,
    report: report?.no ?? null,
    what: whatOf(find, hide),
    where: whereOf(find.fields, handover.zones, hide),
    foundAt: find.fields.eventTo ?? find.fields.eventFrom ?? find.createdAt,
    claimant: maskNameOnPaper(claimant.name),
    phone: claimant.phone === '' ? '' : maskPhone(claimant.phone),
    relation: relationNames[claimant.relation],
    document: documentOf(claimant),
    verified: hide(handover.verified),
    belongings: hide(find.fields.belongings ?? ''),
    operator: handover.operator,
    witness: handover.witness ?? '',
  }
}

type Hide = (prose: string) => string

/** Takes long numbers out of prose, and every name and number that stands in a field of either side. */
function proseMask({ find, report, claimant }: Handover): Hide {
  const told = [find.fields, report?.fields ?? {}].flatMap(({ name, contactName, contactPhone, number }) => [
    name,
    contactName,
    contactPhone,
    number,
  ])
  const secrets = [...told, claimant.name, claimant.phone, claimant.documentNumber]
  return (prose) =>
    maskProse(
      prose,
      secrets.filter((secret): secret is string => typeof secret === 'string' && secret !== ''),
    )
}

const bracketed = (head: string, parts: readonly string[], language: 'zh' | 'en'): string => {
  const told = parts.filter((part) => part !== '')
  if (told.length === 0) return head
  return language === 'zh' ? `${head}(${told.join(',')})` : `${head} (${told.join(', ')})`
}

function whatOf(find: StoredRecord, hide: Hide): Sentence {
  const { fields } = find
  if (find.kind === 'found-person') return personOf(fields)
  const id = fields.category ?? ''
  const name = subcategoryOf(id) ??
    categoryOf(id) ?? { zh: hide(fields.title ?? '物品'), en: hide(fields.title ?? 'Item') }
  const details = [hide(fields.brand ?? ''), hide(fields.colour ?? '')]
  return { zh: bracketed(name.zh, details, 'zh'), en: bracketed(name.en, details, 'en') }
}

const groups: Record<NonNullable<Fields['ageGroup']>, Sentence> = {
  child: { zh: '儿童', en: 'Child' },
  adult: { zh: '成人', en: 'Adult' },
  elder: { zh: '老人', en: 'Elder' },
}
const sexes: Record<NonNullable<Fields['sex']>, Sentence> = {
  male: { zh: '男', en: 'male' },
  female: { zh: '女', en: 'female' },
}

function personOf({ ageGroup, sex, age, name }: Fields): Sentence {
  const group = ageGroup ? groups[ageGroup] : { zh: '人员', en: 'Person' }
  const masked = name ? ` ${maskNameOnPaper(name)}` : ''
  const years = age == null ? null : { zh: `约 ${age} 岁`, en: `about ${age}` }
  const line = (language: 'zh' | 'en'): string =>
    bracketed(group[language], [sex ? sexes[sex][language] : '', years?.[language] ?? ''], language) + masked
  return { zh: line('zh'), en: line('en') }
}

function whereOf(fields: Fields, zones: readonly StoredZone[], hide: Hide): Sentence {
  const zone = zones.find(({ id }) => id === fields.zone)
  const place = hide(fields.place ?? '')
  const line = (name: string): string => (place.includes(name) ? place : [name, place].filter(Boolean).join(' '))
  return zone ? { zh: line(zone.zh), en: line(zone.en) } : { zh: place, en: place }
}

function documentOf({ documentType, documentNumber }: Claimant): Sentence {
  const name = documentNames[documentType]
  if (documentType === 'none' || documentNumber === '') return name
  const tail = maskNumber(documentNumber)
  return { zh: `${name.zh} ${tail}`, en: `${name.en} ${tail}` }
}
