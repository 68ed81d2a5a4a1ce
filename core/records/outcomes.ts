import { choicesOf, type Fields } from './fields.ts'

export type Outcome = NonNullable<Fields['outcome']>

/** How an incident of each type may end, in the order of the keys. What is neither a dispute nor illness was dealt with here or there. */
const outcomes: Record<NonNullable<Fields['incidentType']>, readonly Outcome[]> = {
  dispute: ['mediated', 'station', 'unsettled'],
  medical: ['helped', 'hospital'],
  other: ['helped', 'station'],
}

/** Of what has no type yet, anything may become. */
const outcomesOf = ({ incidentType }: Fields): readonly Outcome[] =>
  incidentType == null ? choicesOf('outcome') : outcomes[incidentType]

/** What may still become of an incident, in the order of its keys: what it stands at now is left out. */
export const outcomesAfter = (fields: Fields): Outcome[] => outcomesOf(fields).filter((next) => next !== fields.outcome)

/** What a form offers, in form order: the outcomes that the type can have, and the one that stands already. */
export const outcomesOffered = (fields: Fields): Outcome[] =>
  choicesOf('outcome').filter((one) => one === fields.outcome || outcomesOf(fields).includes(one))
