import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { browserArguments } from '../../desk/demo/browser.ts'
import { chromiumPath } from './chromium.ts'

const args = [
  ...browserArguments,
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A camera that shows a moving test picture; the packed browser has no question to ask and so needs the second.
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
]

const executable = await chromiumPath()
/** False on machines without any Chromium: name it in `describe.skipIf(!hasBrowser)`, so that the report says what was skipped. */
export const hasBrowser = executable !== null

let running: Promise<Browser> | undefined

/** One browser for a test file; it ends with the worker. */
export function browser(): Promise<Browser> {
  if (executable === null) throw new Error('no Chromium, Chrome or Edge on this machine')
  running ??= chromium.launch({ executablePath: executable, args })
  return running
}

export const closeBrowser = async (): Promise<void> => {
  const started = running
  running = undefined
  await (await started)?.close()
}

export type OpenedPage = {
  readonly page: Page
  readonly context: BrowserContext
  /** What the page complained about: its console's errors and uncaught exceptions. */
  readonly complaints: string[]
}

type Window = { readonly width?: number; readonly height?: number; readonly locale?: string }

/** A window of its own (own cookies) at a served desk, let in by a fresh key. */
export async function openPage(desk: { invitation(): string }, window: Window = {}): Promise<OpenedPage> {
  const { width = 1366, height = 768, locale = 'zh-CN' } = window
  const context = await (await browser()).newContext({
    viewport: { width, height },
    locale,
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  })
  // Everybody here had the tour; who looks at it clears this.
  await context.addInitScript(() => localStorage.getItem('tour') ?? localStorage.setItem('tour', '["*"]'))
  const page = await context.newPage()
  // Shorter than a test's own limit, so that a failure names what was waited for.
  page.setDefaultTimeout(12_000)
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  await page.goto(desk.invitation())
  return { page, context, complaints }
}

/** The PDF Chromium makes of a document: what the clerk's printer gets. Page size comes from the document's own CSS. */
export async function printPdf(html: string): Promise<Uint8Array> {
  const page = await (await browser()).newPage()
  try {
    await page.setContent(html, { waitUntil: 'load' })
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    return await page.pdf({ preferCSSPageSize: true, printBackground: true })
  } finally {
    await page.close()
  }
}
