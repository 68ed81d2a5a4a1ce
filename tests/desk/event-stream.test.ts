import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areas, type DeskEvent } from '../../core/contract/desk.ts'
import { eventStream } from '../../desk/event-stream.ts'

const eventOf = fc.record({
  areas: fc.subarray([...areas]),
  ids: fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }),
})

function open(signal?: AbortSignal) {
  const listeners = new Set<(event: DeskEvent) => void>()
  const stream = eventStream((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, signal)
  const publish = (event: DeskEvent): void => {
    for (const listener of listeners) listener(event)
  }
  return { stream, listeners, publish }
}

describe('the events of a window', () => {
  it('that slept come as one, which names everything it missed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(eventOf, { minLength: 1, maxLength: 20 }), async (missed) => {
        const { stream, publish } = open()
        const first = stream.next()
        publish({ areas: ['venue'], ids: [] })
        await first
        for (const event of missed) publish(event)
        const { value } = await stream.next()
        expect(new Set(value?.areas)).toEqual(new Set(missed.flatMap((event) => event.areas)))
        expect(new Set(value?.ids)).toEqual(new Set(missed.flatMap((event) => event.ids)))
        await stream.return(undefined)
      }),
    )
  })

  it('end when the window goes away, and nothing is kept for it', async () => {
    const gone = new AbortController()
    const { stream, listeners } = open(gone.signal)
    const waiting = stream.next()
    expect(listeners.size).toBe(1)
    gone.abort()
    expect(await waiting).toEqual({ done: true, value: undefined })
    expect(listeners.size).toBe(0)
  })
})
