import { type ClosingWay, stateAfter, waysOf } from './closings.ts'
import { type Kind, sideOf } from './kinds.ts'
import { nextStates, releasedState, type State, type Transition, transitionOf } from './states.ts'

type Standing = { readonly kind: Kind; readonly state: State }

/** The ways in which this record may end now, in the order of their keys. */
export const waysNow = ({ kind, state }: Standing): ClosingWay[] =>
  waysOf(kind).filter((way) => transitionOf(kind, state, stateAfter(kind, way)!))

/**
 * Where this record may go by hand: never to "released", which has a screen of its own; closings by a code and reopening have keys of
 * theirs.
 */
export const movesOf = ({ kind, state }: Standing): readonly Transition[] =>
  nextStates(kind, state).filter(
    ({ to, reversal }) =>
      reversal !== true &&
      !closedOtherwise(kind).has(to) &&
      !byClock(kind, to) &&
      // An announcement is taken back with its notice.
      !(kind === 'found-item' && to === 'in-custody') &&
      !(sideOf(kind) === 'find' && to === releasedState(kind)),
  )

/** True for a step of the legal clock, which is taken by a notice, a list or two signatures and never by hand. */
export const byClock = (kind: Kind, to: State): boolean =>
  kind === 'found-item' && (to === 'announced' || to === 'forfeited' || to === 'disposed')

const closedOtherwise = (kind: Kind): ReadonlySet<State | null> =>
  new Set(waysOf(kind).map((way) => stateAfter(kind, way)))

/** The state that a closed record goes back to, or null: what a release closed is reversed under its claim. */
export function reopened({ kind, state, closing }: Standing & { readonly closing: ClosingWay | null }): State | null {
  if (closing === null && kind !== 'incident' && state === releasedState(kind)) return null
  return nextStates(kind, state).find((row) => row.reversal === true)?.to ?? null
}
