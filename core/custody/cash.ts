/** Notes and coins of the renminbi in fen, largest first (fifth series and the small ones still met). */
export const denominations = [10_000, 5_000, 2_000, 1_000, 500, 200, 100, 50, 20, 10, 5, 2, 1] as const

/** How many of each, by its value in fen. */
export type CashCount = Readonly<Record<string, number>>

/** The sum in fen. */
export const sumOf = (count: CashCount): number =>
  Object.entries(count).reduce((sum, [fen, pieces]) => sum + Number(fen) * pieces, 0)

/** An amount in yuan as whole fen: sums of fractions agree only there. */
export const fenOf = (yuan: number): number => Math.round(yuan * 100)

/** An amount in fen as yuan: 1234.50, 100. */
export const yuanOf = (fen: number): string => (fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2))

/** A count in words, largest first: 100×3 20×1. */
export const countText = (count: CashCount): string =>
  denominations
    .filter((fen) => (count[fen] ?? 0) > 0)
    .map((fen) => `${yuanOf(fen)}×${count[fen]}`)
    .join(' ')
