import { rowLimit, tooManyRows } from './limits.ts'

// No pattern reads across the next `<`: in a file that closes nothing each would read to the end.
const emptyCell = /<c\b[^<>]*\/>|<c\b[^<>]*><\/c>/g
const emptyRow = /<row\b[^<>]*\/>|<row\b[^<>]*>\s*<\/row>/g
// From EA on: a hundred and thirty columns are wider than any register, and one cell at the far end would make every row as wide.
const farCell = /<c\b[^<>]*?\br\s*=\s*["'](?:[A-Z]{3,}|[E-Z][A-Z])\d+["'][^<>]*(?:\/>|>(?:(?!<c\b)[\s\S])*?<\/c>)/g

/**
 * A sheet's XML without what only looks: a spreadsheet in which somebody formatted whole columns has a million rows of nothing, and
 * the reader would build each. Throws `notebook-too-large` where more rows are left than the desk takes.
 */
export function leanSheet(xml: string): string {
  const lean = xml.replace(farCell, '').replace(emptyCell, '').replace(emptyRow, '')
  let rows = 0
  for (const [, number] of lean.matchAll(/<row\b(?:[^<>]*?\br\s*=\s*["'](\d+)["'])?/g)) {
    rows++
    if (rows > rowLimit || Number(number ?? 0) > rowLimit * 3) throw tooManyRows()
  }
  return lean
}
