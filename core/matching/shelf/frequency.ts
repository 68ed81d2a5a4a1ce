import type { Rarity } from '../compare.ts'
import { hash32 } from './codes.ts'

/** How many records use each word, by the word's hash: 2^18 counters are a megabyte, and two words that share one only look commoner. */
export type Frequencies = { readonly counts: Uint32Array; records: number }

const bits = 18
const place = (word: string): number => hash32(`f:${word}`) >>> (32 - bits)

export const noFrequencies = (): Frequencies => ({ counts: new Uint32Array(1 << bits), records: 0 })

/** Counts one record's words; a record that is written again is counted again, which rarity's logarithm does not feel. */
export function countWords(frequencies: Frequencies, words: readonly string[]): void {
  frequencies.records++
  for (const word of words) frequencies.counts[place(word)]!++
}

// Beyond a thousand to one a word tells no more: it may be a slip of the pen.
const rarest = 10

/** Bits by which a word is rare among these records; with few records no word is rare. */
export const rarityOf =
  ({ counts, records }: Frequencies): Rarity =>
  (word) =>
    Math.min(rarest, Math.max(0, Math.log2((records + 2) / (counts[place(word)]! + 1))))
