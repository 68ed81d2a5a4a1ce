import { writeFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ServedDesk } from '../../desk/server.ts'
import { screens } from '../../renderer/screens/index.ts'
import { faintOn, namelessOn, outlineOf, smallOn, tabThrough } from '../helpers/accessible.ts'
import { seriousOn } from '../helpers/axe.ts'
import { closeBrowser, hasBrowser, type OpenedPage, openPage } from '../helpers/browser.ts'
import { pages } from '../helpers/build-pages.ts'
import { claimant, freshKey, releaseOf, save, stated } from '../helpers/counter.ts'
import { pageClock } from '../helpers/counter-page.ts'
import { badgeOf, servedDesk, type TemporaryDesk, temporaryDesk, testPin } from '../helpers/desk.ts'
import { readPdf } from '../helpers/pdf.ts'
import { jpeg, noisy } from '../helpers/pictures.ts'
import { signIn } from '../helpers/sign-in.ts'

const child = { age: 4, sex: 'female', upper: '黄裙子', name: '苏小禾' } as const
/** What a screen in other colours may get wrong. */
const ofLight = ['color-contrast', 'link-in-text-block']
const tongues = ['zh', 'en'] as const
const open: { desk: TemporaryDesk; served: ServedDesk }[] = []
const ids = { report: '', find: '', item: '', released: '', slip: '', twin: '' }

let desk: TemporaryDesk
let served: ServedDesk

const inside: Record<string, () => string> = {
  board: () => '/',
  'the choice of forms': () => '/intake',
  'the form of a missing person': () => '/intake/missing-person',
  'the form of a found person': () => '/intake/found-person',
  'the form of a found item': () => '/intake/found-item',
  'the form of a lost item': () => '/intake/lost-item',
  'the form of an incident': () => '/intake/incident',
  'a record': () => `/record/${ids.find}`,
  'a closed record': () => `/record/${ids.released}`,
  'changing a record': () => `/record/${ids.report}/edit`,
  'the matches': () => '/match',
  'the matches of a record': () => `/match/${ids.report}`,
  'a comparison': () => `/match/${ids.report}/${ids.find}`,
  'handing a child over': () => `/release/${ids.find}`,
  'handing an item over': () => `/release/${ids.item}`,
  'a slip': () => `/slip/${ids.slip}`,
  shelf: () => '/search',
  'search results': () => '/search?q=A1',
  figures: () => '/statistics',
  staff: () => '/staff',
  'the legal clock': () => '/legal',
  'what matching learned': () => '/learning',
  'the import of old registers': () => '/notebook',
  'putting away': () => `/custody/put?id=${ids.item}`,
  'storage places': () => '/custody/places',
  'how long things lie': () => '/custody/ages',
  'taking stock': () => '/custody/stock',
  transfers: () => '/custody/transfer',
  'many finds at once': () => '/batch',
  'one case told twice': () => `/same/${ids.report}/${ids.twin}`,
  'what was owed at a handover': () => '/owing',
  'identity documents in store': () => '/documents',
  'papers of a record': () => `/papers/${ids.item}`,
  'papers of the booth': () => '/papers',
  'owners to call': () => '/calls',
  'the card to point at': () => '/card',
  devices: () => '/devices',
  'words and plan of the venue': () => '/venue',
  'no such page': () => '/nowhere',
}

test('no screen is left out below', () => {
  const visited = Object.values(inside).map((path) => path().replace(/\?.*/, ''))
  // An id is empty until a desk has given it.
  const shapeOf = (path: string) =>
    new RegExp(`^/${path.replace(/\/:\w+\?/g, '(/\\w+)?').replace(/:\w+/g, '[\\w-]*')}$`)
  const missed = screens.filter(({ path }) => !visited.some((one) => shapeOf(path).test(one)))
  expect(missed.map(({ path }) => path)).toEqual([])
})

describe.skipIf(!hasBrowser)('every screen for keyboard, ear and tired eyes', () => {
  beforeAll(async () => {
    desk = await temporaryDesk({ clock: pageClock })
    served = await servedDesk(desk, pages)
    open.push({ desk, served })
    await fill()
  })
  afterAll(async () => {
    await closeBrowser()
    for (const one of open) {
      await one.served.close()
      one.desk.close()
    }
  })

  describe.each(tongues)('in %s', (tongue) => {
    let opened: OpenedPage
    let page: Page
    beforeAll(async () => {
      opened = await openPage(served)
      page = opened.page
      await speak(page, tongue)
    })
    afterAll(() => opened.context.close())

    test('signing in', async () => {
      await expectAccessible(page, tongue)
      await signIn(page, badgeOf.supervisor)
    })

    test.each(Object.keys(inside))('%s', async (name) => {
      await go(page, inside[name]!())
      await expectAccessible(page, tongue)
    })

    test('a question, which keeps the focus and lets it go with Escape', async () => {
      await go(page, `/record/${ids.find}`)
      await page.locator('.record-actions').waitFor()
      await page.keyboard.press('r')
      await page.getByRole('dialog').waitFor()
      await expectAccessible(page, tongue)
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    })

    test('what a record unfolds and asks is as high as a finger is wide', async () => {
      const asked = { 'the history': 'h', 'how it ended': 'q', 'a note': 'n', 'a move': 'w', 'a merge': 'g' }
      const found: Record<string, string[]> = {}
      for (const [name, key] of Object.entries(asked)) {
        await go(page, `/record/${name === 'a move' ? ids.find : ids.report}`)
        await page.locator('.record-actions').waitFor()
        const unfolded = () => page.locator('dialog[open], .history li, #main form, #main input').count()
        const before = await unfolded()
        await page.keyboard.press(key)
        await expect.poll(unfolded, { message: name, timeout: 5000 }).toBeGreaterThan(before)
        found[name] = await smallOn(page)
      }
      expect(found).toEqual(Object.fromEntries(Object.keys(asked).map((name) => [name, []])))
    })

    test('the quick card, by F1 and ? and from inside a text, on one printed sheet', async () => {
      const title = tongue === 'zh' ? '团圆台 · 速查卡' : 'Reunion Desk · Quick card'
      const card = page.getByRole('dialog', { name: title })
      for (const [where, key] of [
        ['/', 'F1'],
        ['/intake/lost-item', 'F1'],
        ['/statistics', '?'],
        ['/intake/found-item', 'Control+/'],
      ] as const) {
        await go(page, where)
        await page.keyboard.press(key)
        await card.waitFor()
        await page.keyboard.press('Escape')
        await card.waitFor({ state: 'detached' })
      }
      await go(page, '/')
      await page
        .getByRole('navigation')
        .getByRole('button', { name: tongue === 'zh' ? '速查' : 'Help' })
        .click()
      await card.waitFor()
      await expectAccessible(page, tongue)
      const printed = await page.pdf({ format: 'A4' })
      if (process.env.SHOTS) writeFileSync(`${process.env.SHOTS}/quick-card-${tongue}.pdf`, printed)
      const sheets = await readPdf(printed)
      expect(sheets.length).toBe(1)
      const text = sheets[0]!.text.replaceAll(' ', '')
      for (const key of ['CtrlK', 'F8', '110', tongue === 'zh' ? '合并' : 'Merge']) expect(text).toContain(key)
      expect(text).not.toContain('黄裙子')
      await page.keyboard.press('Escape')
    })

    // The same screens in the other colours: what is a matter of light needs no second walk by keyboard, nor in another language.
    test.runIf(tongue === 'zh')(
      'every screen in the dark',
      async () => {
        await page.evaluate(() => localStorage.setItem('look', JSON.stringify({ theme: 'dark', textSize: 100 })))
        const found: Record<string, unknown> = {}
        for (const [name, path] of Object.entries(inside)) {
          await go(page, path())
          expect(await page.evaluate(() => document.documentElement.dataset.scheme)).toBe('dark')
          const wrong = [...(await faintOn(page)), ...(await seriousOn(page, ofLight))]
          if (wrong.length > 0) found[name] = wrong
        }
        expect(found).toEqual({})
        await page.evaluate(() => localStorage.removeItem('look'))
      },
      120_000,
    )

    test('candidates, a saved record and a lost connection are said aloud', async () => {
      await go(page, '/intake/missing-person')
      await page.keyboard.type('4岁女孩 黄裙子')
      const spoken = page.locator('.candidates [role=status]')
      await expect.poll(() => spoken.textContent(), { timeout: 10_000 }).toMatch(/\d/)
      await page.keyboard.press('Enter')
      await page.locator('.saved').getByRole('status').waitFor()
      await expectAccessible(page, tongue)
    })
  })

  test('the first run, before there is anybody to sign in', async () => {
    const fresh = await temporaryDesk({ clock: pageClock, setUp: false })
    const at = await servedDesk(fresh, pages)
    open.push({ desk: fresh, served: at })
    for (const tongue of tongues) {
      const { page, context } = await openPage(at)
      await speak(page, tongue)
      await expectAccessible(page, tongue)
      await context.close()
    }
  })
})

/** One child sought and found, one item on the shelf, one item handed over with its slip. */
async function fill(): Promise<void> {
  const clerk = desk.client('clerk')
  ids.report = await save(clerk, 'missing-person', { ...child, contactName: '陈小满', contactPhone: '19900001234' })
  ids.find = await save(clerk, 'found-person', child)
  ids.item = await save(clerk, 'found-item', { title: '黑色雨伞' })
  ids.released = await save(clerk, 'found-item', { title: '蓝色水壶' })
  const claim = await clerk.claims.release({
    idempotencyKey: freshKey(),
    ...(await stated(clerk, { find: ids.released })),
    report: null,
    claimant,
    verified: '说对了颜色',
    signature: null,
    second: { badge: badgeOf.supervisor, pin: testPin },
  })
  ids.slip = claim.slip ?? ''
  ids.twin = await save(clerk, 'missing-person', { ...child, contactName: '陈大满', contactPhone: '19900001235' })
  await save(clerk, 'found-item', { category: 'id_document', colour: '白色', name: '秦小满' })
  await leaveOwing()
  const lost = await save(clerk, 'lost-item', { category: 'phone', colour: '黑色', contactPhone: '19900004417' })
  const found = await save(clerk, 'found-item', { category: 'phone', colour: '黑色' })
  await clerk.matches.decide({ report: lost, find: found, decision: 'confirmed' })
  for (const [seed, record] of [ids.report, ids.find, ids.item].entries()) {
    const base64 = (await jpeg(noisy(200, 150, seed + 1))).toString('base64')
    await clerk.photos.add({ record, photo: (await clerk.photos.keep({ base64 })).photo, caption: '正面' })
  }
}

/** A phone that a supervisor gave to somebody without papers, until they are brought. */
async function leaveOwing(): Promise<void> {
  const supervisor = desk.client('supervisor')
  const find = await save(supervisor, 'found-item', {
    category: 'phone',
    title: '黑色手机',
    colour: '黑色',
    brand: '华为',
  })
  await supervisor.claims.release({
    ...(await stated(supervisor, releaseOf(find))),
    claimant: { ...claimant, documentType: 'none', documentNumber: '' },
    second: { badge: badgeOf.clerk, pin: testPin },
    override: '证件也在被偷的包里',
  })
}

/** By a click where the page is Chinese, as it is at first. */
async function speak(page: Page, tongue: (typeof tongues)[number]): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor()
  if (tongue === 'zh') return
  await page.getByRole('button', { name: 'English' }).click()
  // The other language is fetched when it is first asked for.
  await page.getByRole('button', { name: '中文' }).waitFor()
}

async function go(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to
  }, path)
  // Afresh: the screen before has a heading too, and would be looked at in the next one's place.
  await page.reload()
  // A paper in sight has headings of its own.
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page
    .getByText(/正在读取|Loading…/)
    .first()
    .waitFor({ state: 'detached' })
}

async function expectAccessible(page: Page, tongue: (typeof tongues)[number]): Promise<void> {
  const language = tongue === 'zh' ? 'zh-CN' : 'en'
  const found = {
    outline: await outlineOf(page),
    nameless: await namelessOn(page),
    faint: await faintOn(page),
    small: await smallOn(page),
    axe: await seriousOn(page),
    tab: await tabThrough(page),
  }
  expect(found).toEqual({
    outline: { headings: 1, language, outOfOrder: 0 },
    nameless: [],
    faint: [],
    small: [],
    axe: [],
    tab: { unseen: [], unreached: [], trapped: [] },
  })
}
