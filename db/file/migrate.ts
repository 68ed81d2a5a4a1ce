import { DeskError } from '../../core/errors.ts'
import { migrations } from '../migrations/index.ts'
import type { WritableDb } from './connection.ts'

export const latestVersion = migrations.length

export const databaseVersion = (db: WritableDb): number => db.pragma('user_version', { simple: true }) as number

/**
 * Brings the file to today's schema, each step in a transaction of its own, so that a power cut leaves it between two steps and
 * never inside one. Refuses by name a file that a newer program wrote: an old program would misread it.
 */
export function migrate(db: WritableDb): void {
  const found = databaseVersion(db)
  if (found > latestVersion) throw new DeskError('database-from-the-future', { found, known: latestVersion })
  for (let version = found; version < latestVersion; version++) {
    db.transaction(() => {
      db.exec(migrations[version]!)
      db.pragma(`user_version = ${version + 1}`)
    }).immediate()
  }
}
