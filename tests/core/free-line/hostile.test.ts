import { expect, test } from 'vitest'
import { longestLine, readFreeLine } from '../../../core/free-line.ts'
import { reading } from './score.ts'

const kinds = ['missing-person', 'lost-item'] as const
const read = (text: string) => kinds.map((kind) => readFreeLine(text, kind, reading))

/** Milliseconds of the fastest of several readings: the machine's other work only ever adds. */
function fastest(text: string): number {
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < 7; round++) {
    const began = performance.now()
    read(text)
    best = Math.min(best, performance.now() - began)
  }
  return best
}

const pieces =
  '1|一|十|1 |9,|a|男|她|红|裤|包|点|5岁、|五六|号1 2|尾1|刚|差一|个钟|牌|上红|从东门进|姓王7|带个红色'.split('|')

test.each(pieces)('a line of nothing but %j grows in time with its length, up to the longest that is read', (piece) => {
  const line = (length: number): string => piece.repeat(Math.ceil(length / piece.length)).slice(0, length)
  read(line(longestLine))
  // Four times as long: sixteen times would be a square, sixty-four a cube; backtracking has no bound at all.
  expect(fastest(line(longestLine))).toBeLessThan(24 * (fastest(line(longestLine / 4)) + 0.1))
})

test.each(['1', '红裤'])('ten megabytes of %j take as long as the longest line that is read', (piece) => {
  const huge = piece.repeat(10_000_000 / piece.length)
  const line = huge.slice(0, longestLine)
  read(line)
  expect(fastest(huge)).toBeLessThan(4 * (fastest(line) + 1))
})
