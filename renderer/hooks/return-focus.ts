import { useEffect, useRef } from 'react'

/** Puts the cursor back where it was when the screens come back after having been away. */
export function useReturnFocus(away: boolean): void {
  const last = useRef<Element | null>(null)
  useEffect(() => {
    if (away) return
    if (last.current instanceof HTMLElement && last.current.isConnected) last.current.focus()
    const note = ({ target }: FocusEvent) => {
      last.current = target instanceof Element ? target : null
    }
    document.addEventListener('focusin', note)
    return () => document.removeEventListener('focusin', note)
  }, [away])
}
