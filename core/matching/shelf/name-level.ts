import type { Levels } from '../levels.ts'

const syllables = (packed: number): number[] => [
  packed & 255,
  (packed >>> 8) & 255,
  (packed >>> 16) & 255,
  packed >>> 24,
]

/** As names.ts judges syllables, on their hashes and generously: what may be the same counts as the same. */
export function nameLevel(asked: number, said: number): Levels['name'] {
  if (asked === said) return 'same'
  const [a, b] = [syllables(asked).filter(Boolean), syllables(said).filter(Boolean)]
  const shared = a.filter((syllable) => b.includes(syllable)).length
  if (a.length === b.length) {
    const off = a.filter((syllable, at) => syllable !== b[at]).length
    return off === 1 && a.length > 1 ? 'one-off' : shared > 0 ? 'shared' : 'different'
  }
  return a[0] === b[0] ? (shared > 1 ? 'given' : 'part') : shared > 0 ? 'shared' : 'different'
}

/** Whether a name has a syllable in common with any of these; where it has none, its level is `different`. Costs next to nothing. */
export function sharesSyllable(asked: readonly number[]): (said: number) => boolean {
  const known = new Uint8Array(256)
  for (const syllable of asked.flatMap(syllables)) if (syllable !== 0) known[syllable] = 1
  return (said) =>
    (known[said & 255]! | known[(said >>> 8) & 255]! | known[(said >>> 16) & 255]! | known[said >>> 24]!) !== 0
}
