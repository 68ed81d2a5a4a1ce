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
  await askedIn(page, { key })
}

const askedIn = async (page: Page, body: object): Promise<boolean> => {
  const headers = { 'content-type': 'application/json' }
  const options = { method: 'POST', headers, body: JSON.stringify(body), credentials: 'same-origin' } as const
  return page.fetch('/session', options).then(
    (answer) => answer.ok,
    () => false,
  )
}

type Door = Page & { readonly navigator: { readonly locks: Pick<LockManager, 'request'> } }

/**
 * Asks the desk under this page's own address. A desk that was started again knows this browser's cookie but wants it exchanged;
 * that happens here, once for all windows of the browser, and the question is asked again.
 */
export function fetchInside(page: Door): (request: Request, init: object) => Promise<Response> {
  return async (request, init) => {
    const again = request.clone()
    const answer = await page.fetch(request, { ...init, credentials: 'same-origin' })
    if (answer.status !== 401) return answer
    // One after the other: the second window finds that the first has exchanged the cookie that both have.
    const back = await page.navigator.locks.request('session', () => askedIn(page, {}))
    return back ? page.fetch(again, { ...init, credentials: 'same-origin' }) : answer
  }
}
