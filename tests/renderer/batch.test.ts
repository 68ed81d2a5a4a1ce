import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasBrowser } from '../helpers/browser.ts'
import { type CounterPage, openCounterPage } from '../helpers/counter-page.ts'

const freeLine = (page: Page) => page.getByRole('textbox', { name: '标题' })
const things = ['折叠伞', '钱包', '水杯', '帽子', '手机']
const colours = ['红色', '黑色', '蓝色', '白色']
const rows = colours.flatMap((colour) => things.map((thing) => `${colour}${thing}`))

describe.skipIf(!hasBrowser)('a cleaner’s sack of finds', () => {
  let opened: CounterPage

  beforeAll(async () => {
    opened = await openCounterPage()
  })
  afterAll(() => opened?.close())

  test('twenty rows by keyboard alone, each with the finder, the zone and the time said once', async () => {
    const { page } = opened
    await page.keyboard.press('F6')
    await page.getByRole('navigation', { name: '开始登记' }).waitFor()
    await page.keyboard.press('6')
    const finder = page.getByRole('textbox', { name: '联系人', exact: true })
    await expect.poll(() => finder.evaluate((field) => field === document.activeElement)).toBe(true)
    await page.keyboard.insertText('李保洁')
    await page.keyboard.press('Enter')
    await page.keyboard.press('2')
    await page
      .getByRole('radiogroup', { name: /^快选拾得时间|时间/ })
      .getByRole('radio')
      .first()
      .focus()
    await page.keyboard.press('4')
    await page.keyboard.press('Enter')
    await expect.poll(() => freeLine(page).evaluate((field) => field === document.activeElement)).toBe(true)
    const saved = page.getByRole('list', { name: '这一批已存' }).getByRole('listitem')
    for (const [at, row] of rows.entries()) {
      await page.keyboard.insertText(row)
      await page.keyboard.press('Enter')
      await expect.poll(() => saved.count()).toBe(at + 1)
      await expect.poll(() => freeLine(page).evaluate((field) => field === document.activeElement)).toBe(true)
    }
    const records = await opened.desk.client('clerk').records.active({ kind: 'found-item' })
    expect(records).toHaveLength(20)
    const once = records.map(({ fields }) => [fields.zone, fields.contactName, fields.eventTo].join())
    expect(new Set(once).size).toBe(1)
    expect(once[0]).not.toMatch(/^,|,,|,$/)
    expect(new Set(records.map(({ fields }) => `${fields.colour} ${fields.category}`)).size).toBe(20)
    expect(opened.complaints).toEqual([])
  }, 60_000)
})
