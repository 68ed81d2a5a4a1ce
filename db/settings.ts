import type { JsonObject } from '../core/journal/entry.ts'
import type { ReadableDb } from './connection.ts'

/** What the venue agreed on. Values stand in the journal as `venue.set`, the newest of each name counts. */
export type Settings = {
  readonly venueName: string | null
  readonly venueTemplate: string | null
  readonly deskName: string | null
  readonly timeZone: string
  readonly dayStartHour: number
  readonly practice: boolean
}

const defaults: Settings = {
  venueName: null,
  venueTemplate: null,
  deskName: null,
  timeZone: 'Asia/Shanghai',
  dayStartHour: 4,
  practice: false,
}

export function readSettings(db: ReadableDb): Settings {
  const rows = db.prepare('select name, value from settings').all() as { name: string; value: string }[]
  const stored = Object.fromEntries(rows.map((row) => [row.name, JSON.parse(row.value) as unknown])) as JsonObject
  return { ...defaults, ...stored }
}

export type StoredZone = {
  readonly id: string
  readonly zh: string
  readonly en: string
  readonly type: string
  readonly x: number
  readonly y: number
  readonly synonyms: string[]
}

const knownZones = new WeakMap<ReadableDb, { text: string; zones: readonly StoredZone[] }>()

/**
 * The venue's zones, without those taken out of use. While nothing changes it is the same list, so that what was built from it
 * (the words that name a zone) can be kept by its identity.
 */
export function readZones(db: ReadableDb): readonly StoredZone[] {
  const zones = queryZones(db)
  const text = JSON.stringify(zones)
  const known = knownZones.get(db)
  if (known?.text === text) return known.zones
  knownZones.set(db, { text, zones })
  return zones
}

function queryZones(db: ReadableDb): StoredZone[] {
  const rows = db
    .prepare('select id, zh, en, type, x, y, synonyms from zones where removed = 0 order by id')
    .all() as (Omit<StoredZone, 'synonyms'> & { synonyms: string })[]
  return rows.map((row) => ({ ...row, synonyms: JSON.parse(row.synonyms) as string[] }))
}

export const isZone = (db: ReadableDb, id: string): boolean =>
  db.prepare('select 1 from zones where id = ?').get(id) !== undefined
