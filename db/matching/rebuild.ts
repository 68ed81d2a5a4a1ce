import type { WritableDb } from '../file/connection.ts'
import type { Journal } from '../journal/journal.ts'
import { replay } from '../journal/replay.ts'
import type { Finding } from './finding.ts'
import { indexRecords } from './indexing.ts'
import { forgetIndex, writeIndex } from './match-index.ts'
import { leaveFindsAlone, refreshProposals } from './proposals.ts'

/** What of a desk can be made anew from its journal; any other finding is damage that a rebuild would only cover up. */
const mendable: ReadonlySet<string> = new Set(['projection-differs', 'index-differs'])

/** The findings that forbid a rebuild. */
export const hindering = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ code, failure }) => failure && !mendable.has(code))

export type Rebuilt = {
  readonly records: number
  /** Pairs that are worth a look. */
  readonly pairs: number
  readonly tookMs: number
}

const atOnce = 500

/**
 * Makes everything that matching and search keep anew: the records from the journal, then features, keys, search text, index and
 * proposals from the records. Interrupted, the next start reads what is missing. Milliseconds by `clock`. The desk is this program's
 * alone meanwhile.
 */
export function rebuild({ db, rules }: Journal, clock: () => number): Rebuilt {
  const started = clock()
  db.transaction(() => {
    dropCaches(db)
    replay(db, rules)
  }).immediate()
  forgetIndex(db)
  const ids = db.prepare('select id from records order by id').pluck().all() as string[]
  for (let at = 0; at < ids.length; at += atOnce)
    db.transaction(() => indexRecords(db, new Set(ids.slice(at, at + atOnce)))).immediate()
  writeIndex(db)
  leaveFindsAlone(db)
  while (refreshProposals(db, Number.POSITIVE_INFINITY, clock).more);
  const pairs = db.prepare('select count(*) from local_proposals').pluck().get() as number
  return { records: ids.length, pairs, tookMs: Math.round(clock() - started) }
}

function dropCaches(db: WritableDb): void {
  // The full-text index keeps no rows that could be deleted one by one.
  db.exec(`
    insert into local_grams (local_grams) values ('delete-all');
    delete from local_search;
    delete from local_features;
    delete from local_keys;
    delete from local_shelf_parts;
    delete from local_shelf_changes;
    delete from local_proposals;
    delete from local_doubles;
    delete from local_stale;
  `)
}

/** Has the whole stock read again by the desk's own job, while what was read serves. */
export const readAllAgain = (db: WritableDb): void => {
  db.exec('update local_features set version = 0')
}
