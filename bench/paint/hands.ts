import type { CDPSession, Page } from 'playwright-core'
import { type Cost, takeCost, watchInteractions } from '../../tests/helpers/interactions.ts'

const betweenKeys = 60

/** Two hands at a page, and how long its main thread worked for what they did. */
export type Hands = {
  readonly page: Page
  readonly press: (...keys: readonly string[]) => Promise<void>
  /** Latin letters and digits as keys; what an input method writes comes in whole, followed by keys. */
  readonly type: (text: string) => Promise<void>
  readonly scroll: () => Promise<void>
  readonly go: (path: string) => Promise<void>
  readonly take: () => Promise<Cost & { readonly busiest: number }>
}

/** To be called before the page is opened. */
export async function handsAt(page: Page): Promise<Hands> {
  await watchInteractions(page)
  const work = await workOf(page)
  let busiest = 0
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) {
      const before = await work()
      await page.keyboard.press(key)
      await page.waitForTimeout(betweenKeys)
      busiest = Math.max(busiest, (await work()) - before)
    }
  }
  return {
    page,
    press,
    async type(text) {
      if (/^[\w-]*$/.test(text)) return press(...text)
      for (const character of text) {
        await page.keyboard.insertText(character)
        await page.waitForTimeout(betweenKeys)
      }
      // A text that was put in is no interaction; keys are.
      await press('x', 'Backspace', 'ArrowLeft', 'ArrowRight')
    },
    async scroll() {
      await page.mouse.move(600, 500)
      for (let turn = 0; turn < 12; turn++) {
        await page.mouse.wheel(0, 400)
        await page.waitForTimeout(40)
      }
    },
    go: (path) => page.evaluate((to) => location.assign(`#${to}`), path),
    async take() {
      const taken = { ...(await takeCost(page)), busiest }
      busiest = 0
      return taken
    },
  }
}

/** Milliseconds of processor time that the page's main thread has had; who else uses the machine does not change them much. */
async function workOf(page: Page): Promise<() => Promise<number>> {
  const inspector: CDPSession = await page.context().newCDPSession(page)
  await inspector.send('Performance.enable', { timeDomain: 'threadTicks' })
  return async () => {
    const { metrics } = await inspector.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
  }
}
