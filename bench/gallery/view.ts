import type { BrowserContext, Page } from 'playwright-core'
import { en } from '../../renderer/i18n/en.ts'
import type { Language, WordKey } from '../../renderer/i18n/index.ts'
import { zh } from '../../renderer/i18n/zh.ts'
import { browser } from '../../tests/helpers/browser.ts'
import { badges, galleryTime, type Stage } from './stage.ts'

/** How a picture is to look; `text` is the size of the text in percent. */
export type Look = {
  readonly language: Language
  readonly size: { readonly width: number; readonly height: number }
  readonly theme: 'light' | 'dark'
  readonly text: number
}

/** One window at the gallery's desk, with the words that its person reads. */
export type View = {
  readonly page: Page
  readonly context: BrowserContext
  readonly look: Look
  readonly stage: Stage
  readonly word: (key: WordKey, values?: Readonly<Record<string, string>>) => string
}

export const nameOfLook = ({ language, size, theme, text }: Look): string =>
  `${language}-${size.width}x${size.height}-${theme}-${text}`

export async function openView(stage: Stage, look: Look): Promise<View> {
  const context = await (await browser()).newContext({
    viewport: look.size,
    locale: look.language === 'zh' ? 'zh-CN' : 'en-GB',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    colorScheme: look.theme,
  })
  // Under the names by which the pages themselves remember a person's choices.
  const choices = {
    language: look.language,
    look: JSON.stringify({ theme: look.theme, textSize: look.text }),
    tour: '["*"]',
  }
  await context.addInitScript((chosen) => {
    for (const [name, value] of Object.entries(chosen)) localStorage.setItem(name, value)
  }, choices)
  const page = await context.newPage()
  page.setDefaultTimeout(12_000)
  await page.clock.setFixedTime(galleryTime)
  const table = look.language === 'zh' ? zh : en
  const word: View['word'] = (key, values = {}) =>
    table[key].replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
  return { page, context, look, stage, word }
}

/** Opens a desk by a new key; from the same address but for the key the browser would not load anything. */
export async function enter({ page }: View, desk: Stage['served']): Promise<void> {
  await page.goto('about:blank')
  await page.goto(desk.invitation())
}

/** At the desk whose door is open. */
export async function signIn({ page, word }: View, badge: string): Promise<void> {
  await page.getByLabel(word('operator.badge')).fill(badge)
  await page.getByLabel(word('operator.pin')).fill(badges.pin)
  await page.keyboard.press('Enter')
  await page.getByRole('navigation', { name: word('nav.label') }).waitFor()
}

/** Goes to a screen afresh, so that the one before leaves nothing behind. */
export async function go(view: View, path: string): Promise<void> {
  await view.page.evaluate((to) => {
    location.hash = to
  }, path)
  await view.page.reload()
  await settle(view)
}

/** Waits until the screen has its heading, its answers and its font. */
export async function settle({ page, word }: View): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page.getByText(word('state.loading')).first().waitFor({ state: 'detached' })
  // Not until the network is idle: a window listens for as long as it lives.
  await page.waitForTimeout(300)
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
}

/** Throws drafts away, so that a half-filled form of one picture is not on the board of the next. */
export async function discardDrafts({ stage: { client } }: View): Promise<void> {
  for (const { id } of await client.drafts.list()) await client.drafts.discard({ id })
}

/** Milliseconds are another figure each time, and a picture in the README is to be the same. */
export const hideTimings = ({ page }: View): Promise<void> =>
  page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>('main *'))
      if (element.children.length === 0 && /\d (ms|毫秒)$/.test(element.textContent ?? ''))
        element.style.visibility = 'hidden'
  })
