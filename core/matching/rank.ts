import type { ReasonView } from '../contract/shapes.ts'
import { compareClauses } from './clauses.ts'
import { compareFeatures, type Rarity } from './compare.ts'
import { explain } from './explain.ts'
import type { Features } from './features.ts'
import type { Levels } from './levels.ts'
import { probabilities } from './probability.ts'
import { nearInTime } from './shelf/scan.ts'
import { type Tuning, tune, untuned } from './tune/tuning.ts'
import { type Evidence, totalOf, weigh } from './weigh.ts'
import { nearWindowsAYear } from './worth.ts'

export type Candidate = { readonly id: string; readonly features: Features }
/** `weight` is the pair's total log-odds and the same from both sides; `probability` also counts the rivals. */
export type Ranked = {
  readonly id: string
  readonly probability: number
  readonly weight: number
  readonly reasons: readonly ReasonView[]
}

type Scored = {
  readonly candidate: Candidate
  readonly levels: Levels
  readonly evidence: readonly Evidence[]
  readonly weight: number
}

/** fuse.js costs ten times the rest, so only the best by everything else are asked for it. */
const readClosely = 40
const rarest = 10

/** Bits by which a word is rare among these records. With few records no word is rare, and words tell little. */
function rarityAmong(records: readonly Candidate[]): Rarity {
  const users = new Map<string, number>()
  for (const { features } of records) for (const word of features.words) users.set(word, (users.get(word) ?? 0) + 1)
  return (word) => Math.min(rarest, Math.log2((records.length + 2) / ((users.get(word) ?? 0) + 1)))
}

/**
 * How many rivals count. Not the size of the stock but its density decides (measured: a year of 100,000 and ten years of a
 * million rank alike): the weights of time were learned on a year, so the records near in time stand for a year of such days.
 */
export const rivalsNear = (near: number, untimed: number): number => untimed + (near + 0.5) * nearWindowsAYear

function rivalsAmong(query: Features, scored: readonly Scored[], stock: number): number {
  if (query.time === null) return stock
  const untimed = scored.filter(({ levels }) => levels.time === undefined).length
  const near = scored.filter(({ levels }) => levels.time !== undefined && nearInTime.has(levels.time)).length
  return rivalsNear(near, untimed)
}

// Equal weights fall back to the id, so that the same input always gives the same order.
const byWeight = (a: Scored, b: Scored): number =>
  b.weight - a.weight || (a.candidate.id < b.candidate.id ? -1 : a.candidate.id > b.candidate.id ? 1 : 0)

function scored(query: Features, candidate: Candidate, levels: Levels, tuning: Tuning): Scored {
  const evidence = tune(weigh(levels, query.subject), query, candidate.features, tuning)
  return { candidate, levels, evidence, weight: totalOf(evidence) }
}

const findOf = (query: Features, { features }: Candidate): Features => (query.side === 'find' ? query : features)

function score(query: Features, candidate: Candidate, { rarity, among, tuning = untuned }: Ways): Scored {
  const own = among?.(findOf(query, candidate)) ?? rarity
  return scored(query, candidate, compareFeatures(query, candidate.features, own), tuning)
}

function readText(query: Features, { candidate, levels }: Scored, { tuning = untuned }: Ways): Scored {
  return scored(query, candidate, { ...levels, text: compareClauses(query, candidate.features) }, tuning)
}

const mayMatch = (query: Features, { features }: Candidate): boolean =>
  features.subject === query.subject && features.side !== query.side

/** What is known of all records of the other side, when the shortlist was cut from more. */
export type Crowd = {
  /** Of words among what the query is of, for a glance and for questions. */
  readonly rarity: Rarity
  /** Of words among what a pair's find is of, so that the pair weighs the same in the lists of both sides. */
  readonly among?: ((find: Features) => Rarity) | undefined
  readonly rivals: number
  readonly tuning?: Tuning | undefined
}
type Ways = Pick<Crowd, 'rarity' | 'among' | 'tuning'>

/**
 * The best candidates for a description, best first, from a shortlist of the other side. Without a crowd the shortlist is taken for
 * all there is. Probabilities of all candidates and of "none of these" sum to one. Works on anything typed so far, down to one field.
 */
export function rank(query: Features, shortlist: readonly Candidate[], limit: number, crowd?: Crowd): Ranked[] {
  const ways: Ways = crowd ?? { rarity: rarityAmong(shortlist) }
  const first = shortlist
    .filter((candidate) => mayMatch(query, candidate))
    .map((candidate) => score(query, candidate, ways))
  first.sort(byWeight)
  const best = [...first.slice(0, readClosely).map((one) => readText(query, one, ways)), ...first.slice(readClosely)]
  best.sort(byWeight)
  const { each } = probabilities(
    best.map(({ weight }) => weight),
    crowd?.rivals ?? rivalsAmong(query, best, shortlist.length),
    query.subject,
  )
  return best.slice(0, limit).map(({ candidate, evidence, weight }, at) => ({
    id: candidate.id,
    probability: each[at]!,
    weight,
    reasons: explain(query, candidate.features, evidence),
  }))
}
