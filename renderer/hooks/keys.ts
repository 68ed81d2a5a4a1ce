import { useLayoutEffect, useRef } from 'react'
import { isComposing } from './composing.ts'

/** `f1`, `escape`, `x`, `ctrl+k`, `alt+1`: what a screen answers to. */
export type KeyTable = Readonly<Record<string, (() => void) | undefined>>

/** The name in a table of the key that a button shows: `Alt P` is `alt+p`. */
export const bound = (shown: string): string => shown.toLowerCase().replace(' ', '+')

const modifiers = (event: KeyboardEvent): string =>
  `${event.ctrlKey || event.metaKey ? 'ctrl+' : ''}${event.altKey ? 'alt+' : ''}`

/** Alt+1 arrives as ¡ on some layouts and Alt+P as π, so digits and letters with Alt are read from the key's place. */
const keyName = (event: KeyboardEvent): string => {
  const place = event.altKey ? /^(?:Digit|Numpad|Key)(\w)$/.exec(event.code)?.[1] : undefined
  return modifiers(event) + (place ?? event.key).toLowerCase()
}

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input:not([type=checkbox]):not([type=radio]), textarea, select'))

const acts = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('button, a, [role=radio], [role=option]') !== null

/** Whether a screen may take this key: text fields keep what is text, buttons their Enter, an open dialog everything. */
function isFree(event: KeyboardEvent, name: string): boolean {
  // A missing child waits for nothing: not for a dialog, not for half an input method's word.
  if (name === 'f9') return !event.repeat
  if (event.defaultPrevented || isComposing(event)) return false
  // An Enter held a moment too long must not save, open the comparison and confirm it in one go.
  if (event.repeat && !name.startsWith('arrow')) return false
  if (document.querySelector('dialog[open]') !== null) return false
  // In a text it takes back letters.
  if (name === 'ctrl+z' && typing(event.target)) return false
  const always = /^(f\d+|(ctrl|alt)\+.+)$/.test(name) || name === 'escape'
  if (always) return true
  if (typing(event.target)) return false
  return !((name === 'enter' || name === ' ') && acts(event.target))
}

const isList = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('[role=combobox]')

/** Lists and calendars that Escape closes first. */
const openLists = '[role=combobox][aria-expanded=true], .ant-picker-focused[class*=open]'

/** Binds keys while the screen is shown. Handlers may change on every render; the listener stays. */
export function useKeys(table: KeyTable): void {
  const latest = useRef(table)
  latest.current = table
  // Before the screen is painted: whoever sees a key in a button may press it at once.
  useLayoutEffect(() => {
    // By the time the key arrives here its list has closed, so what is open is noted on the way down.
    let listOpen = false
    const onDescent = (event: KeyboardEvent) => {
      listOpen = document.querySelector(openLists) !== null
      // A closed list would take it for Enter and open again.
      if (keyName(event) !== 'ctrl+enter' || listOpen || !isList(event.target)) return
      onKey(event)
      if (event.defaultPrevented) event.stopPropagation()
    }
    const onKey = (event: KeyboardEvent) => {
      const name = keyName(event)
      if (listOpen && name === 'escape') return
      const handler = Object.hasOwn(latest.current, name) ? latest.current[name] : undefined
      if (handler === undefined || !isFree(event, name)) return
      event.preventDefault()
      handler()
    }
    window.addEventListener('keydown', onDescent, true)
    window.addEventListener('keydown', onKey)
    return () => {
      window.removeEventListener('keydown', onDescent, true)
      window.removeEventListener('keydown', onKey)
    }
  }, [])
}
