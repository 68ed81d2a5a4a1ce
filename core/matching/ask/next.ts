import type { FieldName } from '../../records/fields.ts'
import type { Rarity } from '../compare.ts'
import type { Features } from '../features.ts'
import type { TopicName } from './topic-names.ts'
import { type Topic, topicsOf } from './topics.ts'

/** One that it may be, and how likely. What is missing to one is "none of these". */
export type Possible = { readonly features: Features; readonly probability: number }

/** A question and what its answer is expected to tell, in bits. `said` are the answers the possible ones would give, likeliest first. */
export type NextQuestion = { readonly topic: Topic; readonly bits: number; readonly said: readonly Features[] }

export type Asking = {
  readonly query: Features
  /** Fields that hold something already, also something that no list understands. */
  readonly filled: ReadonlySet<FieldName>
  /** Topics that the clerk skipped on this form. */
  readonly skipped: ReadonlySet<TopicName>
  readonly possible: readonly Possible[]
  readonly rarity: Rarity
}

/** Below this the answer would hardly change what one does. */
export const worthAsking = 0.08
const mostAnswers = 8
const mostPossible = 24

type Spoken = { readonly features: Features; readonly said: string }

/** Values that the possible ones would answer with, most probable first; values beyond the first few count as another answer. */
function answersOf(
  topic: Topic,
  possible: readonly Possible[],
  rarity: Rarity,
): { answers: Spoken[]; counts: number[]; spoke: number } {
  const byValue = new Map<string, { features: Features; probability: number; count: number }>()
  let spoke = 0
  for (const { features, probability } of possible) {
    const said = topic.said(features, rarity)
    if (said === null) continue
    spoke++
    const known = byValue.get(said)
    if (known === undefined) byValue.set(said, { features, probability, count: 1 })
    else {
      known.probability += probability
      known.count++
    }
  }
  const sorted = [...byValue]
    .sort(([a, one], [b, two]) => two.probability - one.probability || (a < b ? -1 : 1))
    .slice(0, mostAnswers)
  return {
    answers: sorted.map(([said, { features }]) => ({ said, features })),
    counts: sorted.map(([, { count }]) => count),
    spoke,
  }
}

/** How common each answer is among the others, the last one for any other answer; sums to one. */
function chances(
  topic: Topic,
  answers: readonly Spoken[],
  counts: readonly number[],
  spoke: number,
  rarity: Rarity,
): number[] {
  const { byChance } = topic
  const each = answers.map(({ features }, at) =>
    byChance === undefined
      ? (counts[at]! + 0.5) / (spoke + 0.5 * answers.length + 2)
      : Math.min(byChance(features, rarity), 0.9 / answers.length),
  )
  return [...each, 1 - each.reduce((sum, one) => sum + one, 0)]
}

const log2 = (value: number): number => (value > 0 ? Math.log2(value) : 0)

/**
 * Bits that the answer tells about which one it is: entropy before, less the expected entropy after (the mutual information of the
 * answer and the one meant), so never below zero. How likely a possible one is to give an answer follows from the weights: a
 * weight is log(m/u), u is how common the answer is among the possible ones, and what each would answer adds up to one.
 */
function bitsOf(
  topic: Topic,
  possible: readonly Possible[],
  none: number,
  rarity: Rarity,
): { bits: number; answers: Spoken[] } {
  const { answers, counts, spoke } = answersOf(topic, possible, rarity)
  if (answers.length === 0) return { bits: 0, answers }
  const common = chances(topic, answers, counts, spoke, rarity)
  const rows = possible.map(({ features, probability }) => {
    if (topic.said(features, rarity) === null) return { probability, given: common }
    const likely = common.map((chance, at) => {
      const answer = answers[at]
      return chance * Math.exp(answer === undefined ? topic.otherwise : topic.weight(answer.features, features, rarity))
    })
    const sum = likely.reduce((all, one) => all + one, 0)
    return { probability, given: likely.map((one) => one / sum) }
  })
  const all = [...rows, { probability: none, given: common }]
  const overall = common.map((_, at) => all.reduce((sum, { probability, given }) => sum + probability * given[at]!, 0))
  const bits = all.reduce(
    (sum, { probability, given }) =>
      sum + probability * given.reduce((inner, chance, at) => inner + chance * (log2(chance) - log2(overall[at]!)), 0),
    0,
  )
  return { bits: Math.max(0, topic.told * bits), answers }
}

const isOpen = ({ query, filled, skipped, rarity }: Asking, topic: Topic): boolean =>
  !skipped.has(topic.name) && topic.said(query, rarity) === null && topic.fields.every((name) => !filled.has(name))

/** Probabilities that are none, or sum to more than one, would make information of nothing. */
function settled(possible: readonly Possible[]): { possible: Possible[]; none: number } {
  const best = possible
    .filter(({ probability }) => probability > 0)
    .toSorted((a, b) => b.probability - a.probability)
    .slice(0, mostPossible)
  const sum = best.reduce((all, { probability }) => all + probability, 0)
  if (sum <= 1) return { possible: best, none: 1 - sum }
  return { possible: best.map(({ features, probability }) => ({ features, probability: probability / sum })), none: 0 }
}

/** Every question still open, the most telling first; equal ones in the topics' order. Pure: the same input gives the same order. */
export function questionsFor(asking: Asking): NextQuestion[] {
  const { possible, none } = settled(asking.possible)
  return topicsOf(asking.query)
    .filter((topic) => isOpen(asking, topic))
    .map((topic) => {
      const { bits, answers } = bitsOf(topic, possible, none, asking.rarity)
      return { topic, bits, said: answers.map(({ features }) => features) }
    })
    .sort((a, b) => b.bits - a.bits)
}

/** The one question most worth asking; null where none would tell much. */
export function askNext(asking: Asking): NextQuestion | null {
  const best = questionsFor(asking)[0]
  return best !== undefined && best.bits >= worthAsking ? best : null
}
