import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { scanPause } from '../../core/scan.ts'
import { hasBrowser } from '../helpers/browser.ts'
import { freshKey, save } from '../helpers/counter.ts'
import { type CounterPage, openCounterPage } from '../helpers/counter-page.ts'
import { badgeOf, type DeskClient, testPin } from '../helpers/desk.ts'
import { enter, send, typed } from '../helpers/scanner.ts'

describe.skipIf(!hasBrowser)('a booth keeps its store by keyboard and scanner', () => {
  let counter: CounterPage
  let page: Page
  let client: DeskClient
  const ids: Record<string, string> = {}
  const no: Record<string, string> = {}

  beforeAll(async () => {
    counter = await openCounterPage('supervisor', async (desk) => {
      client = desk.client('supervisor')
      for (const category of ['umbrella', 'hat', 'cash', 'toy']) {
        ids[category] = await save(client, 'found-item', { category, colour: '红' })
        no[category] = (await client.records.get({ id: ids[category] })).no
      }
    })
    ;({ page } = counter)
  })
  afterAll(() => counter?.close())
  beforeEach(() => counter.home())

  const scan = (text: string): Promise<void> => send(page, [...typed(text), enter])
  /** Into the field of the number; then the place is asked for. */
  const scanIn = async (label: string): Promise<void> => {
    await page.getByLabel('单号或标签').and(page.locator(':focus')).waitFor()
    await scan(label)
    await page.getByRole('textbox', { name: '放到哪里' }).and(page.locator(':focus')).waitFor()
  }
  /** The part of the store that a digit with Alt opens. */
  const goTo = async (part: number): Promise<void> => {
    await page.keyboard.press('Alt+k')
    await page.getByRole('heading', { name: '库房', level: 1 }).waitFor()
    await page.keyboard.press(`Alt+${part}`)
  }
  /** Without letting the scanner take the Enter for its own. */
  const type = async (text: string): Promise<void> => {
    await page.keyboard.insertText(text)
    await page.waitForTimeout(2 * scanPause)
    await page.keyboard.press('Enter')
  }
  const place = async (name: string) => (await client.custody.places()).find((one) => one.name === name)!.id
  const placeOf = async (thing: string) => (await client.custody.ofRecord({ id: ids[thing]! })).held?.where

  test('a supervisor makes the usual places by one key', async () => {
    await goTo(2)
    await page.getByRole('button', { name: /建立常用位置/ }).waitFor()
    await page.keyboard.press('u')
    await page.getByRole('row', { name: /库房 \/ 保险柜/ }).waitFor()
    expect((await client.custody.places()).map(({ path }) => path)).toContain('库房 / A 架')
  })

  test('a scanned label and one Enter put a thing away; the next scan needs no mouse', async () => {
    await goTo(1)
    await scanIn(no.umbrella!)
    await page.keyboard.press('Enter')
    await page.getByText(`${no.umbrella} 已放到 库房 / A 架`).waitFor()
    await scanIn(no.hat!)
    await type('B 架')
    await page.getByText(`${no.hat} 已放到 库房 / B 架`).waitFor()
    expect(await placeOf('hat')).toBe('库房 / B 架')
  })

  test('money on a shelf is refused in words, and goes into the safe', async () => {
    await goTo(1)
    await scanIn(no.cash!)
    await type('A 架')
    await page.getByRole('alert').getByText('“A 架”不能放这类物品').waitFor()
    await page.getByRole('textbox', { name: '放到哪里' }).fill('')
    await page.keyboard.press('Enter')
    await page.getByText(`${no.cash} 已放到 库房 / 保险柜`).waitFor()
  })

  test('two people count it by the keyboard alone; the sum is worked out', async () => {
    await page.goto(`${page.url().split('#')[0]}#/record/${ids.cash}`)
    await page.getByRole('region', { name: '保管' }).getByText('未清点').waitFor()
    await page.keyboard.press('v')
    await page.getByLabel('100 元的张数', { exact: true }).and(page.locator(':focus')).waitFor()
    for (const pieces of ['3', '', '1']) {
      if (pieces !== '') await page.keyboard.insertText(pieces)
      await page.keyboard.press('Tab')
    }
    await page.getByText('合计 320 元').waitFor()
    await page.getByLabel('复核人警号').fill(badgeOf.clerk)
    await page.getByLabel('复核人口令').fill(testPin)
    await page.keyboard.press('Enter')
    await page
      .getByRole('region', { name: '保管' })
      .getByText(/320 元.* \+ /)
      .waitFor()
    await page.keyboard.press('s')
    await page.getByLabel('封签号').fill('F-0081')
    await page.getByLabel('复核人警号').fill(badgeOf.clerk)
    await page.getByLabel('复核人口令').fill(testPin)
    await page.keyboard.press('Enter')
    await page
      .getByRole('region', { name: '保管' })
      .getByText(/F-0081/)
      .waitFor()
  })

  test('a stock-taking by scanner finds what is misplaced, missing and unknown, and says what to do', async () => {
    await client.custody.put({ id: ids.toy!, place: await place('A 架'), reason: '', idempotencyKey: freshKey() })
    await goTo(4)
    await page.getByLabel('盘点位置').and(page.locator(':focus')).waitFor()
    await page.keyboard.insertText('A 架')
    await page.locator('.ant-select-item-option').getByText('库房 / A 架').waitFor()
    await page.keyboard.press('Enter')
    await page.locator('h1').click()
    for (const label of [no.umbrella!, no.hat!, '6901234567892']) {
      await scan(label)
      await page.getByRole('list', { name: '已扫' }).getByText(label).waitFor()
    }
    await page.keyboard.press('Control+Enter')
    await page.getByText('相符 1 件').waitFor()
    await page.getByRole('region', { name: '缺少' }).getByText(no.toy!).waitFor()
    const misplaced = page.getByRole('region', { name: '放错位置' })
    await misplaced.getByText(no.hat!).waitFor()
    await misplaced.getByText('库房 / B 架').waitFor()
    await page.getByRole('region', { name: '不认识的标签' }).getByText('6901234567892').waitFor()
    await misplaced.getByRole('button', { name: '改记到这里' }).click()
    await misplaced.getByText(`${no.hat} 已放到 库房 / A 架`).waitFor()
    expect(await placeOf('hat')).toBe('库房 / A 架')
  })

  test('what is handed to the station is signed at both ends and closed here', async () => {
    await goTo(5)
    await page.getByLabel('单号或标签').and(page.locator(':focus')).waitFor()
    await scan(no.toy!)
    await page.getByRole('list', { name: '移交清单' }).getByText(no.toy!).waitFor()
    await page.getByLabel('接收人', { exact: true }).fill('冉小满')
    await sign('移交人签名')
    await page.locator('.form-buttons .ant-btn-primary:enabled').waitFor()
    await page.keyboard.press('Control+Enter')
    const transfers = page.getByRole('list', { name: '移交记录' })
    await transfers.getByText(new RegExp(`${no.toy} → 派出所`)).waitFor()
    await page.locator('h1').click()
    await page.keyboard.press('r')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('接收人', { exact: true }).fill('冉小满')
    await sign('接收人签名')
    await dialog.getByRole('button', { name: /^签收/ }).click()
    await transfers.getByText(/冉\*\* 签收/).waitFor()
    expect((await client.records.get({ id: ids.toy! })).state).toBe('transferred')
    // The browser itself notes the refusal of money on a shelf.
    expect(counter.complaints.filter((line) => !line.includes('409'))).toEqual([])
  })

  test('who hands a bag over sees what goes along and where each of it lies', async () => {
    const [bag, money] = [
      await save(client, 'found-item', { category: 'shopping_bag' }),
      await save(client, 'found-item', { category: 'cash' }),
    ]
    await client.links.make({ from: bag, to: money, role: 'contains' })
    await client.custody.put({ id: money, place: await place('保险柜'), reason: '', idempotencyKey: freshKey() })
    await page.goto(`${page.url().split('#')[0]}#/release/${bag}`)
    // Sealed until the claimant has said something.
    await page.getByLabel('来人怎么说').and(page.locator(':focus')).waitFor()
    await type('红色袋子,里面有钱')
    await page.getByRole('region', { name: '里面的物品' }).getByText('库房 / 保险柜').waitFor()
  })

  async function sign(name: string): Promise<void> {
    const pad = page.getByRole('img', { name })
    await pad.scrollIntoViewIfNeeded()
    const box = (await pad.boundingBox())!
    await page.mouse.move(box.x + 30, box.y + 40)
    await page.mouse.down()
    await page.mouse.move(box.x + 120, box.y + 80, { steps: 6 })
    await page.mouse.up()
  }
})
