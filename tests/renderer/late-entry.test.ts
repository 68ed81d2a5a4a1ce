import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hasBrowser } from '../helpers/browser.ts'
import { type CounterPage, openCounterPage } from '../helpers/counter-page.ts'

const zone = 'Asia/Shanghai'
const day = (ms: number): string => new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(ms)
const freeLine = (page: Page) => page.getByRole('textbox', { name: '标题' })

describe.skipIf(!hasBrowser)('a pile of paper slips entered later', () => {
  let opened: CounterPage
  const yesterday = day(Date.now() - 86_400_000)

  beforeAll(async () => {
    opened = await openCounterPage()
  })
  afterAll(() => opened?.close())
  beforeEach(() => opened.home())

  const stored = async () =>
    (await opened.desk.client('clerk').records.active({ kind: 'missing-person' })).map(({ fields }) => fields)

  const begin = async (page: Page): Promise<void> => {
    await page.getByRole('navigation', { name: '开始登记' }).waitFor()
    await page.keyboard.press('7')
    await page.keyboard.press('1')
    await freeLine(page).waitFor()
  }

  test('its times are those of then, it is marked with the number of the slip, and one key takes the next with day and zone', async () => {
    const { page } = opened
    await begin(page)
    const dayField = page.getByRole('textbox', { name: '纸单日期' })
    await dayField.fill(yesterday)
    await page.getByRole('textbox', { name: '纸单上的时间' }).fill('1405')
    await page.getByRole('textbox', { name: '纸单号' }).fill('Z-0113')
    await freeLine(page).fill('5岁男 红上衣 象馆 十分钟前')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: /^已保存/ }).waitFor()
    const then = Date.parse(`${yesterday}T14:05:00+08:00`)
    expect(await stored()).toEqual([
      expect.objectContaining({ reportedAt: then, externalRef: 'Z-0113', eventTo: then - 600_000, zone: 'elephant' }),
    ])
    await page.keyboard.press('Enter')
    const hour = page.getByRole('textbox', { name: '纸单上的时间' })
    await hour.waitFor()
    await expect.poll(() => hour.evaluate((field) => field === document.activeElement)).toBe(true)
    expect(await page.getByRole('textbox', { name: '纸单日期' }).inputValue()).toBe(yesterday)
    await page.keyboard.type('1530')
    await freeLine(page).fill('70岁女 灰外套')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: /^已保存/ }).waitFor()
    expect((await stored()).map((fields) => fields.zone)).toEqual(['elephant', 'elephant'])
  })

  test('without the hour of the slip it is not saved, and says why', async () => {
    const { page } = opened
    await begin(page)
    await freeLine(page).fill('女 8岁')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').filter({ hasText: '请填纸单上的日期和时间' }).waitFor()
    await page.keyboard.press('Escape')
  })

  test('no clock runs for it on the board, and nothing presses on top', async () => {
    const { page } = opened
    const list = page.getByRole('list', { name: '正在找的人' })
    await list.getByText('补录 · 纸单 Z-0113').or(list.getByText('补录').first()).first().waitFor()
    expect(await page.locator('.case-urgent, .clock-danger').count()).toBe(0)
    expect(opened.complaints).toEqual([])
  })
})
