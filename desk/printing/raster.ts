import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createCanvas, GlobalFonts, Path2D, type SKRSContext2D } from '@napi-rs/canvas'
import { fontFolder } from '../documents/fonts.ts'

// The bundled font comes in a hundred files of a few hundred characters each. Under one name only the first of them would be drawn from,
// so each gets a name of its own and is loaded when one of its characters is first printed.
type Part = { readonly name: string; readonly file: string; readonly ranges: readonly (readonly [number, number])[] }

function readParts(): Part[] {
  const listed = JSON.parse(readFileSync(join(fontFolder, 'unicode.json'), 'utf8')) as Record<string, string>
  return Object.entries(listed).map(([label, ranges]) => {
    const part = label.replace(/[[\]]/g, '')
    return {
      name: `receipt-${part}`,
      file: join(fontFolder, 'files', `noto-sans-sc-${part}-wght-normal.woff2`),
      ranges: ranges.split(',').map(rangeOf),
    }
  })
}

function rangeOf(text: string): readonly [number, number] {
  const [first, last] = text
    .replace('U+', '')
    .split('-')
    .map((digits) => Number.parseInt(digits, 16))
  return [first!, last ?? first!]
}

let parts: readonly Part[] | null = null
const loaded = new Set<string>()

function partOf(character: string): string | null {
  parts ??= readParts()
  const code = character.codePointAt(0)!
  const part = parts.find(({ ranges }) => ranges.some(([first, last]) => code >= first && code <= last))
  if (part === undefined) return null
  if (!loaded.has(part.name)) {
    GlobalFonts.register(readFileSync(part.file), part.name)
    loaded.add(part.name)
  }
  return part.name
}

const machineFont = 'sans-serif'
const known = new Map<string, string | null>()

/** The font that draws this character: the bundled one, else one of the machine's; null where none has it. */
function fontOf(character: string): string | null {
  const before = known.get(character)
  if (before !== undefined) return before
  const found = partOf(character) ?? (onMachine(character) ? machineFont : null)
  known.set(character, found)
  return found
}

/** A character that no font has is drawn as the same box as one that nobody will ever have. */
function onMachine(character: string): boolean {
  const drawn = (text: string): string => {
    const canvas = createCanvas(32, 32)
    const context = canvas.getContext('2d')
    context.font = `22px ${machineFont}`
    context.fillText(text, 4, 26)
    return Buffer.from(context.getImageData(0, 0, 32, 32).data).toString('base64')
  }
  const one = drawn(character)
  return one !== drawn('\u{10fffe}') && one !== drawn('\u{e0fff}') && one !== drawn('')
}

/** Whether a receipt that is sent as a picture can show this character. */
export const isDrawable = (character: string): boolean => /\s/.test(character) || fontOf(character) !== null

/** A picture of one bit a dot, black set, each row filled up to whole bytes. */
export type Raster = { readonly width: number; readonly height: number; readonly rows: Uint8Array }

/** Receiptline's SVG of a receipt as dots. It is read by its own few forms, since Skia's SVG knows neither its fonts nor its anchors. */
export function rasterOf(svg: string): Raster {
  const width = Number(/width="(\d+)px"/.exec(svg)![1])
  const height = Math.max(1, Number(/height="(\d+)px"/.exec(svg)![1]))
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  context.textAlign = 'center'
  for (const [, x, y, body] of svg.matchAll(/<g transform="translate\((-?[\d.]+),(-?[\d.]+)\)">(.*?)<\/g>/gs)) {
    context.save()
    context.translate(Number(x), Number(y))
    drawGroup(context, body!)
    context.restore()
  }
  return bitsOf(context.getImageData(0, 0, width, height).data, width, height)
}

function drawGroup(context: SKRSContext2D, body: string): void {
  for (const [, tag, attributes, inner] of body.matchAll(/<(path|text)([^>]*?)(?:\/>|>(.*?)<\/text>)/gs)) {
    context.fillStyle = context.strokeStyle = '#000'
    if (tag === 'path') drawPath(context, attributes!)
    else drawText(context, attributes!, inner ?? '')
  }
}

const attribute = (text: string, name: string): string | null =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(text)?.[1] ?? null

function drawPath(context: SKRSContext2D, attributes: string): void {
  const path = new Path2D(attribute(attributes, 'd') ?? '')
  if (attribute(attributes, 'fill') !== 'none') context.fill(path)
  if (attribute(attributes, 'stroke') !== '#000') return
  context.lineWidth = Number(attribute(attributes, 'stroke-width') ?? 1)
  context.setLineDash((attribute(attributes, 'stroke-dasharray') ?? '').split(/[ ,]+/).filter(Boolean).map(Number))
  context.stroke(path)
  context.setLineDash([])
}

/** Dots of a line of text: a character is 22 high in a cell of 24, its baseline 4 above the bottom. */
const cell = 24
const baseline = -4

function drawText(context: SKRSContext2D, attributes: string, inner: string): void {
  const [across = 1, down = 1] = (/scale\(([^)]+)\)/.exec(attributes)?.[1] ?? '1,1').split(',').map(Number)
  const characters = [...inner.matchAll(/<tspan x="(-?[\d.]+)">(.*?)<\/tspan>/gs)].map(
    ([, x, text]) => [Number(x), unescaped(text!)] as const,
  )
  context.save()
  context.scale(across, down)
  const inverted = attributes.includes('filter=')
  if (inverted) fillBehind(context, characters)
  context.fillStyle = context.strokeStyle = inverted ? '#fff' : '#000'
  // The bundled font's files draw at their thinnest, of which a thermal head loses half.
  context.lineWidth = attribute(attributes, 'stroke') === null ? 0.9 : 1.8
  for (const [x, text] of characters) {
    const font = /\s/.test(text) ? null : fontOf(text)
    if (font === null) continue
    context.font = `22px "${font}"`
    context.fillText(text, x, Number(attribute(attributes, 'y') ?? 0) + baseline)
    context.strokeText(text, x, Number(attribute(attributes, 'y') ?? 0) + baseline)
  }
  context.restore()
}

function fillBehind(context: SKRSContext2D, characters: readonly (readonly [number, string])[]): void {
  const half = (text: string): number => (text.codePointAt(0)! < 0x2e80 ? 6 : 12)
  const left = Math.min(...characters.map(([x, text]) => x - half(text)))
  const right = Math.max(...characters.map(([x, text]) => x + half(text)))
  context.fillRect(left, -cell, right - left, cell)
}

const unescaped = (text: string): string =>
  text.replace('&#xa0;', ' ').replace('&lt;', '<').replace('&gt;', '>').replace('&amp;', '&')

const dark = 160

function bitsOf(pixels: Uint8ClampedArray, width: number, height: number): Raster {
  const bytes = Math.ceil(width / 8)
  const rows = new Uint8Array(bytes * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (pixels[(y * width + x) * 4]! < dark) rows[y * bytes + (x >> 3)]! |= 0x80 >> (x & 7)
    }
  }
  return { width, height, rows }
}

/** Rows that one command carries: small printers have little room for a picture. */
const band = 128

/** ESC/POS `GS v 0`, band by band, from the printer's reset on. */
export function rasterCommands({ width, height, rows }: Raster): Uint8Array {
  const bytes = Math.ceil(width / 8)
  const pieces: Uint8Array[] = [Uint8Array.of(0x1b, 0x40)]
  for (let top = 0; top < height; top += band) {
    const count = Math.min(band, height - top)
    pieces.push(Uint8Array.of(0x1d, 0x76, 0x30, 0, bytes & 255, bytes >> 8, count & 255, count >> 8))
    pieces.push(rows.subarray(top * bytes, (top + count) * bytes))
  }
  return Buffer.concat(pieces)
}
