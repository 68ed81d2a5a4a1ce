import { type Canvas, createCanvas, loadImage } from '@napi-rs/canvas'

/** A picture with a red quarter in its top left corner, so that one sees how it was turned. */
export function cornered(width = 60, height = 40): Canvas {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  context.fillStyle = '#f00'
  context.fillRect(0, 0, width / 2, height / 2)
  return canvas
}

/** Noise, so that it compresses badly and no two are alike. */
export function noisy(width: number, height: number, seed = 1): Canvas {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  const pixels = context.createImageData(width, height)
  let state = seed
  for (let i = 0; i < pixels.data.length; i++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    pixels.data[i] = i % 4 === 3 ? 255 : state >>> 24
  }
  context.putImageData(pixels, 0, 0)
  return canvas
}

export const jpeg = (canvas: Canvas): Promise<Buffer> => canvas.encode('jpeg', 92)

/** A JPEG with an EXIF segment that says how the camera was held (1 to 8) and where it was. */
export function withExif(picture: Buffer, orientation: number, place = 'GPS 29.5N 106.5E'): Buffer {
  const tiff = Buffer.alloc(26)
  tiff.write('II', 0)
  tiff.writeUInt16LE(42, 2)
  tiff.writeUInt32LE(8, 4)
  tiff.writeUInt16LE(1, 8)
  tiff.writeUInt16LE(0x112, 10)
  tiff.writeUInt16LE(3, 12)
  tiff.writeUInt32LE(1, 14)
  tiff.writeUInt16LE(orientation, 18)
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, Buffer.from(place)])
  const head = Buffer.from([0xff, 0xe1, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([picture.subarray(0, 2), head, body, picture.subarray(2)])
}

export type Pixels = { readonly width: number; readonly height: number; at(x: number, y: number): number[] }

/** Reads a picture back; places are shares of its width and height, from 0 to 1. */
export async function pixelsOf(bytes: Uint8Array): Promise<Pixels> {
  const picture = await loadImage(Buffer.from(bytes))
  const canvas = createCanvas(picture.width, picture.height)
  const context = canvas.getContext('2d')
  context.drawImage(picture, 0, 0)
  return {
    width: picture.width,
    height: picture.height,
    at: (x, y) => [
      ...context.getImageData(Math.floor(x * (picture.width - 1)), Math.floor(y * (picture.height - 1)), 1, 1).data,
    ],
  }
}

/** A PNG whose header asks for more pixels than it has. */
export async function boastful(width: number, height: number): Promise<Buffer> {
  const picture = await cornered().encode('png')
  picture.writeUInt32BE(width, 16)
  picture.writeUInt32BE(height, 20)
  return picture
}
