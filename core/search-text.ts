import { pinyin } from 'pinyin-pro'
import { type FieldName, type Fields, isChoice } from './records/fields.ts'
import { nicknamesIn } from './records/nicknames.ts'

/** What the search box looks through: everything said of a record, and its names as a clerk would type them by sound. */
export type SearchText = { readonly text: string; readonly pinyin: string }

/** Lower case, full width folded, no spaces: the form in which query and text are compared. */
export const searchForm = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')

const spoken = (name: string): string[] => [
  pinyin(name, { toneType: 'none', type: 'array', surname: 'head' }).join(''),
  pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', surname: 'head' }).join(''),
]

/** How a word in characters sounds, in the form that names are searched by; a word without characters stays as it is. */
export const soundOf = (word: string): string =>
  searchForm(pinyin(word, { toneType: 'none', type: 'array', nonZh: 'consecutive' }).join(''))

/**
 * Fields that the search box does not look through: nobody looks for a person by his illness, and a box that answers to one would
 * tell who has it.
 */
const unsearched: ReadonlySet<FieldName> = new Set([
  'ethnic',
  'birthDate',
  'health',
  'medicine',
  'bodyMarks',
  'bodyState',
  'mood',
  'needs',
  'careLog',
])

const isSearched = (name: FieldName): boolean => !unsearched.has(name) && !isChoice(name)

/** Where a number that was typed stands in a record; null where it is no number or stands in none of the record's fields. */
export function heldBy(query: string, fields: Fields): { readonly field: FieldName; readonly atEnd: boolean } | null {
  const digits = searchForm(query)
  if (!/^\d{3,}$/.test(digits)) return null
  const holding = (Object.entries(fields) as [FieldName, unknown][]).flatMap(([field, value]) => {
    const text = typeof value === 'string' && isSearched(field) ? searchForm(value) : ''
    return text.includes(digits) ? [{ field, atEnd: text.endsWith(digits) }] : []
  })
  return holding.find(({ atEnd }) => atEnd) ?? holding[0] ?? null
}

/** `labels` are words that stand for codes in the fields (the zone's and category's names). */
export function searchTextOf(no: string, fields: Fields, labels: readonly string[]): SearchText {
  const said = (Object.entries(fields) as [FieldName, unknown][]).flatMap(([name, value]) =>
    typeof value === 'string' && isSearched(name) ? [value] : [],
  )
  const names = [fields.name, ...nicknamesIn(fields.nickname ?? ''), fields.contactName].filter(
    (name): name is string => typeof name === 'string',
  )
  return {
    text: searchForm([no, ...said, ...labels].join('\n').slice(0, 20_000)),
    pinyin: names.flatMap(spoken).map(searchForm).join(' '),
  }
}
