import { useCallback, useSyncExternalStore } from 'react'

type Ticker = { at: number; readonly listeners: Set<() => void>; timer: ReturnType<typeof setInterval> | undefined }

const tickers = new Map<number, Ticker>()

function tickerOf(everyMs: number): Ticker {
  const known = tickers.get(everyMs) ?? { at: Date.now(), listeners: new Set(), timer: undefined }
  tickers.set(everyMs, known)
  return known
}

function listen(everyMs: number, listener: () => void): () => void {
  const ticker = tickerOf(everyMs)
  if (ticker.listeners.size === 0) {
    ticker.at = Date.now()
    ticker.timer = setInterval(() => {
      ticker.at = Date.now()
      for (const tell of ticker.listeners) tell()
    }, everyMs)
  }
  ticker.listeners.add(listener)
  return () => {
    ticker.listeners.delete(listener)
    if (ticker.listeners.size === 0) clearInterval(ticker.timer)
  }
}

/** The time of the last tick, while anybody listens; before that the time of the first look. */
function read(everyMs: number): number {
  const ticker = tickerOf(everyMs)
  if (ticker.listeners.size === 0 && Date.now() - ticker.at >= everyMs) ticker.at = Date.now()
  return ticker.at
}

/** The time in UTC milliseconds, renewed every `everyMs` so that running clocks run; all that ask for the same pace tick at once. */
export const useNow = (everyMs = 1000): number => useTold((now) => now, everyMs)

/**
 * What `tell` makes of the time. Asked at every tick, but drawn anew only when it says something else: of five hundred clocks that
 * show minutes, most stand still at any second.
 */
export function useTold<T extends string | number | boolean>(tell: (now: number) => T, everyMs = 1000): T {
  const subscribe = useCallback((listener: () => void) => listen(everyMs, listener), [everyMs])
  return useSyncExternalStore(subscribe, () => tell(read(everyMs)))
}
