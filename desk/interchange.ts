import { z } from 'zod'
import { DeskError } from '../core/errors.ts'
import { choicesOf, type FieldName, type Fields, fieldsSchema, someText } from '../core/records/fields.ts'
import { type Kind, kinds, subjectOf } from '../core/records/kinds.ts'
import { speakCategory, zoneNamed } from '../core/records/spoken.ts'
import type { NamedPlace } from '../core/vocabulary/look-up.ts'
import type { VenueWord } from '../core/vocabulary/venue-words.ts'
import { type Issue, refusalOf } from './input-issue.ts'

const words = z.string().nullish()
const figure = z.number().nullish()
const yesNo = z.boolean().nullish()

/** What is called the same in a record. */
const sameName = {
  title: words,
  description: words,
  place: words,
  name: words,
  nickname: words,
  birthDate: words,
  idNumber: words,
  sex: z.enum(choicesOf('sex')).nullish(),
  age: figure,
  heightCm: figure,
  build: z.enum(choicesOf('build')).nullish(),
  upper: words,
  lower: words,
  shoes: words,
  hat: words,
  hair: words,
  glasses: yesNo,
  dialect: words,
  marks: words,
  bodyMarks: words,
  belongings: words,
  health: words,
  medicine: words,
  ownPhone: words,
  tag: words,
  selfStated: words,
  colour: words,
  brand: words,
  number: words,
  amount: figure,
  denominations: words,
  quantity: figure,
  material: words,
  condition: z.enum(choicesOf('condition')).nullish(),
  contents: words,
  storage: words,
  sealNumber: words,
  contactName: words,
  contactPhone: words,
  contactRelation: words,
} as const satisfies { readonly [K in FieldName]?: z.ZodType }

/**
 * One line of the interchange format: a record as another system or a spreadsheet holds it, in its own words. Everything but `ref`
 * and `kind` may be missing; names that are not here are passed over.
 */
const lineSchema = z.object({
  ...sameName,
  ref: someText(80),
  kind: z.enum(kinds),
  at: z.iso.datetime({ offset: true }).nullish(),
  category: words,
  group: z.enum(choicesOf('ageGroup')).nullish(),
})

export type ReadLine = { readonly ref: string; readonly kind: Kind; readonly fields: Fields }

/** A record from one line of JSON. Throws a DeskError that says what is wrong with it. */
export function readLine(text: string, zones: readonly NamedPlace[], words: readonly VenueWord[] = []): ReadLine {
  const line = checked(lineSchema.safeParse(parsed(text)))
  const said: Record<string, unknown> = { externalRef: line.ref }
  for (const name of Object.keys(sameName) as (keyof typeof sameName)[]) said[name] = line[name]
  if (line.at != null) said.eventFrom = said.eventTo = Date.parse(line.at)
  said.ageGroup = line.group
  said.zone = zoneNamed(line.place ?? '', zones)
  if (line.category != null && subjectOf(line.kind) === 'item') {
    Object.assign(said, speakCategory(line.category, { title: line.title, description: line.description }, words))
  }
  const fields = checked(fieldsSchema.safeParse(withoutGaps(said)))
  return { ref: line.ref, kind: line.kind, fields: withoutGaps(fields) }
}

function parsed(text: string): object {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
  } catch {
    // Said below in words that help: the parser's own name a position that no editor shows.
  }
  throw new DeskError('bad-field', {
    field: '整行',
    field_en: 'The whole line',
    why: '不是一个 JSON 对象,请核对引号、逗号和花括号。',
    why_en: 'it is no JSON object; check quotes, commas and braces.',
  })
}

function checked<T>(result: { success: true; data: T } | { success: false; error: { issues: readonly unknown[] } }): T {
  if (result.success) return result.data
  throw refusalOf(result.error.issues as readonly Issue[])
}

const withoutGaps = (fields: object): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value != null && value !== '')) as Fields
