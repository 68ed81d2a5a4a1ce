import type { Fields } from './fields.ts'

/** Below 14 the law grades everything about a person as sensitive; from 60 on the bulletin counts an elderly person. */
export const childBelow = 14
export const elderFrom = 60

export type AgeGroup = NonNullable<Fields['ageGroup']>

/** The group an age in years belongs to, as the bulletin counts. */
export const ageGroupOf = (age: number): AgeGroup => (age < childBelow ? 'child' : age >= elderFrom ? 'elder' : 'adult')
