import type { Sentence } from '../sentence.ts'
import { brandOf } from './brands.ts'
import { categoryOf, subcategoryOf } from './categories.ts'
import { garmentOf, materials, patterns } from './clothing.ts'
import { colourOf } from './colours.ts'
import { normalise } from './normalise.ts'
import { personOf } from './people.ts'
import { simplified } from './simplified.ts'
import { traitOf } from './traits.ts'
import { addWord, emptyTrie, longestAt, type Trie } from './trie.ts'
import type { Meaning } from './words.ts'

/** What a venue's own word may stand for. */
export const meantTypes = ['item', 'colour', 'brand', 'garment', 'trait', 'person', 'pattern', 'material'] as const
export type MeantType = (typeof meantTypes)[number]

/**
 * A word of the venue and all it may mean, as `type:id` (colour:green). A make or figure that no list holds is `brand:~` and its name:
 * so 滚滚 said in a text is the same as 滚滚 written as the make.
 */
export type VenueWord = { readonly word: string; readonly means: readonly string[] }

export const longestVenueWord = 40
export const mostMeanings = 6
/** More than a venue has names for; a list like that of all makes belongs into the vocabulary. */
export const mostVenueWords = 2000

/** The form by which a word is known: two spellings of one form are one word. */
export const wordForm = (word: string): string => simplified(normalise(word)).replace(/\s+/g, ' ').trim()

type Named = { readonly zh: string; readonly en: string }

const listed: Readonly<Record<Exclude<MeantType, 'brand' | 'person'>, (id: string) => Named | undefined>> = {
  item: (id) => subcategoryOf(id) ?? categoryOf(id),
  colour: colourOf,
  garment: garmentOf,
  trait: traitOf,
  pattern: (id) => patterns.find((one) => one.id === id),
  material: (id) => materials.find((one) => one.id === id),
}

const ownBrand = /^~.{1,20}$/u

function nameOf(type: MeantType, id: string): Named | undefined {
  if (type === 'brand') {
    if (ownBrand.test(id)) return { zh: id.slice(1), en: id.slice(1) }
    const brand = brandOf(id)
    return brand && { zh: brand.zh, en: brand.latin || brand.zh }
  }
  if (type !== 'person') return listed[type](id)
  const person = personOf(id)
  return person && { zh: person.words[0]!, en: id.replaceAll('_', ' ') }
}

export type MeantView = Named & { readonly type: MeantType; readonly id: string }

/** What `type:id` stands for, by name; null where no list knows it (a newer program's list may). */
export function meantBy(text: string): MeantView | null {
  const at = text.indexOf(':')
  const [type, id] = [text.slice(0, at) as MeantType, text.slice(at + 1)]
  const named = meantTypes.includes(type) ? nameOf(type, id) : undefined
  return named === undefined ? null : { type, id, zh: named.zh, en: named.en }
}

/** What the venue's words in a text are called in the lists, in both languages: whoever searches may know only that name. */
export function listedNames(text: string, own: readonly VenueWord[]): string[] {
  if (own.length === 0) return []
  const names = new Map(own.flatMap(({ means }) => means.map((told) => [told, meantBy(told)] as const)))
  const found = new Set<string>()
  const normal = normalise(text)
  for (let at = 0; at < normal.length; ) {
    const hit = longestAt(venueTrie(own), normal, at)
    for (const { type, id } of hit?.meanings ?? []) {
      const named = names.get(`${type}:${id}`)
      if (named) found.add(named.zh).add(named.en)
    }
    at = hit?.to ?? at + 1
  }
  return [...found]
}

/** What a whole word means by the venue's own list; empty where it is not on it. */
export function meaningsOf(word: string, own: readonly VenueWord[]): MeantView[] {
  const form = wordForm(word)
  return own.flatMap((one) => (wordForm(one.word) === form ? one.means.flatMap((text) => meantBy(text) ?? []) : []))
}

/** Why a word cannot be one of the venue's, in words. */
export const wordProblems = {
  empty: { zh: '不能为空。', en: 'It is empty.' },
  long: {
    zh: `太长,最多 ${longestVenueWord} 个字。`,
    en: `It is too long; ${longestVenueWord} characters at most.`,
  },
  short: { zh: '只有一个字,会到处认错;至少两个字。', en: 'One character would be read everywhere; use two or more.' },
  signs: {
    zh: '没有字或数字,以 = + - @ 开头,或夹着看不见的符号。',
    en: 'It has no letters or digits, begins with = + - or @, or holds invisible signs.',
  },
} as const satisfies Readonly<Record<string, Sentence>>

/** Why a word cannot be a word of the venue; null where it can. */
export function wordProblem(word: string): keyof typeof wordProblems | null {
  const form = wordForm(word)
  if (form === '') return 'empty'
  if (form.length > longestVenueWord) return 'long'
  if (!/[\p{L}\p{N}]/u.test(form) || /[\p{Cc}\p{Cs}\ufffd]/u.test(form)) return 'signs'
  // A spreadsheet that opens the exported list would take it for a formula.
  if (/^[=+\-@]/.test(form)) return 'signs'
  return [...form].length === 1 ? 'short' : null
}

const tries = new WeakMap<readonly VenueWord[], Trie<Meaning>>()

const isChinese = /^\p{Script=Han}+$/u

/** 竹青 is also said 竹青色. */
const spellings = (form: string, type: string): string[] =>
  type === 'colour' && isChinese.test(form) && !form.endsWith('色') ? [form, `${form}色`] : [form]

/** The venue's words as a tree, kept as long as the list lives: it is asked at every keystroke. Words that no list knows are left out. */
export function venueTrie(own: readonly VenueWord[]): Trie<Meaning> {
  const known = tries.get(own)
  if (known !== undefined) return known
  const trie = emptyTrie<Meaning>()
  for (const { word, means } of own) {
    if (wordProblem(word) !== null) continue
    for (const { type, id } of [...new Set(means)].flatMap((text) => meantBy(text) ?? []))
      for (const spelt of new Set([normalise(word).trim(), wordForm(word)].flatMap((form) => spellings(form, type))))
        addWord(trie, spelt, { type, id, unsure: false })
  }
  tries.set(own, trie)
  return trie
}
