import { chineseNumber } from '../matching/measures.ts'
import { minute, type Span } from './clock.ts'

/** How long ago somebody said it was: minutes before now, earliest and latest. */
type Ago = readonly [earliest: number, latest: number]
type Rule = { readonly form: RegExp; readonly ago: (...groups: string[]) => Ago | null }

const number = '[0-9]{1,3}|[一二两三四五六七八九十]{1,3}'
const unit = '小时|钟头|分钟|分|刻钟|(?<=个)钟'
const ending = '(?:以前|之前|前|了|钱)'
// Without 前 it is how long ago only where nothing goes on: 20分钟 between two commas.
const open = '(?:不到|左右|以内|内|的样子)?(?=$|[\\s,|。;、])'

const unitMinutes = (word: string): number => (/小时|钟头|^钟$|hour|hr/.test(word) ? 60 : word === '刻钟' ? 15 : 1)

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

/** 十几分钟: eleven to nineteen. */
function teens(tens: string): Ago | null {
  const base = chineseNumber(tens)
  return base === null ? null : [base + 9, base + 1]
}

/** 快半小时: up to a fifth less than was said. */
const nearly = (span: Ago | null): Ago | null => (span === null ? null : [span[0], span[0] * 0.8])

const words: Readonly<Record<string, number>> = { a: 1, an: 1, one: 1, two: 2, three: 3, five: 5, ten: 10, twenty: 20 }

const rules: readonly Rule[] = [
  { form: new RegExp(`(?:快|将近|不到)半个?(?:小时|钟头|钟)${ending}?|半个?(?:小时|钟头)不到`), ago: () => [30, 24] },
  { form: new RegExp(`([一二三四五]?十)几分钟?(?:${ending}|${open})`), ago: (tens) => teens(tens) },
  { form: new RegExp(`个把(?:小时|钟头|钟)${ending}?`), ago: () => [90, 60] },
  {
    form: new RegExp(`(${number})个?(半)?(分钟|小时|钟头)不到`),
    ago: (n, half, word) => nearly(ago(n, half, '', word)),
  },
  {
    form: new RegExp(`(?:快|将近|不到)(${number})个?(半)?(分钟|小时|钟头)${ending}?`),
    ago: (n, half, word) => nearly(ago(n, half, '', word)),
  },
  {
    form: new RegExp(`(?<![0-9一两二三四五六七八九十]个?)半个?(?:多)?(?:小时|钟头|钟)${ending}?`),
    ago: () => [30, 30],
  },
  { form: new RegExp(`([一两二三四五六七八])([二三四五六七八九])个?(${unit})(?:${ending}|${open})`), ago: pairAgo },
  { form: new RegExp(`([0-9]{1,2})(?:[、~-]|到)([0-9]{1,2})个?(${unit})(?:${ending}|${open})`), ago: pairAgo },
  {
    form: new RegExp(`(${number})个?(半)?(多|来|几)?个?(${unit})(?:多)?(?:左右)?${ending}`),
    ago: (n, half, more, word) => ago(n, half, more, word),
  },
  { form: /三刻钟(?:以前|之前|前|了)?/, ago: () => [45, 45] },
  { form: new RegExp(`(?:好几|(?<![十百])几)分钟(?:${ending}|${open})`), ago: () => [10, 2] },
  {
    form: new RegExp(
      `(?<![停等待再过每点时差零0-9一二三四五六七八九十]|还有|开车)(${number})个?(半)?(多|来|几)?个?(小时|钟头|分钟|刻钟|(?<=个)钟|分(?=$|[\\s,|。;、]))(?:多)?${open}`,
    ),
    ago: (n, half, more, word) => ago(n, half, more, word),
  },
  {
    form: /一(?:会儿?|哈儿?|下下)(?:以前|之前|前)|刚才|刚刚|将才|将将|才将|方才|\bjust now\b|\ba moment ago\b/,
    ago: () => [5, 0],
  },
  { form: /(?:才|没|有)一(?:会儿?|哈儿?)/, ago: () => [15, 0] },
  { form: /[刚才](?=[^\s,|]{0,2}(?:不见|不在|走|跑|丢|掉|捡|拾|送|发现|还在|还有|离|散))/, ago: () => [5, 0] },
  // 刚捞起来, 刚交来, but not 刚好, 刚满五岁, 刚买的 and 刚学会走路.
  { form: /(?<=^|[\s,|。、;])刚(?=[捞拿交带找拣从听看到来下出]|$|[\s,|。、;])/, ago: () => [5, 0] },
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
