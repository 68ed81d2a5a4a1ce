import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasBrowser } from '../helpers/browser.ts'
import { freshKey, save } from '../helpers/counter.ts'
import { type CounterPage, openCounterPage } from '../helpers/counter-page.ts'
import { type NetworkPrinter, networkPrinter } from '../helpers/printer.ts'

describe.skipIf(!hasBrowser)('a receipt printer at the counter', () => {
  let counter: CounterPage
  let page: Page
  let till: NetworkPrinter
  let slip: string
  const shot = async (name: string): Promise<void> => {
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true })
  }
  const go = (hash: string): Promise<void> =>
    page.evaluate((to) => {
      location.hash = to
    }, hash)

  beforeAll(async () => {
    till = await networkPrinter()
    counter = await openCounterPage('supervisor', async (desk) => {
      const clerk = desk.client('clerk')
      const find = await save(clerk, 'found-item', { category: 'umbrella', colour: '红色', contactName: '欧阳𫖯娜' })
      slip = (await clerk.slips.issue({ kind: 'finder-receipt', of: find, idempotencyKey: freshKey() })).slip
    })
    ;({ page } = counter)
  })
  afterAll(async () => {
    await till?.close()
    await counter?.close()
  })

  test('is added by keys and tried by a test page', async () => {
    await page.keyboard.press('Alt+v')
    await page.getByRole('heading', { name: '设备检查' }).waitFor()
    await page.getByText('还没有小票打印机').waitFor()
    await page.keyboard.press('n')
    const form = page.getByRole('form', { name: '添加打印机' })
    await form.getByLabel('名称').waitFor()
    await page.keyboard.type('东门小票机', { delay: 40 })
    await form.getByLabel('地址').focus()
    await page.keyboard.type('不是 地址', { delay: 40 })
    await form.getByText('这不是能用的地址').waitFor()
    await form.getByLabel('地址').fill(till.address)
    await shot('printer-form')
    await page.keyboard.press('Enter')
    await form.waitFor({ state: 'detached' })
    await page.getByRole('list', { name: '小票打印机' }).getByText('东门小票机').waitFor()
    await page.keyboard.press('t')
    await till.came(1)
    expect(till.papers[0]!.includes('REUNION-TEST')).toBe(true)
    await page.getByRole('list', { name: '等着打印' }).getByText('已送到打印机').waitFor()
    await shot('printers')
  })

  test('prints a slip by P, and one that is off holds nobody up', async () => {
    const { address } = till
    await go(`#/slip/${slip}`)
    await page.getByRole('button', { name: '打印到东门小票机' }).waitFor()
    await page.keyboard.press('p')
    await page.getByText('已送到东门小票机').waitFor()
    await page.getByText('已打印 1 次').waitFor()
    await till.close()
    await page.keyboard.press('p')
    await page.getByText('东门小票机没有打出来,已排队').waitFor()
    await shot('slip-queued')
    await page.keyboard.press('Alt+v')
    const queue = page.getByRole('list', { name: '等着打印' })
    await queue.getByText('排队中').waitFor()
    await page.getByText('有 1 张凭证没打出来').waitFor()
    await shot('printer-queue')
    till = await networkPrinter(Number(address.split(':')[1]))
    await page.keyboard.press('r')
    await till.came(1)
    await queue.getByText('排队中').waitFor({ state: 'detached' })
    await page.getByText('有 1 张凭证没打出来').waitFor({ state: 'detached' })
  })

  test('what nobody wants printed is dropped with a reason', async () => {
    till.breakNext()
    await page.keyboard.press('t')
    const queue = page.getByRole('list', { name: '等着打印' })
    await queue.getByText('打印到一半断了').waitFor()
    await queue.getByRole('button', { name: '作废' }).click()
    await page.getByRole('dialog').waitFor()
    await page.keyboard.type('试过了', { delay: 40 })
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await queue.getByText('排队中').waitFor({ state: 'detached' })
    expect(counter.complaints).toEqual([])
  })
})
