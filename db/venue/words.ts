import { type VenueWord, wordForm } from '../../core/vocabulary/venue-words.ts'
import { prepared, type ReadableDb } from '../file/connection.ts'
import { append, type Journal } from '../journal/journal.ts'

const known = new WeakMap<ReadableDb, { readonly text: string; readonly words: readonly VenueWord[] }>()

/**
 * The venue's own words in use, by their form. While nothing changes it is the same list, so that the tree made of it can be kept by
 * its identity.
 */
export function readWords(db: ReadableDb): readonly VenueWord[] {
  const rows = prepared(db, 'select spelt, means from words where removed = 0 order by word').all() as StoredWord[]
  const text = JSON.stringify(rows)
  const before = known.get(db)
  if (before?.text === text) return before.words
  const words = rows.map(({ spelt, means }) => ({ word: spelt, means: JSON.parse(means) as string[] }))
  known.set(db, { text, words })
  return words
}

type StoredWord = { readonly spelt: string; readonly means: string }

/** Writes down what a word means from now on; null takes it out of use. `by` is who said so. */
export function setWord(journal: Journal, by: string, word: string, means: readonly string[] | null): void {
  const form = wordForm(word)
  const fields = means === null ? { removed: true } : { spelt: word.trim(), means: [...new Set(means)], removed: false }
  append(journal, { action: 'word.set', operator: by, recordId: `word:${form}`, facts: { word: form, fields } })
}
