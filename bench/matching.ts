/**
 * How well the matcher proposes, beside its peers on the same world:
 * `npm run bench -- matching [--finds N] [--days D] [--reports N] [--noise X] [--people SHARE] [--seed S] [--world FOLDER] [--peers] [--ablation]`,
 * or `--confidence [N]`: whether what is given for certain is right, over as many venues as it takes to see N.
 * The world is the bench's own, with words that the matcher does not know, or one in the interchange format that lies in a folder.
 */
import { parseArgs } from 'node:util'
import { parseFeatures } from '../core/matching/parse.ts'
import type { FieldName } from '../core/records/fields.ts'
import { printConfidence } from './matching/confidence.ts'
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
import { fts5 } from './matching/peers/fts5.ts'
import { fuseAfterFilters, fuseAlone } from './matching/peers/fuse.ts'
import { miniSearch } from './matching/peers/mini-search.ts'
import { categoryTold, mostGiven, type Peer } from './matching/peers/peer.ts'
import { readWorld } from './matching/read-world.ts'
import { answer, isPerson, type Stand, setUp } from './matching/stand.ts'
import { makeWorld, type Told, type World, type WorldPlan } from './matching/world.ts'

const { values } = parseArgs({
  options: {
    finds: { type: 'string', default: '10000' },
    days: { type: 'string', default: '365' },
    reports: { type: 'string', default: '600' },
    noise: { type: 'string', default: '1' },
    people: { type: 'string', default: '0.16' },
    seed: { type: 'string', default: '9' },
    world: { type: 'string' },
    peers: { type: 'boolean', default: false },
    ablation: { type: 'boolean', default: false },
    confidence: { type: 'string' },
  },
})

type Answered = Outcome & { readonly report: Told }

/** Asks until the reports, or the seconds, are used up. */
function ask(stand: Stand, reports: readonly Told[], peer: Peer, seconds = Number.POSITIVE_INFINITY): Answered[] {
  const until = performance.now() + seconds * 1000
  const outcomes: Answered[] = []
  for (const report of reports) {
    const began = performance.now()
    if (began > until) break
    const given = peer(report)
    const milliseconds = performance.now() - began
    outcomes.push({ report, truth: stand.world.truth.get(report.id), given, milliseconds })
  }
  return outcomes
}

const matcher =
  (stand: Stand): Peer =>
  (report) =>
    answer(stand, parseFeatures(report, stand.world.zones), mostGiven)

const three = (value: number): string => value.toFixed(3)

/** A Chinese character is two columns wide. */
const padded = (name: string, columns: number): string =>
  name + ' '.repeat(Math.max(0, columns - name.replace(/\p{Script=Han}/gu, '  ').length))

function printRow(name: string, outcomes: readonly Outcome[]): void {
  const times = outcomes.map(({ milliseconds }) => milliseconds)
  console.log(
    `${padded(name, 26)} @1 ${three(recallAt(outcomes, 1))}  @5 ${three(recallAt(outcomes, 5))}  @10 ${three(recallAt(outcomes, 10))}` +
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

// fuse.js looks at every record of a hundred thousand for five seconds a question.
const patience = 120

/** The same reports by other means; those that are slow answer as many as they can in two minutes. */
function printPeers(stand: Stand): void {
  const { world } = stand
  const peers: readonly (readonly [string, Peer])[] = [
    ['filters, then fuse.js', fuseAfterFilters(world)],
    ['filters, then FTS5', fts5(world, true)],
    ['FTS5', fts5(world, false)],
    ['MiniSearch', miniSearch(world)],
    ['fuse.js alone', fuseAlone(world)],
  ]
  for (const [name, peer] of peers) printRow(name, ask(stand, world.reports, peer, patience))
}

const groupOf = ({ fields, ...told }: Told): string =>
  isPerson({ ...told, fields }) ? (fields.ageGroup ?? 'person') : categoryTold({ fields, ...told })

/** What is filed as one thing, most numerous first. */
function printGroups(outcomes: readonly Answered[]): void {
  const groups = Map.groupBy(outcomes, ({ report }) => groupOf(report))
  for (const [name, own] of [...groups].toSorted(([, a], [, b]) => b.length - a.length)) printRow(`  ${name}`, own)
}

const plan: WorldPlan = {
  seed: Number(values.seed),
  finds: Number(values.finds),
  days: Number(values.days),
  reports: Number(values.reports),
  noise: Number(values.noise),
  people: Number(values.people),
}

function printAll(world: World): void {
  const began = performance.now()
  const stand = setUp(world)
  const each = ((performance.now() - began) / world.finds.length) * 1000
  console.log(
    `${world.finds.length} finds, ${world.reports.length} reports of which ${world.truth.size} have a find; read and shelved in ${each.toFixed(0)} µs each\n`,
  )
  const outcomes = ask(stand, world.reports, matcher(stand))
  const [people, things] = [true, false].map((person) => outcomes.filter(({ report }) => isPerson(report) === person))
  printRow('matcher', outcomes)
  printRow('  things', things!)
  printRow('  people', people!)
  const parts = [
    ...(values.peers ? [() => printPeers(stand)] : []),
    () => printTrust(outcomes),
    () => printGroups(outcomes),
    () => [10, 50].forEach(printNameless),
    ...(values.ablation ? [() => printAblation(stand, world.reports)] : []),
  ]
  for (const part of parts) {
    console.log()
    part()
  }
}

if (values.confidence === undefined) printAll(values.world ? readWorld(values.world) : makeWorld(plan))
else printConfidence(plan, Number(values.confidence))
