import Fuse from 'fuse.js'
import type { Kind } from '../core/records/kinds.ts'
import { isActive, states } from '../core/records/states.ts'
import { searchForm, soundOf } from '../core/search-text.ts'
import { parseQr, parseSlip } from '../core/slip-number.ts'
import type { ReadableDb } from './connection.ts'

export type SearchOptions = { readonly kind?: Kind; readonly includeClosed: boolean; readonly limit: number }

type Hit = { readonly id: string; readonly rank: number }

/**
 * Ids of the records that answer what was typed, best first: every word must stand in the record, as text or as the sound of a name
 * (full pinyin or initials); a record that was merged answers by the one that stands for it. Where nothing does, names that sound so,
 * then names that are nearly so spelt. Records in sight first, then newest.
 */
export function searchRecords(db: ReadableDb, query: string, options: SearchOptions): string[] {
  const words = query
    .split(/\s+/)
    .map(searchForm)
    .filter((word) => word.length > 0)
    .slice(0, 8)
  if (words.length === 0) return []
  const ofSlip = bySlip(db, query)
  if (ofSlip.length > 0) return ofSlip
  const ways = [() => containing(db, words, options), () => containing(db, words.map(soundOf), options)]
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
        select c.find_id as id from slips s join claims c on c.id = s.claim_id where s.number = $number
        union select c.report_id from slips s join claims c on c.id = s.claim_id
          where s.number = $number and c.report_id is not null
      `)
      .all({ number: parsed.number }) as { id: string }[]
  ).map((row) => row.id)
}

// instr, not like: a % or _ in the query is a character like any other.
function containing(db: ReadableDb, words: readonly string[], options: SearchOptions): Hit[] {
  const each = words.map(() => `(instr(s.text, ?) > 0 or instr(s.pinyin, ?) > 0)`).join(' and ')
  return db
    .prepare(`
      select coalesce(r.merged_into, r.id) as id, instr(' ' || s.pinyin, ' ' || ?) > 0 as rank
      from local_search s join records r on r.id = s.record_id
      where ${each} and ${filterOf(options)}
      order by r.state in (${activeList}) desc, rank desc, r.updated_at desc limit ?
    `)
    .all(words[0], ...words.flatMap((word) => [word, word]), ...filterValues(options), options.limit) as Hit[]
}

const activeList = states
  .filter(isActive)
  .map((state) => `'${state}'`)
  .join(', ')

const filterOf = (options: SearchOptions): string =>
  ['true', options.kind ? 'r.kind = ?' : null, options.includeClosed ? null : `r.state in (${activeList})`]
    .filter((part) => part !== null)
    .join(' and ')

const filterValues = (options: SearchOptions): string[] => (options.kind ? [options.kind] : [])

// fuse.js scans everything it is given, so it gets the newest records with a name only.
const nearlyLimit = 5000

function nearly(db: ReadableDb, query: string, options: SearchOptions): Hit[] {
  const rows = db
    .prepare(`
      select r.id, s.pinyin, coalesce(r.name, '') || ' ' || coalesce(r.contact_name, '') as names
      from local_search s join records r on r.id = s.record_id
      where s.pinyin <> '' and r.merged_into is null and ${filterOf(options)} order by r.updated_at desc limit ?
    `)
    .all(...filterValues(options), nearlyLimit) as { id: string; pinyin: string; names: string }[]
  const fuse = new Fuse(rows, { keys: ['names', 'pinyin'], threshold: 0.3, ignoreLocation: true })
  return fuse.search(query.slice(0, 32), { limit: options.limit }).map(({ item }) => ({ id: item.id, rank: 0 }))
}
