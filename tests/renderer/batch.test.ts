import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ServedDesk } from '../../desk/server.ts'
import { closeBrowser, hasBrowser, type OpenedPage, openPage } from '../helpers/browser.ts'
import { pages } from '../helpers/build-pages.ts'
import { badgeOf, servedDesk, type TemporaryDesk, temporaryDesk, testPin } from '../helpers/desk.ts'

const freeLine = (page: Page) => page.getByRole('textbox', { name: '标题' })
const things = ['折叠伞', '钱包', '水杯', '帽子', '手机']
const colours = ['红色', '黑色', '蓝色', '白色']
const rows = colours.flatMap((colour) => things.map((thing) => `${colour}${thing}`))

async function shots(page: Page) {
  await page.screenshot({ path: '/tmp/shots/batch-zh.png' })
  for (const [language, name] of [
    ['zh', 'English'],
    ['en', '中文'],
  ] as const) {
    await page.keyboard.press('F9')
    await page.waitForTimeout(700)
    await page.screenshot({ path: `/tmp/shots/child-${language}.png` })
    await page.keyboard.press('F6')
    await page.waitForTimeout(400)
    await page.keyboard.press('7')
    await page.screenshot({ path: `/tmp/shots/board-${language}.png` })
    await page.keyboard.press('3')
    await page.waitForTimeout(700)
    await page.screenshot({ path: `/tmp/shots/late-${language}.png` })
    await page.getByRole('button', { name }).click()
    await page.waitForTimeout(500)
  }
}

describe.skipIf(!hasBrowser)('a cleaner’s sack of finds', () => {
  let desk: TemporaryDesk
  let served: ServedDesk
  let opened: OpenedPage

  beforeAll(async () => {
    desk = await temporaryDesk({ clock: { now: Date.now, advance: () => undefined } })
    served = await servedDesk(desk, pages)
    opened = await openPage(served)
    await opened.page.getByLabel('警号').fill(badgeOf.clerk)
    await opened.page.getByLabel('口令').fill(testPin)
    await opened.page.keyboard.press('Enter')
    await opened.page.getByRole('navigation', { name: '主导航' }).waitFor()
  })
  afterAll(async () => {
    await closeBrowser()
    await served?.close()
    desk?.close()
  })

  test('twenty rows by keyboard alone, each with the finder, the zone and the time said once', async () => {
    const { page } = opened
    await page.keyboard.press('F6')
    await page.getByRole('navigation', { name: '开始登记' }).waitFor()
    await page.keyboard.press('6')
    await freeLine(page).waitFor()
    await page.getByRole('textbox', { name: '联系人', exact: true }).focus()
    await page.keyboard.insertText('李保洁')
    await page.getByRole('radiogroup', { name: '常用区域' }).getByRole('radio').first().focus()
    await page.keyboard.press('2')
    await page
      .getByRole('radiogroup', { name: /^快选拾得时间|时间/ })
      .getByRole('radio')
      .first()
      .focus()
    await page.keyboard.press('4')
    await freeLine(page).focus()
    const saved = page.getByRole('list', { name: '这一批已存' }).getByRole('listitem')
    for (const [at, row] of rows.entries()) {
      await page.keyboard.insertText(row)
      await page.keyboard.press('Enter')
      await expect.poll(() => saved.count()).toBe(at + 1)
      await expect.poll(() => freeLine(page).evaluate((field) => field === document.activeElement)).toBe(true)
    }
    if (process.env.SHOTS) await shots(page)
    const records = await desk.client('clerk').records.active({ kind: 'found-item' })
    expect(records).toHaveLength(20)
    const once = records.map(({ fields }) => [fields.zone, fields.contactName, fields.eventTo].join())
    expect(new Set(once).size).toBe(1)
    expect(once[0]).not.toMatch(/^,|,,|,$/)
    expect(new Set(records.map(({ fields }) => `${fields.colour} ${fields.category}`)).size).toBe(20)
    expect(opened.complaints).toEqual([])
  }, 60_000)
})
