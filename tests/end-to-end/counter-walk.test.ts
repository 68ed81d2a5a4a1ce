import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { verifyDesk } from '../../db/verify/verify.ts'
import { hasBrowser } from '../helpers/browser.ts'
import { allSteps, claimant, freshKey, save } from '../helpers/counter.ts'
import { type CounterPage, openCounterPage } from '../helpers/counter-page.ts'
import { badgeOf, testPin } from '../helpers/desk.ts'

let counter: CounterPage
let page: Page
const ids: Record<'child' | 'report' | 'again', string> = { child: '', report: '', again: '' }

describe.skipIf(!hasBrowser)('what a supervisor sets right at the counter', () => {
  beforeAll(async () => {
    counter = await openCounterPage('supervisor', async (desk) => {
      const clerk = desk.client('clerk')
      ids.child = await save(clerk, 'found-person', {
        age: 4,
        sex: 'female',
        upper: '黄裙子',
        name: '苏小禾',
      })
      ids.report = await save(clerk, 'missing-person', { age: 4, sex: 'female', upper: '黄裙子', name: '苏小禾' })
      ids.again = await save(clerk, 'missing-person', { age: 4, title: '爸爸又报了一次' })
      await clerk.claims.release({
        idempotencyKey: freshKey(),
        find: ids.child,
        report: ids.report,
        claimant,
        verified: '孩子认得来人',
        steps: { ...allSteps, inHand: ['mark'] },
        signature: null,
        second: { badge: badgeOf.supervisor, pin: testPin },
      })
    })
    ;({ page } = counter)
  })
  afterAll(() => counter?.close())
  beforeEach(() => counter.home())

  test('a wrong handover is taken back with a reason, and its slip is void', async () => {
    await openByNumber('A1-P0001')
    await page.getByRole('button', { name: '撤回交还' }).click()
    const question = page.getByRole('dialog')
    await question.getByLabel('原因').fill('来人不是母亲')
    await page.keyboard.press('Enter')
    await page.getByText('已撤回').waitFor()
    await page.getByRole('heading', { name: /在站看护/ }).waitFor()
    await page.getByRole('link', { name: /凭证 A1-/ }).click()
    await page.getByRole('region', { name: '凭证预览' }).getByText('已撤销').first().waitFor()
  })

  test('a masked name is shown for a reason, which is in the journal', async () => {
    await openByNumber('A1-P0001')
    const before = await page.getByRole('main').textContent()
    expect(before).toContain('苏**')
    expect(before).not.toContain('苏小禾')
    await page.keyboard.press('r')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Enter')
    await page.getByText('苏小禾', { exact: true }).waitFor()
    const { db } = counter.desk.desk.journal
    expect(db.prepare("select count(*) as n from journal where action = 'personal.revealed'").get()).toEqual({ n: 1 })
  })

  test('two reports of one child are merged, and taken apart again from the one that stayed', async () => {
    await openByNumber('A1-M0002')
    await page.keyboard.press('g')
    const question = page.getByRole('dialog')
    await question.getByLabel('另一张单').pressSequentially('M0001')
    await page.getByTitle(/A1-M0001/).click()
    await question.getByRole('button', { name: /并排核对/ }).click()
    await page.getByRole('button', { name: /是同一案,合并/ }).click()
    await page.getByText('已并入这张单:A1-M0002').waitFor()
    await page.keyboard.press('u')
    await question.getByText('最近一次合并会取消').waitFor()
    await page.keyboard.press('Enter')
    await question.waitFor({ state: 'detached' })
    await page.getByText('已并入这张单:A1-M0002').waitFor({ state: 'detached' })
    await openByNumber('A1-M0002')
    await page.getByText('爸爸又报了一次').first().waitFor()
  })

  test('the slower of two windows keeps its changes and loses none of the other’s', async () => {
    await openByNumber('A1-M0002')
    await page.keyboard.press('e')
    const form = page.getByRole('form', { name: /修改 A1-M0002/ })
    await form.getByLabel('鞋', { exact: true }).first().fill('白凉鞋')
    const clerk = counter.desk.client('clerk')
    const { version } = await clerk.records.get({ id: ids.again })
    await clerk.records.edit({ id: ids.again, version, idempotencyKey: freshKey(), fields: { upper: '绿上衣' } })
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: /换到最新的一份/ }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByText('鞋:最新是“空”,保存后为“白凉鞋”').waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: /A1-M0002/ }).waitFor()
    const { fields } = await clerk.records.get({ id: ids.again })
    expect([fields.upper, fields.shoes]).toEqual(['绿上衣', '白凉鞋'])
  })

  test('a walk in English meets no Chinese outside names and what was typed', async () => {
    await page.getByRole('button', { name: 'English' }).click()
    for (const [key, heading] of [
      ['F6', 'People being looked for'],
      ['F2', 'Register'],
      ['F4', 'Shelf'],
      ['F7', 'Figures'],
    ] as const) {
      await page.keyboard.press(key)
      await page.getByRole('heading', { name: heading }).first().waitFor()
      await page.getByText('Loading…').waitFor({ state: 'detached' })
      expect(await chineseIn(page.getByRole('main')), key).toEqual([])
    }
    await page.keyboard.press('F6')
    for (const [digit, heading] of [
      ['1', 'Person missing'],
      ['2', 'Person found'],
      ['3', 'Item found'],
      ['4', 'Item lost'],
      ['5', 'Aid / dispute'],
    ] as const) {
      await page.getByRole('heading', { name: 'Today' }).waitFor()
      await page.keyboard.press(digit)
      await page.getByRole('form', { name: heading }).waitFor()
      expect(await chineseIn(page.getByRole('main')), heading).toEqual([])
      await page.keyboard.press('Escape')
    }
  })

  test('the practice desk opens by one key, says what it is, and leaves the real desk untouched', async () => {
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByRole('button', { name: 'Open the practice desk' }).click()
    await page.getByText('This is the practice desk').waitFor({ timeout: 60_000 })
    await page.getByLabel('Badge number').press('Enter')
    await page.getByText('Practice desk', { exact: true }).waitFor()
    expect(await page.title()).toContain('Practice desk')
    await page.getByRole('heading', { name: 'People being looked for' }).waitFor()
    await page.getByRole('button', { name: 'Leave practice' }).click()
    await page.getByRole('form', { name: 'Sign in' }).waitFor()
    await page.getByText('Practice desk', { exact: true }).waitFor({ state: 'detached' })
    expect(verifyDesk(counter.desk.dir)).toEqual([])
  }, 90_000)
})

/** Chinese that is neither what a clerk typed nor a person's name. */
async function chineseIn(part: Locator): Promise<string[]> {
  const typed = /爸爸又报了一次|黄裙子|绿上衣|白凉鞋|苏\*\*|陈\*\*/g
  const text = ((await part.textContent()) ?? '').replace(typed, '')
  return text.match(/[\u4e00-\u9fff]+/g) ?? []
}

/** The way a clerk opens a record whose number is on the paper before him. */
async function openByNumber(no: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type(no)
  await page.locator('#main [data-row]').filter({ hasText: no }).first().click()
  // The list of what was found names the number too, one level below.
  await page.getByRole('heading', { level: 1, name: new RegExp(no) }).waitFor()
}
