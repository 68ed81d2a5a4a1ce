import { chineseNumber } from '../matching/measures.ts'
import { phoneFault, tidyPhone } from '../phone.ts'
import { type Chip, chip, isItem, type Line } from './chip.ts'

const phones =
  /(?<![0-9])(?:(?:\+|00)?86[- ]?)?1[3-9][0-9](?:[- ]?[0-9]{4}){2}(?![0-9])|(?<![0-9])0[0-9]{2,3}[- ]?[2-9][0-9]{6,7}(?![0-9])|\+[1-9][0-9]{6,14}(?![0-9])/g

// Read aloud, a number is typed as it is heard: in groups of any length.
const spaced = /(?<![0-9])1[- ]?[3-9](?:[- ]?[0-9]){9}(?![- ]?[0-9])/g

/** The number somebody can be called back on. */
export function phoneIn({ text }: Line): Chip[] {
  const found = [...text.matchAll(phones), ...text.matchAll(spaced)].find(([number]) => phoneFault(number) === null)
  if (found === undefined) return []
  const contactPhone = tidyPhone(found[0])
  const shown = `${contactPhone.slice(0, 3)}****${contactPhone.slice(-4)}`
  return [
    chip('contactPhone', found.index, found.index + found[0].length, {
      fields: { contactPhone },
      zh: `电话 ${shown}`,
      en: `Phone ${shown}`,
    }),
  ]
}

const tail =
  /(?:尾号|尾数|[后末最尾][后]?[四4]位(?:数字?)?|末尾|结尾|尾巴|号码?尾|尾(?= ?[0-9])|last four(?: digits)?|ending(?: in| with)?)\s?[是为:]*\s?((?:[0-9] ?){2,7}[0-9x])(?![0-9])/
const whole =
  /(?:(?:卡号|证号|编号|号码|车牌号?|序列号|number|no\.?)\s?[是为:]*\s?)?(?<![0-9a-z])([0-9]{12,19}x?|[0-9]{17}x)(?![0-9])/
// A number that is announced may stand in groups: 卡号5000 1234.
const named =
  /(?:号码|[卡证编票学工单房机订床座件]号|车牌号?|序列号|座位号|number|no\.?)\s?[是为:]*\s?([a-z0-9-]*[0-9][a-z0-9-]{2,}(?:[ -][0-9]{3,4}(?![0-9.:点分小元块个]))*)/
const plate = /[渝川贵云鄂湘陕京津沪粤桂][a-z][·.• -]?[a-z0-9]{5,6}(?![a-z0-9])/

/** The tail of a card or a phone, or the whole number of a document. */
export function numberIn(line: Line): Chip[] {
  if (!isItem(line)) return []
  const found = [tail, whole, named, plate].map((form) => form.exec(line.text)).find((hit) => hit !== null)
  if (found == null) return []
  const number = (found[1] ?? found[0]).replace(/[ ·.•]/g, '').toUpperCase()
  const words = tail.test(found[0]) ? { zh: '尾号', en: 'Ending in' } : { zh: '号码', en: 'Number' }
  const shown = number.length > 8 ? `${number.slice(0, 3)}****${number.slice(-4)}` : number
  return [
    chip('number', found.index, found.index + found[0].length, {
      fields: { number },
      zh: `${words.zh} ${shown}`,
      en: `${words.en} ${shown}`,
    }),
  ]
}

const numeral = '[0-9]{1,8}(?:\\.[0-9]{1,2})?|[零一二两三四五六七八九十百千]{1,7}'
const money = new RegExp(
  `(?:现金|人民币)?\\s?(${numeral})(?:多|来)?\\s?(?:元|块钱?|rmb|yuan)(?!钱包)|(?:现金|人民币|cash)\\s?(?:有|约|大概)?\\s?([0-9]{2,8})(?![0-9])`,
)

/** 一千二 is 1200 as 一百二 is 120. */
function amountOf(text: string): number | null {
  const [thousands, rest = ''] = text.includes('千') ? text.split('千') : ['', text]
  if (thousands === '') return chineseNumber(rest)
  const [high, low] = [chineseNumber(thousands ?? ''), rest === '' ? 0 : chineseNumber(rest.replace(/^零/, ''))]
  if (high === null || low === null) return null
  return high * 1000 + (low < 10 && !rest.startsWith('零') ? low * 100 : low)
}

/** Yuan. */
export function amountIn(line: Line): Chip[] {
  const found = isItem(line) ? money.exec(line.text) : null
  const amount = found === null ? null : amountOf(found[1] ?? found[2] ?? '')
  if (found === null || amount === null) return []
  return [
    chip('amount', found.index, found.index + found[0].length, {
      fields: { amount },
      zh: `${amount} 元`,
      en: `${amount} yuan`,
    }),
  ]
}
