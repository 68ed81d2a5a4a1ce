import { compareFeatures } from '../../core/matching/compare.ts'
import type { Features } from '../../core/matching/features.ts'
import { type Choice, type Learned, learnSlowly } from '../../core/matching/tune/learned.ts'
import { tune, untuned } from '../../core/matching/tune/tuning.ts'
import { type Evidence, totalOf, weigh } from '../../core/matching/weigh.ts'
import { prepared, type ReadableDb, type WritableDb } from '../file/connection.ts'
import { featuresOf } from './features.ts'
import { keepLessons, type Lessons } from './lessons.ts'

/** Confirmed pairs of one subject before anything is learned: with fewer the first place lost a little (docs/matching.md). */
export const enough = 150
/** Older ones are of other seasons, and more take longer than they teach. */
const mostDecisions = 400

export type Learning = { readonly active: boolean; readonly since: number }

export function readLearning(db: ReadableDb): Learning {
  const row = prepared(db, 'select active, since from local_learning').get() as
    | { active: number; since: number }
    | undefined
  return row === undefined ? { active: true, since: 0 } : { active: row.active === 1, since: row.since }
}

const steps = {
  on: (before: Learning): Learning => ({ ...before, active: true }),
  off: (before: Learning): Learning => ({ ...before, active: false }),
  forget: (before: Learning, now: number): Learning => ({ ...before, since: now }),
  remember: (before: Learning): Learning => ({ ...before, since: 0 }),
}

/** Changes what counts, and drops what was learned until it is worked out anew. `now` in UTC milliseconds. */
export function teach(db: WritableDb, step: keyof typeof steps, now: number): void {
  const { active, since } = steps[step](readLearning(db), now)
  prepared(db, 'insert or replace into local_learning (only, active, since) values (1, ?, ?)').run(
    Number(active),
    since,
  )
  if (step !== 'on') keepLessons(db, {})
}

type Learner = 'item' | 'person'
const reportKinds = { item: 'lost-item', person: 'missing-person' } as const

/** Pairs confirmed since learning began, of one subject. */
export const decisionsOn = (db: ReadableDb, subject: Learner): number =>
  prepared(
    db,
    `
      select count(*) from match_decisions d join records r on r.id = d.report_id
      where d.decision = 'confirmed' and d.at >= ? and r.kind = ?
    `,
  )
    .pluck()
    .get(readLearning(db).since, reportKinds[subject]) as number

/** Works the lessons out anew and keeps them, a few milliseconds at each step. */
export function* learnAnew(db: ReadableDb): Generator<void, void> {
  const { active } = readLearning(db)
  const lessons: { [S in Learner]?: Learned } = {}
  for (const subject of ['person', 'item'] as const)
    if (active && decisionsOn(db, subject) >= enough) lessons[subject] = yield* lessonFrom(db, subject)
  keepLessons(db, lessons satisfies Lessons)
}

function* lessonFrom(db: ReadableDb, subject: Learner): Generator<void, Learned> {
  const choices: Choice[] = []
  for (const pair of confirmedOf(db, subject)) {
    const choice = choiceOf(db, pair)
    if (choice !== null) choices.push(choice)
    yield
  }
  return yield* learnSlowly(choices)
}

type Pair = { readonly report: string; readonly find: string }

const confirmedOf = (db: ReadableDb, subject: Learner): Pair[] =>
  prepared(
    db,
    `
      select d.report_id as report, d.find_id as find from match_decisions d join records r on r.id = d.report_id
      where d.decision = 'confirmed' and d.at >= ? and r.kind = ? order by d.at desc, d.report_id limit ${mostDecisions}
    `,
  ).all(readLearning(db).since, reportKinds[subject]) as Pair[]

const mostRivals = 4
const evidenceOf = (report: Features, find: Features): Evidence[] =>
  tune(
    weigh(
      compareFeatures(report, find, () => 0),
      report.subject,
    ),
    report,
    find,
    untuned,
  )

/** The confirmed find and what it was chosen over: finds that were rejected for this report, and the likest of those days. */
function choiceOf(db: ReadableDb, { report, find }: Pair): Choice | null {
  const [own, right] = featuresOf(db, [report, find])
  if (own === undefined || right === undefined) return null
  const rivals = featuresOf(db, rivalsOf(db, report, find))
    .map(({ features }) => evidenceOf(own.features, features))
    .sort((a, b) => totalOf(b) - totalOf(a))
    .slice(0, mostRivals)
  return rivals.length === 0 ? null : { rows: [evidenceOf(own.features, right.features), ...rivals], right: 0 }
}

const hour = 3_600_000

const rivalsOf = (db: ReadableDb, report: string, find: string): string[] =>
  prepared(
    db,
    `
      select find_id as id from match_decisions where report_id = $report and decision = 'rejected'
      union
      select * from (
        select r.id from records f join records r on r.kind = f.kind
        where f.id = $find and r.id <> f.id and r.merged_into is null
          and r.event_to between f.event_to - ${24 * hour} and f.event_to + ${24 * hour}
        order by abs(r.event_to - f.event_to), r.id limit 60
      )
    `,
  )
    .pluck()
    .all({ report, find }) as string[]
