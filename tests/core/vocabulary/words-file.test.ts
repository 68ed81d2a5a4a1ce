import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { VenueWord } from '../../../core/vocabulary/venue-words.ts'
import { readWordsFile, wordsAsCsv, wordsAsJson, wordsToAdd } from '../../../core/vocabulary/words-file.ts'

const words: readonly VenueWord[] = [
  { word: '竹青', means: ['colour:green'] },
  { word: 'Gun, "Gun"', means: ['brand:~滚滚', 'item:toy.plush'] },
]

describe('a list of words as a file', () => {
  it('comes back as it went, as JSON and as a table', () => {
    expect(readWordsFile(wordsAsJson(words))).toEqual({ words, refused: [] })
    expect(readWordsFile(wordsAsCsv(words))).toEqual({ words, refused: [] })
  })
  it('may be a hand-made table with the names of the lists', () => {
    const read = readWordsFile('词语,意思\r\n竹影,绿色\n滚滚\tgreen;red\n竹影,"red"')
    expect(read.refused).toEqual([])
    expect(read.words).toEqual([
      { word: '竹影', means: ['colour:green', 'colour:red'] },
      { word: '滚滚', means: ['colour:green', 'colour:red'] },
    ])
  })
  it('says of each row why it is no word', () => {
    const { words: read, refused } = readWordsFile('龙,绿色\n竹影,不存在的颜色\n竹影,\n竹林,绿色')
    expect(refused.map(({ row }) => row)).toEqual([1, 2, 3])
    expect(read).toEqual([{ word: '竹林', means: ['colour:green'] }])
    expect(readWordsFile('{"no": 1}').refused).toHaveLength(1)
    expect(readWordsFile('[{]').refused).toHaveLength(1)
  })
  it('adds meanings to what is known, and takes none away', () => {
    const own = [{ word: '竹青', means: ['colour:cyan'] }]
    expect(wordsToAdd(own, words)).toEqual({
      added: [words[1]],
      changed: [{ word: '竹青', means: ['colour:cyan', 'colour:green'] }],
      same: 0,
    })
    expect(wordsToAdd(words, words)).toEqual({ added: [], changed: [], same: 2 })
  })
  it('is read in a moment, whatever it is', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => void readWordsFile(text)))
    fc.assert(
      fc.property(fc.json(), (text) => {
        const { words: read } = readWordsFile(text)
        expect(Array.isArray(read)).toBe(true)
      }),
    )
    const started = performance.now()
    readWordsFile('"'.repeat(490_000))
    readWordsFile('a,\n'.repeat(160_000))
    readWordsFile('x'.repeat(10_000_000))
    expect(performance.now() - started).toBeLessThan(5000)
  })
})
