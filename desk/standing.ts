import type { StandingView } from '../core/contract/claims.ts'
import { DeskError } from '../core/errors.ts'
import { fieldsOfChips, readFreeLine } from '../core/free-line.ts'
import { parseFeatures } from '../core/matching/parse.ts'
import type { Fields } from '../core/records/fields.ts'
import { counterpartOf, type Kind } from '../core/records/kinds.ts'
import { type Lane, laneOf, laneWith } from '../core/release/lane.ts'
import type { Told } from '../core/release/needs.ts'
import { type NeedCode, needCodes, requirements } from '../core/release/requirements.ts'
import { compareStated, recordedFeatures, type StatedFeature, weighEarlier } from '../core/release/stated.ts'
import { insideOf } from '../db/custody/contents.ts'
import type { ReadableDb } from '../db/file/connection.ts'
import { getRecord } from '../db/records/records.ts'
import type { StoredRecord } from '../db/records/rows.ts'
import {
  getStatement,
  refusalsOf,
  type StoredStatement,
  saidBefore,
  statementsNow,
  stopOn,
} from '../db/release/claim-steps.ts'
import { findOperator } from '../db/venue/operators.ts'
import { readPlan, readSettings } from '../db/venue/settings.ts'
import { readWords } from '../db/venue/words.ts'
import type { Desk } from './desk.ts'

type Asked = { readonly find: StoredRecord; readonly report: StoredRecord | null; readonly statement: string | null }

export type Comparison = {
  readonly told: Told
  readonly features: readonly StatedFeature[]
  readonly statement: StoredStatement | null
}

/**
 * What the claimant told before the marks of the find were shown, against what is recorded: the linked report as it was first written
 * down, and the statement made at this counter; what else was said at it in the same turn weighs where it contradicts. Throws `not-found` for a statement about another find.
 */
export function comparisonOf(desk: Desk, { find, report, statement: id }: Asked): Comparison {
  const { db } = desk.journal
  const [plan, words] = [readPlan(db), readWords(db)]
  const published = find.state === 'announced'
  const recorded = parseFeatures(find, plan, words)
  const statement = id === null ? null : getStatement(db, find.id, id)
  const kind = counterpartOf(find.kind)
  if (kind === null) throw new DeskError('not-a-find')
  const fields = {
    ...(report === null ? {} : saidBefore(db, report.id, find.id)),
    ...(statement === null ? {} : saidIn(desk, kind, statement)),
  }
  const compare = (said: Fields): StatedFeature[] =>
    compareStated(parseFeatures({ kind, fields: said }, plan, words), recorded, published)
  const others = statementsNow(db, find.id).filter((one) => one.id !== id)
  const features = weighEarlier(
    compare(fields),
    others.map((one) => compare(saidIn(desk, kind, one))),
  )
  const count = (effect: StatedFeature['effect']): number => features.filter((one) => one.effect === effect).length
  return {
    told: {
      right: count('agrees') + count('near'),
      against: count('contradicts'),
      recorded: recordedFeatures(recorded, published),
    },
    features,
    statement,
  }
}

/** A statement as the free line reads it, and its words beside that, for what has no field of its own. */
function saidIn({ journal: { db } }: Desk, kind: Kind, { words, at }: StoredStatement): Fields {
  if (words === null) return {}
  const { timeZone } = readSettings(db)
  const chips = readFreeLine(words, kind, { zones: readPlan(db), words: readWords(db), now: at, timeZone })
  return { ...fieldsOfChips(chips), title: words }
}

/** By which way a find goes with all of its contents that do not stay, and how much money that is where any is on record. */
export function wayOf(
  db: ReadableDb,
  find: StoredRecord,
  stays: readonly string[],
): { lane: Lane; amount: number | null } {
  const inside = insideOf(db, find.id, stays).map((id) => getRecord(db, id))
  const lane = laneWith(
    laneOf(find.kind, find.fields),
    inside.map(({ kind, fields }) => laneOf(kind, fields)),
  )
  const amounts = inside.flatMap(({ fields }) => fields.amount ?? [])
  // The bag may say what its purse holds; what the purse itself says is not made less by it.
  const told = [find.fields.amount ?? null, amounts.length === 0 ? null : amounts.reduce((sum, one) => sum + one)]
  const sums = told.filter((sum) => sum !== null)
  return { lane, amount: sums.length === 0 ? null : Math.max(...sums) }
}

/** How a release of this find stands before it is done; nothing of the record is in it but how what was told compares. */
export function standingView(desk: Desk, asked: Asked, stays: readonly string[]): StandingView {
  const { db } = desk.journal
  const { find, report } = asked
  const compared = comparisonOf(desk, asked)
  const { statement } = compared
  const isTold = report !== null || statement !== null
  // Before this claimant has said anything, what another was told wrong by would tell him of the record.
  const { told, features } = isTold ? compared : { told: { ...compared.told, against: 0 }, features: [] }
  const { lane } = wayOf(db, find, stays)
  const stop = stopOn(db, find.id)
  const { features: wanted, asks } = requirements[lane]
  return {
    lane,
    features: wanted,
    needs: needCodes.filter((need: NeedCode) => asks.has(need)),
    told: isTold,
    ...told,
    compared: [...features],
    statement: statement && { id: statement.id, at: statement.at },
    stopped: stop && {
      stop: stop.stop,
      at: stop.at,
      operator: stop.operator === null ? null : (findOperator(db, stop.operator)?.name ?? null),
      reaction: stop.reaction,
    },
    refused: refusalsOf(db, find.id),
  }
}
