import type { Locator, Page } from 'playwright-core'
import readWorkbook from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyDesk } from '../../db/verify/verify.ts'
import type { ServedDesk } from '../../desk/server.ts'
import { closeBrowser, hasBrowser, type OpenedPage, openPage } from '../helpers/browser.ts'
import { pages } from '../helpers/build-pages.ts'
import { pageClock } from '../helpers/counter-page.ts'
import { badgeOf, servedDesk, type TemporaryDesk, temporaryDesk, testPin } from '../helpers/desk.ts'
import { chinese, type DayWords, english } from './day-words.ts'

const tongues: readonly (readonly [string, DayWords])[] = [
  ['Chinese', chinese],
  ['English', english],
]

afterAll(closeBrowser)

describe.skipIf(!hasBrowser).each(tongues)('a clerk’s whole day in %s', (tongue, words) => {
  let desk: TemporaryDesk
  let served: ServedDesk
  let east: Page
  let west: Page
  const windows: OpenedPage[] = []

  beforeAll(async () => {
    desk = await temporaryDesk({ clock: pageClock })
    served = await servedDesk(desk, pages)
  })
  afterAll(async () => {
    for (const { context } of windows) await context.close()
    await served.close()
    desk.close()
  })

  const form = (page: Page, name: string): Locator => page.getByRole('form', { name })
  const box = (within: Page | Locator, name: string): Locator => within.getByRole('textbox', { name, exact: true })
  const onBoard = (page: Page) => page.getByRole('heading', { name: words.board.searching }).waitFor()
  const saved = (page: Page) => page.getByRole('heading', { name: words.saved }).waitFor()
  const goTo = (page: Page, place: string) =>
    page
      .getByRole('navigation')
      .getByRole('link', { name: new RegExp(`^${place}`) })
      .first()
      .click()

  async function signIn(badge: string): Promise<Page> {
    const opened = await openPage(served)
    windows.push(opened)
    const { page } = opened
    if (tongue === 'English') await page.getByRole('button', { name: 'English' }).click()
    await box(form(page, words.signIn.form), words.signIn.badge).fill(badge)
    await page.getByLabel(words.signIn.pin, { exact: true }).fill(testPin)
    await page.keyboard.press('Enter')
    await onBoard(page)
    return page
  }

  /** From the board by one digit, in one breath. */
  async function say(page: Page, digit: string, name: string, line: string): Promise<Locator> {
    await goTo(page, words.places.board)
    await onBoard(page)
    await page.keyboard.press(digit)
    await form(page, name).waitFor()
    // As an input method gives it; key by key, so fast would be a barcode scanner.
    await page.keyboard.insertText(line)
    return form(page, name)
  }

  async function register(page: Page, digit: string, name: string, line: string): Promise<void> {
    await say(page, digit, name, line)
    await page.keyboard.press('Enter')
    await saved(page)
  }

  async function fillClaimant(page: Page, phone: string): Promise<void> {
    const { release } = words
    await box(page, release.name).fill('陈小满')
    await box(page, release.phone).fill(phone)
    await page.getByLabel(release.document, { exact: true }).click()
    await page.getByTitle(release.passport).click()
    await box(page, release.number).fill('X99012345')
    await box(page, release.what).fill('说对三处')
  }

  /** The slip is on screen; it is printed, and the screen says so. */
  async function printSlip(page: Page): Promise<string> {
    const heading = page.getByRole('heading', { name: new RegExp(`${words.slip.title} A1-`) })
    await heading.waitFor()
    await page.keyboard.press('p')
    await page.getByText(words.slip.printed).waitFor()
    return ((await heading.textContent()) ?? '').replace(words.slip.title, '').trim()
  }

  async function find(page: Page, text: string): Promise<Locator> {
    await page.keyboard.press('Control+k')
    await page.keyboard.insertText(text)
    return page.getByRole('main').getByRole('link', { name: text }).first()
  }

  test('two booths sign in, and nobody is being looked for', async () => {
    east = await signIn(badgeOf.clerk)
    west = await signIn(badgeOf.supervisor)
    await east.getByText(words.board.nobody).waitFor()
  })

  test('a child is reported at one booth and sits at the other; his mother gets him back with a slip', async () => {
    await register(east, '1', words.forms.missing, words.said.missing)
    await say(west, '2', words.forms.found, words.said.child)
    const best = west.getByRole('list', { name: words.candidates }).getByRole('listitem').first()
    await best.getByText('A1-M0001').waitFor()
    await west.keyboard.press('Enter')
    await saved(west)
    await west.getByRole('button', { name: words.compare }).click()
    await west.getByRole('button', { name: words.isHim }).click()
    await form(west, words.release.person).waitFor()
    await fillClaimant(west, '19900005521')
    for (const step of [words.release.photo, words.release.rang]) await west.getByRole('button', { name: step }).click()
    await west.getByRole('radio', { name: words.release.calm }).click()
    await box(west, words.release.secondBadge).fill(badgeOf.clerk)
    await west.getByLabel(words.release.secondPin, { exact: true }).fill(testPin)
    await west.keyboard.press('Control+Enter')
    expect(await printSlip(west)).toMatch(/^A1-\d{6}-0001-/)
    await goTo(east, words.places.board)
    await east.getByText(words.board.nobody).waitFor()
    await east.getByText(words.board.noneInCare).waitFor()
  })

  test('a purse is found, its owner comes and gets it', async () => {
    await register(east, '3', words.forms.foundItem, words.said.purse)
    await say(east, '4', words.forms.lostItem, words.said.lostPurse)
    await east.getByRole('list', { name: words.candidates }).getByText('A1-F0001').waitFor()
    await east.keyboard.press('Enter')
    await saved(east)
    await east.getByRole('button', { name: words.compare }).click()
    await east.getByRole('button', { name: words.isIt }).click()
    await form(east, words.release.item).waitFor()
    await fillClaimant(east, '19900004417')
    await east.getByRole('button', { name: words.release.contents }).click()
    await east.keyboard.press('Control+Enter')
    expect(await printSlip(east)).toMatch(/^A1-\d{6}-0002-/)
  })

  test('it was the wrong owner: a supervisor takes it back, and the slip is void', async () => {
    await (await find(west, 'A1-F0001')).click()
    await west.getByRole('button', { name: words.takeBack.button }).click()
    const question = west.getByRole('dialog')
    await question.getByLabel(words.takeBack.reason).fill('领错了')
    await west.keyboard.press('Enter')
    await west.getByText(words.takeBack.done, { exact: true }).first().waitFor()
    await west.getByRole('link', { name: new RegExp(`${words.slip.title} A1-`) }).click()
    await west.getByRole('region', { name: words.slip.preview }).getByText(words.slip.void).first().waitFor()
  })

  test('a patrol empties its bag: three finds in one row', async () => {
    await goTo(east, words.places.board)
    await onBoard(east)
    await east.keyboard.press('6')
    await form(east, words.forms.batch).waitFor()
    // Past who brought them and where: the patrol says neither.
    await east.keyboard.press('Enter')
    await east.keyboard.press('Enter')
    const rows = east.getByRole('list', { name: words.batchSaved }).getByRole('listitem')
    for (const [i, line] of [words.said.umbrella, words.said.bottle, words.said.hat].entries()) {
      await east.keyboard.insertText(line)
      await east.keyboard.press('Enter')
      await expect.poll(() => rows.count()).toBe(i + 1)
    }
  })

  test('somebody falls ill, and a form begun before is put aside and taken up again', async () => {
    await say(east, '4', words.forms.lostItem, words.said.parked)
    await east.keyboard.press('Escape')
    await onBoard(east)
    const heat = await say(east, '5', words.forms.incident, words.said.heat)
    await heat.getByText(words.illness, { exact: true }).first().click()
    await east.keyboard.press('Control+Enter')
    await saved(east)
    await goTo(east, words.places.board)
    await east.getByRole('list', { name: words.drafts }).getByRole('link').first().click()
    await form(east, words.forms.lostItem).waitFor()
    await east.keyboard.press('Enter')
    await saved(east)
  })

  test('the umbrella is found again by its number, and the day’s figures stand on screen and in the workbook', async () => {
    await (await find(east, 'A1-F0002')).waitFor()
    await goTo(east, words.places.figures)
    await east.getByText(words.press).first().waitFor()
    const downloading = east.waitForEvent('download')
    await east.getByRole('button', { name: words.workbook.button }).click()
    const file = await (await downloading).path()
    const sheets = new Map((await readWorkbook(file)).map(({ sheet, data }) => [sheet, data]))
    const summary = new Map(sheets.get(words.workbook.sheet)!.map(([name, value]) => [name, value]))
    expect([summary.get(words.workbook.persons), summary.get(words.workbook.items)]).toEqual([1, 0])
  })

  test('the shift ends: signed out, nothing complained, every entry proved', async () => {
    for (const page of [east, west]) {
      await page.getByRole('button', { name: words.signIn.out }).click()
      await form(page, words.signIn.form).waitFor()
    }
    expect(windows.flatMap(({ complaints }) => complaints)).toEqual([])
    expect(verifyDesk(desk.dir)).toEqual([])
  })
})
