import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { transact } from '../../db/journal/journal.ts'
import { createRecord } from '../../db/records/records.ts'
import { hasBrowser } from '../helpers/browser.ts'
import { type CounterPage, openCounterPage } from '../helpers/counter-page.ts'
import type { TemporaryDesk } from '../helpers/desk.ts'

const minute = 60_000
const cases = 500

async function fill(desk: TemporaryDesk): Promise<void> {
  const { journal } = desk.desk
  const operator = desk.operators.clerk.id
  transact(journal, () => {
    for (let at = 0; at < cases; at++) {
      const eventTo = Date.now() - minute
      createRecord(journal, {
        kind: 'missing-person',
        fields: { age: 30, title: `第${at}位`, upper: '灰外套', eventTo },
        sets: {},
        operator,
      })
    }
    // The last to be written down, and the first to be looked for.
    const urgent = { age: 4, title: '黄裙子女孩', eventTo: Date.now() - 12 * minute }
    createRecord(journal, { kind: 'missing-person', fields: urgent, sets: {}, operator })
    for (let at = 0; at < 150; at++) {
      const fields = { title: `第${at}把伞` }
      createRecord(journal, { kind: 'found-item', fields, sets: {}, operator })
    }
  })
}

describe.skipIf(!hasBrowser)('a board with five hundred people being looked for', () => {
  let counter: CounterPage
  let page: Page
  let list: Locator

  beforeAll(async () => {
    counter = await openCounterPage('clerk', fill)
    ;({ page } = counter)
    list = page.getByRole('list', { name: '正在找的人' })
  })
  afterAll(() => counter?.close())
  beforeEach(() => counter.home())

  test('counts every one, and shows the most urgent first', async () => {
    const region = page.getByRole('region', { name: '正在找的人' })
    await region.getByText(String(cases + 1), { exact: true }).waitFor()
    expect(await list.getByRole('listitem').first().textContent()).toContain('黄裙子女孩')
    // The rest is drawn when somebody looks for it.
    expect(await list.getByRole('listitem').count()).toBeLessThan(cases / 2)
  })

  test('reaches the last one by scrolling and by keys, and opens it', async () => {
    const last = list.getByRole('listitem').last()
    const scrolled = async () => {
      await last.scrollIntoViewIfNeeded()
      return list.getByRole('listitem').count()
    }
    await expect.poll(scrolled, { timeout: 60_000 }).toBe(cases + 1)
    await last.getByRole('link').first().focus()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowDown')
    expect(
      await last
        .getByRole('link')
        .first()
        .evaluate((link) => link === document.activeElement),
    ).toBe(true)
    await page.keyboard.press('Enter')
    await page.locator('.record-actions').waitFor()
  }, 90_000)

  test('is whole on paper', async () => {
    await list.getByRole('listitem').first().waitFor()
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
    expect(await list.getByRole('listitem').count()).toBe(cases + 1)
  })

  test('goes on taking keys while its clocks run', async () => {
    await list.getByRole('listitem').first().waitFor()
    const before = await list.locator('.clock-time').first().textContent()
    await page.keyboard.press('3')
    await page.getByRole('textbox', { name: '标题' }).waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => list.locator('.clock-time').first().textContent(), { timeout: 5_000 }).not.toBe(before)
    // Wide on purpose: the figures are for `npm run bench -- paint`.
    expect(await slowestOf(page, 20)).toBeLessThan(2000)
  })

  test('a list longer than a page says how long it is and goes on to its end', async () => {
    await page.keyboard.press('F4')
    const shelf = page.getByRole('list', { name: '在库', exact: true })
    await shelf.getByRole('listitem').first().waitFor()
    await page.getByText('150', { exact: true }).waitFor()
    await shelf.getByRole('listitem').last().scrollIntoViewIfNeeded()
    await expect.poll(() => shelf.getByRole('listitem').count(), { timeout: 10_000 }).toBe(150)
    await page.getByRole('button', { name: /再看一些/ }).waitFor({ state: 'detached' })
    await shelf.getByText('第0把伞').waitFor()
  })

  /** The longest that one of so many presses took until it was done, milliseconds. */
  async function slowestOf(at: Page, presses: number): Promise<number> {
    await list.getByRole('link').first().focus()
    const took: number[] = []
    for (let press = 0; press < presses; press++) {
      const began = performance.now()
      await at.keyboard.press('ArrowDown')
      took.push(performance.now() - began)
    }
    return Math.max(...took)
  }
})
