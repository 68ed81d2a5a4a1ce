import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hasBrowser } from '../helpers/browser.ts'
import { save } from '../helpers/counter.ts'
import { type CounterPage, openCounterPage } from '../helpers/counter-page.ts'

const ids = { report: '', find: '' }

/** Screens that ask the desk for something before they can show it. */
const asking: Record<string, () => string> = {
  board: () => '/',
  'a record': () => `/record/${ids.find}`,
  'changing a record': () => `/record/${ids.report}/edit`,
  'the matches': () => '/match',
  'a comparison': () => `/match/${ids.report}/${ids.find}`,
  'handing over': () => `/release/${ids.find}`,
  'a slip': () => '/slip/A1-261124-0001-Y',
  shelf: () => '/search',
  'search results': () => '/search?q=A1',
  figures: () => '/statistics',
  staff: () => '/staff',
  'what matching learned': () => '/learning',
  'the legal clock': () => '/legal',
  'the store': () => '/custody/ages',
}

/** Who is signed in is known, and the stream is open; all else is what the test is about. */
const isKnown = (url: string): boolean => /\/rpc\/desk\//.test(url)

describe.skipIf(!hasBrowser)('a screen whose answer', () => {
  let counter: CounterPage
  let page: Page
  beforeAll(async () => {
    counter = await openCounterPage('supervisor', async (desk) => {
      const clerk = desk.client('clerk')
      ids.report = await save(clerk, 'missing-person', { age: 4, sex: 'female', upper: '黄裙子' })
      ids.find = await save(clerk, 'found-person', { age: 4, sex: 'female', upper: '黄裙子' })
    })
    ;({ page } = counter)
  })
  afterAll(() => counter?.close())
  // Each test loads its screen anew; only what answers in the desk's place could be left over.
  beforeEach(() => page.unrouteAll({ behavior: 'ignoreErrors' }))

  const open = async (path: string) => {
    await page.evaluate((to) => {
      location.hash = to
    }, path)
    await page.reload()
    await page.locator('.frame').waitFor()
  }

  test.each(Object.keys(asking))('is late shows where it will be, but not at once: %s', async (name) => {
    await page.route('**/rpc/**', (route) => (isKnown(route.request().url()) ? route.continue() : undefined))
    await open(asking[name]!())
    const waiting = page.locator('#main .waiting').first()
    await waiting.waitFor()
    expect(await waiting.evaluate((one) => getComputedStyle(one).animationDelay)).toBe('0.2s')
    expect(await waiting.textContent()).toContain('正在读取')
  })

  test.each(Object.keys(asking))('is refused says so and offers to try again, which helps: %s', async (name) => {
    await page.route('**/rpc/**', (route) =>
      isKnown(route.request().url()) ? route.continue() : route.fulfill({ status: 500, body: '{}' }),
    )
    await open(asking[name]!())
    const again = page.locator('#main [role=alert]').getByRole('button', { name: '再试一次' }).first()
    await again.waitFor()
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    const before = await page.locator('#main [role=alert]').count()
    await again.click()
    if (name !== 'a slip') await expect.poll(() => page.locator('#main [role=alert]').count()).toBeLessThan(before)
  })
})

describe.skipIf(!hasBrowser)('an empty desk', () => {
  test('says of an address that leads nowhere that there is no such page, not that one failed', async () => {
    const { page, close } = await openCounterPage()
    await page.evaluate(() => {
      location.hash = '/nowhere'
    })
    await page.getByRole('heading', { level: 1, name: '没有这一页' }).waitFor()
    expect(await page.getByRole('button', { name: '再试一次' }).count()).toBe(0)
    await page.getByRole('button', { name: /回工作台/ }).click()
    await page.getByRole('heading', { name: '今天' }).waitFor()
    await close()
  })

  test('says on every list what to do now', async () => {
    const { page, close } = await openCounterPage('supervisor')
    for (const [key, says] of [
      ['F6', /有人来报就按 F9/],
      ['F4', /按 F2 登记/],
      ['F3', /没有值得看的匹配/],
      ['F7', /换一段日期/],
    ] as const) {
      await page.locator('.frame').waitFor()
      await page.keyboard.press(key)
      await page.getByText(says).first().waitFor()
    }
    await close()
  })

  test('names no key to whoever may only look', async () => {
    const { page, close } = await openCounterPage('auditor')
    await page.getByText('现在没有看护中的人。', { exact: true }).waitFor()
    await page.getByText('现在没有正在找的人。', { exact: true }).waitFor()
    await page.keyboard.press('F4')
    await page.getByText('这里是空的。', { exact: true }).waitFor()
    await close()
  })
})

describe.skipIf(!hasBrowser)('a saved record', () => {
  test('offers the comparison although Enter came before the list beside the form had answered', async () => {
    const { page, close } = await openCounterPage('clerk', async (desk) => {
      await save(desk.client('clerk'), 'found-person', { age: 4, sex: 'female', upper: '黄裙子', shoes: '白凉鞋' })
    })
    await page.route('**/rpc/matches/live', () => undefined)
    await page.keyboard.press('F9')
    await page.locator('.free-line input').fill('4岁女孩 黄裙子 白凉鞋')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '已保存 A1-M0001' }).waitFor()
    await page.getByRole('button', { name: /打开比对/ }).waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/match\//)
    await page.unrouteAll({ behavior: 'ignoreErrors' })
    await close()
  })
})
