import { describe, expect, it } from 'vitest'
import { compareNames, heardName, namesIn, namesInField } from '../../../core/matching/names.ts'

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

  it.each([
    ['王旺俊', '王汪浚', 'homophone'],
    ['王未', '王末', 'looks-alike'],
    ['杨晴', '汤晴', 'shared'],
    ['李晴', '李倩', 'looks-alike'],
  ])('%s and %s, read from a card: %s', (a, b, expected) => expect(level(a, b)).toBe(expected))

  it.each([
    ['曾小明', 'zeng xiaoming'],
    ['单小明', 'Shan Xiaoming'],
    ['仇英', 'qiu ying'],
    ['解晓东', 'XIE XIAODONG'],
    ['查南', 'zhanan'],
    ['区志强', 'ou zhi qiang'],
    ['朴信惠', 'piao xinhui'],
    ['尉迟小满', 'yuchi xiaoman'],
    ['万俟青', 'moqi qing'],
    ['吕布谷', 'LYU BUGU'],
    ['张楠丹', 'Nandan Zhang'],
    ['西安安', 'xian an'],
    ['张楠丹', 'zhāng nán dān'],
  ])('%s is typed %s', (name, typed) => expect(level(name, typed)).toBe('homophone'))

  it.each([
    ['陈生', 'cen sen', 'sounds-alike'],
    ['吕小满', 'Lu Xiaoman', 'sounds-alike'],
    ['张楠丹', 'znd', 'part'],
    ['张楠丹', 'Z N D', 'part'],
    ['张楠丹', 'zld', 'different'],
    ['张楠丹', '楠丹张', 'sounds-alike'],
    ['張國榮', '张国荣', 'same'],
    ['陳麗華', '陈丽华', 'same'],
    ['刘牛牛', '劉妞妞', 'homophone'],
  ])('%s and %s: %s', (a, b, expected) => expect(level(a, b)).toBe(expected))

  it.each([
    ['Ann Lee', 'ann  lee', 'same'],
    ['John Smith', 'SMITH, John', 'same'],
    ['John Smith', 'J. Smith', 'part'],
    ['John Smith', 'Smith', 'given'],
    ['Schmidt', 'Schmitt', 'one-off'],
    ['John Smith', 'Vera Kowalski', 'different'],
  ])('Latin: %s and %s: %s', (a, b, expected) => expect(level(a, b)).toBe(expected))

  it.each([
    ['阿依古丽·买买提', '阿依古丽买买提', 'same'],
    ['阿依古丽·买买提', '阿依古丽•买买提', 'same'],
    ['阿依古丽·买买提', '阿依古丽', 'given'],
    ['阿依古丽·买买提', '买买提', 'given'],
    ['阿依古丽·买买提', '阿衣古丽买买提', 'homophone'],
    ['阿依古丽·买买提', '阿依古力克买买提', 'one-off'],
    ['扎西多吉', '扎西', 'part'],
    ['扎西多吉', '多吉', 'given'],
  ])('long names: %s and %s: %s', (a, b, expected) => expect(level(a, b)).toBe(expected))

  it.each(['丹丹', '小丹', '阿丹', '丹丹儿', '丹儿', '丹妹', '丹'])('%s may be 张楠丹', (called) => {
    expect(level('张楠丹', called)).toBe('part')
  })
  it('楠丹 is 张楠丹 without the surname, which tells more than a call name', () =>
    expect(level('张楠丹', '楠丹')).toBe('given'))
  it('a call name agrees or says nothing', () => {
    expect(heardName('豆豆')!.binding).toBe(false)
    expect(heardName('小石头')!.binding).toBe(false)
    expect(heardName('阿依古丽')!.binding).toBe(true)
    expect(level('小石头', '石头')).toBe('given')
    expect(level('丹丹', '小丹')).toBe('part')
  })
  it('another short name with the same last syllable is no nickname', () =>
    expect(level('张楠丹', '李丹')).toBe('shared'))
  it('a field may hold several', () => {
    expect(namesInField('刘涛涛(小名豆豆)').map(({ text, binding }) => [text, binding])).toEqual([
      ['刘涛涛', true],
      ['豆豆', false],
    ])
    expect(namesInField('张楠丹 / Zhang Nandan')).toHaveLength(2)
  })
  it('are different when nothing sounds alike', () => expect(level('张楠丹', '李卫国')).toBe('different'))
  it('are found in prose only where it announces one', () => {
    expect(namesIn('一个钱包,姓名:蒋聚成,里面有现金').map(({ text }) => text)).toEqual(['蒋聚成'])
    expect(namesIn('一个黑色钱包')).toEqual([])
  })
  it('are found on a thing only where they have the shape of one: 安字 and 三班 are marks', () => {
    const written = (text: string) => namesIn(`一个水壶,写着${text},有点旧`).map(({ text: name }) => name)
    expect(['王小明', '豆豆', 'tom lee'].map(written)).toEqual([['王小明'], ['豆豆'], ['tom lee']])
    expect(['安字', '三班', '高一二班', '恭喜发财'].map((text) => written(text))).toEqual([[], [], [], []])
  })
  it('need a letter', () => expect(heardName('…!')).toBeNull())
})
