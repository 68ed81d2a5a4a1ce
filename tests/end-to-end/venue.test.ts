import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hasBrowser } from '../helpers/browser.ts'
import { type CounterPage, openCounterPage } from '../helpers/counter-page.ts'

describe.skipIf(!hasBrowser)('a supervisor teaches the desk the venue’s own words', () => {
  let counter: CounterPage
  let page: Page
  beforeAll(async () => {
    counter = await openCounterPage('supervisor')
    ;({ page } = counter)
  })
  afterAll(() => counter?.close())
  beforeEach(() => counter.home())

  const open = async (): Promise<void> => {
    await page.goto(`${counter.served.address.origin}/#/venue`)
    await page.getByRole('heading', { name: '区域和词语', level: 1 }).waitFor()
  }
  const read = () => page.getByRole('list', { name: '读出来的' })

  test('from the staff page by keys: a word is added, and the sentence is read by it at once', async () => {
    await page.keyboard.press('F8')
    await page.getByRole('heading', { name: '人员', level: 1 }).waitFor()
    await page.keyboard.press('v')
    await page.getByRole('heading', { name: '区域和词语', level: 1 }).waitFor()
    await page.keyboard.press('w')
    await page.getByRole('textbox', { name: '词语' }).and(page.locator(':focus')).waitFor()
    await page.keyboard.insertText('竹影')
    await page.keyboard.press('Tab')
    await page.keyboard.insertText('绿色')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: /^保存/ }).click()
    await page.getByRole('rowheader', { name: '竹影' }).waitFor()
    await page.getByLabel(/说一句话/).fill('虎山 竹影色的雨伞')
    await read().getByText('颜色: 绿色').waitFor()
    expect(await read().textContent()).toMatch(/虎山\s*地点: 虎山.*竹影色.*本场所.*雨伞\s*物品: 雨伞/)
    await page.getByText('已读完').waitFor()
  })

  test('a word that the lists know keeps its meaning, and says so before it is saved', async () => {
    await open()
    await page.keyboard.press('w')
    await page.getByRole('textbox', { name: '词语' }).and(page.locator(':focus')).waitFor()
    await page.keyboard.insertText('披风')
    await page.getByText('原来的意思会保留').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('form', { name: '加词语' }).waitFor({ state: 'detached' })
  })

  test('a list goes to another booth as a file and comes in again', async () => {
    await open()
    const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('e')])
    expect(readFileSync((await file.path())!, 'utf8')).toContain('竹影,colour:green,绿色')
    const text = '词语,意思\n竹影,青色\n滚滚,brand:~滚滚;玩具玩偶\n龙,绿色\n'
    const buffer = Buffer.from(text)
    await page
      .getByLabel('导入词语', { exact: true })
      .setInputFiles({ name: 'words.csv', mimeType: 'text/csv', buffer })
    await page.getByText('新词 1 个,补充意思 1 个,已有 0 个,读不了 1 行。').waitFor()
    await page.getByRole('dialog').getByText('第 4 行“龙”').waitFor()
    await page.getByRole('button', { name: /写入 2 个/ }).click()
    await page.getByRole('rowheader', { name: '滚滚' }).waitFor()
  })

  test('a zone is added, retired and brought back; lists offer it only while it is in use', async () => {
    await open()
    await page.keyboard.press('z')
    await page.getByRole('textbox', { name: '中文名' }).and(page.locator(':focus')).waitFor()
    await page.keyboard.insertText('滚滚乐园')
    await page.getByRole('textbox', { name: '往右(米)' }).fill('240')
    await page.getByRole('textbox', { name: '往下(米)' }).fill('210')
    await page.getByText(/最近的:.*虎山/).waitFor()
    // Pointing at the mark itself says the place again, whatever room the plan has beside it.
    await page.locator('.venue-here').click()
    const east = Number(await page.getByRole('textbox', { name: '往右(米)' }).inputValue())
    expect(Math.abs(east - 240)).toBeLessThan(6)
    await page.keyboard.press('Enter')
    const row = page.getByRole('row', { name: /滚滚乐园/ })
    await row.waitFor()
    await row.getByRole('button', { name: '停用滚滚乐园' }).click()
    await row.getByText('已停用').waitFor()
    await page.getByText('区域“滚滚乐园”停用').waitFor()
    await row.getByRole('button', { name: '恢复滚滚乐园' }).click()
    await row.getByRole('button', { name: '停用滚滚乐园' }).waitFor()
  })

  test('whoever takes a report types the word, and the line understands it', async () => {
    await page.keyboard.press('3')
    await page.locator('.free-line input').fill('滚滚乐园 竹影色雨伞')
    const chips = page.locator('.said')
    await chips.getByText('滚滚乐园').first().waitFor()
    expect(await chips.textContent()).toContain('竹影')
    await page
      .getByPlaceholder('类别')
      .or(page.getByRole('combobox', { name: '类别' }))
      .first()
      .fill('滚滚')
    await page.locator('.ant-select-item-option', { hasText: '玩具玩偶' }).first().waitFor()
  })
})
