import { createHash } from 'node:crypto'
import { initialState } from '../../core/records/states.ts'
import type { DeskFile } from '../../db/file/desk-file.ts'
import { append, transact } from '../../db/journal/journal.ts'
import { indexRecords } from '../../db/matching/indexing.ts'
import { fillIndex, writeIndex } from '../../db/matching/match-index.ts'
import { writeRecord } from '../../db/records/rows.ts'
import type { Told, World } from '../matching/world.ts'

/** Ids as a desk gives them out: without any order, so that a record's page is found as slowly as in a real file. */
export function deskIdOf(id: string): string {
  const hex = createHash('sha256').update(id).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  )
}

const together = 25_000

/**
 * Fills a founded desk with a world's finds: records, features, keys and search windows as `apply` writes them, but without an entry
 * each, since a journal of a million entries takes an hour to sign.
 */
export function fill(file: DeskFile, world: World): void {
  const { db } = file.journal
  db.pragma('synchronous = off')
  db.pragma('secure_delete = off')
  db.pragma('cache_size = -1500000')
  setZones(file, world)
  for (let from = 0; from < world.finds.length; from += together) {
    const some = world.finds.slice(from, from + together).map((told) => ({ ...told, id: deskIdOf(told.id) }))
    db.transaction(() => {
      for (const [at, told] of some.entries()) shelve(file, told, from + at)
      indexRecords(db, new Set(some.map(({ id }) => id)))
      // Pairs of all that was shelved are no part of what is measured.
      db.exec('delete from local_stale')
    }).immediate()
  }
  while (fillIndex(db)) {
    // In slices, as the desk does it.
  }
  writeIndex(db)
}

function setZones({ journal }: DeskFile, world: World): void {
  transact(journal, () => {
    for (const { id, zh, en, type, x, y, synonyms } of world.zones) {
      const fields = { zh, en, type, x, y, synonyms: [...synonyms], removed: false }
      append(journal, { action: 'zone.set', operator: null, recordId: `zone:${id}`, facts: { zone: id, fields } })
    }
  })
}

/** Writes a record's projection as `apply` would. */
function shelve({ journal }: DeskFile, told: Told, at: number): void {
  writeRecord(
    journal.db,
    {
      id: told.id,
      no: `A1-${at}`,
      kind: told.kind,
      state: initialState(told.kind),
      desk: 'A1',
      createdAt: told.fields.eventTo!,
      createdBy: null,
      updatedAt: told.fields.eventTo!,
      version: String(at),
      conflict: false,
      closedAt: null,
      fields: told.fields,
      sets: {},
      photos: [],
      closing: null,
      imported: false,
      heads: [],
    } as unknown as Parameters<typeof writeRecord>[1],
    null,
  )
}
