import type { Rarity } from '../../core/matching/compare.ts'
import type { Features } from '../../core/matching/features.ts'
import { type Crowd, rivalsNear } from '../../core/matching/rank.ts'
import { hash32 } from '../../core/matching/shelf/codes.ts'
import { chunkBytes, chunkOf, isDropped, rowOf, takeChunk } from '../../core/matching/shelf/columns.ts'
import { rarityOf } from '../../core/matching/shelf/frequency.ts'
import { type Ground, groundOf } from '../../core/matching/shelf/glance.ts'
import { bestAmong, scan, type Timing } from '../../core/matching/shelf/scan.ts'
import { shareIn } from '../../core/matching/shelf/shares.ts'
import {
  countsOn,
  emptyShelf,
  putOnShelf,
  type Shelf,
  shelfVersion,
  takeFromShelf,
} from '../../core/matching/shelf/shelf.ts'
import type { Tuning } from '../../core/matching/tune/tuning.ts'
import { counterpartOf, type Kind, kinds, sideOf, subjectOf } from '../../core/records/kinds.ts'
import { isActive, type State, states } from '../../core/records/states.ts'
import { prepared, type ReadableDb, type WritableDb } from '../file/connection.ts'
import { readPlan, type StoredZone } from '../venue/settings.ts'
import { forgetAllFeatures, forgetFeatures } from './kept-features.ts'
import { lessonOf } from './lessons.ts'

/**
 * The shelves of one connection, in memory. Rows that were written since are read before the next search, from what is committed, so
 * that a save that was rolled back leaves nothing behind.
 */
type MatchIndex = {
  /** The list that its rows are coded by, known by its identity: `readPlan` gives the same one while no zone changes. */
  readonly zones: readonly StoredZone[]
  readonly form: string
  readonly ground: Ground
  readonly shelves: ReadonlyMap<Kind, Shelf>
  readonly changed: Set<number>
  /** Chunks of each shelf that differ from the file. */
  readonly unwritten: Map<Kind, Set<number>>
  sinceWritten: number
}

const indexes = new WeakMap<ReadableDb, MatchIndex>()
const matchedKinds = kinds.filter((kind) => sideOf(kind) !== 'log')

/** What a search of one kind found: rows worth a close look, best first, and what is known of all the others. */
export type Looked = { readonly rows: readonly number[]; readonly crowd: Crowd }

/**
 * Looks at every active record of a kind. `limit` rows are worth a close look. While the index is being filled the rows nearest in
 * time come from SQL as well, so that a search never waits for it. `timing` is given where the kind is the query's own.
 */
export function lookThrough(db: ReadableDb, kind: Kind, query: Features, limit: number, timing?: Timing): Looked {
  const index = indexOf(db)
  takeChanges(db, index, mostAtOnce)
  const { columns } = index.shelves.get(kind)!
  const among = (find: Features) => rarityAmong(index, kind, find)
  const rarity = among(query)
  const { keys, near, untimed } = scan(columns, query, index.ground, rarity, limit, timing)
  const rivals = query.time === null ? untimed : rivalsNear(near, untimed)
  const unread = index.changed.size === 0 ? [] : rowsNearInTime(db, kind, query)
  return { rows: [...keys, ...unread], crowd: { rarity, among, rivals, tuning: tuningOf(db, index, query.subject) } }
}

/** Always among the finds, so that a pair weighs the same from both sides. */
const rarityAmong = ({ shelves }: MatchIndex, kind: Kind, like: Features): Rarity =>
  rarityOf(shelves.get(sideOf(kind) === 'find' ? kind : counterpartOf(kind)!)!.frequencies, like)

/** How common things are among those of today, on either side of the counter, so that a pair weighs the same from both. */
const tuningOf = (db: ReadableDb, { shelves }: MatchIndex, subject: Features['subject']): Tuning => ({
  share: shareIn([...shelves.values()].map(countsOn)),
  learned: lessonOf(db, subject),
})

/** Of these rows the active records of this kind, at most `most` of them: the best at a glance. */
export function bestOnShelf(
  db: ReadableDb,
  kind: Kind,
  rows: readonly number[],
  query: Features,
  most: number,
  timing?: Timing,
): readonly number[] {
  const index = indexOf(db)
  const { columns } = index.shelves.get(kind)!
  const open = rows.filter((key) => {
    const row = rowOf(columns, key)
    return row >= 0 && !isDropped(columns, row)
  })
  return bestAmong(columns, open, query, index.ground, rarityAmong(index, kind, query), most, timing)
}

/** What is in memory is filled anew from the file at the next search. */
export function forgetIndex(db: ReadableDb): void {
  indexes.delete(db)
  forgetAllFeatures(db)
}

/** Must be called by whoever writes or drops a record's features, in the same transaction. */
export function noteChange(db: WritableDb, row: number): void {
  prepared(db, 'insert or ignore into local_shelf_changes (row) values (?)').run(row)
  indexes.get(db)?.changed.add(row)
  forgetFeatures(db, row)
}

/** Zones are coded in a row: where they or the form of the rows differ, the shelves are filled anew. */
const formOf = (zones: readonly StoredZone[]): string => `${shelfVersion} ${hash32(JSON.stringify(zones))}`

function indexOf(db: ReadableDb): MatchIndex {
  const zones = readPlan(db)
  const known = indexes.get(db)
  if (known?.zones === zones) return known
  const opened = openIndex(db, zones)
  indexes.set(db, opened)
  return opened
}

function openIndex(db: ReadableDb, zones: readonly StoredZone[]): MatchIndex {
  const form = formOf(zones)
  const stored = storedForm(db) === form
  return {
    zones,
    form,
    ground: groundOf(zones),
    shelves: new Map(matchedKinds.map((kind) => [kind, stored ? readShelf(db, kind) : emptyShelf(subjectOf(kind))])),
    changed: new Set(rowsToRead(db, stored)),
    unwritten: new Map(matchedKinds.map((kind) => [kind, new Set()])),
    sinceWritten: 0,
  }
}

const storedForm = (db: ReadableDb): string | null => {
  const bytes = db.prepare("select bytes from local_shelf_parts where shelf = 'form'").pluck().get() as
    | Buffer
    | undefined
  return bytes?.toString() ?? null
}

const rowsToRead = (db: ReadableDb, changedOnly: boolean): number[] =>
  db
    .prepare(changedOnly ? 'select row from local_shelf_changes' : 'select row from local_features')
    .pluck()
    .all() as number[]

// Part -1 holds the words' counts, parts from 0 on the rows.
const wordsPart = -1

function readShelf(db: ReadableDb, kind: Kind): Shelf {
  const shelf = emptyShelf(subjectOf(kind))
  const parts = db.prepare('select part, bytes from local_shelf_parts where shelf = ? order by part').iterate(kind)
  for (const { part, bytes } of parts as Iterable<{ readonly part: number; readonly bytes: Buffer }>) {
    if (part >= 0) takeChunk(shelf.columns, bytes)
    else shelf.frequencies.counts.set(new Uint32Array(Uint8Array.from(bytes).buffer))
  }
  shelf.frequencies.records = shelf.columns.length
  return shelf
}

type StoredRow = {
  readonly row: number
  readonly features: string
  readonly kind: Kind
  readonly state: State
  readonly mergedInto: string | null
}

// Some 30 ms: what a clerk's keystroke may wait for. More comes from an import or a new version, and is taken in slices.
const mostAtOnce = 1000

/** Reads what changed, newest first, at most so many rows. */
function takeChanges(db: ReadableDb, index: MatchIndex, most: number): void {
  if (index.changed.size === 0) return
  const rows = [...index.changed].sort((a, b) => b - a).slice(0, most)
  takeRows(db, index, rows)
  for (const row of rows) index.changed.delete(row)
}

/** Takes in some of what waits. Returns whether more waits; made for slices between a clerk's keystrokes. */
export function fillIndex(db: ReadableDb): boolean {
  const index = indexOf(db)
  takeChanges(db, index, mostAtOnce)
  return index.changed.size > 0
}

function rowsNearInTime(db: ReadableDb, kind: Kind, { time }: Features): number[] {
  const at = time?.[1] ?? Number.MAX_SAFE_INTEGER
  return prepared(
    db,
    `
      select f.row from records r join local_features f on f.record_id = r.id
      where r.kind = ? and r.merged_into is null and r.state in (select value from json_each(?)) and r.event_to <= ?
      order by r.event_to desc limit 200
    `,
  )
    .pluck()
    .all(kind, JSON.stringify(states.filter(isActive)), at + 30 * 24 * 3_600_000) as number[]
}

function takeRows(db: ReadableDb, index: MatchIndex, rows: readonly number[]): void {
  const stored = prepared(
    db,
    `
      select f.row, f.features, r.kind, r.state, r.merged_into as mergedInto
      from local_features f join records r on r.id = f.record_id
      where f.row in (select value from json_each(?))
    `,
  ).all(JSON.stringify(rows)) as StoredRow[]
  const found = new Map(stored.map((row) => [row.row, row]))
  for (const row of rows) takeRow(index, row, found.get(row))
}

function takeRow(index: MatchIndex, key: number, stored: StoredRow | undefined): void {
  for (const [kind, shelf] of index.shelves) {
    const here = stored?.kind === kind && isActive(stored.state) && stored.mergedInto === null
    const at = here
      ? putOnShelf(shelf, key, JSON.parse(stored.features) as Features, index.ground.zones)
      : takeFromShelf(shelf, key)
    if (at < 0) continue
    index.unwritten.get(kind)!.add(chunkOf(at))
    index.sinceWritten++
  }
}

// With more changes than this the next start would be felt.
const worthWriting = 500

const changesInFile = (db: ReadableDb): number =>
  db.prepare('select count(*) from local_shelf_changes').pluck().get() as number

export const isWorthWriting = (db: ReadableDb): boolean => (indexes.get(db)?.sinceWritten ?? 0) >= worthWriting

/**
 * Brings what changed in memory to the file, so that the next start need not read every record. Costs nothing where nothing changed
 * or where nobody has searched yet.
 */
export function writeIndex(db: WritableDb): void {
  const index = indexes.get(db) ?? (changesInFile(db) < worthWriting ? undefined : indexOf(db))
  if (index === undefined) return
  takeChanges(db, index, Number.POSITIVE_INFINITY)
  if (index.sinceWritten === 0) return
  db.transaction(() => {
    if (storedForm(db) !== index.form) db.exec('delete from local_shelf_parts')
    const write = db.prepare('insert or replace into local_shelf_parts (shelf, part, bytes) values (?, ?, ?)')
    for (const [kind, chunks] of index.unwritten)
      writeShelf(write.run.bind(write), kind, index.shelves.get(kind)!, chunks)
    write.run('form', 0, Buffer.from(index.form))
    db.exec('delete from local_shelf_changes')
  }).immediate()
  for (const chunks of index.unwritten.values()) chunks.clear()
  index.sinceWritten = 0
}

function writeShelf(
  write: (...values: unknown[]) => unknown,
  kind: Kind,
  { columns, frequencies }: Shelf,
  chunks: ReadonlySet<number>,
): void {
  for (const chunk of chunks) write(kind, chunk, Buffer.from(chunkBytes(columns, chunk)))
  if (chunks.size > 0) write(kind, wordsPart, Buffer.from(frequencies.counts.buffer))
}
