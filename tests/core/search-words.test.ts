import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordsApart } from '../../core/search-words.ts'

test.each([
  ['黑色雨伞', ['黑', '雨伞']],
  ['黑伞', ['黑', '伞']],
  ['黑色的雨伞', ['黑', '雨伞']],
  ['象馆黑色手机', ['象馆', '黑', '手机']],
  ['尾号5566', ['5566']],
  ['手机,尾号:5566', ['手机', '5566']],
  ['电话13900002222', ['13900002222']],
  ['black umbrella', ['black', 'umbrella']],
  // Names are left whole, whatever their characters mean.
  ['王红', ['王红']],
])('%s is %j', (typed, words) => {
  expect(wordsApart(typed, {})).toEqual(words)
})

test('a word of the venue is cut out too', () => {
  expect(wordsApart('竹影滚滚', { words: [{ word: '竹影', means: ['colour:green'] }] })).toEqual(['竹影', '滚滚'])
})

test('never throws, and invents nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'黑色雨伞王5的 "*%\ud83d\u202eA') }), (typed) => {
      for (const word of wordsApart(typed, {})) expect(typed.toWellFormed().toLowerCase()).toContain(word)
    }),
  )
})
