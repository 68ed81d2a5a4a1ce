import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasBrowser } from '../helpers/browser.ts'
import { save } from '../helpers/counter.ts'
import { type CounterPage, openCounterPage } from '../helpers/counter-page.ts'
import { badgeOf, testPin } from '../helpers/desk.ts'

describe.skipIf(!hasBrowser)('what is worth something', () => {
  let counter: CounterPage
  let page: Page
  const ids = { scarf: '', bag: '', phone: '' }

  beforeAll(async () => {
    counter = await openCounterPage('clerk', async (desk) => {
      const clerk = desk.client('clerk')
      ids.scarf = await save(clerk, 'found-item', { category: 'scarf_gloves', title: '红色围巾', colour: '红' })
      ids.bag = await save(clerk, 'found-item', { category: 'shopping_bag', title: '红色布袋', colour: '红' })
      ids.phone = await save(clerk, 'found-item', { category: 'phone', title: '黑色华为手机', colour: '黑' })
      await clerk.links.make({ from: ids.bag, to: ids.phone, role: 'contains' })
    })
    page = counter.page
  })
  afterAll(() => counter?.close())

  const clerk = () => counter.desk.client('clerk')
  const go = async (path: string): Promise<void> => {
    await page.evaluate((to) => location.assign(`#${to}`), path)
    await page.waitForURL((url) => url.hash === `#${path}`)
  }
  const field = (label: string) => page.getByLabel(label, { exact: true })

  test('money found is counted and sealed by two in the same breath as it is taken in', async () => {
    await page.keyboard.press('3')
    await field('标题')
      .or(page.getByRole('textbox', { name: '标题' }))
      .first()
      .waitFor()
    await page.keyboard.insertText('白色信封 现金300元 熊猫馆')
    await page.keyboard.press('Enter')
    await page.getByText('先两人当面清点、封装').waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    await field('100 元的张数').fill('3')
    await field('20 元的张数').fill('1')
    await page.getByText('登记 300 元,按清点改').waitFor()
    await field('封签号').fill('F-0090')
    await field('复核人警号').fill(badgeOf.supervisor)
    await field('复核人口令').fill(testPin)
    await page.keyboard.press('Enter')
    await page.getByText('已清点 320 元,封签 F-0090。').waitFor()
    const [cash] = (await clerk().records.active({ kind: 'found-item' })).filter(({ fields }) => fields.amount === 320)
    expect(cash?.fields.denominations).toBe('100×3 20×1')
    expect((await clerk().custody.ofRecord({ id: cash!.id })).counts).toHaveLength(1)
  })

  test('a thing that is worth more than was thought goes the careful way from then on', async () => {
    await go(`/release/${ids.scarf}`)
    await page.getByText('低值快办').waitFor()
    await page.keyboard.press('Alt+l')

    await field('估价(元)').fill('3000')
    await page.getByRole('radio', { name: '贵重' }).click()
    await page.keyboard.press('Enter')
    await page.getByText('贵重物品').first().waitFor()
    expect((await clerk().claims.standing({ find: ids.scarf })).lane).toBe('valuable')
    await go(`/custody/put?id=${ids.scarf}`)
    await page.getByText('双人清点并拍照,放贵重物品柜或保险柜').waitFor()
    await page.keyboard.press('Alt+l')
    await field('估价(元)').fill('20')
    await page.getByRole('radio', { name: '贵重' }).click()
    await page.keyboard.press('Enter')
    await page.getByText('放普通货架').waitFor()
    expect((await clerk().claims.standing({ find: ids.scarf })).lane).toBe('low-value')
  })

  test('a bag goes without the phone in it that is another’s, by one key, and the slip says so', async () => {
    await go(`/release/${ids.bag}`)
    await field('来人怎么说').fill('红色布袋')
    await page.keyboard.press('Enter')
    await field('领取人姓名').fill('陈小满')
    await field('领取人电话').fill('19900001234')
    await page.getByText('一般物品').or(page.getByText('贵重物品')).first().waitFor()
    await page.keyboard.press('Alt+q')
    await page.getByText('低值快办').waitFor()
    await field('领取人电话').press('Enter')
    await page.getByRole('region', { name: '凭证预览' }).getByText('未交').first().waitFor()
    expect((await clerk().records.get({ id: ids.phone })).state).toBe('in-custody')
    expect((await clerk().records.get({ id: ids.bag })).state).toBe('claimed')
  })
})
