import type { Fields } from '../../../core/records/fields.ts'
import { categoryOf } from '../../../core/vocabulary/categories.ts'
import type { Given } from '../measure.ts'
import type { Told } from '../world.ts'

/** Answers a report by other means, on the same world; best first, at most `mostGiven`. */
export type Peer = (report: Told) => readonly Given[]
export const mostGiven = 10

/** The fields in which a visitor's own words stand. */
export const told = [
  'title',
  'description',
  'place',
  'name',
  'colour',
  'brand',
  'number',
  'upper',
  'lower',
  'shoes',
  'hair',
  'dialect',
] as const

export const saidIn = (fields: Fields): { key: (typeof told)[number]; text: string }[] =>
  told.flatMap((key) => (typeof fields[key] === 'string' && fields[key] !== '' ? [{ key, text: fields[key] }] : []))

/** Hans as pairs of characters, since Chinese runs have no spaces; letters and digits as words. */
export const bigramsOf = (text: string): string[] =>
  [
    ...text
      .normalize('NFKC')
      .toLowerCase()
      .matchAll(/\p{Script=Han}+|[\p{L}\p{N}]+/gu),
  ].flatMap(([run]) => {
    const characters = [...run]
    if (!/^\p{Script=Han}/u.test(run) || characters.length === 1) return [run]
    return characters.slice(1).map((character, at) => characters[at]! + character)
  })

const hour = 3_600_000

/** What a good programmer filters by before any search: two hours before to seven days after. */
export const window = ({ fields }: Told): readonly [number, number] => [
  fields.eventTo! - 2 * hour,
  fields.eventTo! + 168 * hour,
]

export const categoryTold = ({ fields }: Told): string => categoryOf(fields.category ?? '')?.id ?? fields.category ?? ''
