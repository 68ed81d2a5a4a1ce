import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { noneOfThese, probabilities } from '../../../core/matching/probability.ts'

const totals = fc.array(fc.double({ min: -40, max: 40, noNaN: true }), { maxLength: 120 })
const rivals = fc.double({ min: 0, max: 1_000_000, noNaN: true })
const subject = fc.constantFrom('item' as const, 'person' as const)

describe('probabilities of candidates that exclude each other', () => {
  test('sum to one with "none of these", which is never ruled out by arithmetic', () => {
    fc.assert(
      fc.property(totals, rivals, subject, (weights, many, what) => {
        const { each, none } = probabilities(weights, many, what)
        expect(each.reduce((sum, one) => sum + one, none)).toBeCloseTo(1, 9)
        for (const one of [...each, none]) expect(one).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  test('never put one that weighs less before one that weighs more', () => {
    fc.assert(
      fc.property(totals, rivals, subject, (weights, many, what) => {
        const heaviestFirst = weights.toSorted((a, b) => b - a)
        const { each } = probabilities(heaviestFirst, many, what)
        each.slice(1).forEach((one, at) => {
          expect(one).toBeLessThanOrEqual(each[at]! + 1e-12)
        })
      }),
    )
  })

  test('grow with the weight of the one candidate, through one half where it weighs what "none of these" weighs', () => {
    const even = noneOfThese(500, 'item')
    expect(probabilities([even], 500, 'item').each[0]).toBeCloseTo(0.5, 9)
    const rising = Array.from({ length: 400 }, (_, at) => probabilities([even - 10 + at / 20], 500, 'item').each[0]!)
    rising.slice(1).forEach((one, at) => {
      expect(one).toBeGreaterThanOrEqual(rising[at]!)
    })
  })

  test('of two that weigh the same and far more than none, neither is believed', () => {
    const { each } = probabilities([20, 20], 500, 'item')
    expect(each[0]).toBeCloseTo(0.5, 3)
    expect(each[1]).toBe(each[0])
  })
})
