/**
 * What three refinements gain, each alone and together, on days where each should matter and on usual ones: garments that may have been
 * changed since, how common a value is today, and what the desk's own decisions taught.
 * `npm run bench -- tuning [--finds N] [--reports N] [--days D] [--seeds N]`.
 */
import { parseArgs } from 'node:util'
import { compareClauses } from '../core/matching/clauses.ts'
import { compareFeatures } from '../core/matching/compare.ts'
import type { Features } from '../core/matching/features.ts'
import { probabilities } from '../core/matching/probability.ts'
import { hoursFrom } from '../core/matching/times.ts'
import { afterHours } from '../core/matching/tune/changeable.ts'
import { asCommon } from '../core/matching/tune/common.ts'
import { type Choice, type Learned, learn, withLearned } from '../core/matching/tune/learned.ts'
import { type Tuning, tune } from '../core/matching/tune/tuning.ts'
import { type Evidence, totalOf, weigh } from '../core/matching/weigh.ts'
import { calibrationError, falseAlarms, type Outcome, recallAt } from './matching/measure.ts'
import { asked, type Stand, setUp, shortlist } from './matching/stand.ts'
import { jacketsOff, peculiarDesk, redHats } from './matching/turned.ts'
import { makeWorld, type World, type WorldPlan } from './matching/world.ts'

const { values } = parseArgs({
  options: {
    finds: { type: 'string', default: '3000' },
    reports: { type: 'string', default: '600' },
    days: { type: 'string', default: '30' },
    seeds: { type: 'string', default: '3' },
  },
})

type Line = { readonly id: string; readonly features: Features; readonly evidence: readonly Evidence[] }
type Question = {
  readonly query: Features
  readonly truth: string | undefined
  readonly lines: readonly Line[]
  readonly rivals: number
  readonly tuning: Tuning
}
/** A pair's evidence as one of the ways weighs it. */
type Way = (question: Question, line: Line) => readonly Evidence[]

function questionsOf(stand: Stand): Question[] {
  return asked(stand).map(({ told, features: query }) => {
    const { candidates, crowd } = shortlist(stand, query, 60)
    const lines = candidates.map(({ id, features }) => {
      const levels = { ...compareFeatures(query, features, crowd.rarity), text: compareClauses(query, features) }
      return { id, features, evidence: weigh(levels, query.subject) }
    })
    const { rivals } = crowd
    return { query, truth: stand.world.truth.get(told.id), lines, rivals, tuning: stand.tuning }
  })
}

type Judged = { readonly outcome: Outcome; readonly loss: number }

function judge(question: Question, way: Way): Judged {
  const { query, lines, rivals, truth } = question
  const totals = lines.map((line) => totalOf(way(question, line)))
  const { each, none } = probabilities(totals, rivals, query.subject)
  const given = lines
    .map(({ id }, at) => ({ id, probability: each[at]! }))
    .sort((a, b) => b.probability - a.probability)
  const right = truth === undefined ? none : (given.find(({ id }) => id === truth)?.probability ?? none)
  return {
    outcome: { truth, given: given.slice(0, 10), milliseconds: 0 },
    loss: -Math.log(Math.max(right, 1e-6)),
  }
}

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, one) => sum + one, 0) / Math.max(1, numbers.length)

function print(name: string, questions: readonly Question[], way: Way): void {
  const judged = questions.map((question) => judge(question, way))
  const outcomes = judged.map(({ outcome }) => outcome)
  const figures = [
    `@1 ${recallAt(outcomes, 1).toFixed(3)}`,
    `@5 ${recallAt(outcomes, 5).toFixed(3)}`,
    `loss ${mean(judged.map(({ loss }) => loss)).toFixed(3)}`,
    `calibration error ${calibrationError(outcomes).toFixed(4)}`,
    `raised without a find ${falseAlarms(outcomes, 0.5).toFixed(3)}`,
  ]
  console.log(`  ${name.padEnd(28)} ${figures.join('  ')}  n ${outcomes.length}`)
}

const sides = ({ query }: Question, { features }: Line): readonly [Features, Features] =>
  query.side === 'find' ? [features, query] : [query, features]
const people = ({ query }: Question): boolean => query.subject === 'person'

const asWeighed: Way = (_, { evidence }) => evidence
const changeable: Way = (question, line) => {
  if (!people(question)) return line.evidence
  const [report, find] = sides(question, line)
  const hours = report.time && find.time ? Math.max(0, hoursFrom(report.time, find.time)) : 0
  return line.evidence.map((one) => ({ ...one, weight: afterHours(one, hours) }))
}
const common: Way = (question, line) => {
  if (!people(question)) return line.evidence
  const [report, find] = sides(question, line)
  return line.evidence.map((one) => ({ ...one, weight: asCommon(one, report, find, question.tuning.share) }))
}
const both: Way = ({ query, tuning }, { features, evidence }) => tune(evidence, query, features, tuning)

/** What a clerk would have decided on: the few that were shown, where the right one was among them. */
function choicesOf(questions: readonly Question[]): Choice[] {
  return questions.flatMap((question) => {
    const shown = judge(question, both).outcome.given.filter(({ probability }) => probability >= 0.02)
    const lines = shown.slice(0, 5).map(({ id }) => question.lines.find((line) => line.id === id)!)
    const right = lines.findIndex(({ id }) => id === question.truth)
    return right < 0 ? [] : [{ rows: lines.map((line) => both(question, line)), right }]
  })
}

function printLearning(questions: readonly Question[]): void {
  // What is decided comes first, what is judged comes after.
  const [past, next] = [0, 1].map((parity) => questions.filter((_, at) => at % 2 === parity)) as [
    Question[],
    Question[],
  ]
  print('as it is', next, both)
  const found = past.filter(({ truth }) => truth !== undefined)
  for (const count of [50, 100, 200, 400]) {
    const lessons = (['item', 'person'] as const).map(
      (subject) =>
        [subject, learn(choicesOf(found.slice(0, count).filter(({ query }) => query.subject === subject)))] as const,
    )
    const of = new Map<string, Learned>(lessons)
    print(`from ${count} decisions`, next, (question, line) =>
      both(question, line).map((one) => ({ ...one, weight: withLearned(one, of.get(question.query.subject)!) })),
    )
  }
}

const seeds = Array.from({ length: Number(values.seeds) }, (_, at) => 31 + 17 * at)
const plan = (seed: number, share: number): WorldPlan => ({
  seed,
  finds: Number(values.finds),
  days: Number(values.days),
  reports: Number(values.reports),
  noise: 1,
  people: share,
})
const asking = (make: (seed: number) => World): Question[] => seeds.flatMap((seed) => questionsOf(setUp(make(seed))))

for (const [name, make] of [
  ['usual days', (seed: number) => makeWorld(plan(seed, 0.9))],
  ['days on which jackets come off', (seed: number) => jacketsOff(plan(seed, 0.9))],
  ['days of red hats', (seed: number) => redHats(plan(seed, 0.9))],
  ['one day of red hats', (seed: number) => redHats({ ...plan(seed, 1), finds: 400, days: 1, reports: 200 })],
] as const) {
  console.log(name)
  const questions = asking(make)
  print('as weighed', questions, asWeighed)
  print('garments may be changed', questions, changeable)
  print('as common as today', questions, common)
  print('both', questions, both)
}
for (const [name, make] of [
  ['a usual desk', (seed: number) => makeWorld(plan(seed, 0.2))],
  ['a desk of its own ways', (seed: number) => peculiarDesk(plan(seed, 0.2))],
] as const) {
  console.log(name)
  printLearning(asking(make))
}
