import type { Features } from '../features.ts'
import { hoursFrom, timeWeightAt } from '../times.ts'
import type { Evidence } from '../weigh.ts'
import { afterHours } from './changeable.ts'
import { asCommon, type Share } from './common.ts'
import { type Learned, withLearned } from './learned.ts'

/** What the desk knows beside the two descriptions: how common things are today, and what its own decisions taught. */
export type Tuning = { readonly share: Share; readonly learned: Learned }
export const untuned: Tuning = { share: () => null, learned: new Map() }

const hoursBetween = (report: Features, find: Features): number =>
  report.time === null || find.time === null ? 0 : hoursFrom(report.time, find.time)

/** What the time between them weighs by the hour; its level says it only roughly. */
export const atItsHour = (evidence: Evidence, report: Features, find: Features): Evidence => ({
  ...evidence,
  weight: timeWeightAt(report.subject, hoursBetween(report, find)),
})

/**
 * A pair's evidence as it weighs here and today. First the hours between the two, which a level gives only roughly, then what the desk
 * learned of the level, then how common the value is, then how likely it is still worn: the same from both sides of the pair.
 */
export function tune(evidence: readonly Evidence[], a: Features, b: Features, { share, learned }: Tuning): Evidence[] {
  const [report, find] = a.side === 'find' ? [b, a] : [a, b]
  const hours = hoursBetween(report, find)
  return evidence.map((one) => {
    const then = one.witness === 'time' ? atItsHour(one, report, find) : one
    const here = { ...then, weight: sameSide(then.weight, withLearned(then, learned)) }
    const today = { ...here, weight: asCommon(here, report, find, share) }
    return report.subject === 'person' ? { ...today, weight: afterHours(today, Math.max(0, hours)) } : today
  })
}

/** What agrees never weighs against, and what contradicts never weighs for, whatever was learned. */
const sameSide = (before: number, after: number): number => (before >= 0 ? Math.max(0, after) : Math.min(0, after))
