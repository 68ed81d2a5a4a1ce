import { describe, expect, it } from 'vitest'
import { cardChecks } from '../../../core/card-number.ts'
import { identityCheck } from '../../../core/identity-number.ts'
import { compareNumbers, isSlip, numbersIn, readNumber } from '../../../core/matching/numbers.ts'

const level = (a: string, b: string) => compareNumbers(readNumber(a)!, readNumber(b)!)
const whole = '990104198001011234'

describe('numbers', () => {
  it('agree whole, with spaces or in full width', () => {
    expect(level(whole, '990104 19800101 1234')).toBe('same')
    expect(level(whole, '990104198001011234')).toBe('same')
  })
  it('agree by the tail', () => expect(level(whole, '尾号1234')).toBe('tail'))
  it('agree by what a mask leaves', () => expect(level(whole, '990104********1234')).toBe('masked'))
  it('contradict by tail and by mask', () => {
    expect(level(whole, '尾号9876')).toBe('different')
    expect(level(whole, '990188********9876')).toBe('different')
  })
  it('forgive one digit misread, swapped or left out', () => {
    expect(level(whole, '990104198001011284')).toBe('slip')
    expect(level(whole, '990104198001012134')).toBe('slip')
    expect(level(whole, '尾号1243')).toBe('tail-slip')
    expect(isSlip('13800012345', '1380012345')).toBe(true)
    expect(isSlip('13800012345', '13811112345')).toBe(false)
  })
  it('take a card and a phone for different kinds', () => expect(level(whole, '13800012345')).toBe('other-kind'))
  it('a valid check character tells which of two readings is right', () => {
    const right = `99010419800101123${identityCheck('99010419800101123')}`
    expect(level(right, right.replace('1123', '1128'))).toBe('checked-slip')
    expect(level(right.replace('0101', '0110'), right)).toBe('checked-slip')
    expect(level('9901041980010112333', '9901041980010112334')).toBe('slip')
  })
  it('a card is checked by Luhn, and two that both check are two', () => {
    expect(level('6299000000000000004', '6299000000000000104')).toMatch(/slip/)
    const card = (body: string) => [...'0123456789'].map((last) => body + last).find(cardChecks)!
    const one = card('629911223344550901')
    expect(level(one, one.replace('0901', '0911'))).toBe('checked-slip')
    const swapped = one.replace('09', '90')
    expect(cardChecks(swapped)).toBe(true)
    expect(level(one, swapped)).toBe('different')
  })
  it('read O and 0, I and 1 alike, and a phone with its country', () => {
    expect(level('川A8O1I2', '川A80112')).toBe('same')
    expect(level('+86 138 0001 2345', '13800012345')).toBe('same')
    expect(level('No. 88231907', '88231907')).toBe('same')
  })
  it('an 11-digit serial and a phone are other kinds; so are a masked phone and a card', () => {
    expect(level('13800012345', 'b2800012399')).toBe('other-kind')
    expect(level('138****2345', '990104198001015678')).toBe('other-kind')
  })
  it.each([
    ['E12345678', 'E12345687'],
    ['川A12345', '川A12354'],
    ['13800012345', '1380012345'],
  ])('%s is a slip from %s', (a, b) => expect(level(a, b)).toBe('slip'))
  it('are found in prose', () => {
    expect(numbersIn('手机号13800012345,卡尾号7788').map(({ form }) => form)).toEqual(['whole', 'tail'])
    expect(numbersIn('120码,14点12分')).toEqual([])
  })
  it('need a digit', () => expect(readNumber('不清楚')).toBeNull())
})
