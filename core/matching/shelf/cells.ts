import type { Features, HeardName, Range, ReadNumber, Slot } from '../features.ts'
import {
  accentCodes,
  buildCodes,
  type Codes,
  colourCodes,
  garmentCodes,
  hairCodes,
  hash32,
  hashBits,
  maskOf,
  typeCodes,
} from './codes.ts'
import { always, type RowForm } from './columns.ts'

/** Where each thing stands in an item's row. Words take four cells: 128 bits of which each word sets one. */
export const itemCell = {
  types: 0,
  colours: 1,
  brands: 2,
  spots: 3,
  amount: 5,
  names: 6,
  tail: 8,
  whole: 9,
  words: 10,
  moreTypes: 14,
}
const itemWidth = 15
export const personCell = {
  looks: 0,
  height: 1,
  spots: 2,
  names: 4,
  tail: 6,
  hair: 7,
  accents: 8,
  worn: 9,
  words: 17,
  builds: 21,
}
const personWidth = 22
/** 卫生间 is the word for five zones of the zoo: a row holds eight. */
export const spotCells = 2
export const wordCells = 4
const wordsFrom = (cell: number): number[] => Array.from({ length: wordCells }, (_, part) => cell + part)
export const itemForm: RowForm = { width: itemWidth, words: wordsFrom(itemCell.words) }
export const personForm: RowForm = { width: personWidth, words: wordsFrom(personCell.words) }
/** A set of more than two is a vague word (深色, 外套): it agrees less than an exact one. */
export const vague = 0x80000000
export const wornSlots: readonly Slot[] = ['upper', 'lower', 'foot', 'head']

const minute = 60_000

/** Minutes since 1970; a description without a time may be of any. */
export const minutesOf = (time: Range | null): readonly [number, number] =>
  time === null ? always : [Math.floor(time[0] / minute), Math.floor(time[1] / minute)]

const withVague = (mask: number, ids: readonly string[]): number => (ids.length > 2 ? (mask | vague) >>> 0 : mask)

/** Up to three codes of ten bits; 箱包 is the word for five categories, hence two cells. */
const packTypes = (types: readonly string[]): number =>
  types.reduce((packed, id, at) => packed | (typeCodes.of(id) << (10 * at)), 0) >>> 0

/** 1 a brand of the lists, 2 an unknown one in Latin letters, 3 any other: two of class 3 never contradict. */
const brandClass = (id: string): number => (!id.startsWith('~') ? 1 : /^~[a-z0-9]/.test(id) ? 2 : 3)
export const brandCode = (id: string): number => (brandClass(id) << 14) | hashBits(id, 14)
const packBrands = (brands: readonly string[]): number =>
  brands.slice(0, 2).reduce((packed, id, at) => packed | (brandCode(id) << (16 * at)), 0) >>> 0

function setSpots(cells: Uint32Array, at: number, features: Features, zones: Codes): void {
  features.spots.slice(0, 4 * spotCells).forEach(({ id }, which) => {
    cells[at + (which >>> 2)]! |= zones.of(id) << (8 * (which & 3))
  })
}

/** The last four syllables as they sound to a Sichuan ear, eight bits each, the last one lowest. */
export function packName(name: HeardName | undefined): number {
  if (name === undefined) return 0
  const last = name.fuzzy.slice(-4).toReversed()
  return last.reduce((packed, syllable, at) => packed | (hashBits(syllable, 8) << (8 * at)), 0) >>> 0
}

const digitsOf = ({ form, head, tail }: ReadNumber): string => (form === 'whole' ? head : tail)
export const tailHash = (number: ReadNumber | undefined): number =>
  number === undefined ? 0 : hash32(digitsOf(number).slice(-4)) || 1
export const wholeHash = (number: ReadNumber | undefined): number =>
  number?.form === 'whole' ? hash32(number.head) || 1 : 0

/** Which of the 128 bits a word sets. */
export const wordBit = (word: string): number => hash32(word) & 127

function setWords(cells: Uint32Array, at: number, words: readonly string[]): void {
  for (const word of words) {
    const bit = wordBit(word)
    cells[at + (bit >>> 5)]! |= 1 << (bit & 31)
  }
}

const float = new Float32Array(1)
const bits = new Uint32Array(float.buffer)
/** An amount as the bits of a 32-bit float; 0 yuan and silence are both 0. */
export function amountBits(amount: number | null): number {
  float[0] = amount ?? 0
  return bits[0]!
}
export function amountOf(cell: number): number {
  bits[0] = cell
  return float[0]!
}

function itemCells(features: Features, zones: Codes): Uint32Array {
  const cells = new Uint32Array(itemWidth)
  cells[itemCell.types] = packTypes(features.types.slice(0, 3))
  cells[itemCell.moreTypes] = packTypes(features.types.slice(3, 6))
  cells[itemCell.colours] = withVague(maskOf(features.colours, colourCodes), features.colours)
  cells[itemCell.brands] = packBrands(features.brands)
  setSpots(cells, itemCell.spots, features, zones)
  cells[itemCell.amount] = amountBits(features.amount)
  cells[itemCell.names] = packName(features.names[0])
  cells[itemCell.names + 1] = packName(features.names[1])
  cells[itemCell.tail] = tailHash(features.numbers[0])
  cells[itemCell.whole] = wholeHash(features.numbers[0])
  setWords(cells, itemCell.words, features.words)
  return cells
}

const yesNo = (value: boolean | null): number => (value === null ? 0 : value ? 1 : 2)
const sexCode = (sex: Features['sex']): number => yesNo(sex === null ? null : sex === 'male')
/** Two ends of eight bits; 255, 255 is silence. */
export const packRange = (range: Range | null, scale: number): number =>
  range === null
    ? 0xffff
    : Math.min(254, Math.round(range[0] * scale)) | (Math.min(254, Math.round(range[1] * scale)) << 8)
/** Half years, since half a year is much for a toddler. */
export const ageScale = 2

/** Up to five garments of six bits and the mark of a vague word. */
const packGarments = (ids: readonly string[]): number =>
  withVague(ids.slice(0, 5).reduce((packed, id, at) => packed | (garmentCodes.of(id) << (6 * at)), 0) >>> 0, ids)

function personCells(features: Features, zones: Codes): Uint32Array {
  const cells = new Uint32Array(personWidth)
  cells[personCell.looks] =
    (sexCode(features.sex) | (yesNo(features.glasses) << 2) | (packRange(features.age, ageScale) << 4)) >>> 0
  cells[personCell.height] = packRange(features.height, 1)
  setSpots(cells, personCell.spots, features, zones)
  cells[personCell.names] = packName(features.names[0])
  cells[personCell.names + 1] = packName(features.names[1])
  cells[personCell.tail] = tailHash(features.numbers[0])
  cells[personCell.hair] = maskOf(features.hair, hairCodes)
  cells[personCell.accents] = maskOf(features.accents, accentCodes)
  cells[personCell.builds] = maskOf(features.builds, buildCodes)
  wornSlots.forEach((slot, at) => {
    const worn = features.worn[slot]
    if (worn === undefined) return
    cells[personCell.worn + 2 * at] = withVague(maskOf(worn.colours, colourCodes), worn.colours)
    cells[personCell.worn + 2 * at + 1] = packGarments(worn.garments)
  })
  setWords(cells, personCell.words, features.words)
  return cells
}

/** A description's row. `zones` are the codes of the venue's zones; a venue has fewer than 255. */
export const cellsOf = (features: Features, zones: Codes): Uint32Array =>
  features.subject === 'person' ? personCells(features, zones) : itemCells(features, zones)
