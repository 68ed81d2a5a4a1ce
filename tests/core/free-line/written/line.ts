import type { Kind } from '../../../../core/records/kinds.ts'

/**
 * What a line must give. `zone` and `category` with a bar are questions between those. `when` is minutes before now (-10), a time of
 * today (12:00), of another day (10-01 15:00), or a question (08:00|20:00). Left out means: must not be filled.
 */
export type Expected = {
  readonly sex?: 'male' | 'female'
  readonly age?: number | string
  readonly upper?: string
  readonly shoes?: string
  readonly zone?: string
  readonly when?: string
  readonly contactPhone?: string
  readonly category?: string
  readonly colour?: string
}
export type WrittenLine = { readonly kind: Kind; readonly text: string; readonly expected: Expected }

type Row = readonly [text: string, expected: Expected]

export const of = (kind: Kind, rows: readonly Row[]): WrittenLine[] =>
  rows.map(([text, expected]) => ({ kind, text, expected }))

export const [male, female] = ['male', 'female'] as const
export const panda = 'panda_lower|panda_upper'
