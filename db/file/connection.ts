import Database from 'better-sqlite3'
import { DeskError } from '../../core/errors.ts'

type Sqlite = Database.Database

/** A handle that reads. Functions that take it promise not to write; it cannot be handed to one that does. */
export type ReadableDb = Pick<Sqlite, 'prepare' | 'name' | 'open' | 'inTransaction'>
export type WritableDb = Sqlite

export type OpenOptions = {
  /** 32 bytes as 64 hex digits. Left out only for a database in memory. */
  readonly key?: string
  readonly readonly?: boolean
}

/**
 * Opens a desk's database with the settings every connection needs. `synchronous = full` is set because the driver's default in
 * WAL mode is NORMAL, which was measured to lose committed rows when the power goes. The key must be given before anything is read.
 * Throws `file-damaged` where the file cannot be read with that key.
 */
export function openDatabase(path: string, options: OpenOptions = {}): WritableDb {
  const db = new Database(path, { readonly: options.readonly ?? false })
  try {
    if (options.key !== undefined) {
      db.pragma(`cipher = 'sqlcipher'`)
      db.pragma(`key = "x'${options.key}'"`)
    }
    if (!options.readonly) db.pragma('journal_mode = wal')
    configure(db)
    db.prepare('select count(*) from sqlite_schema').get()
    return db
  } catch (cause) {
    db.close()
    throw isDamage(cause) ? new DeskError('file-damaged', {}, cause) : cause
  }
}

/** KiB of decrypted pages. With SQLite's own 2 MiB each search of a large file decrypts the same pages again, some 40 µs each. */
const pageCache = 64 * 1024

function configure(db: Sqlite): void {
  db.pragma(`cache_size = -${pageCache}`)
  db.pragma('synchronous = full')
  db.pragma('foreign_keys = on')
  db.pragma('busy_timeout = 5000')
  db.pragma('cell_size_check = on')
  db.pragma('trusted_schema = off')
  db.pragma('secure_delete = on')
}

const compiled = new WeakMap<object, Map<string, Database.Statement>>()

/**
 * The statement, compiled once per connection: compiling costs more than running it (30 µs against 5 µs measured), and one received
 * entry needs some fifteen. For statements run to their end; one that is iterated, or read in a mode of its own, is prepared anew.
 */
export function prepared(db: ReadableDb, sql: string): Database.Statement {
  const statements = compiled.get(db) ?? new Map<string, Database.Statement>()
  compiled.set(db, statements)
  const statement = statements.get(sql) ?? db.prepare(sql)
  statements.set(sql, statement)
  return statement
}

/** Changes with whatever another connection writes to the database. As a table it would be compiled anew each time. */
export const othersVersion = (db: ReadableDb): number => prepared(db, 'pragma data_version').pluck().get() as number

/**
 * Changes with whatever is written to the database, by this connection or another: what was read under the same version need not be
 * read again. Null within a transaction, whose changes may yet be taken back.
 */
export function versionOf(db: ReadableDb): string | null {
  if (db.inTransaction) return null
  return `${prepared(db, 'select total_changes()').pluck().get()} ${othersVersion(db)}`
}

const codeOf = (error: unknown): string =>
  error instanceof Database.SqliteError ? error.code : String((error as { code?: unknown } | null)?.code ?? '')

const isDamage = (error: unknown): boolean => /^SQLITE_(CORRUPT|NOTADB)/.test(codeOf(error))

/** True where SQLite or the driver would not take a value that an entry holds; false for disks, locks and damage. */
export const isRefusedValue = (error: unknown): boolean =>
  /^SQLITE_(CONSTRAINT|MISMATCH|TOOBIG)/.test(codeOf(error)) ||
  error instanceof TypeError ||
  error instanceof RangeError ||
  (error instanceof Error && error.name === 'ZodError')

/** What the clerk must be told when SQLite says no: full disk, no permission, damage. Everything else is returned as it came. */
export function asDeskError(error: unknown): unknown {
  const code = codeOf(error)
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code.startsWith('SQLITE_IOERR_WRITE')) {
    return new DeskError('disk-full', {}, error)
  }
  if (/^SQLITE_(READONLY|CANTOPEN)/.test(code) || code === 'EACCES' || code === 'EROFS' || code === 'EPERM') {
    return new DeskError('read-only', {}, error)
  }
  return isDamage(error) ? new DeskError('file-damaged', {}, error) : error
}
