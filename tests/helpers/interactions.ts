import type { Page } from 'playwright-core'

/** What one stretch of use cost the page, milliseconds. */
export type Cost = {
  /** From each key or click to the next paint, slowest first; Chromium tells no time under 16 ms, those are 8. */
  readonly interactions: readonly number[]
  /** The longest time in which the page could draw nothing. */
  readonly longestFrame: number
}

type Watch = { events: Map<number, number>; frames: number[]; counted: number }
declare global {
  var watch: Watch
}

/** To be called before the page is opened: from then on it writes down every interaction and every long frame. */
export const watchInteractions = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    globalThis.watch = { events: new Map(), frames: [], counted: 0 }
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as PerformanceEventTiming[]) {
        const { interactionId, duration } = entry as PerformanceEventTiming & { interactionId: number }
        if (interactionId > 0) watch.events.set(interactionId, Math.max(duration, watch.events.get(interactionId) ?? 0))
      }
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) watch.frames.push(entry.duration)
    }).observe({ type: 'long-animation-frame' })
  })
}

/** What was written down since the last time, and begins anew. */
export const takeCost = (page: Page): Promise<Cost> =>
  page.evaluate(async () => {
    // Entries come a moment after the frame they tell of.
    await new Promise((resolve) => setTimeout(resolve, 300))
    const { interactionCount } = performance as Performance & { interactionCount: number }
    const slow = [...watch.events.values()]
    const quick = Math.max(0, interactionCount - watch.counted - slow.length)
    const cost = {
      interactions: [...slow, ...Array.from({ length: quick }, () => 8)].sort((a, b) => b - a),
      longestFrame: Math.round(Math.max(0, ...watch.frames)),
    }
    watch.counted = interactionCount
    watch.events.clear()
    watch.frames.length = 0
    return cost
  })
