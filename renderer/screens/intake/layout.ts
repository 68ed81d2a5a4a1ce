import type { FieldName } from '../../../core/records/fields.ts'
import { type Kind, subjectOf } from '../../../core/records/kinds.ts'

/** A line of the form: one field, or a few that are answered in one breath. */
export type Line = FieldName | 'person' | 'when' | 'where' | 'contact' | 'zonesPassed'

/** Fields that a combined line asks for. */
export const combined: Partial<Record<Line, readonly FieldName[]>> = {
  person: ['age', 'ageGroup', 'sex'],
  when: ['eventFrom', 'eventTo'],
  where: ['zone', 'place'],
  contact: ['contactName', 'contactPhone', 'contactRelation'],
}

type Layout = { readonly first: readonly Line[]; readonly more: readonly Line[] }

const moreOfPerson: readonly Line[] = [
  'hat',
  'hair',
  'glasses',
  'heightCm',
  'dialect',
  'marks',
  'belongings',
  'health',
  'zonesPassed',
  'description',
  'externalRef',
  'reportedAt',
]

/** What is asked first, and what only when it is known. Every field of the kind stands in one of the two. */
export function layoutOf(kind: Kind): Layout {
  switch (kind) {
    case 'missing-person':
      return {
        first: ['title', 'person', 'upper', 'lower', 'shoes', 'where', 'when', 'name', 'contact'],
        more: moreOfPerson,
      }
    case 'found-person':
      return {
        first: ['title', 'person', 'upper', 'lower', 'shoes', 'where', 'when', 'name', 'selfStated', 'carers'],
        more: ['contact', ...moreOfPerson],
      }
    case 'lost-item':
      return {
        first: ['title', 'category', 'colour', 'brand', 'number', 'where', 'when', 'contact'],
        more: ['name', 'amount', 'zonesPassed', 'description', 'externalRef', 'reportedAt'],
      }
    case 'found-item':
      return {
        first: ['title', 'category', 'colour', 'brand', 'number', 'where', 'when', 'storage'],
        more: ['name', 'amount', 'contact', 'zonesPassed', 'description', 'externalRef', 'reportedAt'],
      }
    case 'incident':
      return {
        first: ['title', 'incidentType', 'outcome', 'where', 'when', 'contact'],
        more: ['zonesPassed', 'description', 'externalRef', 'reportedAt'],
      }
  }
}

/** Fields asked for by these lines. */
export const fieldsIn = (lines: readonly Line[]): FieldName[] =>
  lines.flatMap((line) => combined[line] ?? (line === 'zonesPassed' ? [] : [line as FieldName]))

/** Persons and things are matched while one types; an incident is only logged. */
export const isMatched = (kind: Kind): boolean => subjectOf(kind) !== 'incident'
