import fc from 'fast-check'
import { expect, it } from 'vitest'
import { nameLevel, sharesSyllable } from '../../../core/matching/shelf/name-level.ts'

const packed = (syllables: readonly number[]): number =>
  syllables.reduce((sum, syllable, at) => sum | (syllable << (8 * at)), 0) >>> 0
const names = fc.array(fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 255 })), {
  minLength: 1,
  maxLength: 4,
})

it.each([
  ['the same', [3, 2, 1], [3, 2, 1], 'same'],
  ['one syllable of three', [3, 2, 1], [3, 9, 1], 'one-off'],
  ['two of three', [3, 2, 1], [3, 9, 8], 'shared'],
  ['turned round', [1, 2], [2, 1], 'shared'],
  ['another one', [3, 2, 1], [7, 8, 9], 'different'],
  ['another one of one syllable', [3], [4], 'different'],
  ['without the surname', [3, 2, 1], [3, 2], 'given'],
  ['the last syllable alone', [3, 2, 1], [3], 'part'],
  ['the surname alone', [3, 2, 1], [1], 'shared'],
  ['four syllables and one that begins so', [255, 254, 253, 252], [255, 254, 253], 'given'],
])('%s', (_, asked, said, level) => {
  expect(nameLevel(packed(asked), packed(said))).toBe(level)
})

it('weighs a pair of names the same from both sides, and is different only where no syllable is shared', () => {
  fc.assert(
    fc.property(names, names, (a, b) => {
      const level = nameLevel(packed(a), packed(b))
      const shares = a.some((syllable) => b.includes(syllable))
      expect(sharesSyllable([packed(a)])(packed(b))).toBe(shares)
      if (a.length !== 2 && b.length !== 2) expect(level === 'different').toBe(!shares)
      if (new Set(a).size === a.length && new Set(b).size === b.length)
        expect(nameLevel(packed(b), packed(a))).toBe(level)
    }),
  )
})
