import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFreeLine } from '../../../core/free-line.ts'
import { parseFeatures } from '../../../core/matching/parse.ts'
import { categories } from '../../../core/vocabulary/categories.ts'
import { colours } from '../../../core/vocabulary/colours.ts'
import { dialectWords } from '../../../core/vocabulary/dialect.ts'
import { lookUp } from '../../../core/vocabulary/look-up.ts'
import { listedNames, type VenueWord, wordForm, wordProblem } from '../../../core/vocabulary/venue-words.ts'
import { venueTemplate } from '../../../core/vocabulary/zones.ts'

const zones = venueTemplate('zoo')
const words: readonly VenueWord[] = [
  { word: '竹青', means: ['colour:green'] },
  { word: '滚滚', means: ['brand:~滚滚'] },
  { word: 'Gun Gun', means: ['brand:~滚滚'] },
  { word: '熊猫玩偶', means: ['item:toy.plush'] },
  { word: '雨披', means: ['garment:jacket', 'item:umbrella'] },
]
const told = (text: string, own = words) => lookUp(text, { zones, words: own }).map(({ type, id }) => `${type}:${id}`)

describe('the venue’s own words', () => {
  it('are read like those of the lists, in any spelling of their form', () => {
    expect(told('竹青色滚滚')).toEqual(['colour:green', 'brand:~滚滚'])
    expect(told('ＧＵＮ gun')).toEqual(['brand:~滚滚'])
    expect(told('滾滾', [{ word: '滾滾', means: ['brand:~滚滚'] }])).toEqual(['brand:~滚滚'])
  })
  it('name the thing where the lists would have read a place', () => {
    expect(told('熊猫玩偶')).toEqual(['item:toy.plush'])
    expect(told('熊猫')).toContain('zone:panda_lower')
  })
  it('become chips of the free line, also where a word means several things', () => {
    const reading = { zones, words, now: Date.UTC(2026, 4, 1), timeZone: 'Asia/Shanghai' }
    const chips = readFreeLine('虎山 竹青色 滚滚 熊猫玩偶', 'lost-item', reading)
    expect(chips.map(({ topic, fields }) => fields[topic])).toEqual(['tiger', '竹青色', '滚滚', 'toy.plush'])
    const shared = [{ word: '小熊', means: ['item:toy.plush', 'item:backpack'] }]
    const [asked] = readFreeLine('小熊', 'lost-item', { ...reading, words: shared })
    expect(asked?.alternatives.map(({ fields }) => fields.category)).toEqual(['toy.plush', 'backpack'])
  })
  it('are evidence: a make that only this venue has agrees from field and from prose', () => {
    const features = (fields: object) => parseFeatures({ kind: 'lost-item', fields }, zones, words)
    expect(features({ title: '滚滚熊猫玩偶 竹青色' })).toMatchObject({
      types: ['toy.plush'],
      colours: ['green'],
      brands: ['~滚滚'],
    })
    expect(features({ brand: 'GunGun' }).brands).toEqual(['~gungun'])
    expect(features({ brand: 'gun gun' }).brands).toEqual(['~滚滚'])
  })
  it('are found under the name that the lists have for them', () => {
    expect(listedNames('一只竹青色的杯子', words)).toEqual(['绿色', 'green'])
  })
  it.each([
    ['', 'empty'],
    ['龙', 'short'],
    ['!?!', 'signs'],
    ['=1+1', 'signs'],
    ['@竹青', 'signs'],
    ['a\u0000b', 'signs'],
    ['长'.repeat(41), 'long'],
    ['竹青', null],
  ])('%j can be one: %s', (word, problem) => expect(wordProblem(word)).toBe(problem))
})

const known = [
  ...categories.flatMap((category) => category.words),
  ...colours.flatMap((colour) => colour.words),
  ...dialectWords.map(({ word }) => word),
]
const anyWord = fc.oneof(
  fc.constantFrom(...known),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom('"', "' or 1=1 --", 'a" OR "b', 'NEAR(', '\ud800', '*', '竹青', '红'),
)
const anyMeaning = fc.oneof(
  fc.constantFrom('colour:green', 'item:toy', 'brand:~滚滚', 'garment:coat', 'trait:bald', 'person:child'),
  fc.string({ maxLength: 20 }),
)
const anyWords = fc.array(fc.record({ word: anyWord, means: fc.array(anyMeaning, { maxLength: 4 }) }), {
  maxLength: 12,
})

describe('whatever a venue calls its things', () => {
  it('a known word keeps every meaning it had', () => {
    fc.assert(
      fc.property(fc.constantFrom(...known), anyWords, (word, own) => {
        const before = told(word, [])
        const after = told(word, own)
        expect(after).toEqual(expect.arrayContaining(before))
      }),
    )
  })
  it('a word with several meanings of a type says so', () => {
    fc.assert(
      fc.property(anyWord, anyWords, (text, own) => {
        const concepts = lookUp(text, { zones, words: own })
        for (const one of concepts)
          if (concepts.some((other) => other.from === one.from && other.type === one.type && other.id !== one.id))
            expect(one.ambiguous).toBe(true)
      }),
    )
  })
  it('reading never fails, and offsets stay within the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), anyWords, (text, own) => {
        for (const { from, to } of lookUp(text, { zones, words: own })) expect(from).toBeLessThan(to)
        parseFeatures({ kind: 'lost-item', fields: { title: text, brand: text, colour: text } }, zones, own)
        const reading = { zones, words: own, now: 0, timeZone: 'Asia/Shanghai' }
        for (const { from, to } of readFreeLine(text, 'missing-person', reading)) {
          expect(from).toBeLessThanOrEqual(to)
          expect(to).toBeLessThanOrEqual(text.length)
        }
        expect(wordForm(wordForm(text))).toBe(wordForm(text))
      }),
    )
  })
  it('ten megabytes are read in a moment', () => {
    const huge = '竹青滚'.repeat(1_200_000)
    const started = performance.now()
    expect(wordProblem(huge)).toBe('long')
    expect(parseFeatures({ kind: 'lost-item', fields: { title: huge } }, zones, words).colours).toEqual(['green'])
    expect(performance.now() - started).toBeLessThan(5000)
  })
})
