import type { FieldName, Fields } from './fields.ts'
import type { Kind } from './kinds.ts'

/**
 * What the paper registers require of each kind before the case is closed. It is marked on the form and listed on the record; it
 * never stops a save, since any one field is enough to begin with. Two names in one line: either of them will do.
 */
const needed: Record<Kind, readonly (readonly FieldName[])[]> = {
  'missing-person': [
    ['age', 'birthDate'],
    ['sex'],
    ['upper', 'lower', 'shoes'],
    ['zone', 'place'],
    ['eventFrom', 'eventTo'],
    ['name', 'nickname'],
    ['contactName'],
    ['contactPhone'],
    ['contactRelation'],
    ['build'],
    ['heightCm'],
  ],
  'found-person': [
    ['age', 'ageGroup'],
    ['sex'],
    ['upper', 'lower', 'shoes'],
    ['zone', 'place'],
    ['eventFrom', 'eventTo'],
    ['carers'],
    ['bodyState'],
    ['mood'],
  ],
  'lost-item': [
    ['category'],
    ['colour'],
    ['zone', 'place'],
    ['eventFrom'],
    ['eventTo'],
    ['contactName'],
    ['contactPhone'],
    ['description', 'contents', 'title'],
    ['consent'],
  ],
  'found-item': [
    ['category'],
    ['colour', 'brand', 'material', 'condition', 'description'],
    ['zone', 'place'],
    ['eventFrom', 'eventTo'],
    ['storage'],
    ['quantity'],
    ['receivedBy'],
    ['finderSigned'],
  ],
  incident: [['incidentType'], ['zone', 'place'], ['eventFrom', 'eventTo'], ['outcome']],
}

const of = (kind: Kind): ReadonlySet<FieldName> => new Set(needed[kind].flatMap(([first]) => first ?? []))
const marked: Record<Kind, ReadonlySet<FieldName>> = {
  'missing-person': of('missing-person'),
  'found-person': of('found-person'),
  'lost-item': of('lost-item'),
  'found-item': of('found-item'),
  incident: of('incident'),
}

/** True for a field that the paper form marks as required on this kind; another may do in its place. */
export const isNeeded = (kind: Kind, name: FieldName): boolean => marked[kind].has(name)

/** One field for each requirement that nothing was said for, in form order: what is still to be asked. */
export function stillNeeded(kind: Kind, fields: Fields): FieldName[] {
  const said = (name: FieldName): boolean => fields[name] != null && fields[name] !== ''
  return needed[kind].flatMap(([first, ...others]) =>
    first === undefined || said(first) || others.some(said) ? [] : [first],
  )
}
