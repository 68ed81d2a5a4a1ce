import type { FieldName, Fields } from '../../../core/records/fields.ts'

/** What one finder says once for everything on the counter. */
const common: readonly FieldName[] = [
  'zone',
  'place',
  'eventFrom',
  'eventTo',
  'contactName',
  'contactPhone',
  'contactRelation',
  'contactUnit',
  'contactIdNumber',
  'waivesReward',
  'finderSigned',
  'receivedBy',
  'storage',
]

export const commonOf = (fields: Fields): Fields =>
  Object.fromEntries(common.flatMap((name) => (fields[name] == null ? [] : [[name, fields[name]]]))) as Fields

/** True once something is said of the thing itself. */
export const saysMore = (told: Fields): boolean => Object.keys(told).some((name) => !common.includes(name as FieldName))
