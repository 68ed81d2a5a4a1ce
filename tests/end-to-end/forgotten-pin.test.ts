import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ServedDesk } from '../../desk/server.ts'
import { en } from '../../renderer/i18n/en.ts'
import { zh } from '../../renderer/i18n/zh.ts'
import { closeBrowser, hasBrowser, openPage } from '../helpers/browser.ts'
import { pages } from '../helpers/build-pages.ts'
import { badgeOf, servedDesk, type TemporaryDesk, temporaryDesk } from '../helpers/desk.ts'
import { signIn } from '../helpers/sign-in.ts'

let desk: TemporaryDesk
let served: ServedDesk

beforeAll(async () => {
  if (!hasBrowser) return
  desk = await temporaryDesk()
  served = await servedDesk(desk, pages)
})
afterAll(async () => {
  await closeBrowser()
  await served?.close()
  desk?.close()
})

const languages = [
  ['中文', zh, 'zh', '739152'],
  ['English', en, 'en', '846203'],
] as const

describe.skipIf(!hasBrowser)('a clerk who forgot the PIN', () => {
  test.each(languages)('is let in again by a supervisor, by keyboard (%s)', async (_name, words, language, chosen) => {
    const { page, context } = await openPage(served)
    await page.evaluate((to) => localStorage.setItem('language', to), language)
    await page.reload()
    await signIn(page, badgeOf.supervisor)
    await page.keyboard.press('F8')
    const { name } = desk.operators.clerk
    await page.getByRole('button', { name: words['staff.resetOf'].replace('{name}', name) }).focus()
    await page.keyboard.press('Enter')
    await page.getByText(words['staff.resetText']).waitFor()
    await page.keyboard.press('Enter')
    const given = (await page.locator('.given-pin').textContent()) ?? ''
    expect(given).toMatch(/^\d{6}$/)
    await page.keyboard.press('Enter')
    await page.locator('.given-pin').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: words['action.signOut'] }).click()
    await enterWith(page, words, given)
    await page.getByLabel(words['pin.newPin'], { exact: true }).fill(chosen)
    await page.keyboard.press('Enter')
    await page.getByLabel(words['pin.again'], { exact: true }).fill(chosen)
    await page.keyboard.press('Enter')
    await page.getByRole('navigation', { name: words['nav.label'] }).waitFor()
    await context.close()
  })
})

async function enterWith(page: Page, words: { readonly [K in keyof typeof zh]: string }, pin: string): Promise<void> {
  await page.getByLabel(words['operator.badge'], { exact: true }).fill(badgeOf.clerk)
  await page.getByLabel(words['operator.pin'], { exact: true }).fill(pin)
  await page.keyboard.press('Enter')
}
