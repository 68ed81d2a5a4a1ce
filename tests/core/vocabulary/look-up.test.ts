import { describe, expect, it } from 'vitest'
import { type Concept, lookUp } from '../../../core/vocabulary/look-up.ts'
import { venueTemplate } from '../../../core/vocabulary/zones.ts'

const ids = (text: string, type: Concept['type']): string[] =>
  lookUp(text, { zones: venueTemplate('zoo') })
    .filter((concept) => concept.type === type)
    .map(({ id }) => id)

describe('look-up', () => {
  it('takes the longest word', () => {
    expect(ids('小熊猫馆', 'zone')).toEqual(['red_panda'])
    expect(ids('深灰色', 'colour')).toEqual(['charcoal'])
  })
  it('gives every meaning of an ambiguous word and says so', () => {
    expect(ids('冰袖', 'item').sort()).toEqual(['clothing.sun', 'sg.sleeve'])
    expect(ids('青色', 'colour')).toEqual(expect.arrayContaining(['cyan', 'black']))
    expect(ids('熊猫馆', 'zone')).toEqual(['panda_lower', 'panda_upper'])
    expect(lookUp('青色').every(({ ambiguous }) => ambiguous)).toBe(true)
  })
  it('turns dialect into standard concepts and leaves unsure ones to the clerk', () => {
    expect(ids('光脑壳', 'trait')).toEqual(['bald'])
    expect(ids('帕子', 'item')).toEqual(['daily.towel'])
    expect(lookUp('荷包').find(({ type }) => type === 'item')).toMatchObject({ id: 'wallet', ambiguous: true })
  })
  it('names a sub-category rather than its category', () => expect(ids('斜挎包', 'item')).toEqual(['handbag.cross']))
  it('finds brands in either script and only as whole words', () => {
    expect(ids('HUAWEI 华为', 'brand')).toEqual(['huawei', 'huawei'])
    expect(ids('milk moment', 'brand')).toEqual([])
  })
  it('reads full-width and upper-case letters', () => expect(ids('IPHONE', 'brand')).toEqual(['apple']))
  it('gives offsets into the normalised text', () => {
    const [concept] = lookUp('一把黑伞')
    expect(concept).toMatchObject({ word: '黑', from: 2, to: 3 })
  })
  it('reads nothing into an empty or broken text', () => {
    expect(lookUp('')).toEqual([])
    expect(lookUp('\ud83d')).toEqual([])
  })
})
