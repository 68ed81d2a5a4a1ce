import type { HistoryAction, HistoryLine } from '../../../core/contract/history.ts'
import type { RecordView } from '../../../core/contract/shapes.ts'
import type { FieldName, Fields, Sets } from '../../../core/records/fields.ts'
import { applyFields, changedFields, changedSets, type Description } from './form.ts'

const renewSets = (base: Sets, typed: Sets, latest: Sets): Sets => {
  const { add, remove } = changedSets(base, typed)
  const taken = remove.zonesPassed ?? []
  const kept = (latest.zonesPassed ?? []).filter((zone) => !taken.includes(zone))
  const zonesPassed = [...new Set([...kept, ...(add.zonesPassed ?? [])])]
  return zonesPassed.length > 0 ? { zonesPassed } : {}
}

/**
 * What was typed on an older version, put onto the newest one: only what this clerk changed, so that the other's work stays.
 * Where the older version is not known any more, everything typed counts as a change.
 */
export function renewed(base: Description | null, typed: Description, latest: Description): Description {
  if (base === null) return { fields: typed.fields, sets: typed.sets }
  return {
    fields: applyFields(latest.fields, changedFields(base.fields, typed.fields)),
    sets: renewSets(base.sets, typed.sets, latest.sets),
  }
}

/** The record as the form was opened on it, and what others have changed since. */
export type Basis = { readonly description: Description; readonly changed: ReadonlySet<FieldName> }

// They change many fields at once without naming them.
const sweeping: ReadonlySet<HistoryAction> = new Set(['record.merged', 'record.unmerged', 'personal.erased'])

type Opened = Pick<RecordView, 'fields' | 'masked' | 'sets'>

/**
 * The record as it lay before the clerk, where the form still holds it. Nothing has to be told from the history, which cannot say
 * whether records were merged before or after the form was opened on them. Masked values may differ behind one mask: they count
 * as changed where a line since names them, or where one may have changed them unnamed.
 */
export function basisAsOpened(opened: Opened, latest: Opened, since: readonly HistoryLine[]): Basis {
  const shown = Object.keys(changedFields(opened.fields, latest.fields)) as FieldName[]
  const named = since.flatMap(({ masked }) => masked)
  const swept = since.some(({ action }) => sweeping.has(action)) ? [...opened.masked, ...latest.masked] : []
  return {
    description: { fields: unmasked(opened), sets: opened.sets },
    changed: new Set([...shown, ...named, ...swept]),
  }
}

/** The fields of a record that came in the open, without the empty ones. */
export const unmasked = ({ fields, masked }: Opened): Fields => {
  const open = Object.entries(fields).filter(([name]) => !masked.includes(name as FieldName))
  return applyFields(Object.fromEntries(open) as Fields, {})
}

export const linesSince = (lines: readonly HistoryLine[], version: string): readonly HistoryLine[] => {
  const at = lines.findIndex(({ entry }) => entry === version)
  return at < 0 ? lines : lines.slice(0, at)
}

/**
 * The older version, told from the newest one and the history since. Values that leave the desk masked are named among the
 * changed, but not known. Null where the version is not in the history, or where more than fields was changed since.
 */
export function basisOf(latest: Description, lines: readonly HistoryLine[], version: string): Basis | null {
  const since = linesSince(lines, version)
  const known = lines.some(({ entry }) => entry === version)
  if (!known || since.some(({ action }) => sweeping.has(action))) return null
  const fields: Record<string, unknown> = { ...latest.fields }
  let passed = latest.sets.zonesPassed ?? []
  for (const { changed, masked, before, added, removed } of since) {
    for (const name of changed) fields[name] = masked.includes(name) ? null : (before[name] ?? null)
    passed = [...passed.filter((zone) => !(added.zonesPassed ?? []).includes(zone)), ...(removed.zonesPassed ?? [])]
  }
  const description = {
    fields: applyFields(fields as Fields, {}),
    sets: passed.length > 0 ? { zonesPassed: passed } : {},
  }
  return { description, changed: new Set(since.flatMap(({ changed }) => changed)) }
}

/**
 * Fields that both this clerk and somebody else changed, to values that are not the same: only a person can say which stands.
 * Without a basis every difference is one. A masked field of the newest version is not in `latest`, so that it always differs.
 */
export function clashing(basis: Basis | null, typed: Fields, latest: Fields): FieldName[] {
  const differing = Object.keys(changedFields(latest, typed)) as FieldName[]
  if (basis === null) return differing
  const mine = changedFields(basis.description.fields, typed)
  return differing.filter((name) => name in mine && basis.changed.has(name))
}
