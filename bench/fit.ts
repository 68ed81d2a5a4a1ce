/**
 * Fits the matcher's weights and writes them: `npm run bench -- fit [--reports N] [--pull P] [--with FOLDER …]`. The venues are the
 * bench's own, of several densities and as many kinds of carelessness, so that no one kind of day decides; `--with` adds worlds in the
 * interchange format that lie elsewhere.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { scaleOf } from '../core/matching/weigh.ts'
import { fitScale } from './matching/fit.ts'
import { readWorld } from './matching/read-world.ts'
import { setUp } from './matching/stand.ts'
import { makeWorld } from './matching/world.ts'

const { values } = parseArgs({
  options: {
    reports: { type: 'string', default: '500' },
    pull: { type: 'string', default: '2' },
    with: { type: 'string', multiple: true, default: [] },
  },
})
const reports = Number(values.reports)
const plans = [
  { seed: 101, finds: 10_000, days: 365, noise: 1 },
  { seed: 102, finds: 10_000, days: 365, noise: 2 },
  { seed: 103, finds: 10_000, days: 365, noise: 0.5 },
  { seed: 104, finds: 10_000, days: 36, noise: 1.4, people: 0.3 },
]

const began = performance.now()
const worlds = [
  ...(reports > 0 ? plans.map((plan) => makeWorld({ ...plan, reports })) : []),
  ...values.with.map(readWorld),
]
const stands = worlds.map(setUp)
const fitted = (['item', 'person'] as const).map((subject) => {
  const { loss, ...scale } = fitScale(stands, subject, scaleOf(subject), Number(values.pull))
  console.log(`${subject}: mean log-loss of a choice ${loss.toFixed(3)}`)
  return [subject, scale] as const
})
const note = 'Log-odds of each level of each witness, base e. Written by: npm run bench -- fit'
writeFileSync('core/matching/weights.json', `${JSON.stringify({ note, ...Object.fromEntries(fitted) }, null, 2)}\n`)
console.log(`${((performance.now() - began) / 1000).toFixed(0)} s`)
