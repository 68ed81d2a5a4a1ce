import type { FieldName, Fields } from '../../core/records/fields.ts'
import { type Kind, subjectOf } from '../../core/records/kinds.ts'

/** A line of the form: one field, or a few that are answered in one breath. */
export type Line = FieldName | 'person' | 'when' | 'where' | 'contact' | 'zonesPassed'

/** Fields that a combined line asks for. */
export const combined: Partial<Record<Line, readonly FieldName[]>> = {
  person: ['age', 'ageGroup', 'sex'],
  when: ['eventFrom', 'eventTo'],
  where: ['zone', 'place'],
  contact: ['contactName', 'contactPhone', 'contactRelation'],
}

export type GroupName =
  | 'looks'
  | 'identity'
  | 'health'
  | 'before'
  | 'care'
  | 'thing'
  | 'custody'
  | 'back'
  | 'caller'
  | 'rest'
export type Group = { readonly name: GroupName; readonly lines: readonly Line[] }
type Layout = { readonly first: readonly Line[]; readonly groups: readonly Group[] }

const group = (name: GroupName, ...lines: Line[]): Group => ({ name, lines })

const looks = group('looks', 'build', 'heightCm', 'hair', 'hat', 'glasses', 'marks', 'bodyMarks', 'belongings')
const health = group('health', 'dialect', 'speech', 'health', 'medicine')
const thing = group('thing', 'quantity', 'material', 'condition', 'contents', 'amount', 'denominations', 'name')
const rest = group('rest', 'zonesPassed', 'description', 'externalRef', 'reportedAt')

/** What is asked first, and in groups what only when it is known. Every field of the kind stands in one place. */
export function layoutOf(kind: Kind): Layout {
  switch (kind) {
    case 'missing-person':
      return {
        first: ['title', 'person', 'upper', 'lower', 'shoes', 'where', 'when', 'name', 'contact'],
        groups: [
          looks,
          group('identity', 'nickname', 'birthDate', 'idNumber', 'ethnic', 'ownPhone', 'tag'),
          health,
          group('before', 'behaviour', 'habits', 'cause', 'ownSearch'),
          group('caller', 'contactAddress', 'contactUnit'),
          rest,
        ],
      }
    case 'found-person':
      return {
        first: ['title', 'person', 'upper', 'lower', 'shoes', 'where', 'when', 'name', 'selfStated', 'carers'],
        groups: [
          looks,
          group('identity', 'tag', 'idNumber'),
          health,
          group('care', 'bodyState', 'mood', 'needs', 'careLog'),
          group('caller', 'contact', 'contactUnit', 'foundHow'),
          rest,
        ],
      }
    case 'lost-item':
      return {
        first: ['title', 'category', 'colour', 'brand', 'number', 'where', 'when', 'contact'],
        groups: [
          thing,
          group('back', 'returnWay', 'rewardPromised', 'contactAddress', 'contactIdTail', 'consent'),
          rest,
        ],
      }
    case 'found-item':
      return {
        first: ['title', 'category', 'colour', 'brand', 'number', 'where', 'when', 'storage'],
        groups: [
          thing,
          group('custody', 'custodyClass', 'estimatedValue', 'sealNumber', 'receivedBy', 'necessaryCosts'),
          group('caller', 'contact', 'contactUnit', 'contactIdNumber', 'waivesReward', 'donatesReward', 'finderSigned'),
          rest,
        ],
      }
    case 'incident':
      return {
        first: [
          'title',
          'incidentType',
          'parties',
          'disputeCause',
          'contact',
          'where',
          'when',
          'description',
          'outcome',
          'outcomeAt',
        ],
        groups: [group('rest', 'zonesPassed', 'externalRef', 'reportedAt')],
      }
  }
}

const ofDisputes: ReadonlySet<Line> = new Set(['parties', 'disputeCause'])

/** False for what only a dispute has, on an incident of another type that says nothing of it. */
export const isAsked = (line: Line, fields: Fields): boolean =>
  !ofDisputes.has(line) || fields.incidentType === 'dispute' || fields[line as FieldName] != null

/** Fields asked for by these lines. */
export const fieldsIn = (lines: readonly Line[]): FieldName[] =>
  lines.flatMap((line) => combined[line] ?? (line === 'zonesPassed' ? [] : [line as FieldName]))

/** Persons and things are matched while one types; an incident is only logged. */
export const isMatched = (kind: Kind): boolean => subjectOf(kind) !== 'incident'
