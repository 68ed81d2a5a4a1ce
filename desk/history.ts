import type { HistoryLine } from '../core/contract/history.ts'
import { pathOf } from '../core/custody/places.ts'
import { recordsOf } from '../core/journal/actions.ts'
import { historyOf, type Reader } from '../core/records/history.ts'
import { readPlaces } from '../db/custody/places.ts'
import { entriesOf } from '../db/journal/entries.ts'
import type { Journal } from '../db/journal/journal.ts'
import { componentOf } from '../db/records/merges.ts'
import { getRecord, readRecord } from '../db/records/records.ts'
import { findOperator } from '../db/venue/operators.ts'

/** What became of a record and of those merged with it, newest first, masked, with what `reader` may take back. Throws `not-found`. */
export function recordHistory({ db, rules }: Journal, id: string, reader: Reader): HistoryLine[] {
  const members = new Set(componentOf(db, getRecord(db, id).id, rules))
  // A reason on one side of a handover may name who stands on the other, so the other side's names are hidden too.
  const related = new Set([...members, ...entriesOf(db, members).flatMap(recordsOf)])
  const naming = {
    operator: (person: string) => findOperator(db, person)?.name || null,
    number: (record: string) => readRecord(db, record)?.no ?? null,
    place: (place: string) => pathOf(readPlaces(db), place) || null,
  }
  return historyOf(entriesOf(db, related), members, naming, reader)
}
