import type { Sentence } from '../sentence.ts'
import type { Kind } from './kinds.ts'
import type { State } from './states.ts'

/**
 * How a case ends at the counter without a release of ours, by the code that figures count later. A patrol that hands over on the
 * spot and a parent who comes for the child count as found; who turns up by himself, or is no longer asked for, does not.
 */
export const closingWays = ['patrol-handover', 'collected', 'found-themselves', 'reporter-withdrew'] as const
export type ClosingWay = (typeof closingWays)[number]

const ways: Partial<Record<Kind, Partial<Record<ClosingWay, State>>>> = {
  'missing-person': {
    'patrol-handover': 'reunited',
    collected: 'reunited',
    'found-themselves': 'withdrawn',
    'reporter-withdrew': 'withdrawn',
  },
  'lost-item': { 'found-themselves': 'withdrawn', 'reporter-withdrew': 'withdrawn' },
}

/** The ways by which a record of this kind may end, in the order of their keys; none for finds, which leave by a release. */
export const waysOf = (kind: Kind): ClosingWay[] => closingWays.filter((way) => ways[kind]?.[way] !== undefined)

/** The state that this way leads to, or null where the kind has no such way. */
export const stateAfter = (kind: Kind, way: ClosingWay): State | null => ways[kind]?.[way] ?? null

/** True where somebody was given back, so that a find confirmed for the report is closed with it. */
export const takesFindAlong = (way: ClosingWay): boolean => way === 'patrol-handover' || way === 'collected'

/** True where nobody would know later why, unless it is said. */
export const needsReason = (way: ClosingWay): boolean => way === 'reporter-withdrew'

/** What the counter calls them. */
export const wayNames: Record<ClosingWay, Sentence> = {
  'patrol-handover': { zh: '巡逻现场交接', en: 'handed over by a patrol on the spot' },
  collected: { zh: '家长直接来接', en: 'the family came for them' },
  'found-themselves': { zh: '自行找到', en: 'found by themselves' },
  'reporter-withdrew': { zh: '报案人撤回', en: 'withdrawn by the reporter' },
}
