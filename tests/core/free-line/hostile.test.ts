import { expect, test } from 'vitest'
import { longestLine, readFreeLine } from '../../../core/free-line.ts'
import { reading } from './score.ts'

const kinds = ['missing-person', 'lost-item'] as const
const read = (text: string) => kinds.map((kind) => readFreeLine(text, kind, reading))

/** How many times longer the one takes than the other: the fastest of many readings in turn, since other work only ever adds. */
function ratio(long: string, short: string): number {
  const best = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (let round = 0; round < 40; round++) {
    const at = round % 2
    const began = performance.now()
    read(at === 0 ? long : short)
    best[at] = Math.min(best[at]!, performance.now() - began)
  }
  return best[0]! / (best[1]! + 0.1)
}

const pieces =
  '1|一|十|1 |9,|a|男|她|红|裤|包|点|5岁、|五六|号1 2|尾1|刚|差一|个钟|牌|上红|从东门进|姓王7|带个红色'.split('|')

test.each(pieces)('a line of nothing but %j grows in time with its length, up to the longest that is read', (piece) => {
  const line = (length: number): string => piece.repeat(Math.ceil(length / piece.length)).slice(0, length)
  // Four times as long: sixteen times would be a square, sixty-four a cube; backtracking has no bound at all.
  expect(ratio(line(longestLine), line(longestLine / 4))).toBeLessThan(24)
})

test.each(['1', '红裤'])('ten megabytes of %j take as long as the longest line that is read', (piece) => {
  const huge = piece.repeat(10_000_000 / piece.length)
  expect(ratio(huge, huge.slice(0, longestLine))).toBeLessThan(8)
})
