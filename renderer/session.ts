type Page = Pick<Window, 'location' | 'history' | 'fetch'>

/** The one-time key in a fragment such as `#key=abc`, or null. */
export const keyIn = (hash: string): string | null => new URLSearchParams(hash.replace(/^#/, '')).get('key') || null

/**
 * Exchanges the one-time key in the address for the session cookie, then takes the key out of the address and the history.
 * A refused key is not reported here: the first question to the desk tells whether this page is let in.
 */
export async function handOverKey(page: Page): Promise<void> {
  const key = keyIn(page.location.hash)
  if (key === null) return
  page.history.replaceState(null, '', `${page.location.pathname}${page.location.search}`)
  const body = JSON.stringify({ key })
  const headers = { 'content-type': 'application/json' }
  await page.fetch('/session', { method: 'POST', headers, body, credentials: 'same-origin' }).catch(() => undefined)
}
