import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { rank } from '../../../core/matching/rank.ts'
import { codesOf } from '../../../core/matching/shelf/codes.ts'
import { countRows, shareIn } from '../../../core/matching/shelf/shares.ts'
import { countsOn, emptyShelf, putOnShelf, type Shelf, takeFromShelf } from '../../../core/matching/shelf/shelf.ts'
import { afterHours } from '../../../core/matching/tune/changeable.ts'
import { asCommon } from '../../../core/matching/tune/common.ts'
import { bound, type Choice, keyOf, learn } from '../../../core/matching/tune/learned.ts'
import { untuned } from '../../../core/matching/tune/tuning.ts'
import { weigh } from '../../../core/matching/weigh.ts'
import type { Fields } from '../../../core/records/fields.ts'
import { found, minutes, missing, noon } from './description.ts'

const zones = codesOf([])
const shelfOf = (people: readonly Fields[]) => {
  const shelf = emptyShelf('person')
  for (const [at, fields] of people.entries()) putOnShelf(shelf, at + 1, found(fields), zones)
  return shelf
}
const shareOn = (shelf: Shelf) => shareIn([countsOn(shelf)])
const many = (count: number, fields: Fields): Fields[] => Array.from({ length: count }, () => fields)
const blank = { rarity: () => 0, rivals: 10 }
const weightOf = (report: Fields, find: Fields, share = untuned.share): number =>
  rank(missing(report), [{ id: 'F', features: found(find) }], 1, { ...blank, tuning: { ...untuned, share } })[0]!.weight

describe('what can be taken off', () => {
  const lost: Fields = { age: 6, upper: '红外套', shoes: '白球鞋', eventTo: noon }
  const seen = (upper: string, shoes: string, after: number): Fields => ({
    age: 6,
    upper,
    shoes,
    eventTo: noon + minutes(after),
  })

  it('speaks less against after three hours than after ten minutes, while shoes speak as before', () => {
    const against = (after: number) =>
      weightOf(lost, seen('蓝T恤', '白球鞋', after)) -
      weightOf({ ...lost, upper: null }, seen('蓝T恤', '白球鞋', after))
    expect(against(10)).toBeLessThan(-3)
    expect(against(180)).toBeGreaterThan(against(10) + 1.5)
    expect(against(180)).toBeLessThan(0)
    const shoes = (after: number) =>
      weightOf(lost, seen('红外套', '黑凉鞋', after)) -
      weightOf({ ...lost, shoes: null }, seen('红外套', '黑凉鞋', after))
    expect(shoes(180)).toBeCloseTo(shoes(10), 9)
  })

  it('never changes sides, whatever the hours', () => {
    const weight = fc.double({ min: -6, max: 6, noNaN: true })
    fc.assert(
      fc.property(weight, fc.double({ min: 0, max: 1000, noNaN: true }), (before, hours) => {
        const after = afterHours({ witness: 'upperColour', level: 'same', weight: before }, hours)
        expect(Math.sign(after) * Math.sign(before)).toBeGreaterThanOrEqual(0)
        expect(Math.abs(after)).toBeLessThanOrEqual(Math.abs(before) + 1e-9)
      }),
    )
  })
})

describe('how common a value is today', () => {
  const red = { age: 6, hat: '红帽子' } satisfies Fields
  const ordinary = ['黑', '白', '蓝', '黄', '绿', '粉', '灰', '红'].flatMap((colour) =>
    many(4, { hat: `${colour}帽子` }),
  )

  test('a red hat at a red-hat event tells next to nothing, a green one there still does', () => {
    const event = shareOn(shelfOf([...many(40, { hat: '红帽子' }), ...many(3, { hat: '绿帽子' })]))
    const usual = shareOn(shelfOf(ordinary))
    const plain = weightOf({ age: 6 }, red)
    expect(weightOf(red, red, event) - plain).toBeLessThan(0.5)
    expect(weightOf(red, red, usual) - plain).toBeGreaterThan(1.5)
    const green = { age: 6, hat: '绿帽子' } satisfies Fields
    expect(weightOf(green, green, event) - plain).toBeGreaterThan(1.2)
  })

  test('whoever went home is no longer counted, and few people make no fashion', () => {
    const shelf = shelfOf([...many(20, { hat: '红帽子' }), ...many(20, { hat: '绿帽子' })])
    const before = shareOn(shelf)('headColour', 'red')!
    for (let key = 1; key <= 20; key++) takeFromShelf(shelf, key)
    expect(shareOn(shelf)('headColour', 'red')!).toBeLessThan(before / 5)
    expect(shareOn(shelfOf(many(5, { hat: '红帽子' })))('headColour', 'red')).toBeNull()
  })

  it('is the same counted person by person, as they come, change and go, as counted at once', () => {
    const shelf = shelfOf(many(30, { hat: '红帽子', upper: '深色外套', hair: '长发' }))
    countsOn(shelf)
    for (let key = 1; key <= 12; key++) takeFromShelf(shelf, key)
    for (let key = 6; key <= 40; key++)
      putOnShelf(shelf, key, found({ hat: key % 2 === 0 ? '绿帽子' : '红帽子', upper: '白衬衫' }), zones)
    expect(countsOn(shelf)).toEqual(countRows(shelf.columns))
  })

  it('what agrees never speaks against, and what contradicts is left alone', () => {
    const [a, b] = [missing(red), found(red)]
    fc.assert(
      fc.property(
        fc.double({ min: -5, max: 5, noNaN: true }),
        fc.double({ min: 1e-6, max: 1, noNaN: true }),
        (weight, share) => {
          const after = asCommon({ witness: 'headColour', level: 'same', weight }, a, b, () => share)
          expect(weight <= 0 ? after === weight : after >= 0).toBe(true)
        },
      ),
    )
  })
})

describe('learning from the desk', () => {
  const rows = (report: Fields, finds: readonly Fields[]) =>
    finds.map((find) => weigh({ hair: report.hair === find.hair ? 'same' : 'different', place: 'far' }, 'person'))
  const choice: Choice = { rows: rows({ hair: '马尾' }, [{ hair: '短发' }, { hair: '马尾' }]), right: 0 }

  it('no decisions teach nothing; the same ones teach the same', () => {
    expect([...learn([])]).toEqual([])
    expect([...learn([choice, choice])]).toEqual([...learn([choice, choice])])
  })

  it('lowers what misled, raises what was right, and never beyond its bound', () => {
    const learned = learn(Array.from({ length: 300 }, () => choice))
    const of = (level: string) => learned.get(keyOf({ witness: 'hair', level, weight: 0 }))!
    expect(of('same')).toBeLessThan(-0.5)
    expect(of('different')).toBeGreaterThan(0.5)
    for (const shift of learned.values()) expect(Math.abs(shift)).toBeLessThanOrEqual(bound)
  })

  it('a level on which all agree teaches nothing', () => {
    const learned = learn(Array.from({ length: 50 }, () => choice))
    expect(learned.get('place far')).toBeCloseTo(0, 9)
  })
})
