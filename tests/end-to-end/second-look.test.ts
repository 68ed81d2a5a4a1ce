import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasBrowser } from '../helpers/browser.ts'
import { save } from '../helpers/counter.ts'
import { type CounterPage, openCounterPage } from '../helpers/counter-page.ts'

describe.skipIf(!hasBrowser)('what a clerk may read twice', () => {
  let counter: CounterPage
  let page: Page
  beforeAll(async () => {
    counter = await openCounterPage('supervisor')
    ;({ page } = counter)
  })
  afterAll(() => counter?.close())

  test('a pair that is hardly the same is in no list, and no Enter confirms it', async () => {
    const client = counter.desk.client('supervisor')
    const report = await save(client, 'missing-person', { sex: 'female', age: 4, upper: '黄裙子' })
    const find = await save(client, 'found-person', { sex: 'male', age: 75, upper: '黑夹克' })
    await page.goto(`${new URL(page.url()).origin}/#/match/${report}/${find}`)
    const confirm = page.getByRole('button', { name: /是他,去交还/ })
    await confirm.waitFor()
    expect(await confirm.textContent()).not.toContain('Enter')
    await page.locator('body').press('Enter')
    await page.keyboard.press('ArrowRight')
    expect(page.url()).toContain(`#/match/${report}/${find}`)
    await page.getByRole('link', { name: /A1-M0001/ }).click()
    await page.getByText('还没有像的').first().waitFor()
    // The list of records to link with is longer than the question it stands in.
    await page.keyboard.press('l')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('ArrowDown')
    const list = page.locator('dialog .ant-select-dropdown:visible')
    await list.waitFor()
    expect(await page.getByRole('dialog').evaluate((dialog) => getComputedStyle(dialog).overflowY)).toBe('visible')
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/link.png` })
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
  })

  test('a record on paper leaves out the cards in which nothing stands', async () => {
    const id = await save(counter.desk.client('supervisor'), 'found-item', { title: '搪瓷旧水壶' })
    await page.goto(`${new URL(page.url()).origin}/#/record/${id}`)
    const empty = ['可能的匹配', '备注', '交还记录'].map((name) => page.getByRole('region', { name }).locator('.empty'))
    for (const one of empty) await one.waitFor()
    await page.emulateMedia({ media: 'print' })
    for (const one of empty) expect(await one.isVisible()).toBe(false)
    expect(await page.getByText('搪瓷旧水壶').last().isVisible()).toBe(true)
    await page.emulateMedia({ media: 'screen' })
    await empty[0]!.waitFor()
  })

  test('the figures say what they leave out, and D downloads them', async () => {
    await page.keyboard.press('F7')
    await page.getByText(/自行找到、移交、过期的不算/).waitFor()
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/figures.png` })
    const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('d')])
    expect(file.suggestedFilename()).toMatch(/^团圆台-.*\.xlsx$/)
  })

  test('who was added is said', async () => {
    await page.keyboard.press('F8')
    const form = page.getByRole('form', { name: '添加人员' })
    await form.getByLabel('姓名').fill('苟新来')
    await form.getByLabel('警号').fill('800077')
    await form.getByLabel('口令').fill('582914')
    await page.keyboard.press('Enter')
    await form.getByText('已添加:苟新来(800077)').waitFor()
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/staff.png` })
  })

  test('a short telephone number is doubted once its field is left, and saved all the same', async () => {
    await page.keyboard.press('F9')
    const phone = page.getByLabel('联系电话')
    await phone.fill('1391234')
    expect(await page.getByText(/核对一下/).count()).toBe(0)
    await page.keyboard.press('Tab')
    await page.getByText('号码只有 7 位,核对一下').waitFor()
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/phone.png` })
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: /已保存/ }).waitFor()
  })
})
