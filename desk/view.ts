import type { QuestionView } from '../core/contract/matches.ts'
import type { CandidateView, DoubleView, RecordView } from '../core/contract/shapes.ts'
import { fieldOf, quickAnswers } from '../core/matching/ask/answers.ts'
import type { NextQuestion } from '../core/matching/ask/next.ts'
import { questionOf } from '../core/matching/ask/questions.ts'
import type { Features } from '../core/matching/features.ts'
import type { Ranked } from '../core/matching/rank.ts'
import { maskFields } from '../core/privacy.ts'
import type { Kind } from '../core/records/kinds.ts'
import type { ReadableDb } from '../db/file/connection.ts'
import { joinedNumbers } from '../db/records/merges.ts'
import { countPhotos } from '../db/records/photos.ts'
import { readRecord } from '../db/records/records.ts'
import type { StoredRecord } from '../db/records/rows.ts'
import { stopOn } from '../db/release/claim-steps.ts'
import { findOperator } from '../db/venue/operators.ts'

/** The only way a stored record leaves a handler: personal fields masked. */
export function recordView(db: ReadableDb, record: StoredRecord): RecordView {
  const { id, no, kind, state, desk, createdAt, updatedAt, version, sets, conflict, imported, mergedInto } = record
  const { closedAt, closing } = record
  const createdBy = record.createdBy === null ? null : (findOperator(db, record.createdBy)?.name ?? null)
  const shown = maskFields(record.fields)
  const joined = joinedNumbers(db, id)
  return {
    id,
    no,
    kind,
    state,
    desk,
    createdAt,
    createdBy,
    updatedAt,
    closedAt,
    closing,
    version,
    sets,
    conflict,
    imported,
    mergedInto,
    joined,
    photos: countPhotos(db, id),
    stopped: kind === 'found-person' && stopOn(db, id) !== null,
    ...shown,
  }
}

/** What is known of a candidate beside how it compares. */
export type Standing = Pick<CandidateView, 'decision' | 'alsoFor' | 'reopenedBy'>

/** Ranked ids as candidates to show. */
export function candidateViews(
  db: ReadableDb,
  ranked: readonly Ranked[],
  standingOf: (record: StoredRecord) => Standing,
): CandidateView[] {
  return ranked.flatMap(({ id, probability, reasons }) => {
    const record = readRecord(db, id)
    if (!record) return []
    return [{ record: recordView(db, record), probability, reasons: [...reasons], ...standingOf(record) }]
  })
}

/** Ranked ids of the same kind, as doubles to show. */
export function doubleViews(
  db: ReadableDb,
  ranked: readonly Ranked[],
  reopenedBy: (record: StoredRecord) => readonly string[],
): DoubleView[] {
  return ranked.flatMap(({ id, probability, reasons }) => {
    const record = readRecord(db, id)
    if (!record) return []
    return [{ record: recordView(db, record), probability, reasons: [...reasons], reopenedBy: [...reopenedBy(record)] }]
  })
}

/** A question in words. Its answers are words of the vocabulary alone, so that nothing of another record stands in it. */
export const questionView = (question: NextQuestion, kind: Kind, query: Features): QuestionView => ({
  topic: question.topic.name,
  field: fieldOf(question),
  bits: question.bits,
  ...questionOf(question.topic.name, kind, query),
  answers: [...quickAnswers(question, kind)],
})
