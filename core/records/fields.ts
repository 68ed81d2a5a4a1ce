import { z } from 'zod'
import { type Kind, subjectOf } from './kinds.ts'

/**
 * How much a field tells about a person, as the paper forms grade it:
 * 0 nothing, 1 looks that everybody at the counter must know, 2 personal, 3 sensitive (under-14, ID number, health).
 * Levels 2 and 3 leave a handler masked; revealing them is a procedure of its own.
 */
export type Privacy = 0 | 1 | 2 | 3

/** `facts` survive erasure because figures need them; `personal` is everything that tells who. */
export type Part = 'facts' | 'personal'

/** How a masked field still helps: a name keeps its first character, a number its tail, prose loses the numbers in it. */
export type Mask = 'name' | 'phone' | 'number' | 'prose' | 'whole'

type Applies = 'all' | 'person' | 'item' | 'incident' | Kind

// From level 2 a mask must be named: without one the value would leave the desk as it is.
type Grade =
  | { readonly privacy: Exclude<Privacy, 2 | 3>; readonly mask?: Mask }
  | { readonly privacy: 2 | 3; readonly mask: Mask }

export type FieldRule = Grade & {
  readonly schema: z.ZodType
  readonly part: Part
  readonly on: readonly Applies[]
}

/** Longest description kept, in UTF-16 units: ten times the longest page seen in a notebook. */
export const longText = 4000

// Marks of direction and of no width too: a phone's contacts put them round a number, and they hide it from every eye but a reader's.
const unprintable =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g

/** Refuses half a character (a lone surrogate): it has no bytes, so no hash and no place in the journal. */
export const wellFormed = (schema: z.ZodString): z.ZodString =>
  schema.refine((value) => value.isWellFormed(), { error: 'malformed-text' })

/** Text as a clerk typed it: control characters from a paste are dropped, half a character is refused. */
export const text = (max: number) =>
  wellFormed(z.string().max(max)).transform((value) => value.replace(unprintable, '').trim())

/** Text that may not be empty once trimmed. */
export const someText = (max: number) => text(max).refine((value) => value.length > 0, { error: 'empty' })

const short = text(120)
/** Yuan, to the fen. */
export const money = (most: number) => z.number().min(0).max(most).multipleOf(0.01)
const when = z.int().min(0).max(4_102_444_800_000) // until the year 2100, in UTC milliseconds

/**
 * Every field of every kind: its form, its part of the journal, its privacy and where it applies.
 * A field's name is its column in db (in snake case) and its key in labels.ts.
 */
export const fieldRules = {
  zone: { schema: wellFormed(z.string().min(1).max(40)), part: 'facts', privacy: 0, on: ['all'] },
  eventFrom: { schema: when, part: 'facts', privacy: 0, on: ['all'] },
  eventTo: { schema: when, part: 'facts', privacy: 0, on: ['all'] },
  // When it was reported at the booth, for what is entered later from a paper slip (补录). Nobody sets it on what is entered as it comes.
  reportedAt: { schema: when, part: 'facts', privacy: 0, on: ['all'] },
  externalRef: { schema: text(80), part: 'facts', privacy: 0, on: ['all'] },
  title: { schema: short, part: 'personal', privacy: 1, mask: 'prose', on: ['all'] },
  description: { schema: text(longText), part: 'personal', privacy: 1, mask: 'prose', on: ['all'] },
  place: { schema: short, part: 'personal', privacy: 0, mask: 'prose', on: ['all'] },

  ageGroup: { schema: z.enum(['child', 'adult', 'elder']), part: 'facts', privacy: 0, on: ['person'] },
  sex: { schema: z.enum(['male', 'female']), part: 'facts', privacy: 1, on: ['person'] },
  age: { schema: z.number().min(0).max(120), part: 'personal', privacy: 1, on: ['person'] },
  heightCm: { schema: z.number().min(30).max(230), part: 'personal', privacy: 1, on: ['person'] },
  build: { schema: z.enum(['thin', 'medium', 'stout']), part: 'personal', privacy: 1, on: ['person'] },
  name: { schema: text(80), part: 'personal', privacy: 3, mask: 'name', on: ['person', 'item'] },
  nickname: { schema: text(80), part: 'personal', privacy: 3, mask: 'name', on: ['missing-person'] },
  // Text rather than a date, so that its mask is a value too; that it is a date is checkDescription's matter.
  birthDate: { schema: text(10), part: 'personal', privacy: 2, mask: 'whole', on: ['missing-person'] },
  ethnic: { schema: text(40), part: 'personal', privacy: 3, mask: 'whole', on: ['missing-person'] },
  idNumber: { schema: text(40), part: 'personal', privacy: 3, mask: 'number', on: ['person'] },
  ownPhone: { schema: text(40), part: 'personal', privacy: 2, mask: 'phone', on: ['missing-person'] },
  tag: { schema: short, part: 'personal', privacy: 2, mask: 'whole', on: ['person'] },
  upper: { schema: short, part: 'personal', privacy: 1, mask: 'prose', on: ['person'] },
  lower: { schema: short, part: 'personal', privacy: 1, mask: 'prose', on: ['person'] },
  shoes: { schema: short, part: 'personal', privacy: 1, mask: 'prose', on: ['person'] },
  hat: { schema: short, part: 'personal', privacy: 1, mask: 'prose', on: ['person'] },
  hair: { schema: short, part: 'personal', privacy: 1, mask: 'prose', on: ['person'] },
  glasses: { schema: z.boolean(), part: 'personal', privacy: 1, on: ['person'] },
  dialect: { schema: short, part: 'personal', privacy: 1, mask: 'prose', on: ['person'] },
  speech: { schema: z.enum(['clear', 'little', 'none']), part: 'personal', privacy: 1, on: ['person'] },
  // What anybody sees is a look; what only the family and a carer know proves who somebody is, and stays hidden.
  marks: { schema: short, part: 'personal', privacy: 1, mask: 'prose', on: ['person'] },
  bodyMarks: { schema: text(200), part: 'personal', privacy: 2, mask: 'whole', on: ['person'] },
  belongings: { schema: short, part: 'personal', privacy: 1, mask: 'prose', on: ['person'] },
  health: { schema: text(400), part: 'personal', privacy: 3, mask: 'whole', on: ['person'] },
  medicine: { schema: text(200), part: 'personal', privacy: 3, mask: 'whole', on: ['person'] },
  behaviour: { schema: text(200), part: 'personal', privacy: 1, mask: 'prose', on: ['missing-person'] },
  habits: { schema: text(200), part: 'personal', privacy: 1, mask: 'prose', on: ['missing-person'] },
  cause: {
    schema: z.enum(['crowd', 'wandered', 'confused', 'quarrel', 'taken', 'other']),
    part: 'personal',
    privacy: 1,
    on: ['missing-person'],
  },
  ownSearch: { schema: text(200), part: 'personal', privacy: 0, mask: 'prose', on: ['missing-person'] },
  foundHow: { schema: text(200), part: 'personal', privacy: 1, mask: 'prose', on: ['found-person'] },
  selfStated: { schema: text(400), part: 'personal', privacy: 3, mask: 'whole', on: ['found-person'] },
  bodyState: { schema: text(200), part: 'personal', privacy: 2, mask: 'whole', on: ['found-person'] },
  mood: { schema: short, part: 'personal', privacy: 2, mask: 'whole', on: ['found-person'] },
  needs: { schema: text(200), part: 'personal', privacy: 2, mask: 'whole', on: ['found-person'] },
  careLog: { schema: text(longText), part: 'personal', privacy: 2, mask: 'whole', on: ['found-person'] },
  carers: { schema: short, part: 'personal', privacy: 1, mask: 'prose', on: ['found-person'] },

  category: { schema: wellFormed(z.string().min(1).max(40)), part: 'facts', privacy: 0, on: ['item'] },
  quantity: { schema: z.int().min(1).max(9999), part: 'facts', privacy: 0, on: ['item'] },
  colour: { schema: short, part: 'personal', privacy: 0, mask: 'prose', on: ['item'] },
  brand: { schema: short, part: 'personal', privacy: 0, mask: 'prose', on: ['item'] },
  material: { schema: short, part: 'personal', privacy: 0, mask: 'prose', on: ['item'] },
  condition: { schema: z.enum(['new', 'used', 'worn', 'broken']), part: 'personal', privacy: 0, on: ['item'] },
  number: { schema: text(64), part: 'personal', privacy: 2, mask: 'number', on: ['item'] },
  contents: { schema: text(400), part: 'personal', privacy: 0, mask: 'prose', on: ['item'] },
  amount: { schema: money(100_000_000), part: 'facts', privacy: 0, on: ['item'] },
  denominations: { schema: short, part: 'personal', privacy: 0, mask: 'prose', on: ['item'] },
  storage: { schema: short, part: 'personal', privacy: 0, mask: 'prose', on: ['found-item'] },
  sealNumber: { schema: text(40), part: 'personal', privacy: 0, mask: 'prose', on: ['found-item'] },
  receivedBy: { schema: short, part: 'personal', privacy: 1, mask: 'prose', on: ['found-item'] },
  waivesReward: { schema: z.boolean(), part: 'facts', privacy: 0, on: ['found-item'] },
  custodyClass: {
    schema: z.enum(['normal', 'valuable', 'cash', 'identity', 'perishable', 'medical', 'live', 'hazard']),
    part: 'facts',
    privacy: 0,
    on: ['found-item'],
  },
  // Yuan. By it a find without a telling category goes the quick or the careful way at its release.
  estimatedValue: { schema: money(100_000_000), part: 'facts', privacy: 0, on: ['found-item'] },
  // Whether a reward that the owner promised goes to charity where the finder does not want it.
  donatesReward: { schema: z.boolean(), part: 'facts', privacy: 0, on: ['found-item'] },
  // In yuan: what keeping it has cost, which whoever claims it pays (Civil Code, art. 317).
  necessaryCosts: { schema: money(100_000), part: 'facts', privacy: 0, on: ['found-item'] },
  // In yuan: what the owner promised to whoever brings it back (art. 317).
  rewardPromised: { schema: money(1_000_000), part: 'facts', privacy: 0, on: ['lost-item'] },
  finderSigned: { schema: z.boolean(), part: 'facts', privacy: 1, on: ['found-item'] },
  returnWay: { schema: z.enum(['collect', 'post', 'proxy']), part: 'personal', privacy: 1, on: ['lost-item'] },
  // That somebody was told what becomes of his data is proved longer than the data are kept.
  consent: { schema: z.boolean(), part: 'facts', privacy: 0, on: ['lost-item'] },

  incidentType: { schema: z.enum(['medical', 'dispute', 'other']), part: 'facts', privacy: 0, on: ['incident'] },
  parties: { schema: text(200), part: 'personal', privacy: 2, mask: 'whole', on: ['incident'] },
  disputeCause: { schema: text(200), part: 'personal', privacy: 1, mask: 'prose', on: ['incident'] },
  outcome: {
    schema: z.enum(['helped', 'hospital', 'mediated', 'unsettled', 'station']),
    part: 'facts',
    privacy: 0,
    on: ['incident'],
  },
  outcomeAt: { schema: when, part: 'facts', privacy: 0, on: ['incident'] },

  contactName: { schema: text(80), part: 'personal', privacy: 2, mask: 'name', on: ['all'] },
  contactPhone: { schema: text(40), part: 'personal', privacy: 2, mask: 'phone', on: ['all'] },
  contactRelation: { schema: text(40), part: 'personal', privacy: 1, mask: 'prose', on: ['person', 'item'] },
  contactAddress: { schema: short, part: 'personal', privacy: 2, mask: 'whole', on: ['missing-person', 'lost-item'] },
  contactUnit: {
    schema: text(80),
    part: 'personal',
    privacy: 2,
    mask: 'whole',
    on: ['missing-person', 'found-person', 'found-item'],
  },
  contactIdNumber: { schema: text(40), part: 'personal', privacy: 3, mask: 'number', on: ['found-item'] },
  contactIdTail: { schema: text(6), part: 'personal', privacy: 2, mask: 'whole', on: ['lost-item'] },
} as const satisfies Record<string, FieldRule>

export type FieldName = keyof typeof fieldRules
/** The descriptive fields of a record. A missing or null field means that nobody said it. */
export type Fields = { [K in FieldName]?: z.output<(typeof fieldRules)[K]['schema']> | null }

export const fieldNames = Object.keys(fieldRules) as FieldName[]
export const ruleOf = (name: FieldName): FieldRule => fieldRules[name]

type Answers<K extends FieldName> = NonNullable<Fields[K]>
/** Fields that are answered by one of a few words. */
export type ChoiceName = {
  [K in FieldName]: Answers<K> extends string ? (string extends Answers<K> ? never : K) : never
}[FieldName]
export type NumberName = { [K in FieldName]: Answers<K> extends number ? K : never }[FieldName]
export type YesNoName = { [K in FieldName]: Answers<K> extends boolean ? K : never }[FieldName]

/** True for a field that is answered by yes or no; SQLite keeps it as 1 or 0. */
export const isYesNo = (name: FieldName): name is YesNoName => ruleOf(name).schema instanceof z.ZodBoolean

export const isChoice = (name: FieldName): name is ChoiceName => ruleOf(name).schema instanceof z.ZodEnum

/** The words of a field that is answered by one of a few, in form order. */
export const choicesOf = <K extends ChoiceName>(name: K): readonly Answers<K>[] =>
  (fieldRules[name].schema as z.ZodEnum).options as unknown as readonly Answers<K>[]

/** The longest text that a field takes, in UTF-16 units; null where it is no text. */
export function lengthOf(name: FieldName): number | null {
  const { schema } = ruleOf(name)
  return schema instanceof z.ZodPipe && schema.in instanceof z.ZodString ? schema.in.maxLength : null
}

/** The fields that a record of this kind may carry, in form order. */
export function fieldsOf(kind: Kind): FieldName[] {
  const subject = subjectOf(kind)
  return fieldNames.filter((name) => ruleOf(name).on.some((on) => on === 'all' || on === subject || on === kind))
}

/** Sets merge by element, so they live beside the scalar fields: one entry adds or removes single members. */
export const setNames = ['zonesPassed'] as const
export type SetName = (typeof setNames)[number]
export type Sets = { [K in SetName]?: string[] }

/** zod schema of all descriptive fields, each optional and clearable; which of them a kind may carry is `checkDescription`'s matter. */
export const fieldsSchema = z.strictObject(
  Object.fromEntries(fieldNames.map((name) => [name, ruleOf(name).schema.nullish()])),
) as unknown as z.ZodType<Fields>

export const setsSchema: z.ZodType<Sets> = z.strictObject({
  zonesPassed: z
    .array(wellFormed(z.string().min(1).max(40)))
    .max(60)
    .optional(),
})

/** The least and the most that a number field takes, in the field's own unit. */
export function rangeOf(name: NumberName): { readonly least: number; readonly most: number } {
  const { minValue, maxValue } = ruleOf(name).schema as z.ZodNumber
  return { least: minValue ?? Number.NEGATIVE_INFINITY, most: maxValue ?? Number.POSITIVE_INFINITY }
}
