import { money } from '../../core/records/fields.ts'

/** A sum as it is typed, in yuan to the fen; null where nothing was said, undefined where it is no such sum or above `most`. */
export function yuanSaid(typed: string, most: number): number | null | undefined {
  const said = typed.trim()
  if (said === '') return null
  return /^\d+(\.\d+)?$/.test(said) ? money(most).safeParse(Number(said)).data : undefined
}
