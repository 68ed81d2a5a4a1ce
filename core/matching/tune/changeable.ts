import type { Evidence } from '../weigh.ts'

/** What people take off or put on while they wait to be found: a jacket, a hat. Shoes, hair, marks and the way of speaking stay. */
const changeable: ReadonlySet<string> = new Set(['upperColour', 'upperGarment', 'headColour', 'headGarment'])

/*
 * Of those found after many hours so many wear something else on top, and after so many hours two thirds of these do. Measured on the
 * bench's own days (docs/matching.md): anything from .35 to .6 gains where jackets come off and costs nothing where they do not.
 */
const atMost = 0.35
const span = 2

/**
 * A garment's weight so many hours later. Where it was changed meanwhile both levels are as likely for the right one as for anybody, so
 * that m becomes (1 − c)·m + c·u: both for and against lose weight, and neither changes sides.
 */
export function afterHours({ witness, weight }: Evidence, hours: number): number {
  if (!changeable.has(witness)) return weight
  const changed = atMost * (1 - Math.exp(-hours / span))
  return Math.log((1 - changed) * Math.exp(weight) + changed)
}
