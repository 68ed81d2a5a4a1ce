import { describe, expect, test } from 'vitest'
import { identityCheck } from '../../core/identity-number.ts'
import { readCard } from '../../core/reader.ts'
import { scanOf } from '../../core/scan.ts'

const number = `99010419900101123${identityCheck('99010419900101123')}`
const address = '某省某市某路12号'

describe('what a card reader types', () => {
  test.each([
    ['陈小满', `陈小满\t${number}\t${address}`],
    ['陈小满', `陈小满|女|汉族|19900101|${address}|${number}|某市公安局|2010.01.01-2030.01.01`],
    ['陈小满', `${number},陈小满,${address}`],
    ['买买提·艾力', `买买提·艾力；男；${number}；${address}`],
  ])('name %s, number and address, in whatever order and marks', (name, line) => {
    expect(readCard(line)).toMatchObject({ name, number, address })
    expect(scanOf(line)).toMatchObject({ is: 'resident-id', text: number, card: { name } })
  })

  test('what it does not give stays open, and a number that does not check out is no card', () => {
    expect(readCard(`陈小满|${number}`)).toMatchObject({ name: '陈小满', address: null })
    const wrong = number.slice(0, -1) + (number.endsWith('0') ? '1' : '0')
    expect(readCard(`陈小满|${wrong}`)).toBeNull()
    expect(readCard(number)).toBeNull()
    expect(scanOf('你好,世界').is).toBe('other')
  })
})
