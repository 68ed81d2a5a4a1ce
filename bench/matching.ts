/**
 * How well the matcher proposes, beside its peers on the same world:
 * `npm run bench -- matching [--finds N] [--days D] [--reports N] [--noise X] [--seed S] [--world FOLDER] [--peers] [--ablation]`.
 * The world is the bench's own, with words that the matcher does not know, or one in the interchange format that lies in a folder.
 */
import { parseArgs } from 'node:util'
import { parseFeatures } from '../core/matching/parse.ts'
import type { FieldName } from '../core/records/fields.ts'
import {
  calibrationError,
  falseAlarms,
  meanReciprocalRank,
  type Outcome,
  quantile,
  recallAt,
  reliability,
  sureAbove,
  toldShare,
} from './matching/measure.ts'
import { fuseAfterFilters, fuseAlone, type Peer } from './matching/peers.ts'
import { readWorld } from './matching/read-world.ts'
import { answer, type Stand, setUp } from './matching/stand.ts'
import { makeWorld, type Told } from './matching/world.ts'

const { values } = parseArgs({
  options: {
    finds: { type: 'string', default: '10000' },
    days: { type: 'string', default: '365' },
    reports: { type: 'string', default: '600' },
    noise: { type: 'string', default: '1' },
    seed: { type: 'string', default: '9' },
    world: { type: 'string' },
    peers: { type: 'boolean', default: false },
    ablation: { type: 'boolean', default: false },
  },
})

const given = 10

function ask(stand: Stand, reports: readonly Told[], peer: Peer): Outcome[] {
  return reports.map((report) => {
    const began = performance.now()
    const found = peer(report)
    return {
      kind: report.kind,
      truth: stand.world.truth.get(report.id),
      given: found,
      milliseconds: performance.now() - began,
    }
  })
}

const matcher =
  (stand: Stand): Peer =>
  (report) =>
    answer(stand, parseFeatures(report, stand.world.zones), given)

const three = (value: number): string => value.toFixed(3)

function printRow(name: string, outcomes: readonly Outcome[]): void {
  const times = outcomes.map(({ milliseconds }) => milliseconds)
  console.log(
    `${name.padEnd(26)} @1 ${three(recallAt(outcomes, 1))}  @5 ${three(recallAt(outcomes, 5))}  @10 ${three(recallAt(outcomes, 10))}` +
      `  MRR ${three(meanReciprocalRank(outcomes))}  ms ${quantile(times, 0.5).toFixed(1)} / ${quantile(times, 0.95).toFixed(1)}  n ${outcomes.length}`,
  )
}

function printTrust(outcomes: readonly Outcome[]): void {
  for (const level of [0.9, 0.99]) {
    const { count, right, lowerBound } = sureAbove(outcomes, level)
    console.log(
      `given at least ${level}: ${count} candidates, right ${three(right)} (Wilson ≥ ${three(lowerBound)}), reports told ${three(toldShare(outcomes, level))}`,
    )
  }
  console.log(
    `expected calibration error ${calibrationError(outcomes).toFixed(4)}; reports without a find that raise 0.5: ${three(falseAlarms(outcomes, 0.5))}`,
  )
  for (const { from, count, said, right } of reliability(outcomes))
    console.log(
      `  ${from.toFixed(1)}–${(from + 0.1).toFixed(1)}  said ${said.toFixed(2)}  right ${right.toFixed(2)}  n ${count}`,
    )
}

/** What each field is worth: the reports asked again without it. */
function printAblation(stand: Stand, reports: readonly Told[]): void {
  const fields: readonly (readonly FieldName[])[] = [
    ['eventFrom', 'eventTo'],
    ['title', 'category'],
    ['place', 'zone'],
    ['name'],
    ['number'],
    ['colour'],
    ['brand'],
    ['description'],
    ['upper', 'lower', 'shoes'],
    ['age', 'heightCm'],
    ['hair', 'dialect', 'glasses'],
  ]
  for (const names of fields) {
    const without = reports.map((report) => ({
      ...report,
      fields: Object.fromEntries(Object.entries(report.fields).filter(([name]) => !names.includes(name as FieldName))),
    }))
    printRow(`without ${names.join(', ')}`.slice(0, 26), ask(stand, without, matcher(stand)))
  }
}

/** What is left of a child who cannot tell its name and is found without a form: clothes, place and time, on both sides. */
const nameless: readonly FieldName[] = [
  'title',
  'upper',
  'lower',
  'shoes',
  'place',
  'zone',
  'eventFrom',
  'eventTo',
  'ageGroup',
]

const bare = (told: Told): Told => ({
  ...told,
  fields: Object.fromEntries(
    Object.entries({ ...told.fields, title: null }).filter(([name]) => nameless.includes(name as FieldName)),
  ),
})

/** Toddlers by clothes, place and time alone: how many are among the first three on a busy day and on the year's worst. */
function printNameless(perDay: number): void {
  const days = 60
  const noise = Number(values.noise)
  const season = makeWorld({ seed: 31, finds: perDay * days, days, reports: perDay * days, noise, people: 1 })
  const all = setUp({ ...season, finds: season.finds.map(bare) })
  const toddlers = season.reports.filter(({ id, fields }) => (fields.age ?? 99) <= 3 && season.truth.has(id))
  const outcomes = ask(all, toddlers.slice(0, 200).map(bare), matcher(all))
  console.log(
    `toddlers by clothes, place and time alone, ${perDay} found people a day: @1 ${three(recallAt(outcomes, 1))}  @3 ${three(recallAt(outcomes, 3))}  n ${outcomes.length}`,
  )
}

const world = values.world
  ? readWorld(values.world)
  : makeWorld({
      seed: Number(values.seed),
      finds: Number(values.finds),
      days: Number(values.days),
      reports: Number(values.reports),
      noise: Number(values.noise),
    })
const began = performance.now()
const stand = setUp(world)
const each = ((performance.now() - began) / world.finds.length) * 1000
console.log(
  `${world.finds.length} finds, ${world.reports.length} reports of which ${world.truth.size} have a find; read and shelved in ${each.toFixed(0)} µs each\n`,
)
const outcomes = ask(stand, world.reports, matcher(stand))
printRow('matcher', outcomes)
printRow(
  '  things',
  outcomes.filter(({ kind }) => kind === 'lost-item'),
)
printRow(
  '  people',
  outcomes.filter(({ kind }) => kind === 'missing-person'),
)
if (values.peers) {
  printRow('filters, then fuse.js', ask(stand, world.reports.slice(0, 300), fuseAfterFilters(stand)))
  printRow('fuse.js alone', ask(stand, world.reports.slice(0, 40), fuseAlone(world)))
}
console.log()
printTrust(outcomes)
for (const perDay of [10, 50]) printNameless(perDay)
if (values.ablation) {
  console.log()
  printAblation(stand, world.reports)
}
