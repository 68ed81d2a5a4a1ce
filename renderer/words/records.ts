import type { FieldName, Fields } from '../../core/records/fields.ts'
import { type Kind, subjectOf } from '../../core/records/kinds.ts'
import { colours, shortColour } from '../../core/vocabulary/colours.ts'
import type { Words } from '../i18n/index.ts'
import { childBelow } from './age.ts'
import { categoryName } from './category.ts'

type Described = { readonly kind: Kind; readonly fields: Fields }

const personWord = (fields: Fields, t: Words['t']): string => {
  const child = fields.ageGroup === 'child' || (fields.age != null && fields.age < childBelow)
  const group = child ? 'child' : fields.ageGroup === 'elder' ? 'elder' : 'adult'
  return t(`person.${group}.${fields.sex ?? 'unknown'}`)
}

const ageWord = (fields: Fields, t: Words['t']): string | null =>
  fields.age == null ? null : t('person.age', { age: fields.age })

/** What a record is about in a few words: 女孩 · 约 4 岁, 手机 · 黑 · 华为. Never a name. */
export function headline({ kind, fields }: Described, words: Words): string {
  const { t } = words
  const parts = (() => {
    switch (subjectOf(kind)) {
      case 'person':
        return [personWord(fields, t), ageWord(fields, t)]
      case 'item':
        return [
          fields.category == null ? (fields.title ?? t('kind.item')) : categoryName(fields.category, words),
          fields.colour,
          fields.brand,
        ]
      case 'incident':
        return [
          t(`choice.incidentType.${fields.incidentType ?? 'other'}`),
          fields.outcome == null ? null : t(`choice.outcome.${fields.outcome}`),
        ]
    }
  })()
  return parts.filter(Boolean).join(' · ')
}

const seen: readonly FieldName[] = [
  'title',
  'upper',
  'lower',
  'shoes',
  'hat',
  'hair',
  'belongings',
  'marks',
  'description',
  'storage',
]

const worn: { readonly [K in FieldName]?: readonly [string, string] } = {
  upper: ['上衣', 'top'],
  lower: ['下装', 'trousers or skirt'],
  shoes: ['鞋', 'shoes'],
  hat: ['帽子', 'hat'],
}
const bare = new Set(colours.flatMap((colour) => [colour.zh, shortColour(colour), colour.en.toLowerCase()]))

/** A colour alone says what of only in its field: 粉色 in the field of the upper clothing is 上衣粉色 elsewhere. */
function wornAs(name: FieldName, value: Fields[FieldName]): Fields[FieldName] {
  const garment = worn[name]
  if (garment === undefined || typeof value !== 'string' || !bare.has(value.trim().toLowerCase())) return value
  return /\p{Script=Han}/u.test(value) ? `${garment[0]}${value}` : `${value} ${garment[1]}`
}

/** How it looks, in the clerk's own words, short enough for one line. */
export function looks({ kind, fields }: Described, limit = 5): string {
  const inHeadline = subjectOf(kind) === 'item' && fields.category == null
  const said = seen
    .filter((name) => !(inHeadline && name === 'title'))
    .map((name) => wornAs(name, fields[name]))
    .filter((value): value is string => typeof value === 'string' && value !== '')
  // Title and description often say the same, and the title says what became fields.
  const fresh = said.filter((text, at) => !said.slice(0, at).some((before) => before.includes(text)))
  return fresh.slice(0, limit).join(' · ')
}
