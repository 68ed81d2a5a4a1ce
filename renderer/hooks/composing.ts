import type { KeyboardEvent } from 'react'

type Press = { readonly isComposing?: boolean; readonly keyCode?: number }

/**
 * True for a key that belongs to an input method. The Enter that commits a candidate arrives in Chromium with isComposing,
 * in some input methods only with key code 229 (UI Events: the key was "processed"); neither may submit a form.
 */
export const isComposing = (press: Press): boolean => press.isComposing === true || press.keyCode === 229

const swallows = (target: EventTarget): boolean =>
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLAnchorElement ||
  (target instanceof HTMLButtonElement && target.getAttribute('role') !== 'radio') ||
  (target instanceof HTMLElement && target.closest('.ant-select, .ant-picker') !== null)

/**
 * What Enter does in a form: submit from any field, and from a quick choice; Ctrl+Enter also from a long text.
 * Buttons, links and open lists keep their own Enter.
 */
export function submitOnEnter(submit: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Enter' || isComposing(event.nativeEvent)) return
    if (!event.ctrlKey && swallows(event.target)) return
    event.preventDefault()
    if (!event.repeat) submit()
  }
}

/** The same where Enter adds one more and Ctrl+Enter, which the screen listens for, ends it. */
export function plainEnter(add: () => void): (event: KeyboardEvent) => void {
  const onEnter = submitOnEnter(add)
  return (event) => {
    if (!event.ctrlKey) onEnter(event)
  }
}
