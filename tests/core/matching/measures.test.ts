import { describe, expect, it } from 'vitest'
import { ageIn, amountIn, chineseNumber, heightIn } from '../../../core/matching/measures.ts'

describe('spoken measures', () => {
  it.each([
    ['七十来岁', [70, 75]],
    ['三十多岁', [31, 39]],
    ['五六岁', [5, 6]],
    ['十七八岁', [17, 18]],
    ['快八十了', [77, 80]],
    ['六十岁左右', [57, 63]],
    ['3-5岁', [3, 5]],
    ['四周岁', [4, 4]],
    ['二十三岁', [23, 23]],
    ['三岁半', [3.5, 3.5]],
    ['18个月', [1.5, 1.5]],
    ['72岁', [72, 72]],
  ])('%s is an age', (text, years) => expect(ageIn(text)).toEqual(years))

  it.each([
    ['一米二', [116, 124]],
    ['一米二五', [125, 125]],
    ['1米65', [165, 165]],
    ['1.27米', [127, 127]],
    ['120公分', [120, 120]],
    ['身高约95cm', [95, 95]],
  ])('%s is a height', (text, centimetres) => expect(heightIn(text)).toEqual(centimetres))

  it.each(['蓝色上衣', '500岁', '一米', ''])('%s is neither', (text) => {
    expect(ageIn(text)).toBeNull()
    expect(heightIn(text)).toBeNull()
  })

  it('reads an amount of money', () => {
    expect(amountIn('里面有1,200元现金')).toBe(1200)
    expect(amountIn('大概350块')).toBe(350)
    expect(amountIn('一个钱包')).toBeNull()
  })
  it('reads numbers below a thousand', () => {
    expect(['十', '二十', '一百二', '一百零五', '两', '九十九'].map(chineseNumber)).toEqual([10, 20, 120, 105, 2, 99])
    expect(chineseNumber('很多')).toBeNull()
  })
})
