import { type Mapping, mappingSchema } from '../../core/notebook/target.ts'
import type { ReadableDb, WritableDb } from '../file/connection.ts'

/** How a notebook with these headings was understood the last time, or null; one that this program no longer reads is null too. */
export function recallMapping(db: ReadableDb, headings: string): Mapping | null {
  const row = db.prepare('select mapping from local_mappings where headings = ?').get(headings) as
    | { mapping: string }
    | undefined
  const parsed = row && mappingSchema.safeParse(JSON.parse(row.mapping))
  return parsed?.success ? parsed.data : null
}

export const keepMapping = (db: WritableDb, headings: string, mapping: Mapping, now: number): void => {
  db.prepare('insert or replace into local_mappings (headings, mapping, saved_at) values (?, ?, ?)').run(
    headings,
    JSON.stringify(mapping),
    now,
  )
}
