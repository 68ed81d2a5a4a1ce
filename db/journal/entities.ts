import type { Entry, JsonObject } from '../../core/journal/entry.ts'
import type { MergeRules } from '../../core/journal/fold.ts'
import { prepared, type WritableDb } from '../file/connection.ts'

/** The newest value of each field over entries of one entity: settings, a zone, an operator, a storage place. */
export function foldEntity(entries: readonly Entry[], rules: MergeRules): JsonObject {
  const result: Record<string, JsonObject[string]> = {}
  for (const entry of [...entries].sort(rules.order)) {
    const told = { ...fieldsIn(entry.facts), ...fieldsIn(entry.personal?.values) }
    for (const [name, value] of Object.entries(told)) {
      result[name] = (name in result ? rules.field(result[name], value) : value) as JsonObject[string]
    }
  }
  return result
}

const fieldsIn = (part: JsonObject | undefined): JsonObject => (part?.fields ?? {}) as JsonObject

export function writeSettings(db: WritableDb, entries: readonly Entry[], rules: MergeRules): void {
  const write = prepared(
    db,
    'insert into settings (name, value) values (?, ?) on conflict (name) do update set value = excluded.value',
  )
  for (const [name, value] of Object.entries(foldEntity(entries, rules))) write.run(name, JSON.stringify(value ?? null))
}

export function writeZone(db: WritableDb, id: string, entries: readonly Entry[], rules: MergeRules): void {
  const zone = foldEntity(entries, rules)
  prepared(
    db,
    `
    insert or replace into zones (id, zh, en, type, x, y, synonyms, removed) values (?, ?, ?, ?, ?, ?, ?, ?)
  `,
  ).run(
    id,
    String(zone.zh ?? id),
    String(zone.en ?? zone.zh ?? id),
    String(zone.type ?? 'other'),
    Number(zone.x ?? 0),
    Number(zone.y ?? 0),
    JSON.stringify(zone.synonyms ?? []),
    zone.removed === true ? 1 : 0,
  )
}

export function writeWord(db: WritableDb, word: string, entries: readonly Entry[], rules: MergeRules): void {
  const told = foldEntity(entries, rules)
  const means = Array.isArray(told.means) ? told.means.filter((meaning) => typeof meaning === 'string') : []
  prepared(db, 'insert or replace into words (word, spelt, means, removed) values (?, ?, ?, ?)').run(
    word,
    typeof told.spelt === 'string' ? told.spelt : word,
    JSON.stringify(means),
    told.removed === true ? 1 : 0,
  )
}

export function writeOperator(db: WritableDb, id: string, entries: readonly Entry[], rules: MergeRules): void {
  const told = foldEntity(entries, rules)
  const word = (name: string): string | null => (typeof told[name] === 'string' ? (told[name] as string) : null)
  prepared(
    db,
    `
    insert or replace into operators (id, name, badge, kind, role, active, pin) values (?, ?, ?, ?, ?, ?, ?)
  `,
  ).run(
    id,
    word('name'),
    word('badge'),
    word('kind') ?? 'venue',
    word('role') ?? 'clerk',
    told.active === false ? 0 : 1,
    word('pin'),
  )
}
