/**
 * How matching and search grow with what a desk holds, and with how much is found a day: `npm run bench -- scale [--worlds
 * 100000@3650,100000@30] [--fuse 10]`. A world is finds@days. Each desk is a real encrypted file, filled once and kept in .cache; a copy
 * is measured in a process of its own, started as the desk is. Medians and p95 in milliseconds on the clock, so on a machine that does
 * nothing else. `--fuse` asks fuse.js so many of the same reports in the same run.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { root } from '../tests/helpers/root.ts'
import { quantile } from './matching/measure.ts'
import { fuseAlone } from './matching/peers/fuse.ts'
import { keptDesk, type Plan, readQuestions, withCopy, worldOf } from './scale/kept.ts'
import { type Measured, measure, type Times, timed } from './scale/measure.ts'

const { values } = parseArgs({
  options: {
    worlds: {
      type: 'string',
      default: '1000@3650,10000@3650,100000@3650,1000000@3650,10000@365,100000@365,100000@30',
    },
    fuse: { type: 'string', default: '0' },
    'fuse-world': { type: 'string', default: '100000@3650' },
    measure: { type: 'string' },
    profile: { type: 'boolean', default: false },
  },
})

const planOf = (text: string): Plan => {
  const [finds, days] = text.split('@').map(Number)
  return { finds: finds!, days: days! }
}

/** What `npm run desk` gives to Node before its program. */
const asTheDesk = (
  JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: { desk: string } }
).scripts.desk
  .split(' ')
  .filter((part) => part.startsWith('--'))

function inOwnProcess(kept: string): Measured {
  const profiling = values.profile ? ['--cpu-prof', '--cpu-prof-dir=.cache/profiles'] : []
  return withCopy(kept, (folder) => {
    const own = [...asTheDesk, ...profiling, process.argv[1]!, '--measure', folder]
    return JSON.parse(execFileSync(process.execPath, own, { encoding: 'utf8', maxBuffer: 1 << 26 })) as Measured
  })
}

const both = (times: Times): string => `${quantile(times, 0.5).toFixed(1)} / ${quantile(times, 0.95).toFixed(1)}`

function rowOf(plan: Plan): Record<string, string> {
  const kept = keptDesk(plan)
  const { filledInSeconds } = readQuestions(kept)
  const { start, match, live, liveFind, search, save, first, firstFive, memory, file } = inOwnProcess(kept)
  return {
    finds: String(plan.finds),
    'a day': (plan.finds / plan.days).toFixed(plan.finds < plan.days ? 1 : 0),
    first: first.toFixed(3),
    five: firstFive.toFixed(3),
    match: both(match),
    live: both(live),
    'of a find': both(liveFind),
    search: both(search),
    'save + match': both(save),
    start: start[0]!.toFixed(0),
    'memory MB': (memory / 1e6).toFixed(0),
    'file MB': (file / 1e6).toFixed(0),
    'filled s': filledInSeconds.toFixed(0),
  }
}

/** The same reports put to fuse.js over the same finds, and how many times as long it takes. */
function compareFuse(plan: Plan, reports: number): void {
  const world = worldOf(plan)
  const { match } = inOwnProcess(keptDesk(plan))
  const peer = fuseAlone(world)
  const fuse: Times = []
  const some = world.reports.slice(0, reports)
  const right = some.filter((report) => timed(fuse, () => peer(report))[0]?.id === world.truth.get(report.id)).length
  const [own, its] = [match, fuse].map((times) => quantile(times, 0.5)) as [number, number]
  console.log(
    `fuse.js, ${plan.finds} finds, ${some.length} reports: ${both(fuse)}, first place ${right}/${some.length}`,
  )
  console.log(`the desk on the same: ${both(match)}; ${(its / own).toFixed(0)} times as fast (median)`)
}

if (values.measure !== undefined) process.stdout.write(JSON.stringify(measure(values.measure)))
else {
  console.table(
    values.worlds
      .split(',')
      .filter(Boolean)
      .map((world) => rowOf(planOf(world))),
  )
  if (Number(values.fuse) > 0) compareFuse(planOf(values['fuse-world']), Number(values.fuse))
}
