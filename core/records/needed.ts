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
export const stillNeeded = (kind: Kind, fields: Fields): FieldName[] => unsaid(needed[kind], fields)

function unsaid(wanted: readonly (readonly FieldName[])[], fields: Fields): FieldName[] {
  const said = (name: FieldName): boolean => fields[name] != null && fields[name] !== ''
  return wanted.flatMap(([first, ...others]) =>
    first === undefined || said(first) || others.some(said) ? [] : [first],
  )
}

/** What only the person at the window can say, and nobody can be asked once they left; the phone first, since it reaches them. */
const atTheWindow: Record<Kind, readonly (readonly FieldName[])[]> = {
  'missing-person': [['contactPhone'], ['name', 'nickname'], ['eventFrom', 'eventTo'], ['zone', 'place']],
  'found-person': [
    ['zone', 'place'],
    ['eventFrom', 'eventTo'],
  ],
  'lost-item': [['contactPhone'], ['eventFrom', 'eventTo'], ['zone', 'place']],
  'found-item': [['zone', 'place'], ['eventFrom', 'eventTo'], ['storage']],
  incident: [['incidentType'], ['zone', 'place']],
}

/** What is still to be asked before they go, in the order in which to ask; empty where all of it was said. */
export const askNow = (kind: Kind, fields: Fields): FieldName[] => unsaid(atTheWindow[kind], fields)
