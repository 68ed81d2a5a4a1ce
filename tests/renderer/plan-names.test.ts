import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeNames } from '../../renderer/screens/venue/plan-names.ts'

const before = { start: 0, middle: 45, end: 90 }
const point = (id: string, x: number, y: number, name = 'West Gate') => ({ id, x, y, name })

test('a name stands right of its point, or else left of it, above or under it; without any room it stands nowhere', () => {
  const row = [point('first', 200, 300), point('second', 230, 300), point('third', 260, 300)]
  const names = placeNames([point('free', 100, 100), point('edge', 590, 200), ...row], 600, 20)
  expect([...names].map(([id, { anchor }]) => [id, anchor])).toEqual([
    ['free', 'start'],
    ['edge', 'end'],
    ['first', 'end'],
    ['second', 'middle'],
    ['third', 'start'],
  ])
  const crowd = Array.from({ length: 9 }, (_, index) => point(String(index), 300, 300))
  expect(placeNames(crowd, 600, 20).size).toBe(4)
})

test('no two names of one side lie over each other, and none over the edge', () => {
  const points = fc.array(fc.record({ x: fc.integer({ min: 0, max: 1000 }), y: fc.integer({ min: 0, max: 600 }) }))
  fc.assert(
    fc.property(points, (places) => {
      const names = placeNames(
        places.map(({ x, y }, index) => point(String(index), x, y, '熊猫馆')),
        1000,
        30,
      )
      const spans = [...names.values()].map(({ x, y, anchor }) => ({ left: x - before[anchor], y }))
      for (const [index, one] of spans.entries()) {
        expect(one.left).toBeGreaterThanOrEqual(0)
        expect(one.left + 90).toBeLessThanOrEqual(1000)
        for (const other of spans.slice(index + 1))
          expect(Math.abs(one.left - other.left) >= 90 || Math.abs(one.y - other.y) >= 30).toBe(true)
      }
    }),
  )
})
