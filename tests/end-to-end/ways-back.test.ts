import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hasBrowser } from '../helpers/browser.ts'
import { save } from '../helpers/counter.ts'
import { type CounterPage, openCounterPage } from '../helpers/counter-page.ts'
import { badgeOf } from '../helpers/desk.ts'
import { signIn } from '../helpers/sign-in.ts'

let counter: CounterPage
let page: Page

beforeAll(async () => {
  if (!hasBrowser) return
  counter = await openCounterPage()
  ;({ page } = counter)
})
afterAll(() => counter?.close())
beforeEach(() => counter.home())

const goTo = async (path: string): Promise<void> => {
  await page.goto(`${new URL(page.url()).origin}/#${path}`)
}

describe.skipIf(!hasBrowser)('a draft put aside', () => {
  beforeEach(async () => {
    for (const [kind, line] of [
      ['lost-item', '黑伞'],
      ['found-item', '灰帽子'],
    ]) {
      await goTo(`/intake/${kind}`)
      await page.locator('.free-line input, .free-line textarea').first().fill(line!)
      await page.keyboard.press('Escape')
      await page.getByText('正在找的人').first().waitFor()
    }
  })

  test.each([
    ['the board', 'F6'],
    ['the page of starts', 'F2'],
  ])('is taken up by Alt and its place on %s', async (_where, key) => {
    await page.keyboard.press(key)
    const rows = page.getByRole('list', { name: '搁置的草稿' }).getByRole('link')
    await rows.first().getByText('Alt 1').waitFor()
    await page.keyboard.press('Alt+1')
    await page.locator('.free-line input, .free-line textarea').first().waitFor()
    expect(await page.locator('.free-line input, .free-line textarea').first().inputValue()).toBe('灰帽子')
    await page.keyboard.press('Escape')
    await page.getByText('正在找的人').first().waitFor()
  })

  test('is taken up by the arrow and Enter on the page of starts', async () => {
    await page.keyboard.press('F2')
    // The board lists the drafts too: an arrow pressed there would lead to another row.
    await page.getByRole('heading', { level: 1, name: '登记', exact: true }).waitFor()
    await page.getByRole('list', { name: '搁置的草稿' }).getByRole('link').first().waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('form').waitFor()
  })
})

describe.skipIf(!hasBrowser)('the strip with what was just done', () => {
  test('speaks the language that is being read, and is gone on the next screen', async () => {
    const id = await save(counter.desk.client('clerk'), 'found-item', { title: '搪瓷旧水壶' })
    await goTo(`/record/${id}`)
    await page.getByRole('heading', { level: 1, name: '搪瓷旧水壶' }).waitFor()
    await page.keyboard.press('n')
    await page.getByRole('textbox', { name: /一句话/ }).fill('壶盖松了')
    await page.keyboard.press('Enter')
    const strip = page.getByRole('complementary', { name: /刚才做的|What was just done/ })
    await strip.getByText('备注').waitFor()
    await page.getByRole('button', { name: 'English' }).click()
    await strip.getByText(/note/i).waitFor()
    await page.getByRole('button', { name: '中文' }).click()
    await page.keyboard.press('F6')
    await strip.waitFor({ state: 'detached' })
  })
})

describe.skipIf(!hasBrowser)('what was not asked', () => {
  test('is named after the save, the phone first, and is one key away; the board does not take the report’s hour for it', async () => {
    await goTo('/intake/missing-person')
    await page.locator('.free-line input').first().fill('女孩 4 岁 黄裙子')
    await page.keyboard.press('Enter')
    await page.getByText(/还没问:.*电话/).waitFor()
    await page.keyboard.press('F6')
    await page.getByText(/没留电话/).waitFor()
    await page
      .getByText(/时间未知/)
      .first()
      .waitFor()
  })

  test('E on the page of the save leads to what lacks', async () => {
    await goTo('/intake/lost-item')
    await page.locator('.free-line input').first().fill('黑色雨伞')
    await page.keyboard.press('Enter')
    await page.getByText(/还没问:/).waitFor()
    await page.keyboard.press('e')
    await page.getByRole('form', { name: /A1-L0001/ }).waitFor()
    await page.keyboard.press('Escape')
  })
})

describe.skipIf(!hasBrowser)('a handover', () => {
  test('takes the reporter’s name and phone by one key, asks a wrong PIN again beside it, and R reveals in the comparison', async () => {
    const clerk = counter.desk.client('clerk')
    const told = { category: 'phone', title: '黑色华为手机', colour: '黑', brand: '华为' } as const
    const report = await save(clerk, 'lost-item', { ...told, contactName: '陈小满', contactPhone: '19900001234' })
    const find = await save(clerk, 'found-item', told)
    await goTo(`/match/${report}/${find}`)
    await page.getByRole('button', { name: /完整信息/ }).waitFor()
    await page.keyboard.press('r')
    await page.getByRole('dialog').getByText('打电话联系').waitFor()
    await page.keyboard.press('1')
    await page.getByText('19900001234').waitFor()
    await goTo(`/release/${find}?report=${report}`)
    await page.getByRole('button', { name: '就是报案人' }).waitFor()
    await page.keyboard.press('Alt+r')
    await expect.poll(() => page.getByLabel('领取人姓名').inputValue()).toBe('陈小满')
    expect(await page.getByLabel('领取人电话').inputValue()).toBe('19900001234')
    expect(await page.getByText('接着上次搁置的交还').count()).toBe(0)
    await page.getByLabel('证件号码').fill('990104199001010018')
    await page.getByLabel('核验内容').fill('锁屏图案说对')
    await page.getByText(/^更多/).click()
    await page.getByLabel('复核人警号').fill(badgeOf.supervisor)
    await page.getByLabel('复核人口令').fill('000000')
    await page.keyboard.press('Enter')
    await page
      .locator('.line', { has: page.getByLabel('复核人口令') })
      .locator('.hint-wrong')
      .waitFor()
    expect(await page.getByLabel('复核人口令').inputValue()).toBe('')
    await page.keyboard.press('Escape')
  })
})

describe.skipIf(!hasBrowser)('a candidate opened beside a form', () => {
  test('says that the form waits, and Escape leads back to it', async () => {
    await save(counter.desk.client('clerk'), 'found-item', { category: 'umbrella', title: '红色雨伞', colour: '红' })
    await goTo('/intake/lost-item')
    await page.locator('.free-line input').first().fill('红色雨伞')
    await page.locator('.candidates [data-row]').first().waitFor()
    await page.keyboard.press('Control+ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByText('正在写的单还在').waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => page.locator('.free-line input').first().inputValue()).toBe('红色雨伞')
    await page.keyboard.press('Escape')
  })
})

describe.skipIf(!hasBrowser)('at the door', () => {
  test('Enter in the badge moves on to the PIN', async () => {
    await page.getByRole('button', { name: '退出' }).click()
    await page.locator('#badge').fill(badgeOf.clerk)
    await page.locator('#badge').press('Enter')
    expect(await page.locator('#pin').evaluate((field) => field === document.activeElement)).toBe(true)
    await signIn(page, badgeOf.clerk)
  })
})

describe.skipIf(!hasBrowser)('the practice desk', () => {
  test('is entered and left onto the board, wherever one stood', async () => {
    await page.keyboard.press('F4')
    await page.getByRole('button', { name: '退出' }).click()
    await page.getByRole('button', { name: '进入演练台' }).click()
    await page.getByText('这是演练台').waitFor({ timeout: 60_000 })
    await page.getByLabel('警号').press('Enter')
    await page.getByText('正在找的人').first().waitFor()
    await page.locator('.case-text').first().click()
    await page.locator('.record-head').waitFor()
    await page.getByRole('button', { name: '离开演练' }).click()
    await page.getByText('演练台', { exact: true }).waitFor({ state: 'detached' })
    await signIn(page, badgeOf.clerk)
    await page.getByText('正在找的人').first().waitFor()
  }, 90_000)
})
