import type { Kind } from '../../../../../core/records/kinds.ts'

/**
 * What a line must give, as somebody wrote it down who did not know the reader. See score.ts for how it is compared. `place` (the words)
 * stands only where no zone fits (the street festival). `number` is a number or tail on the thing, or a phone tail that is no whole
 * phone. Telephone numbers are made up.
 */
export type Expected = {
  readonly sex?: 'male' | 'female'
  readonly age?: number | string
  readonly upper?: string
  readonly shoes?: string
  readonly zone?: string
  readonly place?: string
  readonly when?: string
  readonly contactPhone?: string
  readonly category?: string
  readonly colour?: string
  readonly brand?: string
  readonly number?: string
}
export type WrittenLine = { readonly kind: Kind; readonly text: string; readonly expected: Expected }

type Row = readonly [text: string, expected: Expected]

export const of = (kind: Kind, rows: readonly Row[]): WrittenLine[] =>
  rows.map(([text, expected]) => ({ kind, text, expected }))

export const [male, female] = ['male', 'female'] as const
export const panda = 'panda_lower|panda_upper'
