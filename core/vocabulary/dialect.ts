import source from './data/dialect.json' with { type: 'json' }

/** A Chongqing or Sichuan word and what it says in standard Chinese. */
export type DialectWord = {
  readonly word: string
  readonly standard: readonly string[]
  readonly domains: readonly string[]
  readonly meaning: {
    readonly type: 'concept' | 'category' | 'subcategory' | 'clothing' | 'colour'
    readonly id: string
  }
  readonly confidence: string
  /** Means two things (荷包: a purse or a pocket): the clerk asks, nothing decides. */
  readonly ambiguous: boolean
  readonly note?: string | undefined
}

export const dialectWords = source.words as readonly DialectWord[]
/** Words that a microphone or a tired ear takes for another: 鞋子 sounds like 孩子, so the radio repeats it. */
export const misheard: readonly { heard: string; maybe: string; note: string }[] = source.misheard
