import { answer, asked, setUp } from './matching/stand.ts'
import { calibrationError, falseAlarms, type Outcome, recallAt, sureAbove, toldShare } from './matching/measure.ts'
import { fuseAfterFilters } from './matching/peers.ts'
import { makeWorld } from './matching/world.ts'
for (const [noise, finds, days] of [[1, 10000, 365], [2, 10000, 365], [1, 100000, 365]] as const) {
  const stand = setUp(makeWorld({ seed: 9, finds, days, reports: 600, noise }))
  const out: Outcome[] = asked(stand).map(({ told, features }) => {
    const t = performance.now(); const given = answer(stand, features, 10)
    return { kind: told.kind, truth: stand.world.truth.get(told.id), given, milliseconds: performance.now() - t }
  })
  for (const [n, o] of [['all', out], ['item', out.filter((x) => x.kind === 'lost-item')], ['person', out.filter((x) => x.kind !== 'lost-item')]] as const)
    console.log(noise, finds, n, recallAt(o, 1).toFixed(3), recallAt(o, 5).toFixed(3), 'ece', calibrationError(o).toFixed(4), 'sure', JSON.stringify(sureAbove(o, .9)), 'told', toldShare(o, .9).toFixed(3), 'false', falseAlarms(o, .5).toFixed(3))
  if (process.argv[2]) { const peer = fuseAfterFilters(stand)
  const p = stand.world.reports.slice(0, 300).map((told) => ({ kind: told.kind, truth: stand.world.truth.get(told.id), given: peer(told), milliseconds: 0 }))
  console.log('peer', recallAt(p, 1), recallAt(p, 5)) }
}
