import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ServedDesk } from '../../desk/server.ts'
import { closeBrowser, hasBrowser, type OpenedPage, openPage } from '../helpers/browser.ts'
import { pages } from '../helpers/build-pages.ts'
import { save } from '../helpers/counter.ts'
import { pageClock } from '../helpers/counter-page.ts'
import { servedDesk, type TemporaryDesk, temporaryDesk } from '../helpers/desk.ts'
import { signIn } from '../helpers/sign-in.ts'

describe.skipIf(!hasBrowser)('papers by keys', () => {
  let desk: TemporaryDesk
  let served: ServedDesk
  let opened: OpenedPage
  let page: Page
  let find = ''

  beforeAll(async () => {
    desk = await temporaryDesk({ clock: pageClock })
    find = await save(desk.client('clerk'), 'found-item', { category: 'umbrella', colour: '红色', zone: 'elephant' })
    served = await servedDesk(desk, pages)
    opened = await openPage(served)
    page = opened.page
    await signIn(page)
  })
  afterAll(async () => {
    await closeBrowser()
    await served.close()
    desk.close()
  })

  const shoot = async (name: string): Promise<void> => {
    const folder = process.env.PAPERS_FOLDER
    if (folder === undefined) return
    mkdirSync(folder, { recursive: true })
    await page.screenshot({ path: join(folder, `screen-${name}.png`) })
  }

  test('T on a record, a digit for the kind, P: the paper is issued, printed once and shown', async () => {
    await page.goto(`${new URL(page.url()).origin}/#/record/${find}`)
    await page.getByRole('heading', { level: 1, name: 'A1-F0001' }).waitFor()
    await page.keyboard.press('t')
    await page.getByRole('heading', { name: '文书 A1-F0001' }).waitFor()
    await page.keyboard.press('2')
    await page.frameLocator('iframe.slip-page').getByText('A1-F0001').first().waitFor()
    await shoot('label')
    await page.keyboard.press('1')
    await page.frameLocator('iframe.slip-page').getByText('拾得物品收据').first().waitFor()
    await shoot('papers')
    await page.keyboard.press('s')
    await page.getByRole('radio', { name: '80 毫米小票', checked: true }).waitFor()
    await page.keyboard.press('p')
    await page.getByText('已打印 1 次,再打会注明补打。').waitFor()
    const [slip, ...more] = await desk.client('clerk').slips.ofRecord({ id: find })
    expect(more).toEqual([])
    expect(slip).toMatchObject({ kind: 'finder-receipt', printed: 1, standing: 'valid' })
    await page.getByRole('heading', { name: `凭证 ${slip!.slip}` }).waitFor()
    await shoot('slip')
  })

  test('V and a reason make it void, and a check of its number says so and what it was for', async () => {
    const [slip] = await desk.client('clerk').slips.ofRecord({ id: find })
    await page.keyboard.press('v')
    await page.getByRole('dialog').getByRole('textbox').fill('纸卡住了')
    await page.keyboard.press('Enter')
    await page.getByText('已作废', { exact: true }).first().waitFor()
    await page.goto(`${new URL(page.url()).origin}/#/search?q=${slip!.slip}`)
    const checked = page.locator('.slip-check')
    await checked.getByText('已作废', { exact: true }).waitFor()
    await checked.getByText(/拾得物品收据/).waitFor()
    await checked.getByRole('link', { name: /A1-F0001/ }).waitFor()
    await shoot('check')
  })

  test('the booth’s own papers are two keys from anywhere', async () => {
    await page.keyboard.press('F8')
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await page.getByText('交接班记录、招领公告、移交单、上缴清单。').waitFor()
    await page.keyboard.press('t')
    await page.frameLocator('iframe.slip-page').getByText('在办走失单').first().waitFor()
    await shoot('booth')
  })
})
