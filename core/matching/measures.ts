import type { Range } from './features.ts'

const digits = '零一二三四五六七八九'
const numeral = '[零一二两三四五六七八九十百几]'

/** 二十三 → 23, 两 → 2, 一百二 → 120; null for what is no number below a thousand. */
export function chineseNumber(text: string): number | null {
  if (/^[0-9]+(\.[0-9]+)?$/.test(text)) return Number(text)
  const parts =
    /^(?:([一二两三四五六七八九])百零?)?(?:([一二两三四五六七八九])?(十))?([零一二两三四五六七八九])?$/.exec(text)
  if (text === '' || parts === null) return null
  const digit = (character: string | undefined): number => (character === '两' ? 2 : digits.indexOf(character ?? '零'))
  const [, hundreds, tens, ten, ones] = parts
  const last = hundreds !== undefined && ten === undefined && !text.includes('零') ? digit(ones) * 10 : digit(ones)
  return digit(hundreds) * 100 + (ten === undefined ? 0 : tens === undefined ? 10 : digit(tens) * 10) + last
}

type Rule = { readonly form: RegExp; readonly range: (...groups: string[]) => Range | null }

const decade = (text: string, spread: Range): Range | null => {
  const from = chineseNumber(text)
  return from === null ? null : [from + spread[0], from + spread[1]]
}

const inYears = (months: number | null): Range | null => (months === null ? null : [months / 12, months / 12])

/** How people say an age; the first that fits counts. 来岁 is a little more than the decade, 多岁 anywhere in it. */
const ageRules: readonly Rule[] = [
  {
    form: /([0-9]{1,3}|[一二两三四五六七八九十]+)个月/,
    range: (n) => inYears(chineseNumber(n)),
  },
  { form: /([0-9]0|[二三四五六七八九]?十)来岁/, range: (n) => decade(n, [0, 5]) },
  { form: /([0-9]0|[二三四五六七八九]?十)(?:多|几|好几)岁?/, range: (n) => decade(n, [1, 9]) },
  { form: /([0-9]0|[二三四五六七八九]?十)(?:左右|上下|岁左右|岁上下)/, range: (n) => decade(n, [-3, 3]) },
  { form: /(?:快|近|将近)([0-9]0|[二三四五六七八九]?十)/, range: (n) => decade(n, [-3, 0]) },
  { form: /([0-9]{1,2})[-到至~]([0-9]{1,2})周?岁/, range: (a, b) => [Number(a), Number(b)] },
  {
    form: /([二三四五六七八九]?十)?([一二两三四五六七八])([二三四五六七八九])周?岁/,
    range: (tens, a, b) => pairOfYears(tens, a, b),
  },
  { form: /([0-9]{1,3}|[一二两三四五六七八九十]+)周?岁半/, range: (n) => decade(n, [0.5, 0.5]) },
  { form: /([0-9]{1,3}(?:\.5)?|[一二两三四五六七八九十]+)(?:周?岁|years? old)/, range: (n) => decade(n, [0, 0]) },
]

/** 五六岁 is five or six, 十七八岁 seventeen or eighteen; 三五岁 three to five. */
function pairOfYears(tens: string | undefined, a: string, b: string): Range | null {
  const [base, from, to] = [tens ? chineseNumber(tens) : 0, chineseNumber(a), chineseNumber(b)]
  return base === null || from === null || to === null || to <= from ? null : [base + from, base + to]
}

const heightRules: readonly Rule[] = [
  { form: /([12])米([0-9]{1,2})(?![0-9])/, range: (m, cm) => around(Number(m) * 100 + Number(cm.padEnd(2, '0')), cm) },
  { form: /([01]\.[0-9]{1,2}|2\.[0-3])(?:米|m\b)/, range: (m) => around(Math.round(Number(m) * 100), m.slice(2)) },
  {
    form: new RegExp(`([一两二])米(${numeral})(${numeral})?`),
    range: (m, ten, one) =>
      around(
        chineseNumber(m)! * 100 + (chineseNumber(ten) ?? 0) * 10 + (chineseNumber(one ?? '零') ?? 0),
        one ? '00' : '0',
      ),
  },
  { form: /([0-9]{2,3})(?:公分|厘米|cm)/, range: (cm) => [Number(cm), Number(cm)] },
]

/** 一米二 was said in tens of centimetres, 1.25 in single ones. */
const around = (centimetres: number, decimals: string): Range =>
  decimals.length === 1 ? [centimetres - 4, centimetres + 4] : [centimetres, centimetres]

function firstRule(rules: readonly Rule[], text: string, within: Range): Range | null {
  for (const { form, range } of rules) {
    const found = form.exec(text)
    const value = found === null ? null : range(...(found.slice(1) as string[]))
    if (value != null && value[0] >= within[0] && value[1] <= within[1]) return value
  }
  return null
}

/** Years that a normalised text speaks of; null where it speaks of none. */
export const ageIn = (text: string): Range | null => firstRule(ageRules, text, [0, 120])

/** Centimetres that a normalised text speaks of; null where it speaks of none. */
export const heightIn = (text: string): Range | null => firstRule(heightRules, text, [30, 230])

const yuan = /([0-9]{1,8}(?:\.[0-9]{1,2})?)\s*(?:元|块钱?|rmb|yuan)(?!钱包)/

/** Yuan that a normalised text speaks of. */
export function amountIn(text: string): number | null {
  const found = yuan.exec(text.replace(/(?<=[0-9]),(?=[0-9]{3})/g, ''))
  return found === null ? null : Number(found[1])
}

/** How far apart two ranges lie: 0 where they meet. */
export const gap = (a: Range, b: Range): number => Math.max(0, a[0] - b[1], b[0] - a[1])
export const width = (range: Range): number => range[1] - range[0]
export const middle = (range: Range): number => (range[0] + range[1]) / 2
