import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { identityCheck } from '../../core/identity-number.ts'
import { hasBrowser } from '../helpers/browser.ts'
import { freshKey, releaseOf, save, stated } from '../helpers/counter.ts'
import { type CounterPage, openCounterPage } from '../helpers/counter-page.ts'
import { badgeOf, testPin } from '../helpers/desk.ts'
import { enter, send, typed } from '../helpers/scanner.ts'

const identity = `99010419900101123${identityCheck('99010419900101123')}`
const freeLine = (page: Page) => page.getByRole('textbox', { name: '标题' })

const scan = (page: Page, text: string): Promise<void> => send(page, [...typed(text), enter])

async function board(page: Page): Promise<void> {
  await page.keyboard.press('F6')
  await page.getByRole('navigation', { name: '开始登记' }).waitFor()
}

describe.skipIf(!hasBrowser)('a barcode scanner at the counter', () => {
  let opened: CounterPage
  let slip: string
  let find: { id: string; no: string }

  beforeAll(async () => {
    opened = await openCounterPage('clerk', async (desk) => {
      const clerk = desk.client('clerk')
      const given = await stated(
        clerk,
        releaseOf(await save(clerk, 'found-item', { category: 'umbrella', colour: '蓝' })),
      )
      const second = { badge: badgeOf.supervisor, pin: testPin }
      slip = (await clerk.claims.release({ ...given, second, idempotencyKey: freshKey() })).slip!
      const id = await save(clerk, 'found-item', { category: 'wallet', colour: '黑色' })
      find = { id, no: (await clerk.records.get({ id })).no }
    })
  })
  afterAll(() => opened?.close())
  beforeEach(() => opened.home())

  test('a slip is opened from the board, and none of its digits starts a case', async () => {
    const { page } = opened
    await board(page)
    await scan(page, slip)
    await page.waitForURL((url) => url.hash === `#/slip/${slip}`)
  })

  test('a record is opened over a form, which keeps what was typed without the scan', async () => {
    const { page } = opened
    await board(page)
    await page.keyboard.press('4')
    await freeLine(page).fill('灰色背包')
    await scan(page, find.no)
    await page.waitForURL((url) => url.hash === `#/record/${find.id}`)
    await board(page)
    await page.getByRole('link', { name: /灰色背包/ }).click()
    await freeLine(page).waitFor()
    expect(await freeLine(page).inputValue()).toBe('灰色背包')
  })

  test('a document goes into the release, wherever the focus is, and releases nothing', async () => {
    const { page } = opened
    await page.goto(`${page.url().split('#')[0]}#/release/${find.id}`)
    await page.getByLabel('来人怎么说').fill('黑色钱包')
    await page.keyboard.press('Enter')
    const name = page.getByRole('textbox', { name: '领取人姓名' })
    await name.fill('陈小满')
    await scan(page, identity)
    const number = page.getByRole('textbox', { name: '证件号码' })
    await expect.poll(() => number.inputValue()).toBe(identity)
    expect(await name.inputValue()).toBe('陈小满')
    await number.fill('')
    await scan(page, identity)
    await expect.poll(() => number.inputValue()).toBe(identity)
    expect((await opened.desk.client('clerk').records.get({ id: find.id })).state).toBe('in-custody')
  })

  test('F9 over a half-filled release parks it: what was verified is there again, the second person’s PIN is not', async () => {
    const { page } = opened
    // One that nobody has said anything of yet: it begins sealed.
    const own = await save(opened.desk.client('clerk'), 'found-item', { category: 'wallet', colour: '红色' })
    await page.goto(`${page.url().split('#')[0]}#/release/${own}`)
    await page.getByLabel('来人怎么说').fill('红色钱包')
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: '领取人姓名' }).fill('陈小满')
    const verified = page.getByRole('button', { name: /说对里面的东西/ })
    await verified.click()
    await page.getByText(/^更多/).click()
    await page.getByLabel('复核人口令').fill('582914')
    await page.keyboard.press('F9')
    await freeLine(page).waitFor()
    await page.getByText('Alt 1').waitFor()
    await page.keyboard.press('Alt+1')
    await page.getByText(/接着上次搁置的交还/).waitFor()
    expect(await page.getByRole('textbox', { name: '领取人姓名' }).inputValue()).toBe('陈小满')
    expect(await verified.getAttribute('aria-pressed')).toBe('true')
    await page.getByText(/^更多/).click()
    expect(await page.getByLabel('复核人口令').inputValue()).toBe('')
    const kept = opened.desk.desk.journal.db.prepare('select content from local_drafts').all() as { content: string }[]
    expect(kept.map(({ content }) => content).join()).toContain('陈小满')
    expect(kept.map(({ content }) => content).join()).not.toContain('582914')
  })

  test('a document that nothing here asks for is not kept, and one is told where it belongs', async () => {
    const { page } = opened
    await board(page)
    await page.keyboard.press('1')
    await freeLine(page).fill('5岁男')
    await scan(page, identity)
    await page.getByText(/扫到证件号/).waitFor()
    expect(await freeLine(page).inputValue()).toBe('5岁男')
  })

  test('a hand is no scanner: digits start a case and letters are typed', async () => {
    const { page } = opened
    await board(page)
    await page.keyboard.press('3')
    await freeLine(page).waitFor()
    await page.keyboard.type('lansan', { delay: 60 })
    expect(await freeLine(page).inputValue()).toBe('lansan')
    expect(opened.complaints).toEqual([])
  })
})
