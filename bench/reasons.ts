/**
 * Matches to be read as a clerk reads them: `npm run bench -- reasons [--pairs 50] [--seed S] [--finds N] [--noise X]`. Prints pairs
 * drawn by chance, as a list would offer them, right and wrong ones: both records' own words and the three heaviest reasons for and
 * against, in Chinese and English.
 */
import { parseArgs } from 'node:util'
import { parseFeatures } from '../core/matching/parse.ts'
import { worthALook } from '../core/matching/worth.ts'
import { seededRandom } from '../desk/demo/random.ts'
import { pairPage } from './matching/pair-page.ts'
import { answer, setUp } from './matching/stand.ts'
import { makeWorld } from './matching/world.ts'

const { values } = parseArgs({
  options: {
    pairs: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
    finds: { type: 'string', default: '10000' },
    noise: { type: 'string', default: '1' },
    people: { type: 'string', default: '0.4' },
  },
})

const [seed, finds, noise, people] = [values.seed, values.finds, values.noise, values.people].map(Number) as [
  number,
  number,
  number,
  number,
]
const random = seededRandom(seed)
const stand = setUp(makeWorld({ seed, finds, days: 365, reports: 1000, noise, people }))
const told = new Map(stand.world.finds.map((find) => [find.id, find]))

/** One of what a list would offer for a report drawn by chance; null where it would offer nothing. */
function drawn(): string | null {
  const report = random.pick([...stand.world.reports])
  const offered = answer(stand, parseFeatures(report, stand.world.zones), 5).filter(
    ({ probability }) => probability >= worthALook / 10,
  )
  if (offered.length === 0) return null
  const given = random.pick(offered)
  const right = stand.world.truth.get(report.id) === given.id
  return `${pairPage(report, told.get(given.id)!, given)}\n       ${right ? 'it is' : 'it is not'}`
}

for (let printed = 0; printed < Number(values.pairs); ) {
  const page = drawn()
  if (page === null) continue
  printed++
  console.log(`${printed}. ${page}\n`)
}
