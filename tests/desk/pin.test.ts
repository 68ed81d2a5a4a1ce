import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hashPin, isPin, isStrongPin, plainBadge } from '../../desk/pin.ts'

describe('a PIN', () => {
  it.each(['12345', '111111', '123456', '654321', '890123', '098765', 'abcdef', '12 456', ''])('%j is weak', (pin) => {
    expect(isStrongPin(pin)).toBe(false)
  })
  it.each(['482916', '１２３４５７', '112233', '00000001'])('%j is strong enough', (pin) => {
    expect(isStrongPin(pin)).toBe(true)
  })

  it('is kept salted, and only itself opens it', async () => {
    const [one, other] = [await hashPin('482916'), await hashPin('482916')]
    expect(one).not.toBe(other)
    expect(one).not.toContain('482916')
    expect(await isPin('482916', one)).toBe(true)
    expect(await isPin('482917', one)).toBe(false)
    expect(await isPin('482916', null)).toBe(false)
  })

  it('badges mean the same however they are typed', () => {
    fc.assert(fc.property(fc.string(), (badge) => plainBadge(plainBadge(badge)) === plainBadge(badge)))
  })
})
