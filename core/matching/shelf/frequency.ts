import type { Rarity } from '../compare.ts'
import type { Features } from '../features.ts'
import { hash32 } from './codes.ts'

/** How many records use each word, by the word's hash: 2^18 counters are a megabyte, and two words that share one only look commoner. */
export type Frequencies = { readonly counts: Uint32Array; records: number }

const bits = 18
const place = (word: string): number => hash32(`f:${word}`) >>> (32 - bits)

export const noFrequencies = (): Frequencies => ({ counts: new Uint32Array(1 << bits), records: 0 })

/** The kinds of thing that a record may be, as far as words are commoner among some than among others; people are one kind. */
const groupsOf = ({ types }: Features): string[] => [...new Set(types.map((id) => id.split('.')[0]!))]
const within = (group: string, word: string): number => place(`${group} ${word}`)
const sizeOf = (group: string): number => place(`size of ${group}`)

/** Counts one record's words; a record that is written again is counted again, which rarity's logarithm does not feel. */
export function countWords(frequencies: Frequencies, features: Features): void {
  const { counts } = frequencies
  frequencies.records++
  for (const word of features.words) counts[place(word)]!++
  for (const group of groupsOf(features)) {
    counts[sizeOf(group)]!++
    for (const word of features.words) counts[within(group, word)]!++
  }
}

// Beyond a thousand to one a word tells no more: it may be a slip of the pen.
const rarest = 10
// So many records of a kind must have been seen before its own shares count as much as the shares among all.
const few = 20

const bitsOf = (share: number): number => Math.min(rarest, Math.max(0, -Math.log2(share)))

/**
 * Bits by which a word is rare among these records, and among those of `like`'s own kind: with a souvenir the venue's emblem tells
 * little. With few records no word is rare.
 */
export function rarityOf({ counts, records }: Frequencies, like?: Features): Rarity {
  const [group] = like === undefined ? [] : groupsOf(like)
  const size = group === undefined ? 0 : counts[sizeOf(group)]!
  return (word) => {
    const among = (counts[place(word)]! + 1) / (records + 2)
    if (group === undefined) return bitsOf(among)
    return bitsOf((counts[within(group, word)]! + few * among) / (size + few))
  }
}
