import type { Sentence } from './sentence.ts'

export type PhoneFault = 'characters' | 'mobile-length' | 'not-a-number'

/** Full width, spaces, brackets, dashes and the prefix +86 taken away. */
export const tidyPhone = (phone: string): string =>
  phone
    .normalize('NFKC')
    .replace(/[\s()-]/g, '')
    .replace(/^(\+|00)86(?=\d{7})/, '')

const mobile = /^1[3-9]\d{9}$/
// Area code of three or four digits, number of seven or eight; a bare number of the own city; a service number.
const landline = /^(0\d{2,3}[2-9]\d{6,7}|[2-9]\d{6,7})(转?[,;xX#]?\d{1,6})?$/
const abroad = /^\+(?!86)[1-9]\d{6,14}$/

/** What is wrong with a phone number somebody can be called back on, or null. Visitors from abroad give theirs with a plus. */
export function phoneFault(phone: string): PhoneFault | null {
  const tidied = tidyPhone(phone)
  if (mobile.test(tidied) || landline.test(tidied) || abroad.test(tidied)) return null
  if (/[^\d+转,;xX#]/.test(tidied)) return 'characters'
  return /^1[3-9]/.test(tidied) ? 'mobile-length' : 'not-a-number'
}

/** No number has fewer digits with its area code: one of seven is left of a landline or of a mobile number. */
const fewestDigits = 8

/** What makes a clerk read a typed number out again, or null. It never blocks: the caller may have said it so. */
export function phoneDoubt(phone: string): Sentence | null {
  const tidied = tidyPhone(phone)
  if (tidied === '') return null
  const fault = phoneFault(tidied)
  if (fault === 'characters') return phoneSentences.characters
  const digits = tidied.replace(/\D/g, '').length
  if (fault === null && digits >= fewestDigits) return null
  const only = digits < 11
  return {
    zh: `号码${only ? '只' : ''}有 ${digits} 位,核对一下`,
    en: `The number has ${only ? 'only ' : ''}${digits} digits; check it`,
  }
}

export const phoneSentences: Record<PhoneFault, Sentence> = {
  characters: { zh: '电话里有不是数字的字符', en: 'The phone number holds something that is not a digit' },
  'mobile-length': { zh: '手机号应为 11 位', en: 'A mobile number has 11 digits' },
  'not-a-number': {
    zh: '电话应为 11 位手机号,或带区号的座机',
    en: 'The phone should be an 11-digit mobile number or a landline with its area code',
  },
}
