import type { Fields, Sets } from '../records/fields.ts'
import { type Kind, sideOf, subjectOf } from '../records/kinds.ts'
import { nicknamesIn } from '../records/nicknames.ts'
import { categories, categoryOf } from '../vocabulary/categories.ts'
import { type Concept, type Lexicon, lookUp } from '../vocabulary/look-up.ts'
import { personOf } from '../vocabulary/people.ts'
import { type TraitGroup, traitOf } from '../vocabulary/traits.ts'
import type { VenueWord } from '../vocabulary/venue-words.ts'
import { detailsOf, type SaidDetails } from './details.ts'
import {
  type Features,
  featuresVersion,
  type HeardName,
  type Range,
  type ReadNumber,
  type Reporter,
  type Slot,
} from './features.ts'
import { wornIn, wornInText, wornOf } from './garments.ts'
import { ageIn, amountIn, heightIn } from './measures.ts'
import { heardName, namesIn, namesInField } from './names.ts'
import { numbersIn, numbersOnTag, readNumber } from './numbers.ts'
import { barePlace, spotsById, spotsIn, spotsSaid, type VenueZone } from './places.ts'
import { clausesOf, clean, leftover, tokensIn } from './prose.ts'

export type Description = { readonly kind: Kind; readonly fields: Fields; readonly sets?: Sets }

/** A description's texts, normalised, and what the vocabulary finds in them. */
type Reading = {
  readonly fields: Fields
  /** The venue's own words, without its places: a field that asks for a colour names none. */
  readonly own: Lexicon
  readonly title: string
  /** Title, description and the other free fields of the form. */
  readonly prose: string
  /** What the prose tells beside what the thing is, and the prose without that. */
  readonly told: SaidDetails
  readonly clauses: readonly string[]
  readonly titled: readonly Concept[]
  readonly said: readonly Concept[]
  /** What lies in it and what it is made of: details that agree or not, but never what the thing itself is. */
  readonly detail: string
  readonly within: readonly Concept[]
}

const freeFields = ['title', 'description', 'marks', 'belongings', 'health', 'selfStated', 'carers'] as const

function read(fields: Fields, zones: readonly VenueZone[], words: readonly VenueWord[], person: boolean): Reading {
  const own = { words }
  const called = [clean(fields.name), ...nicknamesIn(clean(fields.nickname))]
  const title = without(clean(fields.title), called)
  const prose = freeFields
    .map((name) => without(clean(fields[name]), called))
    .filter(Boolean)
    .join(',')
  const told = person ? { words: [], shelf: [], plain: prose } : toldOf(title, prose, own)
  const detail = [fields.contents, fields.material]
    .map((text) => without(clean(text), called))
    .filter(Boolean)
    .join(',')
  return {
    fields,
    own,
    title,
    prose,
    told,
    clauses: clausesOf(prose),
    titled: lookUp(title, own),
    said: lookUp(told.plain, { zones, words }),
    detail,
    within: lookUp(detail, own),
  }
}

/** The title says what it is; what follows it may tell more. */
function toldOf(title: string, prose: string, own: Lexicon): SaidDetails {
  const told = detailsOf(prose.slice(title.length), own)
  return { ...told, plain: [title, told.plain].filter(Boolean).join(',') }
}

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)]
const idsOf = (concepts: readonly Concept[], type: Concept['type']): string[] =>
  unique(concepts.filter((concept) => concept.type === type).map(({ id }) => id))
const firstSaid = (...lists: readonly (readonly string[])[]): readonly string[] =>
  lists.find((list) => list.length > 0) ?? []

/** A field's concepts; a word that no list holds stays as `~word`, so that two who use it still agree. */
function conceptsOrWord(text: string, type: Concept['type'], own: Lexicon): string[] {
  const ids = idsOf(lookUp(text, own), type)
  const bare = text.replace(/[\s讲说口音话]/g, '')
  return ids.length > 0 || bare === '' ? ids : [`~${bare.slice(0, 20)}`]
}

/** A category field may hold an id, a clerk's word, or a word of the day's bulletin that covers several categories. */
function typesOfField(text: string, own: Lexicon): readonly string[] {
  if (categoryOf(text) !== undefined) return [text]
  const named = idsOf(lookUp(text, own), 'item')
  return named.length > 0 ? named : categories.filter(({ press }) => press === text).map(({ id }) => id)
}

const categoryIds = (types: readonly string[]): Set<string | undefined> =>
  new Set(types.map((id) => categoryOf(id)?.id))

/** The title names the thing, prose may narrow it; a category adds to it unless it is the wider word for the same. */
function typesOf({ fields, own, titled, said, told: { shelf } }: Reading): readonly string[] {
  const title = idsOf(titled, 'item')
  const known = categoryIds(title)
  const narrower = idsOf(said, 'item').filter((id) => categoryOf(id)?.id !== id && known.has(categoryOf(id)?.id))
  const field = typesOfField(clean(fields.category), own)
  const isKnown = field.some((id) => known.has(categoryOf(id)?.id))
  return firstSaid(
    unique([...title, ...narrower, ...(isKnown ? [] : field)]),
    idsOf(said, 'item').slice(0, 1),
    unique(shelf),
  )
}

const coloursOf = ({ fields, own, titled, said }: Reading): readonly string[] =>
  firstSaid(
    idsOf(lookUp(clean(fields.colour), own), 'colour'),
    idsOf(titled, 'colour'),
    idsOf(said, 'colour').slice(0, 1),
  )

const brandsOf = ({ fields, own, said }: Reading): readonly string[] =>
  firstSaid(conceptsOrWord(clean(fields.brand), 'brand', own), idsOf(said, 'brand'))

function namesOf({ fields, prose }: Reading, side: Features['side']): HeardName[] {
  const own = namesInField(clean(fields.name))
  const announced = own.length > 0 ? [] : namesIn(prose)
  // A nickname is another name of somebody whose name is known, so that another name says nothing against it.
  const others = [...nicknamesIn(clean(fields.nickname)), ...(side === 'report' ? [clean(fields.contactName)] : [])]
  return [...own, ...announced, ...others.map((name) => heardName(name, false)).filter((name) => name !== null)]
}

function numbersOf({ fields, prose, detail }: Reading): ReadNumber[] {
  const own = [fields.number, fields.idNumber].map((number) => readNumber(clean(number)))
  const near = [fields.ownPhone, fields.contactPhone, fields.contactIdTail].map((number) =>
    readNumber(clean(number), false),
  )
  const read = [...own, ...numbersIn(prose), ...numbersIn(detail), ...numbersOnTag(clean(fields.tag)), ...near]
  const all = read.filter((number) => number !== null)
  return all.filter((number, at) => all.findIndex((o) => o.head === number.head && o.tail === number.tail) === at)
}

function reporterOf({ fields }: Reading): Reporter {
  const name = heardName(clean(fields.contactName), false)
  const told = [fields.contactPhone, fields.contactIdNumber, fields.contactIdTail]
  const numbers = told.map((number) => readNumber(clean(number), false))
  return { names: name === null ? [] : [name], numbers: numbers.filter((number) => number !== null) }
}

const groupAges = { child: [0, 17], adult: [16, 62], elder: [55, 120] } as const

const meet = (a: Range, b: Range): Range => [Math.max(a[0], b[0]), Math.min(a[1], b[1])]

/** The narrowest thing said: years, spoken years, or the group and the words for a person. */
function ageOf({ fields, prose, said }: Reading): Range | null {
  if (fields.age != null) return [fields.age, fields.age]
  const spoken = ageIn(prose)
  if (spoken !== null) return spoken
  const words = idsOf(said, 'person')
    .map((id) => personOf(id)!.ages)
    .slice(0, 1)
  const group = fields.ageGroup == null ? [] : [groupAges[fields.ageGroup]]
  const range = [...words, ...group].reduce<Range>(meet, [0, 120])
  return range[1] - range[0] < 120 && range[0] <= range[1] ? range : null
}

function heightOf({ fields, prose }: Reading): Range | null {
  return fields.heightCm == null ? heightIn(prose) : [fields.heightCm, fields.heightCm]
}

const buildIds = { thin: ['thin', 'thinnish'], medium: ['medium'], stout: ['stout', 'fat'] } as const

const buildsOf = ({ fields, said }: Reading): readonly string[] =>
  fields.build == null ? traitsOf(said, 'build') : buildIds[fields.build]

const sexOf = ({ fields, said }: Reading): Features['sex'] =>
  fields.sex ??
  idsOf(said, 'person')
    .map((id) => personOf(id)!.sex)
    .find((sex) => sex !== undefined) ??
  null

function wornOfReading({ fields, own, clauses }: Reading): Features['worn'] {
  const named: readonly (readonly [Slot, string])[] = [
    ['upper', clean(fields.upper)],
    ['lower', clean(fields.lower)],
    ['foot', clean(fields.shoes)],
    ['head', clean(fields.hat)],
  ]
  const said = named.flatMap(([slot, text]) => {
    const worn = wornIn(text, own)
    return worn === null ? [] : [[slot, worn] as const]
  })
  return wornOf(Object.fromEntries(said), wornInText(clauses, own))
}

const traitsOf = (concepts: readonly Concept[], group: TraitGroup): string[] =>
  idsOf(concepts, 'trait').filter((id) => traitOf(id)?.group === group)

const hairOf = ({ fields, own, said }: Reading): readonly string[] =>
  firstSaid(traitsOf(lookUp(clean(fields.hair), own), 'hair'), traitsOf(said, 'hair'))

const accentsOf = ({ fields, own, said }: Reading): readonly string[] => {
  const field = clean(fields.dialect)
  const known = traitsOf(lookUp(field, own), 'accent')
  return firstSaid(known, known.length === 0 ? conceptsOrWord(field, 'trait', own) : [], traitsOf(said, 'accent'))
}

function spotsOf({ fields, told, said }: Reading, sets: Sets, zones: readonly VenueZone[]): Features['spots'] {
  const byId = spotsById([fields.zone ?? '', ...(sets.zonesPassed ?? [])], zones)
  const named = byId.length > 0 ? byId : spotsIn(clean(fields.place), zones)
  return named.length > 0 ? named : spotsSaid(told.plain, said, zones)
}

function timeOf({ eventFrom, eventTo }: Fields): Range | null {
  const from = eventFrom ?? eventTo
  const to = eventTo ?? eventFrom
  return from == null || to == null ? null : [Math.min(from, to), Math.max(from, to)]
}

const telling: ReadonlySet<Concept['type']> = new Set(['item', 'brand', 'pattern', 'material', 'trait', 'talk'])
const clothes: ReadonlySet<string | undefined> = new Set(['clothing', 'shoes', 'hat', 'scarf_gloves'])

const comparedTraits: ReadonlySet<TraitGroup | undefined> = new Set(['hair', 'build', 'accent'])

/** True for a concept that a field of its own compares. */
function isCompared({ type, id }: Concept, person: boolean, types: ReadonlySet<string | undefined>): boolean {
  if (type === 'trait') return comparedTraits.has(traitOf(id)?.group) || id === 'glasses'
  if (type === 'brand') return !person
  return type === 'item' && (person ? clothes : types).has(categoryOf(id)?.id)
}

/** Concepts that no field of its own compares, and the bigrams of what no list explains. */
function wordsOf({ said, within, told }: Reading, person: boolean, types: readonly string[], rest: string): string[] {
  const own = categoryIds(types)
  const concepts = [...said, ...within].filter(
    (concept) => telling.has(concept.type) && !isCompared(concept, person, own),
  )
  return unique([...told.words, ...concepts.map(wordOf), ...tokensIn(rest)])
}

/** What lies in a bag goes by many names, 水杯 and 保温杯; which document or card it is, all say alike. */
function wordOf({ type, id }: Concept): string {
  const category = type === 'item' ? categoryOf(id) : undefined
  return `${type}:${category === undefined || category.press === '证件' ? id : category.id}`
}

/** What garment a thing is, where it is clothes: from its title. */
function garmentOfThing({ title, own }: Reading, types: readonly string[]): Features['worn'] {
  if (!types.some((id) => clothes.has(categoryOf(id)?.id))) return {}
  const worn = wornIn(title, own)
  return worn === null ? {} : { upper: { colours: [], garments: worn.garments } }
}

/** Names and places have fields of their own and would otherwise count twice. */
const without = (text: string, parts: readonly string[]): string =>
  parts.reduce((rest, part) => (part.length > 1 ? rest.replaceAll(part, ' ') : rest), text)

/**
 * Reads a description once, at save or while it is typed. Any field may be missing; texts beyond 4,000 characters are cut.
 * `zones` are the venue's, in metres, `words` its own. Never throws on hostile text.
 */
export function parseFeatures(
  { kind, fields, sets = {} }: Description,
  zones: readonly VenueZone[],
  words: readonly VenueWord[] = [],
): Features {
  const side = sideOf(kind) === 'find' ? 'find' : 'report'
  const person = subjectOf(kind) === 'person'
  const reading = read(fields, zones, words, person)
  const names = namesOf(reading, side)
  const types = person ? [] : typesOf(reading)
  const place = barePlace(clean(fields.place)).slice(0, 40)
  const left = [leftover(reading.told.plain, reading.said), leftover(reading.detail, reading.within)]
    .filter(Boolean)
    .join(',')
  const rest = without(left, [place, ...names.map(({ text }) => text)])
  return {
    version: featuresVersion,
    subject: subjectOf(kind),
    side,
    types,
    colours: person ? [] : coloursOf(reading),
    brands: person ? [] : brandsOf(reading),
    numbers: numbersOf(reading),
    amount: person ? null : (fields.amount ?? amountIn(reading.prose)),
    names,
    sex: person ? sexOf(reading) : null,
    age: person ? ageOf(reading) : null,
    height: person ? heightOf(reading) : null,
    builds: person ? buildsOf(reading) : [],
    worn: person ? wornOfReading(reading) : garmentOfThing(reading, types),
    hair: person ? hairOf(reading) : [],
    glasses: person ? glassesOf(reading) : null,
    accents: person ? accentsOf(reading) : [],
    spots: spotsOf(reading, sets, zones),
    place,
    time: timeOf(fields),
    reporter: reporterOf(reading),
    words: wordsOf(reading, person, types, rest).slice(0, 120),
    clauses: clausesOf(rest)
      .map((clause) => clause.slice(0, 32))
      .slice(0, 12),
  }
}

const glassesOf = ({ fields, said }: Reading): boolean | null =>
  fields.glasses ?? (idsOf(said, 'trait').includes('glasses') ? true : null)
