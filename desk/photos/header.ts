import { bmpHeader, gifHeader, isoHeader, jpegHeader, pngHeader, webpHeader } from './formats.ts'

export const pictureTypes = ['jpeg', 'png', 'webp', 'gif', 'bmp', 'avif'] as const
export type PictureType = (typeof pictureTypes)[number]

/** What a picture's first bytes say, before anything is decoded. `whole` is false where the end is missing. */
export type Header =
  | { readonly type: PictureType; readonly width: number; readonly height: number; readonly whole: boolean }
  | { readonly type: 'heic' }
  | null

const startsWith = (bytes: Buffer, text: string, at = 0): boolean =>
  bytes.toString('latin1', at, at + text.length) === text

/**
 * Tells a picture by its content, never by a name, and reads how many pixels it claims: 50 bytes can ask for gigabytes. Null for
 * everything that is no picture (also SVG, which is a program rather than a picture) or whose header cannot be read.
 */
export function readHeader(bytes: Buffer): Header {
  try {
    return readByMagic(bytes)
  } catch (error) {
    // A header that points past the end of the file.
    if (error instanceof RangeError) return null
    throw error
  }
}

function readByMagic(bytes: Buffer): Header {
  if (startsWith(bytes, '\xff\xd8\xff')) return jpegHeader(bytes)
  if (startsWith(bytes, '\x89PNG\r\n\x1a\n')) return pngHeader(bytes)
  if (startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8)) return webpHeader(bytes)
  if (startsWith(bytes, 'GIF87a') || startsWith(bytes, 'GIF89a')) return gifHeader(bytes)
  if (startsWith(bytes, 'BM')) return bmpHeader(bytes)
  return startsWith(bytes, 'ftyp', 4) ? isoHeader(bytes) : null
}
