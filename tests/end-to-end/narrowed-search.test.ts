import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hasBrowser } from '../helpers/browser.ts'
import { save } from '../helpers/counter.ts'
import { type CounterPage, openCounterPage } from '../helpers/counter-page.ts'

describe.skipIf(!hasBrowser)('the one search box', () => {
  let counter: CounterPage
  let page: Page
  beforeAll(async () => {
    counter = await openCounterPage('clerk', async (desk) => {
      const clerk = desk.client('clerk')
      await save(clerk, 'found-item', { title: '蓝色水壶' })
      await save(clerk, 'lost-item', { title: '蓝色水壶', contactPhone: '19900001234' })
    })
    ;({ page } = counter)
  })
  afterAll(() => counter?.close())
  beforeEach(() => counter.home())

  const rows = () => page.locator('#main .row')
  const box = () => page.getByRole('searchbox')
  const narrowed = () => page.getByRole('button', { name: '找全部,不只报失' })
  const chooseLost = () => page.getByRole('radio', { name: '报失' }).click()
  const ask = async (words: string) => {
    await page.keyboard.press('Control+k')
    await page.keyboard.insertText(words)
    await expectAll()
  }
  const expectAll = async () => {
    await expect.poll(() => rows().count()).toBe(2)
    expect(await narrowed().count()).toBe(0)
  }

  test('looks everywhere, whatever shelf was looked at before', async () => {
    await page.keyboard.press('F4')
    await chooseLost()
    await page.getByRole('region', { name: '在办:报失' }).waitFor()
    await ask('水壶')
  })

  test('shows what it is narrowed to, and keeps to it while the words change', async () => {
    await ask('水壶')
    await chooseLost()
    await narrowed().waitFor()
    await expect.poll(() => rows().count()).toBe(1)
    await box().fill('蓝色')
    await expect.poll(() => rows().count()).toBe(1)
    await narrowed().waitFor()
  })

  test('is widened by Backspace before the words, by the cross, and by asking anew', async () => {
    await ask('蓝色')
    await chooseLost()
    await narrowed().waitFor()
    await box().focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('Backspace')
    await expectAll()
    expect(await box().inputValue()).toBe('蓝色')
    await chooseLost()
    await narrowed().click()
    await expectAll()
    await chooseLost()
    await narrowed().waitFor()
    await page.keyboard.press('Control+k')
    await expectAll()
    await page.keyboard.insertText('水壶')
    await expectAll()
    expect(counter.complaints).toEqual([])
  })
})
