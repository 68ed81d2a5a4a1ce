import { searchForm } from './search-text.ts'
import { type Lexicon, lookUp } from './vocabulary/look-up.ts'
import { normalise } from './vocabulary/normalise.ts'

// Words that say what the digits behind them are, and words between others that no record need hold.
const announcing = /(?:尾号|尾数|[后末]四位|手机号码?|电话号码?|电话|号码)[是为::]?(?=\d)/g
const between = /^(?:的|了|在|是|有|把|个|一[个把部只件台]|丢了|掉了|捡到|拾到|找)$/
// 黑伞: neither character is a word of the lists by itself.
const coloured = /([红橙黄绿蓝紫黑白灰粉棕])(?=[伞包帽鞋裙裤衣表杯箱])/g
const mark = /[\p{P}\s]+/u
const script = /[\p{Script=Han}]+|[^\p{Script=Han}]+/gu

type Known = { readonly from: number; readonly to: number; readonly isColour: boolean }

/** Known words by their place; one of a single character counts only where every character is known: 王红 is nobody's red king. */
function knownIn(text: string, lexicon: Lexicon): Known[] {
  const found = new Map<number, Known>()
  for (const { from, to, type } of lookUp(text, lexicon)) found.set(from, { from, to, isColour: type === 'colour' })
  const all = [...found.values()]
  const covered = all.reduce((sum, { from, to }) => sum + to - from, 0)
  return covered === text.length ? all : all.filter(({ from, to }) => to - from > 1)
}

/** 黑色 is also 纯黑 and 黑 in a record. */
const stem = (colour: string): string => (colour.length > 1 ? colour.replace(/色$/, '') : colour)

function cut(text: string, lexicon: Lexicon): string[] {
  const pieces: string[] = []
  let last = 0
  const rest = (to: number) => pieces.push(...(text.slice(last, to).match(script) ?? []))
  for (const { from, to, isColour } of knownIn(text, lexicon)) {
    rest(from)
    pieces.push(isColour ? stem(text.slice(from, to)) : text.slice(from, to))
    last = to
  }
  rest(text.length)
  return pieces
}

/**
 * What was typed without spaces, as the words it is made of, in the form in which they are searched: 黑色雨伞 as 黑 and 雨伞, 尾号5566 as
 * 5566. At most eight, each once.
 */
export function wordsApart(query: string, lexicon: Lexicon): string[] {
  const parts = normalise(query).replace(announcing, ' ').replace(coloured, '$1 ').split(mark)
  const pieces = parts.flatMap((part) => cut(part, lexicon)).filter((piece) => !between.test(piece))
  return [...new Set(pieces.map(searchForm))].filter((piece) => piece !== '').slice(0, 8)
}
