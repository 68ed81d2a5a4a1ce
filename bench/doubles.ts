/**
 * How well the desk sees that a case is there already: `npm run bench -- doubles [--fit] [--records N] [--later N] [--days D] [--noise X]`.
 * Days of the bench's own: one child told by father and mother, one wallet told at two windows, and beside them siblings in the same
 * clothes, classes in uniform, three things lost by one man, ten umbrellas out of one box. `--fit` fits the weights first and writes them.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { compareDoubles } from '../core/matching/doubles/compare.ts'
import { worthTelling } from '../core/matching/doubles/rank.ts'
import { scaleOf } from '../core/matching/weigh.ts'
import { answerDoubles, type DoublesPlan, doublesShortlist, makeDoubles } from './matching/doubles.ts'
import { fitScale } from './matching/fit.ts'
import {
  calibrationError,
  falseAlarms,
  type Outcome,
  quantile,
  recallAt,
  reliability,
  sureAbove,
  toldShare,
} from './matching/measure.ts'
import { asked, setUp } from './matching/stand.ts'

const { values } = parseArgs({
  options: {
    fit: { type: 'boolean', default: false },
    records: { type: 'string', default: '6000' },
    later: { type: 'string', default: '3000' },
    days: { type: 'string', default: '90' },
    noise: { type: 'string', default: '1' },
    seed: { type: 'string', default: '9' },
  },
})

type Rough = Pick<DoublesPlan, 'seed' | 'side' | 'people' | 'doubled'> & Partial<DoublesPlan>
const plan = (rough: Rough): DoublesPlan => ({
  records: Number(values.records),
  later: Number(values.later),
  days: Number(values.days),
  noise: Number(values.noise),
  ...rough,
})

const doubledInFit = 30

/** New levels begin here: how much likelier two who tell of one moment are to agree on it than two of a year. */
const begun = {
  moment: { same: 6, hour: 5, hours: 3.5, day: 1, days: -1, apart: -5 },
  reporter: { same: 4, named: 3, 'sounds-alike': 1.5, another: -0.3 },
}

function fitAll(): void {
  const sides = ['report', 'find'] as const
  const fitted = (['item', 'person'] as const).map((subject) => {
    const stands = sides.flatMap((side, at) =>
      [1, 1.6].map((noise) =>
        setUp(
          makeDoubles(
            plan({
              seed: 201 + 7 * at + 31 * noise,
              side,
              people: subject === 'person' ? 1 : 0,
              doubled: doubledInFit / 100,
              noise,
              later: 1500,
              records: 4000,
            }),
          ),
        ),
      ),
    )
    const start = scaleOf(subject)
    const { time: _time, ...weights } = start.weights
    const begin = { ...start, weights: { ...weights, ...begun }, none: 1 }
    const { loss, ...scale } = fitScale(stands, subject, begin, 2, {
      compare: compareDoubles,
      shortlist: doublesShortlist,
    })
    console.log(`${subject}: mean log-loss of a choice ${loss.toFixed(3)}`)
    return [subject, { ...scale, doubled: doubledInFit }] as const
  })
  const note = 'Log-odds between two records of one side, base e. Written by: npm run bench -- doubles --fit'
  writeFileSync(
    'core/matching/doubles/weights.json',
    `${JSON.stringify({ note, ...Object.fromEntries(fitted) }, null, 2)}\n`,
  )
}

const three = (value: number): string => value.toFixed(3)

function outcomesOf(rough: Rough): Outcome[] {
  const stand = setUp(makeDoubles(plan(rough)))
  return asked(stand).map(({ told, features }) => {
    const began = performance.now()
    const given = answerDoubles(stand, features)
    return { kind: told.kind, truth: stand.world.truth.get(told.id), given, milliseconds: performance.now() - began }
  })
}

function print(name: string, outcomes: readonly Outcome[]): void {
  const doubles = outcomes.filter(({ truth }) => truth !== undefined).length
  const { count, right, lowerBound } = sureAbove(outcomes, worthTelling)
  const times = outcomes.map(({ milliseconds }) => milliseconds)
  console.log(
    `${name.padEnd(16)} ${outcomes.length} records, ${doubles} doubles  first ${three(recallAt(outcomes, 1))}  told ${three(toldShare(outcomes, worthTelling))}` +
      `  told of ${count}, right ${three(right)} (Wilson ≥ ${three(lowerBound)})  alarms ${three(falseAlarms(outcomes, worthTelling))}` +
      `  calibration error ${calibrationError(outcomes).toFixed(4)}  ms ${quantile(times, 0.5).toFixed(2)} / ${quantile(times, 0.95).toFixed(2)}`,
  )
}

if (values.fit) fitAll()
else {
  const rows = [
    ['missing-person', 'report', 1, 0.05],
    ['found-person', 'find', 1, 0.03],
    ['lost-item', 'report', 0, 0.03],
    ['found-item', 'find', 0, 0.01],
  ] as const
  for (const [kind, side, people, doubled] of rows) {
    const outcomes = outcomesOf({ seed: Number(values.seed), side, people, doubled })
    print(kind, outcomes)
    for (const { from, count, said, right } of reliability(outcomes).slice(1))
      console.log(
        `    ${from.toFixed(1)}–${(from + 0.1).toFixed(1)}  said ${said.toFixed(2)}  right ${right.toFixed(2)}  n ${count}`,
      )
  }
}
