import { categoryOf } from '../vocabulary/categories.ts'
import type { Features, HeardName, ReadNumber } from './features.ts'

/** Longest list of rare words kept for one record. */
const wordLimit = 24

/** A whole number gives both halves, so that one wrong digit still leaves one half to find it by, and its tail. */
function numberTokens({ form, head, tail }: ReadNumber): string[] {
  if (form === 'tail') return [`t:${tail.slice(-4)}`]
  if (form === 'masked') return [`t:${tail.slice(-4)}`, `h:${head.slice(0, 6)}…${tail.slice(-4)}`]
  const half = Math.floor(head.length / 2)
  return [
    `a:${head.slice(0, half)}`,
    `b:${head.slice(half)}`,
    `t:${head.slice(-4)}`,
    `h:${head.slice(0, 6)}…${head.slice(-4)}`,
  ]
}

/** The fuzzy sound of a name, and with one syllable dropped, so that one misheard syllable is still found. */
function nameTokens({ fuzzy }: HeardName): string[] {
  const whole = `n:${fuzzy.join(' ')}`
  if (fuzzy.length < 2 || fuzzy.length > 6) return [whole]
  return [
    whole,
    ...fuzzy.map(
      (_, dropped) => `n${fuzzy.length > 2 ? '-' : '1'}:${fuzzy.filter((_s, at) => at !== dropped).join(' ')}`,
    ),
  ]
}

const conceptWord = /:/

/**
 * The exact keys by which db finds candidates however far away in time: number halves and tails, the name's sound, what it is
 * and who made it, and the words no list explains. Two records worth comparing share at least one of them or a time window.
 */
export function tokensOf(features: Features): string[] {
  const kinds = features.types.flatMap((type) => categoryOf(type)?.id ?? [])
  const things = kinds.flatMap((kind) => features.brands.map((brand) => `k:${kind} ${brand}`))
  const words = features.words.filter((word) => !conceptWord.test(word)).slice(0, wordLimit)
  return [
    ...new Set([
      ...features.numbers.flatMap(numberTokens),
      ...features.names.flatMap(nameTokens),
      ...things,
      ...words.map((word) => `w:${word}`),
    ]),
  ]
}
