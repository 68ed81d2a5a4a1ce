import { useEffect, useState } from 'react'

/** The time in UTC milliseconds, renewed every `everyMs` so that running clocks run. */
export function useNow(everyMs = 1000): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return now
}
