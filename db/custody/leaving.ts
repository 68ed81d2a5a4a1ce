import { outermost, spotOf } from '../../core/custody/whereabouts.ts'
import { DeskError } from '../../core/errors.ts'
import type { ReadableDb } from '../file/connection.ts'
import { getRecord } from '../records/records.ts'
import type { StoredRecord } from '../records/rows.ts'
import { insideOf, stayingOf } from './contents.ts'
import { holdingsOf } from './custody.ts'
import { readSeal } from './seals.ts'

/**
 * Whether a thing may leave this counter as it lies, and what `stays` be taken out of it: throws `thing-away` and `container-sealed`; a
 * person lies nowhere.
 */
export function checkLeaves(
  db: ReadableDb,
  { id, kind }: Pick<StoredRecord, 'id' | 'kind'>,
  stays: readonly string[] = [],
): void {
  if (kind !== 'found-item') return
  checkHere(db, [id, ...insideOf(db, id, stays)])
  for (const one of [id, ...stayingOf(db, id, stays)]) checkTakenOut(db, one)
}

/** Throws `thing-away` for what was handed on to another desk and has not been received: nobody here has it in hand. */
export function checkHere(db: ReadableDb, ids: readonly string[]): void {
  const holdings = holdingsOf(db)
  const away = ids.find((id) => outermost(id, holdings).in === 'transfer')
  if (away !== undefined) throw new DeskError('thing-away', { no: getRecord(db, away).no })
}

/** Throws `container-sealed` where a thing lies in something sealed, however deep: a seal that is whole proves that nothing was taken. */
export function checkTakenOut(db: ReadableDb, id: string): void {
  const holdings = holdingsOf(db)
  for (let spot = spotOf(id, holdings); spot.in === 'container'; spot = spotOf(spot.container, holdings)) {
    const on = readSeal(db, spot.container)
    if (on !== null) throw new DeskError('container-sealed', { no: getRecord(db, spot.container).no, seal: on.seal })
  }
}
