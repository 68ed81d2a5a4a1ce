import { readFileSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import Database from 'better-sqlite3'
import { DeskError } from '../../core/errors.ts'

export type Lock = { release(): void }

/**
 * One writer holds a desk. The lock is an exclusive transaction on a database of its own, which the system drops with the process,
 * so a crash leaves nothing to clean up; a note beside it tells the next one who holds it. Throws `desk-busy`.
 */
export function lockDesk(path: string, purpose: string): Lock {
  const db = new Database(path, { timeout: 200 })
  try {
    db.exec('begin exclusive')
  } catch (cause) {
    db.close()
    if (!(cause instanceof Database.SqliteError && cause.code.startsWith('SQLITE_BUSY'))) throw cause
    throw new DeskError('desk-busy', { holder: holderOf(path) }, cause)
  }
  writeFileSync(notePath(path), JSON.stringify({ pid: process.pid, host: hostname(), purpose }), { mode: 0o600 })
  return { release: () => db.close() }
}

const notePath = (path: string): string => `${path}.json`

function holderOf(path: string): string {
  try {
    const note = JSON.parse(readFileSync(notePath(path), 'utf8')) as { pid: number; host: string; purpose: string }
    return `${note.purpose}, pid ${note.pid}, ${note.host}`
  } catch {
    return '?'
  }
}
