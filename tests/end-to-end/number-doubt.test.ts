import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { identityCheck } from '../../core/identity-number.ts'
import { hasBrowser } from '../helpers/browser.ts'
import { type CounterPage, openCounterPage } from '../helpers/counter-page.ts'

const body = '99010419800101123'
const right = body + identityCheck(body)
const wrong = right.replace('1123', '1128')

let counter: CounterPage
let page: Page

describe.skipIf(!hasBrowser)('a number that does not check out', () => {
  beforeAll(async () => {
    counter = await openCounterPage()
    ;({ page } = counter)
  })
  afterAll(() => counter?.close())

  test('is doubted beside its field and on the record once it is shown, and is saved all the same', async () => {
    await page.keyboard.press('3')
    const number = page.getByLabel('号码', { exact: true })
    await number.fill(right)
    await expect.poll(() => page.getByText('号码校验不符').count()).toBe(0)
    await number.fill(wrong)
    await page.getByText('号码校验不符').waitFor()

    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: /已保存/ }).waitFor()
    await page.keyboard.press('o')
    await page.locator('.fields').first().waitFor()
    expect(await page.getByText('号码校验不符').count()).toBe(0)
    await page.keyboard.press('r')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('3')
    await page.getByText('号码校验不符').waitFor()
  })
})
