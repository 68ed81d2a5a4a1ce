import { cardChecks } from './card-number.ts'
import { identityFault, identitySentences, tidyIdentity } from './identity-number.ts'
import { phoneDoubt } from './phone.ts'
import type { FieldName } from './records/fields.ts'
import type { Sentence } from './sentence.ts'

const identities: ReadonlySet<FieldName> = new Set(['idNumber', 'contactIdNumber'])
const phones: ReadonlySet<FieldName> = new Set(['contactPhone', 'ownPhone'])
const unfit: Sentence = {
  zh: '号码校验不符,请逐位核对',
  en: 'The number does not check out; compare it digit by digit',
}

// UnionPay cards begin with 62 and have 16 to 19 digits, Visa and Mastercard 16 (ISO/IEC 7812).
const bankCard = /^(?:62\d{14,17}|[45]\d{15})$/
const identity = /^[1-9]\d{5}(?:18|19|20)\d{9}[\dX]$/

/**
 * What a clerk should look at again in a number that was typed or stored, or null. A doubt never blocks: the card itself may be so. Only a
 * number as long as a resident ID is judged as one (a passport's is shorter, and half a number is not wrong yet); on a thing's number,
 * what has the form of an ID or a bank card.
 */
export function numberDoubt(name: FieldName, value: string): Sentence | null {
  if (phones.has(name)) return phoneDoubt(value)
  const number = tidyIdentity(value)
  if (identities.has(name)) {
    const fault = number.length === 18 ? identityFault(number) : null
    return fault === null ? null : identitySentences[fault]
  }
  if (name !== 'number') return null
  if (identity.test(number)) return identityFault(number) === null ? null : unfit
  return bankCard.test(number) && !cardChecks(number) ? unfit : null
}
