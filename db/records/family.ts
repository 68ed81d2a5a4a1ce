import { type FieldName, type Fields, fieldsOf } from '../../core/records/fields.ts'
import type { Kind } from '../../core/records/kinds.ts'
import type { ReadableDb } from '../file/connection.ts'
import { canonicalRecord } from './records.ts'

/** What one family says once: where it happened, when, and who reports. A part of a group alone would belong to nobody. */
const shared: readonly (readonly FieldName[])[] = [
  ['zone', 'place'],
  ['eventFrom', 'eventTo'],
  ['contactName', 'contactPhone', 'contactRelation'],
]

/** What a sibling's record says of the place, the time and the reporter where `fields` say nothing of it, as far as the kind has it. */
export function familyFields(db: ReadableDb, kind: Kind, sibling: string, fields: Fields): Fields {
  const theirs = canonicalRecord(db, sibling).fields
  const own = fieldsOf(kind)
  const silent = shared.filter((group) => group.every((name) => fields[name] == null || fields[name] === ''))
  const taken = silent.flat().filter((name) => own.includes(name) && theirs[name] != null)
  return Object.fromEntries(taken.map((name) => [name, theirs[name]])) as Fields
}
