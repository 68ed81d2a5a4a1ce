import type { Page } from 'playwright-core'

/** One key as a scanner or reader sends it. */
export type Press = {
  readonly key: string
  readonly code?: string
  readonly text?: string
  readonly windowsVirtualKeyCode?: number
}

export const typed = (text: string): Press[] => [...text].map((key) => ({ key, text: key }))
export const enter: Press = { key: 'Enter', code: 'Enter', text: '\r', windowsVirtualKeyCode: 13 }
export const tab: Press = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 }

const codeOf = (key: string): string =>
  /\d/.test(key) ? `Digit${key}` : key === '-' ? 'Minus' : `Key${key.toUpperCase()}`
/** As an input method leaves them: no character, only the place. */
export const taken = (text: string): Press[] =>
  [...text].map((key) => ({ key: 'Process', code: codeOf(key), windowsVirtualKeyCode: 229 }))
export const takenEnter: Press = { key: 'Process', code: 'Enter', windowsVirtualKeyCode: 229 }

/** Keys 5 ms apart by the keyboard's own clock, however long the machine takes over them; `pause` ms come before the key of that place. */
export async function send(page: Page, keys: readonly Press[], pauses: Readonly<Record<number, number>> = {}) {
  const keyboard = await page.context().newCDPSession(page)
  let at = Date.now()
  const sent = keys.map((press, place) => {
    at += pauses[place] ?? 5
    return keyboard.send('Input.dispatchKeyEvent', { type: 'keyDown', timestamp: at / 1000, ...press })
  })
  await Promise.all(sent)
  await keyboard.detach()
}
