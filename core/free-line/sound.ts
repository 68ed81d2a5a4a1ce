import { pinyin } from 'pinyin-pro'

const known = new Map<string, string>()

/** The syllables of a Chinese word without tones, as an input method hears them: xiong mao guan. */
export function soundOf(word: string): string {
  const before = known.get(word)
  if (before !== undefined) return before
  const sound = pinyin(word, { toneType: 'none', type: 'array', v: true }).join(' ')
  if (known.size > 4000) known.clear()
  known.set(word, sound)
  return sound
}
