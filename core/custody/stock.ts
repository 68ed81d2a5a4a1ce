/** A thing that the books know, as stock-taking needs it. */
export type Booked = { readonly id: string; readonly no: string; readonly here: boolean; readonly place: string | null }

export type StockResult = {
  readonly present: readonly string[]
  /** Booked here and not scanned. */
  readonly missing: readonly string[]
  /** Scanned here and booked elsewhere (`place`), or at the counter (null). */
  readonly misplaced: readonly { readonly record: string; readonly place: string | null }[]
  /** Scanned here, though the books say that it was handed over or left. */
  readonly gone: readonly string[]
  /** What no record bears. */
  readonly unknown: readonly string[]
}

/**
 * Compares what was scanned in a place with what is booked there. `expected` are the things booked in the place or in one that
 * stands in it; `find` reads a label. The same label scanned twice counts once.
 */
export function compareStock(
  expected: readonly Booked[],
  scanned: readonly string[],
  find: (label: string) => Booked | null,
): StockResult {
  const labels = [...new Set(scanned)]
  const read = labels.map((label) => ({ label, booked: find(label) }))
  const seen = new Map(read.flatMap(({ booked }) => (booked ? [[booked.id, booked] as const] : [])))
  const here = new Set(expected.map(({ id }) => id))
  const others = [...seen.values()].filter(({ id }) => !here.has(id))
  return {
    present: expected.filter(({ id }) => seen.has(id)).map(({ id }) => id),
    missing: expected.filter(({ id }) => !seen.has(id)).map(({ id }) => id),
    misplaced: others.filter((one) => one.here).map(({ id, place }) => ({ record: id, place })),
    gone: others.filter((one) => !one.here).map(({ id }) => id),
    unknown: read.filter(({ booked }) => booked === null).map(({ label }) => label),
  }
}
