import { describe, expect, it } from 'vitest'
import type { Features } from '../../../core/matching/features.ts'
import { tokensOf } from '../../../core/matching/tokens.ts'
import { foundItem, lostItem } from './description.ts'

const share = (a: Features, b: Features): boolean => {
  const theirs = new Set(tokensOf(b))
  return tokensOf(a).some((token) => theirs.has(token))
}

describe('exact keys', () => {
  it.each([
    ['a whole number and its tail', { number: '990104198001011234' }, { number: '尾号1234' }],
    ['a number with one wrong digit', { number: '990104198001011234' }, { number: '990104198001011284' }],
    ['a name misheard in one syllable', { name: '张楠丹' }, { name: '张楠单' }],
    ['a name with another syllable', { name: '张楠丹' }, { name: '张楠琴' }],
    ['a homophone', { name: '刘欣' }, { name: '牛新' }],
  ])('are shared by %s', (_what, report, find) => expect(share(lostItem(report), foundItem(find))).toBe(true))

  it('are not shared by strangers', () =>
    expect(
      share(lostItem({ name: '张楠丹', number: '尾号1234' }), foundItem({ name: '李卫国', number: '尾号9876' })),
    ).toBe(false))
  it('stay few', () =>
    expect(
      tokensOf(lostItem({ name: '张楠丹', description: '尾号1234 13800138000 '.repeat(100) })).length,
    ).toBeLessThan(40))
})
