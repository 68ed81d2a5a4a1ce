import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasBrowser } from '../helpers/browser.ts'
import { save } from '../helpers/counter.ts'
import { type CounterPage, openCounterPage } from '../helpers/counter-page.ts'
import { enter, send, taken, takenEnter, typed } from '../helpers/scanner.ts'

const refused = /扫到的没有收/

describe.skipIf(!hasBrowser)('a scan while a question is open', () => {
  let counter: CounterPage
  let page: Page
  const ids = { find: '', report: '' }
  let other = ''
  beforeAll(async () => {
    counter = await openCounterPage('supervisor', async (desk) => {
      const clerk = desk.client('clerk')
      ids.find = await save(clerk, 'found-item', { category: 'wallet', colour: '黑色' })
      ids.report = await save(clerk, 'lost-item', { category: 'wallet', contactPhone: '19900004417' })
      other = (await clerk.records.get({ id: await save(clerk, 'found-item', { category: 'umbrella' }) })).no
    })
    ;({ page } = counter)
  })
  afterAll(() => counter?.close())

  const ask = async (id: string, key: string) => {
    await page.evaluate((to) => {
      location.hash = `/record/${to}`
    }, id)
    await page.reload()
    await page.locator('.record-actions').waitFor()
    await page.keyboard.press(key)
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    return dialog
  }

  test.each([
    ['the end of a record', 'q'],
    ['the revealing', 'r'],
    ['the quick card', 'F1'],
    ['the look', 'Alt+0'],
  ])('%s has no field for it: it says so, presses nothing and stays', async (_name, key) => {
    const dialog = await ask(ids.report, key)
    const before = await dialog.innerText()
    await send(page, [...typed(other), enter])
    await dialog.getByRole('alert').filter({ hasText: refused }).waitFor()
    expect(await dialog.innerText()).toContain(before)
    expect(page.url()).toContain(ids.report)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  })

  test('a scanner that sends no Enter presses none of its answers', async () => {
    const dialog = await ask(ids.report, 'q')
    await send(page, typed('1234567890128'))
    await dialog.getByText(refused).waitFor()
    expect((await counter.desk.client('clerk').records.get({ id: ids.report })).state).toBe('open')
    expect(page.url()).toContain(ids.report)
  })

  test('the number of a seal comes into its field, with an input method on too, and nothing is sealed yet', async () => {
    const dialog = await ask(ids.find, 's')
    const seal = dialog.getByRole('textbox', { name: '封签号' })
    await send(page, [...typed('SEAL0012345'), enter])
    await expect.poll(() => seal.inputValue()).toBe('SEAL0012345')
    await seal.fill('')
    const ime = await page.context().newCDPSession(page)
    await send(page, [...taken('778899001'), takenEnter])
    await ime.send('Input.insertText', { text: '去去' })
    await expect.poll(() => seal.inputValue()).toBe('778899001')
    expect(await dialog.isVisible()).toBe(true)
    expect(await counter.desk.client('clerk').custody.ofRecord({ id: ids.find })).toMatchObject({ seal: null })
  })

  test('the other record of a merge is sought by its label', async () => {
    const dialog = await ask(ids.find, 'g')
    await send(page, [...typed(other), enter])
    await dialog.getByRole('option', { name: new RegExp(other) }).waitFor({ state: 'attached' })
    await page.keyboard.press('Enter')
    await dialog.locator('.ant-select').filter({ hasText: other }).waitFor()
    expect(page.url()).toContain(ids.find)
  })
})
