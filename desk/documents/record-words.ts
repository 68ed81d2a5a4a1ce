import type { Hide } from '../../core/paper-prose.ts'
import { maskNameOnPaper } from '../../core/privacy.ts'
import type { Fields } from '../../core/records/fields.ts'
import { subjectOf } from '../../core/records/kinds.ts'
import type { Sentence } from '../../core/sentence.ts'
import { categoryOf, subcategoryOf } from '../../core/vocabulary/categories.ts'
import type { StoredRecord } from '../../db/records/rows.ts'
import type { StoredZone } from '../../db/venue/settings.ts'

const bracketed = (head: string, parts: readonly string[], language: 'zh' | 'en'): string => {
  const told = parts.filter((part) => part !== '')
  if (told.length === 0) return head
  return language === 'zh' ? `${head}(${told.join(',')})` : `${head} (${told.join(', ')})`
}

/** What a record is of, in a few words: a thing by its kind, make and colour, a person by group, sex and age, the name masked. */
export function whatOf(record: StoredRecord, hide: Hide): Sentence {
  const { fields } = record
  if (subjectOf(record.kind) === 'person') return personOf(fields)
  const id = fields.category ?? ''
  const name = subcategoryOf(id) ??
    categoryOf(id) ?? { zh: hide(fields.title ?? '物品'), en: hide(fields.title ?? 'Item') }
  const details = [hide(fields.brand ?? ''), hide(fields.colour ?? '')]
  return { zh: bracketed(name.zh, details, 'zh'), en: bracketed(name.en, details, 'en') }
}

/** What was sold is on the books as its price: 食品 变卖款 ¥32.50. */
export const soldWords = (what: Sentence, yuan: number | null): Sentence =>
  yuan === null ? what : { zh: `${what.zh} 变卖款 ¥${yuan.toFixed(2)}`, en: `${what.en}, sold for ¥${yuan.toFixed(2)}` }

export const groupWords: Record<NonNullable<Fields['ageGroup']>, Sentence> = {
  child: { zh: '儿童', en: 'Child' },
  adult: { zh: '成人', en: 'Adult' },
  elder: { zh: '老人', en: 'Elder' },
}
export const sexWords: Record<NonNullable<Fields['sex']>, Sentence> = {
  male: { zh: '男', en: 'male' },
  female: { zh: '女', en: 'female' },
}

function personOf({ ageGroup, sex, age, name }: Fields): Sentence {
  const group = ageGroup ? groupWords[ageGroup] : { zh: '人员', en: 'Person' }
  const masked = name ? ` ${maskNameOnPaper(name)}` : ''
  const years = age == null ? null : { zh: `约 ${age} 岁`, en: `about ${age}` }
  const line = (language: 'zh' | 'en'): string =>
    bracketed(group[language], [sex ? sexWords[sex][language] : '', years?.[language] ?? ''], language) + masked
  return { zh: line('zh'), en: line('en') }
}

/** Zone and place, the zone left out where the place names it already. */
export function whereOf(fields: Fields, zones: readonly StoredZone[], hide: Hide): Sentence {
  const zone = zones.find(({ id }) => id === fields.zone)
  const place = hide(fields.place ?? '')
  const line = (name: string): string => (place.includes(name) ? place : [name, place].filter(Boolean).join(' '))
  return zone ? { zh: line(zone.zh), en: line(zone.en) } : { zh: place, en: place }
}
