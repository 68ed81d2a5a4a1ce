import type { Features, Slot } from '../features.ts'
import type { Evidence } from '../weigh.ts'

/** Of the active records that say it, how many say this value; null where too few speak to tell. */
export type Share = (witness: string, id: string) => number | null

/** How often two witnesses of one person name the same value: the weights say log(m/u), so a weight's u is m times its odds against. */
const agree = 0.85
// Beyond these a share is an accident of the day.
const least = -2
const most = 0.5

const slotted = /^(upper|lower|foot|head)(Colour|Garment)$/

/** What a description says to a witness whose values are counted. */
export function valuesOf(witness: string, { worn, hair }: Features): readonly string[] {
  const slot = slotted.exec(witness)
  if (slot === null) return witness === 'hair' ? hair : []
  return worn[slot[1] as Slot]?.[slot[2] === 'Colour' ? 'colours' : 'garments'] ?? []
}

/**
 * What it weighs that both say the same, by how common that is today: a red hat at a red-hat event tells next to nothing. Only for
 * agreement, and it never turns against.
 */
export function asCommon(evidence: Evidence, a: Features, b: Features, share: Share): number {
  const { witness, level, weight } = evidence
  if (level !== 'same' || weight <= 0) return weight
  const theirs = valuesOf(witness, b)
  const both = valuesOf(witness, a).find((id) => theirs.includes(id))
  const common = both === undefined ? null : share(witness, both)
  if (common === null) return weight
  const shift = Math.log(agree / common) - weight
  return Math.max(0, weight + Math.min(most, Math.max(least, shift)))
}
