import type { Sentence } from '../../core/sentence.ts'
import type { Row, Signed, Value } from './form.ts'

/** What stands where the pen is to write: it gets room for a few lines. */
export const byHand: Sentence = { zh: '(手写)', en: '(by hand)' }

/** A piece of an A4 sheet, in reading order. */
export type Block =
  /** A line that is read across a hall. */
  | { readonly big: Value }
  | { readonly head: Sentence }
  | { readonly text: Sentence }
  /** Beside the facts the photo that the paper shows, with what is to be known of it. */
  | { readonly facts: readonly Row[]; readonly photo?: Sentence | null }
  | {
      readonly columns: readonly Sentence[]
      readonly rows: readonly (readonly Value[])[]
      /** What stands in place of no rows. */
      readonly empty: Sentence
    }

/** A sheet of office paper: lists and notices, as against a form of two copies. */
export type Sheet = {
  readonly title: Sentence
  readonly venue: string
  readonly desk: string
  readonly timeZone: string
  readonly at: number
  readonly numberLabel: Sentence
  /** The paper's own number in the office's books, beside the slip number; empty where it has none. */
  readonly docket: string
  readonly blocks: readonly Block[]
  readonly signatures: readonly (readonly [label: Sentence, signed: Signed])[]
  readonly foot: Sentence
  /** Read from afar: larger type, red title. */
  readonly poster: boolean
}
