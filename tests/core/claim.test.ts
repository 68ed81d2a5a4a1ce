import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Claimant, needsInWords, releaseNeeds } from '../../core/claim.ts'
import { identityCheck, identityFault } from '../../core/identity-number.ts'
import { phoneFault } from '../../core/phone.ts'

const parent: Claimant = {
  name: '陈小满',
  phone: '19900001234',
  relation: 'parent',
  documentType: 'resident-id',
  documentNumber: '990101198803070013',
}
const card = (first17: string): string => first17 + identityCheck(first17)
const complete: Claimant = { ...parent, documentNumber: card('99010119880307001') }
const missing = (
  kind: 'found-person' | 'found-item',
  claimant: Claimant,
  given: { second?: boolean; overridden?: boolean } = {},
): string[] => releaseNeeds({ kind, claimant, second: false, overridden: false, ...given }).map(({ need }) => need)

describe('before a person is handed over', () => {
  test('two staff, name, relation, phone and document are enough', () => {
    expect(missing('found-person', complete, { second: true })).toEqual([])
  })

  test('everything missing is named, in the order of the form', () => {
    const nobody: Claimant = { name: ' ', phone: '', relation: 'owner', documentType: 'none', documentNumber: '' }
    expect(missing('found-person', nobody)).toEqual(['name', 'relation', 'phone', 'document', 'second'])
  })

  test('a supervisor’s reason stands in for a document, never for the name or the second member of staff', () => {
    const without = { ...complete, documentType: 'none', documentNumber: '', phone: '' } as const
    expect(missing('found-person', without, { second: true, overridden: true })).toEqual([])
    expect(missing('found-person', { ...without, name: '' }, { overridden: true })).toEqual(['name', 'second'])
  })

  test('nobody is handed over to himself', () => {
    expect(missing('found-person', { ...complete, relation: 'self' }, { second: true })).toEqual(['relation'])
  })
})

describe('before a thing is handed over', () => {
  test('one member of staff is enough', () => {
    expect(missing('found-item', { ...complete, relation: 'self' })).toEqual([])
  })

  test('name, phone and document are needed unless a supervisor gave a reason', () => {
    const nobody: Claimant = { name: '', phone: '', relation: 'self', documentType: 'none', documentNumber: '' }
    expect(missing('found-item', nobody)).toEqual(['name', 'phone', 'document'])
    expect(missing('found-item', nobody, { overridden: true })).toEqual([])
  })

  test('a name without a letter and a number without digits are none', () => {
    const dots: Claimant = { ...complete, name: '.\u200b', documentType: 'passport', documentNumber: '-----' }
    expect(missing('found-item', dots)).toEqual(['name', 'document'])
    const card = { ...complete, documentType: 'hk-macao-taiwan', documentNumber: 'H0000000(0)' } as const
    expect(missing('found-item', card)).toEqual([])
  })

  test('a wrong number is missing and says why, in both languages', () => {
    const needs = releaseNeeds({
      kind: 'found-item',
      claimant: { ...complete, phone: '1990000123', documentNumber: '99010119880307' },
      second: false,
      overridden: false,
    })
    expect(needsInWords(needs)).toEqual({
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
