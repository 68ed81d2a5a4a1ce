/** What a clerk reads, in both languages. */
export type Sentence = { readonly zh: string; readonly en: string }

/** What stands between the things of a list. */
export const comma: Sentence = { zh: '、', en: ', ' }

/** Several things as one list, in either language. */
export const listed = (parts: readonly Sentence[]): Sentence => ({
  zh: parts.map(({ zh }) => zh).join(comma.zh),
  en: parts.map(({ en }) => en).join(comma.en),
})
