import { featuresVersion } from '../core/matching/features.ts'
import { parseFeatures } from '../core/matching/parse.ts'
import { tokensOf } from '../core/matching/tokens.ts'
import { sideOf } from '../core/records/kinds.ts'
import { isClosed } from '../core/records/states.ts'
import { searchTextOf } from '../core/search-text.ts'
import { categoryOf } from '../core/vocabulary/categories.ts'
import type { WritableDb } from './connection.ts'
import { forgetFeatures } from './features.ts'
import type { StoredRecord } from './record-rows.ts'
import { readRecord } from './records.ts'
import { readZones, type StoredZone } from './settings.ts'

/** Brings match features, tokens and search text of these records up to date, in the transaction that changed them. */
export function indexRecords(db: WritableDb, ids: ReadonlySet<string>): void {
  for (const id of ids) {
    const record = readRecord(db, id)
    if (record) indexRecord(db, record)
    else dropIndex(db, id)
  }
}

function indexRecord(db: WritableDb, record: StoredRecord): void {
  const zones = readZones(db)
  writeSearch(db, record, zones)
  if (sideOf(record.kind) !== 'log') writeFeatures(db, record, zones)
}

function writeSearch(db: WritableDb, record: StoredRecord, zones: readonly StoredZone[]): void {
  const zone = zones.find((one) => one.id === record.fields.zone)
  const category = record.fields.category ? categoryOf(record.fields.category) : undefined
  const labels = [zone?.zh, zone?.en, category?.zh, category?.en].filter((label) => label !== undefined)
  const { text, pinyin } = searchTextOf(record.no, record.fields, labels)
  db.prepare('insert or replace into local_search (record_id, text, pinyin) values (?, ?, ?)').run(
    record.id,
    text,
    pinyin,
  )
}

function writeFeatures(db: WritableDb, record: StoredRecord, zones: readonly StoredZone[]): void {
  const features = parseFeatures({ kind: record.kind, fields: record.fields, sets: record.sets }, zones)
  forgetFeatures(db, record.id)
  db.prepare('insert or replace into local_features (record_id, version, features) values (?, ?, ?)').run(
    record.id,
    featuresVersion,
    JSON.stringify(features),
  )
  db.prepare('delete from local_tokens where record_id = ?').run(record.id)
  const insert = db.prepare('insert or ignore into local_tokens (token, record_id) values (?, ?)')
  for (const token of tokensOf(features)) insert.run(token, record.id)
  // What an old notebook closed was never proposed to anybody, and thousands of them would keep today's pairs waiting.
  const settled = record.imported && isClosed(record.state)
  const stale = settled ? 'delete from local_stale where record_id = ?' : 'insert or ignore into local_stale values (?)'
  db.prepare(stale).run(record.id)
}

function dropIndex(db: WritableDb, id: string): void {
  forgetFeatures(db, id)
  for (const table of ['local_search', 'local_features', 'local_tokens', 'local_stale']) {
    db.prepare(`delete from ${table} where record_id = ?`).run(id)
  }
  db.prepare('delete from local_proposals where report_id = ? or find_id = ?').run(id, id)
}

/** Parses again, in one transaction, what an older program parsed otherwise or what a restored file has no caches of. */
export function reindexStale(db: WritableDb): void {
  const rows = db
    .prepare(`
      select r.id from records r left join local_search s on s.record_id = r.id
        left join local_features f on f.record_id = r.id
      where s.record_id is null or (r.kind <> 'incident' and coalesce(f.version, 0) <> ?)
    `)
    .all(featuresVersion) as { id: string }[]
  if (rows.length > 0) db.transaction(() => indexRecords(db, new Set(rows.map((row) => row.id)))).immediate()
}
