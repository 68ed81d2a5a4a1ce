import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hasBrowser } from '../helpers/browser.ts'
import { freshKey, releaseOf, save } from '../helpers/counter.ts'
import { type CounterPage, openCounterPage } from '../helpers/counter-page.ts'
import { badgeOf, testPin } from '../helpers/desk.ts'

describe.skipIf(!hasBrowser)('owners who went home', () => {
  let counter: CounterPage
  let page: Page
  const ids = { report: '', find: '' }
  const shot = async (name: string): Promise<void> => {
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}.png` })
  }
  beforeAll(async () => {
    counter = await openCounterPage('clerk', async (desk) => {
      const clerk = desk.client('clerk')
      const phone = { category: 'phone', colour: '黑色', brand: '华为' }
      ids.report = await save(clerk, 'lost-item', { ...phone, contactName: '周桂兰', contactPhone: '19900004417' })
      ids.find = await save(clerk, 'found-item', phone)
      await clerk.matches.decide({ report: ids.report, find: ids.find, decision: 'confirmed' })
    })
    ;({ page } = counter)
    await counter.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  })
  afterAll(() => counter?.close())
  beforeEach(() => counter.home())

  test('the board says that an owner is to be called; Alt C leads there, C and two keys write the call down', async () => {
    await page.getByRole('link', { name: '要联系的失主 1 位' }).waitFor()
    await page.keyboard.press('Alt+c')
    await page.getByRole('heading', { name: '东西找到了,还没联系失主' }).waitFor()
    await page.keyboard.press('c')
    const dialog = page.getByRole('dialog', { name: '联系 A1-L0001' })
    await dialog.waitFor()
    await dialog.getByText(/您报失的手机/).waitFor()
    await page.keyboard.press('2')
    await expect.poll(() => dialog.getByRole('radio', { name: /没人接/ }).getAttribute('aria-checked')).toBe('true')
    await shot('call-dialog')
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await page.getByText(/下一步:再打电话/).waitFor()
    await page.getByText('联系过 1 次').waitFor()
    await shot('calls')
  })

  test('the text is copied by its key and the call kept as a message, shown on the record', async () => {
    await page.goto(`${page.url().split('#')[0]}#/record/${ids.report}`)
    await page.getByRole('region', { name: '联系记录' }).getByText('没人接').waitFor()
    await page.keyboard.press('c')
    await page
      .getByRole('dialog')
      .getByText(/您报失的手机/)
      .waitFor()
    await page.keyboard.press('Alt+c')
    await page
      .getByText(/已复制/)
      .first()
      .waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /^您报失的手机\(登记号 A1-L0001\)可能已找到/,
    )
    await page.keyboard.press('Enter')
    await page.getByRole('list', { name: '联系记录' }).getByText('已发短信').waitFor()
    await shot('record-calls')
  })

  test('what was released goes by post: the scanner fills the number, J and Enter keep it', async () => {
    const second = { badge: badgeOf.supervisor, pin: testPin }
    const clerk = counter.desk.client('clerk')
    await clerk.claims.release({ ...releaseOf(ids.find), report: ids.report, second, idempotencyKey: freshKey() })
    await page.goto(`${page.url().split('#')[0]}#/record/${ids.find}`)
    await page.getByRole('region', { name: '邮寄' }).waitFor()
    await page.keyboard.press('j')
    await page.getByRole('textbox', { name: '快递公司' }).fill('邮政')
    await page.getByRole('textbox', { name: '快递单号' }).fill('EX0000001234')
    await page.getByRole('textbox', { name: '收件地址' }).fill('某市某路1号')
    await shot('post-dialog')
    await page.keyboard.press('Enter')
    await page.getByRole('region', { name: '邮寄' }).getByText('****1234').waitFor()
    await shot('posted')
    expect(counter.complaints).toEqual([])
  })
})
