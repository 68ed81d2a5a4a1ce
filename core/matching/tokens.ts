import type { Features, HeardName, ReadNumber } from './features.ts'

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
export function nameTokens({ fuzzy }: HeardName): string[] {
  const whole = `n:${fuzzy.join(' ')}`
  if (fuzzy.length < 2 || fuzzy.length > 6) return [whole]
  return [
    whole,
    ...fuzzy.map(
      (_, dropped) => `n${fuzzy.length > 2 ? '-' : '1'}:${fuzzy.filter((_s, at) => at !== dropped).join(' ')}`,
    ),
  ]
}

/**
 * The exact keys by which db finds candidates however far away in time: number halves and tails, and the name's sound. What is lost
 * for longer than a month and has neither is not to be told from its like.
 */
export const tokensOf = ({ numbers, names }: Features): string[] => [
  ...new Set([...numbers.flatMap(numberTokens), ...names.flatMap(nameTokens)]),
]
