import { GifEncoder } from '@napi-rs/canvas'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DeskError } from '../../core/errors.ts'
import { photoSide, thumbnailSide } from '../../core/photos.ts'
import { developPhoto } from '../../desk/jobs/photos.ts'
import { develop } from '../../desk/photos/develop.ts'
import { readHeader } from '../../desk/photos/header.ts'
import { boastful, cornered, jpeg, noisy, pixelsOf, withExif } from '../helpers/pictures.ts'

const refusal = (bytes: Buffer, limits = {}): Promise<string> =>
  developPhoto(bytes, limits).then(
    () => 'taken',
    (error: DeskError) => error.code,
  )
const isRed = ([r, g, b]: number[]): boolean => r! > 180 && g! < 90 && b! < 90

const plain = await jpeg(cornered())

// The corner that was red at the top left, by how the camera was held: EXIF 2.3, 4.6.4 A, Orientation.
const corners: Record<number, readonly [x: number, y: number, turned: boolean]> = {
  1: [0.1, 0.1, false],
  2: [0.9, 0.1, false],
  3: [0.9, 0.9, false],
  4: [0.1, 0.9, false],
  5: [0.1, 0.1, true],
  6: [0.9, 0.1, true],
  7: [0.9, 0.9, true],
  8: [0.1, 0.9, true],
}

describe('a picture that comes in', () => {
  it.each(Object.entries(corners))('stands upright however the camera was held (%s)', async (orientation, corner) => {
    const { image } = await develop(withExif(plain, Number(orientation)))
    const pixels = await pixelsOf(image)
    const [x, y, turned] = corner
    expect([pixels.width, pixels.height]).toEqual(turned ? [40, 60] : [60, 40])
    expect(isRed(pixels.at(x, y))).toBe(true)
    expect(isRed(pixels.at(1 - x, 1 - y))).toBe(false)
  })

  it('keeps nothing of the file but the picture: no place, no camera', async () => {
    const { image, thumbnail, veiled } = await develop(withExif(plain, 6))
    for (const bytes of [image, thumbnail, veiled]) {
      expect(Buffer.from(bytes).includes('GPS')).toBe(false)
      expect(Buffer.from(bytes).includes('Exif')).toBe(false)
    }
  })

  it('is made small enough to keep, with a thumbnail, and never larger than it was', async () => {
    const large = await develop(await jpeg(cornered(3000, 2000)))
    const [image, thumbnail] = [await pixelsOf(large.image), await pixelsOf(large.thumbnail)]
    expect([image.width, image.height]).toEqual([photoSide, Math.round((photoSide * 2) / 3)])
    expect([thumbnail.width, thumbnail.height]).toEqual([thumbnailSide, Math.round((thumbnailSide * 2) / 3)])
    const small = await pixelsOf((await develop(plain)).image)
    expect([small.width, small.height]).toEqual([60, 40])
  })

  it('is blurred past knowing: what was sharp beside each other is one colour', async () => {
    const stripes = cornered(640, 640)
    const context = stripes.getContext('2d')
    for (let x = 0; x < 640; x += 16) {
      context.fillStyle = x % 32 === 0 ? '#000' : '#fff'
      context.fillRect(x, 0, 16, 640)
    }
    const { thumbnail, veiled } = await develop(await jpeg(stripes))
    const spread = (pixels: Awaited<ReturnType<typeof pixelsOf>>): number => {
      const shades = Array.from({ length: 40 }, (_, i) => pixels.at(0.3 + i / 200, 0.5)[0]!)
      return Math.max(...shades) - Math.min(...shades)
    }
    expect(spread(await pixelsOf(thumbnail))).toBeGreaterThan(150)
    expect(spread(await pixelsOf(veiled))).toBeLessThan(30)
  })

  it.each(['png', 'webp', 'avif', 'gif', 'jpeg'] as const)('may be %s', async (form) => {
    const bytes = form === 'jpeg' ? plain : await cornered().encode(form as 'png')
    expect(readHeader(bytes)).toMatchObject({ type: form, width: 60, height: 40, whole: true })
    const pixels = await pixelsOf((await developPhoto(bytes)).image)
    expect(isRed(pixels.at(0.1, 0.1))).toBe(true)
    expect(isRed(pixels.at(0.9, 0.9))).toBe(false)
  })

  it('keeps the first frame of one that moves, white where it is clear', async () => {
    const gif = new GifEncoder(20, 20)
    for (const colour of [
      [255, 0, 0, 255],
      [0, 0, 255, 255],
    ]) {
      gif.addFrame(new Uint8Array(Array.from({ length: 400 }, () => colour).flat()), 20, 20, { delay: 100 })
    }
    const pixels = await pixelsOf((await developPhoto(Buffer.from(gif.finish()))).image)
    expect(isRed(pixels.at(0.5, 0.5))).toBe(true)
  })
})

describe('what is no picture is refused in words', () => {
  it.each([
    ['a text', Buffer.from('黑色钱包'), 'photo-not-image'],
    ['nothing', Buffer.alloc(0), 'photo-not-image'],
    ['a drawing with a program in it', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'photo-not-image'],
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'photo-not-image'],
    ['a phone’s HEIC', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), 'photo-heic'],
    ['a file too large', Buffer.alloc(20 * 1024 * 1024 + 1, 0xff), 'photo-too-large'],
    ['one that was cut off', plain.subarray(0, plain.length - 40), 'photo-broken'],
    ['only a beginning', plain.subarray(0, 3), 'photo-not-image'],
  ])('%s', async (_name, bytes, code) => {
    expect(await refusal(bytes)).toBe(code)
  })

  it('a strip of fifty million pixels in one row is developed or refused like any other', async () => {
    const strip = Buffer.from(await boastful(49_999_999, 1))
    expect(readHeader(strip)).toMatchObject({ width: 49_999_999, height: 1 })
    expect(await refusal(strip)).toBe('photo-broken')
  })

  it('a small file that asks for more memory than a desk has', async () => {
    const bomb = await boastful(60_000, 60_000)
    expect(bomb.length).toBeLessThan(2000)
    expect(await refusal(bomb)).toBe('photo-too-many-pixels')
  })

  it('one that takes longer than the desk is willing to wait, and the next is taken', async () => {
    const large = await jpeg(noisy(3000, 3000))
    const [slow, next] = await Promise.all([refusal(large, { patienceMs: 1 }), refusal(plain)])
    expect([slow, next]).toEqual(['photo-too-slow', 'taken'])
  })

  it('cut off at any place, in any form', async () => {
    for (const form of ['png', 'webp', 'gif', 'avif', 'jpeg'] as const) {
      const whole = form === 'jpeg' ? plain : await noisy(24, 16).encode(form as 'png')
      for (const share of [0.3, 0.6, 0.9]) {
        const header = readHeader(whole.subarray(0, Math.floor(whole.length * share)))
        expect(header === null || ('whole' in header && !header.whole), `${form} ${share}`).toBe(true)
      }
    }
  })
})

describe('whatever the bytes are', () => {
  it('a header is read or refused, never thrown over', () => {
    const magic = fc.constantFrom(
      '',
      '\xff\xd8\xff',
      '\x89PNG\r\n\x1a\n',
      'RIFF\x10\0\0\0WEBPVP8 ',
      'GIF89a',
      'BM',
      '\0\0\0\x10ftypavif',
    )
    fc.assert(
      fc.property(magic, fc.uint8Array({ maxLength: 200 }), (start, rest) => {
        readHeader(Buffer.concat([Buffer.from(start, 'latin1'), rest]))
      }),
      { numRuns: 3000 },
    )
  })

  it('a box of any length leads on, also one that says it has none', () => {
    // Only an AVIF's boxes are walked to their end; one of no length kept the whole desk walking.
    const box = fc.tuple(fc.constantFrom(0, 1, 7, 8, 16, 24, 0xffff_ffff), fc.bigInt({ min: 0n, max: 40n }))
    fc.assert(
      fc.property(fc.array(box, { maxLength: 6 }), (boxes) => {
        const start = Buffer.from('\0\0\0\x10ftypavif\0\0\0\0', 'latin1')
        const size = Buffer.from('\0\0\0\x14ispe\0\0\0\0\0\0\0\x05\0\0\0\x05', 'latin1')
        const rest = boxes.map(([length, long]) => {
          const head = Buffer.alloc(16)
          head.writeUInt32BE(length, 0)
          head.write('free', 4)
          head.writeBigUInt64BE(long, 8)
          return head
        })
        expect(readHeader(Buffer.concat([start, size, ...rest]))).toMatchObject({ type: 'avif', width: 5, height: 5 })
      }),
    )
  })

  it('a picture with changed bits is developed or refused by name, and the desk lives', {
    timeout: 120_000,
  }, async () => {
    const forms = await Promise.all(
      (['png', 'webp', 'gif', 'avif'] as const).map((form) => noisy(24, 16).encode(form as 'png')),
    )
    const flips = fc.array(fc.tuple(fc.nat(), fc.nat(7)), { minLength: 1, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(plain, ...forms), flips, async (picture, changes) => {
        const bytes = Buffer.from(picture)
        for (const [at, bit] of changes) bytes[at % bytes.length]! ^= 1 << bit
        const header = readHeader(bytes)
        if (header === null || header.type === 'heic' || header.width * header.height > 1_000_000) return
        // In this thread, where a decoder that crashes would end the test with it.
        await develop(bytes).catch(() => undefined)
      }),
      { numRuns: 300 },
    )
  })
})
