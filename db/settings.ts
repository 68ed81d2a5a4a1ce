import type { JsonObject } from '../core/journal/entry.ts'
import { prepared, type ReadableDb } from './connection.ts'

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
  const text = zonesText(db)
  const known = knownZones.get(db)
  if (known?.text === text) return known.zones
  const zones = JSON.parse(text) as StoredZone[]
  knownZones.set(db, { text, zones })
  return zones
}

const zonesText = (db: ReadableDb): string =>
  prepared(
    db,
    `
      select json_group_array(json_object('id', id, 'zh', zh, 'en', en, 'type', type, 'x', x, 'y', y,
        'synonyms', json(synonyms)) order by id) as text
      from zones where removed = 0
    `,
  )
    .pluck()
    .get() as string

export const isZone = (db: ReadableDb, id: string): boolean =>
  db.prepare('select 1 from zones where id = ?').get(id) !== undefined
