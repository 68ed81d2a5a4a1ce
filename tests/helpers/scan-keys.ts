import type { Page } from 'playwright-core'

export type Press = {
  readonly key: string
  readonly code?: string
  readonly text?: string
  readonly windowsVirtualKeyCode?: number
}

/** Keys a few milliseconds apart by the keyboard's own clock. */
export async function send(page: Page, keys: readonly Press[], every = 0.005): Promise<void> {
  const keyboard = await page.context().newCDPSession(page)
  const began = Date.now() / 1000
  const down = (press: Press, at: number) =>
    keyboard.send('Input.dispatchKeyEvent', { type: 'keyDown', timestamp: began + at * every, ...press })
  await Promise.all(keys.map(down))
  await keyboard.detach()
}

export const typed = (text: string): Press[] => [...text].map((key) => ({ key, text: key }))
export const enter: Press = { key: 'Enter', code: 'Enter', text: '\r', windowsVirtualKeyCode: 13 }
const codeOf = (key: string): string =>
  /\d/.test(key) ? `Digit${key}` : key === '-' ? 'Minus' : `Key${key.toUpperCase()}`
/** As an input method leaves them: no character, only the place. */
export const taken = (text: string): Press[] =>
  [...text].map((key) => ({ key: 'Process', code: codeOf(key), windowsVirtualKeyCode: 229 }))
export const takenEnter: Press = { key: 'Process', code: 'Enter', windowsVirtualKeyCode: 229 }
