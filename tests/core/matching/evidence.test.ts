import { describe, expect, it } from 'vitest'
import { described, effectOf, found, foundItem, lostItem, minutes, missing, noon, pair, ranked } from './description.ts'

describe('what one field says', () => {
  it('a category and the narrower word for it agree', () =>
    expect(effectOf(lostItem({ category: 'umbrella' }), foundItem({ title: '折叠伞' }), 'category')).toBe('agrees'))
  it('a neighbouring category is confused and an unrelated one contradicts', () => {
    const umbrella = pair(lostItem({ category: 'phone' }), foundItem({ category: 'umbrella' })).weight
    const tablet = pair(lostItem({ category: 'phone' }), foundItem({ category: 'tablet' })).weight
    expect(tablet).toBeGreaterThan(umbrella)
  })
  it('an ambiguous word agrees with each of its meanings, but less than an exact one', () => {
    const vague = pair(lostItem({ colour: '青' }), foundItem({ colour: '黑色' })).weight
    const exact = pair(lostItem({ colour: '黑' }), foundItem({ colour: '黑色' })).weight
    expect(vague).toBeGreaterThan(0)
    expect(exact).toBeGreaterThan(vague)
  })
  it('near colours are near and far ones contradict', () => {
    expect(effectOf(lostItem({ colour: '藏青' }), foundItem({ colour: '黑色' }), 'colour')).toBe('near')
    expect(effectOf(lostItem({ colour: '白' }), foundItem({ colour: '黑色' }), 'colour')).toBe('contradicts')
  })
  it('a brand agrees in Chinese and in Latin letters', () =>
    expect(effectOf(lostItem({ brand: '华为' }), foundItem({ title: 'HUAWEI手机' }), 'brand')).toBe('agrees'))
  it('a brand in Chinese that no list holds does not contradict one in Latin letters', () =>
    expect(effectOf(lostItem({ brand: '霓虹贝' }), foundItem({ brand: 'Neobay' }), 'brand')).toBeUndefined())
  it('a tail agrees with a whole number', () =>
    expect(effectOf(lostItem({ number: '99010419800101123X' }), foundItem({ number: '尾号123X' }), 'number')).toBe(
      'agrees',
    ))
  it('a reporter’s phone agrees with the number on a tag and never contradicts another number', () => {
    const child = missing({ contactPhone: '13800012345' })
    expect(effectOf(child, found({ description: '手环上写着13800012345' }), 'number')).toBe('agrees')
    expect(effectOf(child, found({ description: '手环上写着13911154321' }), 'number')).toBeUndefined()
  })
  it('a watch’s number and a wristband’s code agree with a tag, and another one says nothing', () => {
    const child = missing({ ownPhone: '13800012345', tag: '粉色手环 LX0371' })
    expect(effectOf(child, found({ tag: '电话手表 13800012345' }), 'number')).toBe('agrees')
    expect(effectOf(child, found({ tag: '手环 LX-0371' }), 'number')).toBe('agrees')
    expect(effectOf(child, found({ tag: '手环 LX9984' }), 'number')).toBeUndefined()
  })
  it('a nickname is a name, and another name beside it says nothing against', () => {
    const child = missing({ name: '王语桐', nickname: '妞妞、小满' })
    expect(effectOf(child, found({ name: '小满' }), 'name')).toBe('agrees')
    expect(effectOf(missing({ nickname: '妞妞' }), found({ name: '王语桐' }), 'name')).toBeUndefined()
  })
  it('a build agrees by button and in words, and thin contradicts stout', () => {
    expect(effectOf(missing({ build: 'thin' }), found({ description: '很瘦的娃儿' }), 'build')).toBe('agrees')
    expect(effectOf(missing({ build: 'thin' }), found({ build: 'stout' }), 'build')).toBe('contradicts')
  })
  it('what lies in a bag is a detail of it, but does not make the bag what lies in it', () => {
    const bag = lostItem({ category: 'backpack', contents: '蜡笔和一本恐龙图画书', material: '帆布' })
    const same = foundItem({ category: 'backpack', description: '里面有恐龙图画书' })
    expect(pair(bag, same).weight).toBeGreaterThan(pair(bag, foundItem({ category: 'backpack' })).weight)
    expect(described('found-item', { contents: '华为手机一部' }).brands).toEqual([])
    expect(described('found-item', { contents: '华为手机一部' }).types).toEqual([])
  })
  it('the tail of a reporter’s document agrees with the document that was found', () =>
    expect(effectOf(lostItem({ contactIdTail: '123X' }), foundItem({ number: '99010419800101123X' }), 'number')).toBe(
      'agrees',
    ))
  it('a spoken age agrees with a number of years', () =>
    expect(effectOf(missing({ description: '七十来岁的婆婆' }), found({ age: 72 }), 'age')).toBe('agrees'))
  it('two years are much for a toddler and little for the old', () => {
    expect(effectOf(missing({ age: 2 }), found({ age: 5 }), 'age')).toBe('contradicts')
    expect(effectOf(missing({ age: 78 }), found({ age: 80 }), 'age')).toBe('agrees')
  })
  it('clothes agree slot by slot, from fields and from prose', () => {
    const said = found({ description: '上穿红色T恤,下身黑色短裤' })
    expect(effectOf(missing({ upper: '红短袖' }), said, 'upper')).toBe('agrees')
    expect(effectOf(missing({ lower: '白裤子' }), said, 'lower')).toBe('contradicts')
  })
  it('a place is the same by any of its names and near by the plan', () => {
    expect(effectOf(lostItem({ place: '老东门旁边' }), foundItem({ zone: 'gate_e1' }), 'place')).toBe('agrees')
    const near = pair(lostItem({ zone: 'tiger' }), foundItem({ zone: 'lion' })).weight
    const far = pair(lostItem({ zone: 'tiger' }), foundItem({ zone: 'parking' })).weight
    expect(near).toBeGreaterThan(far)
  })
  it('a place in prose counts where it is said as one; a toy tiger is no place', () => {
    const tiger = foundItem({ zone: 'tiger' })
    expect(effectOf(lostItem({ description: '在老虎馆旁边不见的' }), tiger, 'place')).toBe('agrees')
    expect(effectOf(lostItem({ description: '一只老虎玩偶' }), tiger, 'place')).toBeUndefined()
  })
  it('a find before the loss contradicts, one within the hour agrees', () => {
    const lost = lostItem({ eventFrom: noon, eventTo: noon + minutes(30) })
    expect(effectOf(lost, foundItem({ eventFrom: noon + minutes(10) }), 'time')).toBe('agrees')
    expect(effectOf(lost, foundItem({ eventFrom: noon - minutes(600) }), 'time')).toBe('contradicts')
  })
  it('a word that no list holds is still a shared rare word', () => {
    const others = Array.from({ length: 60 }, () => foundItem({ description: '普通的旧东西,没有特别之处' }))
    const best = ranked(lostItem({ description: '把手缠着鳄鱼胶布' }), [
      ...others,
      foundItem({ description: '缠着鳄鱼胶布的' }),
    ])[0]!
    expect(best.id).toBe('F60')
    expect(best.reasons.map(({ field }) => field)).toContain('description')
  })
})

describe('a ranking', () => {
  const child = { age: 6, sex: 'female', upper: '黄色外套', eventFrom: noon } as const
  const other = { age: 9, sex: 'male', upper: '蓝色T恤', eventFrom: noon + minutes(20) } as const

  it('puts the right child first and says why in both languages', () => {
    const [best, next] = ranked(missing({ ...child, name: '周小禾' }), [
      found(other),
      found({ ...child, name: '邹晓禾', eventFrom: noon + minutes(25) }),
    ])
    expect(best!.id).toBe('F1')
    expect(best!.probability).toBeGreaterThan(0.9)
    expect(next!.probability).toBeLessThan(0.05)
    expect(best!.reasons.every(({ zh, en }) => zh !== '' && en !== '')).toBe(true)
  })
  it('leaves room for none of these', () => {
    const all = ranked(missing(child), [found(other), found(other)])
    expect(all.reduce((sum, { probability }) => sum + probability, 0)).toBeLessThan(0.1)
  })
  it('is less sure of each of two that look alike', () => {
    const find = found({ ...child, eventFrom: noon + minutes(25) })
    expect(ranked(missing(child), [find, find])[0]!.probability).toBeLessThan(0.51)
    expect(pair(missing(child), find).probability).toBeGreaterThan(0.7)
  })
  it('is less sure on a crowded day than on a quiet one', () => {
    const crowd = Array.from({ length: 80 }, () => found(other))
    const find = found({ age: 6, sex: 'female', eventFrom: noon + minutes(25) })
    const quiet = pair(missing(child), find).probability
    expect(ranked(missing(child), [find, ...crowd])[0]!.probability).toBeLessThan(quiet)
  })
  it('offers nothing of the same side or of another subject', () =>
    expect(ranked(missing(child), [missing(child), foundItem({ title: '雨伞' })])).toEqual([]))
  it('works on a single field', () => {
    expect(
      ranked(lostItem({ colour: '红' }), [foundItem({ colour: '黑' }), foundItem({ colour: '大红色' })])[0]!.id,
    ).toBe('F1')
    expect(ranked(lostItem({ number: '7788' }), [foundItem({}), foundItem({ number: '尾号7788' })])[0]!.id).toBe('F1')
  })
  it('never tells a name, a number or a phone in its reasons', () => {
    const secret = { name: '欧阳清禾', number: '990104198001011234', description: '写着欧阳清禾,尾号5566' }
    const { reasons } = pair(lostItem({ ...secret, contactPhone: '13800012345' }), foundItem(secret))
    const said = reasons.map(({ zh, en }) => zh + en).join()
    expect(reasons.map(({ field }) => field)).toEqual(expect.arrayContaining(['name', 'number']))
    expect(said).not.toMatch(/[0-9]|欧阳|清禾/)
  })
})
