import type { Subject } from '../records/kinds.ts'
import type { Range } from './features.ts'
import type { TimeLevel } from './levels.ts'
import { weightOf } from './weigh.ts'

/** Hours from a loss to a find: where each level ends, and at which hour it weighs what the table says. */
const steps: readonly { readonly level: TimeLevel; readonly until: number; readonly middle: number }[] = [
  { level: 'before', until: -6, middle: -9 },
  { level: 'earlier', until: -2, middle: -3.5 },
  { level: 'just-before', until: -0.25, middle: -0.8 },
  { level: 'hour', until: 1, middle: 0.35 },
  { level: 'hours', until: 4, middle: 2.2 },
  { level: 'half-day', until: 12, middle: 7 },
  { level: 'overnight', until: 20, middle: 16 },
  { level: 'day', until: 30, middle: 24 },
  { level: 'days', until: 72, middle: 48 },
  { level: 'week', until: 168, middle: 110 },
  { level: 'month', until: 720, middle: 350 },
  { level: 'later', until: Infinity, middle: 1000 },
]

/** The level of so many hours from a loss to a find. */
export const timeLevelOf = (hours: number): TimeLevel => steps.find(({ until }) => hours < until)?.level ?? 'later'

const hour = 3_600_000

/** Hours from the loss to the find, negative before it; a window that the find falls into counts as none. */
export const hoursFrom = (loss: Range, find: Range): number =>
  (find[1] < loss[0] ? find[1] - loss[0] : Math.max(0, find[0] - loss[1])) / hour

/** Undefined where either side does not say when. */
export const compareTimes = (loss: Range | null, find: Range | null): TimeLevel | undefined =>
  loss === null || find === null ? undefined : timeLevelOf(hoursFrom(loss, find))

/** An hour more is much soon after the loss and little days later. */
const scaled = (hours: number): number => Math.sign(hours) * Math.log1p(2 * Math.abs(hours))
const middles = steps.map(({ middle }) => scaled(middle))

/**
 * How much of each level so many hours are: one level's middle is wholly that level, and from there it goes over evenly to the next.
 * Ten minutes more must not decide between two finds because they lie on the two sides of a step.
 */
export function timeShares(hours: number): readonly (readonly [TimeLevel, number])[] {
  const at = scaled(hours)
  const next = middles.findIndex((middle) => at < middle)
  if (next <= 0) return [[steps[next < 0 ? steps.length - 1 : 0]!.level, 1]]
  const share = (at - middles[next - 1]!) / (middles[next]! - middles[next - 1]!)
  return [
    [steps[next - 1]!.level, 1 - share],
    [steps[next]!.level, share],
  ]
}

/** What so many hours from the loss to the find weigh. */
export const timeWeightAt = (subject: Subject, hours: number): number =>
  timeShares(hours).reduce((sum, [level, share]) => sum + share * weightOf(subject, 'time', level), 0)
