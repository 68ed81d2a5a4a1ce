/**
 * How well and how fast the matcher proposes: `npm run bench -- matching [finds] [days] [seed]`. The world is made here, from words
 * of its own, some of which the matcher's lists do not hold. Beside it fuse.js alone on the same queries.
 */
import Fuse from 'fuse.js'
import type { Features } from '../core/matching/features.ts'
import { parseFeatures } from '../core/matching/parse.ts'
import { rank } from '../core/matching/rank.ts'
import { counterpartOf } from '../core/records/kinds.ts'
import { makeWorld, type Told, type World } from './matching-world.ts'

const [finds = 10_000, days = 365, seed = 7] = process.argv.slice(2).map(Number)
const reportCount = Math.min(400, finds)
const fuseQueries = 60
const shortlistLength = 1_000

type Parsed = Told & { readonly features: Features }
type Answer = { readonly id: string; readonly probability: number }
type Run = {
  readonly places: number[]
  readonly milliseconds: number[]
  readonly answers: { probability: number; right: boolean }[]
}

const parse = (world: World, told: readonly Told[]): Parsed[] =>
  told.map((one) => ({ ...one, features: parseFeatures(one, world.zones) }))

/** The records of the other side nearest in time, as the desk's database picks them. */
function shortlist(query: Parsed, others: readonly Parsed[]): Parsed[] {
  const at = query.fields.eventTo ?? 0
  return others
    .filter(({ kind }) => kind === counterpartOf(query.kind))
    .sort((a, b) => Math.abs((a.fields.eventTo ?? 0) - at) - Math.abs((b.fields.eventTo ?? 0) - at))
    .slice(0, shortlistLength)
}

function run<T extends Told>(
  world: World,
  queries: readonly T[],
  ask: (query: T) => readonly Answer[],
  prepare?: (query: T) => void,
): Run {
  const result: Run = { places: [], milliseconds: [], answers: [] }
  for (const query of queries) {
    prepare?.(query)
    const began = performance.now()
    const answers = ask(query)
    result.milliseconds.push(performance.now() - began)
    const truth = world.truth.get(query.id)
    if (truth !== undefined) result.places.push(answers.findIndex(({ id }) => id === truth))
    result.answers.push(...answers.map(({ id, probability }) => ({ probability, right: id === truth })))
  }
  return result
}

const share = (places: readonly number[], within: number): string =>
  (places.filter((place) => place >= 0 && place < within).length / places.length).toFixed(3)

const quantile = (values: readonly number[], q: number): string =>
  [...values].sort((a, b) => a - b)[Math.floor(q * (values.length - 1))]!.toFixed(1)

function print(name: string, { places, milliseconds }: Run): void {
  const reciprocal = places.reduce((sum, place) => sum + (place < 0 ? 0 : 1 / (place + 1)), 0) / places.length
  console.log(
    `${name.padEnd(24)} recall@1 ${share(places, 1)}  @5 ${share(places, 5)}  MRR ${reciprocal.toFixed(3)}  ` +
      `ms median ${quantile(milliseconds, 0.5)} p95 ${quantile(milliseconds, 0.95)}  (${milliseconds.length} queries)`,
  )
}

function printReliability({ answers }: Run): void {
  console.log('\nreliability: of the candidates given p, how many were right')
  for (let from = 0; from < 10; from++) {
    const within = answers.filter(({ probability }) => Math.min(9, Math.floor(probability * 10)) === from)
    if (within.length === 0) continue
    const said = within.reduce((sum, { probability }) => sum + probability, 0) / within.length
    const right = within.filter((answer) => answer.right).length / within.length
    console.log(
      `  ${(from / 10).toFixed(1)}–${((from + 1) / 10).toFixed(1)}  said ${said.toFixed(2)}  right ${right.toFixed(2)}  n ${within.length}`,
    )
  }
}

/** fuse.js as one would use it without a matcher: every field of every record of the other side, any of which may match. */
function fuseAlone(world: World): (query: Told) => Answer[] {
  const keys = [
    'title',
    'description',
    'place',
    'name',
    'colour',
    'brand',
    'number',
    'upper',
    'lower',
    'shoes',
    'hair',
  ] as const
  const indexes = new Map(
    (['found-item', 'found-person'] as const).map((kind) => {
      const records = world.finds.filter((find) => find.kind === kind).map(({ id, fields }) => ({ id, ...fields }))
      return [kind as string, new Fuse(records, { keys: [...keys], ignoreLocation: true, includeScore: true })]
    }),
  )
  return ({ kind, fields }) => {
    const said = keys.flatMap((key) => (typeof fields[key] === 'string' ? [{ [key]: fields[key].slice(0, 32) }] : []))
    const found = indexes.get(counterpartOf(kind)!)!.search({ $or: said }, { limit: 10 })
    return found.map(({ item, score }) => ({ id: item.id, probability: 1 - (score ?? 1) }))
  }
}

const world = makeWorld(seed, finds, days, reportCount)
const began = performance.now()
const stock = parse(world, world.finds)
const parseTime = ((performance.now() - began) / stock.length) * 1000
const queries = parse(world, world.reports)
console.log(
  `${finds} finds in ${days} days, ${queries.length} reports of which ${world.truth.size} have a find; seed ${seed}`,
)
console.log(`reading one record: ${parseTime.toFixed(0)} µs\n`)

let near: readonly Parsed[] = []
const matcher = run(
  world,
  queries,
  (query) => rank(query.features, near, 10),
  (query) => {
    near = shortlist(query, stock)
  },
)
print('matcher', matcher)
print('fuse.js alone', run(world, world.reports.slice(0, fuseQueries), fuseAlone(world)))
printReliability(matcher)
