import { recordsOf } from '../../core/journal/actions.ts'
import { type Entry, entryId, type JsonObject, type Personal } from '../../core/journal/entry.ts'
import { prepared, type ReadableDb, type WritableDb } from '../file/connection.ts'

export type EntryRow = {
  desk: string
  epoch: string
  seq: number
  hlc: string
  at: number
  operator: string | null
  action: string
  record_id: string | null
  schema_version: number
  facts: string
  personal: string | null
  personal_hash: string | null
  prev_hash: string
  hash: string
  signature: string
}

export const entryOf = (row: EntryRow): Entry => ({
  desk: row.desk,
  epoch: row.epoch,
  seq: row.seq,
  hlc: row.hlc,
  at: row.at,
  operator: row.operator,
  action: row.action,
  recordId: row.record_id,
  schemaVersion: row.schema_version,
  facts: JSON.parse(row.facts) as JsonObject,
  personal: row.personal === null ? null : (JSON.parse(row.personal) as Personal),
  personalHash: row.personal_hash,
  prevHash: row.prev_hash,
  hash: row.hash,
  signature: row.signature,
})

/** Puts an entry into the journal and notes which records it touches. An erasure that came first takes its personal part. */
export function insertEntry(db: WritableDb, entry: Entry): void {
  prepared(
    db,
    `
    insert into journal (desk, epoch, seq, hlc, at, operator, action, record_id, schema_version, facts, personal,
                         personal_hash, prev_hash, hash, signature)
    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  `,
  ).run(
    entry.desk,
    entry.epoch,
    entry.seq,
    entry.hlc,
    entry.at,
    entry.operator,
    entry.action,
    entry.recordId,
    entry.schemaVersion,
    JSON.stringify(entry.facts),
    entry.personal === null || isErased(db, entry) ? null : JSON.stringify(entry.personal),
    entry.personalHash,
    entry.prevHash,
    entry.hash,
    entry.signature,
  )
  const touch = prepared(db, 'insert into journal_records (record_id, desk, epoch, seq) values (?, ?, ?, ?)')
  for (const record of recordsOf(entry)) touch.run(record, entry.desk, entry.epoch, entry.seq)
}

export const isErased = (db: ReadableDb, entry: Entry): boolean =>
  prepared(db, 'select 1 from erasures where entry = ?').get(entryId(entry)) !== undefined

export function readEntry(db: ReadableDb, key: Pick<Entry, 'desk' | 'epoch' | 'seq'>): Entry | null {
  const row = prepared(db, 'select * from journal where desk = ? and epoch = ? and seq = ?').get(
    key.desk,
    key.epoch,
    key.seq,
  ) as EntryRow | undefined
  return row ? entryOf(row) : null
}

/** `desk/epoch/seq` taken apart; null for anything else. */
export function parseEntryId(id: string): Pick<Entry, 'desk' | 'epoch' | 'seq'> | null {
  const [desk, epoch, seq, ...rest] = id.split('/')
  if (!desk || !epoch || rest.length > 0 || !/^[1-9]\d*$/.test(seq ?? '')) return null
  return { desk, epoch, seq: Number(seq) }
}

/** Every entry that touches one of these ids and is of a version this program applies, in no particular order. */
export function entriesOf(db: ReadableDb, ids: Iterable<string>): Entry[] {
  const list = [...ids]
  const rows = prepared(
    db,
    `
      select distinct j.* from journal_records r join journal j using (desk, epoch, seq)
      where r.record_id in (select value from json_each(?))
        and not exists (select 1 from local_unapplied u where u.desk = j.desk and u.epoch = j.epoch and u.seq = j.seq)
    `,
  ).all(JSON.stringify(list)) as EntryRow[]
  return rows.map(entryOf)
}

/** The whole journal in an order in which every entry follows its predecessor. */
export function* allEntries(db: ReadableDb): Generator<Entry> {
  const rows = db.prepare('select * from journal order by hlc, desk, epoch, seq').iterate() as Iterable<EntryRow>
  for (const row of rows) yield entryOf(row)
}
