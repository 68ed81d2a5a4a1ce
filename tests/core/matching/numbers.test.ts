import { describe, expect, it } from 'vitest'
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
  it('are found in prose', () => {
    expect(numbersIn('手机号13800012345,卡尾号7788').map(({ form }) => form)).toEqual(['whole', 'tail'])
    expect(numbersIn('120码,14点12分')).toEqual([])
  })
  it('need a digit', () => expect(readNumber('不清楚')).toBeNull())
})
