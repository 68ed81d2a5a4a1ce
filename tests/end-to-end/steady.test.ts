import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hasBrowser } from '../helpers/browser.ts'
import { save } from '../helpers/counter.ts'
import { type CounterPage, openCounterPage } from '../helpers/counter-page.ts'

const minute = 60_000
type Shift = {
  readonly value: number
  readonly soon: boolean
  readonly moved: readonly string[]
  readonly all: readonly string[]
}
declare global {
  var shifts: Shift[]
}

describe.skipIf(!hasBrowser)('while somebody types', () => {
  let counter: CounterPage
  let page: Page
  beforeAll(async () => {
    counter = await openCounterPage('clerk', async (desk) => {
      const clerk = desk.client('clerk')
      for (const shoes of ['白凉鞋', '红球鞋', '蓝拖鞋'])
        await save(clerk, 'found-person', { age: 4, sex: 'female', upper: '黄裙子', shoes })
    })
    ;({ page } = counter)
  })
  afterAll(() => counter?.close())
  beforeEach(() => counter.home())

  test.each([100, 150])('nothing of the form or the frame moves, with text of %i per cent', async (textSize) => {
    await page.evaluate((size) => {
      localStorage.setItem('look', JSON.stringify({ theme: 'light', textSize: size }))
      location.hash = '/intake/missing-person'
    }, textSize)
    await page.reload()
    await page.locator('.free-line input').waitFor()
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    await page.waitForTimeout(300)
    await page.evaluate(watch)
    await page.locator('.free-line input').focus()
    await page.keyboard.type('4岁女孩 黄裙子 白凉鞋 熊猫馆 十分钟前 叫苏小禾 19900001234 会哭 戴帽子', { delay: 8 })
    await page.locator('.candidates [data-row]').first().waitFor()
    // Something that must be said at once comes in meanwhile: a small child, missing for long.
    await save(counter.desk.client('clerk'), 'missing-person', {
      age: 3,
      sex: 'male',
      eventTo: Date.now() - 20 * minute,
    })
    await page.locator('.status-urgent').waitFor()
    await page.getByRole('textbox', { name: '年龄' }).fill('很小')
    await page.keyboard.press('Enter')
    await page.locator('.form-foot').getByRole('alert').waitFor()
    await page.waitForTimeout(700)
    const shifts = await page.evaluate(() => globalThis.shifts)
    // Strictly, whether somebody pressed a key just before or not; and in full what the browser itself counts as jumping.
    expect(shifts.flatMap(({ moved }) => moved)).toEqual([])
    expect(shifts.filter(({ soon }) => !soon)).toEqual([])
    await page.keyboard.press('Escape')
  })
})

function watch(): void {
  globalThis.shifts = []
  type LayoutShift = PerformanceEntry & { value: number; hadRecentInput: boolean; sources: { node: Node | null }[] }
  const name = (node: Node): string => {
    const element = node instanceof Element ? node : node.parentElement
    return `${element?.tagName}.${element?.className} ${element?.textContent?.slice(0, 20)}`
  }
  const own = (node: Node): boolean => {
    const element = node instanceof Element ? node : node.parentElement
    const list = element?.closest('.said, .candidates')
    return list !== null && list !== undefined && list !== element
  }
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as LayoutShift[]) {
      const nodes = entry.sources.flatMap(({ node }) => (node === null ? [] : [node]))
      const moved = nodes.filter((node) => !own(node)).map(name)
      globalThis.shifts.push({ value: entry.value, soon: entry.hadRecentInput, moved, all: nodes.map(name) })
    }
  }).observe({ type: 'layout-shift', buffered: false })
}
