import type { BrowserContext, Page } from 'playwright-core'
import type { Role } from '../../core/contract/operators.ts'
import type { ServedDesk } from '../../desk/server.ts'
import { closeBrowser, openPage } from './browser.ts'
import { pages } from './build-pages.ts'
import { badgeOf, servedDesk, type TemporaryDesk, type TestClock, temporaryDesk } from './desk.ts'
import { signIn } from './sign-in.ts'

/** The machine's clock: pages have no other. */
export const pageClock: TestClock = { now: () => Date.now(), advance: () => {} }

export type CounterPage = {
  readonly desk: TemporaryDesk
  readonly served: ServedDesk
  readonly page: Page
  readonly context: BrowserContext
  /** What the page complained about. */
  readonly complaints: string[]
  /**
   * Back to the board in Chinese, whatever is open: a form, a dialog, another language, the door. What is kept stays: records, drafts and what
   * the page complained about. Before each test of a file, so that one that failed halfway leaves the next, and its own second try, a clean page.
   */
  home(): Promise<void>
  /** Ends page, browser and desk. */
  close(): Promise<void>
}

/** A page at a served desk of its own with somebody signed in, at the board; `before` fills the desk first. */
export async function openCounterPage(
  role: Role = 'clerk',
  before: (desk: TemporaryDesk) => Promise<void> = async () => {},
): Promise<CounterPage> {
  const desk = await temporaryDesk({ clock: pageClock })
  await before(desk)
  const served = await servedDesk(desk, pages)
  const opened = await openPage(served)
  await signIn(opened.page, badgeOf[role])
  await opened.page.getByRole('heading', { name: '今天' }).waitFor()
  return {
    ...opened,
    desk,
    served,
    home: () => goHome(opened.page, served, badgeOf[role]),
    async close() {
      await closeBrowser()
      await served.close()
      desk.close()
    },
  }
}

async function goHome(page: Page, { address }: ServedDesk, badge: string): Promise<void> {
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await page.evaluate(() => {
    localStorage.removeItem('language')
    localStorage.removeItem('look')
  })
  // Two steps: an address that differs by its place alone would keep the page, and with it what was open.
  await page.goto(`${address.origin}/#/`)
  await page.reload()
  const frame = page.locator('.frame')
  await frame.or(page.locator('#badge')).first().waitFor()
  if (!(await frame.isVisible())) await signIn(page, badge)
  await page.getByRole('heading', { name: '今天' }).waitFor()
}
