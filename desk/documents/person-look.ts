import { z } from 'zod'
import { sentenceSchema } from '../../core/contract/shapes.ts'
import type { Hide } from '../../core/paper-prose.ts'
import type { Fields } from '../../core/records/fields.ts'
import { listed, type Sentence } from '../../core/sentence.ts'
import type { StoredZone } from '../../db/venue/settings.ts'
import type { Row } from './form.ts'
import { groupWords, sexWords, whereOf } from './record-words.ts'

/** What anybody sees of a person, and where and when they were last seen: no name, no address, no school, no health. */
export const lookShape = {
  who: sentenceSchema,
  height: z.number().nullable(),
  upper: z.string(),
  lower: z.string(),
  shoes: z.string(),
  hat: z.string(),
  hair: z.string(),
  marks: z.string(),
  belongings: z.string(),
  dialect: z.string(),
  where: sentenceSchema,
  seenFrom: z.number().nullable(),
  seenTo: z.number().nullable(),
}
export type Look = z.output<z.ZodObject<typeof lookShape>>

export function lookOf(fields: Fields, zones: readonly StoredZone[], hide: Hide): Look {
  const prose = (value: string | null | undefined): string => hide(value ?? '')
  return {
    who: whoOf(fields),
    height: fields.heightCm ?? null,
    upper: prose(fields.upper),
    lower: prose(fields.lower),
    shoes: prose(fields.shoes),
    hat: prose(fields.hat),
    hair: prose(fields.hair),
    marks: prose(fields.marks),
    belongings: prose(fields.belongings),
    dialect: prose(fields.dialect),
    where: whereOf(fields, zones, hide),
    seenFrom: fields.eventFrom ?? null,
    seenTo: fields.eventTo ?? null,
  }
}

function whoOf({ ageGroup, sex, age }: Fields): Sentence {
  const group: Sentence = ageGroup ? groupWords[ageGroup] : { zh: '走失人员', en: 'Missing person' }
  const years: Sentence[] = age == null ? [] : [{ zh: `约 ${age} 岁`, en: `about ${age} years old` }]
  return listed([group, ...(sex ? [sexWords[sex]] : []), ...years])
}

export const lookRows = (look: Look): Row[] => [
  [
    { zh: '身高', en: 'Height' },
    look.height === null ? '' : { zh: `约 ${look.height} 厘米`, en: `about ${look.height} cm` },
  ],
  [{ zh: '上身', en: 'Top' }, look.upper],
  [{ zh: '下身', en: 'Trousers or skirt' }, look.lower],
  [{ zh: '鞋', en: 'Shoes' }, look.shoes],
  [{ zh: '帽', en: 'Hat' }, look.hat],
  [{ zh: '头发', en: 'Hair' }, look.hair],
  [{ zh: '特征', en: 'Marks' }, look.marks],
  [{ zh: '口音', en: 'Speech' }, look.dialect],
  [{ zh: '随身', en: 'Carries' }, look.belongings],
]

export const seenRows = (look: Look): Row[] => [
  [{ zh: '最后见到', en: 'Last seen' }, look.where],
  [{ zh: '时间', en: 'Time' }, momentOf(look.seenTo ?? look.seenFrom)],
]

export const momentOf = (at: number | null): Row[1] => (at === null ? '' : { at })
