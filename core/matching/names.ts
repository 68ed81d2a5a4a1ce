import { normalise } from '../vocabulary/normalise.ts'
import { simplified } from '../vocabulary/simplified.ts'
import { surnameAt } from '../vocabulary/surnames.ts'
import type { HeardName } from './features.ts'
import { lookAlike } from './look-alikes.ts'
import { isSlip } from './numbers.ts'
import { fuzzySyllable, spokenSyllables, typedSyllables } from './pinyin.ts'

const chinese = /\p{Script=Han}/u
const longest = 32

const syllablesOf = (text: string): readonly string[] =>
  chinese.test(text) ? spokenSyllables(text) : (typedSyllables(text) ?? text.split(' ').filter(Boolean))

/**
 * A name as it sounds, in simplified characters. The dot of 阿依古丽·买买提 is written or not and counts for nothing. Longer than 32
 * characters is no name, and is cut. A call name (豆豆, 小石头) is never binding: everybody has one more.
 */
export function heardName(raw: string, binding = true): HeardName | null {
  const letters = [...simplified(normalise(raw)).replace(/[^\p{L}\p{M}\p{N} ]/gu, ' ')]
    .slice(0, longest)
    .join('')
    .trim()
  const text = letters.replace(chinese.test(letters) ? /\s+/g : /\s+(?=\s)/g, '')
  const syllables = syllablesOf(text)
  if (syllables.length === 0) return null
  return { text, syllables, fuzzy: syllables.map(fuzzySyllable), binding: binding && callOf(text) === null }
}

const announced =
  /(姓名|名字(?:是|叫)?|写着|名叫)[::是]?\s*(\p{Script=Han}{2,4}|[a-z]+(?: [a-z]+)?)(?=$|[\s,。,.;;、)])/gu

/** 写着安字, 写着三班, 写着福到: what stands on a thing is a name only where it has the shape of one. */
const isWrittenName = (text: string): boolean =>
  !/[字号班级组]$/u.test(text) && (!chinese.test(text) || surnameAt(text) !== '' || callOf(text) !== null)

/** Names that a text announces (姓名…, 名字是…, 写着…): a bare word is never taken for a name. */
export const namesIn = (text: string): HeardName[] =>
  [...text.matchAll(announced)].flatMap(([, by, name]) =>
    by === '写着' && !isWrittenName(name!) ? [] : (heardName(name!) ?? []),
  )

const others = /[、,,;;/|()()[\]【】]|小名|昵称|又名|曾用名|又叫/

/** A field for a name may hold several: 刘涛涛(小名豆豆), 张楠丹 / Zhang Nandan. All but the first may agree and need not. */
export const namesInField = (field: string): HeardName[] =>
  field
    .split(others)
    .filter((name) => name.trim() !== '')
    .slice(0, 4)
    .flatMap((name, at) => heardName(name, at === 0) ?? [])

export const nameLevels = [
  'same',
  'homophone',
  'looks-alike',
  'sounds-alike',
  'one-off',
  'given',
  'part',
  'shared',
  'different',
] as const
export type NameLevel = (typeof nameLevels)[number]

const doubled = /^(\p{Script=Han})\1$/u
const prefixed = /^[小大阿](\p{Script=Han}{1,2})$/u
const suffixed = /^(\p{Script=Han})\1?(?:儿|宝|宝宝|娃|娃儿|妹|妹儿|哥|仔)$/u

/** What a call name calls somebody by: 豆 of 豆豆, 石头 of 小石头, 丹 of 丹儿. Null for a name of another shape. */
export const callOf = (text: string): string | null =>
  (doubled.exec(text) ?? prefixed.exec(text) ?? suffixed.exec(text))?.[1] ?? null

type Sounds = readonly string[]
const isLatin = ({ text }: HeardName): boolean => !chinese.test(text)
const wordsOf = ({ text }: HeardName): string[] => text.split(' ').toSorted()

/** How many positions differ; Infinity for unlike lengths. */
const differing = (a: Sounds, b: Sounds): number =>
  a.length === b.length ? a.filter((syllable, at) => syllable !== b[at]).length : Infinity

const beginsWith = (long: Sounds, short: Sounds): boolean => short.every((syllable, at) => syllable === long[at])
const endsWith = (long: Sounds, short: Sounds): boolean => beginsWith(long.toReversed(), short.toReversed())

/** Surname last, as passports and foreigners have it; surnames have one syllable or two. */
const isTurned = (a: Sounds, b: Sounds): boolean =>
  a.length === b.length &&
  a.length > 1 &&
  [1, 2, a.length - 1, a.length - 2].some((at) => differing([...a.slice(at), ...a.slice(0, at)], b) === 0)

/** By sound. Typed pinyin may be cut into syllables elsewhere (xian, xi an), and often has the surname last. */
function soundSame(a: HeardName, b: HeardName, of: 'syllables' | 'fuzzy'): boolean {
  if (isLatin(a) === isLatin(b)) return differing(a[of], b[of]) === 0
  return a[of].join('') === b[of].join('') || isTurned(a[of], b[of])
}

function lookSame(a: HeardName, b: HeardName): boolean {
  const [one, other] = [[...a.text], [...b.text]]
  return one.length === other.length && one.every((letter, at) => letter === other[at] || lookAlike(letter, other[at]!))
}

/** Fewest syllables put in, left out or changed (Levenshtein 1966). */
function edits(a: Sounds, b: Sounds): number {
  let row = b.map((_, at) => at + 1)
  a.forEach((syllable, i) => {
    let [corner, left] = [i, i + 1]
    row = row.map((above, j) => {
      left = Math.min(above + 1, left + 1, corner + (syllable === b[j] ? 0 : 1))
      corner = above
      return left
    })
  })
  return row.at(-1)!
}

/** One syllable or character in three to five, two in eight; one letter of a Latin name of five and more. */
function isOneOff(a: HeardName, b: HeardName): boolean {
  const least = Math.min(a.fuzzy.length, b.fuzzy.length)
  if (least > 2 && differing(a.fuzzy, b.fuzzy) === 1) return true
  if (least > 4 && edits(a.fuzzy, b.fuzzy) <= (least > 7 ? 2 : 1)) return true
  const letters = Math.min(a.text.length, b.text.length)
  if (isLatin(a) !== isLatin(b)) return false
  return isLatin(a) ? letters > 4 && isSlip(a.text, b.text) : letters > 2 && differing([...a.text], [...b.text]) === 1
}

const byLength = (a: HeardName, b: HeardName): readonly [HeardName, HeardName] =>
  a.fuzzy.length >= b.fuzzy.length ? [a, b] : [b, a]

/** The given name alone (楠丹), one part of a long name (阿依古丽 of 阿依古丽·买买提), one word of a Latin one. */
function isGiven(a: HeardName, b: HeardName): boolean {
  const [long, short] = byLength(a, b)
  if (isLatin(a) && isLatin(b)) {
    const [more, fewer] = wordsOf(a).length > wordsOf(b).length ? [wordsOf(a), wordsOf(b)] : [wordsOf(b), wordsOf(a)]
    return fewer.every((word) => word.length > 2 && more.includes(word)) && more.length > fewer.length
  }
  if (short.fuzzy.length >= long.fuzzy.length) return false
  return (
    (short.fuzzy.length > 1 && endsWith(long.fuzzy, short.fuzzy)) ||
    (short.fuzzy.length > 2 && beginsWith(long.fuzzy, short.fuzzy))
  )
}

/** z n d, znd or J Smith: a letter for each syllable or word. */
function isInitials(short: HeardName, long: HeardName): boolean {
  if (!isLatin(short)) return false
  const letters = short.text.replaceAll(' ', '')
  if (letters.length > 1 && letters === long.syllables.map((syllable) => syllable[0]).join('')) return true
  const [few, full] = [short.text.split(' '), long.text.split(' ')]
  return (
    isLatin(long) &&
    few.length > 1 &&
    few.length === full.length &&
    few.every((word, at) => word === full[at] || (word.length === 1 && full[at]!.startsWith(word)))
  )
}

/** 丹丹, 小丹, 丹儿 and 丹 of 张楠丹: what is called by must be the end of the name or one syllable after the surname. */
function isCalled(full: HeardName, short: HeardName): boolean {
  const call = callOf(short.text)
  const core = call === null ? short.fuzzy : spokenSyllables(call).map(fuzzySyllable)
  const own = callOf(full.text)
  if (call !== null && own !== null) return spokenSyllables(own).map(fuzzySyllable).join(' ') === core.join(' ')
  if (core.length === 1 && call !== null) return full.fuzzy.length > 1 && full.fuzzy.slice(1).includes(core[0]!)
  return core.length < full.fuzzy.length && endsWith(full.fuzzy, core)
}

/** 张丹 or 张楠 of 张楠丹, 扎西 of 扎西多吉: a syllable or the second half went unheard. */
function isShortened({ fuzzy: long }: HeardName, { fuzzy: short }: HeardName): boolean {
  if (short.length < 2 || short.length >= long.length) return false
  return beginsWith(long, short) || (short[0] === long[0] && endsWith(long, short.slice(1)))
}

const isPart = (a: HeardName, b: HeardName): boolean =>
  [isInitials, isCalled, isShortened].some((rule) => rule(a, b) || rule(b, a))

/** How far two names agree, nearest level first. It makes no difference which is given first. */
export function compareNames(a: HeardName, b: HeardName): NameLevel {
  if (a.text === b.text || wordsOf(a).join(' ') === wordsOf(b).join(' ')) return 'same'
  if (soundSame(a, b, 'syllables')) return 'homophone'
  if (lookSame(a, b)) return 'looks-alike'
  if (soundSame(a, b, 'fuzzy') || (a.fuzzy.length > 2 && isTurned(a.fuzzy, b.fuzzy))) return 'sounds-alike'
  if (isOneOff(a, b)) return 'one-off'
  if (isGiven(a, b)) return 'given'
  if (isPart(a, b)) return 'part'
  return a.fuzzy.some((syllable) => b.fuzzy.includes(syllable)) ? 'shared' : 'different'
}
