import { describe, expect, it } from 'vitest'
import type { Features } from '../../../core/matching/features.ts'
import { found, foundItem, lostItem, minutes, missing, noon, pair, ranked } from './description.ts'

const said = (report: Features, find: Features): string[] => pair(report, find).reasons.map(({ zh }) => zh)
const inEnglish = (report: Features, find: Features): string[] => pair(report, find).reasons.map(({ en }) => en)

describe('a reason is said as a clerk would', () => {
  it.each([
    [{ title: '保温杯' }, { title: '保温杯' }, '都是保温杯', 'both: vacuum flask'],
    [{ title: '太阳镜' }, { category: 'glasses' }, '都是眼镜', 'both: glasses'],
    [{ title: '太阳镜' }, { title: '老花镜' }, '都是眼镜,种类不同', 'both glasses, of different kinds'],
    [{ title: '雨伞' }, { title: '手机' }, '一个是雨伞,一个是手机', 'different things: umbrella, mobile phone'],
    [{ colour: '红' }, { colour: '黑' }, '颜色不同:红色、黑色', 'different colours: red, black'],
    [{ brand: '华为' }, { brand: '小米' }, '品牌不同:华为、小米', 'different brands: HUAWEI, Xiaomi'],
    [{ brand: 'oppo' }, { brand: '欧珀' }, '品牌都是OPPO', 'both OPPO'],
  ])('of things: %o and %o', (report, find, zh, en) => {
    expect(said(lostItem(report), foundItem(find))).toContain(zh)
    expect(inEnglish(lostItem(report), foundItem(find))).toContain(en)
  })

  it.each([
    [{ lower: '短裙' }, { lower: '裙子' }, '都穿半身裙', 'both: skirt'],
    [{ upper: '黄裙子' }, { upper: '黄色连衣裙' }, '都穿连衣裙', 'both: dress'],
    [{ upper: '红毛衣' }, { upper: '红衬衫' }, '上衣不同:毛衣、衬衫', 'top, different kinds: sweater, shirt'],
    [{ upper: '红T恤' }, { upper: '黑T恤' }, '上衣颜色不同:红色、黑色', 'top, different colours: red, black'],
    [{ hair: '马尾' }, { hair: '寸头' }, '发型不同:马尾、寸头', 'different hair: ponytail, crew cut'],
    [{ dialect: '四川话' }, { dialect: '四川口音' }, '都说四川话', 'both: Sichuan dialect'],
    [{ glasses: true }, { glasses: true }, '都戴眼镜', 'both wear glasses'],
    [{ sex: 'male' }, { sex: 'female' }, '一男一女', 'one male, one female'],
  ] as const)('of people: %o and %o', (report, find, zh, en) => {
    expect(said(missing(report), found(find))).toContain(zh)
    expect(inEnglish(missing(report), found(find))).toContain(en)
  })

  it('two phones are phones, whatever sticks on them', () => {
    const [mine, theirs] = [{ title: '黑色手机,壳上贴着熊猫' }, { title: '黑色华为手机,熊猫贴纸' }]
    const phone = { category: 'phone.smart' }
    const reasons = said(lostItem({ ...mine, ...phone }), foundItem({ ...theirs, ...phone }))
    expect(reasons.join()).toContain('都是手机')
    expect(reasons.join()).not.toContain('猫')
  })

  it('a thing is lost and handed in, a person goes missing and is met', () => {
    const [lost, later] = [{ eventFrom: noon }, { eventFrom: noon + minutes(30) }]
    expect(said(lostItem(lost), foundItem(later))).toEqual(['丢失后一小时内拾到'])
    expect(said(missing(lost), found(later))).toEqual(['走失后一小时内发现'])
    expect(inEnglish(missing(lost), found(later))).toEqual(['found within an hour of going missing'])
  })
  it('the report comes first, whichever side was entered last', () => {
    const [report, find] = [lostItem({ colour: '红' }), foundItem({ colour: '黑' })]
    expect(said(find, report)).toEqual(said(report, find))
  })
  it('one thing is said once: a phrase that is alike and the words in it, a cap’s type and its garment', () => {
    const others = Array.from({ length: 60 }, () => foundItem({ description: '普通的旧东西' }))
    const phrase = { description: '把手缠着鳄鱼胶布' }
    const { reasons } = ranked(lostItem(phrase), [...others, foundItem(phrase)])[0]!
    expect(reasons.map(({ field }) => field)).toEqual(['description'])
    expect(said(lostItem({ title: '鸭舌帽' }), foundItem({ title: '鸭舌帽' }))).toEqual(['都是棒球帽'])
  })
  it('says in one sum what it says once: the weights of the reasons are those of the pair', () => {
    const [report, find] = [lostItem({ title: '鸭舌帽', colour: '红' }), foundItem({ title: '鸭舌帽', colour: '红' })]
    const { reasons, weight } = pair(report, find)
    expect(reasons.reduce((sum, reason) => sum + reason.weight, 0)).toBeCloseTo(weight, 0)
  })
  it('tells every witness that weighs, so that no line of the comparison says it was not counted', () => {
    const child = { age: 5, heightCm: 110, sex: 'male', name: '王小明', dialect: '四川话', glasses: true } as const
    const clothes = { upper: '红T恤', lower: '蓝短裤', shoes: '白球鞋', hair: '短发', place: '象馆', eventFrom: noon }
    const { reasons } = pair(missing({ ...child, ...clothes }), found({ ...child, ...clothes }))
    expect(reasons.map(({ field }) => field)).toEqual(expect.arrayContaining(['time', 'sex', 'place', 'glasses']))
  })
  it('names a mark that both mention, but not how somebody is in health', () => {
    const others = Array.from({ length: 60 }, () => found({ description: '普通' }))
    const first = (description: string) => ranked(missing({ description }), [...others, found({ description })])[0]!
    expect(first('额头有伤疤').reasons.map(({ zh }) => zh)).toContain('描述都提到疤痕')
    expect(JSON.stringify(first('记忆不好,耳朵背').reasons)).not.toMatch(/记忆|听力|memory|hearing/)
  })
  it('what tells one from what came in beside it is said before the time', () => {
    const child = { upper: '红色T恤', eventFrom: noon }
    const { reasons } = pair(missing(child), found({ ...child, eventFrom: noon + minutes(90) }))
    expect(reasons.at(-1)!.field).toBe('time')
  })
  it('never speaks for a pair by what weighs against it', () => {
    const { reasons } = pair(missing({ shoes: '凉鞋' }), found({ shoes: '洞洞鞋' }))
    expect(reasons).toMatchObject([{ effect: 'contradicts', zh: '鞋子说法不一:凉鞋、洞洞鞋' }])
  })
})
