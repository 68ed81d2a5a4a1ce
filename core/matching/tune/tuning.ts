import type { Features } from '../features.ts'
import type { Evidence } from '../weigh.ts'
import { afterHours, hoursBetween } from './changeable.ts'
import { asCommon, type Share } from './common.ts'
import { type Learned, withLearned } from './learned.ts'

/** What the desk knows beside the two descriptions: how common things are today, and what its own decisions taught. */
export type Tuning = { readonly share: Share; readonly learned: Learned }
export const untuned: Tuning = { share: () => null, learned: new Map() }

/**
 * A pair's evidence as it weighs here and today. First what the desk learned of the level, then how common the value is, then how
 * likely it is still worn: the same from both sides of the pair.
 */
export function tune(evidence: readonly Evidence[], a: Features, b: Features, { share, learned }: Tuning): Evidence[] {
  const [report, find] = a.side === 'find' ? [b, a] : [a, b]
  const hours = hoursBetween(report.time, find.time)
  return evidence.map((one) => {
    const here = { ...one, weight: sameSide(one.weight, withLearned(one, learned)) }
    if (a.subject !== 'person') return here
    const today = { ...here, weight: asCommon(here, report, find, share) }
    return { ...today, weight: afterHours(today, hours) }
  })
}

/** What agrees never weighs against, and what contradicts never weighs for, whatever was learned. */
const sameSide = (before: number, after: number): number => (before >= 0 ? Math.max(0, after) : Math.min(0, after))
