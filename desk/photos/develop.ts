import { type Canvas, createCanvas, type Image, loadImage } from '@napi-rs/canvas'
import { photoPixels, photoSide, thumbnailSide } from '../../core/photos.ts'
import type { KeptPhoto } from '../../db/file/photo-file.ts'

const quality = 85
/** A face of 12 pixels is nobody's; what is drawn large from so few is a blur of colours. */
const veilSide = 12

/**
 * A picture as it is kept: decoded (the library turns it by its EXIF orientation, all eight of them), made small, written anew. So
 * nothing of the file itself is left: no place, no camera, no preview of something that was cut away. Throws where it cannot be read.
 */
export async function develop(bytes: Buffer): Promise<KeptPhoto> {
  const picture = await loadImage(bytes)
  if (picture.width * picture.height > photoPixels) throw new Error('more pixels than the header said')
  const image = drawn(picture, photoSide)
  const thumbnail = drawn(image, thumbnailSide)
  const veiled = drawn(drawn(thumbnail, veilSide), Math.max(thumbnail.width, thumbnail.height), true)
  const [whole, small, blurred] = await Promise.all(
    [image, thumbnail, veiled].map((one) => one.encode('jpeg', quality)),
  )
  return { image: whole!, thumbnail: small!, veiled: blurred! }
}

/** Drawn with its longest side of `side` pixels at most, or exactly where it may grow. */
function drawn(picture: Image | Canvas, side: number, grow = false): Canvas {
  const factor = side / Math.max(picture.width, picture.height)
  const scale = grow ? factor : Math.min(1, factor)
  return scaled(picture, length(picture.width, scale), length(picture.height, scale))
}

const length = (pixels: number, factor: number): number => Math.max(1, Math.round(pixels * factor))

/**
 * In halves: from one large step the library takes single pixels, which flicker and, worse, leave a veil that tells something. On
 * white where it is transparent: a JPEG knows no other ground than black.
 */
function scaled(picture: Image | Canvas, width: number, height: number): Canvas {
  if (picture.width > width * 2) {
    return scaled(scaled(picture, length(picture.width, 0.5), length(picture.height, 0.5)), width, height)
  }
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  context.imageSmoothingQuality = 'high'
  context.drawImage(picture, 0, 0, width, height)
  return canvas
}
