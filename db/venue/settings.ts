import type { JsonObject } from '../../core/journal/entry.ts'
import { prepared, type ReadableDb, versionOf } from '../file/connection.ts'

/** What the venue agreed on. Values stand in the journal as `venue.set`, the newest of each name counts. */
export type Settings = {
  readonly venueName: string | null
  readonly venueTemplate: string | null
  readonly deskName: string | null
  readonly timeZone: string
  readonly dayStartHour: number
  readonly practice: boolean
  /** Ids of zones as the venue lists them; those that it does not name come after, by id. */
  readonly zoneOrder: readonly string[]
}

const defaults: Settings = {
  venueName: null,
  venueTemplate: null,
  deskName: null,
  timeZone: 'Asia/Shanghai',
  dayStartHour: 4,
  practice: false,
  zoneOrder: [],
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
  /** Out of use: what was found there is still there, but nobody is offered it and no word leads to it. */
  readonly retired: boolean
}

type Plan = {
  readonly text: string
  readonly plan: readonly StoredZone[]
  readonly zones: readonly StoredZone[]
  /** Of the database that it was last read from. */
  version: string | null
}

const plans = new WeakMap<ReadableDb, Plan>()

/**
 * All zones that the venue has or had, in its order. While nothing changes it is the same list, so that what was built from it
 * (the words that name a zone) can be kept by its identity.
 */
export const readPlan = (db: ReadableDb): readonly StoredZone[] => planOf(db).plan

/** The zones in use, in the venue's order; the same list while nothing changes. */
export const readZones = (db: ReadableDb): readonly StoredZone[] => planOf(db).zones

function planOf(db: ReadableDb): Plan {
  const version = versionOf(db)
  const known = plans.get(db)
  if (known !== undefined && version !== null && version === known.version) return known
  const text = planText(db)
  if (known?.text === text) {
    known.version = version
    return known
  }
  const plan = (JSON.parse(text) as (Omit<StoredZone, 'retired'> & { readonly removed: number })[]).map(
    ({ removed, ...zone }) => ({ ...zone, retired: removed === 1 }),
  )
  const made: Plan = { text, plan, zones: plan.filter(({ retired }) => !retired), version }
  plans.set(db, made)
  return made
}

const planText = (db: ReadableDb): string =>
  prepared(
    db,
    `
      select json_group_array(json_object('id', id, 'zh', zh, 'en', en, 'type', type, 'x', x, 'y', y,
        'synonyms', json(synonyms), 'removed', removed) order by place is null, place, id)
      from (
        select zones.*, (select min(key) from json_each(o.value) where value = zones.id) as place
        from zones left join settings o on o.name = 'zoneOrder'
      )
    `,
  )
    .pluck()
    .get() as string

export const isZone = (db: ReadableDb, id: string): boolean =>
  db.prepare('select 1 from zones where id = ?').get(id) !== undefined
