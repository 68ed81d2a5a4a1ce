import type { BrowserContext, CDPSession, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { ServedDesk } from '../../desk/server.ts'
import { closeBrowser, hasBrowser, openPage } from '../helpers/browser.ts'
import { pages } from '../helpers/build-pages.ts'
import { save } from '../helpers/counter.ts'
import { pageClock } from '../helpers/counter-page.ts'
import { badgeOf, servedDesk, type TemporaryDesk, temporaryDesk, testPin } from '../helpers/desk.ts'

const minute = 60_000

describe.skipIf(!hasBrowser)('what to ask next', () => {
  let desk: TemporaryDesk
  let served: ServedDesk
  beforeAll(async () => {
    desk = await temporaryDesk({ clock: pageClock })
    served = await servedDesk(desk, pages)
    const clerk = desk.client('clerk')
    const at = { zone: 'elephant', eventTo: Date.now() - 20 * minute, category: 'umbrella' }
    for (const [colour, description] of [
      ['黑色', '弯柄,挂着小熊'],
      ['红色', '直柄,贴了奥特曼'],
      ['蓝色', '柄上缠了胶布'],
      ['黑色', '木头柄,刻着寿字'],
    ])
      await save(clerk, 'found-item', { ...at, title: `${colour}雨伞`, colour, description })
  })
  afterAll(async () => {
    await closeBrowser()
    await served?.close()
    desk?.close()
  })

  const windows: BrowserContext[] = []
  afterEach(async () => {
    // A window that stays open goes on drawing what the next test saves.
    for (const window of windows.splice(0)) await window.close()
  })

  async function signedIn(
    language = '中文',
    badge: string = badgeOf.clerk,
  ): Promise<{ page: Page; keys: CDPSession; complaints: string[] }> {
    const { page, context, complaints } = await openPage(served)
    windows.push(context)
    await page.locator('#badge').fill(badge)
    await page.locator('#pin').fill(testPin)
    await page.locator('#pin').press('Enter')
    await page.locator('.frame').waitFor()
    if (language !== '中文') await page.getByRole('button', { name: language }).click()
    return { page, keys: await context.newCDPSession(page), complaints }
  }

  async function open(page: Page, path: string): Promise<void> {
    await page.evaluate((to) => location.assign(`#${to}`), path)
  }

  test.each([
    ['中文', '雨伞 象馆', '雨伞是什么颜色?', '红色'],
    ['English', 'umbrella elephant', 'What colour is the umbrella?', 'red'],
  ])('a report is asked for the colour, which a digit answers (%s)', async (language, line, question, red) => {
    const { page, complaints } = await signedIn(language)
    await open(page, '/intake/lost-item')
    const free = page.locator('.free-line input')
    await free.fill(line)
    const prompt = page.locator('.ask')
    await prompt.getByText(question).waitFor()
    const place = await prompt.boundingBox()
    await free.press('Alt+q')
    const answers = await prompt.locator('.ask-answer').allInnerTexts()
    await page.keyboard.press(String(answers.findIndex((one) => one.startsWith(red)) + 1))
    await expect.poll(() => page.locator('[data-line=colour] input').inputValue()).toBe(red)
    // Back where one was typing, with the next question in the same place.
    await page.waitForFunction(() => document.activeElement?.closest('.free-line') !== null)
    await prompt.getByText(question).waitFor({ state: 'detached' })
    expect(await prompt.boundingBox()).toEqual(place)
    await page.locator('.candidates [data-row]').first().waitFor()
    expect(complaints).toEqual([])
    await page.keyboard.press('Escape')
  })

  test('what is not known is skipped with one key and not asked again on this form, also after a reload', async () => {
    const { page } = await signedIn()
    await open(page, '/intake/lost-item')
    await page.locator('.free-line input').fill('雨伞')
    await page.locator('.ask').getByText('雨伞是什么颜色?').waitFor()
    await page.keyboard.press('Alt+w')
    await page.locator('.ask').getByText('雨伞是什么颜色?').waitFor({ state: 'detached' })
    await page.locator('.form-saved').getByText(/\d/).waitFor()
    await page.reload()
    await page.locator('.free-line input').press('End')
    await page.waitForTimeout(900)
    expect(await page.locator('.ask').innerText()).not.toContain('雨伞是什么颜色?')
  })

  test('a question without answers to choose from leads to its field, whose group opens', async () => {
    const { page } = await signedIn()
    await open(page, '/intake/found-item')
    await page.locator('.free-line input').fill('黑色雨伞 象馆 刚刚')
    await page.locator('.ask').getByText('伞柄是弯的还是直的?').waitFor()
    await page.keyboard.press('Alt+q')
    await page.waitForFunction(() => document.activeElement?.closest('[data-line=description]') !== null)
    await page.keyboard.type('弯柄,挂着小熊')
    await page.locator('.ask').getByText('伞柄是弯的还是直的?').waitFor({ state: 'detached' })
  })

  test('half a word of an input method neither answers nor moves anything', async () => {
    const { page, keys } = await signedIn()
    await open(page, '/intake/lost-item')
    await page.locator('.free-line input').fill('雨伞')
    await page.locator('.ask .ask-answer').first().waitFor()
    await page.locator('.free-line input').focus()
    await keys.send('Input.imeSetComposition', { text: 'hong', selectionStart: 4, selectionEnd: 4 })
    const press = { key: '2', code: 'Digit2', windowsVirtualKeyCode: 229 }
    await keys.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...press })
    await keys.send('Input.insertText', { text: '红色' })
    expect(await page.locator('.free-line input').inputValue()).toBe('雨伞红色')
    await expect.poll(() => page.locator('[data-line=colour] input').inputValue()).toMatch(/红/)
  })

  test.each(['中文', 'English'])(
    'a comparison says what to ask, who else it may be, and why a rejected pair is back (%s)',
    async (language) => {
      const clerk = desk.client('clerk')
      const lost = { category: 'umbrella', zone: 'elephant', eventTo: Date.now() - 60 * minute }
      const report = await save(clerk, 'lost-item', { ...lost, title: '雨伞' })
      await save(clerk, 'lost-item', { ...lost, title: '雨伞,挂绳断了' })
      const { candidates } = await clerk.matches.forRecord({ id: report })
      const find = candidates[0]!.record.id
      await expect
        .poll(async () => (await clerk.matches.compare({ report, find })).alsoFor.length, { timeout: 10_000 })
        .toBeGreaterThan(0)
      const { page, complaints } = await signedIn(language)
      await open(page, `/record/${report}`)
      await page.locator('.ask-line').waitFor()
      await page.locator('.candidate .standing-note').first().waitFor()
      await open(page, `/match/${report}/${find}`)
      await page.locator('.match-head .standing-note').waitFor()
      await page.locator('.match-head .ask-line').waitFor()
      await page.keyboard.press('x')
      await page.locator('.bar-offer, [class*=undo]').first().waitFor()
      const { version } = await clerk.records.get({ id: report })
      const change = { id: report, version, fields: { brand: '天堂' }, add: {}, remove: {} }
      await clerk.records.edit({ ...change, idempotencyKey: `reopen-${language}` })
      await open(page, `/match/${report}/${find}`)
      await page.reload()
      await page
        .locator('.match-head .standing-note')
        .getByText(language === '中文' ? /判过不是.*品牌/ : /Ruled out once.*Brand/)
        .waitFor()
      await page.locator('.match-head .ask-line').waitFor()
      await page.keyboard.press('a')
      await page.waitForFunction(() => document.activeElement?.closest('[data-line=colour]') !== null)
      expect(complaints).toEqual([])
    },
  )

  test.each(['中文', 'English'])(
    'a supervisor sees what matching learned and switches it off and on by a key (%s)',
    async (language) => {
      const { page, complaints } = await signedIn(language, badgeOf.supervisor)
      await open(page, '/staff')
      await page.locator('.staff').waitFor()
      await page.keyboard.press('l')
      const state = page.locator('.learning [role=status] .chip')
      await state.waitFor()
      const before = await state.innerText()
      await page.keyboard.press('t')
      await expect.poll(() => state.innerText()).not.toBe(before)
      await page.keyboard.press('t')
      await expect.poll(() => state.innerText()).toBe(before)
      expect(complaints).toEqual([])
    },
  )
})
