import type { Kind } from '../../core/records/kinds.ts'
import type { WordKey } from '../../renderer/i18n/index.ts'
import { counterScreens } from './counter-screens.ts'
import { custodyScreens } from './custody-screens.ts'
import { deskScreens, emptyBoard } from './desk-screens.ts'
import { intakeScreens, leavingScreens } from './intake-screens.ts'
import { legalScreens } from './legal-screens.ts'
import { recordScreens } from './record-screens.ts'
import { at, type Screen } from './screen.ts'
import { badges } from './stage.ts'
import { enter, settle, signIn, type View } from './view.ts'

const press =
  (key: string) =>
  async ({ page }: View): Promise<void> => {
    await page.keyboard.press(key)
    await page.getByRole('dialog').waitFor()
  }

const lines: readonly (readonly [Kind, string])[] = [
  ['missing-person', '5岁男孩 红上衣 白鞋 熊猫馆 半小时前 19900005521'],
  ['found-person', '5岁男孩 红色短袖 白球鞋 熊猫馆 刚才'],
  ['found-item', '黑色华为手机 蓝色手机壳 熊猫贴纸 象馆 刚才'],
  ['lost-item', '黑色华为手机 蓝壳 熊猫贴纸 一小时前'],
  ['incident', '老人中暑 狮山 十分钟前'],
]

/** Said in one breath, and looked at when the desk has answered. */
const told = (kind: Kind, line: string): Screen =>
  at(
    `intake-${kind}`,
    () => `/intake/${kind}`,
    async (view) => {
      const { page, word } = view
      await page.getByPlaceholder(word(`free.${kind}`)).click()
      await page.keyboard.insertText(line)
      await page.keyboard.press('Space')
      if (kind !== 'incident') await page.locator('.candidates li').first().waitFor()
      await page.waitForTimeout(700)
      await settle(view)
    },
  )

const claimants = { child: '5岁男孩 红上衣 白鞋', phone: '黑色华为 壳子上有熊猫贴纸' } as const

/** What the claimant says first; then the record opens. */
const unseal = async ({ page, word }: View, find: 'child' | 'phone'): Promise<void> => {
  await page.getByRole('textbox', { name: word('release.says') }).fill(claimants[find])
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: word('release.name') }).waitFor()
}

const stopped = async (view: View): Promise<void> => {
  await unseal(view, 'child')
  await view.page.getByRole('radio', { name: view.look.language === 'zh' ? /犹豫/ : /hesitant/ }).click()
  await view.page.locator('.stopped').waitFor()
}

const released = (name: string, find: 'child' | 'phone', checks: WordKey[]): Screen =>
  at(
    name,
    (ids) => `/release/${ids[find]}`,
    async (view) => {
      const { page, word } = view
      await unseal(view, find)
      await page.getByRole('textbox', { name: word('release.name') }).fill('陈小满')
      await page.getByRole('textbox', { name: word('release.phone') }).fill('19900005521')
      for (const check of checks) await page.getByRole('button', { name: word(check) }).click()
      await page.evaluate(() => document.getElementById('main')?.scrollTo(0, 0))
    },
  )

const givePin = async ({ page, word }: View): Promise<void> => {
  await page.getByRole('button', { name: word('staff.resetOf', { name: '白值班' }) }).click()
  await page.keyboard.press('Enter')
  await page.locator('.given-pin').waitFor()
}

const choosePin = async (view: View): Promise<void> => {
  const { page, word } = view
  await givePin(view)
  const pin = (await page.locator('.given-pin').textContent()) ?? ''
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: word('action.signOut') }).click()
  await page.locator('#badge').fill(badges.clerk)
  await page.locator('#pin').fill(pin)
  await page.keyboard.press('Enter')
  await page.locator('#new-pin').waitFor()
}

const doors: readonly Screen[] = [
  {
    name: 'closed',
    async open(view) {
      await view.page.goto(view.stage.served.address.origin)
      await view.page.getByRole('heading', { name: view.word('closed.title') }).waitFor()
    },
  },
  {
    name: 'first-run',
    async open(view) {
      await enter(view, view.stage.fresh)
      await settle(view)
    },
  },
  {
    name: 'practice-door',
    async open(view) {
      await enter(view, view.stage.fresh)
      await view.page.getByRole('button', { name: view.word('practice.enter') }).click()
      await view.page.getByRole('form', { name: view.word('signIn.title') }).waitFor({ timeout: 60_000 })
      await settle(view)
    },
  },
  {
    name: 'practice-board',
    async open(view) {
      await enter(view, view.stage.fresh)
      await view.page.getByRole('button', { name: view.word('practice.enter') }).click()
      // The first run asks for a badge too.
      const door = view.page.getByRole('form', { name: view.word('signIn.title') })
      await door.getByLabel(view.word('operator.badge')).press('Enter', { timeout: 60_000 })
      await view.page.getByRole('navigation', { name: view.word('nav.label') }).waitFor()
      await settle(view)
    },
  },
  emptyBoard,
  {
    name: 'sign-in',
    async open(view) {
      await enter(view, view.stage.served)
      await settle(view)
    },
  },
]

const inside: readonly Screen[] = [
  at('board', () => '/'),
  at('intake', () => '/intake'),
  ...lines.map(([kind, line]) => told(kind, line)),
  at(
    'saved',
    () => '/intake/incident',
    async ({ page }) => {
      await page.keyboard.insertText('老人中暑 狮山 十分钟前')
      await page.keyboard.press('Enter')
      await page.locator('.saved').waitFor()
    },
  ),
  at(
    'batch',
    () => '/batch',
    async ({ page, word }) => {
      await page.getByPlaceholder(word('free.found-item')).fill('蓝色折叠伞 象馆 刚才')
      await page.keyboard.press('Enter')
      await page.locator('.batch-row').first().waitFor()
      await page.getByPlaceholder(word('free.found-item')).fill('粉色儿童水杯')
      await page.waitForTimeout(500)
    },
  ),
  at('matches', () => '/match'),
  at('match-person', (ids) => `/match/${ids.missing}/${ids.child}`),
  at('match-item', (ids) => `/match/${ids.lost}/${ids.phone}`),
  at('record-missing-person', (ids) => `/record/${ids.missing}`),
  at('record-found-person', (ids) => `/record/${ids.child}`),
  at('record-lost-item', (ids) => `/record/${ids.lost}`),
  at('record-found-item', (ids) => `/record/${ids.phone}`),
  at('record-incident', (ids) => `/record/${ids.incident}`),
  at(
    'record-handed-over',
    (ids) => `/record/${ids.handed}`,
    ({ page }) => page.keyboard.press('h'),
  ),
  at('edit', (ids) => `/record/${ids.missing}/edit`),
  at('reveal', (ids) => `/record/${ids.missing}`, press('r')),
  at(
    'revealed',
    (ids) => `/record/${ids.missing}`,
    async (view) => {
      await press('r')(view)
      await view.page.keyboard.press('Enter')
      await view.page.getByText('王晓明', { exact: true }).waitFor()
    },
  ),
  at('move', (ids) => `/record/${ids.missing}`, press('w')),
  at('merge', (ids) => `/record/${ids.missing}`, press('g')),
  at('release-sealed', (ids) => `/release/${ids.phone}`),
  released('release-person', 'child', ['release.step.samePhoto', 'release.step.rang']),
  released('release-item', 'phone', []),
  at('release-refuse', (ids) => `/release/${ids.phone}`, press('Alt+x')),
  at('release-owing', () => '/owing'),
  at('release-documents', () => '/documents'),
  at('slip', (ids) => `/slip/${ids.slip}`),
  at('shelf', () => '/search'),
  at('search', () => '/search?q=%E7%86%8A%E7%8C%AB'),
  at('statistics', () => '/statistics'),
  at('staff', () => '/staff'),
  at('calls', () => '/calls'),
  at('point-card', () => '/card'),
  at('devices', () => '/devices'),
  at(
    'venue',
    () => '/venue',
    async ({ page, word }) => {
      await page.getByLabel(word('ours.tryLabel')).fill('熊猫馆 竹青色 滚滚玩偶 披风')
      await page.getByText(word('ours.readingDone')).waitFor()
    },
  ),
  at(
    'venue-word',
    () => '/venue',
    async ({ page, word }) => {
      await page.keyboard.press('w')
      await page.getByRole('textbox', { name: word('ours.word') }).fill('青色小熊猫')
    },
  ),
  at(
    'venue-zone',
    () => '/venue',
    async ({ page, word }) => {
      await page.keyboard.press('z')
      await page.getByRole('textbox', { name: word('ours.x') }).fill('300')
      await page.getByRole('textbox', { name: word('ours.y') }).fill('250')
      await page.getByRole('img', { name: word('ours.plan') }).scrollIntoViewIfNeeded()
    },
  ),
  at('keys', () => '/', press('?')),
  at('quick-card', () => '/', press('F1')),
  at('display', () => '/', press('Alt+0')),
  at('intake-late', () => '/intake/found-item?late=1'),
  at('missing', () => '/nowhere'),
  ...recordScreens,
  // Last of all: what is stopped stays so.
  at('release-stopped', (ids) => `/release/${ids.child}`, stopped),
  ...deskScreens,
  ...counterScreens,
  ...custodyScreens,
  at('pin-given', () => '/staff', givePin),
  at('pin-to-choose', () => '/staff', choosePin),
  ...intakeScreens,
  ...legalScreens,
  ...leavingScreens,
]

export const screens: readonly Screen[] = [
  ...doors,
  ...inside.map((screen) => ({
    ...screen,
    async open(view: View) {
      await view.page.unrouteAll({ behavior: 'ignoreErrors' })
      if (!(await isInside(view))) {
        await enter(view, view.stage.served)
        await signIn(view, badges.supervisor)
      }
      await screen.open(view)
    },
  })),
]

/** False on another desk's pages too. */
const isInside = async ({ page, stage, word }: View): Promise<boolean> =>
  page.url().startsWith(stage.served.address.origin) &&
  (await page.getByRole('navigation', { name: word('nav.label') }).isVisible())
