import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Kind } from '../core/records/kinds.ts'
import type { State } from '../core/records/states.ts'
import { transact } from '../db/journal/journal.ts'
import { refreshProposals } from '../db/matching/proposals.ts'
import { createRecord, moveRecord } from '../db/records/records.ts'
import { temporaryDesk } from '../tests/helpers/desk.ts'
import { root } from '../tests/helpers/root.ts'
import { makeWorld, type Told } from './matching/world.ts'

const day = 24 * 60 * 60 * 1000
const seed = 7

/** What is still open at the end of a season, far more than a booth should have; all else was closed. */
const open: Record<Kind, number> = {
  'missing-person': 500,
  'found-person': 200,
  'lost-item': 1500,
  'found-item': 3000,
  incident: 0,
}
const closing: Record<Kind, State> = {
  'missing-person': 'withdrawn',
  'found-person': 'handed-over',
  'lost-item': 'withdrawn',
  'found-item': 'transferred',
  incident: 'withdrawn',
}

/**
 * A folder with a desk of `records` records: the copy of one that is built once a day; an older shape of the
 * database is migrated when it is opened. Times are those of
 * the day it was built; accounts are those of `temporaryDesk`.
 */
export async function fullDesk(records: number): Promise<string> {
  const kept = join(root, '.cache', `desk-${records}-${shape()}`)
  if (!existsSync(kept)) await build(records, kept)
  const copy = mkdtempSync(join(tmpdir(), 'reunion-full-'))
  cpSync(kept, copy, { recursive: true })
  return copy
}

const shape = (): string =>
  createHash('sha256')
    .update(JSON.stringify(open))
    .update(new Date().toISOString().slice(0, 10))
    .digest('hex')
    .slice(0, 12)

async function build(records: number, kept: string): Promise<void> {
  const now = Date.now()
  const clock = { now: now - 100 * day }
  const desk = await temporaryDesk({ clock: { now: () => clock.now, advance: () => undefined } })
  const { journal } = desk.desk
  const operator = desk.operators.clerk.id
  const stays = { ...open }
  transact(journal, () => {
    const made = season(records, now).map(({ kind, fields, at }) => {
      clock.now = at
      return { kind, id: createRecord(journal, { kind, fields, sets: {}, operator }) }
    })
    clock.now = now
    for (const { kind, id } of made.toReversed()) {
      stays[kind] -= 1
      if (stays[kind] < 0) moveRecord(journal, { id, to: closing[kind], reason: '期满', operator })
    }
  })
  while (refreshProposals(journal.db, 1000, () => performance.now()).more);
  journal.db.pragma('wal_checkpoint(truncate)')
  desk.host.close()
  // Beside its place first: a build that was stopped must not pass for a whole one.
  cpSync(desk.dir, `${kept}.${process.pid}`, { recursive: true })
  renameSync(`${kept}.${process.pid}`, kept)
  rmSync(desk.dir, { recursive: true })
}

/** The season's records in the order of their times, the last of them a few minutes ago. */
function season(records: number, now: number): (Told & { readonly at: number })[] {
  const world = makeWorld({
    seed,
    finds: Math.ceil(records * 0.55),
    days: 90,
    reports: Math.floor(records * 0.34),
    noise: 1,
  })
  const told = [...world.finds, ...world.reports].map((one) => ({ ...one, at: one.fields.eventTo ?? 0 }))
  const shift = now - 10 * 60_000 - Math.max(...told.map(({ at }) => at))
  return told
    .map(({ fields, at, ...one }) => ({
      ...one,
      at: at + shift + 60_000,
      fields: { ...fields, eventFrom: at + shift, eventTo: at + shift },
    }))
    .toSorted((a, b) => a.at - b.at)
}
