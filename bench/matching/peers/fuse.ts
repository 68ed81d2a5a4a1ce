import Fuse from 'fuse.js'
import type { Fields } from '../../../core/records/fields.ts'
import { counterpartOf } from '../../../core/records/kinds.ts'
import type { Given } from '../measure.ts'
import type { Told, World } from '../world.ts'
import { categoryTold, mostGiven, type Peer, saidIn, told, window } from './peer.ts'

const options = { keys: [...told], ignoreLocation: true, includeScore: true }

// fuse.js cuts longer patterns into pieces.
const longestPattern = 32
const anyOf = (fields: Fields) => ({
  $or: saidIn(fields).map(({ key, text }) => ({ [key]: text.slice(0, longestPattern) })),
})

const flat = ({ id, fields }: Told) => ({ id, ...fields })
const scored = (found: readonly { item: { id: string }; score?: number }[]): Given[] =>
  found.map(({ item, score }) => ({ id: item.id, probability: 1 - (score ?? 1) }))

/** fuse.js as one would use it without a matcher: every field of every record of the other side, any of which may match. */
export function fuseAlone(world: World): Peer {
  const indexes = new Map(
    (['found-item', 'found-person'] as const).map((kind) => [
      kind as string,
      new Fuse(world.finds.filter((find) => find.kind === kind).map(flat), options),
    ]),
  )
  return ({ kind, fields }) => scored(indexes.get(counterpartOf(kind)!)!.search(anyOf(fields), { limit: mostGiven }))
}

/** The first of these times that is not before `at`. */
function from(times: readonly number[], at: number): number {
  let low = 0
  for (let high = times.length; low < high; ) {
    const middle = (low + high) >> 1
    if (times[middle]! < at) low = middle + 1
    else high = middle
  }
  return low
}

/** What a good programmer would do in an afternoon: the same category, near in time, then fuse.js. */
export function fuseAfterFilters({ finds }: World): Peer {
  const times = finds.map(({ fields }) => fields.eventTo!)
  return (report) => {
    const [first, last] = window(report)
    const near = finds.slice(from(times, first), from(times, last))
    const same = near.filter(
      (find) => find.kind === counterpartOf(report.kind) && categoryTold(find) === categoryTold(report),
    )
    return scored(new Fuse(same.map(flat), options).search(anyOf(report.fields), { limit: mostGiven }))
  }
}
