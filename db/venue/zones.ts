import { DeskError } from '../../core/errors.ts'
import type { JsonObject } from '../../core/journal/entry.ts'
import type { ReadableDb } from '../file/connection.ts'
import { randomHex } from '../file/crypto.ts'
import { append, type Journal, transact } from '../journal/journal.ts'
import { readPlan, type StoredZone } from './settings.ts'

/** A row of the match index holds a zone's number in a byte, and zones out of use keep theirs. */
export const mostZones = 240

/** What is new of a zone. */
export type ZoneChange = Partial<Omit<StoredZone, 'id'>>

/**
 * Writes down a new zone (`id` null) or what changed of one, in one entry; nothing where nothing changed. Returns the zone's id.
 * Throws `not-found`, and `too-many-zones` where the plan is full.
 */
export function setZone(journal: Journal, by: string, id: string | null, change: ZoneChange): string {
  return transact(journal, () => {
    const plan = readPlan(journal.db)
    const before = plan.find((zone) => zone.id === id)
    if (id !== null && before === undefined) throw new DeskError('not-found')
    if (before === undefined && plan.length >= mostZones) throw new DeskError('too-many-zones', { most: mostZones })
    const zone = id ?? `z${randomHex(4)}`
    const fields = changedFields(before, change)
    if (Object.keys(fields).length > 0)
      append(journal, { action: 'zone.set', operator: by, recordId: `zone:${zone}`, facts: { zone, fields } })
    return zone
  })
}

function changedFields(before: StoredZone | undefined, { retired, ...change }: ZoneChange): JsonObject {
  const told = Object.entries(change).filter(
    ([name, value]) => JSON.stringify(before?.[name as keyof StoredZone]) !== JSON.stringify(value),
  )
  const moved = retired === undefined || retired === (before?.retired ?? false) ? {} : { removed: retired }
  return { ...(Object.fromEntries(told) as JsonObject), ...moved }
}

/** Writes down the order in which the venue lists its zones; ids that it does not have are left out. */
export function setZoneOrder(journal: Journal, by: string, wanted: readonly string[]): void {
  const known = new Set(readPlan(journal.db).map(({ id }) => id))
  const zoneOrder = [...new Set(wanted)].filter((id) => known.has(id))
  append(journal, { action: 'venue.set', operator: by, recordId: 'venue', facts: { fields: { zoneOrder } } })
}

export type VenueChange = {
  /** The journal's entry. */
  readonly entry: string
  readonly at: number
  readonly operator: string | null
  readonly action: 'zone.set' | 'word.set'
  readonly name: string
  readonly fields: JsonObject
}

/** What was changed of zones and words, newest first. */
export function venueChanges(db: ReadableDb, limit: number): VenueChange[] {
  const rows = db
    .prepare(`
      select desk || '/' || epoch || '/' || seq as entry, j.at, j.operator, j.action, j.facts from journal_records r join journal j using (desk, epoch, seq)
      where (r.record_id between 'word:' and 'word;') or (r.record_id between 'zone:' and 'zone;')
      order by j.hlc desc, j.desk, j.epoch, j.seq desc limit ?
    `)
    .all(limit) as {
    entry: string
    at: number
    operator: string | null
    action: VenueChange['action']
    facts: string
  }[]
  return rows.flatMap(({ facts, ...row }) => {
    const told = JSON.parse(facts) as { zone?: string; word?: string; fields: JsonObject }
    return [{ ...row, name: told.word ?? told.zone ?? '', fields: told.fields }]
  })
}
