import { compareClauses } from '../../core/matching/clauses.ts'
import { compareFeatures, type Rarity } from '../../core/matching/compare.ts'
import type { Features } from '../../core/matching/features.ts'
import type { Levels } from '../../core/matching/levels.ts'
import { notYetHere } from '../../core/matching/probability.ts'
import type { Candidate, Crowd } from '../../core/matching/rank.ts'
import { hoursFrom, timeShares } from '../../core/matching/times.ts'
import type { Weights } from '../../core/matching/weigh.ts'
import { type Asked, asked, type Stand, shortlist } from './stand.ts'

/*
 * A listwise fit: each report is one choice among its candidates and "none of these", and the weights are those under which the right
 * choice is likeliest (McFadden's conditional logit). Each weight is drawn back to where it was by a little, so that a level which
 * hardly occurs keeps what is known of it from elsewhere.
 */

/** One candidate: indexes of the levels that hold, each with the part of it that holds, and the bits of shared words. */
type Row = { readonly levels: readonly (readonly [number, number])[]; readonly bits: number }
type Choice = { readonly rows: readonly Row[]; readonly right: number; readonly logRivals: number }

type Parameters = { readonly names: string[]; readonly index: Map<string, number> }

/** Bits count in units of 16, the most there are, so that all gradients are of one size. */
const bitUnit = 16

const parameterOf = ({ names, index }: Parameters, name: string): number => {
  const known = index.get(name)
  if (known !== undefined) return known
  index.set(name, names.length)
  return names.push(name) - 1
}

/** How two are compared and where candidates come from: a report's among the finds, or a record's among those of its own side. */
export type Ways = {
  readonly compare: (a: Features, b: Features, rarity: Rarity) => Levels
  readonly shortlist: (stand: Stand, query: Features, limit: number) => { candidates: Candidate[]; crowd: Crowd }
}
const acrossTheCounter: Ways = { compare: compareFeatures, shortlist }

function rowOf(
  parameters: Parameters,
  query: Features,
  candidate: Features,
  { rarity, compare }: { readonly rarity: Rarity; readonly compare: Ways['compare'] },
): Row {
  const { words, time, ...levels } = {
    ...compare(query, candidate, rarity),
    text: compareClauses(query, candidate),
  }
  const named = Object.entries(levels).flatMap(([witness, level]) =>
    level === undefined ? [] : [[parameterOf(parameters, `${witness} ${level}`), 1] as const],
  )
  const [report, find] = query.side === 'find' ? [candidate, query] : [query, candidate]
  const times = time === undefined ? [] : timeShares(hoursFrom(report.time!, find.time!))
  const timed = times.map(([level, share]) => [parameterOf(parameters, `time ${level}`), share] as const)
  return { levels: [...named, ...timed], bits: (words ?? 0) / bitUnit }
}

function choiceOf(parameters: Parameters, stand: Stand, { told, features }: Asked, ways: Ways): Choice {
  const { candidates, crowd } = ways.shortlist(stand, features, 60)
  const truth = stand.world.truth.get(told.id)
  const right = candidates.findIndex(({ id }) => id === truth)
  return {
    rows: candidates.map((candidate) => rowOf(parameters, features, candidate.features, { ...crowd, ...ways })),
    right: truth !== undefined && right < 0 ? -2 : right,
    logRivals: Math.log(crowd.rivals + notYetHere),
  }
}

const rounds = 260
const rate = 0.04

export type Fitted = {
  readonly weights: Weights
  readonly perBit: number
  readonly none: number
  readonly loss: number
}

/** Fits one subject's weights on several worlds. `pull` is how strongly a weight is drawn to where it was. */
export function fitScale(
  stands: readonly Stand[],
  subject: 'item' | 'person',
  start: { weights: Weights; perBit: number; none: number },
  pull: number,
  ways: Ways = acrossTheCounter,
): Fitted {
  const parameters: Parameters = { names: [], index: new Map() }
  const choices = stands.flatMap((stand) =>
    asked(stand)
      .filter(({ features }) => features.subject === subject)
      .map((one) => choiceOf(parameters, stand, one, ways))
      .filter(({ right }) => right > -2),
  )
  const prior = Float64Array.from([
    ...parameters.names.map((name) => startOf(start.weights, name)),
    start.perBit * bitUnit,
    start.none,
  ])
  const theta = Float64Array.from(prior)
  const loss = descend(theta, prior, choices, pull, parameters.names)
  return {
    weights: weightsOf(start.weights, parameters.names, theta),
    perBit: theta[theta.length - 2]! / bitUnit,
    none: theta[theta.length - 1]!,
    loss,
  }
}

const startOf = (weights: Weights, name: string): number => {
  const [witness, level] = name.split(' ') as [string, string]
  return (weights as Record<string, Record<string, number> | undefined>)[witness]?.[level] ?? 0
}

/** Adam (Kingma and Ba 2015) on the summed log-loss; returns the mean loss of a choice. */
function descend(
  theta: Float64Array,
  prior: Float64Array,
  choices: readonly Choice[],
  pull: number,
  names: readonly string[],
): number {
  const size = theta.length
  const first = new Float64Array(size)
  const second = new Float64Array(size)
  let loss = 0
  for (let round = 1; round <= rounds; round++) {
    const gradient = new Float64Array(size)
    loss = 0
    for (const choice of choices) loss += addGradient(theta, choice, gradient)
    for (let at = 0; at < size; at++) {
      const slope = gradient[at]! + pull * (theta[at]! - prior[at]!)
      first[at] = 0.9 * first[at]! + 0.1 * slope
      second[at] = 0.99 * second[at]! + 0.01 * slope * slope
      const step = first[at]! / (1 - 0.9 ** round) / (Math.sqrt(second[at]! / (1 - 0.99 ** round)) + 1e-6)
      theta[at]! -= rate * step
    }
    keepSense(theta, names)
  }
  return loss / choices.length
}

function addGradient(theta: Float64Array, { rows, right, logRivals }: Choice, gradient: Float64Array): number {
  const bitAt = theta.length - 2
  const noneAt = theta.length - 1
  const scores = rows.map(({ levels, bits }) =>
    levels.reduce((sum, [level, share]) => sum + share * theta[level]!, bits * theta[bitAt]!),
  )
  const none = logRivals + theta[noneAt]!
  const top = Math.max(none, ...scores)
  const odds = scores.map((score) => Math.exp(score - top))
  const nothing = Math.exp(none - top)
  const sum = odds.reduce((all, one) => all + one, nothing)
  rows.forEach(({ levels, bits }, at) => {
    const slope = odds[at]! / sum - (at === right ? 1 : 0)
    for (const [level, share] of levels) gradient[level]! += share * slope
    gradient[bitAt]! += slope * bits
  })
  gradient[noneAt]! += nothing / sum - (right < 0 ? 1 : 0)
  return -((right < 0 ? none : scores[right]!) - top - Math.log(sum))
}

/** Nearer never weighs less than farther, and what agrees never weighs against; levels stand in `order` from near to far. */
const order: Readonly<Record<string, readonly string[]>> = {
  type: ['same', 'within', 'sibling', 'related', 'far-related', 'other'],
  ...Object.fromEntries(
    ['colour', 'upperColour', 'lowerColour', 'footColour', 'headColour'].map((witness) => [
      witness,
      ['same', 'near', 'close', 'related', 'far'],
    ]),
  ),
  ...Object.fromEntries(
    ['upperGarment', 'lowerGarment', 'footGarment', 'headGarment', 'hair', 'build', 'accent'].map((witness) => [
      witness,
      ['same', 'near', 'different'],
    ]),
  ),
  brand: ['same', 'different'],
  amount: ['exact', 'same', 'tenth', 'third', 'far'],
  number: ['same', 'masked', 'tail', 'checked-slip', 'slip', 'tail-slip', 'other-kind', 'different'],
  name: ['same', 'homophone', 'looks-alike', 'sounds-alike', 'one-off', 'given', 'part', 'shared', 'different'],
  sex: ['same', 'different'],
  glasses: ['same', 'different'],
  age: ['same', 'near', 'wide', 'far'],
  height: ['same', 'near', 'wide', 'far'],
  place: ['same', 'one-of', 'step', 'walk', 'across', 'far'],
  text: ['close', 'some'],
  moment: ['same', 'hour', 'hours', 'day', 'days', 'apart'],
  reporter: ['same', 'named', 'sounds-alike', 'another'],
}
const agreeing: ReadonlySet<string> = new Set([
  'exact',
  'same',
  'within',
  'masked',
  'tail',
  'homophone',
  'close',
  'some',
  'group',
])
/** Generated venues know fewer people of one name than a real city, so names and numbers are held below what they would count. */
const most = { name: 8.5, number: 9.5 }

function keepSense(theta: Float64Array, names: readonly string[]): void {
  const at = new Map(names.map((name, index) => [name, index]))
  for (const [witness, levels] of Object.entries(order)) {
    let lowest = (most as Record<string, number>)[witness] ?? 12
    for (const level of levels) {
      const index = at.get(`${witness} ${level}`)
      if (index === undefined) continue
      theta[index] = Math.min(theta[index]!, lowest)
      lowest = theta[index]!
    }
  }
  names.forEach((name, index) => {
    if (agreeing.has(name.split(' ')[1]!)) theta[index] = Math.max(0, theta[index]!)
  })
  theta[theta.length - 2] = Math.max(0, theta[theta.length - 2]!)
}

const round2 = (value: number): number => Math.round(value * 100) / 100

function weightsOf(before: Weights, names: readonly string[], theta: Float64Array): Weights {
  const weights = structuredClone(before) as Record<string, Record<string, number>>
  names.forEach((name, index) => {
    const [witness, level] = name.split(' ') as [string, string]
    weights[witness] = { ...weights[witness], [level]: round2(theta[index]!) }
  })
  return weights as Weights
}
