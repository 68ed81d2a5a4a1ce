import Fuse from 'fuse.js'
import type { Fields } from '../../core/records/fields.ts'
import { counterpartOf } from '../../core/records/kinds.ts'
import { categoryOf } from '../../core/vocabulary/categories.ts'
import type { Given } from './measure.ts'
import type { Stand } from './stand.ts'
import type { Told, World } from './world.ts'

/** Answers a report by other means, on the same world. */
export type Peer = (report: Told) => readonly Given[]

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
const options = { keys: [...keys], ignoreLocation: true, includeScore: true }
const given = 10

const asFuse = (fields: Fields) =>
  keys.flatMap((key) =>
    typeof fields[key] === 'string' && fields[key] !== '' ? [{ [key]: fields[key].slice(0, 32) }] : [],
  )

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
  return ({ kind, fields }) =>
    scored(indexes.get(counterpartOf(kind)!)!.search({ $or: asFuse(fields) }, { limit: given }))
}

const hour = 3_600_000

/** The fair peer: what a good programmer would do in an afternoon, the same category and two hours before to seven days after. */
export function fuseAfterFilters(stand: Stand): Peer {
  const finds = stand.world.finds
  const times = finds.map(({ fields }) => fields.eventTo!)
  const from = (at: number): number => {
    let low = 0
    for (let high = times.length; low < high; ) {
      const middle = (low + high) >> 1
      if (times[middle]! < at) low = middle + 1
      else high = middle
    }
    return low
  }
  const category = ({ fields }: Told): string | undefined =>
    categoryOf(fields.category ?? '')?.id ?? fields.category ?? undefined
  return (report) => {
    const at = report.fields.eventTo!
    const near = finds.slice(from(at - 2 * hour), from(at + 168 * hour))
    const same = near.filter((find) => find.kind === counterpartOf(report.kind) && category(find) === category(report))
    return scored(new Fuse(same.map(flat), options).search({ $or: asFuse(report.fields) }, { limit: given }))
  }
}
