import { cardChecks } from '../card-number.ts'
import { identityFault } from '../identity-number.ts'
import { normalise } from '../vocabulary/normalise.ts'
import type { ReadNumber } from './features.ts'

const masked = /^([0-9a-z]*?)[*]+([0-9a-z]*)$/
const tailMark = /(?:尾号|尾数|后四位|末四位|末尾)[是为::]?\s*([0-9]{2,7}[0-9x])/

const abroad = /^(?:00)?86(?=1[3-9][0-9]{9}$)/

/** O and 0, I, L and 1 are read for one another on plates and serial numbers; 86 before a phone number is the country's. */
const foldLetters = (compact: string): string => compact.replaceAll('o', '0').replace(/[il]/g, '1').replace(abroad, '')

/** A number as somebody wrote it: whole, masked (990104********123X) or its tail (尾号1234). Null where no digit stands. */
export function readNumber(raw: string, binding = true): ReadNumber | null {
  const text = normalise(raw).slice(0, 64)
  const tail = tailMark.exec(text)?.[1]
  if (tail !== undefined) return { form: 'tail', head: '', tail, binding }
  const compact = foldLetters(text.replace(/^no\.?(?=\s*[0-9])/, '').replace(/[^0-9a-z*]/g, ''))
  if (!/[0-9]/.test(compact)) return null
  const parts = masked.exec(compact)
  if (parts !== null) return { form: parts[1] === '' ? 'tail' : 'masked', head: parts[1]!, tail: parts[2]!, binding }
  if (compact.includes('*')) return null
  return compact.length <= 5
    ? { form: 'tail', head: '', tail: compact, binding }
    : { form: 'whole', head: compact, tail: '', binding }
}

const inText =
  /(?:尾号|尾数|后四位|末四位)[是为::]?\s*[0-9]{2,7}[0-9x]|[0-9]{3,6}\*{3,}[0-9x]{2,4}|[a-z]{0,2}[0-9]{8,19}x?/g

/** Numbers inside prose: tails that say so, masked ones, and runs of eight digits or more. */
export const numbersIn = (text: string): ReadNumber[] =>
  [...text.matchAll(inText)].flatMap((found) => readNumber(found[0]) ?? []).slice(0, 6)

const codeOnTag = /[a-z]{1,3}-?[0-9]{3,12}|[0-9]{5,19}x?/g

/** Numbers on a badge or wristband: telephones and the venue's own codes. A bare year or room number is none. */
export const numbersOnTag = (text: string): ReadNumber[] =>
  [...normalise(text).matchAll(codeOnTag)].flatMap((found) => readNumber(found[0], false) ?? []).slice(0, 4)

export const numberLevels = [
  'same',
  'masked',
  'tail',
  'checked-slip',
  'slip',
  'tail-slip',
  'other-kind',
  'different',
] as const
export type NumberLevel = (typeof numberLevels)[number]

/** One digit wrong, two neighbours swapped, or one left out: what happens when a number is read aloud. */
export function isSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) === 1) {
    const [long, short] = a.length > b.length ? [a, b] : [b, a]
    const at = [...short].findIndex((digit, i) => digit !== long[i])
    return at < 0 || long.slice(at + 1) === short.slice(at)
  }
  if (a.length !== b.length) return false
  const wrong = [...a].flatMap((digit, at) => (digit === b[at] ? [] : [at]))
  const [first, second] = wrong
  if (wrong.length === 1) return true
  return wrong.length === 2 && second === first! + 1 && a[first!] === b[second] && a[second] === b[first!]
}

const headOf = (number: ReadNumber): string => number.head
const tailOf = (number: ReadNumber): string => (number.form === 'whole' ? number.head : number.tail)

/** True where the legible ends of two numbers can belong to one. */
function endsAgree(a: ReadNumber, b: ReadNumber): boolean {
  const heads = Math.min(headOf(a).length, headOf(b).length)
  const tails = Math.min(tailOf(a).length, tailOf(b).length)
  return headOf(a).slice(0, heads) === headOf(b).slice(0, heads) && tailOf(a).slice(-tails) === tailOf(b).slice(-tails)
}

const lastFour = (number: ReadNumber): string => tailOf(number).slice(-4)

function compareParts(a: ReadNumber, b: ReadNumber): NumberLevel {
  const tailOnly = a.form === 'tail' || b.form === 'tail'
  if (tailOf(a) === '' || tailOf(b) === '') return 'other-kind'
  if (endsAgree(a, b)) return tailOnly ? 'tail' : 'masked'
  if (isMaskedPhone(a) !== isMaskedPhone(b) && isLong(a) !== isLong(b)) return 'other-kind'
  return isSlip(lastFour(a), lastFour(b)) ? 'tail-slip' : 'different'
}

/** 138****1234 beside a number that is too long for a phone. */
const isMaskedPhone = ({ form, head }: ReadNumber): boolean => form === 'masked' && /^1[3-9][0-9]$/.test(head)
const isLong = ({ form, head }: ReadNumber): boolean => (form === 'whole' ? head.length > 11 : head.length > 3)

type NumberKind = 'phone' | 'identity' | 'card' | 'passport' | 'serial'

const forms: readonly (readonly [NumberKind, RegExp])[] = [
  ['phone', /^1[3-9][0-9]{9}$/],
  // GB 11643: region, date of birth, order, check character.
  ['identity', /^[1-9][0-9]{5}(?:18|19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9x]$/],
  ['card', /^[2-6][0-9]{15,18}$/],
  ['passport', /^(?:[a-z][0-9]{8}|[a-z]{2}[0-9]{7})$/],
]
const kindOf = (number: string): NumberKind => forms.find(([, form]) => form.test(number))?.[0] ?? 'serial'

/** Whether the check character fits; null for a number that has none. */
function checks(number: string): boolean | null {
  const kind = kindOf(number)
  return kind === 'identity' ? identityFault(number) === null : kind === 'card' ? cardChecks(number) : null
}

/**
 * Two readings that differ in one place. If only one has the check character that fits, the other is that one misread; two that both
 * fit are two numbers.
 */
function slipLevel(a: string, b: string): NumberLevel {
  const [one, other] = [checks(a), checks(b)]
  if (one === true && other === true) return 'different'
  return one === true || other === true ? 'checked-slip' : 'slip'
}

/** Numbers that cannot be one another (a card and a phone, or of unlike length) say little about each other. */
export function compareNumbers(a: ReadNumber, b: ReadNumber): NumberLevel {
  if (a.form !== 'whole' || b.form !== 'whole') return compareParts(a, b)
  if (a.head === b.head) return 'same'
  if (isSlip(a.head, b.head)) return slipLevel(a.head, b.head)
  return a.head.length === b.head.length && kindOf(a.head) === kindOf(b.head) ? 'different' : 'other-kind'
}
