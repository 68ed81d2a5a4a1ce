import fc from 'fast-check'
import { foundation, plans, play } from '../tests/helpers/simulation/plans.ts'

/** Many runs of the simulation: prints how many, how fast, and fails with the shrunken plan where desks disagree. */
const numRuns = Number(process.env.SIMULATION_RUNS ?? 10_000)
const base = foundation()
const started = performance.now()
const played = { runs: 0, steps: 0 }

fc.assert(
  fc.property(plans, (plan) => {
    play(base, plan)
    played.runs++
    played.steps += plan.steps.length
    if (played.runs % 1000 === 0) console.log(`${played.runs} runs`)
  }),
  { numRuns },
)
const seconds = (performance.now() - started) / 1000
console.log(
  `${played.runs} runs, ${played.steps} steps, no disagreement; ${seconds.toFixed(0)} s, ${(played.runs / seconds).toFixed(1)} runs/s`,
)
