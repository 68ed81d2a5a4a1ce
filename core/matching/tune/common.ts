import type { Features, Slot } from '../features.ts'
import type { Evidence } from '../weigh.ts'

/** Of the active records that say it, how many say this value; null where too few speak to tell. */
export type Share = (witness: string, id: string) => number | null

/** How often two witnesses of one person name the same value: the weights say log(m/u), so a weight's u is m times its odds against. */
const agree = 0.85
// Beyond these a share is an accident of the day.
const least = -2
const most = 0.5

/**
 * Of things half of it counts, either way: what one hand calls a bag another calls a rucksack, and a rare word for it is rare on one
 * shelf only. A rare kind of thing tells more than the table says, hence no smaller bound above than below.
 */
const ofThings = 0.5

const slotted = /^(upper|lower|foot|head)(Colour|Garment)$/

/** What a description says to a witness whose values are counted. */
export function valuesOf(witness: string, { subject, worn, hair, types, colours }: Features): readonly string[] {
  if (witness === 'type') return types
  if (witness === 'colour') return colours
  const slot = subject === 'person' ? slotted.exec(witness) : null
  if (slot === null) return witness === 'hair' ? hair : []
  return worn[slot[1] as Slot]?.[slot[2] === 'Colour' ? 'colours' : 'garments'] ?? []
}

/** The rarest value that both say; null where they say none in common, or too few speak. */
function shareOfBoth(witness: string, a: Features, b: Features, share: Share): number | null {
  const theirs = valuesOf(witness, b)
  const shares = valuesOf(witness, a)
    .filter((id) => theirs.includes(id))
    .flatMap((id) => share(witness, id) ?? [])
  return shares.length === 0 ? null : Math.min(...shares)
}

/**
 * What it weighs that both say the same, by how common that is today: a red hat at a red-hat event tells next to nothing. Only for
 * agreement, and it never turns against.
 */
export function asCommon(evidence: Evidence, a: Features, b: Features, share: Share): number {
  const { witness, level, weight } = evidence
  if (level !== 'same' || weight <= 0) return weight
  const common = shareOfBoth(witness, a, b, share)
  if (common === null) return weight
  const shift = Math.max(least, Math.log(agree / common) - weight)
  return Math.max(0, weight + (a.subject === 'person' ? Math.min(most, shift) : ofThings * Math.min(-least, shift)))
}
