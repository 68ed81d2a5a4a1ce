import type { ReadableDb } from './connection.ts'

/** The wall clock of the newest entry in the journal's own order, UTC milliseconds; 0 in an empty journal. */
export const newestEntryAt = (db: ReadableDb): number =>
  (
    db.prepare('select coalesce(max(at), 0) as at from (select at from journal order by hlc desc limit 1)').get() as {
      at: number
    }
  ).at

/** Records on whose state two desks disagree. */
export const countConflicts = (db: ReadableDb): number =>
  (db.prepare('select count(*) as n from records where conflict = 1').get() as { n: number }).n
