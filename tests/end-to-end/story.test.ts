import { setTimeout } from 'node:timers/promises'
import type { Locator, Page } from 'playwright-core'
import readWorkbook from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { scanPause } from '../../core/scan.ts'
import { verifyDesk } from '../../db/verify/verify.ts'
import type { ServedDesk } from '../../desk/server.ts'
import { closeBrowser, hasBrowser, type OpenedPage, openPage } from '../helpers/browser.ts'
import { pages } from '../helpers/build-pages.ts'
import { pageClock } from '../helpers/counter-page.ts'
import { servedDesk, type TemporaryDesk, temporaryDesk } from '../helpers/desk.ts'
import { readPdf } from '../helpers/pdf.ts'

let east: Page
const windows: OpenedPage[] = []
let west: Page
let desk: TemporaryDesk
let served: ServedDesk
const supervisor = { name: '郑值班', badge: '990001', pin: '482917' }
const colleague = { name: '白同事', badge: '990002', pin: '739154' }
const child = { told: '王晓明', heard: '王小明', phone: '19900005521' }

beforeAll(async () => {
  desk = await temporaryDesk({ clock: pageClock, setUp: false })
  served = await servedDesk(desk, pages)
})
afterAll(async () => {
  await served.close()
  desk.close()
  await closeBrowser()
})

const typeInto = async (page: Page | Locator, label: string, text: string): Promise<void> => {
  await page.getByLabel(label, { exact: true }).first().pressSequentially(text, { delay: 5 })
  // Faster than a hand; an Enter right behind it would be that of a barcode scanner, which submits nothing.
  await setTimeout(2 * scanPause)
}
const radio = (page: Page | Locator, group: string, option: string): Locator =>
  page.getByRole('radiogroup', { name: group, exact: true }).getByText(option, { exact: true })
const zone = async (page: Page, name: string): Promise<void> => {
  await page.getByLabel('区域', { exact: true }).first().click()
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
}

describe.skipIf(!hasBrowser)('a child lost at one end of the zoo and found at the other', () => {
  test('the first supervisor sets the desk up and adds a colleague', async () => {
    east = await enter()
    await typeInto(east, '场所名称', '某动物园')
    await typeInto(east, '岗位名称', '东一门警务亭')
    await typeInto(east, '姓名', supervisor.name)
    await typeInto(east, '警号', supervisor.badge)
    await typeInto(east, '口令', supervisor.pin)
    await typeInto(east, '再输一次口令', supervisor.pin)
    await east.keyboard.press('Enter')
    await signIn(east, supervisor)
    await goTo(east, '人员')
    const form = east.getByRole('form', { name: '添加人员' })
    await typeInto(form, '姓名', colleague.name)
    await typeInto(form, '警号', colleague.badge)
    await typeInto(form, '口令', colleague.pin)
    await east.keyboard.press('Enter')
    await east.getByRole('rowheader', { name: colleague.name }).waitFor()
  })

  test('the mother’s report is typed and saved from the keyboard', async () => {
    await goTo(east, '工作台')
    await east.getByText('现在没有正在找的人。').waitFor()
    await east.keyboard.press('1')
    const form = east.getByRole('form', { name: '人员走失' })
    await typeInto(form, '年龄', '5')
    await radio(form, '性别', '男').click()
    await typeInto(form, '上衣', '红色T恤')
    await typeInto(form, '鞋', '白球鞋')
    await zone(east, '东一门')
    await typeInto(form, '姓名', child.told)
    await typeInto(form, '联系电话', child.phone)
    await east.keyboard.press('Enter')
    await east.getByRole('heading', { name: /已保存 A1-M0001/ }).waitFor()
  })

  test('the other booth hears the name wrongly, and sees him before its form is finished', async () => {
    west = await enter()
    await signIn(west, colleague)
    await west.keyboard.press('2')
    const form = west.getByRole('form', { name: '发现走失人员' })
    await typeInto(form, '年龄', '5')
    await radio(form, '性别', '男').click()
    await typeInto(form, '上衣', '红短袖')
    await west.keyboard.press('Alt+3')
    await typeInto(form, '姓名', child.heard)
    const best = west.getByRole('list', { name: '候选' }).getByRole('listitem').first()
    await best.getByText(/姓名.*音/).waitFor()
    expect(await best.textContent()).toContain('A1-M0001')
    expect(await best.textContent()).not.toContain(child.told)
    await zone(west, '西门')
    await west.keyboard.press('Control+Enter')
    await west.getByRole('heading', { name: /已保存 A1-P0001/ }).waitFor()
  })

  test('a clerk confirms the pair', async () => {
    await west.keyboard.press('Enter')
    await west.getByRole('button', { name: /是他,去交还/ }).waitFor()
    await west.keyboard.press('Enter')
    await west.getByRole('heading', { name: '交还人员' }).waitFor()
  })

  test('two officers hand him over, and the slip appears', async () => {
    const form = west.getByRole('form', { name: '交还人员' })
    await typeInto(form, '领取人姓名', '陈小满')
    await typeInto(form, '领取人电话', child.phone)
    await typeInto(form, '证件号码', 'X99012345')
    await form.getByLabel('证件类型').click()
    await west.getByTitle(/护照/).click()
    for (const step of ['看了当日照片或户口簿', '当面拨通来人电话'])
      await form.getByRole('button', { name: step }).click()
    await form.getByRole('radio', { name: '平静、认得' }).click()
    await typeInto(form, '复核人警号', supervisor.badge)
    await typeInto(form, '复核人口令', supervisor.pin)
    await west.getByRole('button', { name: /交还并出凭证/ }).click()
    await west.getByRole('heading', { name: /凭证 A1-/ }).waitFor()
  })

  test('the slip prints on two masked A5 pages', async () => {
    const heading = await west.getByRole('heading', { name: /凭证 A1-/ }).textContent()
    const number = (heading ?? '').replace('凭证 ', '')
    const [answer] = await Promise.all([west.waitForResponse(/rpc\/slips\/get/), west.reload()])
    const { json } = (await answer.json()) as { json: { html: string } }
    const print = await west.context().newPage()
    await print.goto(west.url())
    await print.setContent(json.html)
    await print.evaluate(() => document.fonts.ready.then(() => undefined))
    const copies = await readPdf(await print.pdf({ preferCSSPageSize: true }))
    await print.close()
    expect(copies).toHaveLength(2)
    for (const copy of copies) {
      expect(copy.text.replaceAll(' ', '')).toContain(number)
      expect([Math.round(copy.width), Math.round(copy.height)]).toEqual([420, 595])
      for (const secret of [child.phone, '陈小满', 'X99012345', child.told, child.heard])
        expect(copy.text).not.toContain(secret)
    }
    expect(copies.map((copy) => copy.text.replaceAll(' ', '')).join()).toMatch(/存根联.*领取人联/)
  })

  test('the day counts him once, on the screen and in every cell of the workbook', async () => {
    await goTo(west, '统计')
    await west.getByText('协助游客找到走失儿童及老人共1起').waitFor()
    const downloading = west.waitForEvent('download')
    await west.getByRole('button', { name: /下载表格/ }).click()
    const file = await (await downloading).path()
    const sheets = new Map((await readWorkbook(file)).map(({ sheet, data }) => [sheet, data]))
    const summary = new Map(sheets.get('概览')!.map(([name, value]) => [name, value]))
    expect(summary.get('简报')).toBe('协助游客找到走失儿童及老人共1起')
    expect(summary.get('找到走失儿童及老人(起)')).toBe(1)
    expect(summary.get('发还财物(起)')).toBe(0)
    expect(sheets.get('按区域')!.map((row) => row[0])).toEqual(expect.arrayContaining(['东一门', '西门']))
    expect(windows.flatMap((window) => window.complaints)).toEqual([])
  })

  test('the other window has seen it happen, and the file proves every step', async () => {
    await goTo(east, '工作台')
    await east.getByText('现在没有正在找的人。').waitFor()
    await east.getByText('现在没有看护中的人。').waitFor()
    expect(verifyDesk(desk.dir)).toEqual([])
  })
})

const goTo = (page: Page, place: string): Promise<void> =>
  page
    .getByRole('navigation', { name: '主导航' })
    .getByRole('link', { name: new RegExp(`^${place}`) })
    .click()

/** A window of its own; what it complains about is kept. */
async function enter(): Promise<Page> {
  const opened = await openPage(served)
  windows.push(opened)
  return opened.page
}

async function signIn(page: Page, who: { readonly badge: string; readonly pin: string }): Promise<void> {
  const form = page.getByRole('form', { name: '登录' })
  await typeInto(form, '警号', who.badge)
  await typeInto(form, '口令', who.pin)
  await page.keyboard.press('Enter')
  await page.getByText('正在找的人').first().waitFor()
}
