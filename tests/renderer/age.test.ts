import { expect, test } from 'vitest'
import { groupOfAge, parseAge } from '../../renderer/words/age.ts'

test('an age is years, or months where that is said', () => {
  expect(parseAge('5')).toBe(5)
  expect(parseAge('5岁')).toBe(5)
  expect(parseAge('18个月')).toBe(1.5)
  expect(parseAge('18m')).toBe(1.5)
})

test('what is no age is refused', () => {
  for (const typed of ['', '大概', '五', '999', '-3', '5-6']) expect([typed, parseAge(typed)]).toEqual([typed, null])
})

test('under 14 is a child, from 60 an elder', () => {
  expect([13.9, 14, 59, 60].map(groupOfAge)).toEqual(['child', 'adult', 'adult', 'elder'])
})
