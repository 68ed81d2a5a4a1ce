import { expect, test } from 'vitest'
import { isComposing } from '../../renderer/hooks/composing.ts'

test('the Enter that commits a candidate of an input method is not a submit', () => {
  expect(isComposing({ isComposing: true, keyCode: 13 })).toBe(true)
})

test('a key that the input method has processed is not a submit, though the composition is over', () => {
  expect(isComposing({ isComposing: false, keyCode: 229 })).toBe(true)
})

test('a plain Enter is a submit', () => {
  expect(isComposing({ isComposing: false, keyCode: 13 })).toBe(false)
})
