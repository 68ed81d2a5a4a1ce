/** Below this probability a pair is not worth a clerk's look: no list names it and no key confirms it. */
export const worthALook = 0.1

/** Windows of time in a year: the records near in time stand for a year of such days. */
export const nearWindowsAYear = (365 * 24) / 32

/**
 * What a reason tells somebody who looks at what came in on those days, by which reasons are put in order: a find within the hour
 * weighs much against a year of finds, but nearly all that stands beside it came in within hours too.
 */
export const tellingOf = ({ field, weight }: { readonly field: string; readonly weight: number }): number =>
  field === 'time' && weight > 0 ? Math.max(0.5, weight - Math.log(nearWindowsAYear)) : Math.abs(weight)
