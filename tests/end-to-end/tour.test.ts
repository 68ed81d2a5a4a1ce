import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ServedDesk } from '../../desk/server.ts'
import { closeBrowser, hasBrowser, type OpenedPage, openPage } from '../helpers/browser.ts'
import { pages } from '../helpers/build-pages.ts'
import { save } from '../helpers/counter.ts'
import { pageClock } from '../helpers/counter-page.ts'
import { badgeOf, servedDesk, type TemporaryDesk, temporaryDesk } from '../helpers/desk.ts'
import { readPdf } from '../helpers/pdf.ts'
import { signIn } from '../helpers/sign-in.ts'

describe.skipIf(!hasBrowser)('the first sign-in on a machine', () => {
  let desk: TemporaryDesk
  let served: ServedDesk
  let opened: OpenedPage
  beforeAll(async () => {
    desk = await temporaryDesk({ clock: pageClock })
    served = await servedDesk(desk, pages)
    const told = { age: 4, sex: 'female', upper: '黄裙子', name: '苏小禾', contactPhone: '19900001234' } as const
    await save(desk.client('clerk'), 'missing-person', told)
    opened = await openPage(served)
    // The helper says that everybody had it; here nobody did.
    await opened.page.evaluate(() => localStorage.setItem('tour', '[]'))
    const { page } = opened
    await signIn(page)
  })
  afterAll(async () => {
    await closeBrowser()
    await served.close()
    desk.close()
  })

  test('shows the way round by Enter, and never again by itself', async () => {
    const { page } = opened
    const step = page.locator('.ant-tour')
    await step.getByText('从这里开始登记').waitFor()
    for (const title of ['最急的在最上面', '正在找的人', '什么都在这里搜', '忘了怎么做']) {
      await page.keyboard.press('Enter')
      await step.getByText(title).waitFor()
    }
    await page.keyboard.press('Enter')
    await step.waitFor({ state: 'hidden' })
    await page.reload()
    await page.locator('.case').waitFor()
    expect(await step.isVisible()).toBe(false)
  })

  test('it can be asked for on the quick card, skipped by Escape, and does not stand in the way of a missing child', async () => {
    const { page } = opened
    const step = page.locator('.ant-tour')
    const again = async () => {
      await page.keyboard.press('F1')
      await page.getByRole('button', { name: '再走一遍导览' }).click()
      await step.getByText('从这里开始登记').waitFor()
    }
    await again()
    await page.keyboard.press('Escape')
    await step.waitFor({ state: 'hidden' })
    await again()
    await page.keyboard.press('F9')
    await page.locator('.free-line input').waitFor()
    await step.waitFor({ state: 'hidden' })
    await page.keyboard.press('Escape')
  })

  test('begins at the board wherever it is asked for', async () => {
    const { page } = opened
    const step = page.locator('.ant-tour')
    await page.keyboard.press('F4')
    await page.getByRole('region', { name: /在办/ }).first().waitFor()
    await page.keyboard.press('F1')
    await page.getByRole('button', { name: '再走一遍导览' }).click()
    await step.getByText('从这里开始登记').waitFor()
    await page.keyboard.press('ArrowRight')
    await step.getByText('最急的在最上面').waitFor()
    await page.keyboard.press('ArrowLeft')
    await step.getByText('从这里开始登记').waitFor()
    await page.keyboard.press('Escape')
    await step.waitFor({ state: 'hidden' })
  })

  test('is there for the next operator too, who signs in on the same page', async () => {
    const { page } = opened
    const step = page.locator('.ant-tour')
    await page.getByRole('button', { name: '退出' }).click()
    await signIn(page, badgeOf.supervisor)
    await step.getByText('从这里开始登记').waitFor()
    await page.keyboard.press('Escape')
    await step.waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: '退出' }).click()
    await signIn(page)
    await page.locator('.case').waitFor()
    expect(await step.isVisible()).toBe(false)
  })

  test('the board on paper says where, when and by whom, masked, without the ways to act', async () => {
    const { page } = opened
    await page.keyboard.press('F6')
    await page.locator('.case').waitFor()
    const sheets = await readPdf(await page.pdf({ format: 'A4' }))
    const text = sheets.map((sheet) => sheet.text.replaceAll(' ', '')).join('')
    for (const printed of ['打印于', '钱登记', '黄裙子', '199****1234']) expect(text).toContain(printed)
    for (const hidden of ['CtrlK', '苏小禾', '19900001234', '按1']) expect(text).not.toContain(hidden)
  })
})
