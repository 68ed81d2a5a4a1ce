import type { Evidence } from '../weigh.ts'

/** What a desk's own decisions add to a level's weight, by `witness level`; at most `bound` either way. */
export type Learned = ReadonlyMap<string, number>

/** One report's choice: the evidence of each that was looked at, and which of them was confirmed. */
export type Choice = { readonly rows: readonly (readonly Evidence[])[]; readonly right: number }

export const bound = 1
/** A level that nobody decided on stays; each correction is drawn back to nothing by so many decisions. */
const pull = 2
const rounds = 120

export const keyOf = ({ witness, level }: Evidence): string => `${witness} ${level}`

export const withLearned = (evidence: Evidence, learned: Learned): number =>
  evidence.weight + (learned.get(keyOf(evidence)) ?? 0)

/** A correction that would make what agrees speak against is cut off where it says nothing. */
const within = (value: number): number => Math.max(-bound, Math.min(bound, value))

const weightWith = (row: readonly Evidence[], shift: Learned): number =>
  row.reduce((sum, one) => sum + withLearned(one, shift), 0)

/** Adds one choice's pull on every level: what the right one has more of than what was thought likely. */
function addSlopes(slopes: Map<string, number>, { rows, right }: Choice, shift: Learned): void {
  const totals = rows.map((row) => weightWith(row, shift))
  const top = Math.max(...totals)
  const odds = totals.map((total) => Math.exp(total - top))
  const sum = odds.reduce((all, one) => all + one, 0)
  rows.forEach((row, at) => {
    const miss = Number(at === right) - odds[at]! / sum
    for (const one of row) if (one.witness !== 'words') slopes.set(keyOf(one), (slopes.get(keyOf(one)) ?? 0) + miss)
  })
}

/**
 * Corrections under which the confirmed ones are likeliest among those that were looked at (McFadden's conditional logit), drawn back to
 * nothing and held within the bound. Pure: the same decisions give the same corrections, and none gives none.
 */
export function learn(choices: readonly Choice[]): Learned {
  const shift = new Map<string, number>()
  const step = 2 / Math.max(20, choices.length)
  for (let round = 0; round < rounds; round++) {
    const slopes = new Map<string, number>()
    for (const choice of choices) addSlopes(slopes, choice, shift)
    for (const [key, slope] of slopes) {
      const now = shift.get(key) ?? 0
      shift.set(key, within(now + step * (slope - pull * now)))
    }
  }
  return shift
}
