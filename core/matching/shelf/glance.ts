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
import { nameLevel } from './name-level.ts'
import { columnOf, maskSieve, oneOfSieve, packedSieve, type Sieve, saidSieve, valueSieve, wordsSieve } from './sieve.ts'

/** What a witness weighs for the row at this place of a chunk; what the row is silent about weighs nothing. */
type Weigh = (cells: Uint32Array, at: number) => number
/** One witness: what it weighs, and a sieve that never says less. Null where the query is silent. */
type Look = { readonly weigh: Weigh; readonly sieve: Sieve } | null

/** Everything but the time: what the query's witnesses weigh against a row. */
export type Glance = {
  readonly weigh: Weigh
  /** Those that turn most rows away first. */
  readonly sieves: readonly Sieve[]
  /** What no row can weigh more than. */
  readonly most: number
}

/** The venue as a glance needs it: a code for each zone, and where it lies. */
export type Ground = { readonly zones: Codes; readonly spots: ReadonlyMap<string, Spot> }

export const groundOf = (zones: readonly Spot[]): Ground => ({
  zones: codesOf(zones.map(({ id }) => id)),
  spots: new Map(zones.map(({ id, x, y }) => [id, { id, x, y }])),
})

/** The most that a witness can weigh. */
const mostOf = ({ subject }: Features, witness: Witness): number =>
  Math.max(0, ...Object.values(scaleOf(subject).weights[witness] ?? {}))

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

function typesLook(query: Features): Look {
  if (query.types.length === 0) return null
  const weight = weigher(query.subject)
  const weights = table(typeCodes, (id) => weight('type', compareTypes(query.types, [id])))
  const [first, more] = [columnOf(itemCell.types), columnOf(itemCell.moreTypes)]
  return {
    sieve: packedSieve([first, more], 10, 0xffffffff, weights),
    weigh: (cells, at) => {
      const best = packedBest(weights, cells[at + first]!, 10, 1023)
      const rest = cells[at + more]!
      return rest === 0 ? best : Math.max(best, packedBest(weights, rest, 10, 1023))
    },
  }
}

/** Sets of colours as masks: for each colour the query's nearest distance decides, the row's best colour counts. */
function coloursLook(query: Features, colours: readonly string[], witness: Witness, cell: number): Look {
  if (colours.length === 0) return null
  const weight = weigher(query.subject)
  const exact = table(colourCodes, (id) => weight(witness, compareColours(colours, [id])))
  const [near, alike] = [weight(witness, 'near'), weight(witness, 'same')]
  const same = maskOf(colours, colourCodes)
  const askedVague = colours.length > 2
  const column = columnOf(cell)
  const most = table(colourCodes, (id) => (colours.includes(id) ? Math.max(near, alike) : exact[colourCodes.of(id)]!))
  return {
    sieve: maskSieve(column, ~vague, most),
    weigh: (cells, at) => {
      const packed = cells[at + column]!
      const mask = packed & ~vague
      if (mask === 0) return 0
      if ((mask & same) !== 0) return askedVague || packed >= vague ? near : alike
      return maskBest(exact, mask)
    },
  }
}

function maskBest(weights: Float64Array, mask: number): number {
  if (mask === 0) return 0
  let best = -Infinity
  for (let rest = mask, code = 1; rest !== 0; rest >>>= 1, code++)
    if (rest & 1 && weights[code]! > best) best = weights[code]!
  return best
}

function brandsLook(query: Features): Look {
  if (query.brands.length === 0) return null
  const weight = weigher(query.subject)
  const [same, different] = [weight('brand', 'same'), weight('brand', 'different')]
  const asked = query.brands.map(brandCode)
  const classes = (codes: readonly number[]): boolean => {
    const unknown = codes.filter((code) => code >> 14 !== 1)
    return unknown.some((code) => code >> 14 === 3) || unknown.length === 1
  }
  const column = columnOf(itemCell.brands)
  return {
    sieve: saidSieve([column, column], mostOf(query, 'brand')),
    weigh: (cells, at) => {
      const packed = cells[at + column]!
      if (packed === 0) return 0
      const [one, other] = [packed & 0xffff, packed >>> 16]
      for (const code of asked) if (code === one || code === other) return same
      return classes(other === 0 ? [...asked, one] : [...asked, one, other]) ? 0 : different
    },
  }
}

function amountLook(query: Features): Look {
  const asked = query.amount
  if (asked === null) return null
  const weight = weigher(query.subject)
  const column = columnOf(itemCell.amount)
  return {
    sieve: saidSieve([column, column], mostOf(query, 'amount')),
    weigh: (cells, at) => {
      const said = amountOf(cells[at + column]!)
      return said === 0 ? 0 : weight('amount', compareAmounts(asked, said))
    },
  }
}

function spotsLook(query: Features, ground: Ground, cell: number): Look {
  if (query.spots.length === 0) return null
  const weight = weigher(query.subject)
  const weights = table(ground.zones, (id) => weight('place', compareSpots(query.spots, [ground.spots.get(id)!])))
  const [same, oneOf] = [weight('place', 'same'), weight('place', 'one-of')]
  const [first, more] = [columnOf(cell), columnOf(cell + 1)]
  return {
    sieve: packedSieve(
      [first, more],
      8,
      0xffffffff,
      weights.map((one) => (one === same ? Math.max(same, oneOf) : one)),
    ),
    weigh: (cells, at) => {
      const packed = cells[at + first]!
      if (packed === 0) return 0
      const rest = cells[at + more]!
      const best =
        rest === 0
          ? packedBest(weights, packed, 8, 255)
          : Math.max(packedBest(weights, packed, 8, 255), packedBest(weights, rest, 8, 255))
      return packed > 255 && best === same ? oneOf : best
    },
  }
}

function namesLook(query: Features, cell: number): Look {
  const asked = query.names.slice(0, 2)
  if (asked.length === 0) return null
  const weight = weigher(query.subject)
  const packed = asked.map(packName)
  const columns = [columnOf(cell), columnOf(cell + 1)] as const
  return {
    sieve: saidSieve(columns, mostOf(query, 'name')),
    weigh: (cells, at) => {
      let best = -Infinity
      for (const column of columns) {
        const said = cells[at + column]!
        if (said === 0) continue
        for (const one of packed) best = Math.max(best, weight('name', nameLevel(one, said)))
      }
      // A reporter's own name never speaks against; the close look tells which it was.
      return best === -Infinity ? 0 : Math.max(best, -2)
    },
  }
}

function numbersLook(query: Features, tailCell: number, wholeCell: number | null): Look {
  if (query.numbers.length === 0) return null
  const weight = weigher(query.subject)
  const [same, tail] = [weight('number', 'same'), weight('number', 'tail')]
  const tails = new Set(query.numbers.map(tailHash))
  const wholes = new Set(query.numbers.map(wholeHash).filter(Boolean))
  const [tailColumn, wholeColumn] = [columnOf(tailCell), columnOf(wholeCell ?? tailCell)]
  const whole = wholeCell === null ? tails : wholes
  return {
    sieve: oneOfSieve([tailColumn, wholeColumn], [tails, whole], mostOf(query, 'number')),
    weigh: (cells, at) => {
      if (wholeCell !== null && wholes.has(cells[at + wholeColumn]!)) return same
      return tails.has(cells[at + tailColumn]!) ? tail : 0
    },
  }
}

/** Every shared bit counts as the shared word: some will be chance, and the close look drops them. */
function wordsLook(query: Features, rarity: Rarity, cell: number): Look {
  if (query.words.length === 0) return null
  const { perBit } = scaleOf(query.subject)
  const masks = new Uint32Array(wordCells)
  const bits = new Float64Array(32 * wordCells)
  for (const word of query.words) {
    const bit = wordBit(word)
    masks[bit >>> 5]! |= 1 << (bit & 31)
    bits[bit] = Math.max(bits[bit]!, rarity(word) * (word.includes(':') ? 1 : 0.5))
  }
  const columns = Array.from({ length: wordCells }, (_, part) => columnOf(cell + part))
  return {
    sieve: wordsSieve(columns, masks, bits, 16, perBit),
    weigh: (cells, at) => {
      let sum = 0
      for (let part = 0; part < wordCells; part++) {
        let shared = (cells[at + columns[part]!]! & masks[part]!) >>> 0
        for (; shared !== 0; shared &= shared - 1) sum += bits[32 * part + 31 - Math.clz32(shared & -shared)]!
      }
      return Math.min(sum, 16) * perBit
    },
  }
}

const rangeOf = (packed: number, scale: number): Range | null =>
  packed === 0xffff ? null : [(packed & 255) / scale, (packed >>> 8) / scale]

/** So many bits of a cell: each of their values is weighed when it first comes up. */
function valueLook(
  cell: number,
  [shift, bits]: readonly [number, number],
  most: number,
  of: (value: number) => number,
): Look {
  const column = columnOf(cell)
  const mask = 2 ** bits - 1
  const known = new Float64Array(mask + 1).fill(Number.NaN)
  const weigh = (value: number): number => {
    if (Number.isNaN(known[value]!)) known[value] = of(value)
    return known[value]!
  }
  return {
    sieve: valueSieve(column, shift, mask, most, weigh),
    weigh: (cells, at) => weigh((cells[at + column]! >>> shift) & mask),
  }
}

function agesLook(query: Features): Look {
  if (query.age === null) return null
  const weight = weigher(query.subject)
  return valueLook(personCell.looks, [4, 16], mostOf(query, 'age'), (packed) =>
    weight('age', compareAges(query.age, rangeOf(packed, ageScale))),
  )
}

function heightsLook(query: Features): Look {
  if (query.height === null) return null
  const weight = weigher(query.subject)
  return valueLook(personCell.height, [0, 16], mostOf(query, 'height'), (packed) =>
    weight('height', compareHeights(query.height, rangeOf(packed, 1))),
  )
}

/** Two bits of the looks: 0 silent, 1 yes, 2 no. */
function yesNoLook(query: Features, asked: boolean | null, witness: Witness, shift: number): Look {
  if (asked === null) return null
  const weight = weigher(query.subject)
  const [same, different] = [weight(witness, 'same'), weight(witness, 'different')]
  const code = asked ? 1 : 2
  return valueLook(personCell.looks, [shift, 2], mostOf(query, witness), (said) =>
    said === 0 ? 0 : said === code ? same : different,
  )
}

function maskLook(asked: readonly string[], codes: Codes, cell: number, weigh: (id: string) => number): Look {
  if (asked.length === 0) return null
  const weights = table(codes, weigh)
  const column = columnOf(cell)
  return {
    sieve: maskSieve(column, 0xffffffff, weights),
    weigh: (cells, at) => maskBest(weights, cells[at + column]!),
  }
}

function garmentsLook(query: Features, garments: readonly string[], witness: Witness, cell: number): Look {
  if (garments.length === 0) return null
  const weight = weigher(query.subject)
  const exact = table(garmentCodes, (id) => weight(witness, compareGarmentSets(garments, [id])))
  const [near, same] = [weight(witness, 'near'), weight(witness, 'same')]
  const column = columnOf(cell)
  const most = exact.map((one) => (one === same ? Math.max(near, same) : one))
  return {
    sieve: packedSieve([column], 6, 0x3fffffff, most),
    weigh: (cells, at) => {
      const packed = cells[at + column]!
      const best = packedBest(exact, packed & ~vague & 0x3fffffff, 6, 63)
      return packed >= vague && best === same ? near : best
    },
  }
}

function wornLooks(query: Features): Look[] {
  return wornSlots.flatMap((slot, at) => {
    const worn = query.worn[slot]
    if (worn === undefined) return []
    const cell = personCell.worn + 2 * at
    return [
      coloursLook(query, worn.colours, `${slot}Colour`, cell),
      garmentsLook(query, worn.garments, `${slot}Garment`, cell + 1),
    ]
  })
}

function personLooks(query: Features, ground: Ground, rarity: Rarity): Look[] {
  const weight = weigher('person')
  const { hair, accents, builds } = query
  return [
    yesNoLook(query, query.sex === null ? null : query.sex === 'male', 'sex', 0),
    yesNoLook(query, query.glasses, 'glasses', 2),
    agesLook(query),
    heightsLook(query),
    ...wornLooks(query),
    maskLook(hair, hairCodes, personCell.hair, (id) => weight('hair', compareHair(hair, [id]))),
    maskLook(accents, accentCodes, personCell.accents, (id) => weight('accent', compareAccents(accents, [id]))),
    maskLook(builds, buildCodes, personCell.builds, (id) => weight('build', compareBuilds(builds, [id]))),
    numbersLook(query, personCell.tail, null),
    namesLook(query, personCell.names),
    spotsLook(query, ground, personCell.spots),
    wordsLook(query, rarity, personCell.words),
  ]
}

const itemLooks = (query: Features, ground: Ground, rarity: Rarity): Look[] => [
  typesLook(query),
  coloursLook(query, query.colours, 'colour', itemCell.colours),
  brandsLook(query),
  amountLook(query),
  numbersLook(query, itemCell.tail, itemCell.whole),
  namesLook(query, itemCell.names),
  spotsLook(query, ground, itemCell.spots),
  wordsLook(query, rarity, itemCell.words),
]

// A number or a name weighs most and nearly every row is without it; words cost more to look at than they turn away.
const soon = (sieve: Sieve): number => (sieve.slow ? -1 : sieve.most)

export function glanceOf(query: Features, ground: Ground, rarity: Rarity): Glance {
  const all = query.subject === 'person' ? personLooks(query, ground, rarity) : itemLooks(query, ground, rarity)
  const speaking = all.filter((look) => look !== null)
  const weighs = speaking.map(({ weigh }) => weigh)
  const sieves = speaking.map(({ sieve }) => sieve).toSorted((a, b) => soon(b) - soon(a))
  return {
    weigh: (cells, at) => {
      let sum = 0
      for (const weigh of weighs) sum += weigh(cells, at)
      return sum
    },
    sieves,
    most: sieves.reduce((sum, { most }) => sum + most, 0),
  }
}
