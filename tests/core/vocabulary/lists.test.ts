import { describe, expect, it } from 'vitest'
import { venueTemplates, zoneSchema } from '../../../core/contract/desk.ts'
import { brands } from '../../../core/vocabulary/brands.ts'
import {
  categories,
  categoriesOfWord,
  categoryOf,
  custodyClasses,
  custodyOf,
  pressBuckets,
  subcategoryOf,
} from '../../../core/vocabulary/categories.ts'
import { garments, genericGarments } from '../../../core/vocabulary/clothing.ts'
import { ambiguousColours, colourDistance, colours } from '../../../core/vocabulary/colours.ts'
import { dialectWords } from '../../../core/vocabulary/dialect.ts'
import { lookUp } from '../../../core/vocabulary/look-up.ts'
import { venueTemplate } from '../../../core/vocabulary/zones.ts'

const twice = (ids: readonly string[]): string[] => ids.filter((id, at) => ids.indexOf(id) !== at)

describe('categories', () => {
  it('have one id each, a known shelf and a known bucket', () => {
    expect(twice(categories.flatMap((one) => [one.id, ...one.subcategories.map((sub) => sub.id)]))).toEqual([])
    for (const one of categories) {
      expect(Object.keys(custodyClasses)).toContain(one.custody)
      expect(pressBuckets).toContain(one.press)
      expect(one.related.filter((id) => categoryOf(id)?.id !== id)).toEqual([])
      expect(one.verify.length).toBeGreaterThan(0)
      for (const { zh, en } of one.verify)
        expect([zh, en]).toEqual([expect.stringMatching(/\p{Script=Han}/u), expect.stringMatching(/^[ -~]+$/)])
    }
  })
  it('are found by their own and by a sub-category’s id', () => {
    expect(categoryOf('phone.case')?.id).toBe('phone')
    expect(subcategoryOf('phone.case')?.zh).toContain('手机壳')
    expect(categoryOf('nothing')).toBeUndefined()
  })
  it('a sub-category’s shelf comes before its category’s', () => {
    expect(custodyOf('phone')).toBe('valuable')
    expect(custodyOf('phone.case')).toBe('normal')
  })
  it('a word gives several categories where people use it for both', () => {
    expect(categoriesOfWord('冰袖').map(({ id }) => id)).toEqual(['clothing', 'scarf_gloves'])
    expect(categoriesOfWord(' 智能手机 ').map(({ id }) => id)).toEqual(['phone'])
    expect(categoriesOfWord('飞船')).toEqual([])
  })
})

describe('the other lists', () => {
  it('have one id each and point at what exists', () => {
    const colourIds = colours.map(({ id }) => id)
    const garmentIds = garments.map(({ id }) => id)
    expect(twice(colourIds)).toEqual([])
    expect(twice(garmentIds)).toEqual([])
    expect(twice(brands.map(({ id }) => id))).toEqual([])
    const named = [
      ...colours.flatMap(({ near }) => Object.keys(near)),
      ...ambiguousColours.flatMap((row) => row.colours),
    ]
    expect(named.filter((id) => !colourIds.includes(id))).toEqual([])
    const worn = [...garments.flatMap(({ near }) => near), ...genericGarments.flatMap((row) => row.garments)]
    expect(worn.filter((id) => !garmentIds.includes(id))).toEqual([])
    expect(brands.flatMap((brand) => brand.categories).filter((id) => categoryOf(id) === undefined)).toEqual([])
  })
  it('colour distance is the same both ways, 0 to itself and 1 to a stranger', () => {
    for (const a of colours)
      for (const b of colours) expect(colourDistance(a.id, b.id)).toBe(colourDistance(b.id, a.id))
    expect(colourDistance('red', 'red')).toBe(0)
    expect(colourDistance('white', 'black')).toBe(1)
  })
  it('every sure dialect word of two characters means something', () => {
    const dumb = dialectWords.filter(
      ({ word, ambiguous }) => !ambiguous && word.length > 1 && lookUp(word).length === 0,
    )
    expect(dumb).toEqual([])
  })
})

describe('venue templates', () => {
  it.each(venueTemplates)('%s has distinct zones of the contract’s shape on one plan', (name) => {
    const zones = venueTemplate(name)
    expect(twice(zones.map(({ id }) => id))).toEqual([])
    for (const zone of zones) expect(zoneSchema.safeParse(zone).success).toBe(true)
    expect(zones.every(({ x, y }) => x >= 0 && x <= 1000 && y >= 0 && y <= 1000)).toBe(true)
  })
  it('list toilets one by one, since 厕所 alone does not say where', () => {
    const toilets = lookUp('厕所', { zones: venueTemplate('zoo') }).filter(({ type }) => type === 'zone')
    expect(toilets.length).toBeGreaterThan(2)
  })
})
