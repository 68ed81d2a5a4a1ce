import type { Fields } from './fields.ts'

type Outcome = NonNullable<Fields['outcome']>

const after: Record<NonNullable<Fields['incidentType']>, readonly Outcome[]> = {
  dispute: ['mediated', 'station', 'unsettled'],
  medical: ['helped', 'hospital'],
  other: ['helped', 'mediated', 'hospital', 'station'],
}

/** What may still become of an incident, in the order of its keys: what it stands at now is left out. */
export const outcomesAfter = ({ incidentType, outcome }: Fields): Outcome[] =>
  after[incidentType ?? 'other'].filter((next) => next !== outcome)
