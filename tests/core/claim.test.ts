import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Claimant } from '../../core/claim.ts'
import { identityCheck, identityFault } from '../../core/identity-number.ts'
import { phoneFault } from '../../core/phone.ts'
import type { Lane } from '../../core/release/lane.ts'
import { firmNeeds, noSteps, releaseNeeds, type Steps } from '../../core/release/needs.ts'
import { needsInWords } from '../../core/release/requirements.ts'

const parent: Claimant = {
  name: '陈小满',
  phone: '19900001234',
  relation: 'parent',
  documentType: 'resident-id',
  documentNumber: '990101198803070013',
}
const card = (first17: string): string => first17 + identityCheck(first17)
const complete: Claimant = { ...parent, documentNumber: card('99010119880307001') }
const done: Steps = { ...noSteps, rang: true, samePhoto: true, reaction: 'calm' }
const told = { right: 2, against: 0, recorded: 3 }
const request = { claimant: complete, steps: done, told, second: false }
const missing = (lane: Lane, given: Partial<Parameters<typeof releaseNeeds>[0]> = {}): string[] =>
  releaseNeeds({ ...request, lane, ...given }).map(({ need }) => need)
const nobody: Claimant = { name: ' ', phone: '', relation: 'owner', documentType: 'none', documentNumber: '' }

describe('before a person is handed over', () => {
  test('two staff, name, relation, phone rung, photo, document and a calm reaction are enough', () => {
    expect(missing('person', { second: true })).toEqual([])
  })

  test('everything missing is named, in the order of the form', () => {
    expect(missing('person', { claimant: nobody, steps: noSteps, told: { ...told, right: 0 } })).toEqual([
      'stated',
      'name',
      'relation',
      'phone',
      'rang',
      'samePhoto',
      'document',
      'reaction',
      'second',
    ])
  })

  test('a supervisor’s reason stands in for all but the name and the reaction', () => {
    const needs = releaseNeeds({ ...request, lane: 'person', claimant: nobody, steps: noSteps })
    expect(firmNeeds('person', needs).map(({ need }) => need)).toEqual(['name', 'reaction'])
  })

  test.each(['hesitant', 'afraid'] as const)('who is %s goes nowhere', (reaction) => {
    expect(missing('person', { second: true, steps: { ...done, reaction } })).toEqual(['reaction'])
  })

  test('nobody is handed over to himself', () => {
    expect(missing('person', { claimant: { ...complete, relation: 'self' }, second: true })).toEqual(['relation'])
  })
})

describe('before a thing is handed over', () => {
  test('a trifle wants one feature, a name and a phone', () => {
    const bare = { ...nobody, name: '王', phone: '19900001234' }
    const one = { right: 1, against: 0, recorded: 2 }
    expect(missing('low-value', { claimant: bare, steps: noSteps, told: one })).toEqual([])
    expect(missing('low-value', { claimant: bare, steps: noSteps, told: { ...one, right: 0 } })).toEqual(['stated'])
  })

  test('valuables want two features: told, or told and seen on the thing', () => {
    const one = { right: 1, against: 0, recorded: 3 }
    expect(missing('valuable')).toEqual([])
    expect(missing('valuable', { told: one })).toEqual(['stated'])
    expect(missing('valuable', { told: one, steps: { ...done, inHand: ['unlocked'] } })).toEqual([])
    // Where the record holds enough, at least one of it must have been told.
    const seen = { ...done, inHand: ['unlocked', 'contents'] } as const
    expect(missing('valuable', { told: { ...one, right: 0 }, steps: seen })).toEqual(['stated'])
    expect(missing('valuable', { told: { ...one, right: 0, recorded: 1 }, steps: seen })).toEqual([])
  })

  test('what contradicts wants something seen on the thing for it', () => {
    const wrong = { right: 2, against: 1, recorded: 3 }
    expect(missing('valuable', { told: wrong })).toEqual(['stated'])
    expect(missing('valuable', { told: wrong, steps: { ...done, inHand: ['number'] } })).toEqual([])
  })

  test('cash is counted by two, and as on record', () => {
    const count = { amount: 320, notes: '100×3、20×1' }
    expect(missing('cash')).toEqual(['count', 'second'])
    expect(missing('cash', { steps: { ...done, count }, second: true })).toEqual([])
    expect(missing('cash', { steps: { ...done, count }, second: true, recorded: { amount: 420 } })).toEqual(['count'])
  })

  test('a document goes to its holder without another one', () => {
    const held = { ...done, holderSeen: true }
    const bare = { ...complete, documentType: 'none', documentNumber: '' } as const
    expect(missing('identity', { claimant: bare })).toEqual(['holder'])
    expect(missing('identity', { claimant: bare, steps: held })).toEqual([])
    expect(missing('identity', { claimant: bare, steps: held, recorded: { holderAgrees: false } })).toEqual(['holder'])
  })

  test('a proxy brings a letter and the owner’s document; for a trifle nobody asks', () => {
    const proxy = { ...complete, relation: 'proxy' } as const
    const owner = { name: '陈大满', documentType: 'passport', documentNumber: 'X99012345' } as const
    expect(missing('valuable', { claimant: proxy })).toEqual(['letter'])
    expect(missing('valuable', { claimant: proxy, steps: { ...done, letter: true } })).toEqual(['letter'])
    expect(missing('valuable', { claimant: proxy, steps: { ...done, letter: true, owner } })).toEqual([])
    expect(missing('low-value', { claimant: proxy })).toEqual([])
  })

  test('who has no document may be checked on the police network, by somebody named', () => {
    const claimant = { ...complete, documentType: 'police-network', documentNumber: '' } as const
    expect(missing('ordinary', { claimant })).toEqual(['document'])
    expect(missing('ordinary', { claimant, steps: { ...done, checkedBy: '800001' } })).toEqual([])
  })

  test('a name without a letter and a number without digits are none', () => {
    const dots: Claimant = { ...complete, name: '.\u200b', documentType: 'passport', documentNumber: '-----' }
    expect(missing('ordinary', { claimant: dots })).toEqual(['name', 'document'])
    const permit = { ...complete, documentType: 'hk-macao-taiwan', documentNumber: 'H0000000(0)' } as const
    expect(missing('ordinary', { claimant: permit })).toEqual([])
  })

  test('a wrong number is missing and says why, in both languages', () => {
    const wrong = { ...complete, phone: '1990000123', documentNumber: '99010119880307' }
    expect(needsInWords(releaseNeeds({ ...request, lane: 'ordinary', claimant: wrong }))).toEqual({
      missing: 'phone,document',
      needs: '手机号应为 11 位、身份证号码应为 18 位',
      needs_en: 'A mobile number has 11 digits; A resident ID number has 18 characters',
    })
  })
})

describe('a resident ID number', () => {
  test('is right with the check character of GB 11643', () => {
    // The standard's own example, a person who does not exist.
    expect(identityFault('11010519491231002X')).toBeNull()
    expect(identityFault(' 11010519491231002x ')).toBeNull()
  })

  test.each([
    ['1101051949123100', 'length'],
    ['11010519491231O02X', 'characters'],
    ['11010519491331002X', 'birth-date'],
    ['110105194912310021', 'check'],
  ])('%s: the kind of wrongness is named', (number, fault) => {
    expect(identityFault(number)).toBe(fault)
  })

  test('every single wrong digit is caught', () => {
    const serial = fc.integer({ min: 0, max: 999 }).map((n) => card(`9901011988030${String(n).padStart(4, '7')}`))
    const slip = fc.record({ number: serial, place: fc.nat(16), digit: fc.nat(9) })
    fc.assert(
      fc.property(slip, ({ number, place, digit }) => {
        fc.pre(number[place] !== String(digit))
        const wrong = number.slice(0, place) + digit + number.slice(place + 1)
        expect(identityFault(wrong)).not.toBeNull()
      }),
    )
  })
})

describe('a phone number', () => {
  test.each([
    '19900001234',
    '+86 199 0000 1234',
    '１９９ ０００ ０１２３４',
    '023-61234567',
    '61234567',
    '+85291234567',
  ])('%s can be called back', (phone) => {
    expect(phoneFault(phone)).toBeNull()
  })

  test.each([
    ['1990000123', 'mobile-length'],
    ['199000012345', 'mobile-length'],
    ['12000001234', 'not-a-number'],
    ['问他妈妈', 'characters'],
  ])('%s cannot: %s', (phone, fault) => {
    expect(phoneFault(phone)).toBe(fault)
  })
})
