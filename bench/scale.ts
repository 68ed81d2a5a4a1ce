/**
 * How the desk's matching and search grow with what it holds: `npm run bench -- scale [--sizes 1000,10000,100000] [--days-of 10000=365 …]`.
 * Each desk is a real encrypted file of its own with finds of ten years (or `--days`), filled past the journal, since a journal of a
 * million entries takes an hour to sign; saves are then made the usual way. One run, medians and p95 in milliseconds.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { parseFeatures } from '../core/matching/parse.ts'
import { initialState } from '../core/records/states.ts'
import { type DeskFile, deskFiles, openDeskFile } from '../db/desk-file.ts'
import { indexRecords } from '../db/indexing.ts'
import { append, foundDesk, transact } from '../db/journal.ts'
import { fillIndex, writeIndex } from '../db/match-index.ts'
import { rankCandidates } from '../db/matches.ts'
import { writeRecord } from '../db/record-rows.ts'
import { createRecord } from '../db/records.ts'
import { searchRecords } from '../db/search.ts'
import { readZones } from '../db/settings.ts'
import { quantile } from './matching/measure.ts'
import { makeWorld, type Told, type World } from './matching/world.ts'

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000,100000' },
    days: { type: 'string', default: '3650' },
    queries: { type: 'string', default: '200' },
  },
})
const queries = Number(values.queries)

/** Writes a record's projection and caches as `apply` would, without an entry. */
function shelve(file: DeskFile, told: Told, at: number): void {
  writeRecord(
    file.journal.db,
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

function fill(file: DeskFile, world: World): void {
  const { db } = file.journal
  db.pragma('synchronous = off')
  transact(file.journal, () => {
    for (const { id, zh, en, type, x, y, synonyms } of world.zones) {
      const fields = { zh, en, type, x, y, synonyms: [...synonyms], removed: false }
      append(file.journal, { action: 'zone.set', operator: null, recordId: `zone:${id}`, facts: { zone: id, fields } })
    }
  })
  const batch = 5000
  for (let from = 0; from < world.finds.length; from += batch) {
    const some = world.finds.slice(from, from + batch)
    db.transaction(() => {
      some.forEach((told, at) => {
        shelve(file, told, from + at)
      })
      indexRecords(db, new Set(some.map(({ id }) => id)))
      // Pairs of all that was shelved are no part of what is measured.
      db.exec('delete from local_stale')
    }).immediate()
  }
  while (fillIndex(db)) {
    // In slices, as the desk does it.
  }
  writeIndex(db)
  db.pragma('synchronous = full')
}

function timed(times: number[], work: () => void): void {
  const began = performance.now()
  work()
  times.push(performance.now() - began)
}

/** What is typed one key after the other into the box: a name, a word, the tail of a number, initials. */
function typed(world: World, at: number): string {
  const { fields } = world.finds[(at * 7919) % world.finds.length]!
  const texts = [fields.name, fields.number?.slice(-4), fields.title, fields.place, fields.description?.slice(-4)]
  return texts.filter((text): text is string => typeof text === 'string' && text.length > 1)[at % 3] ?? fields.title!
}

type Row = Record<string, string>

function measure(finds: number): Row {
  const dir = mkdtempSync(join(tmpdir(), 'scale-'))
  const open = (): DeskFile => openDeskFile({ dir, now: Date.now })
  try {
    const days = Math.max(1, Number(values.days))
    const world = makeWorld({ seed: 17, finds, days, reports: Math.min(finds, queries), noise: 1 })
    let file = open()
    foundDesk(file.journal, 'A1', dir)
    const filled: number[] = []
    timed(filled, () => fill(file, world))
    file.close()
    globalThis.gc?.()
    const before = process.memoryUsage.rss()
    const started: number[] = []
    timed(started, () => {
      file = open()
      ask(file, world.reports[0]!)
    })
    const [match, live, search, save]: [number[], number[], number[], number[]] = [[], [], [], []]
    world.reports.slice(0, queries).forEach((report, at) => {
      timed(match, () => ask(file, report))
      timed(live, () => ask(file, { ...report, fields: halfTyped(report) }))
      const text = typed(world, at)
      timed(search, () => searchRecords(file.journal.db, text, { includeClosed: true, limit: 20 }))
    })
    world.reports.slice(0, 60).forEach((report) => {
      timed(save, () => {
        createRecord(file.journal, { kind: report.kind, fields: report.fields, sets: {}, operator: null })
        ask(file, report)
      })
    })
    const size = statSync(deskFiles(dir).database).size
    const memory = process.memoryUsage.rss() - before
    file.close()
    const both = (times: readonly number[]): string =>
      `${quantile(times, 0.5).toFixed(1)} / ${quantile(times, 0.95).toFixed(1)}`
    return {
      finds: String(finds),
      'a day': (finds / days).toFixed(0),
      match: both(match),
      live: both(live),
      search: both(search),
      'save + match': both(save),
      'start to first match': started[0]!.toFixed(0),
      'memory MB': (memory / 1e6).toFixed(0),
      'file MB': (size / 1e6).toFixed(0),
      'filled in s': (filled[0]! / 1000).toFixed(0),
    }
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

const ask = (file: DeskFile, { kind, fields }: Told): void => {
  const { db } = file.journal
  rankCandidates(db, kind, parseFeatures({ kind, fields }, readZones(db)), 5)
}

/** A form in the middle of being typed: what stands first in it. */
const halfTyped = ({ fields }: Told): Told['fields'] =>
  Object.fromEntries(Object.entries(fields).slice(0, Math.ceil(Object.keys(fields).length / 2)))

console.table(values.sizes.split(',').map(Number).map(measure))
