import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hlcStart, isHlc, later, tick } from '../../core/journal/clock.ts'

const day = 86_400_000
const noon = 1_790_000_000_000
const wall = fc.integer({ min: noon - day, max: noon + day })

test('every reading is later than the one before, whatever the wall clock does', () => {
  fc.assert(
    fc.property(fc.array(wall, { minLength: 1, maxLength: 50 }), (walls) => {
      let last = hlcStart
      for (const now of walls) {
        const next = tick(last, now)
        expect(isHlc(next) && next > last).toBe(true)
        last = next
      }
    }),
  )
})

test('an answer sorts after what it answers, between desks whose clocks are two days apart', () => {
  fc.assert(
    fc.property(wall, wall, (a, b) => {
      const question = tick(hlcStart, a)
      expect(tick(later(hlcStart, question), b) > question).toBe(true)
    }),
  )
})

test('a wall clock ahead of everything seen is shown as it is', () => {
  expect(Number.parseInt(tick(hlcStart, noon).slice(0, 12), 16)).toBe(noon)
})

test('a full counter borrows a millisecond and stays in order', () => {
  let last = tick(hlcStart, noon)
  for (let round = 0; round < 0x10000; round++) {
    const next = tick(last, noon)
    if (next <= last) throw new Error(`${next} after ${last}`)
    last = next
  }
  expect(last).toBe(`${(noon + 1).toString(16).padStart(12, '0')}-0000`)
})
