/**
 * Fits the matcher's weights on generated venues and writes them: `npm run bench -- fit [reports a world] [rounds of seeds]`. The venues'
 * words are the bench's own; noise, density and seeds differ, so that no one kind of day decides.
 */
import { writeFileSync } from 'node:fs'
import { scaleOf } from '../core/matching/weigh.ts'
import { fitScale } from './matching/fit.ts'
import { setUp } from './matching/stand.ts'
import { makeWorld } from './matching/world.ts'

const [reports = 900, seeds = 1, pull = 1] = process.argv.slice(2).map(Number)
const plans = Array.from({ length: seeds }, (_, at) => [
  { seed: 100 + at, finds: 10_000, days: 365, noise: 1, people: 0.16 },
  { seed: 200 + at, finds: 10_000, days: 365, noise: 2, people: 0.16 },
  { seed: 300 + at, finds: 10_000, days: 365, noise: 0.5, people: 0.16 },
  { seed: 400 + at, finds: 10_000, days: 36, noise: 1.4, people: 0.3 },
]).flat()

const began = performance.now()
const stands = plans.map((plan) => setUp(makeWorld({ ...plan, reports })))
const [item, person] = (['item', 'person'] as const).map((subject) => fitScale(stands, subject, scaleOf(subject), pull))
const { loss: itemLoss, ...itemScale } = item!
const { loss: personLoss, ...personScale } = person!
const note = 'Log-odds of each level of each witness, base e. Written by: npm run bench -- fit'
writeFileSync(
  'core/matching/weights.json',
  `${JSON.stringify({ note, item: itemScale, person: personScale }, null, 2)}\n`,
)
console.log(
  `mean log-loss of a choice: things ${itemLoss.toFixed(3)}, people ${personLoss.toFixed(3)}; ${((performance.now() - began) / 1000).toFixed(0)} s`,
)
