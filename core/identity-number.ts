import type { Sentence } from './sentence.ts'

export type IdentityFault = 'length' | 'characters' | 'birth-date' | 'check'

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const
const checks = '10X98765432'

/** Check character of the first 17 digits: GB 11643, which is ISO 7064 MOD 11-2. */
export function identityCheck(first17: string): string {
  const sum = weights.reduce<number>((total, weight, index) => total + weight * Number(first17[index]), 0)
  return checks[sum % 11]!
}

/** Brings a typed resident ID number to 17 digits and a digit or X: full width, spaces and a small x are put right. */
export const tidyIdentity = (number: string): string => number.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '')

/**
 * What is wrong with a resident ID number, or null. The region code is not looked up: the list changes, and a card is no
 * less a card when its county was renamed.
 */
export function identityFault(number: string): IdentityFault | null {
  const tidied = tidyIdentity(number)
  if (tidied.length !== 18) return 'length'
  if (!/^\d{17}[\dX]$/.test(tidied)) return 'characters'
  if (!isDate(tidied.slice(6, 14))) return 'birth-date'
  return identityCheck(tidied) === tidied[17] ? null : 'check'
}

function isDate(yyyymmdd: string): boolean {
  const [year, month, day] = [yyyymmdd.slice(0, 4), yyyymmdd.slice(4, 6), yyyymmdd.slice(6)].map(Number)
  const date = new Date(Date.UTC(year!, month! - 1, day))
  return year! >= 1880 && date.getUTCMonth() === month! - 1 && date.getUTCDate() === day
}

export const identitySentences: Record<IdentityFault, Sentence> = {
  length: { zh: '身份证号码应为 18 位', en: 'A resident ID number has 18 characters' },
  characters: {
    zh: '身份证号码只有数字,末位可以是 X',
    en: 'A resident ID number holds digits only, the last may be X',
  },
  'birth-date': {
    zh: '身份证号码第 7 至 14 位不是一个日期',
    en: 'Characters 7 to 14 of the resident ID number are not a date',
  },
  check: {
    zh: '身份证号码的校验位不符,请逐位核对',
    en: 'The resident ID number does not check out; compare it digit by digit',
  },
}
