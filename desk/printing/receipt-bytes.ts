import { transform } from 'receiptline'
import type { Printer } from '../../core/printing.ts'
import { columnsOf, joinCopies, type RollSize } from '../documents/receipt.ts'
import { inGbk, markMissing } from './glyphs.ts'
import { isDrawable, rasterCommands, rasterOf } from './raster.ts'

type Head = Pick<Printer, 'alphabet' | 'cutter'>

/**
 * Copies of a receipt as the bytes that a printer takes, in ESC/POS. A printer of GBK gets the same codes as one of GB 18030, of which it
 * reads only those of two bytes, so that what has none of these is 〓 before.
 */
export function receiptBytes(
  copies: readonly string[],
  size: RollSize,
  { alphabet, cutter }: Head,
  language: 'zh' | 'en',
): Uint8Array {
  const cpl = columnsOf[size]
  const shape = { cpl, encoding: 'gb18030', cutting: cutter } as const
  if (alphabet === 'bitmap') {
    const drawn = copies.map((copy) => transform(markMissing(copy, isDrawable, language), { ...shape, command: 'svg' }))
    return Buffer.concat(drawn.flatMap((svg) => [rasterCommands(rasterOf(svg)), feed(cutter)]))
  }
  const told = alphabet === 'gbk' ? copies.map((copy) => markMissing(copy, inGbk, language)) : copies
  return Buffer.from(transform(joinCopies(told), { ...shape, command: 'escpos' }), 'latin1')
}

/** Out past the blade, or the bar to tear at; and cut. */
const feed = (cutter: boolean): Uint8Array =>
  cutter ? Uint8Array.of(0x1b, 0x64, 2, 0x1d, 0x56, 0x42, 0) : Uint8Array.of(0x1b, 0x64, 5)
