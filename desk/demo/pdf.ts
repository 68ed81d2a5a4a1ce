import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { browserArguments, installedBrowser } from './browser.ts'

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
    const executablePath = installedBrowser() ?? (await packed(root))
    if (executablePath === null) return false
    const browser = await chromium.launch({ executablePath, args: [...browserArguments] })
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
