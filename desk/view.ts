import type { CandidateView, Decision, RecordView } from '../core/contract/shapes.ts'
import type { Ranked } from '../core/matching/rank.ts'
import { maskFields } from '../core/privacy.ts'
import type { ReadableDb } from '../db/connection.ts'
import { joinedNumbers } from '../db/merges.ts'
import { findOperator } from '../db/operators.ts'
import { countPhotos } from '../db/photos.ts'
import type { StoredRecord } from '../db/record-rows.ts'
import { readRecord } from '../db/records.ts'

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
    ...shown,
  }
}

/** Ranked ids as candidates to show; `decisionWith` tells what was decided of each already. */
export function candidateViews(
  db: ReadableDb,
  ranked: readonly Ranked[],
  decisionWith: (id: string) => Decision = () => 'undecided',
): CandidateView[] {
  return ranked.flatMap(({ id, probability, reasons }) => {
    const record = readRecord(db, id)
    if (!record) return []
    return [{ record: recordView(db, record), probability, reasons: [...reasons], decision: decisionWith(id) }]
  })
}
