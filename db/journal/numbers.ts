import type { WritableDb } from '../file/connection.ts'

/**
 * The next running number of a series, starting at 1. `last` is asked once, when this desk's own count was lost (a restored file):
 * it finds the highest number that the projections know.
 */
export function nextNumber(db: WritableDb, series: string, last: () => number): number {
  const known = db.prepare('update local_numbers set last = last + 1 where series = ? returning last').get(series) as
    | { last: number }
    | undefined
  if (known) return known.last
  const next = last() + 1
  db.prepare('insert into local_numbers (series, last) values (?, ?)').run(series, next)
  return next
}

// More than a booth gives out of one series between two backups.
const gap = 1000

/**
 * Leaves room in every series for the numbers that a lost end of this file, or the file it was copied from, may have given out: a
 * number stands on paper, and two things must not share it.
 */
export const leaveGap = (db: WritableDb): void => {
  db.prepare('update local_numbers set last = last + ?').run(gap)
}
