import { chineseNumber } from '../matching/measures.ts'
import { ageGroupOf } from '../records/age-group.ts'
import type { Fields } from '../records/fields.ts'
import { asks, type Chip, chip, isPerson, type Line, type Meant } from './chip.ts'
import { wordsForPeople } from './who.ts'

const cn = '[一二两三四五六七八九十]{1,3}'
const english = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const spelt = english.join('|')

const numberOf = (text: string): number | null => {
  const word = english.indexOf(text)
  return word < 0 ? chineseNumber(text) : word + 1
}

type Rule = { readonly form: RegExp; readonly years: (...groups: string[]) => readonly (number | null)[] }

const about = '(?:多|来|几)?'
const notOther = '(?![0-9]|后|分|块|元|米|个|公|厘|斤|号|点|cm|张|:|\\.|年前|小时)'
// A number that bears no unit must not be counted with any: 三十二排 is a row, 七十一路 a bus.
const noUnit =
  '(?![0-9零一二两三四五六七八九十百千万]|[后分块元米个公厘斤号点张:.年月日时秒钟小排座桌层楼路班级度%件条只双瓶顶把台名位人次天多来几届栋室区码寸]|cm|kg)'
const stop = '(?=$|[\\s,|。、;/])'

const pair = (tens: string | undefined, a: string, b: string, ending: string): number[] => {
  const base = tens ? (chineseNumber(tens) ?? 0) : 0
  const by = ending === '十' ? 10 : 1
  return [base + (numberOf(a) ?? 0) * by, base + (numberOf(b) ?? 0) * by]
}

/** Two ages close to each other are a question; else the first number counted something else. */
const between = (a: number | null, b: number | null): (number | null)[] =>
  a !== null && b !== null && b > a && b - a <= 10 ? [a, b] : [b]

/** How people say an age; the first that fits counts. Two numbers are a question, 来岁 and 多岁 are the decade itself. */
const rules: readonly Rule[] = [
  {
    form: new RegExp(`(?<!岁[零多]?)(?<![0-9])([0-9]{1,2}|${cn})个多?月(?:大|的)?(?!前|以前|了)`),
    years: (n) => [Math.round(((numberOf(n) ?? 0) / 12) * 10) / 10],
  },
  {
    form: /([0-9]{1,2}) ?(?:months?|mos?)(?: |-)?old/,
    years: (n) => [Math.round((Number(n) / 12) * 10) / 10],
  },
  {
    form: new RegExp(`([0-9]{1,2}|${cn})岁零?([0-9]{1,2}|${cn})个多?月`),
    years: (years, months) => [Math.round(((numberOf(years) ?? 0) + (numberOf(months) ?? 0) / 12) * 10) / 10],
  },
  { form: /半岁/, years: () => [0.5] },
  { form: /(?<![0-9一二两三四五六七八九十周几多])岁半/, years: () => [1.5] },
  { form: /(?:年过|年近|奔|[过上]了?)([三四五六七八九]十)/, years: (n) => [numberOf(n)] },
  { form: /(?<=几岁.{0,8})([一二两三四五六七八九十]|[0-9]{1,2})个?(?:手)?指/, years: (n) => [numberOf(n)] },
  { form: /([二三四五六七八九])旬/, years: (n) => [10 * (numberOf(n) ?? 0)] },
  {
    form: new RegExp(`(?:虚岁|周岁|年龄|年纪|岁数)[是为:有]?(?:大概|大约|约)? ?([0-9]{1,3}|${cn})(?! ?岁|[到至~-])`),
    years: (n) => [numberOf(n)],
  },
  {
    form: new RegExp(
      `([0-9]{1,2}|${cn}) ?(?:-|到|至|~|或者?|、|/|,|or|to) ?([0-9]{1,2}|${cn}) ?(?: ?周?岁|years?)(?:[ -]old)?`,
    ),
    years: (a, b) => between(numberOf(a), numberOf(b)),
  },
  {
    form: /([二三四五六七八九]?十)?([一二两三四五六七八])([二三四五六七八九])(十?) ?周?岁/,
    years: (tens, a, b, ten) => pair(tens, a, b, ten),
  },
  { form: new RegExp(`([0-9]{1,3}|${cn}) ?周?岁半`), years: (n) => [plusHalf(numberOf(n))] },
  {
    form: new RegExp(`([0-9]{1,3}(?:\\.5)?|${cn})${about} ?周?岁(?:多|左右|上下|出头)?`),
    years: (n) => [numberOf(n)],
  },
  {
    form: new RegExp(`([2-9]0|[二三四五六七八九]十)(?:好几|多|来|几|左右|上下|出头|挂零)${notOther}`),
    years: (n) => [numberOf(n)],
  },
  { form: /(?<![0-9])([1-9][0-9])(?=了(?:$|[\s,|。、;]))/, years: (n) => [Number(n)] },
  // An input method offers 睡 随 碎 税 beside 岁.
  { form: new RegExp(`([0-9]{1,2}|${cn})[睡随碎税](?![觉便意了时])`), years: (n) => [numberOf(n)] },
  {
    form: new RegExp(`\\b([0-9]{1,3}|${spelt})(?: |-)?(?:years?|yrs?|yr)(?:(?: |-)old)?\\b(?! ago)`),
    years: (n) => [numberOf(n)],
  },
  {
    form: /(?<=^|[\s,|])([二三四五六七八九]十[一二三四五六七八九]?)(?=$|[\s,|])/,
    years: (n) => [numberOf(n)],
  },
  { form: new RegExp(`(?<=约|大概|大约) ?([0-9]{1,2})${notOther}`), years: (n) => [Number(n)] },
  { form: /\b(?:is|he's|she's|boy|girl) ([0-9]{1,2})(?=[,;.]|$)/, years: (n) => [Number(n)] },
  { form: /\b(?:about|around) ([0-9]{1,2})(?=[,;.]|$)/, years: (n) => [Number(n)] },
  { form: /\b([0-9]{1,2}) ?y\/?o\b/, years: (n) => [Number(n)] },
  { form: /\bage[d]? (?:about |around )?([0-9]{1,3})\b/, years: (n) => [Number(n)] },
  { form: new RegExp(`(?<=姓\\p{Script=Han}{1,2})([1-9][0-9])${noUnit}`, 'u'), years: (n) => [Number(n)] },
  { form: new RegExp(`(?<=[男女娃孩童崽] ?)([0-9]{1,2})${notOther}`), years: (n) => [Number(n)] },
  { form: new RegExp(`(?<=[男女][ ,、/:]{1,2})([0-9]{1,2}|${cn})${stop}`), years: (n) => [numberOf(n)] },
  { form: /(?<![0-9:.])([0-9]{1,2})(?=[男女])/, years: (n) => [Number(n)] },
]

const plusHalf = (years: number | null): number | null => (years === null ? null : years + 0.5)

const meantBy = (age: number): Meant => ({
  fields: { age, ageGroup: ageGroupOf(age) } satisfies Fields,
  zh: `${age} 岁`,
  en: `${age} y`,
})

const edge = '(?=$|[\\s,|。、;/了岁左上])'
// 外公 85, 我妈七十三: behind a word for a person a number without a unit is the age.
const behindPerson = new RegExp(
  `^[ ,、/:]{0,2}(?:今年|大概|大约|约|才|有|快)? ?(?:([0-9]{1,3}|${cn})${edge}|([1-9][0-9])${noUnit})`,
)
// Heights, times and telephone numbers are read already: a number that stands alone early in the line is the age.
const standing = /^(?:[^\s,|。、;0-9]+[\s,|。、;]+){0,2}([1-9][0-9]?)(?=$|[\s,|。、;])/
const alone = /(?<=^|[\s,|。、;/])([1-9][0-9]?)(?=$|[\s,|。、;/])/g
// 姓陈八十一戴帽, 四十五六: tens and ones that count nothing else.
const spokenTens = new RegExp(
  `(?<![零一二两三四五六七八九十百千第])([二三四五六七八九]十)([一二三四五六七八九])([二三四五六七八九])?${noUnit}`,
)
const tensPair = new RegExp(`(?<![零一二两三四五六七八九十百千第])([三四五六七八])([四五六七八九])十${noUnit}`)

function unspokenIn({ text, words }: Line): { from: number; to: number; years: number[] } | null {
  for (const { to } of wordsForPeople(text, { words })) {
    const found = behindPerson.exec(text.slice(to))
    const said = found?.[1] ?? found?.[2] ?? ''
    const years = found === null ? null : numberOf(said)
    if (years !== null && years > 0 && years <= 110)
      return {
        from: to + found!.index + found![0].length - said.length,
        to: to + found![0].length,
        years: [years],
      }
  }
  return numberAlone(text) ?? spokenAlone(text)
}

type Hit = { from: number; to: number; years: number[] }

/** A number early in the line, or the only one that stands between boundaries. */
function numberAlone(text: string): Hit | null {
  const all = [...text.matchAll(alone)]
  const found = standing.exec(text) ?? (all.length === 1 ? all[0]! : null)
  if (found === null) return null
  const to = found.index + found[0].length
  return { from: to - found[1]!.length, to, years: [Number(found[1])] }
}

function spokenAlone(text: string): Hit | null {
  const two = tensPair.exec(text)
  const found = two ?? spokenTens.exec(text)
  if (found === null) return null
  const [, tens = '', a = '', b] = found
  const years = two !== null ? pair(undefined, tens, a, '十') : b ? pair(tens, a, b, '') : [numberOf(tens + a) ?? 0]
  return { from: found.index, to: found.index + found[0].length, years }
}

function yearsIn(line: Line): { from: number; to: number; years: number[] } | null {
  for (const { form, years: read } of rules) {
    const found = form.exec(line.text)
    if (found === null) continue
    const years = read(...(found.slice(1) as string[])).filter((n) => n !== null && n >= 0 && n <= 120) as number[]
    if (years.length > 0) return { from: found.index, to: found.index + found[0].length, years: [...new Set(years)] }
  }
  return unspokenIn(line)
}

/** Years, and the group of the day's bulletin that they belong to. */
export function ageIn(line: Line): Chip[] {
  const found = isPerson(line) ? yearsIn(line) : null
  if (found === null) return []
  const { from, to, years } = found
  const meant = years.map(meantBy)
  const only = meant.length === 1 ? meant[0] : undefined
  return [only === undefined ? asks('age', from, to, line.raw.slice(from, to), meant) : chip('age', from, to, only)]
}

const tall: readonly { readonly form: RegExp; readonly cm: (...groups: string[]) => number }[] = [
  { form: /([12]) ?米 ?([0-9]{1,2})(?![0-9])/, cm: (m, cm) => Number(m) * 100 + Number(cm.padEnd(2, '0')) },
  { form: /(?<![0-9])([01]\.[0-9]{1,2}|2\.[0-3]) ?(?:米|m\b)/, cm: (m) => Math.round(Number(m) * 100) },
  {
    form: /([一两二])米([零一二三四五六七八九])([一二三四五六七八九])?/,
    cm: (m, ten, one) => numberOf(m)! * 100 + (numberOf(ten) ?? 0) * 10 + (one ? (numberOf(one) ?? 0) : 0),
  },
  { form: /(?<![0-9])([0-9]{2,3}) ?(?:公分|厘米|cm)/, cm: Number },
  { form: /(?:身高|个子|height) ?(?:有|约|大概|是|:)? ?([0-9]{2,3})(?![0-9])/, cm: Number },
]

/** Centimetres. */
export function heightIn(line: Line): Chip[] {
  if (!isPerson(line)) return []
  for (const { form, cm } of tall) {
    const found = form.exec(line.text)
    const heightCm = found === null ? 0 : cm(...(found.slice(1) as string[]))
    if (found === null || heightCm < 30 || heightCm > 230) continue
    const meant = { fields: { heightCm }, zh: `${heightCm} 厘米`, en: `${heightCm} cm` }
    return [chip('heightCm', found.index, found.index + found[0].length, meant)]
  }
  return []
}
