import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { identityCheck } from '../../core/identity-number.ts'
import { hasBrowser } from '../helpers/browser.ts'
import { save } from '../helpers/counter.ts'
import { type CounterPage, openCounterPage } from '../helpers/counter-page.ts'
import { enter, type Press, send, tab, taken, takenEnter, typed } from '../helpers/scanner.ts'

const identity = `99010419900101123${identityCheck('99010419900101123')}`
const barcode = '6901234567892'

describe.skipIf(!hasBrowser)('a scan into a field', () => {
  let counter: CounterPage
  let page: Page
  let find: { id: string; no: string }
  /** Takes numbers as they are. */
  let number: Locator
  let colour: Locator
  beforeAll(async () => {
    counter = await openCounterPage('clerk', async (desk) => {
      const clerk = desk.client('clerk')
      const id = await save(clerk, 'found-item', { category: 'wallet', colour: '黑色' })
      find = { id, no: (await clerk.records.get({ id })).no }
    })
    ;({ page } = counter)
  })
  afterAll(() => counter?.close())
  beforeEach(async () => {
    // A form of its own for each test.
    await counter.home()
    await page.keyboard.press('3')
    const form = page.getByRole('form', { name: '拾得物' })
    number = form.getByLabel('号码', { exact: true })
    colour = form.getByLabel('颜色', { exact: true })
    await number.waitFor()
  })

  const holds = (field: Locator, text: string) => expect.poll(() => field.inputValue()).toBe(text)
  /** The cursor stands behind the first `at` characters of `text`, or marks those up to `to`. */
  const stand = async (field: Locator, text: string, at = text.length, to = at): Promise<void> => {
    await field.fill(text)
    await field.evaluate(
      (input, [from, until]) => (input as HTMLInputElement).setSelectionRange(from!, until!),
      [at, to],
    )
  }
  const cursor = (field: Locator): Promise<(number | null)[]> =>
    field.evaluate((input) => [(input as HTMLInputElement).selectionStart, (input as HTMLInputElement).selectionEnd])
  /** Nothing of ours happens behind a scan that stays: longer than what an input method is given to settle. */
  const settle = () => page.waitForTimeout(150)

  test('that a pause parted keeps its first half', async () => {
    for (const at of [6, 9, 12]) {
      await number.fill('')
      await send(page, [...typed(identity), enter], { [at]: 120 })
      await settle()
      await holds(number, identity)
    }
  })

  test('of an unknown number is typed where the cursor stands', async () => {
    await stand(number, 'AB', 1)
    await send(page, [...typed(barcode), enter])
    await settle()
    await holds(number, `A${barcode}B`)
    expect(await cursor(number)).toEqual([14, 14])
    await stand(number, 'AXB', 1, 2)
    await send(page, [...typed(barcode), enter])
    await settle()
    await holds(number, `A${barcode}B`)
  })

  test('is typed there too where an input method took its keys and made words of them', async () => {
    for (const field of [number, colour]) {
      await stand(field, 'AB', 1)
      await send(page, [...taken(barcode), takenEnter])
      const ime = await page.context().newCDPSession(page)
      await ime.send('Input.insertText', { text: '六九' })
      await holds(field, `A${barcode}B`)
      expect(await cursor(field)).toEqual([14, 14])
    }
  })

  test('of a whole document replaces what stood in a field for numbers', async () => {
    await stand(number, '990104', 3)
    await send(page, [...typed(identity), enter])
    await holds(number, identity)
    await stand(number, 'E99012345', 2)
    await send(page, [...taken(identity.toLowerCase()), takenEnter])
    await holds(number, identity)
  })

  test('that belongs elsewhere leaves the field as it was, and its cursor too', async () => {
    await stand(colour, '黑白灰', 1, 2)
    await send(page, [...typed(identity), enter])
    await holds(number, identity)
    expect(await colour.inputValue()).toBe('黑白灰')
    expect(await cursor(colour)).toEqual([1, 2])
  })

  test('ended by Tab is a scan like any other, in a field and outside of one', async () => {
    await colour.fill('黑')
    await send(page, [...typed(find.no), tab])
    await page.waitForURL((url) => url.hash === `#/record/${find.id}`)
    await page.keyboard.press('F6')
    await page.getByRole('heading', { name: '今天' }).waitFor()
    await send(page, [...typed(find.no), tab])
    await page.waitForURL((url) => url.hash === `#/record/${find.id}`)
  })

  test('that began outside of it goes on outside, though a screen takes the focus meanwhile', async () => {
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    await number.evaluate((input) => {
      let kept = 0
      const { stopImmediatePropagation } = Event.prototype
      // The app hears every key before anybody else: the focus moves when it has kept the third.
      Event.prototype.stopImmediatePropagation = function stop() {
        kept += 1
        if (kept === 3) input.focus()
        stopImmediatePropagation.call(this)
      }
    })
    await send(page, [...typed(find.no), enter])
    await page.waitForURL((url) => url.hash === `#/record/${find.id}`)
  })

  test('whose parts are parted by Tab reads a document, and a second Tab leads on', async () => {
    const line: Press[] = [...typed('陈小满'), tab, ...typed(identity), enter]
    await stand(number, '1')
    await send(page, line)
    await holds(number, identity)
    await stand(number, '')
    await send(page, [...typed('FQ00AB'), tab, tab])
    await holds(number, 'FQ00AB')
    expect(await number.evaluate((input) => document.activeElement === input)).toBe(false)
  })

  test('typed by a hand that is quick is no more than what was typed', async () => {
    await number.focus()
    await page.keyboard.type(identity)
    await page.keyboard.type('7')
    await settle()
    await holds(number, `${identity}7`)
    expect(counter.complaints).toEqual([])
  })
})
