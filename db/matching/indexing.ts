import { featuresVersion } from '../../core/matching/features.ts'
import { parseFeatures } from '../../core/matching/parse.ts'
import { hash32 } from '../../core/matching/shelf/codes.ts'
import { sideOf } from '../../core/records/kinds.ts'
import { isClosed } from '../../core/records/states.ts'
import { searchTextOf } from '../../core/search-text.ts'
import { categoryOf } from '../../core/vocabulary/categories.ts'
import { listedNames, type VenueWord } from '../../core/vocabulary/venue-words.ts'
import { prepared, type ReadableDb, type WritableDb } from '../file/connection.ts'
import { readRecord } from '../records/records.ts'
import type { StoredRecord } from '../records/rows.ts'
import { dropSearch, writeSearch } from '../records/search.ts'
import { readPlan, type StoredZone } from '../venue/settings.ts'
import { readWords } from '../venue/words.ts'
import { dropFeatures, writeFeatures } from './features.ts'

/** Brings match features, tokens and search text of these records up to date, in the transaction that changed them. */
export function indexRecords(db: WritableDb, ids: ReadonlySet<string>): void {
  const venue = venueOf(db)
  for (const id of ids) {
    const record = readRecord(db, id)
    if (record) indexRecord(db, record, venue)
    else dropIndex(db, id)
  }
}

function indexRecord(db: WritableDb, record: StoredRecord, venue: Venue): void {
  readForSearch(db, record, venue)
  if (sideOf(record.kind) !== 'log') readForMatching(db, record, venue)
}

/** What the venue adds to the lists: its zones, also those out of use, and its own words. */
type Venue = { readonly plan: readonly StoredZone[]; readonly words: readonly VenueWord[] }

const venueOf = (db: ReadableDb): Venue => ({ plan: readPlan(db), words: readWords(db) })

function readForSearch(db: WritableDb, record: StoredRecord, { plan, words }: Venue): void {
  const { no, fields } = record
  const zone = plan.find((one) => one.id === fields.zone)
  const category = fields.category ? categoryOf(fields.category) : undefined
  const own = listedNames([fields.title, fields.description, fields.colour, fields.brand].join('\n'), words)
  const labels = [zone?.zh, zone?.en, category?.zh, category?.en, ...own].filter((label) => label !== undefined)
  writeSearch(db, record.id, searchTextOf(no, fields, labels))
}

function readForMatching(db: WritableDb, record: StoredRecord, venue: Venue): void {
  const { kind, fields, sets } = record
  const features = parseFeatures({ kind, fields, sets }, venue.plan, venue.words)
  writeFeatures(db, record.id, parserOf(venue), features)
  // What an old notebook closed was never proposed to anybody, and thousands of them would keep today's pairs waiting.
  const settled = record.imported && isClosed(record.state)
  if (settled) prepared(db, 'delete from local_stale where record_id = ?').run(record.id)
  else markStale(db, record.id)
}

function markStale(db: WritableDb, id: string): void {
  prepared(db, 'insert into local_stale (record_id) values (?) on conflict do update set alone = 0').run(id)
}

function dropIndex(db: WritableDb, id: string): void {
  dropFeatures(db, id)
  dropSearch(db, id)
  db.prepare('delete from local_stale where record_id = ?').run(id)
  db.prepare('delete from local_proposals where report_id = ? or find_id = ?').run(id, id)
  db.prepare('delete from local_doubles where first_id = ? or second_id = ?').run(id, id)
}

const parsers = new WeakMap<Venue['plan'], WeakMap<Venue['words'], number>>()

/** What a record is parsed with today: another parser, other zones or other words give another number. */
function parserOf({ plan, words }: Venue): number {
  const known = parsers.get(plan)?.get(words)
  if (known !== undefined) return known
  const parser = hash32(JSON.stringify([featuresVersion, plan, words]))
  parsers.set(plan, (parsers.get(plan) ?? new WeakMap()).set(words, parser))
  return parser
}

/**
 * Parses again, in one transaction, at most so many records that an older program or other zones or words parsed otherwise, or of which a
 * restored file has no caches. Returns how many: as many as asked for where more may wait. The old features serve until then.
 */
export const reindexStale = (db: WritableDb, most: number): number =>
  reindex(db, [...outdated(db, most), ...missing(db, most)], most)

/** The same at opening, when nobody waits for a count of all that is there: a file without caches is known by their lack. */
export function reindexAtOpening(db: WritableDb, most: number): number {
  const bare = db.prepare('select 1 from local_search limit 1').get() === undefined
  return reindex(db, [...outdated(db, most), ...(bare ? missing(db, most) : [])], most)
}

function reindex(db: WritableDb, stale: readonly string[], most: number): number {
  const ids = stale.slice(0, most)
  if (ids.length > 0) db.transaction(() => indexRecords(db, new Set(ids))).immediate()
  return ids.length
}

function outdated(db: WritableDb, most: number): string[] {
  const parser = parserOf(venueOf(db))
  // Two ranges, since an index serves no inequality.
  return db
    .prepare(`
      select record_id from local_features where version < $parser
      union all select record_id from local_features where version > $parser limit $most
    `)
    .pluck()
    .all({ parser, most }) as string[]
}

/** Files that were seen to lack nothing: whatever is written since is read in the same transaction. */
const whole = new WeakSet<WritableDb>()

/** Counting costs a thirtieth of looking for a gap, and there is none on all days but one. A million are not counted twice. */
function missing(db: WritableDb, most: number): string[] {
  if (whole.has(db)) return []
  const count = (sql: string): number => db.prepare(sql).pluck().get() as number
  const searched = count('select count(*) from local_search') === count('select count(*) from records')
  const incidents = count("select count(*) from records where kind = 'incident'")
  if (searched && count('select count(*) from local_features') + incidents === count('select count(*) from records')) {
    whole.add(db)
    return []
  }
  return db
    .prepare(`
      select r.id from records r left join local_search s on s.record_id = r.id
        left join local_features f on f.record_id = r.id
      where s.record_id is null or (r.kind <> 'incident' and f.record_id is null) limit ?
    `)
    .pluck()
    .all(most) as string[]
}

export type Reading = { readonly records: number; readonly waiting: number; readonly pairs: number }

/**
 * How far the stock is read by today's zones and words: records in all, those still to be read, and those whose pairs are to be
 * refreshed.
 */
export function readingOf(db: ReadableDb): Reading {
  const count = (sql: string, ...values: unknown[]): number =>
    db
      .prepare(sql)
      .pluck()
      .get(...values) as number
  const parser = parserOf(venueOf(db))
  const outdated = count('select count(*) from local_features where version < ? or version > ?', parser, parser)
  const records = count("select count(*) from records where kind <> 'incident'")
  const unread = records - count('select count(*) from local_features')
  return { records, waiting: outdated + Math.max(unread, 0), pairs: count('select count(*) from local_stale') }
}
