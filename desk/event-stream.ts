import type { DeskEvent } from '../core/contract/desk.ts'

type Subscribe = (listener: (event: DeskEvent) => void) => () => void

/** What two events say together: a window that was slow asks once for everything it missed. */
const joined = (a: DeskEvent, b: DeskEvent): DeskEvent => ({
  areas: [...new Set([...a.areas, ...b.areas])],
  ids: [...new Set([...a.ids, ...b.ids])],
})

/**
 * Events for one window until it goes away. Events that nobody took yet are joined into one, so a sleeping window costs no memory
 * and misses nothing.
 */
export async function* eventStream(subscribe: Subscribe, signal?: AbortSignal): AsyncGenerator<DeskEvent> {
  let waiting: DeskEvent | null = null
  let wake = () => {}
  const unsubscribe = subscribe((event) => {
    waiting = waiting === null ? event : joined(waiting, event)
    wake()
  })
  const stop = () => wake()
  signal?.addEventListener('abort', stop)
  try {
    while (!signal?.aborted) {
      if (waiting === null) await new Promise<void>((resolve) => (wake = resolve))
      const event: DeskEvent | null = waiting
      waiting = null
      if (event !== null && !signal?.aborted) yield event
    }
  } finally {
    unsubscribe()
    signal?.removeEventListener('abort', stop)
  }
}
