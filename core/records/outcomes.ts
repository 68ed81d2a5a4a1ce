import { choicesOf, type Fields } from './fields.ts'

export type Outcome = NonNullable<Fields['outcome']>

/** How an incident of each type may end, in the order of the keys. Of what is neither a dispute nor illness nobody knows beforehand. */
const outcomes: Record<NonNullable<Fields['incidentType']>, readonly Outcome[]> = {
  dispute: ['mediated', 'station', 'unsettled'],
  medical: ['helped', 'hospital'],
  other: ['helped', 'mediated', 'hospital', 'station', 'unsettled'],
}

/** What may still become of an incident, in the order of its keys: what it stands at now is left out. */
export const outcomesAfter = ({ incidentType, outcome }: Fields): Outcome[] =>
  outcomes[incidentType ?? 'other'].filter((next) => next !== outcome)

/** What a form offers, in form order: the outcomes that the type can have, and the one that stands already. */
export const outcomesOffered = ({ incidentType, outcome }: Fields): Outcome[] =>
  choicesOf('outcome').filter((one) => one === outcome || outcomes[incidentType ?? 'other'].includes(one))
