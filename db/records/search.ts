import Fuse from 'fuse.js'
import { heardName } from '../../core/matching/names.ts'
import type { Kind } from '../../core/records/kinds.ts'
import { isActive, states } from '../../core/records/states.ts'
import { gramsOf } from '../../core/search-grams.ts'
import { type SearchText, searchForm, soundOf } from '../../core/search-text.ts'
import { wordsApart } from '../../core/search-words.ts'
import { parseQr, parseSlip } from '../../core/slip-number.ts'
import { prepared, type ReadableDb, type WritableDb } from '../file/connection.ts'
import { recordsHeard } from '../matching/features.ts'
import { readWords } from '../venue/words.ts'

export type SearchOptions = { readonly kind?: Kind; readonly includeClosed: boolean; readonly limit: number }

type Hit = { readonly id: string; readonly rank: number }

// As much as the contract takes; ten megabytes held the desk for a minute.
const longestQuery = 200

/**
 * Ids of the records that answer what was typed, best first: every word must stand in the record, as text or as the sound of a name
 * (full pinyin or initials); a record that was merged answers by the one that stands for it. Where nothing does, names that sound so,
 * then what holds the words that were typed without spaces, then names that are nearly so spelt. Records in sight first, then newest.
 */
export function searchRecords(db: ReadableDb, query: string, options: SearchOptions): string[] {
  const words = query
    .slice(0, longestQuery)
    .split(/\s+/)
    .map(searchForm)
    .filter((word) => word.length > 0)
    .slice(0, 8)
  if (words.length === 0) return []
  const ofSlip = bySlip(db, query)
  if (ofSlip.length > 0) return ofSlip
  const ways = [
    () => containing(db, words, options),
    () => containing(db, words.map(soundOf), options),
    () => containing(db, wordsApart(words.join(' '), { words: readWords(db) }), options),
  ]
  const hits = ways.reduce<Hit[]>((found, way) => (found.length > 0 ? found : way()), [])
  return [...new Set((hits.length > 0 ? hits : nearly(db, words.join(''), options)).map((hit) => hit.id))]
}

/** What a slip number, typed or scanned, was given out for. */
function bySlip(db: ReadableDb, query: string): string[] {
  const parsed = parseQr(query) ?? parseSlip(query)
  if ('ok' in parsed && !parsed.ok) return []
  return (
    db
      .prepare(`
        select coalesce(r.merged_into, r.id) as id from slips s join claims c on c.id = s.claim_id
          join records r on r.id in (c.find_id, c.report_id)
        where s.number = $number group by coalesce(r.merged_into, r.id) order by min(r.id = c.report_id)
      `)
      .all({ number: parsed.number }) as { id: string }[]
  ).map((row) => row.id)
}

// More than a screen can show, so that what is open comes before what is closed among the newest.
const lookedAt = 200
// A word too short for the index is looked for among the newest.
const newest = 5000

/** Rows of the index that may hold these words, newest first. */
function mayHold(db: ReadableDb, words: readonly string[]): string {
  const grams = [...new Set(words.flatMap((word) => gramsOf(word)))].slice(0, 40)
  if (grams.length === 0) return JSON.stringify(newestRows(db))
  const rows = prepared(db, 'select rowid from local_grams where local_grams match ? order by rowid desc limit ?')
    .pluck()
    .all(grams.map((gram) => `"${gram}"`).join(' AND '), lookedAt)
  return JSON.stringify(rows)
}

const newestRows = (db: ReadableDb): number[] =>
  prepared(db, 'select row from local_search order by row desc limit ?').pluck().all(newest) as number[]

// instr, not like: a % or _ in the query is a character like any other.
function containing(db: ReadableDb, words: readonly string[], options: SearchOptions): Hit[] {
  if (words.length === 0) return []
  const digits = words.length === 1 && /^\d{3,}$/.test(words[0]!) ? words[0]! : null
  const each = words.map(() => `(instr(s.text, ?) > 0 or instr(s.pinyin, ?) > 0)`).join(' and ')
  return prepared(
    db,
    `
      select coalesce(r.merged_into, r.id) as id, instr(' ' || s.pinyin, ' ' || ?) > 0 as rank,
        ${digits === null ? '0' : tailOf} as tail
      from local_search s join records r on r.id = s.record_id
      where s.row in (select value from json_each(?)) and ${each} and ${filterOf(options)}
      order by ${digits === null ? '' : 'tail desc, '}r.state in (${activeList}) desc, rank desc, r.updated_at desc limit ?
    `,
  ).all(
    words[0],
    ...(digits === null ? [] : Array<string>(2).fill(digits)),
    mayHold(db, words),
    ...words.flatMap((word) => [word, word]),
    ...filterValues(options),
    options.limit,
  ) as Hit[]
}

/** Clerks type the tail of a number: one that ends so comes before one that holds it somewhere. */
const tailOf = `(coalesce(r.contact_phone, '') || '\n' || coalesce(r.number, '') || '\n') like '%' || ? || char(10) || '%'
          or coalesce(r.own_phone, '') like '%' || ?`

const activeList = states
  .filter(isActive)
  .map((state) => `'${state}'`)
  .join(', ')

const filterOf = (options: SearchOptions): string =>
  ['true', options.kind ? 'r.kind = ?' : null, options.includeClosed ? null : `r.state in (${activeList})`]
    .filter((part) => part !== null)
    .join(' and ')

const filterValues = (options: SearchOptions): string[] => (options.kind ? [options.kind] : [])

// fuse.js scans everything it is given: names that sound so come by their keys, and some of the newest beside them.
const newestNamed = 300

/** Names that are nearly so spelt or sound nearly so. */
function nearly(db: ReadableDb, query: string, options: SearchOptions): Hit[] {
  const heard = heardName(query)
  const sounding = heard === null ? [] : recordsHeard(db, heard)
  const rows = prepared(
    db,
    `
      select r.id, s.pinyin, coalesce(r.name, '') || ' ' || coalesce(r.contact_name, '') as names
      from local_search s join records r on r.id = s.record_id
      where s.row in (
          select row from local_search where record_id in (select value from json_each(?))
          union select row from (select row from local_search order by row desc limit ?)
        )
        and s.pinyin <> '' and r.merged_into is null and ${filterOf(options)} order by r.updated_at desc
    `,
  ).all(JSON.stringify(sounding), newestNamed, ...filterValues(options)) as {
    id: string
    pinyin: string
    names: string
  }[]
  const fuse = new Fuse(rows, { keys: ['names', 'pinyin'], threshold: 0.3, ignoreLocation: true })
  return fuse.search(query.slice(0, 32), { limit: options.limit }).map(({ item }) => ({ id: item.id, rank: 0 }))
}

/** Writes what the search box looks through for a record. */
export function writeSearch(db: WritableDb, id: string, { text, pinyin }: SearchText): void {
  const old = prepared(db, 'select row, text, pinyin from local_search where record_id = ?').get(id) as
    | StoredText
    | undefined
  if (old?.text === text && old.pinyin === pinyin) return
  if (old !== undefined) dropGrams(db, old)
  const row = prepared(
    db,
    `
      insert into local_search (record_id, text, pinyin) values (?, ?, ?)
      on conflict (record_id) do update set text = excluded.text, pinyin = excluded.pinyin returning row
    `,
  )
    .pluck()
    .get(id, text, pinyin)
  prepared(db, 'insert into local_grams (rowid, grams) values (?, ?)').run(row, gramText({ text, pinyin }))
}

export function dropSearch(db: WritableDb, id: string): void {
  const old = prepared(db, 'delete from local_search where record_id = ? returning row, text, pinyin').get(id) as
    | StoredText
    | undefined
  if (old !== undefined) dropGrams(db, old)
}

type StoredText = SearchText & { readonly row: number }

const gramText = ({ text, pinyin }: SearchText): string => gramsOf(`${text}\n${pinyin}`).join(' ')

/** The index keeps no text of its own, so it must be told what to forget. */
const dropGrams = (db: WritableDb, old: StoredText): void => {
  prepared(db, "insert into local_grams (local_grams, rowid, grams) values ('delete', ?, ?)").run(
    old.row,
    gramText(old),
  )
}
