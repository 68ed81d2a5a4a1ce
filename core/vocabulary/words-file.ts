import { parse } from 'csv-parse/browser/esm/sync'
import type { Sentence } from '../sentence.ts'
import { allMeanings } from './meanings.ts'
import {
  meantBy,
  mostMeanings,
  mostVenueWords,
  type VenueWord,
  wordForm,
  wordProblem,
  wordProblems,
} from './venue-words.ts'

/** Longest file that is read, in UTF-16 units: twice what the longest list needs. */
export const longestWordsFile = 500_000

/** A row of a file that is no word, and why; rows count from 1 with the heading. */
export type RefusedWord = { readonly row: number; readonly word: string; readonly why: Sentence }
export type WordsFile = { readonly words: readonly VenueWord[]; readonly refused: readonly RefusedWord[] }

type Row = { readonly row: number; readonly word: string; readonly means: readonly string[] }

const mark = 'reunion-desk-words'
const byName = Map.groupBy(
  allMeanings.flatMap((one) => [one.zh, one.en].map((name) => [name.toLowerCase(), `${one.type}:${one.id}`] as const)),
  ([name]) => name,
)

/** The words as JSON, for another desk. */
export const wordsAsJson = (words: readonly VenueWord[]): string =>
  JSON.stringify({ format: mark, version: 1, words }, null, 2)

const quoted = (text: string): string => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** The same as a table that a spreadsheet opens: the word, its meanings by id, and what the lists call them. */
export function wordsAsCsv(words: readonly VenueWord[]): string {
  const rows = words.map(({ word, means }) => {
    const names = means.map((told) => meantBy(told)?.zh ?? told)
    return [word, means.join(';'), names.join(';')]
  })
  return `\ufeff${[['word', 'means', '意思'], ...rows].map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`
}

/**
 * Reads a list of words, JSON as it was exported or a table of two columns: the word, and what it means by id or by the name that the
 * lists have for it, several with ; between. A row that is no word is refused by itself; a word that comes twice means both. Never
 * throws.
 */
export function readWordsFile(text: string): WordsFile {
  if (text.length > longestWordsFile)
    return { words: [], refused: [{ row: 1, word: '', why: say('文件太大。', 'The file is too large.') }] }
  const plain = text.replace(/^\ufeff/, '')
  const rows = /^\s*[[{]/.test(plain) ? jsonRows(plain) : csvRows(plain)
  if (rows === null) return { words: [], refused: [{ row: 1, word: '', why: unreadable }] }
  const words = new Map<string, VenueWord>()
  const refused: RefusedWord[] = []
  for (const row of rows) {
    const form = wordForm(row.word)
    const means = [...new Set([...(words.get(form)?.means ?? []), ...row.means.flatMap(meaningsOf)])]
    const why = refusalOf(row, means, words.size)
    if (why !== null) refused.push({ row: row.row, word: row.word.slice(0, 40), why })
    else words.set(form, { word: words.get(form)?.word ?? row.word.trim(), means })
  }
  return { words: [...words.values()], refused }
}

const say = (zh: string, en: string): Sentence => ({ zh, en })
const unreadable = say(
  '读不懂这个文件。请用导出的 JSON 或两列的表格(词语、意思)。',
  'The file cannot be read. Use an exported JSON, or a table of two columns (word, meaning).',
)

const meaningsOf = (told: string): string[] => {
  const bare = told.trim()
  if (meantBy(bare) !== null) return [bare]
  return (byName.get(bare.toLowerCase()) ?? []).map(([, meaning]) => meaning)
}

function refusalOf({ word, means: told }: Row, means: readonly string[], known: number): Sentence | null {
  const problem = wordProblem(word)
  if (problem !== null) return wordProblems[problem]
  const unknown = told.find((one) => meaningsOf(one).length === 0)
  if (unknown !== undefined)
    return say(`词库里没有“${unknown.slice(0, 40)}”这个意思。`, `The lists have no meaning “${unknown.slice(0, 40)}”.`)
  if (means.length === 0) return say('没有写意思。', 'No meaning is given.')
  if (means.length > mostMeanings)
    return say(`意思太多,最多 ${mostMeanings} 个。`, `Too many meanings; ${mostMeanings} at most.`)
  return known >= mostVenueWords
    ? say(`词语太多,最多 ${mostVenueWords} 个。`, `Too many words; ${mostVenueWords} at most.`)
    : null
}

function jsonRows(text: string): Row[] | null {
  try {
    const value = JSON.parse(text) as { words?: unknown } | unknown[]
    const list = Array.isArray(value) ? value : value.words
    if (!Array.isArray(list)) return null
    return list.map((one: { word?: unknown; means?: unknown } | null, at) => ({
      row: at + 1,
      word: typeof one?.word === 'string' ? one.word : '',
      means: Array.isArray(one?.means) ? one.means.map(String) : [],
    }))
  } catch {
    return null
  }
}

const isHeading = (cell: string): boolean => /^(?:word|词语?|说法)$/i.test(cell.trim())

function csvRows(text: string): Row[] {
  return cellsOf(text).flatMap(([word = '', means = ''], at) => {
    if ((at === 0 && isHeading(word)) || (word.trim() === '' && means.trim() === '')) return []
    return [{ row: at + 1, word, means: means.split(/[;;、|]/).filter((one) => one.trim() !== '') }]
  })
}

/** Cells of a table with commas or tabs; an unclosed quotation mark is a character like any other. */
function cellsOf(text: string): string[][] {
  const form = { delimiter: [',', '\t'], record_delimiter: ['\r\n', '\n', '\r'], relax_column_count: true }
  try {
    return parse(text, { ...form, relax_quotes: true })
  } catch {
    return parse(text, { ...form, quote: false })
  }
}

/** What a list adds to a venue's own: a word that is known here keeps its meaning and gets the others beside it. */
export function wordsToAdd(
  own: readonly VenueWord[],
  listed: readonly VenueWord[],
): { readonly added: readonly VenueWord[]; readonly changed: readonly VenueWord[]; readonly same: number } {
  const known = new Map(own.map((one) => [wordForm(one.word), one]))
  const [added, changed]: [VenueWord[], VenueWord[]] = [[], []]
  for (const one of listed) {
    const before = known.get(wordForm(one.word))
    const means = [...new Set([...(before?.means ?? []), ...one.means])].slice(0, mostMeanings)
    if (before === undefined) added.push(one)
    else if (means.length > before.means.length) changed.push({ word: before.word, means })
  }
  return { added, changed, same: listed.length - added.length - changed.length }
}
