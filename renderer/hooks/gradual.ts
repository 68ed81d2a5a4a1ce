import { useEffect, useState } from 'react'

const step = 50

/**
 * A long list whose beginning is drawn at once and the rest in steps whenever the page has a moment, so that no key waits for five
 * hundred lines. Steps rather than React's own deferring: that begins again at every tick of a clock, and on a slow machine never ends.
 */
export function useGradual<T>(list: readonly T[]): readonly T[] {
  const [drawn, setDrawn] = useState(step)
  const whole = drawn >= list.length
  useEffect(() => {
    if (whole) return
    const turn = requestIdleCallback(() => setDrawn(drawn + step), { timeout: 100 })
    return () => cancelIdleCallback(turn)
  }, [whole, drawn])
  return whole ? list : list.slice(0, drawn)
}
