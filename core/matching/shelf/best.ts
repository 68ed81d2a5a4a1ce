/** The best so many of a stream of scored rows, in two typed arrays: a heap whose root is the worst one kept. */
export type Best = {
  readonly offer: (key: number, score: number) => void
  /**
   * The highest score with which no key up to `newest` is kept any more, since of equal scores the greater key is: a record that came in
   * later. Minus infinity while there is room.
   */
  readonly inVain: (newest: number) => number
  /** Keys kept, best first; of equal scores the greater key first, so that the same records give the same order wherever they lie. */
  readonly keys: () => number[]
}

/** Scores are whole numbers. */
export function bestOf(limit: number): Best {
  const keys = new Int32Array(limit)
  const scores = new Int32Array(limit)
  let size = 0
  const worse = (a: number, b: number): boolean =>
    scores[a]! < scores[b]! || (scores[a]! === scores[b]! && keys[a]! < keys[b]!)
  const swap = (a: number, b: number): void => {
    const [key, score] = [keys[a]!, scores[a]!]
    keys[a] = keys[b]!
    scores[a] = scores[b]!
    keys[b] = key
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
    offer: (key, score) => {
      if (size < limit) {
        keys[size] = key
        scores[size] = score
        up(size++)
      } else if (score > scores[0]! || (score === scores[0] && key > keys[0]!)) {
        keys[0] = key
        scores[0] = score
        down()
      }
    },
    inVain: (newest) => (size < limit ? -Infinity : newest < keys[0]! ? scores[0]! : scores[0]! - 1),
    keys: () =>
      Array.from({ length: size }, (_, at) => at)
        .sort((a, b) => (worse(a, b) ? 1 : -1))
        .map((at) => keys[at]!),
  }
}
