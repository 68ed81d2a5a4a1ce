import type { FieldName } from '../../../core/records/fields.ts'
import { colours } from '../../../core/vocabulary/colours.ts'

export type QuickWord = { readonly zh: string; readonly en: string; readonly hex: string }

const asked = ['red', 'white', 'black', 'blue', 'yellow', 'green', 'pink', 'grey']
const colourWords: readonly QuickWord[] = asked.flatMap((id) => colours.find((colour) => colour.id === id) ?? [])

const coloured: ReadonlySet<FieldName> = new Set(['upper', 'lower', 'shoes', 'colour'])

/** Words that one click adds to this field: the colours that are said most, as many as fit beside it in that language. */
export const quickWordsOf = (name: FieldName, language: 'zh' | 'en'): readonly QuickWord[] =>
  coloured.has(name) ? colourWords.slice(0, language === 'zh' ? 8 : 6) : []

/** 红色 stands on its button as 红, so that eight of them fit beside the field. */
export const shortWord = (word: string): string => (word.length === 2 ? word.replace(/色$/, '') : word)

/** Adds a word to what was typed, or takes it out again. Chinese words join without a space. */
export function toggleWord(typed: string, word: string, language: 'zh' | 'en'): string {
  if (typed.includes(word)) return typed.replace(word, '').replace(/\s+/g, ' ').trim()
  const gap = typed === '' || language === 'zh' ? '' : ' '
  return `${typed.trimEnd()}${gap}${word}`
}
