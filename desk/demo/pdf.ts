import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Chrome, Chromium or Edge where people usually have it. */
const installed = (): string | undefined =>
  [
    process.env.REUNION_DESK_BROWSER,
    '/usr/bin/google-chrome',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    join(process.env.PROGRAMFILES ?? 'C:/Program Files', 'Google/Chrome/Application/chrome.exe'),
    join(process.env['PROGRAMFILES(X86)'] ?? 'C:/Program Files (x86)', 'Microsoft/Edge/Application/msedge.exe'),
  ].find((path) => path !== undefined && path !== '' && existsSync(path))

/** The browser that the tests unpacked, or the one inside the development package. */
async function packed(root: string): Promise<string | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  const cache = join(root, '.cache')
  const unpacked = existsSync(cache) ? readdirSync(cache).filter((name) => /^chromium-[\d.]+$/.test(name)) : []
  const found = unpacked.map((name) => join(cache, name, 'chromium')).find((path) => existsSync(path))
  return found ?? (await import('@sparticuz/chromium')).default.executablePath()
}

/**
 * Makes a PDF of an HTML file with whatever Chromium there is; page size comes from the document. False where there is none, or
 * where the packages of development are not installed.
 */
export async function printFile(html: string, pdf: string, root: string): Promise<boolean> {
  try {
    const { chromium } = await import('playwright-core')
    const executablePath = installed() ?? (await packed(root))
    if (executablePath === null) return false
    const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--font-render-hinting=none']
    const browser = await chromium.launch({ executablePath, args })
    try {
      const page = await browser.newPage()
      await page.goto(pathToFileURL(html).href)
      await page.evaluate('document.fonts.ready.then(() => undefined)')
      await page.pdf({ path: pdf, preferCSSPageSize: true, printBackground: true })
      return true
    } finally {
      await browser.close()
    }
  } catch {
    return false
  }
}
