import type { Features } from '../../core/matching/features.ts'
import { parseFeatures } from '../../core/matching/parse.ts'
import { type Candidate, type Crowd, type Ranked, rank, rivalsNear } from '../../core/matching/rank.ts'
import { rarityOf } from '../../core/matching/shelf/frequency.ts'
import { type Ground, groundOf } from '../../core/matching/shelf/glance.ts'
import { scan } from '../../core/matching/shelf/scan.ts'
import { shareIn } from '../../core/matching/shelf/shares.ts'
import { countsOn, emptyShelf, putOnShelf, type Shelf } from '../../core/matching/shelf/shelf.ts'
import { tokensOf } from '../../core/matching/tokens.ts'
import { type Tuning, untuned } from '../../core/matching/tune/tuning.ts'
import { subjectOf } from '../../core/records/kinds.ts'
import type { Told, World } from './world.ts'

/** A world's finds as a desk holds them, without a database: shelves, exact keys and the features themselves. */
export type Stand = {
  readonly world: World
  readonly finds: readonly Candidate[]
  readonly shelves: Readonly<Record<'item' | 'person', Shelf>>
  readonly keys: ReadonlyMap<string, readonly number[]>
  readonly ground: Ground
  /** How common kinds and colours of things are, and what people wear, among what was found. */
  readonly tuning: Tuning
}

export function setUp(world: World): Stand {
  const ground = groundOf(world.zones)
  const shelves = { item: emptyShelf('item'), person: emptyShelf('person') }
  const keys = new Map<string, number[]>()
  const finds = world.finds.map((told) => ({ id: told.id, features: parseFeatures(told, world.zones) }))
  finds.forEach(({ features }, at) => {
    putOnShelf(shelves[features.subject as 'item' | 'person'], at + 1, features, ground.zones)
    for (const token of tokensOf(features)) keys.set(token, [...(keys.get(token) ?? []), at])
  })
  const tuning = { ...untuned, share: shareIn([shelves.person, shelves.item].map(countsOn)) }
  return { world, finds, shelves, keys, ground, tuning }
}

export type Asked = { readonly told: Told; readonly features: Features }

export const asked = ({ world }: Stand): Asked[] =>
  world.reports.map((told) => ({ told, features: parseFeatures(told, world.zones) }))

/** The candidates that a desk looks at closely, as `db/matching/matches.ts` finds them. */
export function shortlist(stand: Stand, query: Features, limit = 120): { candidates: Candidate[]; crowd: Crowd } {
  const { columns, frequencies } = stand.shelves[query.subject as 'item' | 'person']
  const rarity = rarityOf(frequencies, query)
  const { keys, near, untimed } = scan(columns, query, stand.ground, rarity, limit)
  const sharing = tokensOf(query).flatMap((token) => stand.keys.get(token)?.slice(-200) ?? [])
  const rows = new Set([...keys.map((key) => key - 1), ...sharing])
  const candidates = [...rows]
    .map((at) => stand.finds[at]!)
    .filter(({ features }) => features.subject === query.subject)
  return {
    candidates,
    crowd: {
      rarity,
      among: (find) => rarityOf(frequencies, find),
      rivals: query.time === null ? untimed : rivalsNear(near, untimed),
      tuning: stand.tuning,
    },
  }
}

export function answer(stand: Stand, query: Features, limit: number): Ranked[] {
  const { candidates, crowd } = shortlist(stand, query)
  return rank(query, candidates, limit, crowd)
}

export const isPerson = ({ kind }: Told): boolean => subjectOf(kind) === 'person'
