import type { FieldName } from '../../../core/records/fields.ts'
import { comma } from '../../../core/sentence.ts'
import { quickColours } from '../../../core/vocabulary/colours.ts'

export type QuickWord = { readonly zh: string; readonly en: string; readonly hex?: string }
type Language = 'zh' | 'en'

const word = (zh: string, en: string): QuickWord => ({ zh, en })
const coloured: ReadonlySet<FieldName> = new Set(['upper', 'lower', 'shoes', 'colour'])

/** Fields of a few words that may stand side by side, none of which holds a digit. */
const listed: { readonly [K in FieldName]?: readonly QuickWord[] } = {
  material: [
    word('皮', 'leather'),
    word('布', 'cloth'),
    word('塑料', 'plastic'),
    word('金属', 'metal'),
    word('玻璃', 'glass'),
    word('木', 'wood'),
  ],
  mood: [
    word('平静', 'calm'),
    word('哭闹', 'crying'),
    word('害怕', 'afraid'),
    word('不说话', 'silent'),
    word('激动', 'agitated'),
  ],
}

/** Words that one click adds to this field: as many as fit beside it in that language. */
export const quickWordsOf = (name: FieldName, language: Language): readonly QuickWord[] =>
  listed[name] ?? (coloured.has(name) ? quickColours.slice(0, language === 'zh' ? 8 : 6) : [])

/** What stands between two quick words: a Chinese colour belongs to the garment that follows it, 红短袖. */
export const joinOf = (name: FieldName, language: Language): string =>
  name in listed ? comma[language] : language === 'zh' ? '' : ' '

/** 红色 stands on its button as 红, so that eight of them fit beside the field. */
export const shortWord = (text: string): string => (text.length === 2 ? text.replace(/色$/, '') : text)

/** The form of a quick word that stands in what was typed: 红 is in 红上衣, but not in 粉红. Null where none does. */
export function wordIn(typed: string, word: string): string | null {
  if (typed.includes(word)) return word
  const short = shortWord(word)
  return short !== word && new RegExp(`(?<![粉紫橙枣酒天深浅米银])${short}`).test(typed) ? short : null
}

/** Adds a word to what was typed after `join`, or takes it out again. */
export function toggleWord(typed: string, added: string, join: string): string {
  if (!typed.includes(added)) return `${typed.trimEnd()}${typed.trim() === '' ? '' : join}${added}`
  const rest = typed.includes(`${join}${added}`) ? typed.replace(`${join}${added}`, '') : typed.replace(added, '')
  const mark = join.trim()
  const bare = mark !== '' && rest.startsWith(mark) ? rest.slice(mark.length) : rest
  return bare.replace(/[ \t]+/g, ' ').trim()
}
