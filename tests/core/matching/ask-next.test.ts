import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { quickAnswers } from '../../../core/matching/ask/answers.ts'
import { type Asking, askNext, type Possible, questionsFor } from '../../../core/matching/ask/next.ts'
import { detailQuestions, questionOf } from '../../../core/matching/ask/questions.ts'
import type { TopicName } from '../../../core/matching/ask/topic-names.ts'
import { topicsOf } from '../../../core/matching/ask/topics.ts'
import type { Features } from '../../../core/matching/features.ts'
import type { FieldName, Fields } from '../../../core/records/fields.ts'
import { categories } from '../../../core/vocabulary/categories.ts'
import { found, foundItem, lostItem, missing, noon } from './description.ts'

const rare = (): number => 8
const even = (features: readonly Features[], sum = 0.9): Possible[] =>
  features.map((one) => ({ features: one, probability: sum / features.length }))
const asking = (query: Features, possible: readonly Possible[], filled: readonly FieldName[] = []): Asking => ({
  query,
  possible,
  filled: new Set(filled),
  skipped: new Set(),
  rarity: rare,
})

const umbrella = (fields: Fields = {}): Features => foundItem({ category: 'umbrella', title: '雨伞', ...fields })

describe('the next question', () => {
  test('is the colour where the umbrellas on the shelf differ in their colour alone', () => {
    const shelf = ['黑', '红', '蓝', '绿'].map((colour) => umbrella({ colour, zone: 'elephant', eventTo: noon }))
    const next = askNext(asking(lostItem({ category: 'umbrella', title: '雨伞' }), even(shelf)))
    expect(next?.topic.name).toBe('colour')
    expect(next?.bits).toBeGreaterThan(0.5)
    expect(quickAnswers(next!, 'lost-item').map(({ zh }) => zh)).toEqual(
      ['黑色', '红色', '蓝色', '绿色'].toSorted(inList),
    )
  })

  test('asks for the handle, in its own words, where colour and brand are known', () => {
    const query = lostItem({
      category: 'umbrella',
      title: '黑色雨伞',
      colour: '黑',
      brand: '天堂',
      zone: 'elephant',
      eventTo: noon,
    })
    const shelf = ['弯柄带挂绳', '直柄贴着卡通贴纸', '木头柄刻了字'].map((description) =>
      umbrella({ colour: '黑', brand: '天堂', zone: 'elephant', eventTo: noon, description }),
    )
    const next = askNext(asking(query, even(shelf)))
    expect(next?.topic.name).toBe('details')
    expect(questionOf('details', 'lost-item', query)).toEqual({
      zh: '伞柄是弯的还是直的?',
      en: 'Is the handle curved or straight?',
    })
    // The handle of the one on the shelf is for the claimant to say.
    expect(quickAnswers(next!, 'lost-item')).toEqual([])
  })

  test('is none where one candidate is as good as certain', () => {
    const shelf = ['黑', '红'].map((colour) => umbrella({ colour }))
    const possible = [
      { features: shelf[0]!, probability: 0.998 },
      { features: shelf[1]!, probability: 0.001 },
    ]
    expect(askNext(asking(lostItem({ category: 'umbrella' }), possible))).toBeNull()
  })

  test('is none where nobody on the other side says more', () => {
    expect(askNext(asking(missing({ age: 5 }), even([found({ age: 5 }), found({ age: 6 })])))).toBeNull()
  })

  test('is not the one that was skipped, nor a field that holds a word nobody understands', () => {
    const shelf = ['黑', '红', '蓝'].map((colour) => umbrella({ colour }))
    const query = lostItem({ category: 'umbrella' })
    const names = (more: Partial<Asking>): TopicName[] =>
      questionsFor({ ...asking(query, even(shelf)), ...more }).map(({ topic }) => topic.name)
    expect(names({ skipped: new Set(['colour']) })).not.toContain('colour')
    expect(names({ filled: new Set(['colour']) })).not.toContain('colour')
  })

  test('offers nothing to a reporter but words of lists, and no single value', () => {
    const shelf = ['马尾', '短发', '光头'].map((hair) => found({ age: 5, hair }))
    const query = missing({ age: 5 })
    const hair = questionsFor(asking(query, even(shelf))).find(({ topic }) => topic.name === 'hair')!
    expect(hair.bits).toBeGreaterThan(0.1)
    expect(quickAnswers(hair, 'missing-person')).toEqual([])
    expect(quickAnswers(hair, 'found-person').length).toBe(3)
    const one = questionsFor(asking(lostItem({ category: 'umbrella' }), even([umbrella({ colour: '红' })]))).find(
      ({ topic }) => topic.name === 'colour',
    )!
    expect(quickAnswers(one, 'lost-item')).toEqual([])
  })
})

const order = ['黑色', '白色', '红色', '绿色', '蓝色']
const inList = (a: string, b: string): number => order.indexOf(a) - order.indexOf(b)

test('every category and every topic has its question in both languages', () => {
  expect(Object.keys(detailQuestions).toSorted()).toEqual(categories.map(({ id }) => id).toSorted())
  for (const kind of ['missing-person', 'found-person', 'lost-item', 'found-item'] as const)
    for (const category of kind.endsWith('item') ? categories.map(({ id }) => id) : [undefined])
      for (const query of [kind.endsWith('item') ? lostItem(category === undefined ? {} : { category }) : missing({})])
        for (const { name } of topicsOf(query)) {
          const { zh, en } = questionOf(name, kind, query)
          expect(zh).toMatch(/\p{Script=Han}/u)
          expect(en).toMatch(/^[A-Z].*[?.a-z]$/)
        }
})

const word = fc.constantFrom('黑', '红', '深色', '彩色', '什么', '')
const text = fc.constantFrom('弯柄', '贴纸', '挂绳', '木头刻字', '裂了一角', '')
const thing: fc.Arbitrary<Fields> = fc.record(
  {
    category: fc.constantFrom('umbrella', 'phone', 'wallet', 'cash', '箱包'),
    colour: word,
    brand: fc.constantFrom('华为', '天堂', 'Neobay'),
    number: fc.constantFrom('尾号1234', '9901****5678'),
    amount: fc.nat(500),
    zone: fc.constantFrom('elephant', 'tiger'),
    eventTo: fc.integer({ min: noon - 1e8, max: noon + 1e8 }),
    description: text,
    contents: text,
  },
  { requiredKeys: [] },
)
const person: fc.Arbitrary<Fields> = fc.record(
  {
    age: fc.nat(99),
    sex: fc.constantFrom('male' as const, 'female' as const),
    heightCm: fc.integer({ min: 60, max: 190 }),
    upper: fc.constantFrom('红T恤', '蓝外套', '深色上衣'),
    shoes: fc.constantFrom('白球鞋', '红凉鞋'),
    hair: fc.constantFrom('马尾', '短发'),
    glasses: fc.boolean(),
    dialect: fc.constantFrom('重庆话', '普通话'),
    name: fc.constantFrom('王知秋', '李小禾'),
    marks: text,
    eventTo: fc.integer({ min: noon - 1e8, max: noon + 1e8 }),
  },
  { requiredKeys: [] },
)
const chance = fc.double({ min: 0, max: 1, noNaN: true })
const world = fc.oneof(
  fc
    .record({ query: thing, others: fc.array(fc.tuple(thing, chance), { maxLength: 12 }) })
    .map(({ query, others }) => ({
      fields: query,
      query: lostItem(query),
      possible: others.map(([fields, probability]) => ({ features: foundItem(fields), probability })),
    })),
  fc
    .record({ query: person, others: fc.array(fc.tuple(person, chance), { maxLength: 12 }) })
    .map(({ query, others }) => ({
      fields: query,
      query: missing(query),
      possible: others.map(([fields, probability]) => ({ features: found(fields), probability })),
    })),
)

describe('whatever is typed and whatever lies on the shelf', () => {
  it('never asks what is known', () => {
    fc.assert(
      fc.property(world, ({ fields, query, possible }) => {
        const filled = Object.keys(fields).filter((name) => fields[name as FieldName] !== '') as FieldName[]
        for (const { topic } of questionsFor(asking(query, possible, filled))) {
          expect(topic.fields.some((name) => filled.includes(name))).toBe(false)
          expect(topic.said(query, rare)).toBeNull()
        }
      }),
    )
  })

  it('an answer never tells less than nothing, nor more than there is to know', () => {
    fc.assert(
      fc.property(world, ({ query, possible }) => {
        for (const { bits } of questionsFor(asking(query, possible))) {
          expect(bits).toBeGreaterThanOrEqual(0)
          expect(bits).toBeLessThanOrEqual(Math.log2(possible.length + 1) + 1e-9)
        }
      }),
    )
  })

  it('the same input gives the same question, in whatever order the candidates come', () => {
    fc.assert(
      fc.property(world, ({ query, possible }) => {
        const bits = (from: readonly Possible[]) =>
          new Map(questionsFor(asking(query, from)).map((one) => [one.topic.name, Math.round(one.bits * 1e6)]))
        expect(bits(possible)).toEqual(bits(possible))
        const distinct = possible.filter(
          ({ probability }, at) => possible.findIndex((one) => one.probability === probability) === at,
        )
        const [there, back] = [bits(distinct), bits(distinct.toReversed())]
        for (const [name, value] of there) expect(Math.abs(value - back.get(name)!)).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('an answer that one key gives is a word of the lists, whatever others wrote', () => {
    fc.assert(
      fc.property(world, ({ query, possible }) => {
        const kind = query.subject === 'person' ? 'missing-person' : 'lost-item'
        for (const question of questionsFor(asking(query, possible)))
          if (['number', 'name', 'details', 'amount', 'hair', 'dialect', 'place', 'time'].includes(question.topic.name))
            expect(quickAnswers(question, kind)).toEqual([])
      }),
    )
  })
})
