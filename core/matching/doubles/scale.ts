import type { Kind } from '../../records/kinds.ts'
import { subjectOf } from '../../records/kinds.ts'
import type { Levels } from '../levels.ts'
import type { Scale, Weights } from '../weigh.ts'
import fitted from './weights.json' with { type: 'json' }

/*
 * Weights of their own: two who tell of one loss agree on other things than a report and its find. Counted and fitted as those are
 * (bench/matching/fit.ts), on days when many cases were told twice.
 */
type Fitted = Scale & {
  /** So many of a hundred records of the days of the fit were a case that was there already. */
  readonly doubled: number
}
const scales = fitted as unknown as Readonly<Record<'item' | 'person', Fitted>>

/**
 * Of a hundred new records so many are expected to be a case that is there already: two parents run to two windows, a thing lies in one
 * box and is entered once. An assumption of ours until a desk's own merges can be counted.
 */
const expected: Readonly<Partial<Record<Kind, number>>> = {
  'missing-person': 5,
  'found-person': 3,
  'lost-item': 3,
  'found-item': 1,
}

const logOdds = (percent: number): number => Math.log(percent / (100 - percent))

/** What two records of this kind are weighed by. */
export function doubleScaleOf(kind: Kind): Scale {
  const { doubled, none, ...scale } = scales[subjectOf(kind) === 'person' ? 'person' : 'item']
  return { ...scale, none: none + logOdds(doubled) - logOdds(expected[kind] ?? 1) }
}

type Table = { readonly [level: string]: number } | undefined
export const doubleWeightOf = (
  { weights }: { readonly weights: Weights },
  witness: keyof Levels,
  level: string,
): number => (weights as { readonly [witness: string]: Table })[witness]?.[level] ?? 0
