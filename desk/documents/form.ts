import type { Sentence } from '../../core/sentence.ts'

/** Something on paper: words of either language, the same in both, or a moment (UTC milliseconds) to the minute. */
export type Value = string | Sentence | { readonly at: number }
export type Row = readonly [label: Sentence, value: Value]

/** Whose own hand may be drawn on a paper: it was given on the screen and is kept with the step that it was given for. */
export type Hand = 'claimant' | 'giver' | 'receiver'

/** What stands on a line to be signed: nothing yet, who did it by badge, a hand with whose it is, the day of a hand, or a moment. */
export type Signed =
  | 'blank'
  | { readonly badge: string }
  | { readonly hand: Hand; readonly by?: Value }
  | { readonly dayOf: Hand }
  | { readonly at: number }

/** A paper of facts and signatures, the same on a sheet and on a roll. */
export type Form = {
  readonly title: Sentence
  readonly venue: string
  readonly desk: string
  readonly timeZone: string
  /** When it was issued, UTC milliseconds. */
  readonly at: number
  readonly numberLabel: Sentence
  /** One name for each copy: the office's own first (一式两联). */
  readonly copies: readonly [Sentence, ...Sentence[]]
  readonly pairs: readonly (readonly [Row, Row])[]
  readonly wide: readonly Row[]
  readonly declaration: Sentence
  readonly signatures: readonly (readonly [label: Sentence, signed: Signed])[]
  readonly foot: Sentence
}

/** Every fact in reading order, for a narrow roll. Empty ones stay away there: paper is short. */
export const rowsOf = ({ pairs, wide }: Form): Row[] =>
  [...pairs.flat(), ...wide].filter(([, value]) => value !== '' && !(isSentence(value) && value.zh === ''))

export const isSentence = (value: Value): value is Sentence => typeof value === 'object' && 'zh' in value

/** That a paper can be checked, and what it keeps back: on everything with a QR. */
export const howToCheck: Sentence = {
  zh: '扫码或报凭证号可在任一警务亭核验真伪。本凭证不含完整证件号码。',
  en: 'Any booth can check this slip by its QR or number. It holds no complete document number.',
}
