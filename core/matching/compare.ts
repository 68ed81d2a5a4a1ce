import { categoryOf } from '../vocabulary/categories.ts'
import { garmentsNear } from '../vocabulary/clothing.ts'
import { colourDistance } from '../vocabulary/colours.ts'
import type { Features, HeardName, Range, ReadNumber, Slot, Spot } from './features.ts'
import type {
  AgeLevel,
  AmountLevel,
  BrandLevel,
  ColourLevel,
  GarmentLevel,
  HairLevel,
  HeightLevel,
  Levels,
  PlaceLevel,
  TypeLevel,
  YesNo,
} from './levels.ts'
import { gap, middle, width } from './measures.ts'
import { callOf, compareNames, nameLevels } from './names.ts'
import { compareNumbers, numberLevels } from './numbers.ts'
import { nearestMetres, sameNumberedPlace, samePlaceSaid } from './places.ts'
import { compareTimes } from './times.ts'

/** Bits that a shared word tells: log2 of how many records there are for each one that uses it. */
export type Rarity = (word: string) => number

/** Undefined where either side is silent: silence is never evidence. */
type Compared<Level> = Level | undefined

/** The best level over all pairs of two lists, by the order of `levels`. */
function bestOf<T, Level extends string>(
  a: readonly T[],
  b: readonly T[],
  levels: readonly Level[],
  compare: (one: T, other: T) => Level,
): Compared<Level> {
  let best = levels.length
  for (const one of a) for (const other of b) best = Math.min(best, levels.indexOf(compare(one, other)))
  return levels[best]
}

const typeLevels: readonly TypeLevel[] = ['same', 'within', 'sibling', 'related', 'far-related', 'other']

function typeLevel(a: string, b: string): TypeLevel {
  if (a === b) return 'same'
  const [one, other] = [categoryOf(a), categoryOf(b)]
  if (one === undefined || other === undefined) return 'other'
  if (one === other) return a === one.id || b === one.id ? 'within' : 'sibling'
  if (one.related.includes(other.id) || other.related.includes(one.id)) return 'related'
  return one.press === other.press && one.press !== '其他' ? 'far-related' : 'other'
}

/** 深色 may be any of six colours; two vague words that meet agree less than two exact ones. */
export function compareColours(a: readonly string[], b: readonly string[]): Compared<ColourLevel> {
  let distance = Infinity
  for (const one of a) for (const other of b) distance = Math.min(distance, colourDistance(one, other))
  if (distance === Infinity) return undefined
  if (distance === 0) return a.length > 2 || b.length > 2 ? 'near' : 'same'
  return distance <= 0.25 ? 'near' : distance <= 0.45 ? 'close' : distance <= 0.65 ? 'related' : 'far'
}

/** The best level over what either may be; an empty list is silence. */
export const compareTypes = (a: readonly string[], b: readonly string[]): Compared<TypeLevel> =>
  bestOf(a, b, typeLevels, typeLevel)

const garmentLevels: readonly GarmentLevel[] = ['same', 'near', 'different']
const garmentLevel = (a: string, b: string): GarmentLevel =>
  a === b ? 'same' : garmentsNear(a, b) ? 'near' : 'different'

/** 外套 may be any of five garments: two vague words that meet agree less than two exact ones. */
export function compareGarmentSets(a: readonly string[], b: readonly string[]): Compared<GarmentLevel> {
  const best = bestOf(a, b, garmentLevels, garmentLevel)
  return best === 'same' && (a.length > 2 || b.length > 2) ? 'near' : best
}

const latin = /^~[a-z0-9]/

/** An unknown word in Chinese may be the same brand as one in Latin letters: that is silence, not a contradiction. */
function compareBrands(a: readonly string[], b: readonly string[]): Compared<BrandLevel> {
  if (a.length === 0 || b.length === 0) return undefined
  if (a.some((id) => b.includes(id))) return 'same'
  const unknown = [...a, ...b].filter((id) => id.startsWith('~'))
  return unknown.some((id) => !latin.test(id)) || unknown.length === 1 ? undefined : 'different'
}

/** A number that need not be the thing's own (a contact's phone) agrees or stays silent. */
export function compareAllNumbers(a: readonly ReadNumber[], b: readonly ReadNumber[]): Levels['number'] {
  const binding = (numbers: readonly ReadNumber[]) => numbers.filter((number) => number.binding)
  const any = bestOf(a, b, numberLevels, compareNumbers)
  if (any === 'same' || any === 'masked' || any === 'tail') return any
  return bestOf(binding(a), binding(b), numberLevels, compareNumbers)
}

const wholeName: ReadonlySet<string | undefined> = new Set(['same', 'homophone', 'looks-alike', 'sounds-alike'])
const partOfName: ReadonlySet<string | undefined> = new Set([...wholeName, 'one-off', 'given', 'part'])

/** A reporter's name agrees whole or stays silent, a call name (豆豆) may agree in part; neither ever contradicts. */
export function compareAllNames(a: readonly HeardName[], b: readonly HeardName[]): Levels['name'] {
  const any = bestOf(a, b, nameLevels, compareNames)
  if (any === undefined || wholeName.has(any)) return any
  const called = (names: readonly HeardName[]) => names.filter((name) => name.binding || callOf(name.text) !== null)
  const part = bestOf(called(a), called(b), nameLevels, compareNames)
  if (partOfName.has(part)) return part
  const binding = (names: readonly HeardName[]) => names.filter((name) => name.binding)
  return bestOf(binding(a), binding(b), nameLevels, compareNames)
}

/** 100 and 500 are what many carry and what a guess is rounded to; 1060 is not. */
const isRound = (yuan: number): boolean => yuan < 10 || yuan === Number(yuan.toPrecision(1)) || yuan % 50 === 0

/** Equal amounts tell more where they are no round ones. */
export function compareAmounts(a: number | null, b: number | null): Compared<AmountLevel> {
  if (a === null || b === null) return undefined
  const off = Math.abs(a - b) / Math.max(a, b, 1)
  return off < 1e-6 ? (isRound(a) ? 'same' : 'exact') : off <= 0.1 ? 'tenth' : off <= 0.35 ? 'third' : 'far'
}

const ageGroupWidth = 9

/** A year is much for a toddler and little for the old; a range as wide as a generation only tells the generation. */
export function compareAges(a: Range | null, b: Range | null): Compared<AgeLevel> {
  if (a === null || b === null) return undefined
  const years = gap(a, b)
  if (width(a) > ageGroupWidth || width(b) > ageGroupWidth) return years <= 3 ? 'group' : 'other-group'
  const off = years / (1 + 0.1 * middle(b) + 0.1 * middle(a))
  return off < 0.15 ? 'same' : off <= 0.6 ? 'near' : off <= 1.2 ? 'wide' : 'far'
}

export function compareHeights(a: Range | null, b: Range | null): Compared<HeightLevel> {
  if (a === null || b === null) return undefined
  const off = gap(a, b)
  return off <= 2 ? 'same' : off <= 6 ? 'near' : off <= 12 ? 'wide' : 'far'
}

const hairKin: readonly (readonly string[])[] = [
  ['bald', 'crew-cut'],
  ['crew-cut', 'short-hair'],
  ['short-hair', 'ear-length', 'bowl-cut', 'fringe'],
  ['long-hair', 'ponytail', 'one-plait', 'two-plaits', 'bun', 'loose', 'mid-length', 'fringe'],
  ['grey-hair', 'short-hair', 'curly', 'crew-cut', 'bald', 'ear-length'],
  ['curly', 'loose', 'long-hair', 'short-hair', 'mid-length'],
]
const accentKin: readonly (readonly string[])[] = [
  ['chongqing', 'sichuan', 'yungui'],
  ['mandarin', 'northern', 'northeast'],
  ['northern', 'northeast', 'henan'],
]

/** Two words for what may be one look or one way of speaking. */
const kinLevel =
  (kin: readonly (readonly string[])[]) =>
  (a: string, b: string): HairLevel =>
    a === b ? 'same' : kin.some((group) => group.includes(a) && group.includes(b)) ? 'near' : 'different'
const kinLevels = ['same', 'near', 'different'] as const

const compareKin =
  (kin: readonly (readonly string[])[]) =>
  (a: readonly string[], b: readonly string[]): Compared<HairLevel> =>
    bestOf(a, b, kinLevels, kinLevel(kin))
const buildKin: readonly (readonly string[])[] = [
  ['thin', 'thinnish'],
  ['thinnish', 'medium'],
  ['medium', 'stout'],
  ['stout', 'fat'],
]
export const compareHair = compareKin(hairKin)
export const compareBuilds = compareKin(buildKin)
export const compareAccents = compareKin(accentKin)

function compareYesNo(a: boolean | null, b: boolean | null): Compared<YesNo> {
  return a === null || b === null ? undefined : a === b ? 'same' : 'different'
}

/** 地铁站口 and 地铁口: places that no plan holds, in words that have a pair of neighbouring characters in common. */
function shareTwoCharacters(a: string, b: string): boolean {
  const characters = [...a]
  return characters.some((character, at) => at > 0 && b.includes(characters[at - 1]! + character))
}

/** Steps of 150, 260 and 450 m: next door, one exhibit on, one part of the venue on. */
export function comparePlaces(a: Features, b: Features): Compared<PlaceLevel> {
  const bothNamed = a.place.length > 1 && b.place.length > 1
  const numbered = bothNamed ? sameNumberedPlace(a.place, b.place) : undefined
  if (bothNamed && (a.place === b.place || numbered || samePlaceSaid(a.place, b.place))) return 'same'
  if (a.spots.length === 0 || b.spots.length === 0) {
    if (!bothNamed) return undefined
    return numbered !== false && shareTwoCharacters(a.place, b.place) ? 'like-words' : 'other-words'
  }
  return compareSpots(a.spots, b.spots)
}

/** By the nearest two; a word that fits several zones agrees less than one that fits one. */
export function compareSpots(a: readonly Spot[], b: readonly Spot[]): PlaceLevel {
  const metres = nearestMetres(a, b)
  if (metres === 0) return a.length === 1 && b.length === 1 ? 'same' : 'one-of'
  return metres < 150 ? 'step' : metres < 260 ? 'walk' : metres < 450 ? 'across' : 'far'
}

/** Shared words' rarity in bits: half for each bigram, since a phrase of four characters gives three of them. */
export function wordBits(a: readonly string[], b: readonly string[], rarity: Rarity): number {
  const theirs = new Set(b)
  const bits = a.reduce(
    (sum, word) => (theirs.has(word) ? sum + rarity(word) * (word.includes(':') ? 1 : 0.5) : sum),
    0,
  )
  return Math.min(bits, 16)
}

function compareWorn(
  a: Features,
  b: Features,
  slot: Slot,
): { colour: Compared<ColourLevel>; garment: Compared<GarmentLevel> } {
  const [one, other] = [a.worn[slot], b.worn[slot]]
  if (one === undefined || other === undefined) return { colour: undefined, garment: undefined }
  return {
    colour: compareColours(one.colours, other.colours),
    garment: compareGarmentSets(one.garments, other.garments),
  }
}

export function comparePeople(a: Features, b: Features): Levels {
  const [upper, lower, foot, head] = [
    compareWorn(a, b, 'upper'),
    compareWorn(a, b, 'lower'),
    compareWorn(a, b, 'foot'),
    compareWorn(a, b, 'head'),
  ]
  return {
    sex: a.sex === null || b.sex === null ? undefined : a.sex === b.sex ? 'same' : 'different',
    age: compareAges(a.age, b.age),
    height: compareHeights(a.height, b.height),
    build: compareBuilds(a.builds, b.builds),
    upperColour: upper.colour,
    upperGarment: upper.garment,
    lowerColour: lower.colour,
    lowerGarment: lower.garment,
    footColour: foot.colour,
    footGarment: foot.garment,
    headColour: head.colour,
    headGarment: head.garment,
    hair: compareHair(a.hair, b.hair),
    glasses: compareYesNo(a.glasses, b.glasses),
    accent: compareAccents(a.accents, b.accents),
  }
}

/** Things that are clothes are also compared by what garment they are: a jacket is no pullover. */
export const compareItems = (a: Features, b: Features): Levels => ({
  type: compareTypes(a.types, b.types),
  colour: compareColours(a.colours, b.colours),
  brand: compareBrands(a.brands, b.brands),
  amount: compareAmounts(a.amount, b.amount),
  upperGarment: compareWorn(a, b, 'upper').garment,
})

/**
 * What a report and a find say about each other, one level a field. Which of the two is given first makes no difference
 * between a report and a find.
 */
export function compareFeatures(one: Features, other: Features, rarity: Rarity): Levels {
  const [report, find] = one.side === 'find' ? [other, one] : [one, other]
  return {
    ...(report.subject === 'person' ? comparePeople(report, find) : compareItems(report, find)),
    number: compareAllNumbers(report.numbers, find.numbers),
    name: compareAllNames(report.names, find.names),
    place: comparePlaces(report, find),
    time: compareTimes(report.time, find.time),
    words: wordBits(report.words, find.words, rarity) || undefined,
  }
}
