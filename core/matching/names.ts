import { pinyin } from 'pinyin-pro'
import { normalise } from '../vocabulary/normalise.ts'
import type { HeardName } from './features.ts'

const chinese = /\p{Script=Han}/u

/** Folds what Sichuan ears do not tell apart: zh/z ch/c sh/s, n/l, hu/f, ng/n. */
export const fuzzySyllable = (syllable: string): string =>
  syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/^n(?=[aeiouv])/, 'l')
    .replace(/^hui$/, 'fei')
    .replace(/^hu(?=[aeno])/, 'f')
    .replace(/^hu$/, 'fu')
    .replace(/ng$/, 'n')

const syllablesOf = (text: string): string[] =>
  chinese.test(text)
    ? pinyin(text, { toneType: 'none', type: 'array', surname: 'head', nonZh: 'removed', v: true })
    : (text.match(/[\p{L}\p{N}]+/gu) ?? [])

/** A name as it sounds. Longer than 16 characters is no name, and is cut. */
export function heardName(raw: string, binding = true): HeardName | null {
  const text = [...normalise(raw).replace(/[^\p{L}\p{N} ]/gu, '')].slice(0, 16).join('').trim()
  const syllables = syllablesOf(text)
  return syllables.length === 0 ? null : { text, syllables, fuzzy: syllables.map(fuzzySyllable), binding }
}

const spoken =
  /(?:姓名|名字(?:是|叫)?|写着|名叫)[::是]?\s*(\p{Script=Han}{2,4}|[a-z]+(?: [a-z]+)?)(?=$|[\s,。,.;;、)])/gu

/** Names that a text announces (姓名…, 名字是…, 写着…): a bare word is never taken for a name. */
export const namesIn = (text: string): HeardName[] =>
  [...text.matchAll(spoken)].flatMap((found) => heardName(found[1]!) ?? [])

export const nameLevels = ['same', 'homophone', 'sounds-alike', 'one-off', 'part', 'shared', 'different'] as const
export type NameLevel = (typeof nameLevels)[number]

/** How many positions differ; Infinity for unlike lengths. */
const differing = (a: readonly string[], b: readonly string[]): number =>
  a.length === b.length ? a.filter((syllable, at) => syllable !== b[at]).length : Infinity

const endsWith = (long: readonly string[], short: readonly string[]): boolean =>
  short.length < long.length && short.every((syllable, at) => syllable === long[long.length - short.length + at])

/** 小名 and nicknames double or prefix the last syllable of the name: 妞妞, 小强 of 瑟强. */
const isNickname = (long: readonly string[], short: readonly string[]): boolean => {
  const core = short[0] === 'xiao' ? short.slice(1) : short.slice(-1)
  return core.length > 0 && endsWith(long, core)
}

function compareSyllables(a: HeardName, b: HeardName): NameLevel {
  if (differing(a.fuzzy, b.fuzzy) === 1 && a.fuzzy.length > 1) return a.fuzzy.length > 2 ? 'one-off' : 'shared'
  const [long, short] = a.fuzzy.length >= b.fuzzy.length ? [a.fuzzy, b.fuzzy] : [b.fuzzy, a.fuzzy]
  if (short.length < long.length && (endsWith(long, short) || isNickname(long, short))) return 'part'
  return long.some((syllable) => short.includes(syllable)) ? 'shared' : 'different'
}

/** Characters that look alike are read for one another, so one wrong character in three is as near as one wrong syllable. */
export function compareNames(a: HeardName, b: HeardName): NameLevel {
  if (a.text === b.text) return 'same'
  if (differing(a.syllables, b.syllables) === 0) return 'homophone'
  if (differing(a.fuzzy, b.fuzzy) === 0) return 'sounds-alike'
  if (differing([...a.text], [...b.text]) === 1 && a.text.length > 2) return 'one-off'
  return compareSyllables(a, b)
}
