import { normalise } from '../vocabulary/normalise.ts'
import { targetOfHeading } from './headings.ts'

/** One sheet as it stands in the file: every cell is text. */
export type Sheet = { readonly name: string; readonly rows: readonly (readonly string[])[] }

/** Where a sheet's headings stand. `above` is what was written over them: the notebook's title, often with its year. */
export type Table = {
  readonly headings: readonly string[]
  /** Index of the first row under the headings. */
  readonly first: number
  readonly above: string
}

/** A row of the notebook with its number in the file, 1 for the first. */
export type TableRow = { readonly row: number; readonly cells: readonly string[] }

// A heading stands within these; titles, dates of issue and blank lines come before it.
const searched = 30
/** Columns read of a sheet; what lies further right is somebody's scribble. */
export const widest = 120

const tidy = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim()
const known = (text: string): boolean => text !== '' && targetOfHeading(text, null) !== null
const filled = (row: readonly string[]): number => row.filter((cell) => tidy(cell) !== '').length

/** How much a row looks like headings: known words count, and figures speak against it. */
function headingScore(row: readonly string[]): number {
  const cells = row.slice(0, widest).map(tidy)
  const words = cells.filter((cell) => cell !== '' && cell.length <= 24)
  const figures = words.filter((cell) => /^[\d\s./:-]+$/.test(cell)).length
  return words.filter(known).length * 3 + Math.min(words.length, 4) * 0.1 - figures * 2
}

/** The heading row of a sheet, also under title rows and where it takes two rows; null where the sheet holds no table. */
export function findTable(rows: readonly (readonly string[])[]): Table | null {
  let best = -1
  for (const [index, row] of rows.slice(0, searched).entries()) {
    if (filled(row) < 2) continue
    if (best < 0 || headingScore(row) > headingScore(rows[best]!)) best = index
  }
  const top = rows[best]
  if (top === undefined || filled(top) < 2) return oneColumn(rows)
  const joined = twoRows(top, rows[best + 1])
  const above = rows.slice(0, best).flat().map(tidy).filter(Boolean).join(' ').slice(0, 400)
  return { headings: unique(joined ?? top.slice(0, widest).map(tidy)), first: best + (joined ? 2 : 1), above }
}

/** A list of one column is a table too, if its first word is a heading. */
function oneColumn(rows: readonly (readonly string[])[]): Table | null {
  const at = rows.slice(0, searched).findIndex((row) => row.some((cell) => known(tidy(cell))))
  return at < 0 ? null : { headings: unique(rows[at]!.map(tidy)), first: at + 1, above: '' }
}

/** 领取人 over 姓名 and 电话: a cell that was merged over several names each of them. */
function twoRows(top: readonly string[], below: readonly string[] | undefined): string[] | null {
  if (below === undefined) return null
  const under = below.slice(0, widest).map(tidy)
  const gaps = under.map((cell, index) => cell !== '' && tidy(top[index]) === '')
  const isHeading = gaps.some(Boolean) && under.filter((cell) => cell !== '').every((cell) => cell.length <= 12)
  if (!isHeading || !under.some((cell, index) => gaps[index] && known(cell)) || under.some((cell) => /\d/.test(cell))) {
    return null
  }
  const over = carriedRight(top, gaps)
  return Array.from({ length: Math.max(top.length, under.length) }, (_none, index) =>
    [over[index], under[index]].filter(Boolean).join(' '),
  )
}

function carriedRight(top: readonly string[], gaps: readonly boolean[]): string[] {
  let last = ''
  return Array.from({ length: Math.max(top.length, gaps.length) }, (_none, index) => {
    const own = tidy(top[index])
    if (own !== '') last = own
    return own !== '' ? own : gaps[index] ? last : ''
  })
}

// What a mapping takes as a heading, in UTF-16 units, with room for a number.
const longestHeading = 180

/** Two columns of one name are told apart, whatever the others are called: 电话, 电话(2). */
function unique(headings: readonly string[]): string[] {
  const names = headings.map((heading) => nameable(heading.slice(0, longestHeading).toWellFormed()))
  const taken = new Set<string>()
  return names.map((name, index) => {
    if (name === '') return ''
    let own = name
    for (let times = 2; taken.has(own) || (own !== name && names.includes(own, index)); times++)
      own = `${name}(${times})`
    taken.add(own)
    return own
  })
}

/** A mapping is an object, and no object takes this for a key of its own. */
const nameable = (heading: string): string => (heading === '__proto__' ? '__proto__ ' : heading)

/** The rows under the headings that hold anything and do not repeat them. */
export function rowsOf({ rows }: Sheet, { headings, first }: Table): TableRow[] {
  const repeated = headings.filter(Boolean).map(normalise).join('|')
  return rows
    .slice(first)
    .map((cells, index) => ({ row: first + index + 1, cells: cells.slice(0, widest) }))
    .filter(({ cells }) => filled(cells) > 0)
    .filter(({ cells }) => cells.map(tidy).filter(Boolean).map(normalise).join('|') !== repeated)
}
