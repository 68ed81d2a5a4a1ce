import type { Fields } from '../../core/records/fields.ts'
import type { Random } from '../../desk/demo/random.ts'
import type { Hidden, HiddenPerson, HiddenThing } from './hidden.ts'
import { makeName } from './hidden.ts'
import { accents, colours, garments, hair, looks, sounds } from './words.ts'

/** Who tells, and how badly: `noise` 1 is a usual day, 2 has twice as much of every error. */
export type Witness = { readonly random: Random; readonly side: 'report' | 'find'; readonly noise: number }

/** True with this probability of being wrong, times the noise. */
const wrong = ({ random, noise }: Witness, likely: number): boolean => random.chance(Math.min(0.9, likely * noise))
/** True where something is said at all; what goes unsaid grows with the noise. */
const says = ({ random, noise }: Witness, likely: number): boolean =>
  random.chance(1 - Math.min(0.95, (1 - likely) * noise))
const said = <T>(witness: Witness, likely: number, value: () => T): T | undefined =>
  says(witness, likely) ? value() : undefined

const only = (fields: Readonly<Record<string, unknown>>): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== null)) as Fields

function colourWord(witness: Witness, colour: number): string {
  const { random } = witness
  const near = colours[colour]!.near
  const seen = wrong(witness, 0.035)
    ? random.between(0, colours.length - 1)
    : wrong(witness, 0.1) && near.length > 0
      ? random.pick(near)
      : colour
  return random.pick(colours[seen]!.words)
}

/** A name goes by ear from a person and by eye from a card: each has mistakes of its own. */
function nameTold(witness: Witness, name: string, rows: readonly string[], likely: number): string {
  const { random } = witness
  const characters = [...name].map((character) => {
    const row = rows.find((one) => one.includes(character))
    return row !== undefined && wrong(witness, likely) ? random.pick([...row]) : character
  })
  if (wrong(witness, 0.02)) characters[random.between(1, characters.length - 1)] = random.pick([...sounds.join('')])
  return characters.join('')
}

function numberTold(witness: Witness, number: string): string {
  const { random } = witness
  const digits = [...number]
  if (wrong(witness, 0.03)) digits[random.between(4, digits.length - 1)] = String(random.between(0, 9))
  if (wrong(witness, 0.02)) {
    const at = random.between(3, digits.length - 2)
    ;[digits[at], digits[at + 1]] = [digits[at + 1]!, digits[at]!]
  }
  const told = digits.join('')
  const way = random.next()
  return way < 0.55
    ? told
    : way < 0.78
      ? `${random.pick(['尾号', '后四位'])}${told.slice(-4)}`
      : `${told.slice(0, number.length > 11 ? 6 : 3)}****${told.slice(-4)}`
}

const opened = {
  report: ['丢了', '掉了', '遗失', '不见了'],
  find: ['捡到', '拾到', '游客交来', '保洁上交', '发现'],
} as const

function tellThing(witness: Witness, thing: HiddenThing): Fields {
  const { random, side } = witness
  const { kind } = thing
  const word = random.pick(kind.words)
  const colour = kind.colours ? said(witness, 0.72, () => colourWord(witness, thing.colour)) : undefined
  const brand = thing.brand === null ? undefined : said(witness, 0.6, () => random.pick(thing.brand!))
  const marks = thing.marks.flatMap((mark) => said(witness, 0.66, () => random.pick(mark)) ?? [])
  const inTitle = random.chance(0.3)
  return only({
    title: inTitle ? `${colour ?? ''}${word}` : word,
    description: [
      `${random.pick(opened[side])}一${kind.measure}${random.chance(0.5) ? (colour ?? '') : ''}${random.chance(0.3) ? (brand ?? '') : ''}${random.pick(kind.words)}`,
      ...marks,
    ].join(','),
    category: wrong(witness, 0.04) ? kind.files.at(-1) : kind.files[0],
    colour: inTitle && random.chance(0.4) ? undefined : colour,
    brand,
    name: thing.name === null ? undefined : said(witness, 0.75, () => nameTold(witness, thing.name!, looks, 0.08)),
    number:
      thing.number === null
        ? undefined
        : said(witness, side === 'find' ? 0.6 : 0.5, () => numberTold(witness, thing.number!)),
    amount: thing.amount === null ? undefined : said(witness, 0.6, () => amountTold(witness, thing.amount!)),
  })
}

const amountTold = (witness: Witness, amount: number): number =>
  witness.side === 'find'
    ? amount
    : wrong(witness, 0.35)
      ? Math.round(amount * (0.75 + witness.random.next() / 2))
      : amount

function wornTold(witness: Witness, person: HiddenPerson, slot: keyof typeof garments): string {
  const { random } = witness
  const { garment, colour } = person.worn[slot]
  const row = garments[slot][garment]!
  const seen = wrong(witness, 0.1) && row.near.length > 0 ? garments[slot][random.pick(row.near)]! : row
  const shade = said(witness, 0.88, () => colourWord(witness, colour)) ?? ''
  return shade !== '' && random.chance(0.12) ? shade : shade + random.pick(seen.words)
}

/** A parent knows the age, a finder guesses it: by a year for a child, by several for the old. */
function ageTold(witness: Witness, { age, group }: HiddenPerson): number {
  if (witness.side === 'report' && !wrong(witness, 0.06)) return age
  const off = group === 'child' ? Math.max(1, age * 0.16) : 5
  return Math.max(
    1,
    Math.round(age + (witness.random.next() + witness.random.next() - 1) * off * Math.min(2, witness.noise)),
  )
}

const heightTold = (witness: Witness, { heightCm }: HiddenPerson): number => {
  const off = (witness.side === 'report' ? 3 : 6) * witness.noise
  const guess = heightCm + (witness.random.next() + witness.random.next() - 1) * off
  return witness.random.chance(0.5) ? Math.round(guess / 5) * 5 : Math.round(guess)
}

function nameOfPerson(witness: Witness, person: HiddenPerson): string | undefined {
  if (witness.side === 'report') return person.name
  // A toddler, or an old man with dementia, gives half a name, another, or none.
  const gives = person.group === 'child' ? (person.age < 3 ? 0.35 : 0.75) : 0.7
  if (!says(witness, gives)) return undefined
  if (wrong(witness, 0.03)) return makeName(witness.random)
  if (person.group === 'child' && witness.random.chance(0.25)) return person.callName
  return nameTold(witness, person.name, sounds, 0.3)
}

const people = {
  child: { true: ['男孩', '男童', '小男孩', '男娃儿'], false: ['女孩', '女童', '小女孩', '女娃儿'] },
  adult: { true: ['男子', '男士'], false: ['女子', '女士'] },
  elder: { true: ['老大爷', '爷爷', '老人'], false: ['老太太', '婆婆', '老人'] },
} as const

function tellPerson(witness: Witness, person: HiddenPerson): Fields {
  const { random, side } = witness
  const word = random.pick(people[person.group][`${person.male}`])
  const worn = (slot: keyof typeof garments, likely: number) =>
    said(witness, likely, () => wornTold(witness, person, slot))
  const [upper, lower, shoes] = [worn('upper', 0.93), worn('lower', 0.78), worn('shoes', 0.64)]
  const marks = person.marks.flatMap((mark) => said(witness, 0.5, () => random.pick(mark)) ?? [])
  const age = said(witness, 0.95, () => ageTold(witness, person))
  return only({
    title: `${age ?? ''}${age === undefined ? '' : '岁'}${word}`,
    description: [
      side === 'report'
        ? random.pick(['走散', '走丢了', '找不到了'])
        : random.pick(['保安带来', '巡逻时遇到', '游客送来']),
      ...(upper === undefined ? [] : [`上穿${upper}`]),
      ...marks,
    ].join(','),
    ageGroup: person.group,
    sex: said(witness, 0.98, () => (person.male ? 'male' : 'female')),
    age,
    heightCm: said(witness, 0.66, () => heightTold(witness, person)),
    name: nameOfPerson(witness, person),
    upper,
    lower,
    shoes,
    hair: said(witness, 0.62, () =>
      random.pick(hair[wrong(witness, 0.07) ? random.between(0, hair.length - 1) : person.hair]!),
    ),
    glasses: person.glasses ? said(witness, 0.7, () => true) : undefined,
    dialect: said(witness, 0.55, () =>
      random.pick(accents[wrong(witness, 0.1) ? random.between(0, 2) : person.accent]!),
    ),
  })
}

/** What this witness tells of what is hidden, without place and time. */
export const tell = (witness: Witness, hidden: Hidden): Fields =>
  hidden.is === 'thing' ? tellThing(witness, hidden) : tellPerson(witness, hidden)
