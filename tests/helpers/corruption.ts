import { seededRandom } from '../../desk/demo/random.ts'

/** Whole numbers below a limit, the same for the same seed, so that a failing byte can be looked at again. */
export function seeded(seed: number): (below: number) => number {
  const { between } = seededRandom(seed)
  return (below) => between(0, below - 1)
}

/** Another character in one place of a text, another number for a number, something for nothing. */
export function corrupted(value: string | number | null, random: (below: number) => number): string | number {
  if (value === null) return 'x'
  if (typeof value === 'number') return value + 1 + random(9)
  const at = random(value.length)
  const other = value[at] === '7' ? '8' : '7'
  return value.slice(0, at) + other + value.slice(at + 1)
}
