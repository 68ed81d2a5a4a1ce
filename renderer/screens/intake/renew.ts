import type { Sets } from '../../../core/records/fields.ts'
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
  if (base === null) return typed
  return {
    fields: applyFields(latest.fields, changedFields(base.fields, typed.fields)),
    sets: renewSets(base.sets, typed.sets, latest.sets),
  }
}
