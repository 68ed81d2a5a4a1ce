import type { Kind } from '../../records/kinds.ts'
import { sideOf, subjectOf } from '../../records/kinds.ts'
import { compareClauses } from '../clauses.ts'
import type { Rarity } from '../compare.ts'
import { explain } from '../explain.ts'
import type { Features } from '../features.ts'
import { noneBy } from '../probability.ts'
import type { Candidate, Crowd, Ranked } from '../rank.ts'
import { minutesOf } from '../shelf/cells.ts'
import { fixed } from '../shelf/looks.ts'
import type { Timing } from '../shelf/scan.ts'
import { asCommon } from '../tune/common.ts'
import { type Tuning, untuned } from '../tune/tuning.ts'
import { type Evidence, type Scale, totalOf, weighBy } from '../weigh.ts'
import { compareDoubles, momentLevelOf } from './compare.ts'
import { doubleScaleOf, doubleWeightOf } from './scale.ts'

/** Below this nobody is told: a hint that is wrong every second time is not read any more. */
export const worthTelling = 0.8

// Whoever saw the loss puts it on another day only by mistake; what lies farther apart is found by its number or name.
const apartMinutes = 3 * 24 * 60
// As wide as the time in which a find is near its report, so that days are as dense here as there.
const nearMinutes = 16 * 60

const minutes = Array.from({ length: apartMinutes + 1 }, (_, minute) => minute)
const near = Uint8Array.from(minutes, (apart) => Number(apart < nearMinutes))
const weightsOfMinutes = new Map<Kind, Int32Array>()

function minuteByMinute(kind: Kind): Int32Array {
  const known = weightsOfMinutes.get(kind)
  if (known !== undefined) return known
  const scale = doubleScaleOf(kind)
  const weights = Int32Array.from(minutes, (apart) => fixed(doubleWeightOf(scale, 'moment', momentLevelOf(apart / 60))))
  weightsOfMinutes.set(kind, weights)
  return weights
}

/** How rows of the query's own side are looked at, for `scan`. */
export function betweenDoubles(kind: Kind, query: Features): Timing {
  const [from, to] = minutesOf(query.time)
  return {
    window: [from - apartMinutes, to + apartMinutes],
    gap: (first, last) => Math.max(0, first - to, from - last),
    weights: minuteByMinute(kind),
    near,
  }
}

/**
 * Where, when and by whom tell which event it was, and one event loses more than one thing: ten umbrellas out of one box, a class in
 * uniform. Together they weigh no more than this, and not much more than what is said of the thing itself: two boys at one gate are not
 * one because nobody said more of either. Who lost two things at once lost two kinds of thing, so a report's event may weigh more.
 */
const mostOfEvent: Readonly<Partial<Record<Kind, number>>> = { 'lost-item': 11 }
const mostUsually = 8
const beyondTheThing = 3
const ofEvent: ReadonlySet<string> = new Set(['moment', 'place', 'reporter'])

function withinEvent(kind: Kind, evidence: readonly Evidence[]): readonly Evidence[] {
  const speaksFor = ({ witness, weight }: Evidence): boolean => ofEvent.has(witness) && weight > 0
  const event = totalOf(evidence.filter(speaksFor))
  const thing = totalOf(evidence.filter((one) => !ofEvent.has(one.witness)))
  const most = Math.min(mostOfEvent[kind] ?? mostUsually, Math.max(0, thing + beyondTheThing))
  if (event <= most) return evidence
  return evidence.map((one) => (speaksFor(one) ? { ...one, weight: (one.weight * most) / event } : one))
}

type Scored = { readonly candidate: Candidate; readonly evidence: readonly Evidence[]; readonly weight: number }
type Ways = { readonly kind: Kind; readonly scale: Scale; readonly rarity: Rarity; readonly tuning: Tuning }

function score(query: Features, candidate: Candidate, { kind, scale, rarity, tuning }: Ways, closely: boolean): Scored {
  const { features } = candidate
  const levels = compareDoubles(query, features, rarity)
  const read = closely ? { ...levels, text: compareClauses(query, features) } : levels
  const weighed = weighBy(scale, read)
  // Uniforms of a school and hats of an event are as common among reports as among finds.
  const today =
    query.subject === 'person'
      ? weighed.map((one) => ({ ...one, weight: asCommon(one, query, features, tuning.share) }))
      : weighed
  const evidence = withinEvent(kind, today)
  return { candidate, evidence, weight: totalOf(evidence) }
}

const byWeight = (a: Scored, b: Scored): number =>
  b.weight - a.weight || (a.candidate.id < b.candidate.id ? -1 : a.candidate.id > b.candidate.id ? 1 : 0)

/** fuse.js costs ten times the rest, so only the best by everything else are asked for it. */
const readClosely = 20
// Three windows of one child: rivals that are one with each other. Among more nobody tells them apart.
const comparedAmong = 4

const chance = (weight: number, none: number): number => 1 / (1 + Math.exp(none - weight))

/**
 * How likely each is the query's own case. The others exclude it as far as they are not its case too: a child reported at three windows
 * is one case, not a choice between two.
 */
function likely(best: readonly Scored[], rest: readonly Scored[], none: number, ways: Ways): number[] {
  const top = Math.max(none, ...best.map(({ weight }) => weight))
  const odds = (weight: number): number => Math.exp(weight - top)
  const others = rest.reduce((sum, { weight }) => sum + odds(weight), odds(none))
  const all = best.reduce((sum, { weight }) => sum + odds(weight), others)
  const amongBest = best.map((one) => {
    const against = best
      .filter((other) => other !== one)
      .reduce((sum, other) => {
        const between = score(one.candidate.features, other.candidate, ways, false).weight
        return sum + odds(other.weight) * (1 - chance(between, none))
      }, others)
    return odds(one.weight) / (odds(one.weight) + against)
  })
  return [...amongBest, ...rest.map(({ weight }) => odds(weight) / all)]
}

/**
 * The records of the query's own kind that may be the same case, best first, from a shortlist. The weight of a pair is the same from
 * both sides; the probability counts what else is on the shelf, and that most cases are told once.
 */
export function rankDoubles(
  kind: Kind,
  query: Features,
  shortlist: readonly Candidate[],
  limit: number,
  crowd: Crowd,
): Ranked[] {
  const ways: Ways = { kind, scale: doubleScaleOf(kind), rarity: crowd.rarity, tuning: crowd.tuning ?? untuned }
  const side = sideOf(kind) === 'find' ? 'find' : 'report'
  const first = shortlist
    .filter(({ features }) => features.subject === subjectOf(kind) && features.side === side)
    .map((candidate) => score(query, candidate, ways, false))
    .sort(byWeight)
  const closely = first.slice(0, readClosely).map(({ candidate }) => score(query, candidate, ways, true))
  const all = [...closely, ...first.slice(readClosely)].sort(byWeight)
  const best = all.slice(0, comparedAmong)
  const rest = all.slice(comparedAmong)
  const each = likely(best, rest, noneBy(ways.scale, crowd.rivals), ways)
  return all.slice(0, limit).map(({ candidate, evidence, weight }, at) => ({
    id: candidate.id,
    probability: each[at]!,
    weight,
    reasons: explain(query, candidate.features, evidence),
  }))
}
