import { type Kind, sideOf } from './kinds.ts'

export const states = [
  'open',
  'matched',
  'in-care',
  'in-custody',
  'announced',
  'logged',
  'reunited',
  'returned',
  'withdrawn',
  'handed-over',
  'expired',
  'claimed',
  'transferred',
  'forfeited',
  'disposed',
] as const
export type State = (typeof states)[number]

export type Transition = {
  readonly from: State
  readonly to: State
  /** Closing somebody's handover again is a supervisor's act and needs a reason. */
  readonly reversal?: true
}

const t = (from: State, ...to: State[]): Transition[] => to.map((target) => ({ from, to: target }))
const back = (to: State, ...from: State[]): Transition[] => from.map((state) => ({ from: state, to, reversal: true }))

/** The one table of what may follow what. Anything that is not in it is `illegal-transition`. */
const table: Record<Kind, { initial: State; transitions: readonly Transition[] }> = {
  'missing-person': {
    initial: 'open',
    transitions: [
      ...t('open', 'matched', 'reunited', 'withdrawn', 'handed-over', 'expired'),
      ...t('matched', 'open', 'reunited', 'withdrawn', 'handed-over'),
      ...back('open', 'reunited', 'withdrawn', 'handed-over', 'expired'),
    ],
  },
  'lost-item': {
    initial: 'open',
    transitions: [
      ...t('open', 'matched', 'returned', 'withdrawn', 'expired'),
      ...t('matched', 'open', 'returned', 'withdrawn'),
      ...back('open', 'returned', 'withdrawn', 'expired'),
    ],
  },
  'found-person': {
    initial: 'in-care',
    transitions: [...t('in-care', 'reunited', 'handed-over'), ...back('in-care', 'reunited', 'handed-over')],
  },
  'found-item': {
    initial: 'in-custody',
    transitions: [
      ...t('in-custody', 'announced', 'claimed', 'transferred', 'disposed'),
      // Back to the shelf without a notice: the one that announced it was withdrawn.
      ...t('announced', 'in-custody', 'claimed', 'transferred', 'forfeited', 'disposed'),
      ...back('in-custody', 'claimed', 'transferred', 'forfeited', 'disposed'),
      // Back to a notice that hung all the while: its year went on (Civil Code art. 318).
      ...back('announced', 'claimed', 'transferred', 'forfeited', 'disposed'),
    ],
  },
  incident: { initial: 'logged', transitions: [...t('logged', 'withdrawn'), ...back('logged', 'withdrawn')] },
}

export const initialState = (kind: Kind): State => table[kind].initial

/** The transition from one state to another for this kind, or undefined where the table has none. */
export const transitionOf = (kind: Kind, from: State, to: State): Transition | undefined =>
  table[kind].transitions.find((row) => row.from === from && row.to === to)

/** Where a record of this kind may go from here. */
export const nextStates = (kind: Kind, from: State): readonly Transition[] =>
  table[kind].transitions.filter((row) => row.from === from)

const active: ReadonlySet<State> = new Set(['open', 'matched', 'in-care', 'in-custody', 'announced'])

/** True while somebody is still being looked for, cared for, or a thing still lies on the shelf. */
export const isActive = (state: State): boolean => active.has(state)

/** True once a record is settled; an incident is logged, which is neither. */
export const isClosed = (state: State): boolean => !active.has(state) && state !== 'logged'

/** The state a find goes to when it is handed to its person. */
export function releasedState(kind: Kind): State {
  switch (kind) {
    case 'found-person':
    case 'missing-person':
      return 'reunited'
    case 'found-item':
      return 'claimed'
    case 'lost-item':
      return 'returned'
    case 'incident':
      throw new Error('an incident is not released')
  }
}

/** True for a find that may be handed to somebody as it stands now. */
export const isReleasable = ({ kind, state }: { readonly kind: Kind; readonly state: State }): boolean =>
  sideOf(kind) === 'find' && transitionOf(kind, state, releasedState(kind)) !== undefined
