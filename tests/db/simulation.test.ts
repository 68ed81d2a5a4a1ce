import fc from 'fast-check'
import { expect, test } from 'vitest'
import { breaks, foundation, plans, play } from '../helpers/simulation/plans.ts'

const base = foundation()
const numRuns = Number(process.env.SIMULATION_RUNS ?? 200)

test('desks that wrote apart agree once everything is exchanged, and with the model', { timeout: 0 }, () => {
  fc.assert(
    fc.property(plans, (plan) => play(base, plan)),
    { numRuns },
  )
})

// How many plans it takes is fixed by the seed, how long they take is the machine's.
test.each(Object.keys(breaks))('the simulation notices when %s', { timeout: 0 }, (name) => {
  const check = fc.check(
    fc.property(plans, (plan) => play(base, plan, breaks[name]!)),
    { numRuns: 200, seed: 20_261, endOnFailure: true },
  )
  expect(check.failed).toBe(true)
})
