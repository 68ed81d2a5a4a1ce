import type { Page } from 'playwright-core'
import { badgeOf, testPin } from './desk.ts'

/** Signs somebody in at the door of a page, in whichever language it speaks, and waits for the frame around the screens. */
export async function signIn(page: Page, badge: string = badgeOf.clerk): Promise<void> {
  await page.locator('#badge').fill(badge)
  await page.locator('#pin').fill(testPin)
  await page.locator('#pin').press('Enter')
  await page.locator('.frame').waitFor()
}
