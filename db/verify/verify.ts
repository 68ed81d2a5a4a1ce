import { existsSync } from 'node:fs'
import { DeskError } from '../../core/errors.ts'
import { recordsOf } from '../../core/journal/actions.ts'
import { type Entry, entryId } from '../../core/journal/entry.ts'
import { type MergeRules, mergeRules } from '../../core/journal/fold.ts'
import { openDatabase, type ReadableDb, type WritableDb } from '../file/connection.ts'
import { deskFiles, openDeskReadOnly } from '../file/desk-file.ts'
import { databaseVersion, latestVersion, migrate } from '../file/migrate.ts'
import type { entryOf } from '../journal/entries.ts'
import { replayInto } from '../journal/replay.ts'
import { type Finding, finding } from '../matching/finding.ts'
import { verifyChain } from './chain.ts'
import { differing, digestOf } from './digest.ts'
import { verifyFiles, verifyPages, verifyStructure } from './files.ts'
import { verifyPhotos } from './photos.ts'

/**
 * Reads a whole desk and compares everything that can be compared: pages against their authentication, the journal against its
 * chain, hashes and signatures, every projection against a replay into an empty database, the end against the head file. Changes
 * nothing and may run beside the desk. An empty list, or one with notices only, is a clean desk. Throws `key-missing` and
 * `database-from-the-future`: those are no damage.
 */
export function verifyDesk(dir: string): Finding[] {
  if (!existsSync(deskFiles(dir).database)) return [finding('unreadable')]
  const findings = verifyPages(dir)
  let db: WritableDb
  try {
    db = openDeskReadOnly(dir)
  } catch (error) {
    if (error instanceof DeskError && error.code === 'file-damaged') return [finding('unreadable'), ...findings]
    throw error
  }
  try {
    // The head first: a desk that goes on writing meanwhile is then ahead of it, never behind.
    return [...findings, ...verifyFiles(db, dir), ...verifyDatabase(db), ...verifyPhotos(db, dir)]
  } catch (error) {
    if (!isDamage(error)) throw error
    return findings.length > 0 ? findings : [finding('unreadable')]
  } finally {
    db.close()
  }
}

/** The same for an open database, without its files. `rules` are the ones that its projections were made by. */
export function verifyDatabase(db: WritableDb, rules: MergeRules = mergeRules): Finding[] {
  const found = databaseVersion(db)
  if (found > latestVersion) throw new DeskError('database-from-the-future', { found, known: latestVersion })
  const { entries, findings } = verifyChain(db)
  return [
    ...verifyStructure(db),
    ...findings,
    ...verifyIndex(db, entries),
    ...verifyReplay(db, entries, rules),
    ...waiting(db, entries, rules),
  ]
}

const isDamage = (error: unknown): boolean =>
  /^SQLITE_(CORRUPT|NOTADB|IOERR)/.test(String((error as Error & { code?: string }).code))

/** journal_records says which entries touch a record; a row too many or too few folds a record from the wrong entries. */
function verifyIndex(db: ReadableDb, entries: readonly Entry[]): Finding[] {
  const expected = new Set(entries.flatMap((entry) => recordsOf(entry).map((id) => `${id} ${entryId(entry)}`)))
  const rows = db
    .prepare(`select record_id || ' ' || desk || '/' || epoch || '/' || seq as row from journal_records`)
    .all()
  const found = new Set((rows as { row: string }[]).map(({ row }) => row))
  return [...expected.symmetricDifference(found)].map((row) => finding('index-differs', row))
}

function verifyReplay(db: ReadableDb, entries: readonly Entry[], rules: MergeRules): Finding[] {
  const fresh = openDatabase(':memory:')
  try {
    migrate(fresh)
    replayInto(fresh, entries, rules)
    return differing(digestOf(db), digestOf(fresh)).map((table) => finding('projection-differs', table))
  } catch (error) {
    return [finding('replay-failed', error instanceof Error ? error.message : String(error))]
  } finally {
    fresh.close()
  }
}

/** Entries of a newer version are told; one that waits without need, or was applied before its time, is a wrong row. */
function waiting(db: ReadableDb, entries: readonly Entry[], rules: MergeRules): Finding[] {
  const newer = entries.filter((entry) => entry.schemaVersion > rules.version)
  const rows = db.prepare('select j.* from local_unapplied join journal j using (desk, epoch, seq)').all()
  const marked = new Set((rows as Parameters<typeof entryOf>[0][]).map((row) => `${row.desk}/${row.epoch}/${row.seq}`))
  const forgotten = newer.some((entry) => !marked.has(entryId(entry)))
  return [
    ...(newer.length > 0 ? [finding('newer-waiting', newer.length)] : []),
    ...(forgotten ? [finding('projection-differs', 'local_unapplied')] : []),
  ]
}
