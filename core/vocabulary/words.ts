import { brands } from './brands.ts'
import { categories, categoriesOfWord } from './categories.ts'
import { garments, genericGarments, materials, patterns } from './clothing.ts'
import { ambiguousColours, colours } from './colours.ts'
import { type DialectWord, dialectWords } from './dialect.ts'
import { normalise } from './normalise.ts'
import { people } from './people.ts'
import { traits } from './traits.ts'
import { addWord, emptyTrie, type Trie } from './trie.ts'

export const conceptTypes = [
  'item',
  'colour',
  'brand',
  'garment',
  'slot',
  'pattern',
  'material',
  'trait',
  'person',
  'talk',
  'zone',
] as const
export type ConceptType = (typeof conceptTypes)[number]
/** One thing a word can mean. `unsure` is a word that the clerk must be asked about. */
export type Meaning = { readonly type: ConceptType; readonly id: string; readonly unsure: boolean }

type Row = { readonly word: string; readonly type: ConceptType; readonly id: string; readonly unsure?: boolean }

const rowsOf = (type: ConceptType, id: string, words: readonly string[]): Row[] =>
  words.map((word) => ({ word, type, id }))

/** A sub-category's word names the sub-category only, even where its category lists it too. */
const itemRows = (): Row[] =>
  categories.flatMap((category) => {
    const narrow = new Set(category.subcategories.flatMap((sub) => sub.words.map(normalise)))
    const wide = category.words.filter((word) => !narrow.has(normalise(word)))
    return [
      ...rowsOf('item', category.id, wide),
      ...category.subcategories.flatMap((sub) => rowsOf('item', sub.id, sub.words)),
    ]
  })

const clothingRows = (): Row[] => [
  ...garments.flatMap((garment) => rowsOf('garment', garment.id, garment.words)),
  ...genericGarments.flatMap(({ word, slot, garments: ids }) => [
    { word, type: 'slot' as const, id: slot },
    ...ids.map((id) => ({ word, type: 'garment' as const, id })),
  ]),
  ...patterns.flatMap((pattern) => rowsOf('pattern', pattern.id, pattern.words)),
  ...materials.flatMap((material) => rowsOf('material', material.id, material.words)),
]

const colourRows = (): Row[] => [
  ...colours.flatMap((colour) => rowsOf('colour', colour.id, colour.words)),
  ...ambiguousColours.flatMap(({ word, colours: ids }) =>
    ids.flatMap((id) => [word, `${word}色`].map((spelt) => ({ word: spelt, type: 'colour' as const, id }))),
  ),
]

const dialectTypes = { category: 'item', subcategory: 'item', clothing: 'garment', colour: 'colour' } as const

/** What standard Chinese makes of a dialect word: its own meaning, and where two are possible each of the standard words. */
function dialectRows(entry: DialectWord, standard: readonly Row[]): Row[] {
  const { word, meaning, ambiguous: unsure } = entry
  const own =
    meaning.type === 'concept'
      ? conceptRow(word, meaning.id, standard)
      : [{ word, type: dialectTypes[meaning.type], id: meaning.id }]
  if (!unsure) return own
  const others = standard.filter((row) => entry.standard.includes(row.word)).map((row) => ({ ...row, word }))
  const items = entry.standard
    .flatMap((text) => categoriesOfWord(text))
    .map(({ id }) => ({ word, type: 'item' as const, id }))
  return [...own, ...others, ...items].map((row) => ({ ...row, unsure }))
}

function conceptRow(word: string, id: string, standard: readonly Row[]): Row[] {
  if (id === 'ambiguous') return []
  if (people.some((person) => person.id === id)) return [{ word, type: 'person', id }]
  const trait = standard.find((row) => row.type === 'trait' && row.word === id)
  return [trait === undefined ? { word, type: 'talk', id } : { ...trait, word }]
}

function allRows(): Row[] {
  const standard = [
    ...itemRows(),
    ...colourRows(),
    ...brands.flatMap((brand) => rowsOf('brand', brand.id, [brand.zh, brand.latin, ...brand.aliases])),
    ...clothingRows(),
    ...traits.flatMap((trait) => rowsOf('trait', trait.id, trait.words)),
    ...people.flatMap((person) => rowsOf('person', person.id, person.words)),
  ]
  // Dialect first: a word that must be asked about stays unsure although another list has it too.
  return [...dialectWords.flatMap((entry) => dialectRows(entry, standard)), ...standard]
}

/** One Chinese character stands for too much (麻, 铁, 费): alone it counts as a colour or an animal only. */
const tooShort = (row: Row, word: string): boolean =>
  word.length === 1 && row.type !== 'colour' && !(row.type === 'item' && row.id.startsWith('pet'))

function build(): Trie<Meaning> {
  const trie = emptyTrie<Meaning>()
  const seen = new Set<string>()
  for (const row of allRows()) {
    const word = normalise(row.word)
    const key = `${word} ${row.type} ${row.id}`
    if (word === '' || tooShort(row, word) || seen.has(key)) continue
    seen.add(key)
    addWord(trie, word, { type: row.type, id: row.id, unsure: row.unsure ?? false })
  }
  return trie
}

/** Every word of every list, built once: the lists never change while the desk runs. */
export const words: Trie<Meaning> = build()
