import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { relationNames } from '../../core/claim.ts'
import { identityCheck } from '../../core/identity-number.ts'
import { reactionNames } from '../../core/release/reasons.ts'
import { en } from '../../renderer/i18n/en.ts'
import type { WordKey } from '../../renderer/i18n/index.ts'
import { zh } from '../../renderer/i18n/zh.ts'
import { hasBrowser } from '../helpers/browser.ts'
import { freshKey, releaseOf, save } from '../helpers/counter.ts'
import { type CounterPage, openCounterPage } from '../helpers/counter-page.ts'
import { badgeOf, testPin } from '../helpers/desk.ts'

const identity = '990104198606011238'
const ownersIdentity = `99010419900101123${identityCheck('99010419900101123')}`

const tables = { zh, en }

/** Stories at the window with nothing but keys: whatever is needed is reached by Tab or says its key, and is in sight then. */
describe.skipIf(!hasBrowser).each(['zh', 'en'] as const)('by keys alone, in %s', (tongue) => {
  const word = (key: WordKey): string => tables[tongue][key]
  /** What begins so, as a name is looked for. */
  const begins = (text: string) => new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`)
  let counter: CounterPage
  let page: Page
  const ids = { camera: '', cash: '', child: '', report: '', posted: '', hat: '' }
  beforeAll(async () => {
    counter = await openCounterPage('supervisor', async (desk) => {
      const clerk = desk.client('clerk')
      ids.camera = await save(clerk, 'found-item', {
        category: 'camera',
        title: '银色佳能相机',
        colour: '银',
        brand: '佳能',
      })
      ids.cash = await save(clerk, 'found-item', { category: 'cash', title: '白色信封', colour: '白', amount: 320 })
      ids.child = await save(clerk, 'found-person', { age: 5, sex: 'male', upper: '红T恤', shoes: '白球鞋' })
      const phone = { category: 'phone', colour: '黑色', brand: '华为' }
      ids.report = await save(clerk, 'lost-item', { ...phone, contactName: '周桂兰', contactPhone: '19900004417' })
      ids.posted = await save(clerk, 'found-item', phone)
      await clerk.matches.decide({ report: ids.report, find: ids.posted, decision: 'confirmed' })
    })
    ;({ page } = counter)
    if (tongue === 'en') await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('heading', { name: word('board.today') }).waitFor()
  })
  afterAll(() => counter?.close())

  const shot = async (name: string): Promise<void> => {
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/${name}-${tongue}.png` })
  }
  const go = async (path: string): Promise<void> => {
    await page.evaluate((to) => {
      location.hash = to
    }, path)
    await page.waitForURL((url) => url.hash === `#${path}`)
  }
  const focused = (name: RegExp) =>
    page.evaluate(
      ([source, flags]) => {
        const here = document.activeElement as HTMLElement | null
        const labels = (here as HTMLInputElement | null)?.labels
        const said = [here?.getAttribute('aria-label'), labels?.[0]?.textContent, here?.textContent]
        return said.some((one) => new RegExp(source!, flags).test(one ?? ''))
      },
      [name.source, name.flags],
    )
  /** Tab until the thing of this name has the focus; it must come and be in sight. */
  const tabTo = async (name: RegExp): Promise<void> => {
    for (let pressed = 0; pressed < 40; pressed++) {
      if (await focused(name)) {
        const seen = await page.evaluate(() => {
          const here = document.activeElement!.getBoundingClientRect()
          const over = document.elementFromPoint(here.x + here.width / 2, here.y + here.height / 2)
          return over !== null && (document.activeElement!.contains(over) || over.contains(document.activeElement))
        })
        expect(seen, `${name} is under something or out of sight`).toBe(true)
        return
      }
      await page.keyboard.press('Tab')
    }
    throw new Error(`Tab never came to ${name}`)
  }
  const type = (text: string) => page.keyboard.insertText(text)
  const enter = () => page.keyboard.press('Enter')
  const tell = async (words: string): Promise<void> => {
    await page.getByLabel(word('release.says')).and(page.locator(':focus')).waitFor()
    await type(words)
    await enter()
    await page.getByLabel(word('release.name'), { exact: true }).and(page.locator(':focus')).waitFor()
  }
  const claimant = async (): Promise<void> => {
    await type('陈小满')
    await page.keyboard.press('Tab')
    await type('19900001234')
  }
  const stateOf = async (id: string) => (await counter.desk.client('clerk').records.get({ id })).state
  const slip = () => page.getByRole('heading', { name: /(Slip|凭证) A1-/ }).waitFor()

  test('a wrong claimant is refused before anything was shown', async () => {
    await go(`/release/${ids.camera}`)
    await page.getByLabel(word('release.says')).and(page.locator(':focus')).waitFor()
    await type('black Nikon')
    await page.keyboard.press('Alt+x')
    await page.getByRole('dialog').waitFor()
    await shot('refuse')
    await page.keyboard.press('1')
    await page.getByRole('heading', { name: word('board.today') }).waitFor()
    expect(await stateOf(ids.camera)).toBe('in-custody')
  })

  test('a proxy with a letter', async () => {
    await go(`/release/${ids.camera}`)
    await tell('银色佳能相机')
    await claimant()
    await tabTo(begins(relationNames.owner[tongue]))
    await page.keyboard.press('ArrowLeft')
    await expect
      .poll(() => page.getByRole('radio', { name: relationNames.proxy[tongue] }).getAttribute('aria-checked'))
      .toBe('true')
    await tabTo(begins(word('release.documentNumber')))
    await type(identity)
    await enter()
    await page
      .getByText(/Still needed: .*letter|请补正:委托书/)
      .first()
      .waitFor()
    await shot('proxy-missing')
    await expect
      .poll(() => focused(begins(word('release.step.letter'))), { message: 'what lacks first has the focus' })
      .toBe(true)
    await page.keyboard.press('Alt+y')
    await tabTo(begins(word('release.ownerName')))
    await type('陈大满')
    await tabTo(begins(word('release.ownerNumber')))
    await type(ownersIdentity)
    await shot('proxy')
    await enter()
    await slip()
    await shot('proxy-slip')
    expect(await stateOf(ids.camera)).toBe('claimed')
  })

  test('cash, counted by two', async () => {
    await go(`/release/${ids.cash}`)
    await tell('白色信封 320元')
    await claimant()
    await tabTo(begins(word('release.documentNumber')))
    await type(identity)
    await tabTo(begins(word('release.amount')))
    await type('320')
    await page.keyboard.press('Tab')
    await type('100×3 20×1')
    await tabTo(begins(word('second.badge')))
    await type(badgeOf.clerk)
    await page.keyboard.press('Tab')
    await type(testPin)
    await shot('cash')
    await enter()
    await slip()
    expect(await stateOf(ids.cash)).toBe('claimed')
  })

  test('it was the wrong one: X takes it back with a reason', async () => {
    await go(`/record/${ids.cash}`)
    await page.getByRole('button', { name: word('claims.reverse') }).waitFor()
    await page.keyboard.press('x')
    await page.getByRole('dialog').waitFor()
    await tabTo(begins(word('reason.label')))
    await type('not the owner')
    await shot('reverse')
    await enter()
    await expect.poll(() => stateOf(ids.cash)).toBe('in-custody')
  })

  test('a child that hesitates stays', async () => {
    await go(`/release/${ids.child}`)
    await tell('5岁男 红上衣 白鞋')
    await claimant()
    await page.keyboard.press('Alt+1')
    await page.keyboard.press('Alt+2')
    await tabTo(begins(reactionNames.glad[tongue]))
    await page.keyboard.press('3')
    await page.getByRole('heading', { name: word('release.stopped') }).waitFor()
    await shot('stopped')
    expect(await stateOf(ids.child)).toBe('in-care')
    await page.keyboard.press('Escape')
    await page.locator('.record-actions').waitFor()
  })

  test('an owner at home: the number is shown, the call noted, the thing posted', async () => {
    await page.keyboard.press('Alt+c')
    await page.getByRole('heading', { level: 1, name: word('calls.title') }).waitFor()
    await page.locator('.call-line').first().waitFor()
    await page.keyboard.press('c')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Alt+r')
    await page.getByRole('radio', { name: /19900004417/ }).waitFor()
    await shot('call')
    await page.keyboard.press('5')
    await enter()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    const clerk = counter.desk.client('clerk')
    const second = { badge: badgeOf.supervisor, pin: testPin }
    await clerk.claims.release({ ...releaseOf(ids.posted), report: ids.report, second, idempotencyKey: freshKey() })
    await go(`/record/${ids.posted}`)
    await page.getByRole('region', { name: word('post.title') }).waitFor()
    await page.keyboard.press('j')
    await tabTo(begins(word('post.carrier')))
    await type('EMS')
    await page.keyboard.press('Tab')
    await type('EX0000001234')
    await page.keyboard.press('Tab')
    await type('1 Some Road')
    await enter()
    await page
      .getByRole('region', { name: word('post.title') })
      .getByText('****1234')
      .waitFor()
    await shot('posted')
    expect(counter.complaints.filter((line) => !/409|422/.test(line))).toEqual([])
  })

  test('stock is taken; what lies in the wrong place is booked there', async () => {
    const clerk = counter.desk.client('supervisor')
    // Names of their own, so that a second try finds one of each.
    const attempt = freshKey().slice(-4)
    const there = `B 架 ${attempt}`
    const room = await clerk.custody.setPlace({ name: `库房 ${attempt}`, kind: 'room' })
    const shelf = async (name: string) =>
      (await clerk.custody.setPlace({ name, kind: 'shelf', capacity: 60, parent: room.id })).id
    const [a] = [await shelf(`A 架 ${attempt}`), await shelf(there)]
    ids.hat = await save(clerk, 'found-item', { category: 'hat', colour: '红' })
    await clerk.custody.put({ id: ids.hat, place: a, reason: '', idempotencyKey: freshKey() })
    await page.keyboard.press('Alt+k')
    await page.getByRole('heading', { name: word('custody.title'), level: 1 }).waitFor()
    await page.keyboard.press('Alt+4')
    await page
      .getByLabel(begins(word('custody.stockPlace')))
      .first()
      .waitFor()
    await tabTo(begins(word('custody.stockPlace')))
    await type(there)
    await page.getByRole('option', { name: there }).waitFor({ state: 'attached' })
    await enter()
    await tabTo(begins(word('custody.number')))
    await type((await clerk.records.get({ id: ids.hat })).no)
    await enter()
    await page
      .getByText(/A1-F0004/)
      .first()
      .waitFor()
    await page.keyboard.press('Control+Enter')
    await page.getByRole('region', { name: word('custody.misplaced') }).waitFor()
    await shot('stock')
    await tabTo(begins(word('custody.moveHere')))
    await enter()
    await expect
      .poll(async () => (await clerk.custody.ofRecord({ id: ids.hat })).held?.where)
      .toBe(`库房 ${attempt} / ${there}`)
  })

  test('a foreigner points: one key to the card, arrows to the language, letters to the sentence, Esc back', async () => {
    await go('/')
    await page.getByRole('heading', { name: word('board.today') }).waitFor()
    await page.keyboard.press('Alt+t')
    await page.getByRole('heading', { name: word('card.title') }).waitFor()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('e')
    await page.locator('.point-large').getByText('パスポートをなくしました。').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('.point-tiles').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('heading', { name: word('board.today') }).waitFor()
  })
})
