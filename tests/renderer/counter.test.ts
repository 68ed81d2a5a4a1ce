import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hasBrowser, openPage } from '../helpers/browser.ts'
import { type CounterPage, openCounterPage } from '../helpers/counter-page.ts'
import { badgeOf } from '../helpers/desk.ts'
import { signIn } from '../helpers/sign-in.ts'

const freeLine = (page: Page) => page.getByRole('textbox', { name: '标题' })

async function beginItem(page: Page): Promise<void> {
  await page.keyboard.press('F6')
  await page.getByRole('navigation', { name: '开始登记' }).waitFor()
  await page.keyboard.press('4')
  await freeLine(page).waitFor()
}

describe.skipIf(!hasBrowser)('a clerk at the keyboard', () => {
  let opened: CounterPage

  beforeAll(async () => {
    opened = await openCounterPage()
  })
  afterAll(() => opened?.close())
  beforeEach(() => opened.home())

  test('an Enter that commits a candidate of the input method saves nothing', async () => {
    const { page, context } = opened
    await beginItem(page)
    const keys = await context.newCDPSession(page)
    await keys.send('Input.imeSetComposition', { text: 'heise', selectionStart: 5, selectionEnd: 5 })
    await keys.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key: 'Enter',
      code: 'Enter',
      windowsVirtualKeyCode: 229,
    })
    await keys.send('Input.insertText', { text: '黑色' })
    await page.waitForTimeout(300)
    expect(await freeLine(page).inputValue()).toBe('黑色')
    expect(await page.getByRole('heading', { name: '报失' }).isVisible()).toBe(true)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: /^已保存/ }).waitFor()
  })

  test('an Enter held down saves once and decides nothing', async () => {
    const { page } = opened
    await beginItem(page)
    await freeLine(page).fill('折叠伞')
    for (let repeat = 0; repeat < 6; repeat++) {
      await page.keyboard.down('Enter')
      await page.waitForTimeout(60)
    }
    await page.keyboard.up('Enter')
    await page.waitForTimeout(300)
    expect(await page.getByRole('heading', { name: /^已保存/ }).isVisible()).toBe(true)
  })

  test('what was typed is there again after the window was reloaded', async () => {
    const { page } = opened
    await beginItem(page)
    await freeLine(page).fill('蓝色折叠伞')
    await page.getByLabel('颜色').fill('蓝')
    await page.getByText(/^草稿已存/).waitFor()
    await page.waitForTimeout(600)
    await page.reload()
    await freeLine(page).waitFor()
    expect(await freeLine(page).inputValue()).toBe('蓝色折叠伞')
    expect(await page.getByLabel('颜色').inputValue()).toBe('蓝')
  })

  test('Escape closes an open list first, and only then puts the form aside', async () => {
    const { page } = opened
    await beginItem(page)
    await freeLine(page).fill('灰色背包')
    const zone = page.getByRole('combobox', { name: '区域', exact: true })
    await zone.click()
    await expect.poll(() => zone.getAttribute('aria-expanded')).toBe('true')
    await page.keyboard.press('Escape')
    // A second Escape within the same few milliseconds would still belong to the list.
    await expect.poll(() => zone.getAttribute('aria-expanded')).toBe('false')
    expect(await freeLine(page).isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    await page.getByRole('navigation', { name: '开始登记' }).waitFor()
    await page.getByRole('link', { name: /灰色背包/ }).click()
    await freeLine(page).waitFor()
    expect(await freeLine(page).inputValue()).toBe('灰色背包')
  })

  test('half a time is said and stops the save, the rest stays', async () => {
    const { page } = opened
    await beginItem(page)
    await freeLine(page).fill('耳机')
    await page.getByLabel('丢失时间(最晚)').fill('26:99')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').filter({ hasText: '14:05' }).waitFor()
    expect(await freeLine(page).inputValue()).toBe('耳机')
  })

  test('a record saved in one window appears in another by itself', async () => {
    const { page } = opened
    const other = await openPage(opened.served)
    await signIn(other.page, badgeOf.supervisor)
    await page.keyboard.press('F6')
    await page.getByRole('navigation', { name: '开始登记' }).waitFor()
    await page.keyboard.press('1')
    await freeLine(page).fill('五岁女孩,黄裙子')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: /^已保存/ }).waitFor()
    await other.page.getByRole('list', { name: '正在找的人' }).getByText('五岁女孩,黄裙子').waitFor()
    await other.context.close()
  })

  test('a browser that was not let in is told where to go, in one sentence', async () => {
    const stranger = await openPage({ invitation: () => opened.served.address.origin })
    await stranger.page.getByRole('heading', { name: '请从启动程序给出的地址打开' }).waitFor()
    await stranger.context.close()
  })

  test('the switch to English is remembered', async () => {
    const { page } = opened
    await page.keyboard.press('F6')
    await page.getByRole('button', { name: 'English' }).click()
    await page.reload()
    await page.getByRole('navigation', { name: 'Start a case' }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await page.getByRole('button', { name: '中文' }).click()
    await page.getByRole('navigation', { name: '开始登记' }).waitFor()
  })

  test('nothing of all this made the page complain', () => {
    expect(opened.complaints).toEqual([])
  })
})
