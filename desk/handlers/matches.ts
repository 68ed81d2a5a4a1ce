import type { LearnedView } from '../../core/contract/matches.ts'
import { DeskError } from '../../core/errors.ts'
import { parseFeatures } from '../../core/matching/parse.ts'
import { lessonView } from '../../core/matching/tune/lesson-view.ts'
import { isPair, sideOf } from '../../core/records/kinds.ts'
import type { ReadableDb } from '../../db/file/connection.ts'
import { askAtIntake, askOfRecord, filledIn } from '../../db/matching/asking.ts'
import { doublesLike } from '../../db/matching/doubles.ts'
import { decisionsOn, enough, readLearning, teach } from '../../db/matching/learning.ts'
import { lessonOf } from '../../db/matching/lessons.ts'
import { candidatesOf, comparePair, decideMatch, rankCandidates } from '../../db/matching/matches.ts'
import { bestProposals, otherReportsOf } from '../../db/matching/proposals.ts'
import { verdictOn } from '../../db/matching/verdicts.ts'
import { canonicalRecord, getRecord } from '../../db/records/records.ts'
import type { StoredRecord } from '../../db/records/rows.ts'
import { readPlan } from '../../db/venue/settings.ts'
import { readWords } from '../../db/venue/words.ts'
import { signedIn } from '../guard.ts'
import { on } from '../procedures.ts'
import { stillAsked } from '../still-asked.ts'
import { candidateViews, doubleViews, questionView, recordView, type Standing } from '../view.ts'

/** Other open reports that a find is proposed to; none for a report, whose finds stand in its own list. */
function alsoFor(db: ReadableDb, find: StoredRecord, report: string | null): { id: string; no: string }[] {
  if (sideOf(find.kind) !== 'find') return []
  return otherReportsOf(db, find.id, report).map((id) => ({ id, no: getRecord(db, id).no }))
}

function standingWith(db: ReadableDb, record: StoredRecord, other: StoredRecord): Standing {
  const [report, find] = sideOf(record.kind) === 'report' ? [record, other] : [other, record]
  const { decision, changed } = verdictOn(db, report.id, find.id)
  return {
    decision,
    alsoFor: alsoFor(db, other, record.id).map(({ no }) => no),
    reopenedBy: [...(changed?.report ?? []), ...(changed?.find ?? [])],
  }
}

function learnedView(db: ReadableDb): LearnedView {
  const subjects = (['person', 'item'] as const).map((subject) => ({
    subject,
    decisions: decisionsOn(db, subject),
    lessons: [...lessonOf(db, subject)].flatMap(([key, shift]) => lessonView(subject, key, shift) ?? []),
  }))
  return { ...readLearning(db), enough, subjects }
}

function verdictView(db: ReadableDb, report: StoredRecord, find: StoredRecord) {
  const { decision, changed } = verdictOn(db, report.id, find.id)
  return {
    decision,
    alsoFor: alsoFor(db, find, report.id),
    reopenedBy: changed && { report: [...changed.report], find: [...changed.find] },
  }
}

export const matches = {
  live: on.matches.live.handler(async ({ context, input, signal }) => {
    await stillAsked(signal)
    const { db } = context.desk.journal
    const started = performance.now()
    const query = parseFeatures(input, readPlan(db), readWords(db))
    const ranked = rankCandidates(db, input.kind, query, input.limit)
    const candidates = candidateViews(db, ranked, (other) => ({
      decision: 'undecided',
      alsoFor: alsoFor(db, other, null).map(({ no }) => no),
      reopenedBy: [],
    }))
    const doubles = doubleViews(db, doublesLike(db, input.kind, query), () => [])
    return { candidates, doubles, tookMs: performance.now() - started }
  }),

  ask: on.matches.ask.handler(async ({ context, input, signal }) => {
    await stillAsked(signal)
    const { db } = context.desk.journal
    const query = parseFeatures(input, readPlan(db), readWords(db))
    const question = askAtIntake(db, input.kind, {
      query,
      filled: filledIn(input.fields),
      skipped: new Set(input.skipped),
    })
    return question && questionView(question, input.kind, query)
  }),

  askOf: on.matches.askOf.handler(({ context, input }) => {
    const { db } = context.desk.journal
    const record = canonicalRecord(db, input.id)
    const asked = askOfRecord(db, record)
    return asked && questionView(asked.question, record.kind, asked.query)
  }),

  learned: on.matches.learned.handler(({ context }) => learnedView(context.desk.journal.db)),

  teach: on.matches.teach.handler(({ context, input }) => {
    const { journal, now, publish } = context.desk
    teach(journal.db, input.step, now())
    publish({ areas: ['matches'], ids: [] })
    return learnedView(journal.db)
  }),

  forRecord: on.matches.forRecord.handler(({ context, input }) => {
    const { db } = context.desk.journal
    const record = canonicalRecord(db, input.id)
    const candidates = candidateViews(db, candidatesOf(db, record, input.limit), (other) =>
      standingWith(db, record, other),
    )
    return { record: recordView(db, record), candidates }
  }),

  proposed: on.matches.proposed.handler(({ context, input }) => {
    const { db } = context.desk.journal
    return bestProposals(db, input.limit).map((proposal) => ({
      report: recordView(db, getRecord(db, proposal.report)),
      find: recordView(db, getRecord(db, proposal.find)),
      probability: proposal.probability,
      reasons: [...proposal.reasons],
    }))
  }),

  compare: on.matches.compare.handler(({ context, input }) => {
    const { db } = context.desk.journal
    const [report, find] = [canonicalRecord(db, input.report), canonicalRecord(db, input.find)]
    const pair = isPair(report.kind, find.kind) ? comparePair(db, report, find) : null
    if (!pair) throw new DeskError('not-a-pair')
    return {
      report: recordView(db, report),
      find: recordView(db, find),
      probability: pair.probability,
      reasons: [...pair.reasons],
      ...verdictView(db, report, find),
    }
  }),

  decide: on.matches.decide.handler(({ context, input }) => {
    const { journal } = context.desk
    const [report, find] = [canonicalRecord(journal.db, input.report), canonicalRecord(journal.db, input.find)]
    const probability = comparePair(journal.db, report, find)?.probability ?? null
    decideMatch(journal, { ...input, report: report.id, find: find.id, operator: signedIn(context).id, probability })
    return {
      report: recordView(journal.db, getRecord(journal.db, report.id)),
      find: recordView(journal.db, getRecord(journal.db, find.id)),
      decision: verdictOn(journal.db, report.id, find.id).decision,
    }
  }),
}
