import type { Rarity } from '../compare.ts'
import {
  compareAccents,
  compareAges,
  compareAmounts,
  compareBuilds,
  compareColours,
  compareGarmentSets,
  compareHair,
  compareHeights,
  compareSpots,
  compareTypes,
} from '../compare.ts'
import type { Features, Range, Spot } from '../features.ts'
import type { Witness } from '../levels.ts'
import { nameLevels } from '../names.ts'
import { scaleOf, weightOf } from '../weigh.ts'
import {
  ageScale,
  amountOf,
  brandCode,
  itemCell,
  itemForm,
  packName,
  personCell,
  personForm,
  tailHash,
  vague,
  wholeHash,
  wordBit,
  wordCells,
  wornSlots,
} from './cells.ts'
import {
  accentCodes,
  buildCodes,
  type Codes,
  codesOf,
  colourCodes,
  garmentCodes,
  hairCodes,
  maskOf,
  typeCodes,
} from './codes.ts'
import { columnOf } from './columns.ts'
import {
  type Bounds,
  cellLook,
  fixed,
  type Look,
  maskLook,
  type Packed,
  packedLook,
  type RareLook,
  rareLook,
  valueLook,
  type WordsLook,
  wordsLook,
} from './looks.ts'
import { nameLevel, sharesSyllable } from './name-level.ts'

/** Everything but the time: the query's witnesses that speak, in the order in which they are asked. */
export type Glance = {
  /** What few rows say anything of, and what weighs most. */
  readonly rare: readonly RareLook[]
  /** What nearly every row says, but for a thing's kind: those that turn most rows away first. */
  readonly usual: readonly Look[]
  /** The words that no other witness reads: dear where many rows are left. None where the query has none. */
  readonly words: readonly WordsLook[]
  /** A thing's kind, where the query names one: rows of other kinds need not be looked at one by one. */
  readonly kinds: Kinds | null
}

/** What each code of a kind weighs. */
export type Kinds = { readonly weights: Int32Array; readonly look: Look }

/** How a thing's kinds lie in its row. */
export const kindsPacked: Packed = { cells: [itemCell.types, itemCell.moreTypes], bits: 10 }

/** The venue as a glance needs it: a code for each zone, and where it lies. */
export type Ground = { readonly zones: Codes; readonly spots: ReadonlyMap<string, Spot> }

export const groundOf = (zones: readonly Spot[]): Ground => ({
  zones: codesOf(zones.map(({ id }) => id)),
  spots: new Map(zones.map(({ id, x, y }) => [id, { id, x, y }])),
})

/** None where the query is silent. */
type Looks = readonly Look[]

/** The least and the most that a witness can weigh. */
function boundsOf({ subject }: Features, witness: Witness): Bounds {
  const weights: readonly number[] = Object.values(scaleOf(subject).weights[witness] ?? {})
  return { least: fixed(Math.min(0, ...weights)), most: fixed(Math.max(0, ...weights)) }
}

const weigher =
  (subject: Features['subject']) =>
  (witness: Witness, level: string | undefined): number =>
    level === undefined ? 0 : fixed(weightOf(subject, witness, level))

/** A weight for every code of a list, worked out once a query: a row then costs a look-up. */
const table = (codes: Codes, weight: (id: string) => number): Int32Array =>
  Int32Array.from([0, ...codes.ids.map(weight)])

function kindsOf(query: Features): Kinds | null {
  if (query.types.length === 0) return null
  const weight = weigher(query.subject)
  const weights = table(typeCodes, (id) => weight('type', compareTypes(query.types, [id])))
  return { weights, look: packedLook(kindsPacked, weights) }
}

/** Sets of colours as masks: for each colour the query's nearest distance decides. Two vague words that meet are near, as where the query is vague. */
function coloursLook(query: Features, colours: readonly string[], witness: Witness, cell: number): Looks {
  if (colours.length === 0) return []
  const weight = weigher(query.subject)
  const weights = table(colourCodes, (id) => weight(witness, compareColours(colours, [id])))
  return [maskLook(cell, weights, { same: maskOf(colours, colourCodes), met: weight(witness, 'near') })]
}

function brandsLook(query: Features): Looks {
  if (query.brands.length === 0) return []
  const weight = weigher(query.subject)
  const [same, different] = [weight('brand', 'same'), weight('brand', 'different')]
  const asked = query.brands.map(brandCode)
  const unknownAsked = asked.filter(isUnknown).length
  const openAsked = asked.some(isOpen)
  const weigh = (packed: number): number => {
    const [one, other] = [packed & 0xffff, packed >>> 16]
    for (const code of asked) if (code === one || code === other) return same
    const unknown = unknownAsked + Number(isUnknown(one)) + Number(other !== 0 && isUnknown(other))
    return openAsked || isOpen(one) || isOpen(other) || unknown === 1 ? 0 : different
  }
  return [cellLook(itemCell.brands, boundsOf(query, 'brand'), weigh)]
}

/** As `brandCode` classes them: in no list, and of those in no Latin letters. */
const isUnknown = (code: number): boolean => code >> 14 !== 1
const isOpen = (code: number): boolean => code >> 14 === 3

function amountLook(query: Features): RareLook[] {
  const asked = query.amount
  if (asked === null) return []
  const weight = weigher(query.subject)
  const column = columnOf(itemCell.amount)
  return [
    rareLook([itemCell.amount], boundsOf(query, 'amount'), ({ cells }, row) => {
      const said = amountOf(cells[column + row]!)
      return said === 0 ? 0 : weight('amount', compareAmounts(asked, said))
    }),
  ]
}

function spotsLook(query: Features, ground: Ground, cell: number): Looks {
  if (query.spots.length === 0) return []
  const weight = weigher(query.subject)
  const weights = table(ground.zones, (id) => weight('place', compareSpots(query.spots, [ground.spots.get(id)!])))
  const [same, oneOf] = [weight('place', 'same'), weight('place', 'one-of')]
  return [packedLook({ cells: [cell, cell + 1], bits: 8 }, weights, (best) => (best === same ? oneOf : best))]
}

function namesLook(query: Features, cell: number): RareLook[] {
  const asked = query.names.slice(0, 2).map(packName)
  if (asked.length === 0) return []
  const weight = weigher(query.subject)
  const shares = sharesSyllable(asked)
  const weights = new Map(nameLevels.map((level) => [level, weight('name', level)] as const))
  const different = weight('name', 'different')
  const weighName = (said: number): number => {
    if (!shares(said)) return different
    let best = -Infinity
    for (const one of asked) best = Math.max(best, weights.get(nameLevel(one, said))!)
    return best
  }
  const [first, second] = [columnOf(cell), columnOf(cell + 1)]
  // A reporter's own name never speaks against; the close look tells which it was.
  const least = fixed(-2)
  const weigh: Parameters<typeof rareLook>[2] = ({ cells }, row) => {
    const [one, other] = [cells[first + row]!, cells[second + row]!]
    if (one === 0 && other === 0) return 0
    const best = Math.max(one === 0 ? least : weighName(one), other === 0 ? least : weighName(other))
    return Math.max(best, least)
  }
  return [rareLook([cell, cell + 1], boundsOf(query, 'name'), weigh)]
}

function numbersLook(query: Features, tailCell: number, wholeCell: number | null): RareLook[] {
  if (query.numbers.length === 0) return []
  const weight = weigher(query.subject)
  const [same, tail] = [weight('number', 'same'), weight('number', 'tail')]
  const tails = Int32Array.from(query.numbers, tailHash)
  const wholes = Int32Array.from(query.numbers.map(wholeHash).filter(Boolean))
  const [tailColumn, wholeColumn] = [columnOf(tailCell), columnOf(wholeCell ?? tailCell)]
  const cells = wholeCell === null ? [tailCell] : [tailCell, wholeCell]
  return [
    rareLook(cells, boundsOf(query, 'number'), (chunk, row) => {
      if (wholeCell !== null && has(wholes, chunk.cells[wholeColumn + row]! | 0)) return same
      return has(tails, chunk.cells[tailColumn + row]! | 0) ? tail : 0
    }),
  ]
}

/** Of one or two numbers; asked of each row that has one. */
function has(few: Int32Array, one: number): boolean {
  for (let at = 0; at < few.length; at++) if (few[at] === one) return true
  return false
}

/** Every shared bit counts as the shared word: some will be chance, and the close look drops them. */
function saidWords(query: Features, rarity: Rarity, cells: readonly number[]): WordsLook[] {
  if (query.words.length === 0) return []
  const { perBit } = scaleOf(query.subject)
  const weights = new Int32Array(32 * wordCells)
  for (const word of query.words) {
    const bit = wordBit(word)
    weights[bit] = Math.max(weights[bit]!, fixed(rarity(word) * (word.includes(':') ? 1 : 0.5) * perBit))
  }
  return [wordsLook(cells, weights, fixed(16 * perBit))]
}

const rangeOf = (packed: number, scale: number): Range | null =>
  packed === 0xffff ? null : [(packed & 255) / scale, (packed >>> 8) / scale]

function agesLook(query: Features): Looks {
  if (query.age === null) return []
  const weight = weigher(query.subject)
  return [
    valueLook(personCell.looks, [4, 16], boundsOf(query, 'age'), (packed) =>
      weight('age', compareAges(query.age, rangeOf(packed, ageScale))),
    ),
  ]
}

function heightsLook(query: Features): Looks {
  if (query.height === null) return []
  const weight = weigher(query.subject)
  return [
    valueLook(personCell.height, [0, 16], boundsOf(query, 'height'), (packed) =>
      weight('height', compareHeights(query.height, rangeOf(packed, 1))),
    ),
  ]
}

/** Two bits of the looks: 0 silent, 1 yes, 2 no. */
function yesNoLook(query: Features, asked: boolean | null, witness: Witness, shift: number): Looks {
  if (asked === null) return []
  const weight = weigher(query.subject)
  const [same, different] = [weight(witness, 'same'), weight(witness, 'different')]
  const code = asked ? 1 : 2
  return [
    valueLook(personCell.looks, [shift, 2], boundsOf(query, witness), (said) =>
      said === 0 ? 0 : said === code ? same : different,
    ),
  ]
}

const traitsLook = (asked: readonly string[], codes: Codes, cell: number, weigh: (id: string) => number): Looks =>
  asked.length === 0 ? [] : [maskLook(cell, table(codes, weigh))]

function garmentsLook(query: Features, garments: readonly string[], witness: Witness, cell: number): Looks {
  if (garments.length === 0) return []
  const weight = weigher(query.subject)
  const weights = table(garmentCodes, (id) => weight(witness, compareGarmentSets(garments, [id])))
  const [near, same] = [weight(witness, 'near'), weight(witness, 'same')]
  const packed: Packed = { cells: [cell], bits: 6, marked: true }
  return [packedLook(packed, weights, (best, said) => (said >= vague && best === same ? near : best))]
}

function wornLooks(query: Features): Looks {
  return wornSlots.flatMap((slot, at) => {
    const worn = query.worn[slot]
    if (worn === undefined) return []
    const cell = personCell.worn + 2 * at
    return [
      ...coloursLook(query, worn.colours, `${slot}Colour`, cell),
      ...garmentsLook(query, worn.garments, `${slot}Garment`, cell + 1),
    ]
  })
}

function personGlance(query: Features, ground: Ground, rarity: Rarity): Glance {
  const weight = weigher('person')
  const { hair, accents, builds } = query
  const usual = [
    ...yesNoLook(query, query.sex === null ? null : query.sex === 'male', 'sex', 0),
    ...yesNoLook(query, query.glasses, 'glasses', 2),
    ...agesLook(query),
    ...heightsLook(query),
    ...wornLooks(query),
    ...traitsLook(hair, hairCodes, personCell.hair, (id) => weight('hair', compareHair(hair, [id]))),
    ...traitsLook(accents, accentCodes, personCell.accents, (id) => weight('accent', compareAccents(accents, [id]))),
    ...traitsLook(builds, buildCodes, personCell.builds, (id) => weight('build', compareBuilds(builds, [id]))),
    ...spotsLook(query, ground, personCell.spots),
  ]
  return {
    rare: [...numbersLook(query, personCell.tail, null), ...namesLook(query, personCell.names)],
    usual: widestFirst(usual),
    words: saidWords(query, rarity, personForm.words),
    kinds: null,
  }
}

function itemGlance(query: Features, ground: Ground, rarity: Rarity): Glance {
  const usual = [
    ...coloursLook(query, query.colours, 'colour', itemCell.colours),
    ...brandsLook(query),
    ...spotsLook(query, ground, itemCell.spots),
  ]
  return {
    rare: [
      ...numbersLook(query, itemCell.tail, itemCell.whole),
      ...namesLook(query, itemCell.names),
      ...amountLook(query),
    ],
    usual: widestFirst(usual),
    words: saidWords(query, rarity, itemForm.words),
    kinds: kindsOf(query),
  }
}

/** A row may lose by a witness what lies between the most that it can weigh and what it weighs. */
const widestFirst = (looks: Looks): Looks => looks.toSorted((a, b) => b.most - b.least - (a.most - a.least))

export const glanceOf = (query: Features, ground: Ground, rarity: Rarity): Glance =>
  query.subject === 'person' ? personGlance(query, ground, rarity) : itemGlance(query, ground, rarity)
