import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BrowserWindow, type WebContents, type WebContentsPrintOptions } from 'electron'
import type { Printed } from '../core/shell.ts'
import { printAddress } from './pages.ts'
import { archiveName, outcomeOf, pdfOptions, printOptions, readPrintSettings, withPrinter } from './print.ts'
import { safePreferences } from './security.ts'

export type Printer = {
  /** Documents that wait to be drawn, for the protocol to answer with. */
  readonly waiting: ReadonlyMap<string, string>
  /** On the named printer of the system; null for the one that `shell.json` names. */
  print(html: string, queue: string | null): Promise<Printed>
}

/** Prints from a hidden window that runs no script, and keeps a PDF of it in the data folder where `shell.json` asks for that. */
export function openPrinter(dir: string): Printer {
  const waiting = new Map<string, string>()
  return {
    waiting,
    async print(html, queue) {
      const name = randomUUID()
      waiting.set(name, html)
      const window = new BrowserWindow({ show: false, webPreferences: safePreferences })
      try {
        await window.loadURL(printAddress(name))
        await fontsOf(window.webContents)
        return await printLoaded(window.webContents, html, { dir, queue })
      } finally {
        waiting.delete(name)
        window.destroy()
      }
    },
  }
}

/** Longest wait for the document's fonts before it is printed as it is, milliseconds. */
const patience = 4_000
// Below 1000 are Electron's own worlds.
const printWorld = 1001

/** Chinese printed before its font is there would be boxes. Asked from a world of our own: the document itself runs no script. */
const fontsOf = (contents: WebContents): Promise<unknown> =>
  Promise.race([
    contents.executeJavaScriptInIsolatedWorld(printWorld, [{ code: 'document.fonts.ready.then(() => true)' }]),
    new Promise((resolve) => setTimeout(resolve, patience)),
  ]).catch(() => undefined)

type Place = { readonly dir: string; readonly queue: string | null }

async function printLoaded(contents: WebContents, html: string, { dir, queue }: Place): Promise<Printed> {
  const settings = withPrinter(readPrintSettings(readText(join(dir, 'shell.json'))), queue)
  const printers = (await contents.getPrintersAsync()).map(({ name }) => name)
  const options = printOptions(html, settings, printers)
  const outcome = await send(contents, options)
  // Paper comes first: an archive that cannot be written must not look like a print that failed.
  if (settings.archive && outcome !== 'failed') await archive(contents, html, dir).catch(() => undefined)
  return outcome
}

const readText = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

const send = (contents: WebContents, options: WebContentsPrintOptions): Promise<Printed> =>
  new Promise((resolve) => {
    contents.print(options, (success, reason) => resolve(outcomeOf(options.silent === true, success, reason)))
  })

async function archive(contents: WebContents, html: string, dir: string): Promise<void> {
  const folder = join(dir, 'printed')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  writeFileSync(join(folder, archiveName(html, Date.now())), await contents.printToPDF(pdfOptions(html)), {
    mode: 0o600,
  })
}
