/** The best so many of a stream of scored rows, in two typed arrays: a heap whose root is the worst one kept. */
export type Best = {
  readonly offer: (row: number, score: number) => void
  /** What a row must reach to be kept; minus infinity while there is room. */
  readonly least: () => number
  /** Rows kept, best first; equal scores by row, so that the same input gives the same order. */
  readonly rows: () => number[]
}

export function bestOf(limit: number): Best {
  const rows = new Int32Array(limit)
  const scores = new Float64Array(limit)
  let size = 0
  const worse = (a: number, b: number): boolean =>
    scores[a]! < scores[b]! || (scores[a]! === scores[b]! && rows[a]! > rows[b]!)
  const swap = (a: number, b: number): void => {
    const [row, score] = [rows[a]!, scores[a]!]
    rows[a] = rows[b]!
    scores[a] = scores[b]!
    rows[b] = row
    scores[b] = score
  }
  const up = (from: number): void => {
    for (let at = from; at > 0; ) {
      const parent = (at - 1) >> 1
      if (!worse(at, parent)) return
      swap(at, parent)
      at = parent
    }
  }
  const down = (): void => {
    for (let at = 0; ; ) {
      const left = 2 * at + 1
      if (left >= size) return
      const child = left + 1 < size && worse(left + 1, left) ? left + 1 : left
      if (!worse(child, at)) return
      swap(child, at)
      at = child
    }
  }
  return {
    offer: (row, score) => {
      if (size < limit) {
        rows[size] = row
        scores[size] = score
        up(size++)
      } else if (score > scores[0]! || (score === scores[0] && row < rows[0]!)) {
        rows[0] = row
        scores[0] = score
        down()
      }
    },
    least: () => (size < limit ? -Infinity : scores[0]!),
    rows: () =>
      Array.from({ length: size }, (_, at) => at)
        .sort((a, b) => (worse(a, b) ? 1 : -1))
        .map((at) => rows[at]!),
  }
}
