import type { KeyboardEvent } from 'react'
import { isComposing } from '../../hooks/composing.ts'

/** Backspace or Delete in a list in which nothing is typed takes back what was chosen: its cross is for the mouse only. */
export const clearOnDelete =
  (clear: () => void) =>
  (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>): void => {
    if (event.key !== 'Backspace' && event.key !== 'Delete') return
    if (event.currentTarget.value !== '' || isComposing(event.nativeEvent)) return
    event.preventDefault()
    clear()
  }
