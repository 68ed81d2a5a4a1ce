import type { CandidateView, ReasonView } from '../../core/contract/shapes.ts'
import { tellingOf, worthALook } from '../../core/matching/worth.ts'

export type Strength = 'strong' | 'clear' | 'slight'

/** Natural log-odds: 3 is twenty to one, 1 is not quite three to one. */
export const strengthOf = (weight: number): Strength => {
  const size = Math.abs(weight)
  return size >= 3 ? 'strong' : size >= 1 ? 'clear' : 'slight'
}

/** Width of a witness's bar in per cent; six units of log-odds (four hundred to one) fill it. */
export const barWidth = (weight: number): number => Math.min(100, Math.max(6, Math.round((Math.abs(weight) / 6) * 100)))

/** Witnesses in the order in which a clerk should hear them: what tells most first. */
export const byWeight = (reasons: readonly ReasonView[]): ReasonView[] =>
  [...reasons].sort((a, b) => tellingOf(b) - tellingOf(a))

/** More likely than not: what is shown as the one to look at. */
export const isLikely = (probability: number): boolean => probability >= 0.5

/** What a list of candidates names: the likely enough, and what somebody decided already. */
export const isWorthALook = ({ probability, decision }: Pick<CandidateView, 'probability' | 'decision'>): boolean =>
  probability >= worthALook || decision !== 'undecided'

/** A probability as a whole per cent; never 100 or 0, since a proposal is not a finding. */
export const percent = (probability: number): number => Math.min(99, Math.max(1, Math.round(probability * 100)))
