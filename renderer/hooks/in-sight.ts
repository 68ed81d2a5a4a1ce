import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'

const step = 20
/** So far before it comes into sight a line is drawn, px. */
const ahead = 600

/**
 * A long list, of which only as much is drawn as was scrolled to: five hundred lines that nobody looks at would be felt when the screen
 * comes, goes and changes its colours. `end` goes on what follows the list. Paper has no scrolling, so a print gets the whole.
 */
export function useInSight<T>(list: readonly T[]) {
  const [drawn, setDrawn] = useState(step)
  const end = useRef<HTMLDivElement>(null)
  const whole = drawn >= list.length
  useEffect(() => {
    if (whole || end.current === null) return
    // A list may scroll within its own card, which is no margin of the window.
    const margins = { rootMargin: `${ahead}px`, scrollMargin: `${ahead}px` }
    const watch = new IntersectionObserver(([seen]) => seen?.isIntersecting && setDrawn(drawn + step), margins)
    watch.observe(end.current)
    const all = () => flushSync(() => setDrawn(Number.POSITIVE_INFINITY))
    window.addEventListener('beforeprint', all)
    return () => {
      watch.disconnect()
      window.removeEventListener('beforeprint', all)
    }
  }, [whole, drawn])
  return { shown: whole ? list : list.slice(0, drawn), end }
}
