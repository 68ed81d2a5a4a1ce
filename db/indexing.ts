import type { WritableDb } from './connection.ts'

/** Placeholder until match features and search text are written. */
export function indexRecords(_db: WritableDb, _ids: ReadonlySet<string>): void {}
