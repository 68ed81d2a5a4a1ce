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
import type { Levels, Witness } from '../levels.ts'
import { scaleOf, weightOf } from '../weigh.ts'
import {
  ageScale,
  amountOf,
  brandCode,
  itemCell,
  packName,
  personCell,
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

/** The weight of one row's cells that begin at `at`; what the row is silent about weighs nothing. */
export type Glance = (cells: Uint32Array, at: number) => number

/** The venue as a glance needs it: a code for each zone, and where it lies. */
export type Ground = { readonly zones: Codes; readonly spots: ReadonlyMap<string, Spot> }

export const groundOf = (zones: readonly Spot[]): Ground => ({
  zones: codesOf(zones.map(({ id }) => id)),
  spots: new Map(zones.map(({ id, x, y }) => [id, { id, x, y }])),
})

const weigher =
  (subject: Features['subject']) =>
  (witness: Witness, level: string | undefined): number =>
    level === undefined ? 0 : weightOf(subject, witness, level)

/** A weight for every code of a list, worked out once a query: a row then costs a look-up. */
const table = (codes: Codes, weight: (id: string) => number): Float64Array =>
  Float64Array.from([0, ...codes.ids.map(weight)])

function packedBest(weights: Float64Array, packed: number, bits: number, mask: number): number {
  if (packed === 0) return 0
  let best = -Infinity
  for (let rest = packed; rest !== 0; rest >>>= bits) {
    const weight = weights[rest & mask]!
    if (weight > best) best = weight
  }
  return best
}

const none: Glance = () => 0

function typesGlance(query: Features): Glance {
  if (query.types.length === 0) return none
  const weight = weigher(query.subject)
  const weights = table(typeCodes, (id) => weight('type', compareTypes(query.types, [id])))
  return (cells, at) => {
    const best = packedBest(weights, cells[at + itemCell.types]!, 10, 1023)
    const more = cells[at + itemCell.moreTypes]!
    return more === 0 ? best : Math.max(best, packedBest(weights, more, 10, 1023))
  }
}

/** Sets of colours as masks: for each colour the query's nearest distance decides, the row's best colour counts. */
function coloursGlance(query: Features, colours: readonly string[], witness: Witness, cell: number): Glance {
  if (colours.length === 0) return none
  const weight = weigher(query.subject)
  const exact = table(colourCodes, (id) => weight(witness, compareColours(colours, [id])))
  const near = weight(witness, 'near')
  const same = maskOf(colours, colourCodes)
  const askedVague = colours.length > 2
  return (cells, at) => {
    const packed = cells[at + cell]!
    const mask = packed & ~vague
    if (mask === 0) return 0
    if ((mask & same) !== 0) return askedVague || packed >= vague ? near : weight(witness, 'same')
    let best = -Infinity
    for (let rest = mask, code = 1; rest !== 0; rest >>>= 1, code++)
      if (rest & 1 && exact[code]! > best) best = exact[code]!
    return best
  }
}

function brandsGlance(query: Features): Glance {
  if (query.brands.length === 0) return none
  const weight = weigher(query.subject)
  const [same, different] = [weight('brand', 'same'), weight('brand', 'different')]
  const asked = query.brands.map(brandCode)
  const classes = (codes: readonly number[]): boolean => {
    const unknown = codes.filter((code) => code >> 14 !== 1)
    return unknown.some((code) => code >> 14 === 3) || unknown.length === 1
  }
  return (cells, at) => {
    const packed = cells[at + itemCell.brands]!
    if (packed === 0) return 0
    const [one, other] = [packed & 0xffff, packed >>> 16]
    for (const code of asked) if (code === one || code === other) return same
    return classes(other === 0 ? [...asked, one] : [...asked, one, other]) ? 0 : different
  }
}

function amountGlance(query: Features): Glance {
  const asked = query.amount
  if (asked === null) return none
  const weight = weigher(query.subject)
  return (cells, at) => {
    const said = amountOf(cells[at + itemCell.amount]!)
    if (said === 0) return 0
    return weight('amount', compareAmounts(asked, said))
  }
}

function spotsGlance(query: Features, ground: Ground, cell: number): Glance {
  if (query.spots.length === 0) return none
  const weight = weigher(query.subject)
  const weights = table(ground.zones, (id) => weight('place', compareSpots(query.spots, [ground.spots.get(id)!])))
  const [same, oneOf] = [weight('place', 'same'), weight('place', 'one-of')]
  return (cells, at) => {
    const packed = cells[at + cell]!
    if (packed === 0) return 0
    const more = cells[at + cell + 1]!
    const best =
      more === 0
        ? packedBest(weights, packed, 8, 255)
        : Math.max(packedBest(weights, packed, 8, 255), packedBest(weights, more, 8, 255))
    return packed > 255 && best === same ? oneOf : best
  }
}

const syllables = (packed: number): number[] => [
  packed & 255,
  (packed >>> 8) & 255,
  (packed >>> 16) & 255,
  packed >>> 24,
]

/** As names.ts judges syllables, on their hashes and generously: what may be the same counts as the same. */
function nameLevel(asked: number, said: number): Levels['name'] {
  if (asked === said) return 'same'
  const [a, b] = [syllables(asked).filter(Boolean), syllables(said).filter(Boolean)]
  const shared = a.filter((syllable) => b.includes(syllable)).length
  if (a.length === b.length) {
    const off = a.filter((syllable, at) => syllable !== b[at]).length
    return off === 1 && a.length > 1 ? 'one-off' : shared > 0 ? 'shared' : 'different'
  }
  return a[0] === b[0] ? (shared > 1 ? 'given' : 'part') : shared > 0 ? 'shared' : 'different'
}

function namesGlance(query: Features, cell: number): Glance {
  const asked = query.names.slice(0, 2)
  if (asked.length === 0) return none
  const weight = weigher(query.subject)
  const packed = asked.map(packName)
  return (cells, at) => {
    let best = -Infinity
    for (let which = 0; which < 2; which++) {
      const said = cells[at + cell + which]!
      if (said === 0) continue
      for (const one of packed) best = Math.max(best, weight('name', nameLevel(one, said)))
    }
    // A reporter's own name never speaks against; the close look tells which it was.
    return best === -Infinity ? 0 : Math.max(best, -2)
  }
}

function numbersGlance(query: Features, tailCell: number, wholeCell: number | null): Glance {
  if (query.numbers.length === 0) return none
  const weight = weigher(query.subject)
  const [same, tail] = [weight('number', 'same'), weight('number', 'tail')]
  const tails = new Set(query.numbers.map(tailHash))
  const wholes = new Set(query.numbers.map(wholeHash).filter(Boolean))
  return (cells, at) => {
    if (wholeCell !== null && wholes.has(cells[at + wholeCell]!)) return same
    return tails.has(cells[at + tailCell]!) ? tail : 0
  }
}

/** Every shared bit counts as the shared word: some will be chance, and the close look drops them. */
function wordsGlance(query: Features, rarity: Rarity, cell: number): Glance {
  if (query.words.length === 0) return none
  const { perBit } = scaleOf(query.subject)
  const masks = new Uint32Array(wordCells)
  const bits = new Float64Array(32 * wordCells)
  for (const word of query.words) {
    const bit = wordBit(word)
    masks[bit >>> 5]! |= 1 << (bit & 31)
    bits[bit] = Math.max(bits[bit]!, rarity(word) * (word.includes(':') ? 1 : 0.5))
  }
  return (cells, at) => {
    let sum = 0
    for (let part = 0; part < wordCells; part++) {
      let shared = (cells[at + cell + part]! & masks[part]!) >>> 0
      for (; shared !== 0; shared &= shared - 1) sum += bits[32 * part + 31 - Math.clz32(shared & -shared)]!
    }
    return Math.min(sum, 16) * perBit
  }
}

const rangeOf = (packed: number, scale: number): Range | null =>
  packed === 0xffff ? null : [(packed & 255) / scale, (packed >>> 8) / scale]

/** A weight for each of the 65,536 ways to pack a range, filled as they come up. */
function rangeGlance(read: (cells: Uint32Array, at: number) => number, weigh: (packed: number) => number): Glance {
  const known = new Float64Array(0x10000).fill(Number.NaN)
  return (cells, at) => {
    const packed = read(cells, at)
    const weight = known[packed]!
    if (!Number.isNaN(weight)) return weight
    known[packed] = weigh(packed)
    return known[packed]!
  }
}

function agesGlance(query: Features): Glance {
  if (query.age === null) return none
  const weight = weigher(query.subject)
  return rangeGlance(
    (cells, at) => (cells[at + personCell.looks]! >>> 4) & 0xffff,
    (packed) => weight('age', compareAges(query.age, rangeOf(packed, ageScale))),
  )
}

function heightsGlance(query: Features): Glance {
  if (query.height === null) return none
  const weight = weigher(query.subject)
  return rangeGlance(
    (cells, at) => cells[at + personCell.height]!,
    (packed) => weight('height', compareHeights(query.height, rangeOf(packed, 1))),
  )
}

/** Two bits: 0 silent, 1 yes, 2 no. */
function yesNoGlance(query: Features, asked: boolean | null, witness: Witness, shift: number): Glance {
  if (asked === null) return none
  const weight = weigher(query.subject)
  const [same, different] = [weight(witness, 'same'), weight(witness, 'different')]
  const code = asked ? 1 : 2
  return (cells, at) => {
    const said = (cells[at + personCell.looks]! >>> shift) & 3
    return said === 0 ? 0 : said === code ? same : different
  }
}

function maskGlance(codes: Codes, cell: number, weigh: (id: string) => number): Glance {
  const weights = table(codes, weigh)
  return (cells, at) => {
    let best = -Infinity
    for (let rest = cells[at + cell]!, code = 1; rest !== 0; rest >>>= 1, code++)
      if (rest & 1 && weights[code]! > best) best = weights[code]!
    return best === -Infinity ? 0 : best
  }
}

function garmentsGlance(query: Features, garments: readonly string[], witness: Witness, cell: number): Glance {
  if (garments.length === 0) return none
  const weight = weigher(query.subject)
  const exact = table(garmentCodes, (id) => weight(witness, compareGarmentSets(garments, [id])))
  const [near, same] = [weight(witness, 'near'), weight(witness, 'same')]
  return (cells, at) => {
    const packed = cells[at + cell]!
    const best = packedBest(exact, packed & ~vague & 0x3fffffff, 6, 63)
    return packed >= vague && best === same ? near : best
  }
}

function wornGlances(query: Features): Glance[] {
  return wornSlots.flatMap((slot, at) => {
    const worn = query.worn[slot]
    if (worn === undefined) return []
    const cell = personCell.worn + 2 * at
    return [
      coloursGlance(query, worn.colours, `${slot}Colour`, cell),
      garmentsGlance(query, worn.garments, `${slot}Garment`, cell + 1),
    ]
  })
}

function personGlances(query: Features, ground: Ground, rarity: Rarity): Glance[] {
  const weight = weigher('person')
  return [
    yesNoGlance(query, query.sex === null ? null : query.sex === 'male', 'sex', 0),
    yesNoGlance(query, query.glasses, 'glasses', 2),
    agesGlance(query),
    heightsGlance(query),
    ...wornGlances(query),
    query.hair.length === 0
      ? none
      : maskGlance(hairCodes, personCell.hair, (id) => weight('hair', compareHair(query.hair, [id]))),
    query.accents.length === 0
      ? none
      : maskGlance(accentCodes, personCell.accents, (id) => weight('accent', compareAccents(query.accents, [id]))),
    query.builds.length === 0
      ? none
      : maskGlance(buildCodes, personCell.builds, (id) => weight('build', compareBuilds(query.builds, [id]))),
    numbersGlance(query, personCell.tail, null),
    namesGlance(query, personCell.names),
    spotsGlance(query, ground, personCell.spots),
    wordsGlance(query, rarity, personCell.words),
  ]
}

const itemGlances = (query: Features, ground: Ground, rarity: Rarity): Glance[] => [
  typesGlance(query),
  coloursGlance(query, query.colours, 'colour', itemCell.colours),
  brandsGlance(query),
  amountGlance(query),
  numbersGlance(query, itemCell.tail, itemCell.whole),
  namesGlance(query, itemCell.names),
  spotsGlance(query, ground, itemCell.spots),
  wordsGlance(query, rarity, itemCell.words),
]

/** Everything but the time: what the query's witnesses weigh against a row. Silence on either side weighs nothing. */
export function glanceOf(query: Features, ground: Ground, rarity: Rarity): Glance {
  const all = query.subject === 'person' ? personGlances(query, ground, rarity) : itemGlances(query, ground, rarity)
  const speaking = all.filter((glance) => glance !== none)
  return (cells, at) => {
    let sum = 0
    for (const glance of speaking) sum += glance(cells, at)
    return sum
  }
}
