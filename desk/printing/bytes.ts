import { createCanvas, loadImage } from '@napi-rs/canvas'
import { transform } from 'receiptline'
import type { PrinterSetting } from '../../core/printing.ts'
import { columnsOf } from '../documents/receipt.ts'
import { familyOf, isInGbk, missingSign } from './glyphs.ts'

export type Receipt = { readonly bytes: Buffer; readonly missing: readonly string[] }
type Head = Pick<PrinterSetting, 'roll' | 'charset' | 'cuts'>

/**
 * A receipt's markup as the bytes of an ESC/POS printer. `missing` are the characters that came out as 〓, because the printer's table,
 * or the font that draws the picture for it, has none; the receipt itself says so under its last line.
 */
export async function receiptBytes(markup: string, { roll, charset, cuts }: Head): Promise<Receipt> {
  const set = charset === 'gbk' ? isInGbk : charset === 'picture' ? isDrawn : () => true
  const { text, missing } = withSigns(markup, set)
  const printer = { cpl: columnsOf[roll], encoding: 'gb18030', command: 'escpos', cutting: cuts } as const
  if (charset !== 'picture') return { bytes: Buffer.from(transform(text, printer), 'latin1'), missing }
  // Each cut ends a picture of its own.
  const pictures = await Promise.all(sheetsOf(text).map((sheet) => picture(sheet, roll)))
  const images = pictures.map((png) => `{image:${png.toString('base64')}}`).join('\n=\n')
  return { bytes: Buffer.from(transform(images, { ...printer, gradient: false, threshold }), 'latin1'), missing }
}

/** A line with nothing but the sign for a cut parts two sheets. */
const sheetsOf = (markup: string): string[] => markup.split(/^=\n/m)

const isDrawn = (character: string): boolean => character <= ' ' || familyOf(character) !== null

function withSigns(markup: string, set: (character: string) => boolean): { text: string; missing: string[] } {
  const missing = new Set<string>()
  const text = [...markup]
    .map((character) => {
      if (character === '\n' || set(character)) return character
      missing.add(character)
      return missingSign
    })
    .join('')
  if (missing.size === 0) return { text, missing: [] }
  const note = `"${missingSign} 本打印机没有的字 / no such character here"`
  return {
    text: sheetsOf(text)
      .map((sheet) => `${sheet}${note}\n`)
      .join('=\n'),
    missing: [...missing],
  }
}

/**
 * The bundled font comes in its thinnest weight here and a thermal head knows no grey: drawn over itself until hair lines are black, and
 * aside by so much, px, until they are as wide as a dot.
 */
const strikes = [0, 0, 0, 0.6, 0.6, 0.6]
/** Lighter than this stays white, 0 to 255. */
const threshold = 170

/** The lines as the receipt library sets them, drawn with the bundled font; a PNG as wide as the printer's head. */
async function picture(markup: string, roll: Head['roll']): Promise<Buffer> {
  const svg = transform(markup, { cpl: columnsOf[roll], encoding: 'gb18030', command: 'svg', cutting: false })
  const image = await loadImage(Buffer.from(withFamilies(svg)))
  const canvas = createCanvas(image.width, image.height)
  const context = canvas.getContext('2d')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  for (const aside of strikes) context.drawImage(image, aside, 0)
  return canvas.toBuffer('image/png')
}

/** The font's parts are families of their own here, and a picture falls back to none: every glyph names the part that has it. */
const withFamilies = (svg: string): string =>
  svg.replace(/<tspan ([^>]*)>([^<]*)<\/tspan>/g, (_all, where: string, shown: string) => {
    const family = familyOf(shown.startsWith('&') ? entity(shown) : shown)
    return `<tspan ${where} font-family="${family ?? 'monospace'}">${shown}</tspan>`
  })

const entity = (text: string): string =>
  ({ '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&apos;': "'" })[text] ?? ' '
