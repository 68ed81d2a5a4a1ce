import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gramsOf } from '../../core/search-grams.ts'

const text = fc.string({ unit: fc.constantFrom(...'王小明红伞熊猫a1b2-%_*" \u{2070e}'), maxLength: 24 })

test('whatever stands in a text has all its windows among the windows of the text', () => {
  fc.assert(
    fc.property(text, text, text, (before, typed, after) => {
      const all = new Set(gramsOf(before + typed + after))
      expect(gramsOf(typed).filter((gram) => !all.has(gram))).toEqual([])
    }),
  )
})

test('two characters make one window, letters and digits need three', () => {
  expect(gramsOf('熊猫')).toHaveLength(1)
  expect(gramsOf('wx')).toHaveLength(0)
  expect(gramsOf('wxm')).toHaveLength(1)
  expect(gramsOf('王x')).toHaveLength(1)
  expect(gramsOf('猫')).toHaveLength(0)
})

test('windows are words of letters and digits only, whatever was typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (typed) =>
      gramsOf(typed).every((gram) => /^g[0-9a-z]+$/.test(gram)),
    ),
  )
})
