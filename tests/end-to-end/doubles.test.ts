import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hasBrowser } from '../helpers/browser.ts'
import { save } from '../helpers/counter.ts'
import { type CounterPage, openCounterPage } from '../helpers/counter-page.ts'

describe.skipIf(!hasBrowser)('father and mother at two windows', () => {
  let counter: CounterPage
  let page: Page
  const shot = async (name: string): Promise<void> => {
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}.png` })
  }
  beforeAll(async () => {
    counter = await openCounterPage('supervisor')
    ;({ page } = counter)
    await save(counter.desk.client('clerk'), 'missing-person', {
      ageGroup: 'child',
      name: '陈小满',
      age: 6,
      sex: 'male',
      upper: '蓝色外套',
      lower: '黑裤子',
      zone: 'elephant',
      eventFrom: Date.now() - 20 * 60_000,
      eventTo: Date.now() - 20 * 60_000,
      contactName: '陈大山',
      contactPhone: '19900001111',
      contactRelation: '父亲',
    })
  })
  afterAll(() => counter?.close())
  beforeEach(() => counter.home())

  /** The ids of the father's report and the mother's. */
  const reports = async (): Promise<readonly [string, string]> => {
    const all = await counter.desk.client('clerk').records.active({ kind: 'missing-person', limit: 5 })
    const of = (no: string): string => all.find((one) => one.no === no)!.id
    return [of('A1-M0001'), of('A1-M0002')]
  }
  const go = (path: string) => page.goto(`${counter.served.address.origin}/#${path}`)

  test('the second window sees while typing that the child is reported, and after saving is asked whether it is one case', async () => {
    await page.keyboard.press('1')
    const form = page.getByRole('form')
    await form.waitFor()
    await page.keyboard.type('6岁男孩叫陈小曼,10分钟前在大象馆走散,深蓝色夹克,白球鞋,妈妈李云19900002222')
    await page.getByText('同一案?').waitFor()
    await page.getByRole('link', { name: /A1-M0001/ }).waitFor()
    await shot('double-typing')
    await page.keyboard.press('Enter')
    await page.getByText('像是已经登记过').waitFor()
    await shot('double-saved')
    await page.keyboard.press('d')
    await page.getByRole('heading', { name: /A1-M0002 和 A1-M0001 是同一案吗/ }).waitFor()
    await page.getByText('姓名同音').waitFor()
    await shot('double-compare')
  })

  test('not the same is kept, and taken back', async () => {
    const [first, second] = await reports()
    await go(`/same/${second}/${first}`)
    await page.getByRole('heading', { name: /A1-M0002 和 A1-M0001 是同一案吗/ }).waitFor()
    await page.keyboard.press('x')
    await page.waitForURL(/#\/record\//)
    await page.getByRole('heading', { name: /A1-M0002/ }).waitFor()
    await expect.poll(() => page.getByText('可能是同一案').count()).toBe(0)
    await page.keyboard.press('Control+z')
    await page.getByRole('heading', { name: '可能是同一案' }).waitFor()
    await shot('double-record')
  })

  test('merged, both reporters stay in reach; both numbers find the case', async () => {
    await page.getByText('同一案?').first().waitFor()
    await shot('double-board')
    await page
      .getByRole('link', { name: /同一案/ })
      .first()
      .click()
    await page.getByRole('button', { name: /是同一案,合并/ }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByText('已并入这张单:A1-M0002').waitFor()
    await page.getByText('同一案的其他登记').waitFor()
    await page.getByRole('link', { name: /妈妈 199\*+2222.*A1-M0002/ }).waitFor()
    await page.getByText('199****1111').first().waitFor()
    await shot('double-merged')
    const hits = await counter.desk.client('clerk').search.query({ text: 'A1-M0002' })
    expect(JSON.stringify(hits)).toContain('A1-M0001')
  })

  test('in English', async () => {
    const client = counter.desk.client('clerk')
    const [merged] = await client.records.active({ kind: 'missing-person', limit: 5 })
    await go(`/record/${merged!.id}`)
    await page.getByText('已并入这张单:A1-M0002').waitFor()
    await page.keyboard.press('u')
    await page.keyboard.press('Enter')
    await page.getByText('已并入这张单').waitFor({ state: 'detached' })
    const [a, b] = await reports()
    await page.getByRole('button', { name: 'English' }).click()
    await go(`/same/${b}/${a}`)
    await page.getByRole('heading', { name: /Are A1-M000\d and A1-M000\d the same case/ }).waitFor()
    await page.getByText('name sounds the same').waitFor()
    await shot('double-compare-en')
  })
})
