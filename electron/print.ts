import type { PrintToPDFOptions, WebContentsPrintOptions } from 'electron'

/** Paper in millimetres. */
export type Paper = { readonly width: number; readonly height: number }

const sheets: Readonly<Record<string, Paper>> = {
  a3: { width: 297, height: 420 },
  a4: { width: 210, height: 297 },
  a5: { width: 148, height: 210 },
  letter: { width: 215.9, height: 279.4 },
}
const a4 = sheets.a4!

/** The paper a document asks for by its own `@page { size }`, so that template and printer cannot disagree; A4 where it asks for none. */
export function paperOf(html: string): Paper {
  const words = /@page\s*\{[^}]*?\bsize:\s*([^;}]+)/.exec(html)?.[1]?.trim().toLowerCase().split(/\s+/) ?? []
  const paper = sheets[words[0] ?? ''] ?? lengthsOf(words) ?? a4
  return words.includes('landscape') ? { width: paper.height, height: paper.width } : paper
}

function lengthsOf(words: readonly string[]): Paper | null {
  const [width, height = width] = words.map((word) => (/^\d+(\.\d+)?mm$/.test(word) ? Number.parseFloat(word) : 0))
  return width && height ? { width, height } : null
}

/**
 * What `shell.json` in the data folder says; anything unreadable counts as not said. The archive is off unless asked for: its PDFs are
 * not encrypted and no erasure reaches them, and the slip can be printed again from the journal at any time.
 */
export type PrintSettings = {
  /** For what has none of its own. */
  readonly printer: string | null
  /** By kind of paper (`custody-label`) or by its size (`a4`); the kind goes first. */
  readonly printers: Readonly<Record<string, string>>
  readonly archive: boolean
}

export function readPrintSettings(text: string): PrintSettings {
  try {
    const { printer, printers, archive } = JSON.parse(text.replace(/^\ufeff/, '')) as Record<string, unknown>
    const named = Object.entries(printers ?? {}).filter((one): one is [string, string] => isName(one[1]))
    return { printer: isName(printer) ? printer : null, printers: Object.fromEntries(named), archive: archive === true }
  } catch {
    return { printer: null, printers: {}, archive: false }
  }
}

const isName = (value: unknown): value is string => typeof value === 'string' && value !== ''

/** The printer that this document goes to: that of its kind, else of its size, else the one for all; null where none is named. */
export function printerFor(html: string, { printer, printers }: PrintSettings): string | null {
  const sorts = /<meta name="paper" content="([^"]*)"/.exec(html)?.[1]?.split(' ') ?? []
  const named = sorts.find((sort) => Object.hasOwn(printers, sort))
  return named === undefined ? printer : printers[named]!
}

/** True where the configured printer is there: paper must never block a person, so a missing one means the dialogue. */
export const printsSilently = (printer: string | null, there: readonly string[]): printer is string =>
  printer !== null && there.includes(printer)

/**
 * Options of Electron's `print`; lengths in micrometres. The paper is always said: without it the driver's default paper cuts or
 * shrinks the slip.
 */
export function printOptions(
  html: string,
  settings: PrintSettings,
  printers: readonly string[],
): WebContentsPrintOptions {
  const { width, height } = paperOf(html)
  const printer = printerFor(html, settings)
  return {
    ...(printsSilently(printer, printers) ? { silent: true, deviceName: printer } : { silent: false }),
    pageSize: { width: Math.round(width * 1000), height: Math.round(height * 1000) },
    margins: { marginType: 'none' },
    printBackground: true,
  }
}

const inch = 25.4

/** Options of Electron's `printToPDF`; lengths in inches. */
export function pdfOptions(html: string): PrintToPDFOptions {
  const { width, height } = paperOf(html)
  return {
    pageSize: { width: width / inch, height: height / inch },
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    printBackground: true,
    preferCSSPageSize: true,
  }
}

/** File of the archive: when it was printed (UTC, sorts by time) and the document's title, with nothing a file system minds. */
export function archiveName(html: string, at: number): string {
  const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? ''
  const plain = title.replace(/[^\p{L}\p{N}-]+/gu, '-').replace(/^-+|-+$/g, '')
  return `${new Date(at).toISOString().replace(/[:.]/g, '')}-${[...plain].slice(0, 50).join('') || 'document'}.pdf`
}

/** What became of a print, as Electron tells it. A dialogue that somebody closed is a choice, no failure. */
export function outcomeOf(silent: boolean, success: boolean, reason: string): 'printed' | 'asked' | 'failed' {
  if (success) return silent ? 'printed' : 'asked'
  return !silent && /cancel/i.test(reason) ? 'asked' : 'failed'
}
