import type { Random } from '../../desk/demo/random.ts'
import {
  accents,
  bodyMarks,
  callNames,
  colours,
  detail,
  garments,
  type NumberKind,
  sounds,
  surnames,
  type ThingKind,
  thingKinds,
} from './words.ts'

/** The true thing or person. Each of two witnesses tells some of it; neither sees this. */
export type Hidden = HiddenThing | HiddenPerson
export type HiddenThing = {
  readonly is: 'thing'
  readonly kind: ThingKind
  readonly colour: number
  readonly brand: readonly string[] | null
  readonly marks: readonly (readonly string[])[]
  readonly number: string | null
  readonly name: string | null
  readonly amount: number | null
}
export type HiddenPerson = {
  readonly is: 'person'
  readonly group: 'child' | 'adult' | 'elder'
  readonly male: boolean
  readonly age: number
  readonly heightCm: number
  readonly name: string
  readonly callName: string
  readonly worn: Readonly<Record<'upper' | 'lower' | 'shoes', { readonly garment: number; readonly colour: number }>>
  readonly hair: number
  readonly glasses: boolean
  readonly accent: number
  readonly marks: readonly (readonly string[])[]
}

/** Picks by each one's `share`. */
export function byShare<T extends { readonly share: number }>(random: Random, from: readonly T[]): T {
  let left = random.next() * from.reduce((sum, { share }) => sum + share, 0)
  for (const one of from) {
    left -= one.share
    if (left < 0) return one
  }
  return from.at(-1)!
}

const given = sounds.flatMap((row) => [...row])

export function makeName(random: Random): string {
  return random.pick(surnames) + random.pick(given) + (random.chance(0.72) ? random.pick(given) : '')
}

const digits = (random: Random, count: number): string =>
  Array.from({ length: count }, () => random.between(0, 9)).join('')

const idWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** A resident number of a region that no office was given, with its right check character. */
function identityNumber(random: Random): string {
  const year = random.between(1945, 2020)
  const month = String(random.between(1, 12)).padStart(2, '0')
  const day = String(random.between(1, 28)).padStart(2, '0')
  const head = `9901${String(random.between(1, 40)).padStart(2, '0')}${year}${month}${day}${digits(random, 3)}`
  const sum = [...head].reduce((total, digit, at) => total + Number(digit) * idWeights[at]!, 0)
  return head + '10X98765432'[sum % 11]
}

function makeNumber(random: Random, kind: NumberKind): string | null {
  switch (kind) {
    case 'identity':
      return identityNumber(random)
    case 'phone':
      return `1${random.between(3, 9)}${digits(random, 9)}`
    case 'card':
      return `6299${digits(random, 15)}`
    case 'serial':
      return `${random.pick(['A', 'B', 'K', ''])}${digits(random, random.between(8, 10))}`
    case null:
      return null
  }
}

const some = <T>(random: Random, from: readonly T[], most: number, likely: number): T[] => {
  const found = new Set<T>()
  for (let at = 0; at < most; at++) if (from.length > 0 && random.chance(likely)) found.add(random.pick(from))
  return [...found]
}

/** One thing in eight has nothing that tells it from its like. */
function marksOf(random: Random, kind: ThingKind): (readonly string[])[] {
  if (random.chance(0.12)) return []
  const own = some(random, kind.marks, 2, 0.5)
  const details = Array.from({ length: random.between(0, 2) }, () => detail(random.next(), random.next()))
  return [...own, ...details]
}

export function hideThing(random: Random): HiddenThing {
  const kind = byShare(random, thingKinds)
  return {
    is: 'thing',
    kind,
    colour: colours.indexOf(byShare(random, colours)),
    brand: kind.brands.length > 0 && random.chance(0.75) ? random.pick(kind.brands) : null,
    marks: marksOf(random, kind),
    number: makeNumber(random, kind.number),
    name: kind.named ? makeName(random) : null,
    amount:
      kind.cash && random.chance(0.6)
        ? random.pick([5, 20, 50, 100, 200, 300, 500, 1000]) + random.between(0, 60)
        : null,
  }
}

const groups = [
  { group: 'child', share: 76 },
  { group: 'elder', share: 19 },
  { group: 'adult', share: 5 },
] as const

const years = { child: [1, 13], adult: [18, 58], elder: [60, 90] } as const

/** The mean of the growth charts to within a few centimetres, and each person's own distance from it. */
function heightAt(random: Random, age: number, male: boolean): number {
  const grown = male ? 169 : 158
  const mean = age >= 17 ? grown - (age > 65 ? 4 : 0) : 74 + age * (age < 3 ? 8.5 : 6.3)
  return Math.round(Math.min(mean, grown + 8) + (random.next() + random.next() - 1) * 9)
}

export function hidePerson(random: Random): HiddenPerson {
  const { group } = byShare(random, groups)
  const male = random.chance(0.52)
  const age = random.between(years[group][0], years[group][1])
  const name = makeName(random)
  const wear = (slot: keyof typeof garments) => ({
    garment: garments[slot].indexOf(byShare(random, garments[slot])),
    colour: colours.indexOf(byShare(random, colours)),
  })
  return {
    is: 'person',
    group,
    male,
    age,
    heightCm: heightAt(random, age, male),
    name,
    callName: random.chance(0.5) ? name.at(-1)!.repeat(2) : random.pick([...callNames]) + name.at(-1)!,
    worn: { upper: wear('upper'), lower: wear('lower'), shoes: wear('shoes') },
    hair:
      group === 'elder'
        ? random.pick([0, 1, 6, 6, 7])
        : male
          ? random.pick([0, 0, 1, 1])
          : random.pick([0, 2, 2, 3, 4, 5]),
    glasses: random.chance(group === 'elder' ? 0.35 : 0.14),
    accent: byShare(
      random,
      accents.map((_, at) => ({ at, share: [50, 26, 14, 3, 2, 5][at] ?? 1 })),
    ).at,
    marks: some(random, bodyMarks, 2, 0.4),
  }
}
