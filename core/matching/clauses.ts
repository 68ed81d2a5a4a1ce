import Fuse from 'fuse.js'
import type { Features } from './features.ts'
import type { TextLevel } from './levels.ts'

/*
 * fuse.js by default looks near the text's beginning only and cuts patterns of more than 32 characters: hence ignoreLocation,
 * and clauses that parsing has already cut.
 */
const options = { ignoreLocation: true, threshold: 0.4, minMatchCharLength: 2 }

/** 0 for a clause that stands in the other letter by letter, 1 for none of it. */
function distance(a: string, b: string): number {
  const [pattern, text] = a.length <= b.length ? [a, b] : [b, a]
  const { isMatch, score } = Fuse.match(pattern, text, options)
  return isMatch ? score : 1
}

/** The nearest two clauses of two texts, by fuse.js; short ones are left to the shared words. */
export function compareClauses(a: Features, b: Features): TextLevel | undefined {
  const [report, find] = a.side === 'find' ? [b, a] : [a, b]
  let best = 1
  for (const one of report.clauses)
    for (const other of find.clauses)
      if (one.length > 2 && other.length > 2) best = Math.min(best, distance(one, other))
  return best <= 0.1 ? 'close' : best <= 0.35 ? 'some' : undefined
}
