import { type Asking, askNext, type NextQuestion, type Possible } from '../../core/matching/ask/next.ts'
import type { TopicName } from '../../core/matching/ask/topic-names.ts'
import type { Rarity } from '../../core/matching/compare.ts'
import type { Features } from '../../core/matching/features.ts'
import { type Crowd, rank } from '../../core/matching/rank.ts'
import { type FieldName, type Fields, fieldNames } from '../../core/records/fields.ts'
import { type Kind, sideOf } from '../../core/records/kinds.ts'
import type { ReadableDb } from '../file/connection.ts'
import type { StoredRecord } from '../records/rows.ts'
import { featuresAt, featuresOf, type StoredFeatures } from './features.ts'
import { lookThrough } from './match-index.ts'
import { shortlist } from './matches.ts'
import { rejectedWith } from './verdicts.ts'

const considered = 24

export const filledIn = (fields: Fields): Set<FieldName> =>
  new Set(fieldNames.filter((name) => fields[name] != null && fields[name] !== ''))

type Typed = Pick<Asking, 'query' | 'filled' | 'skipped'>

/**
 * What to ask while a record is typed, over today's stock: those it may be and those it is like, since what comes in later will have to be
 * told from these as well. The one meant is taken to be among them, mostly: whether it is here yet is not what the clerk can ask.
 */
export function askAtIntake(db: ReadableDb, kind: Kind, typed: Typed): NextQuestion | null {
  if (sideOf(kind) === 'log') return null
  const others = shortlist(db, kind, typed.query, new Set())
  const { rows, crowd } = lookThrough(db, kind, turned(typed.query), considered)
  const alike = featuresAt(db, rows).map(({ id, features }) => ({ id, features: turned(features) }))
  const weighed = weighedAmong(typed.query, [...(others?.candidates ?? []), ...alike], others?.crowd ?? crowd)
  return askNext({ ...typed, possible: amongStock(weighed), rarity: atLeast(crowd.rarity) })
}

/** The same description from the other side of the counter. */
const turned = (features: Features): Features => ({ ...features, side: features.side === 'find' ? 'report' : 'find' })

type Weighed = { readonly features: Features; readonly probability: number; readonly weight: number }

function weighedAmong(query: Features, candidates: readonly StoredFeatures[], crowd: Crowd): Weighed[] {
  const byId = new Map(candidates.map(({ id, features }) => [id, features]))
  return rank(query, candidates, considered, crowd).map(({ id, probability, weight }) => ({
    features: byId.get(id)!,
    probability,
    weight,
  }))
}

/**
 * Where little was registered so far no word is rare yet, but a mark tells the eye what it tells on a full shelf; a detail that the lists
 * know is one word for a clause that is otherwise three or four.
 */
const atLeast =
  (rarity: Rarity): Rarity =>
  (word) =>
    Math.max(word.startsWith('detail:') ? 9 : 3, rarity(word))

const notHere = 0.2

function amongStock(weighed: readonly Weighed[]): Possible[] {
  const top = Math.max(...weighed.map(({ weight }) => weight))
  const odds = weighed.map(({ weight }) => Math.exp(weight - top))
  const sum = odds.reduce((all, one) => all + one, 0)
  return weighed.map(({ features }, at) => ({ features, probability: ((1 - notHere) * odds[at]!) / sum }))
}

/** What to ask about a stored record, by how likely each of its candidates is; null where nothing would tell much. */
export function askOfRecord(db: ReadableDb, record: StoredRecord): { question: NextQuestion; query: Features } | null {
  const own = featuresOf(db, [record.id])[0]
  const found = own && shortlist(db, record.kind, own.features, rejectedWith(db, record.id))
  if (!own || !found) return null
  const question = askNext({
    query: own.features,
    filled: filledIn(record.fields),
    skipped: new Set<TopicName>(),
    possible: weighedAmong(own.features, found.candidates, found.crowd),
    rarity: atLeast(found.crowd.rarity),
  })
  return question && { question, query: own.features }
}
