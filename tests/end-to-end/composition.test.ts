import type { CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hasBrowser, openPage } from '../helpers/browser.ts'
import { save } from '../helpers/counter.ts'
import { type CounterPage, openCounterPage } from '../helpers/counter-page.ts'
import { signIn } from '../helpers/sign-in.ts'

describe.skipIf(!hasBrowser)('an input method at the counter', () => {
  let counter: CounterPage
  let page: Page
  let keys: CDPSession
  let item = ''

  beforeAll(async () => {
    counter = await openCounterPage('clerk', async (desk) => {
      item = await save(desk.client('clerk'), 'found-item', { title: '黑色手机' })
    })
    ;({ page } = counter)
    keys = await counter.context.newCDPSession(page)
  })
  afterAll(() => counter?.close())
  beforeEach(() => counter.home())

  test('in a form, neither the digit that picks a candidate nor its Enter does anything of ours', async () => {
    await open('/intake/missing-person')
    const upper = page.getByLabel('上衣', { exact: true }).first()
    await upper.focus()
    await compose('hong', '2', '红')
    expect(await upper.inputValue()).toBe('红')
    await compose('waitao', 'Enter', '外套')
    expect(await upper.inputValue()).toBe('红外套')
    expect(await page.getByRole('heading', { name: /^已保存/ }).count()).toBe(0)
  })

  test('in the search, half a word is no question', async () => {
    await page.keyboard.press('Control+k')
    await keys.send('Input.imeSetComposition', { text: 'shouji', selectionStart: 6, selectionEnd: 6 })
    await page.waitForTimeout(200)
    expect(page.url()).not.toContain('q=')
    await press('Enter')
    await keys.send('Input.insertText', { text: '手机' })
    await page.waitForURL(/q=%E6%89%8B%E6%9C%BA/)
    await page.locator('#main [data-row]').filter({ hasText: 'A1-F0001' }).first().waitFor()
  })

  test('in a release, an Enter of a name submits nothing', async () => {
    await open(`/release/${item}`)
    const told = page.getByLabel('来人怎么说')
    await told.focus()
    await compose('heise', 'Enter', '黑色')
    expect(await told.inputValue()).toBe('黑色')
    await page.keyboard.press('Enter')
    const name = page.getByLabel('领取人姓名')
    await name.focus()
    await compose('chen', 'Enter', '陈')
    await compose('xiaoman', '1', '小满')
    expect(await name.inputValue()).toBe('陈小满')
    expect(await page.locator('[aria-invalid=true]').count()).toBe(0)
    expect(page.url()).toContain('/release/')
  })

  test('two windows on one record: the slower one is told, shown both, and loses nothing', async () => {
    const other = await openPage(counter.served)
    await signIn(other.page)
    await open(`/record/${item}/edit`)
    await other.page.evaluate((to) => location.assign(`#${to}`), `/record/${item}/edit`)
    await page.getByLabel('颜色').first().fill('黑')
    await other.page.getByLabel('品牌').first().fill('华为')
    await other.page.keyboard.press('Enter')
    await other.page.locator('.record-actions').waitFor()
    await page.getByLabel('颜色').first().focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: /换到最新的一份/ }).click()
    await page.getByLabel('颜色').first().focus()
    await page.keyboard.press('Enter')
    await page.locator('.record-actions').waitFor()
    const { fields } = await counter.desk.client('clerk').records.get({ id: item })
    expect([fields.colour, fields.brand]).toEqual(['黑', '华为'])
    await other.context.close()
  })

  async function open(path: string): Promise<void> {
    await page.evaluate((to) => location.assign(`#${to}`), path)
    await page.locator('#main form').waitFor()
  }

  /** A key that the input method takes: it arrives with the code 229 and belongs to the composition. */
  const press = (key: string) =>
    keys.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, code: key, windowsVirtualKeyCode: 229 })

  async function compose(typed: string, key: string, chosen: string): Promise<void> {
    await keys.send('Input.imeSetComposition', {
      text: typed,
      selectionStart: typed.length,
      selectionEnd: typed.length,
    })
    await press(key)
    await keys.send('Input.insertText', { text: chosen })
    await page.waitForTimeout(150)
  }
})
