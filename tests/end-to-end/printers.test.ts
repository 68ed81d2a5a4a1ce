import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasBrowser } from '../helpers/browser.ts'
import { save } from '../helpers/counter.ts'
import { type CounterPage, openCounterPage } from '../helpers/counter-page.ts'
import { openReceiptPrinter, type ReceiptPrinter, readReceipt } from '../helpers/receipt-printer.ts'

describe.skipIf(!hasBrowser)('printers of the desk', () => {
  let counter: CounterPage
  let page: Page
  let printer: ReceiptPrinter
  let slip: string
  const shot = async (name: string): Promise<void> => {
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true })
  }
  beforeAll(async () => {
    printer = await openReceiptPrinter()
    counter = await openCounterPage('supervisor', async (desk) => {
      const clerk = desk.client('clerk')
      const of = await save(clerk as never, 'found-item', {
        category: 'umbrella',
        brand: '㛃牌',
        contactName: '𫖯小䶮',
      })
      slip = (await clerk.slips.issue({ kind: 'finder-receipt', of, idempotencyKey: 'printers-slip' })).slip
    })
    ;({ page } = counter)
  })
  afterAll(async () => {
    await counter?.close()
    await printer?.close()
  })

  test('a printer is added, tried, given a kind of paper; a slip waits while it is off and comes out once', async () => {
    await page.keyboard.press('Alt+v')
    const printers = page.getByRole('region', { name: '打印机', exact: true })
    await printers.getByText(/还没有登记打印机/).waitFor()
    await page.keyboard.press('n')
    const dialog = page.getByRole('dialog', { name: '添加打印机' })
    await dialog.getByRole('textbox', { name: '名称' }).fill('窗口小票机')
    await dialog.getByRole('textbox', { name: '地址' }).fill('a b')
    expect(await dialog.getByRole('button', { name: /保存/ }).isDisabled()).toBe(true)
    await dialog.getByRole('textbox', { name: '地址' }).fill(`127.0.0.1:${printer.port}`)
    await shot('printer-form')
    await page.keyboard.press('Enter')
    await printers.getByText('窗口小票机', { exact: true }).waitFor()
    await printers.getByRole('button', { name: '测试页' }).click()
    await expect.poll(() => printer.receipts.length).toBe(1)
    expect(readReceipt(printer.receipts[0]!).text).toContain('打印测试页')
    await printers.getByRole('combobox', { name: '拾得物品收据' }).click()
    await page.getByTitle('窗口小票机 · 80 毫米小票').click()
    const supervisor = counter.desk.client('supervisor')
    await expect
      .poll(async () => (await supervisor.printers.list()).routes.map(({ kind }) => kind))
      .toEqual(['finder-receipt'])

    const { port } = printer
    await printer.close()
    await page.evaluate((to) => {
      location.hash = to
    }, `/slip/${slip}`)
    await page.getByText('首次打印').or(page.getByText('还没有打印')).first().waitFor()
    await page.keyboard.press('p')
    await page.getByText(/打印机没有应答/).waitFor()
    await shot('slip-waits')
    await page.locator('#main').getByRole('link', { name: '查看队列' }).click()
    const queue = page.getByRole('region', { name: '打印队列' })
    await queue.getByText(/打印机没有应答/).waitFor()
    await shot('printers-zh')
    await page.keyboard.press('F6')
    const line = page.getByRole('alert').filter({ hasText: '有 1 张单据没打出来' })
    await line.waitFor()
    await shot('board-waits')
    await line.getByRole('link', { name: '查看队列' }).click()
    printer = await openReceiptPrinter(port)
    await queue.getByRole('button', { name: '再打' }).waitFor()
    await page.keyboard.press('r')
    await queue.getByText('没有等着打印的。').waitFor()
    await line.waitFor({ state: 'detached' })
    const { text } = readReceipt(printer.receipts[0]!)
    expect(text).toContain(slip)
    expect(text).toContain('㛃牌')
    expect(printer.receipts).toHaveLength(1)
    expect(counter.complaints).toEqual([])
  })

  test('in English, and a job is thrown away with a reason', async () => {
    await printer.close()
    await page.evaluate(() => localStorage.setItem('language', 'en'))
    await page.reload()
    await page.evaluate(() => {
      location.hash = '/devices'
    })
    const printers = page.getByRole('region', { name: 'Printers', exact: true })
    await printers.getByRole('button', { name: 'Test page' }).waitFor()
    await page.keyboard.press('t')
    const queue = page.getByRole('region', { name: 'Print queue' })
    await queue.getByText(/does not answer/).waitFor()
    await shot('printers-en')
    await page.keyboard.press('x')
    await page.getByRole('dialog').getByRole('textbox').fill('paper jam')
    await page.keyboard.press('Enter')
    await queue.getByText('paper jam').waitFor()
    await queue.getByText('Nothing waits to be printed.').waitFor()
  })
})
