import type { Subject } from '../records/kinds.ts'

/** Raised whenever parsing changes: stored features of another version are parsed again. */
export const featuresVersion = 9

/** Both ends included. */
export type Range = readonly [number, number]

/** A name in its own characters, as syllables, and as syllables in which a Sichuan ear hears no difference. */
export type HeardName = {
  readonly text: string
  readonly syllables: readonly string[]
  readonly fuzzy: readonly string[]
  /** False for the reporter's own name, a nickname and a call name, which may agree with the other side's name but need not. */
  readonly binding: boolean
}

/** A document's, card's or phone number. `head` and `tail` are what is legible of a masked one. */
export type ReadNumber = {
  readonly form: 'whole' | 'masked' | 'tail'
  readonly head: string
  readonly tail: string
  /** False for a contact's phone, a person's own and what stands on a tag. */
  readonly binding: boolean
}

export const slots = ['upper', 'lower', 'foot', 'head'] as const
export type Slot = (typeof slots)[number]
export type Worn = { readonly colours: readonly string[]; readonly garments: readonly string[] }

/** Who told it: whoever reports a loss, whoever brought a find. Never compared with the other side. */
export type Reporter = { readonly names: readonly HeardName[]; readonly numbers: readonly ReadNumber[] }

export type Spot = { readonly id: string; readonly x: number; readonly y: number }

/**
 * What a description says, ready to be compared: plain JSON, stored beside the record by db. An empty list or null means
 * that nobody said it. Ids are the vocabulary's; a brand or dialect that no list holds is kept as `~word`.
 */
export type Features = {
  readonly version: number
  readonly subject: Subject
  readonly side: 'report' | 'find'
  /** Category and sub-category ids, likeliest first. */
  readonly types: readonly string[]
  readonly colours: readonly string[]
  readonly brands: readonly string[]
  readonly numbers: readonly ReadNumber[]
  /** Yuan. */
  readonly amount: number | null
  readonly names: readonly HeardName[]
  readonly sex: 'male' | 'female' | null
  /** Years. */
  readonly age: Range | null
  /** Centimetres. */
  readonly height: Range | null
  readonly builds: readonly string[]
  readonly worn: Readonly<Partial<Record<Slot, Worn>>>
  readonly hair: readonly string[]
  readonly glasses: boolean | null
  readonly accents: readonly string[]
  /** Where it may have been; several where a word fits several zones. */
  readonly spots: readonly Spot[]
  /** The place in the visitor's words, without 旁边, 门口 and the like. */
  readonly place: string
  /** UTC milliseconds. */
  readonly time: Range | null
  /** Concepts and bigrams of everything else, each once. */
  readonly words: readonly string[]
  /** Missing in what an older version read. */
  readonly reporter?: Reporter
  /** The clauses that hold words no list knows, for the fuzzy comparison; each at most 32 characters. */
  readonly clauses: readonly string[]
}
