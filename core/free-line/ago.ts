import { chineseNumber } from '../matching/measures.ts'
import { minute, type Span } from './clock.ts'

/** How long ago somebody said it was: minutes before now, earliest and latest. */
type Ago = readonly [earliest: number, latest: number]
type Rule = { readonly form: RegExp; readonly ago: (...groups: string[]) => Ago | null }

const number = '[0-9]{1,3}|[一二两三四五六七八九十]{1,3}'
const unit = '小时|钟头|分钟|分|刻钟'
const ending = '(?:以前|之前|前|了)'

const unitMinutes = (word: string): number => (/小时|钟头|hour|hr/.test(word) ? 60 : word === '刻钟' ? 15 : 1)

function ago(n: string, half: string | undefined, more: string, word: string): Ago | null {
  const value = chineseNumber(n)
  if (value === null) return null
  const each = unitMinutes(word)
  const from = (value + (half ? 0.5 : 0)) * each
  return [more ? from + (each === 60 ? 30 : 5) : from, from]
}

const pairAgo = (a: string, b: string, word: string): Ago | null => {
  const [less, more] = [chineseNumber(a), chineseNumber(b)]
  return less === null || more === null || more <= less ? null : [more * unitMinutes(word), less * unitMinutes(word)]
}

const words: Readonly<Record<string, number>> = { a: 1, an: 1, one: 1, two: 2, three: 3, five: 5, ten: 10, twenty: 20 }

const rules: readonly Rule[] = [
  { form: new RegExp(`(?<![0-9一两二三四五六七八九十]个?)半个?(?:多)?(?:小时|钟头)${ending}?`), ago: () => [30, 30] },
  { form: new RegExp(`([一两二三四五六七八])([二三四五六七八九])个?(${unit})${ending}`), ago: pairAgo },
  {
    form: new RegExp(`(${number})个?(半)?(多|来|几)?个?(${unit})(?:多)?(?:左右)?${ending}`),
    ago: (n, half, more, word) => ago(n, half, more, word),
  },
  { form: new RegExp(`(?:好几|几)分钟${ending}`), ago: () => [10, 2] },
  {
    form: /一(?:会儿?|哈儿?|下下)(?:以前|之前|前)|刚才|刚刚|将才|才将|方才|\bjust now\b|\ba moment ago\b/,
    ago: () => [5, 0],
  },
  { form: /(?<=不见|走丢|走失|走散|丢|掉)(?=了?刚刚?)了?刚刚?/, ago: () => [5, 0] },
  { form: /\bhalf an hour(?: ago)?/, ago: () => [30, 30] },
  { form: /\ba (?:few|couple of) min(?:ute)?s ago\b/, ago: () => [10, 2] },
  {
    form: /\b([0-9]{1,3}|an?|one|two|three|five|ten|twenty) ?(min|minute|hour|hr)s? ago\b/,
    ago: (n, word) => {
      const value = (words[n] ?? Number(n)) * unitMinutes(word)
      return [value, value]
    },
  },
]

/** 十分钟前, 半个多小时了, 刚才, 10 minutes ago. */
export function agoIn(text: string, now: number): { from: number; to: number; span: Span } | null {
  for (const { form, ago: read } of rules) {
    const found = form.exec(text)
    const minutes = found === null ? null : read(...(found.slice(1) as string[]))
    if (found === null || minutes === null) continue
    const span = [now - minutes[0] * minute, now - minutes[1] * minute] as const
    return { from: found.index, to: found.index + found[0].length, span }
  }
  return null
}
