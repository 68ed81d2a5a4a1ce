import { crc32, deflateSync } from 'node:zlib'
import { createCanvas, loadImage } from '@napi-rs/canvas'

/** A picture of a screen with a palette of 256 colours: a third of the bytes, and nobody sees the difference on flat colours. */
export async function smallPng(png: Buffer): Promise<Buffer> {
  const { width, height, colours } = await pixelsOf(png)
  const palette = mostFrequent(colours)
  const indexOf = nearestIn(palette)
  const rows = Buffer.alloc((width + 1) * height)
  colours.forEach((colour, i) => {
    rows[Math.floor(i / width) * (width + 1) + 1 + (i % width)] = indexOf(colour)
  })
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header(width, height)),
    chunk('PLTE', Buffer.from(palette.flatMap(channels))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

// Antialiasing of a corner comes out differently now and then; one changed character is more.
const specks = 60

/** True for two pictures that differ in no more than a few specks: a file that would change for those is better left alone. */
export async function looksLike(one: Buffer, other: Buffer): Promise<boolean> {
  const [a, b] = [await pixelsOf(one), await pixelsOf(other)]
  if (a.width !== b.width || a.height !== b.height) return false
  return a.colours.filter((colour, i) => colour !== b.colours[i]).length <= specks
}

type Pixels = { readonly width: number; readonly height: number; readonly colours: Uint32Array }

async function pixelsOf(png: Buffer): Promise<Pixels> {
  const image = await loadImage(png)
  const { width, height } = image
  const canvas = createCanvas(width, height).getContext('2d')
  canvas.drawImage(image, 0, 0)
  return { width, height, colours: coloursOf(canvas.getImageData(0, 0, width, height).data) }
}

const channels = (colour: number): [number, number, number] => [colour >> 16, (colour >> 8) & 255, colour & 255]

const coloursOf = (rgba: Uint8ClampedArray): Uint32Array =>
  Uint32Array.from(
    { length: rgba.length / 4 },
    (_, i) => (rgba[4 * i]! << 16) | (rgba[4 * i + 1]! << 8) | rgba[4 * i + 2]!,
  )

function mostFrequent(colours: Uint32Array): number[] {
  const count = new Map<number, number>()
  for (const colour of colours) count.set(colour, (count.get(colour) ?? 0) + 1)
  // By value where they are as frequent, so that the same picture always makes the same file.
  const order = [...count].sort(([a, often], [b, other]) => other - often || a - b)
  return order.slice(0, 256).map(([colour]) => colour)
}

function nearestIn(palette: readonly number[]): (colour: number) => number {
  const known = new Map(palette.map((colour, i) => [colour, i]))
  const distance = (a: number, b: number): number => {
    const [mine, other] = [channels(a), channels(b)]
    return mine.reduce((sum, value, i) => sum + (value - other[i]!) ** 2, 0)
  }
  return (colour) => {
    const found = known.get(colour)
    if (found !== undefined) return found
    const best = palette.reduce((a, _, b) => (distance(palette[b]!, colour) < distance(palette[a]!, colour) ? b : a), 0)
    known.set(colour, best)
    return best
  }
}

// PNG, section 11.2.2: eight bits a pixel, colour type 3 (palette), no interlacing.
function header(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(13)
  bytes.writeUInt32BE(width, 0)
  bytes.writeUInt32BE(height, 4)
  bytes.set([8, 3, 0, 0, 0], 8)
  return bytes
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(content.length, 0)
  framed.set(body, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}
