import { loadTongue } from './i18n/languages.ts'
import { screens } from './screens/index.ts'

const idle = (): Promise<void> => new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: 500 }))

/**
 * Fetches the screens and the other language one after the other whenever the page has nothing else to do. A key typed while a
 * screen is still on its way would be lost to the one before it, and a desk that stops must not take the screens with it.
 */
export async function prefetch(signal: AbortSignal): Promise<void> {
  const pieces = [...screens.map(({ load }) => load), () => loadTongue('zh'), () => loadTongue('en')]
  for (const piece of pieces) {
    await idle()
    if (signal.aborted) return
    // What fails here is asked for again when it is needed, and said there.
    await piece().catch(() => undefined)
  }
}
