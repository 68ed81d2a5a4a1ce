import { type FieldName, type Fields, fieldsOf } from './fields.ts'
import type { Kind } from './kinds.ts'

/**
 * What the paper registers require of each kind before the case is closed. It is marked on the form and listed on the record; it
 * never stops a save, since any one field is enough to begin with. Two names in one line: either of them will do.
 */
const needed: Record<Kind, readonly (readonly FieldName[])[]> = {
  'missing-person': [
    ['name', 'nickname'],
    ['sex'],
    ['age', 'birthDate'],
    ['heightCm'],
    ['build'],
    ['upper', 'lower', 'shoes'],
    ['eventFrom', 'eventTo'],
    ['zone', 'place'],
    ['contactName'],
    ['contactPhone'],
    ['contactRelation'],
  ],
  'found-person': [
    ['sex'],
    ['age', 'ageGroup'],
    ['upper', 'lower', 'shoes'],
    ['eventFrom', 'eventTo'],
    ['zone', 'place'],
    ['bodyState'],
    ['mood'],
    ['carers'],
  ],
  'lost-item': [
    ['category'],
    ['colour'],
    ['description', 'contents', 'title'],
    ['eventFrom'],
    ['eventTo'],
    ['zone', 'place'],
    ['contactName'],
    ['contactPhone'],
    ['consent'],
  ],
  'found-item': [
    ['category'],
    ['quantity'],
    ['colour', 'brand', 'material', 'condition', 'description'],
    ['eventFrom', 'eventTo'],
    ['zone', 'place'],
    ['storage'],
    ['receivedBy'],
    ['finderSigned'],
  ],
  incident: [['incidentType'], ['eventFrom', 'eventTo'], ['zone', 'place'], ['outcome']],
}

const of = (kind: Kind): ReadonlySet<FieldName> => new Set(needed[kind].flat())
const marked: Record<Kind, ReadonlySet<FieldName>> = {
  'missing-person': of('missing-person'),
  'found-person': of('found-person'),
  'lost-item': of('lost-item'),
  'found-item': of('found-item'),
  incident: of('incident'),
}

/** True for a field that the paper form marks as required on this kind, alone or as one of several. */
export const isNeeded = (kind: Kind, name: FieldName): boolean => marked[kind].has(name)

/** One field for each requirement that nothing was said for, in form order: what is still to be asked. */
export function stillNeeded(kind: Kind, fields: Fields): FieldName[] {
  const said = (name: FieldName): boolean => fields[name] != null && fields[name] !== ''
  const open = needed[kind].filter((either) => !either.some(said)).map(([first]) => first!)
  const order = fieldsOf(kind)
  return open.toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
}
