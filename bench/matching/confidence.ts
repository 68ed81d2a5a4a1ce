import { parseFeatures } from '../../core/matching/parse.ts'
import { wilson } from './measure.ts'
import { pairPage } from './pair-page.ts'
import { answer, isPerson, setUp } from './stand.ts'
import { makeWorld, type WorldPlan } from './world.ts'

const sure = 0.99

/** How many candidates were given for certain, and the wrong ones of them, each with all that spoke for it. */
type Year = { readonly given: number; readonly people: number; readonly wrong: readonly string[] }

/** One venue's year, forgotten afterwards. */
function yearOf(plan: WorldPlan): Year {
  const stand = setUp(makeWorld(plan))
  const { reports, finds, truth, zones } = stand.world
  const told = new Map(finds.map((find) => [find.id, find]))
  const certain = reports.flatMap((report) =>
    answer(stand, parseFeatures(report, zones), 2)
      .filter(({ probability }) => probability >= sure)
      .map((given) => ({ report, given, own: truth.get(report.id) })),
  )
  const wrong = certain
    .filter(({ given, own }) => given.id !== own)
    .map(({ report, given, own }) => {
      const page = pairPage(report, told.get(given.id)!, given, 8)
      return `${page}\n    ${own === undefined ? 'nobody found it' : `its own is ${own}`}`
    })
  return { given: certain.length, people: certain.filter(({ report }) => isPerson(report)).length, wrong }
}

const shareOf = (wrong: number, given: number): string => {
  const right = 1 - wrong / Math.max(1, given)
  return `${right.toFixed(4)} (Wilson ≥ ${wilson(right, given).toFixed(4)})`
}

/**
 * Whether "certain" is: venue after venue by seeds of their own until so many candidates were given at least 0.99, a year at a time so
 * that one fits memory. Prints the share that is right and each wrong one to be read.
 */
export function printConfidence(plan: WorldPlan, enough: number): void {
  let [given, people, wrong] = [0, 0, 0]
  for (let { seed } = plan; given < enough; seed++) {
    const year = yearOf({ ...plan, seed })
    given += year.given
    people += year.people
    wrong += year.wrong.length
    console.log(`seed ${seed}: ${year.given} candidates given at least ${sure}, ${year.wrong.length} wrong`)
    for (const page of year.wrong) console.log(`${page}\n`)
  }
  console.log(`${given} candidates given at least ${sure} (${people} of people): right ${shareOf(wrong, given)}`)
}
