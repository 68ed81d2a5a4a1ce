import type { Header, PictureType } from './header.ts'

// Each reader throws a RangeError where a length leads past the end; `readHeader` answers null then.

const sized = (type: PictureType, width: number, height: number, whole: boolean): Header =>
  width > 0 && height > 0 ? { type, width, height, whole } : null

/** Markers that begin a frame and carry its size; C4, C8 and CC are tables. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
const endOfImage = Buffer.from([0xff, 0xd9])

/** ISO/IEC 10918-1: segments up to the frame's, whose five bytes after the length are precision, height, width. */
export function jpegHeader(bytes: Buffer): Header {
  let size: readonly [number, number] | null = null
  for (let at = 2; at < bytes.length; ) {
    if (bytes.readUInt8(at) !== 0xff) return null
    const marker = bytes.readUInt8(at + 1)
    if (marker === 0xff) {
      at += 1
      continue
    }
    const length = bytes.readUInt16BE(at + 2)
    if (isFrame(marker)) size = [bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5)]
    // Scan: from here on the pixels. A preview inside the metadata has an end of its own, so only one after this counts.
    if (marker === 0xda) return size && sized('jpeg', ...size, bytes.indexOf(endOfImage, at + 2 + length) >= 0)
    at += 2 + length
  }
  return null
}

/** W3C PNG: the first chunk is IHDR, the last IEND. */
export function pngHeader(bytes: Buffer): Header {
  if (bytes.toString('latin1', 12, 16) !== 'IHDR') return null
  return sized('png', bytes.readUInt32BE(16), bytes.readUInt32BE(20), endsIn(bytes, 'IEND'))
}

function endsIn(bytes: Buffer, last: string): boolean {
  for (let at = 8; at + 12 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    if (bytes.toString('latin1', at + 4, at + 8) === last) return true
  }
  return false
}

/** RFC 9649: the size stands in the first chunk, in one of three forms; RIFF tells the length of all. */
export function webpHeader(bytes: Buffer): Header {
  const whole = bytes.readUInt32LE(4) + 8 <= bytes.length
  switch (bytes.toString('latin1', 12, 16)) {
    case 'VP8X':
      return sized('webp', bytes.readUIntLE(24, 3) + 1, bytes.readUIntLE(27, 3) + 1, whole)
    case 'VP8L': {
      const bits = bytes.readUInt32LE(21)
      return sized('webp', (bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1, whole)
    }
    case 'VP8 ':
      return sized('webp', bytes.readUInt16LE(26) & 0x3fff, bytes.readUInt16LE(28) & 0x3fff, whole)
    default:
      return null
  }
}

const gifImage = 0x2c
const gifExtension = 0x21
const tableSize = (flags: number): number => (flags & 0x80 ? 3 << ((flags & 7) + 1) : 0)

/** GIF89a: screen size, then blocks; the first picture is whole where its data end in an empty block. */
export function gifHeader(bytes: Buffer): Header {
  const screen = [bytes.readUInt16LE(6), bytes.readUInt16LE(8)] as const
  let at = 13 + tableSize(bytes.readUInt8(10))
  const blocks = (from: number): number | null => {
    for (let next = from; next < bytes.length; next += 1 + bytes.readUInt8(next)) {
      if (bytes.readUInt8(next) === 0) return next + 1
    }
    return null
  }
  while (at < bytes.length) {
    const kind = bytes.readUInt8(at)
    if (kind === gifExtension) {
      const after = blocks(at + 2)
      if (after === null) return sized('gif', ...screen, false)
      at = after
    } else if (kind === gifImage) {
      const width = Math.max(screen[0], bytes.readUInt16LE(at + 5))
      const height = Math.max(screen[1], bytes.readUInt16LE(at + 7))
      return sized('gif', width, height, blocks(at + 10 + tableSize(bytes.readUInt8(at + 9)) + 1) !== null)
    } else return null
  }
  return sized('gif', ...screen, false)
}

/** Windows BMP with a BITMAPINFOHEADER or later; a negative height counts rows from the top. */
export function bmpHeader(bytes: Buffer): Header {
  if (bytes.readUInt32LE(14) < 40) return null
  const [width, height] = [bytes.readInt32LE(18), Math.abs(bytes.readInt32LE(22))]
  const [bits, compression] = [bytes.readUInt16LE(28), bytes.readUInt32LE(30)]
  const row = Math.ceil((width * bits) / 32) * 4
  const plain = compression === 0 || compression === 3
  const end = plain ? bytes.readUInt32LE(10) + row * height : bytes.readUInt32LE(2)
  return sized('bmp', width, height, end <= bytes.length)
}

const heicBrands = new Set(['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'hevm', 'hevs'])
const avifBrands = new Set(['avif', 'avis'])

/** ISO/IEC 14496-12 boxes: the brands tell HEIC from AVIF; every `ispe` property is the size of a picture, the largest counts. */
export function isoHeader(bytes: Buffer): Header {
  const length = bytes.readUInt32BE(0)
  const brands = bytes.toString('latin1', 8, Math.min(length, 128)).match(/[\s\S]{4}/g) ?? []
  if (brands.some((brand) => heicBrands.has(brand)) || brands[0] === 'mif1') return { type: 'heic' }
  if (!brands.some((brand) => avifBrands.has(brand))) return null
  let [width, height] = [0, 0]
  for (let at = bytes.indexOf('ispe'); at >= 0; at = bytes.indexOf('ispe', at + 4)) {
    width = Math.max(width, bytes.readUInt32BE(at + 8))
    height = Math.max(height, bytes.readUInt32BE(at + 12))
  }
  return sized('avif', width, height, boxesFit(bytes))
}

function boxesFit(bytes: Buffer): boolean {
  let at = 0
  while (at + 8 <= bytes.length) {
    const size = bytes.readUInt32BE(at)
    // Zero reaches to the end; one stands for a length of eight bytes.
    if (size === 0) return true
    // No box is shorter than its own length: one that said nought would be read for ever.
    at += size === 1 ? Math.max(Number(bytes.readBigUInt64BE(at + 8)), 16) : Math.max(size, 8)
  }
  return at === bytes.length
}
