import { z } from 'zod'
import { DeskError } from '../core/errors.ts'
import { type FieldName, type Fields, fieldsSchema, someText } from '../core/records/fields.ts'
import { type Kind, kinds, subjectOf } from '../core/records/kinds.ts'
import { speakCategory, zoneNamed } from '../core/records/spoken.ts'
import type { StoredZone } from '../db/settings.ts'
import { type Issue, refusalOf } from './input-issue.ts'

const words = z.string().nullish()

/**
 * One line of the interchange format: a record as another system or a spreadsheet holds it, in its own words. Everything but `ref`
 * and `kind` may be missing; names that are not here are passed over.
 */
const lineSchema = z.object({
  ref: someText(80),
  kind: z.enum(kinds),
  title: words,
  description: words,
  place: words,
  at: z.iso.datetime({ offset: true }).nullish(),
  name: words,
  category: words,
  colour: words,
  brand: words,
  number: words,
  amount: z.number().nullish(),
  group: z.enum(['child', 'adult', 'elder']).nullish(),
  sex: z.enum(['male', 'female']).nullish(),
  age: z.number().nullish(),
  heightCm: z.number().nullish(),
  upper: words,
  lower: words,
  shoes: words,
  hair: words,
  glasses: z.boolean().nullish(),
  dialect: words,
})
type Line = z.output<typeof lineSchema>

export type ReadLine = { readonly ref: string; readonly kind: Kind; readonly fields: Fields }

// Called the same in a record.
const sameName = [
  'title',
  'description',
  'place',
  'name',
  'sex',
  'age',
  'heightCm',
  'upper',
  'lower',
  'shoes',
  'hair',
  'glasses',
  'dialect',
  'colour',
  'brand',
  'number',
  'amount',
] as const satisfies readonly (keyof Line & FieldName)[]

/** A record from one line of JSON. Throws a DeskError that says what is wrong with it. */
export function readLine(text: string, zones: readonly StoredZone[]): ReadLine {
  const line = checked(lineSchema.safeParse(parsed(text)))
  const said: Record<string, unknown> = { externalRef: line.ref }
  for (const name of sameName) said[name] = line[name]
  if (line.at != null) said.eventFrom = said.eventTo = Date.parse(line.at)
  said.ageGroup = line.group
  said.zone = zoneNamed(line.place ?? '', zones)
  if (line.category != null && subjectOf(line.kind) === 'item') {
    Object.assign(said, speakCategory(line.category, { title: line.title, description: line.description }))
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
