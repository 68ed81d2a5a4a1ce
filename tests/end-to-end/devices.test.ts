import type { CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { identityCheck } from '../../core/identity-number.ts'
import { hasBrowser } from '../helpers/browser.ts'
import { save } from '../helpers/counter.ts'
import { type CounterPage, openCounterPage } from '../helpers/counter-page.ts'
import { enter, send, taken, takenEnter, typed } from '../helpers/scanner.ts'

const identity = `99010419900101123${identityCheck('99010419900101123')}`

const screens = ['/', '/intake', '/match', '/search', '/statistics', '/staff', '/batch', '/calls', '/card', '/nowhere']

describe.skipIf(!hasBrowser)('scanner, reader, pen and the card to point at', () => {
  let counter: CounterPage
  let page: Page
  let find: { id: string; no: string }
  const shot = async (name: string): Promise<void> => {
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}.png` })
  }
  const go = async (path: string): Promise<void> => {
    const from = await page.evaluateHandle((to) => {
      const title = document.querySelector('h1')
      if (location.hash === `#${to}`) return null
      location.hash = to
      return title
    }, path)
    await page.waitForFunction((title) => ![null, title].includes(document.querySelector('h1')), from)
  }
  const opened = () => page.waitForURL((url) => url.hash === `#/record/${find.id}`)
  beforeAll(async () => {
    counter = await openCounterPage('clerk', async (desk) => {
      const clerk = desk.client('clerk')
      const id = await save(clerk, 'found-item', { category: 'wallet', colour: '黑色' })
      find = { id, no: (await clerk.records.get({ id })).no }
    })
    ;({ page } = counter)
  })
  afterAll(() => counter?.close())
  beforeEach(() => counter.home())

  test('a scanned record is opened from every screen without a focused field', async () => {
    for (const path of screens) {
      await go(path)
      await page.waitForTimeout(400)
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
      await send(page, [...typed(find.no), enter])
      await opened()
    }
  })

  test('also with an input method on, in a field, which then holds what it held before', async () => {
    await go('/intake/lost-item')
    const line = page.getByRole('textbox', { name: '标题' })
    await line.fill('灰色背包')
    await line.focus()
    await page.keyboard.press('End')
    const ime: CDPSession = await page.context().newCDPSession(page)
    await send(page, [...taken(find.no), takenEnter])
    await ime.send('Input.insertText', { text: '啊一方' })
    await opened()
    await go('/')
    await page
      .getByRole('link', { name: /灰色背包/ })
      .first()
      .click()
    await expect.poll(() => page.getByRole('textbox', { name: '标题' }).inputValue()).toBe('灰色背包')
  })

  test('what is no code of ours says what was read and what to do', async () => {
    await go('/')
    await send(page, [...typed('6901234567892'), enter])
    await page.getByText(/扫到“6901234567892”,不是本台的/).waitFor()
    await shot('scan-unknown')
  })

  test('the devices page tells what came, how fast, and that a scanner without Enter is to be set', async () => {
    await page.keyboard.press('Alt+v')
    await page.getByRole('heading', { level: 1, name: '设备检查' }).waitFor()
    await send(page, [...typed(find.no), enter])
    const scanner = page.getByRole('region', { name: '扫码枪' })
    await scanner.getByText('登记号').waitFor()
    await scanner.getByText(/8 个字符,每个 5 毫秒/).waitFor()
    await send(page, typed('6901234567892'))
    await scanner.getByText(/没有回车/).waitFor()
    await send(page, [...taken('a1'), ...taken('-f0001'), takenEnter])
    await scanner.getByText('中文输入法开着,也读对了').waitFor()
    await send(page, [...typed(`陈小满|${identity}|某市某路1号`), enter])
    const reader = page.getByRole('region', { name: /身份证阅读器/ })
    await reader.getByText('身份证(阅读器)').waitFor()
    expect(await reader.textContent()).not.toContain(identity)
    expect(page.url()).toContain('#/devices')
  })

  test('a signature is drawn, a stroke taken back and all of it cleared by key', async () => {
    await go('/devices')
    const box = (await page.getByRole('img', { name: '签名' }).boundingBox())!
    const stroke = async (from: number) => {
      await page.mouse.move(box.x + from, box.y + 40)
      await page.mouse.down()
      await page.mouse.move(box.x + from + 60, box.y + 90, { steps: 8 })
      await page.mouse.up()
    }
    await stroke(40)
    await stroke(160)
    await page.getByText(/^2 笔/).waitFor()
    await shot('devices')
    await page.keyboard.press('Alt+z')
    await page.getByText(/^1 笔/).waitFor()
    await page.keyboard.press('Alt+Delete')
    await page.getByText('还没有笔画。').waitFor()
    const touch = await page.context().newCDPSession(page)
    const at = (x: number, y: number) => [{ x: box.x + x, y: box.y + y }]
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(40, 40) })
    await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(80, 80) })
    await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(120, 60) })
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    await page.getByText(/^1 笔/).waitFor()
    const pen = { pointerType: 'pen', button: 'left', force: 0.5 } as const
    const move = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', x: number, y: number) =>
      touch.send('Input.dispatchMouseEvent', { type, x: box.x + x, y: box.y + y, buttons: 1, clickCount: 1, ...pen })
    await move('mousePressed', 200, 40)
    await move('mouseMoved', 240, 80)
    await move('mouseMoved', 280, 60)
    await move('mouseReleased', 280, 60)
    await page.getByText(/^2 笔/).waitFor()
  })

  test('the card fills the screen by Alt T, speaks twelve languages, Arabic from the right, and leaves by Esc', async () => {
    await go('/')
    await page.keyboard.press('Alt+t')
    await page.getByRole('button', { name: /I can't find my child/ }).waitFor()
    await shot('card-en')
    expect(await page.locator('.point-languages button').count()).toBe(12)
    expect(await page.locator('.point-tile').count()).toBe(17)
    for (let at = 0; at < 7; at++) await page.keyboard.press('ArrowRight')
    await page.keyboard.press('a')
    const said = page.locator('.point-large .point-said')
    await said.waitFor()
    expect(await said.getAttribute('dir')).toBe('rtl')
    await page.locator('.point-large').getByText('我的孩子走丢了。').waitFor()
    await page.getByText(/没有 العربية 的语音|按字母显示并朗读/).waitFor()
    await shot('card-ar')
    await page.keyboard.press('Escape')
    await page.locator('.point-tiles').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('heading', { name: '今天' }).waitFor()
    expect(counter.complaints).toEqual([])
  })
})
