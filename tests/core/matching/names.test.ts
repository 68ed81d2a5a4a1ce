import { describe, expect, it } from 'vitest'
import { compareNames, heardName, namesIn } from '../../../core/matching/names.ts'

const level = (a: string, b: string) => compareNames(heardName(a)!, heardName(b)!)

describe('names', () => {
  it('agree letter by letter', () => expect(level('张楠丹', '张楠丹')).toBe('same'))

  it.each([
    ['张楠丹', '章南丹'],
    ['吴欣欣', '吴芯心'],
    ['单小明', '善晓铭'],
  ])('%s and %s sound the same', (a, b) => expect(level(a, b)).toBe('homophone'))

  it.each([
    ['刘兰', '牛南', 'n and l'],
    ['周正', '邹增', 'zh and z, ng and n'],
    ['胡花', '符发', 'hu and f'],
    ['陈生', '岑森', 'ch and c, sh and s, ng and n'],
  ])('%s and %s are one to a Sichuan ear (%s)', (a, b) => {
    expect(level(a, b)).toBe('sounds-alike')
  })

  it('differ in one look-alike character only', () => expect(level('王旺俊', '王旺浚')).toMatch(/homophone|one-off/))
  it('know a nickname from its last syllable', () => {
    expect(level('瑟强', '小强')).not.toBe('different')
    expect(level('张楠丹', '丹丹')).toBe('part')
    expect(level('张楠丹', '小丹')).toBe('part')
  })
  it('are different when nothing sounds alike', () => expect(level('张楠丹', '李卫国')).toBe('different'))
  it('compare Latin names by words', () => expect(level('Ann Lee', 'ann  lee')).not.toBe('different'))
  it('are found in prose only where it announces one', () => {
    expect(namesIn('一个钱包,姓名:蒋聚成,里面有现金').map(({ text }) => text)).toEqual(['蒋聚成'])
    expect(namesIn('一个黑色钱包')).toEqual([])
  })
  it('need a letter', () => expect(heardName('…!')).toBeNull())
})
