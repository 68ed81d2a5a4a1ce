import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareAmounts } from '../../../core/matching/compare.ts'
import type { Features } from '../../../core/matching/features.ts'
import { compareNames, heardName } from '../../../core/matching/names.ts'
import { compareNumbers, readNumber } from '../../../core/matching/numbers.ts'
import { parseFeatures } from '../../../core/matching/parse.ts'
import { rank } from '../../../core/matching/rank.ts'
import { tokensOf } from '../../../core/matching/tokens.ts'
import type { Fields } from '../../../core/records/fields.ts'
import { found, foundItem, lostItem, missing, noon, pair, zones } from './description.ts'

const phrase = fc.constantFrom(
  '黑色雨伞',
  '红色T恤',
  '伞柄弯的',
  '七十来岁的婆婆',
  '一米二',
  '荷包里有身份证',
  '在熊猫馆旁边',
  'HUAWEI手机',
  '名字是周小禾',
  '尾号1234',
  '戴眼镜,卷发',
  'a blue umbrella',
)
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    "'; drop table records;--",
    '👨‍👩‍👧‍👦🦓',
    '\ud83d',
    '\udc00半',
    '"\\u0000',
    '𫖯㛃䶮',
    '﷽',
    '*'.repeat(50),
    'ﬁ½①',
  ),
)
const words = fc.oneof({ weight: 4, arbitrary: phrase }, { weight: 1, arbitrary: hostile })
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null, freq: 2 })

const names = fc.constantFrom(
  '张楠丹',
  '章南丹',
  '楠丹',
  '丹丹',
  '小丹',
  '张丹',
  '丹楠张',
  'zhang nandan',
  'Nandan Zhang',
  'znd',
  '李晴',
  '李倩',
  '欧阳清禾',
  '阿依古丽·买买提',
  '阿依古丽',
  'John Smith',
  'SMITH, John',
  'J. Smith',
  '刘涛涛(小名豆豆)',
)
const numbers = fc.constantFrom(
  '990104198001011234',
  '990104198001011243',
  '99010419800101123X',
  '13800012345',
  '1380012345',
  '138****2345',
  '尾号2345',
  '6299000000000000004',
  '川A12345',
  'E12345678',
)

const shared = {
  title: maybe(words),
  description: maybe(words),
  place: maybe(words),
  name: maybe(fc.oneof({ weight: 3, arbitrary: names }, words)),
  eventFrom: maybe(fc.integer({ min: noon - 1e8, max: noon + 1e8 })),
}
const things: fc.Arbitrary<Fields> = fc.record({
  ...shared,
  category: maybe(fc.constantFrom('phone', 'umbrella', 'wallet.coin', '箱包', '什么')),
  colour: maybe(fc.oneof(fc.constantFrom('黑', '青', '深色', '彩色'), words)),
  brand: maybe(fc.oneof(fc.constantFrom('华为', 'Neobay'), words)),
  number: maybe(fc.oneof({ weight: 3, arbitrary: numbers }, words)),
  amount: maybe(fc.nat(5000)),
})
const persons: fc.Arbitrary<Fields> = fc.record({
  ...shared,
  age: maybe(fc.integer({ min: 0, max: 110 })),
  sex: maybe(fc.constantFrom('male' as const, 'female' as const)),
  heightCm: maybe(fc.integer({ min: 30, max: 230 })),
  upper: maybe(words),
  shoes: maybe(words),
  hair: maybe(fc.constantFrom('短发', '马尾', '花白')),
  glasses: maybe(fc.boolean()),
  dialect: maybe(fc.constantFrom('四川话', '普通话', '客家话')),
})

/** One field that both sides say alike. */
const agreement: fc.Arbitrary<readonly ['item' | 'person', Fields]> = fc.constantFrom(
  ['item', { category: 'umbrella' }],
  ['item', { colour: '红色' }],
  ['item', { brand: '华为' }],
  ['item', { number: '990104198001019876' }],
  ['item', { amount: 300 }],
  ['item', { name: '王知秋' }],
  ['item', { name: 'Vera Kowalski' }],
  ['item', { amount: 1060 }],
  ['item', { place: '象馆门口' }],
  ['item', { eventFrom: noon }],
  ['person', { age: 6 }],
  ['person', { sex: 'female' }],
  ['person', { heightCm: 110 }],
  ['person', { upper: '红色T恤' }],
  ['person', { shoes: '白色运动鞋' }],
  ['person', { hair: '马尾' }],
  ['person', { glasses: true }],
  ['person', { dialect: '四川话' }],
  ['person', { name: '王知秋' }],
)

const ownField = (name: string): string => (name === 'eventFrom' ? 'time' : name)
const close = (a: number, b: number): boolean => Math.abs(a - b) < 1e-9

describe('whatever is typed', () => {
  it('a pair weighs the same from both sides', () => {
    fc.assert(
      fc.property(things, things, (a, b) => {
        const [report, find] = [lostItem(a), foundItem(b)]
        return close(pair(report, find).weight, pair(find, report).weight)
      }),
    )
    fc.assert(
      fc.property(persons, persons, (a, b) => {
        const [report, find] = [missing(a), found(b)]
        return close(pair(report, find).weight, pair(find, report).weight)
      }),
    )
  })

  it('which of two names, numbers or amounts is given first makes no difference', () => {
    const heard = fc.oneof(names, hostile).map((name) => heardName(name))
    fc.assert(
      fc.property(heard, heard, (a, b) => {
        if (a !== null && b !== null) expect(compareNames(a, b)).toBe(compareNames(b, a))
      }),
    )
    const read = fc.oneof(numbers, hostile).map((number) => readNumber(number))
    fc.assert(
      fc.property(read, read, (a, b) => {
        if (a !== null && b !== null) expect(compareNumbers(a, b)).toBe(compareNumbers(b, a))
      }),
    )
    fc.assert(fc.property(fc.nat(3000), fc.nat(3000), (a, b) => compareAmounts(a, b) === compareAmounts(b, a)))
  })

  it('a name and a number agree with themselves, whatever they are', () => {
    fc.assert(
      fc.property(fc.oneof(names, hostile), fc.oneof(numbers, hostile), (name, number) => {
        const [heard, read] = [heardName(name), readNumber(number)]
        if (heard !== null) expect(compareNames(heard, heard)).toBe('same')
        if (read !== null && read.form === 'whole') expect(compareNumbers(read, read)).toBe('same')
      }),
    )
  })

  it('silence of either side on a field is the same as silence of both', () => {
    const said = fc.constantFrom('name', 'number', 'colour', 'brand', 'amount', 'place', 'eventFrom')
    fc.assert(
      fc.property(things, things, said, (a, b, name) => {
        const without = (fields: Fields): Fields => ({ ...fields, [name]: null })
        const [report, find] = [lostItem(without({ ...a, title: null, description: null })), foundItem(b)]
        const both = foundItem(without({ ...b }))
        const own = (features: Features) => pair(report, features).reasons.some(({ field }) => field === ownField(name))
        if (b.title == null && b.description == null) expect(own(find)).toBe(false)
        expect(own(both) && b.title == null && b.description == null).toBe(false)
      }),
    )
  })

  it('silence never weighs', () => {
    fc.assert(fc.property(things, (fields) => pair(lostItem(fields), foundItem({})).weight === 0))
    fc.assert(fc.property(persons, (fields) => pair(missing({}), found(fields)).reasons.length === 0))
  })

  it('one more field on which both agree never lowers the score', () => {
    fc.assert(
      fc.property(agreement, things, things, persons, persons, ([subject, field], a, b, c, d) => {
        const name = Object.keys(field)[0]!
        const without = (fields: Fields): Fields => ({ ...fields, [name]: null })
        const weigh = (more: Fields) =>
          subject === 'item'
            ? pair(lostItem({ ...without(a), ...more }), foundItem({ ...without(b), ...more })).weight
            : pair(missing({ ...without(c), ...more }), found({ ...without(d), ...more })).weight
        expect(weigh(field)).toBeGreaterThanOrEqual(weigh({}) - 1e-9)
      }),
    )
  })

  it('the same records in another order give the same ranking, and probabilities that leave room for none', () => {
    fc.assert(
      fc.property(things, fc.array(things, { minLength: 2, maxLength: 8 }), (query, others) => {
        const candidates = others.map((fields, at) => ({ id: `F${at}`, features: foundItem(fields) }))
        const forwards = rank(lostItem(query), candidates, 8)
        const backwards = rank(lostItem(query), candidates.toReversed(), 8)
        expect(backwards.map(({ id }) => id)).toEqual(forwards.map(({ id }) => id))
        expect(forwards.reduce((sum, { probability }) => sum + probability, 0)).toBeLessThan(1)
      }),
    )
  })

  it('features survive JSON unchanged', () => {
    fc.assert(
      fc.property(things, (fields) => {
        const features = lostItem(fields)
        expect(JSON.parse(JSON.stringify(features))).toEqual(features)
        expect(JSON.stringify(features).isWellFormed()).toBe(true)
      }),
    )
  })

  it('hostile text in any field is read without a throw', () => {
    fc.assert(
      fc.property(hostile, hostile, (a, b) => {
        const fields: Fields = {
          title: a,
          description: b,
          place: a,
          name: b,
          number: a,
          brand: b,
          colour: a,
          category: b,
        }
        tokensOf(parseFeatures({ kind: 'lost-item', fields }, zones))
        pair(lostItem(fields), foundItem(fields))
      }),
    )
  })

  it('ten megabytes are cut: what lies beyond is not read', () => {
    for (const unit of ['红色雨伞', '👨‍👩‍👧', "9*'", 'ab', '一', '((((']) {
      const long = unit.repeat(Math.ceil(1e7 / unit.length))
      const features = lostItem({
        title: long,
        description: `${long}尾号1234`,
        place: long,
        name: long,
        number: long,
        brand: long,
      })
      expect(JSON.stringify(features).length).toBeLessThan(20_000)
      expect(features.numbers.every(({ tail }) => tail !== '1234')).toBe(true)
    }
  })
})
