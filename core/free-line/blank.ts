import { normalise } from '../vocabulary/normalise.ts'

/** One character as it is compared, or spaces where that would change its length: offsets must stay those of the line. */
function sameLength(character: string): string {
  const normal = normalise(character)
  return normal.length === character.length ? normal : ' '.repeat(character.length)
}

/** The line as it is compared, with every offset as typed. Marks that would melt into their neighbours are blanked. */
export function aligned(raw: string): string {
  const text = [...raw.toWellFormed()].map(sameLength).join('')
  if (normalise(text) === text) return text
  const plain = text.replace(/[\p{M}\u1100-\u11ff]/gu, (mark) => ' '.repeat(mark.length))
  return normalise(plain) === plain ? plain : ' '.repeat(raw.length)
}

/** The text with a piece blanked out by a character that no pattern crosses. */
export const blanked = (text: string, from: number, to: number, by: string): string =>
  text.slice(0, from) + by.repeat(to - from) + text.slice(to)
