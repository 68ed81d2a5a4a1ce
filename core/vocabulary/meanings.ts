import { brands } from './brands.ts'
import { categories } from './categories.ts'
import { garments, materials, patterns } from './clothing.ts'
import { colours } from './colours.ts'
import { type Concept, lookUp, type NamedPlace } from './look-up.ts'
import { people } from './people.ts'
import { traits } from './traits.ts'
import { type MeantType, type MeantView, meantBy, type VenueWord, wordForm } from './venue-words.ts'

const ids: Readonly<Record<MeantType, readonly string[]>> = {
  item: categories.flatMap((category) => [category.id, ...category.subcategories.map((sub) => sub.id)]),
  colour: colours.map(({ id }) => id),
  brand: brands.map(({ id }) => id),
  garment: garments.map(({ id }) => id),
  trait: traits.map(({ id }) => id),
  person: people.map(({ id }) => id),
  pattern: patterns.map(({ id }) => id),
  material: materials.map(({ id }) => id),
}

/** Everything that a word of the venue may stand for, kind by kind in the lists' order. */
export const allMeanings: readonly MeantView[] = Object.entries(ids).flatMap(([type, list]) =>
  list.flatMap((id) => meantBy(`${type}:${id}`) ?? []),
)

/** One word of a sentence with all that it means. */
export type ReadWord = {
  readonly word: string
  /** Offset into the normalised sentence. */
  readonly from: number
  /** Zones by id, the rest as the lists call it. */
  readonly zones: readonly string[]
  readonly means: readonly MeantView[]
  /** It stands in the venue's own list. */
  readonly own: boolean
  /** It means several things of one kind: the clerk is asked. */
  readonly ambiguous: boolean
}

/** What matching reads in a sentence, word by word; words that it has no use for are left out. */
export function readWords(text: string, zones: readonly NamedPlace[], words: readonly VenueWord[]): ReadWord[] {
  const own = new Set(words.map(({ word }) => wordForm(word)))
  const isOwn = (word: string): boolean => own.has(wordForm(word)) || own.has(wordForm(word.replace(/色$/, '')))
  const found = Map.groupBy(lookUp(text, { zones, words }), ({ from }) => from)
  return [...found.values()].flatMap((concepts) => {
    const means = concepts.flatMap(meantOf)
    const places = concepts.flatMap(({ type, id }) => (type === 'zone' ? [id] : []))
    if (means.length + places.length === 0) return []
    const { word, from } = concepts[0]!
    return [
      { word, from, zones: places, means, own: isOwn(word), ambiguous: concepts.some(({ ambiguous }) => ambiguous) },
    ]
  })
}

const meantOf = ({ type, id }: Concept): MeantView[] => [meantBy(`${type}:${id}`)].filter((one) => one !== null)

/** What the lists alone say about a word that a venue thinks of: what it means already, and which known words it covers. */
export function knownAbout(
  word: string,
  zones: readonly NamedPlace[],
): { readonly same: readonly ReadWord[]; readonly within: readonly ReadWord[] } {
  const form = wordForm(word)
  const read = readWords(form, zones, [])
  const same = read.filter((one) => one.word === form)
  return { same, within: same.length > 0 ? [] : read }
}
