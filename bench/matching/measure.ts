export type Given = { readonly id: string; readonly probability: number }
export type Outcome = {
  /** The find that the report is of; undefined where nobody found it. */
  readonly truth: string | undefined
  /** Best first. */
  readonly given: readonly Given[]
  readonly milliseconds: number
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
export const quantile = (values: readonly number[], q: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(q * (values.length - 1))] ?? Number.NaN

const placeOf = ({ truth, given }: Outcome): number => given.findIndex(({ id }) => id === truth)
const found = (outcomes: readonly Outcome[]): Outcome[] => outcomes.filter(({ truth }) => truth !== undefined)

export const recallAt = (outcomes: readonly Outcome[], within: number): number =>
  mean(
    found(outcomes).map((outcome) => {
      const place = placeOf(outcome)
      return Number(place >= 0 && place < within)
    }),
  )

export const meanReciprocalRank = (outcomes: readonly Outcome[]): number =>
  mean(
    found(outcomes).map((outcome) => {
      const place = placeOf(outcome)
      return place < 0 ? 0 : 1 / (place + 1)
    }),
  )

type Judged = { readonly probability: number; readonly right: boolean }
const judged = (outcomes: readonly Outcome[]): Judged[] =>
  outcomes.flatMap(({ truth, given }) => given.map(({ id, probability }) => ({ probability, right: id === truth })))

export type Bin = { readonly from: number; readonly count: number; readonly said: number; readonly right: number }

/** Tenths of probability: of the candidates given so much, how many were right. */
export function reliability(outcomes: readonly Outcome[]): Bin[] {
  const all = judged(outcomes)
  return Array.from({ length: 10 }, (_, tenth) => {
    const within = all.filter(({ probability }) => Math.min(9, Math.floor(probability * 10)) === tenth)
    return {
      from: tenth / 10,
      count: within.length,
      said: mean(within.map(({ probability }) => probability)),
      right: mean(within.map(({ right }) => Number(right))),
    }
  }).filter(({ count }) => count > 0)
}

/** Mean distance between what was said and what was so, each tenth by its number of candidates (Naeini 2015). */
export function calibrationError(outcomes: readonly Outcome[]): number {
  const bins = reliability(outcomes)
  const all = bins.reduce((sum, { count }) => sum + count, 0)
  return bins.reduce((sum, { count, said, right }) => sum + (count / all) * Math.abs(said - right), 0)
}

export type Sure = { readonly count: number; readonly right: number; readonly lowerBound: number }

/** Candidates given at least so much: how many, the share that is right, and Wilson's lower bound of it at 95 %. */
export function sureAbove(outcomes: readonly Outcome[], probability: number): Sure {
  const above = judged(outcomes).filter((one) => one.probability >= probability)
  const right = mean(above.map((one) => Number(one.right)))
  return { count: above.length, right, lowerBound: wilson(right, above.length) }
}

/** Wilson's lower bound at 95 % of a share seen so often. */
export function wilson(share: number, count: number): number {
  const z = 1.96
  if (count === 0) return 0
  const spread = z * Math.sqrt((share * (1 - share)) / count + (z * z) / (4 * count * count))
  return (share + (z * z) / (2 * count) - spread) / (1 + (z * z) / count)
}

/** Reports with a find that are given a candidate of at least so much. */
export const toldShare = (outcomes: readonly Outcome[], probability: number): number =>
  mean(found(outcomes).map(({ given }) => Number(given.some((one) => one.probability >= probability))))

/** Reports without a find for which a candidate of at least so much is raised all the same. */
export const falseAlarms = (outcomes: readonly Outcome[], probability: number): number =>
  mean(
    outcomes
      .filter(({ truth }) => truth === undefined)
      .map(({ given }) => Number(given.some((one) => one.probability >= probability))),
  )
