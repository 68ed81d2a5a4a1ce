import writeExcelFile from 'write-excel-file/node'
import type { Flaw } from '../../core/notebook/row.ts'
import type { Sentence } from '../../core/sentence.ts'
import type { CellRows } from '../notebook/book.ts'
import type { Language } from './page.tsx'

const reasonHeading: Record<Language, string> = { zh: '拒收原因', en: 'Refused because' }

/**
 * The refused rows under their own headings, with the reason in a last column: mended there and imported again as they are. Every
 * value is a cell of text, so that one beginning with `=` is never a formula.
 */
export function refusedRows(
  { headings, rows }: CellRows,
  reasons: ReadonlyMap<number, readonly Flaw[]>,
  language: Language,
): Promise<Buffer> {
  const text = (value: string) => ({ type: String, value, wrap: true, alignVertical: 'top' }) as const
  const head = (value: string) => ({ type: String, value, fontWeight: 'bold', backgroundColor: '#E8EEF6' }) as const
  const words = (flaws: readonly Flaw[]): string =>
    flaws.map(({ heading, why }) => (heading === null ? why[language] : `${heading}: ${why[language]}`)).join(' ')
  const data = [
    [...headings, reasonHeading[language]].map(head),
    ...rows.map(({ row, cells }) =>
      [...headings.map((_heading, index) => cells[index] ?? ''), words(reasons.get(row) ?? [])].map(text),
    ),
  ]
  return writeExcelFile(
    [
      {
        sheet: ({ zh: '拒收', en: 'Refused' } satisfies Sentence)[language],
        data,
        columns: [...headings.map(() => ({ width: 18 })), { width: 60 }],
        stickyRowsCount: 1,
      },
    ],
    { fontFamily: 'Microsoft YaHei', fontSize: 11 },
  ).toBuffer()
}
