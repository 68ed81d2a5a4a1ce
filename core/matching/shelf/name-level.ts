import type { NameLevel } from '../names.ts'

// A name's last four syllables, eight bits each, the last one lowest; no syllable is 0.
const mostSyllables = 4
const syllable = (packed: number, at: number): number => (packed >>> (8 * at)) & 255
const syllablesOf = (packed: number): number => mostSyllables - (Math.clz32(packed) >>> 3)

/** As names.ts judges syllables, on their hashes and generously: what may be the same counts as the same. */
export function nameLevel(asked: number, said: number): NameLevel {
  if (asked === said) return 'same'
  const [ours, theirs] = [syllablesOf(asked), syllablesOf(said)]
  const shared = sharedBy(asked, ours, said, theirs)
  if (ours === theirs) return ours > 1 && offBy(asked, said) === 1 ? 'one-off' : shared > 0 ? 'shared' : 'different'
  if (syllable(asked, 0) === syllable(said, 0)) return shared > 1 ? 'given' : 'part'
  return shared > 0 ? 'shared' : 'different'
}

/** How many of the first one's syllables the other one has, wherever they stand. */
function sharedBy(asked: number, ours: number, said: number, theirs: number): number {
  let shared = 0
  for (let at = 0; at < ours; at++)
    for (let other = 0; other < theirs; other++)
      if (syllable(asked, at) === syllable(said, other)) {
        shared++
        break
      }
  return shared
}

/** In how many places two names of one length differ. */
function offBy(asked: number, said: number): number {
  let off = 0
  for (let rest = asked ^ said; rest !== 0; rest >>>= 8) off += Number((rest & 255) !== 0)
  return off
}

/** Whether a name has a syllable in common with any of these; where it has none, its level is `different`. Costs next to nothing. */
export function sharesSyllable(asked: readonly number[]): (said: number) => boolean {
  const known = new Uint8Array(256)
  for (const packed of asked) for (let at = 0; at < syllablesOf(packed); at++) known[syllable(packed, at)] = 1
  return (said) =>
    (known[said & 255]! | known[(said >>> 8) & 255]! | known[(said >>> 16) & 255]! | known[said >>> 24]!) !== 0
}
