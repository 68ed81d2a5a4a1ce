/**
 * How quickly the page answers: `npm run bench -- paint [records]`. A real browser at a desk of 10,000 records (built once into .cache,
 * which takes some minutes) walks every screen, types, scrolls and opens. From each key or click to the next paint, and how long the
 * screen's content took to come. The goal is 100 ms for the former.
 */
import { rmSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { openHost } from '../desk/host.ts'
import { openLog } from '../desk/log.ts'
import { serveDesk } from '../desk/server.ts'
import { newSession } from '../desk/session.ts'
import { browser, closeBrowser, hasBrowser } from '../tests/helpers/browser.ts'
import { pages, setup } from '../tests/helpers/build-pages.ts'
import { badgeOf } from '../tests/helpers/desk.ts'
import { takeCost, watchInteractions } from '../tests/helpers/interactions.ts'
import { signIn } from '../tests/helpers/sign-in.ts'
import { fullDesk } from './full-desk.ts'

const [records = 10_000] = process.argv.slice(2).map(Number)
const goal = 100

type Visit = {
  readonly screen: string
  /** Leads there by keys; the content is there when `shown` is. */
  readonly go: (page: Page) => Promise<void>
  readonly shown: string
  readonly use?: (page: Page) => Promise<void>
}

const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) {
    await page.keyboard.press(key)
    await page.waitForTimeout(60)
  }
}
const type = async (page: Page, text: string): Promise<void> => {
  for (const character of text) {
    await page.keyboard.insertText(character)
    await page.waitForTimeout(60)
  }
  // A text that was put in is no interaction; keys are.
  await press(page, 'x', 'Backspace', 'ArrowLeft', 'ArrowRight')
}
const scroll = async (page: Page): Promise<void> => {
  await page.mouse.move(600, 500)
  for (let turn = 0; turn < 12; turn++) {
    await page.mouse.wheel(0, 400)
    await page.waitForTimeout(40)
  }
}
const times = (count: number, key: string): string[] => Array.from({ length: count }, () => key)
const hash = (page: Page, to: string) => page.evaluate((path) => location.assign(`#${path}`), to)
const newForm = (kind: string) => (page: Page) => hash(page, `/intake/${kind}`)
const row = '#main [data-row]'

const visits: readonly Visit[] = [
  {
    screen: 'board',
    go: (page) => press(page, 'F6'),
    shown: '.case',
    async use(page) {
      await page.locator(row).first().focus()
      await press(page, ...times(15, 'ArrowDown'), ...times(4, 'Tab'))
      await scroll(page)
      await page.waitForTimeout(2500)
    },
  },
  ...(['missing-person', 'found-person', 'found-item', 'lost-item', 'incident'] as const).map(
    (kind): Visit => ({
      screen: `form: ${kind}`,
      go: newForm(kind),
      shown: '.free-line input',
      async use(page) {
        await page.locator('.free-line input').focus()
        await type(page, kind.endsWith('item') ? '黑色折叠伞 象馆 刚才' : '5岁男孩 红上衣 白鞋 熊猫馆 十分钟前')
        await page.keyboard.type('13812345521', { delay: 60 })
        await press(page, ...times(10, 'Tab'), '1', '2')
        // The first may close a list.
        await press(page, 'Escape', 'Escape')
        await page.getByRole('navigation', { name: '开始登记' }).waitFor()
      },
    }),
  ),
  { screen: 'choice of forms', go: (page) => press(page, 'F2'), shown: 'h1', use: (page) => press(page, 'Tab', 'Tab') },
  {
    screen: 'shelf',
    go: (page) => press(page, 'F4'),
    shown: row,
    async use(page) {
      await page.locator(row).first().focus()
      await press(page, ...times(15, 'ArrowDown'))
      await scroll(page)
      for (const kind of ['丢失物品', '走失人员', '拾获物品']) {
        const choice = page.locator('.search-head').getByText(kind, { exact: true })
        if ((await choice.count()) > 0) await choice.click()
        await page.locator(row).first().waitFor()
      }
    },
  },
  {
    screen: 'search',
    go: (page) => press(page, 'Control+k'),
    shown: '.top-search input:focus',
    async use(page) {
      for (const text of ['wang', '黑色', 'A1-F00', 'zhang']) {
        await page.keyboard.press('Control+k')
        await page.keyboard.press('Backspace')
        if (/^[\w-]+$/.test(text)) await page.keyboard.type(text, { delay: 90 })
        else await type(page, text)
        await page.locator(row).first().waitFor()
      }
      await press(page, ...times(10, 'ArrowDown'))
      await scroll(page)
    },
  },
  {
    screen: 'record',
    go: (page) => press(page, 'Enter'),
    shown: '.record-actions',
    async use(page) {
      await press(page, 'h')
      await page.waitForTimeout(300)
      await press(page, ...times(8, 'Tab'))
      await scroll(page)
    },
  },
  {
    screen: 'change a record',
    go: (page) => press(page, 'e'),
    shown: 'form .line',
    async use(page) {
      await press(page, ...times(6, 'Tab'), 'a', 'b', 'Backspace', 'Backspace')
      await press(page, 'Escape')
    },
  },
  {
    screen: 'matches',
    go: (page) => press(page, 'F3'),
    shown: '.pair, [data-row]',
    use: (page) => press(page, ...times(8, 'ArrowDown'), ...times(6, 'ArrowRight'), 'Tab', 'Tab'),
  },
  {
    screen: 'comparison of one',
    async go(page) {
      await press(page, 'F6')
      await page.locator('.case-next').first().click()
    },
    shown: '.pair, .compare, h1',
    use: (page) => press(page, ...times(6, 'ArrowRight'), ...times(4, 'ArrowLeft'), 'Tab', 'Tab'),
  },
  {
    screen: 'release',
    async go(page) {
      await hash(page, `/release/${await anItem(page)}`)
    },
    shown: 'form [name], form input',
    async use(page) {
      await page.locator('form input').first().focus()
      await page.keyboard.type('chen xiaoman', { delay: 60 })
      await press(page, ...times(10, 'Tab'), 'Enter')
    },
  },
  {
    screen: 'row of finds',
    go: (page) => hash(page, '/batch'),
    shown: 'form',
    use: (page) => press(page, 'a', 'Tab', 'Tab'),
  },
  {
    screen: 'figures',
    go: (page) => press(page, 'F7'),
    shown: 'table, .figures-head, h2',
    async use(page) {
      for (const button of await page.locator('#main button').all()) {
        if (await button.isVisible()) await press(page, 'Tab')
      }
      await scroll(page)
    },
  },
  {
    screen: 'staff',
    go: (page) => press(page, 'F8'),
    shown: 'h1',
    use: (page) => press(page, ...times(8, 'Tab'), 'a', 'b'),
  },
]

let itemId = ''
const anItem = async (_page: Page): Promise<string> => itemId

const quantile = (values: readonly number[], q: number): number =>
  [...values].sort((a, b) => a - b)[Math.max(0, Math.ceil(q * values.length) - 1)] ?? 0
const cell = (value: number, width = 7): string => String(Math.round(value)).padStart(width)

async function measure(page: Page, { screen, go, shown, use }: Visit): Promise<boolean> {
  await page.waitForTimeout(200)
  await takeCost(page)
  const began = performance.now()
  await go(page)
  await page.locator(shown).first().waitFor()
  const content = performance.now() - began
  await use?.(page)
  const { interactions, longestFrame } = await takeCost(page)
  const worst = interactions[0] ?? 0
  console.log(
    `${screen.padEnd(22)}${cell(interactions.length)}${cell(quantile(interactions, 0.5))}${cell(quantile(interactions, 0.95))}` +
      `${cell(worst)}${cell(longestFrame, 11)}${cell(content, 11)}${worst > goal ? '  over' : ''}`,
  )
  return worst <= goal
}

async function main(): Promise<void> {
  setup()
  const dir = await fullDesk(records)
  const host = openHost({ dir })
  const served = await serveDesk({ host, log: openLog(), pages })
  try {
    const { db } = host.deskFor(newSession('bench')).journal
    itemId = (db.prepare(`select id from records where state = 'in-custody' limit 1`).get() as { id: string }).id
    const context = await (await browser()).newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' })
    await context.addInitScript(() => localStorage.setItem('tour', '["*"]'))
    const page = await context.newPage()
    page.setDefaultTimeout(15_000)
    await watchInteractions(page)
    await page.goto(served.invitation())
    await signIn(page, badgeOf.supervisor)
    await page.waitForTimeout(3000)
    console.log(`${records} records; milliseconds from key or click to the next paint, goal ${goal}`)
    console.log('screen                  count    p50    p95    max  long frame  content in')
    let within = true
    for (const visit of visits) within = (await measure(page, visit)) && within
    if (!within) process.exitCode = 1
  } finally {
    await closeBrowser()
    await served.close()
    host.close()
    rmSync(dir, { recursive: true, force: true })
  }
}

if (hasBrowser) await main()
else console.log('no Chromium, Chrome or Edge on this machine: nothing measured')
