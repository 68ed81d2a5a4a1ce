import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hasBrowser } from '../helpers/browser.ts'
import { type CounterPage, openCounterPage } from '../helpers/counter-page.ts'

const freeLine = (page: Page) => page.getByRole('textbox', { name: '标题' })
const chips = (page: Page) => page.getByRole('group', { name: '说的话里听出来的' })
const chip = (page: Page, name: string) => chips(page).getByRole('button', { name, exact: true })
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
/** As it stands on the button, with the digit that presses it. */
const chosen = (page: Page, group: string) =>
  page.getByRole('radiogroup', { name: group, exact: true }).locator('[aria-checked=true]').textContent()

async function begin(page: Page, key: string): Promise<void> {
  await page.keyboard.press('F6')
  await page.getByRole('navigation', { name: '开始登记' }).waitFor()
  await page.keyboard.press(key)
  await freeLine(page).waitFor()
}

describe.skipIf(!hasBrowser)('the free line at the counter', () => {
  let opened: CounterPage

  beforeAll(async () => {
    opened = await openCounterPage()
  })
  afterAll(() => opened?.close())
  beforeEach(() => opened.home())

  test('one line fills the form, and a question is answered by Tab and a digit', async () => {
    const { page } = opened
    await begin(page, '1')
    await freeLine(page).fill('5岁男 红上衣 白球鞋 熊猫馆 十分钟前 叫王晓明 19900005521')
    await chip(page, '男').waitFor()
    expect(await chosen(page, '快选年龄')).toBe('5')
    expect(await field(page, '上衣').inputValue()).toBe('红上衣')
    await page.keyboard.press('Tab')
    await page.keyboard.press('2')
    await chip(page, '上熊猫馆').waitFor()
    await expect.poll(() => freeLine(page).evaluate((input) => input === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: /^已保存/ }).waitFor()
    const records = await opened.desk.client('clerk').records.active({ kind: 'missing-person' })
    expect(records[0]?.fields).toMatchObject({
      title: '5岁男 红上衣 白球鞋 熊猫馆',
      sex: 'male',
      age: 5,
      ageGroup: 'child',
      shoes: '白球鞋',
      zone: 'panda_upper',
    })
  })

  test('what the clerk sets by hand wins over the line, before and after', async () => {
    const { page } = opened
    await begin(page, '1')
    await freeLine(page).fill('5岁男')
    await chip(page, '男').waitFor()
    await page.getByRole('radio', { name: '女', exact: true }).click()
    await freeLine(page).fill('5岁男 红上衣')
    await chip(page, '红上衣').waitFor()
    expect(await chosen(page, '性别')).toBe('女2')
  })

  test('a chip that is taken away empties its field and stays away while one types on', async () => {
    const { page } = opened
    await begin(page, '1')
    await freeLine(page).fill('红上衣 白鞋')
    await chip(page, '红上衣').focus()
    await page.keyboard.press('Backspace')
    expect(await field(page, '上衣').inputValue()).toBe('')
    await freeLine(page).fill('红上衣 白鞋 5岁')
    await chip(page, '5 岁').waitFor()
    expect(await field(page, '上衣').inputValue()).toBe('')
    expect(await field(page, '鞋').inputValue()).toBe('白鞋')
  })

  test('a word that leaves the line leaves the form', async () => {
    const { page } = opened
    await begin(page, '4')
    await freeLine(page).fill('黑色华为手机 尾号0877')
    await chip(page, '尾号 0877').waitFor()
    await freeLine(page).fill('黑色')
    await expect.poll(() => field(page, '品牌').inputValue()).toBe('')
    expect(await field(page, '颜色').inputValue()).toBe('黑色')
  })

  test('half an input method’s word is not read', async () => {
    const { page, context } = opened
    await begin(page, '4')
    const keys = await context.newCDPSession(page)
    await keys.send('Input.imeSetComposition', { text: 'nike shou ji', selectionStart: 12, selectionEnd: 12 })
    await page.waitForTimeout(150)
    expect(await chips(page).count()).toBe(0)
    await keys.send('Input.insertText', { text: '耐克书包' })
    await chip(page, '耐克').waitFor()
    expect(await field(page, '品牌').inputValue()).toBe('耐克')
  })

  test('a digit in a colour field presses the quick colour in that place', async () => {
    const { page } = opened
    await begin(page, '4')
    await field(page, '颜色').focus()
    await page.keyboard.press('1')
    expect(await field(page, '颜色').inputValue()).toBe('红色')
  })

  test('F9 starts a missing child over anything, also over an open dialog, and Alt+1 takes the parked draft up again', async () => {
    const { page } = opened
    await begin(page, '3')
    await freeLine(page).fill('绿色保温杯 象馆')
    await page.keyboard.press('F9')
    await page.getByRole('heading', { name: '人员走失' }).waitFor()
    expect(await freeLine(page).inputValue()).toBe('')
    await page.getByRole('button', { name: /杯/ }).first().waitFor()
    await page.keyboard.press('Alt+1')
    await page.getByRole('heading', { name: '拾得物' }).waitFor()
    expect(await freeLine(page).inputValue()).toBe('绿色保温杯 象馆')
    await chip(page, '象馆').waitFor()
    await page.evaluate(() => {
      const dialog = document.createElement('dialog')
      document.body.append(dialog)
      dialog.showModal()
    })
    await page.keyboard.press('F9')
    await page.getByRole('heading', { name: '人员走失' }).waitFor()
    await page.evaluate(() => document.querySelector('dialog')?.remove())
  })

  test('many finds of one finder are saved as records of their own with what was said once', async () => {
    const { page } = opened
    await page.keyboard.press('F6')
    await page.getByRole('navigation', { name: '开始登记' }).waitFor()
    await page.keyboard.press('6')
    await freeLine(page).waitFor()
    await field(page, '联系人').fill('李保洁')
    await page.getByRole('radiogroup', { name: '常用区域' }).getByRole('radio').first().click()
    for (const [at, thing] of ['一把折叠伞 蓝的', '黑色钱包', '小孩的粉色水杯'].entries()) {
      await freeLine(page).fill(thing)
      await page.keyboard.press('Enter')
      await expect.poll(() => page.getByRole('list', { name: '这一批已存' }).getByRole('listitem').count()).toBe(at + 1)
    }
    await page.keyboard.press('Enter')
    const records = await opened.desk.client('clerk').records.active({ kind: 'found-item' })
    expect(records.map(({ fields }) => fields.colour)).toEqual(expect.arrayContaining(['蓝', '黑色', '粉色']))
    expect(new Set(records.map(({ fields }) => fields.zone)).size).toBe(1)
    expect(records).toHaveLength(3)
    await page.getByRole('list', { name: '这一批已存' }).getByRole('link').first().click()
    await page.getByRole('heading', { name: /^修改/ }).waitFor()
  })

  test('nothing of all this made the page complain', () => {
    expect(opened.complaints).toEqual([])
  })
})
