import { longText } from '../records/fields.ts'
import type { Concept } from '../vocabulary/look-up.ts'
import { normalise } from '../vocabulary/normalise.ts'
import { simplified } from '../vocabulary/simplified.ts'

/**
 * Cut to what a form may hold, then normalised and in simplified characters: cutting first bounds the work, and half a character at
 * the cut is dropped.
 */
export const clean = (text: string | null | undefined): string =>
  text == null
    ? ''
    : simplified(normalise(text.slice(0, longText)))
        .replace(/\ufffd/g, '')
        .trim()

const boundary = /[\s,。,.;;、!!??()()“”"'「」【】/|]+/

/** The clauses of normalised text. A point between digits is a number's own. */
export const clausesOf = (text: string): string[] =>
  text
    .replace(/(?<=[0-9])\.(?=[0-9])/g, '\u0001')
    .split(boundary)
    .map((clause) => clause.replaceAll('\u0001', '.'))
    .filter((clause) => clause.length > 1)

/** What every notebook page says: it tells no two records apart. */
const boilerplate =
  /捡到|拾到|拾获|发现|丢失|遗失|丢了|掉了|不见了?|走失|走散|走丢|找不到|巡逻时?|遇到|游客|保安|保洁|上交|交来|带来|送来|失主|里面有?|附近|旁边|门口|对面|出口|拾得|[捡丢]的|旁?长椅|大概|左右|一[个名部把件顶副本张只条双台辆]|上[身穿衣]是?|下[身穿]|脚穿|鞋是|身高约?|尺码|名字[是叫]?|姓名|写着|有[个只]?|在/g

/** Clock times, ages, heights and long numbers: fields of their own compare them. */
const measures =
  /(?:上午|下午|早上|中午|晚上|凌晨)?[0-9一二两三四五六七八九十]{1,3}点(?:半|[0-9一二三四五六七八九十]{1,3}分?)?|[0-9一二两三四五六七八九十几多来]+周?岁半?|[0-9.]+(?:米|公分|厘米|cm)[0-9]*|[0-9]{6,}/g

/** Text that no list explains: what concepts do not cover, without the phrases of every page. */
export function leftover(text: string, concepts: readonly Concept[]): string {
  let rest = ''
  let at = 0
  for (const { from, to } of concepts) {
    if (from < at) continue
    rest += `${text.slice(at, from)} `
    at = to
  }
  return (rest + text.slice(at)).replace(measures, ' ').replace(boilerplate, ' ')
}

/** Bigrams of Chinese runs, Latin words and short numbers. Long numbers are compared as numbers, and left out here. */
export function tokensIn(text: string): string[] {
  const tokens: string[] = []
  for (const [run] of text.matchAll(/\p{Script=Han}+|[a-z0-9][a-z0-9.-]*/gu)) {
    if (/^[a-z0-9]/.test(run)) {
      if (run.length > 1 && run.length < 8) tokens.push(run)
      continue
    }
    const characters = [...run]
    for (let i = 0; i + 1 < characters.length; i++) tokens.push(characters[i]! + characters[i + 1]!)
  }
  return tokens
}
