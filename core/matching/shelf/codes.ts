import { categories } from '../../vocabulary/categories.ts'
import { garments } from '../../vocabulary/clothing.ts'
import { colours } from '../../vocabulary/colours.ts'
import { traits } from '../../vocabulary/traits.ts'

/** Ids of a list as numbers from 1; 0 stands for an id that is not in it. */
export type Codes = { readonly ids: readonly string[]; readonly of: (id: string) => number }

export function codesOf(ids: readonly string[]): Codes {
  const byId = new Map(ids.map((id, at) => [id, at + 1]))
  return { ids, of: (id) => byId.get(id) ?? 0 }
}

export const typeCodes = codesOf(
  categories.flatMap((category) => [category.id, ...category.subcategories.map(({ id }) => id)]),
)
export const colourCodes = codesOf(colours.map(({ id }) => id))
export const garmentCodes = codesOf(garments.map(({ id }) => id))
const traitIds = (group: string): string[] => traits.filter((trait) => trait.group === group).map(({ id }) => id)
export const hairCodes = codesOf(traitIds('hair'))
export const buildCodes = codesOf(traitIds('build'))
export const accentCodes = codesOf(traitIds('accent'))

/** One bit for each id, by its code; ids that are not in the list have none. At most 31 codes fit. */
export function maskOf(ids: readonly string[], codes: Codes): number {
  let mask = 0
  for (const id of ids) {
    const code = codes.of(id)
    if (code > 0 && code < 32) mask |= 1 << (code - 1)
  }
  return mask >>> 0
}

/** FNV-1a over UTF-16 units: 32 bits, the same on every machine. */
export function hash32(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  // FNV's low bits are weak for short texts: one round of avalanche.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (hash ^ (hash >>> 13)) >>> 0
}

/** A hash of so many bits that is never 0, which stands for nothing. */
export const hashBits = (text: string, bits: number): number => hash32(text) >>> (32 - bits) || 1
