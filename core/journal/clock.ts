/**
 * A hybrid logical clock (Kulkarni et al. 2014): wall time where the wall clock moves forward, a counter where it does not,
 * so that an entry written after another was seen always sorts after it, however wrong either desk's clock is.
 *
 * Text form: 12 hex digits of milliseconds, a dash, 4 hex digits of counter. Comparing the text compares the clock.
 */
export type Hlc = string

const counterLimit = 0xffff
export const hlcStart: Hlc = '000000000000-0000'

const format = (ms: number, counter: number): Hlc =>
  `${ms.toString(16).padStart(12, '0')}-${counter.toString(16).padStart(4, '0')}`

const parse = (hlc: Hlc): { ms: number; counter: number } => ({
  ms: Number.parseInt(hlc.slice(0, 12), 16),
  counter: Number.parseInt(hlc.slice(13), 16),
})

/** The next reading after `last` (everything written or seen so far) when the wall clock shows `now` milliseconds. */
export function tick(last: Hlc, now: number): Hlc {
  const seen = parse(last)
  if (now > seen.ms) return format(now, 0)
  // A counter that is full borrows a millisecond: order matters here, the true time stands in the entry's `at`.
  return seen.counter < counterLimit ? format(seen.ms, seen.counter + 1) : format(seen.ms + 1, 0)
}

/** The later of two readings: what a desk remembers after it has seen another's entry. */
export const later = (a: Hlc, b: Hlc): Hlc => (a > b ? a : b)

export const isHlc = (value: string): boolean => /^[0-9a-f]{12}-[0-9a-f]{4}$/.test(value)

/** The milliseconds of a reading: nearly the wall time of its writing, and never before what its writer had seen. */
export const millisecondsOf = (hlc: Hlc): number => parse(hlc).ms
