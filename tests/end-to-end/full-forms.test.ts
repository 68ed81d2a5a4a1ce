import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { scanPause } from '../../core/scan.ts'
import { hasBrowser } from '../helpers/browser.ts'
import { freshKey, save } from '../helpers/counter.ts'
import { type CounterPage, openCounterPage } from '../helpers/counter-page.ts'

let counter: CounterPage
let page: Page

/** Tab until the field or the row of answers of this name has the focus: what a clerk without a mouse does. */
async function tabTo(label: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    const here = await page.evaluate(() => {
      const focused = document.activeElement as HTMLInputElement | null
      const row = focused?.closest('[role=radiogroup]')?.getAttribute('aria-label')
      return row ?? focused?.getAttribute('aria-label') ?? focused?.labels?.[0]?.textContent ?? ''
    })
    if (here === label) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not lead to ${label}`)
}

/** What is typed into each field of a form, in the order in which Tab meets them. */
async function fill(answers: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, typed] of Object.entries(answers)) {
    await tabTo(label)
    await page.keyboard.type(typed)
    // A Tab or Enter right behind what was typed this fast would be a barcode scanner's, which leads nowhere and submits nothing.
    await page.waitForTimeout(2 * scanPause)
  }
}

const shownOnRecord = async (): Promise<Record<string, string>> => {
  const pairs = await page.locator('.fields > div').allInnerTexts()
  return Object.fromEntries(
    pairs.map((pair) => pair.split(/\n+/)).map(([name = '', ...said]) => [name, said.join('\n')]),
  )
}

const reveal = async (): Promise<void> => {
  await page.keyboard.press('r')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('3')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
}

describe.skipIf(!hasBrowser)('a whole form by keyboard alone', () => {
  beforeAll(async () => {
    counter = await openCounterPage()
    ;({ page } = counter)
  })
  afterAll(() => counter?.close())
  beforeEach(() => counter.home())

  test('a missing person: groups open by their keys, tell what is filled, and all of it is read back', async () => {
    await page.keyboard.press('1')
    await page.getByRole('form', { name: '人员走失' }).waitFor()
    await fill({ 年龄: '5', 性别: '2', 上衣: '黄裙子', 下装: '白短裤', 鞋: '凉鞋', 地点: '猴山门口' })
    await fill({ 姓名: '苏小禾', 联系人: '苏大海', 联系电话: '19900001234', 与本人关系: '父亲' })
    await page.keyboard.press('Alt+3')
    await fill({ 体型: '1', 身高: '108', 头发: '马尾', 帽子: '草帽', 眼镜: '2', 体貌特征: '额头有疤' })
    await fill({ 隐蔽特征: '缺一颗门牙', 随身物品: '小水壶' })
    await page.keyboard.press('Alt+4')
    await fill({ '小名、曾用名': '禾禾', 出生日期: '20210601', 身份证件号: '990104202106010027', 民族: '土家族' })
    await fill({ 手机或手表号: '19900005678', '胸牌、手环': '粉色手环 LX0371' })
    await page.keyboard.press('Alt+5')
    await fill({ 口音: '重庆话', 语言能力: '2', 健康状况: '哮喘', 用药: '喷雾一天两次' })
    await page.keyboard.press('Alt+6')
    await fill({ 走失前言行: '闹着看大象', 习惯和可能去向: '爱去喂鹿', 可能原因: '2', 自行查找情况: '找过厕所' })
    await page.keyboard.press('Alt+7')
    await fill({ 联系地址: '某路 9 号', 联系人单位: '某小学' })
    const counts = await page.locator('.more-groups > button').allInnerTexts()
    expect(counts.map((text) => /\d\/\d/.exec(text)?.[0])).toEqual(['8/8', '6/6', '4/4', '4/4', '2/2', '0/4'])
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: /已保存 A1-M0001/ }).waitFor()
    await page.keyboard.press('o')
    await page.getByRole('heading', { name: '相貌' }).waitFor()
    const masked = await shownOnRecord()
    expect(masked).toMatchObject({ 姓名: '苏**', '小名、曾用名': '禾*', 身份证件号: '****0027', 健康状况: '****' })
    expect(masked).toMatchObject({
      体型: '瘦',
      可能原因: '自己走开',
      语言能力: '说不清',
      眼镜: '不戴',
      体貌特征: '额头有疤',
    })
    await reveal()
    await page.getByText('哮喘').waitFor()
    expect(await shownOnRecord()).toMatchObject({
      姓名: '苏小禾',
      '小名、曾用名': '禾禾',
      出生日期: '2021-06-01',
      身份证件号: '990104202106010027',
      民族: '土家族',
      手机或手表号: '19900005678',
      '胸牌、手环': '粉色手环 LX0371',
      隐蔽特征: '缺一颗门牙',
      用药: '喷雾一天两次',
      联系地址: '某路 9 号',
      联系人单位: '某小学',
    })
  })

  test('a found item: who brought it, what is in it and where it lies', async () => {
    await page.keyboard.press('Escape')
    await page.keyboard.press('F6')
    await page.getByRole('heading', { name: '今天' }).waitFor()
    await page.keyboard.press('3')
    await page.getByRole('form', { name: '拾得物' }).waitFor()
    await fill({ 常见类别: '2', 颜色: '棕色', 品牌: '某牌', 号码: 'AB12345', 地点: '南门', 存放位置: '甲柜 3 号' })
    await page.keyboard.press('Alt+3')
    await fill({
      数量: '2',
      材质: '1',
      新旧: '3',
      内装物品: '公交卡一张',
      金额: '120',
      面额: '百元一张、十元两张',
      姓名: '陈小满',
    })
    await page.keyboard.press('Alt+4')
    await fill({ 封签号: 'FQ0017', '接收人(两名)': '苟值班、冉值班' })
    await page.keyboard.press('Alt+5')
    await fill({ 联系人: '向前', 联系电话: '19900004321', 联系人单位: '保洁队', 拾得人证件号: '990104198001010019' })
    await fill({ 报酬和费用: '1', 拾得人签名: '1' })
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: /已保存 A1-F0001/ }).waitFor()
    await page.keyboard.press('o')
    await page.getByRole('heading', { name: '保管', level: 3 }).waitFor()
    expect(await shownOnRecord()).toMatchObject({
      数量: '2',
      材质: '皮',
      新旧: '旧',
      内装物品: '公交卡一张',
      面额: '百元一张、十元两张',
      封签号: 'FQ0017',
      '接收人(两名)': '苟值班、冉值班',
      报酬和费用: '放弃',
      拾得人签名: '已签',
      拾得人证件号: '****0019',
      联系人单位: '****',
    })
  })

  test('an incident asks for the parties of a dispute only, and for the outcomes it can have', async () => {
    await page.keyboard.press('F6')
    await page.getByRole('heading', { name: '今天' }).waitFor()
    await page.keyboard.press('5')
    const form = page.getByRole('form', { name: '救助 / 纠纷' })
    await form.waitFor()
    expect(await form.getByLabel('双方当事人').count()).toBe(0)
    await fill({ 事件类型: '2', 双方当事人: '两名游客', 起因: '排队先后', 描述: '互相推搡,没有受伤', 处理结果: '3' })
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: /已保存 A1-N0001/ }).waitFor()
    await page.keyboard.press('o')
    await page.getByRole('heading', { name: /纠纷 · 移交派出所/ }).waitFor()
    expect(await shownOnRecord()).toMatchObject({ 双方当事人: '****', 起因: '排队先后', 处理结果: '移交派出所' })
  })

  test('an incident without a type asks for it once, at the first Enter', async () => {
    await page.keyboard.press('F6')
    await page.getByRole('heading', { name: '今天' }).waitFor()
    await page.keyboard.press('5')
    const form = page.getByRole('form', { name: '救助 / 纠纷' })
    await form.waitFor()
    await page.keyboard.type('有人问路')
    await page.keyboard.press('Enter')
    await form.getByText(/是哪一类/).waitFor()
    await page.keyboard.press('3')
    await form.getByText(/是哪一类/).waitFor({ state: 'detached' })
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: /已保存 A1-N0002/ }).waitFor()
    await page.keyboard.press('n')
    await form.waitFor()
    await page.keyboard.type('老人晕倒 猴山 已叫120')
    await form.getByText('突发不适').first().waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: /已保存 A1-N0003/ }).waitFor()
  })

  test('what two windows wrote into one field is shown side by side, and the clerk picks', async () => {
    const clerk = counter.desk.client('supervisor')
    const id = await save(clerk, 'missing-person', { age: 4, upper: '黄裙子', contactPhone: '19900001111' })
    await page.keyboard.press('Control+k')
    await page.keyboard.type('A1-M0002')
    await page.locator('#main [data-row]').filter({ hasText: 'A1-M0002' }).first().click()
    await page.getByRole('heading', { level: 1, name: /A1-M0002/ }).waitFor()
    await page.keyboard.press('e')
    const form = page.getByRole('form', { name: /修改 A1-M0002/ })
    await form.waitFor()
    await form.getByLabel('上衣', { exact: true }).fill('蓝裙子')
    await form.getByLabel('鞋', { exact: true }).fill('白凉鞋')
    await form.getByLabel('联系电话').fill('19900003333')
    const { version } = await clerk.records.get({ id })
    const fields = { upper: '绿裙子', contactPhone: '19900002222', lower: '短裤' }
    await clerk.records.edit({ id, version, idempotencyKey: freshKey(), fields })
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: /换到最新的一份/ }).waitFor()
    await page.keyboard.press('Enter')
    const upper = page.getByRole('group', { name: /两边都改了/ }).getByRole('radiogroup', { name: '上衣' })
    await upper.getByText('最新:绿裙子').waitFor()
    await upper.getByText('我的:蓝裙子').waitFor()
    await page.getByText('最新:199****2222').waitFor()
    await page.getByText('鞋:最新是“空”,保存后为“白凉鞋”').waitFor()
    await page.keyboard.press('Enter')
    await page.getByText('“上衣”两边都改了,请先选一个。').waitFor()
    await page.keyboard.press('1')
    await tabTo('联系电话')
    await page.keyboard.press('2')
    await page.keyboard.press('Enter')
    await page.waitForURL(/#\/record\/[^/]+$/)
    const { fields: opened } = await clerk.records.reveal({
      id,
      fields: ['upper', 'lower', 'shoes', 'contactPhone'],
      reason: 'correct',
    })
    expect(opened).toEqual({ upper: '绿裙子', lower: '短裤', shoes: '白凉鞋', contactPhone: '19900003333' })
  })
})
