import type { Features } from '../core/matching/features.ts'
import type { ReadableDb } from './connection.ts'

// Reading 1,000 features from JSON at every keystroke would take longer than ranking them.
const parsed = new WeakMap<ReadableDb, Map<string, Features>>()
const cacheLimit = 20_000

function cacheOf(db: ReadableDb): Map<string, Features> {
  const known = parsed.get(db)
  if (known) return known
  const fresh = new Map<string, Features>()
  parsed.set(db, fresh)
  return fresh
}

/** Must be called by whoever writes a record's features. */
export const forgetFeatures = (db: ReadableDb, id: string): void => {
  cacheOf(db).delete(id)
}

/** The stored features of these records; those without any are left out. */
export function featuresOf(db: ReadableDb, ids: readonly string[]): { id: string; features: Features }[] {
  const cache = cacheOf(db)
  const missing = ids.filter((id) => !cache.has(id))
  for (const { id, features } of readFeatures(db, missing)) {
    if (cache.size >= cacheLimit) cache.clear()
    cache.set(id, features)
  }
  return ids.flatMap((id) => {
    const features = cache.get(id)
    return features ? [{ id, features }] : []
  })
}

function readFeatures(db: ReadableDb, ids: readonly string[]): { id: string; features: Features }[] {
  if (ids.length === 0) return []
  const rows = db
    .prepare('select record_id, features from local_features where record_id in (select value from json_each(?))')
    .all(JSON.stringify(ids)) as { record_id: string; features: string }[]
  return rows.map((row) => ({ id: row.record_id, features: JSON.parse(row.features) as Features }))
}
