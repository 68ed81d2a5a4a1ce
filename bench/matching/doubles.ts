import { betweenDoubles, rankDoubles } from '../../core/matching/doubles/rank.ts'
import type { Features } from '../../core/matching/features.ts'
import { type Candidate, type Crowd, type Ranked, rivalsNear } from '../../core/matching/rank.ts'
import { rarityOf } from '../../core/matching/shelf/frequency.ts'
import { scan } from '../../core/matching/shelf/scan.ts'
import { tokensOf } from '../../core/matching/tokens.ts'
import type { Fields } from '../../core/records/fields.ts'
import type { Kind } from '../../core/records/kinds.ts'
import { venueTemplate, type Zone } from '../../core/vocabulary/zones.ts'
import { type Random, seededRandom } from '../../desk/demo/random.ts'
import { type Hidden, type HiddenPerson, hidePerson, hideThing, makeName } from './hidden.ts'
import type { Stand } from './stand.ts'
import { tell } from './witness.ts'
import { besides } from './words.ts'
import type { Told, World } from './world.ts'

/** A venue's records of one side, some of them told twice. */
export type DoublesPlan = {
  readonly seed: number
  readonly side: 'report' | 'find'
  /** Share of people. */
  readonly people: number
  readonly records: number
  readonly days: number
  readonly noise: number
  /** Records that come later, and the share of them that tell what is there already. */
  readonly later: number
  readonly doubled: number
}

type Person = { readonly name: string; readonly phone: string }
type Case = {
  readonly hidden: Hidden
  readonly zone: Zone
  readonly at: number
  /** Who tells of it at one window or the other: father and mother, the finder and whoever brings it to the lost property office. */
  readonly tellers: readonly [Person, Person]
}

const hour = 3_600_000
const firstDay = Date.UTC(2026, 0, 1)

const someone = (random: Random): Person => ({
  name: makeName(random),
  phone: `1${random.between(3, 9)}${Array.from({ length: 9 }, () => random.between(0, 9)).join('')}`,
})

function happen(random: Random, zones: readonly Zone[], { people, days }: DoublesPlan): Case {
  return {
    hidden: random.chance(people) ? hidePerson(random) : hideThing(random),
    zone: random.pick(zones),
    at: firstDay + (random.between(0, days - 1) * 24 + 1 + 4.5 * (random.next() + random.next())) * hour,
    tellers: [someone(random), someone(random)],
  }
}

function step(random: Random, zones: readonly Zone[], from: Zone): Zone {
  const near = zones.filter((zone) => zone !== from && Math.hypot(zone.x - from.x, zone.y - from.y) < 220)
  return near.length > 0 ? random.pick(near) : from
}

/** Hours by which a witness is wrong about when it was: a parent by minutes, who misses a wallet by hours. */
function wrongHours({ random, side, hidden }: { random: Random; side: string; hidden: Hidden }): number {
  if (side === 'find') return random.next() * 0.3
  return hidden.is === 'person' ? (random.next() - 0.5) * 0.6 : random.next() * (random.chance(0.3) ? 4 : 0.7)
}

function toldBy(
  random: Random,
  plan: DoublesPlan,
  { hidden, zone, at }: Case,
  teller: Person,
  zones: readonly Zone[],
): Fields {
  const { side, noise } = plan
  const thought = side === 'report' && random.chance(0.22 * noise) ? step(random, zones, zone) : zone
  const when = Math.round(at - wrongHours({ random, side, hidden }) * noise * hour)
  return {
    ...tell({ random, side, noise }, hidden),
    ...(random.chance(1 - 0.07 * noise)
      ? { place: random.pick([thought.zh, ...thought.synonyms]) + (random.chance(0.6) ? random.pick(besides) : '') }
      : {}),
    ...(random.chance(1 - 0.04 * noise) ? { eventFrom: when, eventTo: when } : {}),
    ...(random.chance(side === 'report' ? 0.8 : 0.5) ? { contactName: teller.name } : {}),
    ...(random.chance(side === 'report' ? 0.85 : 0.45) ? { contactPhone: teller.phone } : {}),
  }
}

/** One surname, and in every second family one generation's character: 陈小满 and 陈小勇. */
const siblingName = (random: Random, [surname, ...own]: string[], other: readonly string[]): string =>
  random.chance(0.5) && own.length > 1 ? surname + own[0]! + other.at(-1)! : surname + other.slice(1).join('')

/** The child's brother, dressed alike by the same mother, lost at the same moment. */
function sibling(random: Random, one: Case, hidden: HiddenPerson): Case {
  const other = hidePerson(random)
  const dressedAlike = random.chance(0.4)
  const years = random.chance(0.15) ? 0 : random.pick([-3, -2, 2, 3])
  return {
    ...one,
    at: one.at + (random.next() - 0.5) * 0.2 * hour,
    hidden: {
      ...other,
      group: hidden.group,
      age: Math.max(1, hidden.age + years),
      heightCm: hidden.heightCm + 6 * years,
      name: siblingName(random, [...hidden.name], [...other.name]),
      accent: hidden.accent,
      worn: dressedAlike ? hidden.worn : other.worn,
    },
  }
}

/** Another child of the same class: one uniform, one age, one place, and often the teacher who tells. */
function schoolmate(random: Random, one: Case, hidden: HiddenPerson): Case {
  const other = hidePerson(random)
  return {
    ...one,
    at: one.at + (random.next() - 0.5) * 2 * hour,
    tellers: random.chance(0.5) ? one.tellers : [someone(random), someone(random)],
    hidden: {
      ...other,
      group: hidden.group,
      age: hidden.age,
      heightCm: hidden.heightCm + random.between(-5, 5),
      worn: { ...other.worn, upper: hidden.worn.upper, lower: hidden.worn.lower },
    },
  }
}

/** What else the same man lost, or the next umbrella of one box: the same words for another thing. */
function another(random: Random, one: Case, hidden: Hidden, side: 'report' | 'find'): Case {
  const other = hideThing(random)
  if (side === 'report' || hidden.is === 'person' || random.chance(0.3)) return { ...one, hidden: other }
  const { kind } = hidden
  const own = random.chance(0.4) ? [random.pick(kind.marks.length > 0 ? kind.marks : other.marks)].filter(Boolean) : []
  const fresh = hideThing(seededRandom(random.between(1, 1e9)))
  return {
    ...one,
    hidden: {
      ...fresh,
      kind,
      colour: random.chance(0.5) ? hidden.colour : fresh.colour,
      brand: kind.brands.length > 0 && random.chance(0.7) ? random.pick(kind.brands) : null,
      marks: own,
      number: fresh.kind.number === kind.number ? fresh.number : null,
      name: kind.named ? makeName(random) : null,
      amount: null,
    },
  }
}

/** Something else that looks like a case which is there: one in six of what comes in. */
function lookalike(random: Random, one: Case, side: 'report' | 'find'): Case {
  const { hidden } = one
  if (hidden.is === 'thing') return another(random, one, hidden, side)
  return random.chance(0.5) ? sibling(random, one, hidden) : schoolmate(random, one, hidden)
}

/** Records that came in, later ones that may tell the same, and what is what: later id to earlier id. */
export function makeDoubles(plan: DoublesPlan): World {
  const random = seededRandom(plan.seed)
  const zones = venueTemplate('zoo').filter(({ id }) => id !== 'other')
  const kindOf = ({ hidden }: Case): Kind =>
    hidden.is === 'person'
      ? plan.side === 'report'
        ? 'missing-person'
        : 'found-person'
      : plan.side === 'report'
        ? 'lost-item'
        : 'found-item'
  const told = (id: string, one: Case, teller: Person): Told => ({
    id,
    kind: kindOf(one),
    fields: toldBy(random, plan, one, teller, zones),
  })
  const cases = Array.from({ length: plan.records }, () => happen(random, zones, plan))
  const finds = cases.map((one, at) => told(`A${at}`, one, one.tellers[0]))
  const truth = new Map<string, string>()
  const reports = Array.from({ length: plan.later }, (_, at): Told => {
    const id = `B${at}`
    const which = random.between(0, cases.length - 1)
    const one = cases[which]!
    if (random.chance(plan.doubled)) {
      truth.set(id, `A${which}`)
      return told(id, one, one.tellers[random.chance(one.hidden.is === 'person' ? 0.65 : 0.35) ? 1 : 0])
    }
    const fresh = random.chance(1 / 6) ? lookalike(random, one, plan.side) : happen(random, zones, plan)
    return told(id, fresh, fresh.tellers[0])
  })
  finds.sort((a, b) => (a.fields.eventTo ?? 0) - (b.fields.eventTo ?? 0))
  return { zones, finds, reports, truth }
}

const kindOfFeatures = ({ subject, side }: Features): Kind =>
  subject === 'person'
    ? side === 'report'
      ? 'missing-person'
      : 'found-person'
    : side === 'report'
      ? 'lost-item'
      : 'found-item'

/** As `db/matching/doubles.ts` looks: the query's own shelf, and exact keys. */
export function doublesShortlist(stand: Stand, query: Features, limit = 60): { candidates: Candidate[]; crowd: Crowd } {
  const { columns, frequencies } = stand.shelves[query.subject as 'item' | 'person']
  const rarity = rarityOf(frequencies, query)
  const { keys, near, untimed } = scan(
    columns,
    query,
    stand.ground,
    rarity,
    limit,
    betweenDoubles(kindOfFeatures(query), query),
  )
  const sharing = tokensOf(query).flatMap((token) => stand.keys.get(token)?.slice(-200) ?? [])
  const rows = new Set([...keys.map((key) => key - 1), ...sharing])
  const candidates = [...rows]
    .map((at) => stand.finds[at]!)
    .filter(({ features }) => features.subject === query.subject)
  const { tuning } = stand
  return { candidates, crowd: { rarity, rivals: query.time === null ? untimed : rivalsNear(near, untimed), tuning } }
}

export function answerDoubles(stand: Stand, query: Features): Ranked[] {
  const { candidates, crowd } = doublesShortlist(stand, query)
  return rankDoubles(kindOfFeatures(query), query, candidates, 4, crowd)
}
