import type { Subject } from '../records/kinds.ts'
import type { Levels, Witness } from './levels.ts'
import fitted from './weights.json' with { type: 'json' }

/** Weight of each level of each witness, log-odds, base e. */
export type Weights = { readonly [W in Witness]?: { readonly [L in NonNullable<Levels[W]>]: number } }

/** What one subject's pairs are weighed by. */
export type Scale = {
  readonly weights: Weights
  /** One bit of shared rare words: a fraction of what independent words would tell, since words come in phrases. */
  readonly perBit: number
  /** How much likelier than not a thing is not here at all, beside the number of its rivals. */
  readonly none: number
}

/*
 * The log-odds log(m/u) of a level: how much likelier it is between a report and its own find than between a report and
 * somebody else's (Fellegi and Sunter 1969), counted on pairs of generated venues and then fitted listwise on the hardest
 * rivals of each report (bench/matching/fit.ts, which also holds what must stay true: what agrees never weighs against, and
 * nearer never weighs less than farther). A witness that either side is silent about has no row and no weight.
 */
const scales = fitted as unknown as Readonly<Record<'item' | 'person', Scale>>
export const scaleOf = (subject: Subject): Scale => scales[subject === 'person' ? 'person' : 'item']

type Table = { readonly [witness: string]: { readonly [level: string]: number } | undefined }

/** What this level of this witness weighs; 0 where the table has no row. */
export const weightOf = (subject: Subject, witness: Witness, level: string): number =>
  (scaleOf(subject).weights as Table)[witness]?.[level] ?? 0

/** One witness's weight for or against a pair. */
export type Evidence = { readonly witness: Witness | 'words'; readonly level: string; readonly weight: number }

/** The witnesses that speak, in the table's order. */
export const weigh = (levels: Levels, subject: Subject): Evidence[] => weighBy(scaleOf(subject), levels)

export function weighBy({ weights, perBit }: Pick<Scale, 'weights' | 'perBit'>, levels: Levels): Evidence[] {
  const table: Table = weights
  const evidence: Evidence[] = []
  for (const witness in levels) {
    const level: string | number | undefined = levels[witness as keyof Levels]
    if (level === undefined) continue
    const weight = typeof level === 'number' ? level * perBit : table[witness]?.[level]
    if (weight !== undefined) evidence.push({ witness: witness as Witness | 'words', level: String(level), weight })
  }
  return evidence
}

/** Sum of the weights: the log-odds that the two are one, before the number of rivals is considered. */
export const totalOf = (evidence: readonly Evidence[]): number => evidence.reduce((sum, { weight }) => sum + weight, 0)
