import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { photosOf } from '../../db/records/photos.ts'
import { localFonts } from '../../desk/documents/fonts.ts'
import type { ServedDesk } from '../../desk/server.ts'
import { browser, closeBrowser, hasBrowser, type OpenedPage, openPage, printPdf } from '../helpers/browser.ts'
import { pages } from '../helpers/build-pages.ts'
import { freshKey, save } from '../helpers/counter.ts'
import { pageClock } from '../helpers/counter-page.ts'
import { badgeOf, type DeskClient, servedDesk, type TemporaryDesk, temporaryDesk, testPin } from '../helpers/desk.ts'
import { readPdf } from '../helpers/pdf.ts'
import { cornered, jpeg } from '../helpers/pictures.ts'
import { signIn } from '../helpers/sign-in.ts'

async function savePictured(clerk: DeskClient): Promise<string> {
  const base64 = (await jpeg(cornered(900, 1200))).toString('base64')
  const photos = [{ photo: (await clerk.photos.keep({ base64 })).photo, caption: '' }]
  const fields = {
    ageGroup: 'child',
    age: 6,
    sex: 'male',
    name: '龚小宝',
    upper: '红色短袖,胸前有小恐龙',
    lower: '蓝色牛仔短裤',
    shoes: '白色运动鞋',
    zone: 'elephant',
    behaviour: '吵着要去看大熊猫',
    habits: '喜欢躲在人少的地方',
  } as const
  return (await clerk.records.create({ kind: 'missing-person', fields, photos, idempotencyKey: freshKey() })).id
}

const hashOf = ({ desk }: TemporaryDesk, record: string): string => photosOf(desk.journal.db, record)[0]!.hash

describe.skipIf(!hasBrowser)('papers by keys', () => {
  let desk: TemporaryDesk
  let served: ServedDesk
  let opened: OpenedPage
  let page: Page
  let find = ''
  let missing = ''

  beforeAll(async () => {
    desk = await temporaryDesk({ clock: pageClock })
    find = await save(desk.client('clerk'), 'found-item', { category: 'umbrella', colour: '红色', zone: 'elephant' })
    missing = await savePictured(desk.client('clerk'))
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

  const shootPaper = async (name: string, html: string): Promise<void> => {
    const folder = process.env.PAPERS_FOLDER
    if (folder === undefined) return
    const file = join(folder, `${name}.html`)
    writeFileSync(file, html.replaceAll('/fonts/', localFonts))
    const sheet = await (await browser()).newPage()
    await sheet.goto(pathToFileURL(file).href)
    await sheet.evaluate(() => document.fonts.ready.then(() => undefined))
    await sheet.pdf({ path: join(folder, `${name}.pdf`), preferCSSPageSize: true, printBackground: true })
    await sheet.close()
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

  test('F takes the photo along; a minor’s waits for a supervisor’s badge, PIN and reason, all by keys', async () => {
    await page.goto(`${new URL(page.url()).origin}/#/record/${missing}`)
    await page.getByRole('heading', { level: 1, name: 'A1-M0001' }).waitFor()
    await page.keyboard.press('t')
    await page.getByRole('button', { name: /协查通报/ }).waitFor()
    await page.keyboard.press((await page.getByRole('button', { name: /协查通报/ }).innerText()).at(-1)!)
    await page.getByRole('button', { name: /带本人照片:否/ }).waitFor()
    await page.keyboard.press('f')
    const paper = page.frameLocator('iframe.slip-page')
    await paper.getByText('屏幕上模糊,打印时清晰。').waitFor()
    await shoot('photo-preview')
    await page.getByRole('button', { name: 'English' }).click()
    await paper.getByText('Blurred on the screen, clear in print.').waitFor()
    await shoot('photo-preview-en')
    await page.keyboard.press('p')
    await page.getByRole('dialog', { name: 'Allow the photo on the search notice' }).waitFor()
    await shoot('photo-leave-en')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: '中文' }).click()
    await paper.getByText('屏幕上模糊,打印时清晰。').waitFor()
    await page.keyboard.press('p')
    const dialog = page.getByRole('dialog', { name: '准许照片印上协查通报' })
    await dialog.waitFor()
    await page.keyboard.type(badgeOf.supervisor)
    await page.keyboard.press('Tab')
    await page.keyboard.type('000000')
    await page.keyboard.press('Tab')
    await page.keyboard.type('走失已一小时,母亲同意')
    await page.keyboard.press('Enter')
    await dialog.getByText('警号或口令不对').waitFor()
    await shoot('photo-leave')
    // What the printer gets: the frame is gone once it was printed.
    await page.evaluate(() => {
      new MutationObserver((changes) => {
        for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
          if (node instanceof HTMLIFrameElement && node.id === 'print-frame') document.title = `printed ${node.srcdoc}`
        }
      }).observe(document.body, { childList: true })
    })
    await dialog.getByLabel('复核人口令').fill(testPin)
    await dialog.getByLabel('复核人口令').press('Enter')
    await page.getByText('已打印 1 次,再打会注明补打。').waitFor()
    await page.getByText(`照片经值班长 ${badgeOf.supervisor} 准许印出`).waitFor()
    await shoot('photo-slip')
    const whole = desk.desk.photos.read(hashOf(desk, missing), 'image')!.toString('base64')
    expect(await page.title()).toContain(whole)
    expect(await page.locator('section.slip-page').evaluate((one) => one.shadowRoot!.innerHTML)).not.toContain(whole)
    const [slip] = await desk.client('clerk').slips.ofRecord({ id: missing })
    for (const language of ['zh', 'en'] as const) {
      const { html } = await desk.client('clerk').slips.get({ slip: slip!.slip, language, print: true })
      const [sheet, ...more] = await readPdf(await printPdf(html))
      expect(more).toEqual([])
      expect(sheet!.text.replaceAll(/\s/g, '')).toContain(badgeOf.supervisor)
      await shootPaper(`notice-${language}`, html)
    }
    await page.goto(`${new URL(page.url()).origin}/#/record/${missing}`)
    await page.getByRole('heading', { level: 1, name: 'A1-M0001' }).waitFor()
    await page.keyboard.press('h')
    await page.getByText(/带照片,.+准许/).waitFor()
    await shoot('photo-history')
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
