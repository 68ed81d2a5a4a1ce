import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Fields } from '../../core/records/fields.ts'
import { hasBrowser } from '../helpers/browser.ts'
import { freshKey, save } from '../helpers/counter.ts'
import { type CounterPage, openCounterPage } from '../helpers/counter-page.ts'

describe.skipIf(!hasBrowser)('a change that was put aside', () => {
  let counter: CounterPage
  let page: Page
  beforeAll(async () => {
    counter = await openCounterPage()
    ;({ page } = counter)
  })
  afterAll(() => counter?.close())
  beforeEach(() => counter.home())

  const field = (name: string) => page.getByRole('textbox', { name, exact: true })
  const clash = () => page.getByRole('group', { name: /两边都改了/ })

  /** Shoes typed into the form of a record, and put aside; the address of the form. */
  async function begin(id: string, shoes: string): Promise<string> {
    await page.evaluate((to) => {
      location.hash = to
    }, `/record/${id}/edit`)
    await field('鞋').fill(shoes)
    const form = page.url()
    await putAside()
    return form
  }
  const bring = (): Promise<string> =>
    save(counter.desk.client('supervisor'), 'missing-person', { age: 4, lower: '花短裤' })
  const putAside = async (): Promise<void> => {
    await page.keyboard.press('Escape')
    await page.locator('.record-actions').waitFor()
  }
  const said = async (id: string): Promise<Fields> =>
    (
      await counter.desk
        .client('supervisor')
        .records.reveal({ id, fields: ['upper', 'lower', 'shoes'], reason: 'correct' })
    ).fields

  // The description of a merged record is as old as the newest of the two: where that is the draft's own, its version does not tell.
  test.each(['older', 'newer'])(
    'asks for what a merge brought, its description being %s than the draft’s, however often it is put aside',
    async (description) => {
      const supervisor = counter.desk.client('supervisor')
      const id = await save(supervisor, 'missing-person', { age: 4, upper: '白裙子' })
      const other = description === 'older' ? await bring() : undefined
      const { version } = await supervisor.records.get({ id })
      await supervisor.records.edit({ id, version, idempotencyKey: freshKey(), fields: { upper: '黄裙子' } })
      const form = await begin(id, '白凉鞋')
      await supervisor.records.merge({ ids: [id, other ?? (await bring())], reason: '同一人' })
      await page.goto(form)
      await clash().getByText('最新:花短裤').waitFor()
      await field('上衣').fill('黄裙子带花')
      await page.waitForTimeout(600)
      await putAside()
      await page.goto(form)
      await clash().getByText('最新:花短裤').waitFor()
      await page.keyboard.press('Control+Enter')
      await page.getByText('“下装”两边都改了,请先选一个。').waitFor()
      for (const [name, side] of [
        ['上衣', '我的'],
        ['下装', '最新'],
        ['鞋', '我的'],
      ] as const)
        await clash()
          .getByRole('radiogroup', { name })
          .getByRole('radio', { name: new RegExp(`^${side}`) })
          .click()
      await page.keyboard.press('Enter')
      await page.waitForURL(/#\/record\/[^/]+$/)
      expect(await said(id)).toEqual({ upper: '黄裙子带花', lower: '花短裤', shoes: '白凉鞋' })
    },
  )

  test('takes over what somebody else wrote into other fields, and says so', async () => {
    const id = await save(counter.desk.client('supervisor'), 'missing-person', { age: 6, upper: '蓝外套' })
    const form = await begin(id, '黑靴')
    const { version } = await counter.desk.client('supervisor').records.get({ id })
    await counter.desk
      .client('supervisor')
      .records.edit({ id, version, idempotencyKey: freshKey(), fields: { lower: '灰长裤' } })
    await page.goto(form)
    await page.getByText('鞋:最新是“空”,保存后为“黑靴”').waitFor()
    expect(await field('下装').inputValue()).toBe('灰长裤')
    await page.keyboard.press('Enter')
    await page.waitForURL(/#\/record\/[^/]+$/)
    expect(await said(id)).toEqual({ upper: '蓝外套', lower: '灰长裤', shoes: '黑靴' })
  })
})
