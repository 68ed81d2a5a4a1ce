import { parse } from 'csv-parse/sync'
import { DeskError } from '../../core/errors.ts'

/** Text of a file whose encoding nobody names: a mark at its beginning, else UTF-8 if it is that, else what Chinese Windows writes. */
export function decode(bytes: Buffer): string {
  const text = decoded(bytes)
  // A picture or a program is no list of anything.
  if (/[\u0000-\u0008\u000e-\u001a]/.test(text.slice(0, 4096))) throw new DeskError('notebook-unreadable')
  return text
}

function decoded(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return as('utf-16le', bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return as('utf-16be', bytes)
  const [even, odd] = zeros(bytes.subarray(0, 4096))
  if (odd > 0.3 && even < 0.1) return as('utf-16le', bytes)
  if (even > 0.3 && odd < 0.1) return as('utf-16be', bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return as('gb18030', bytes)
  }
}

/** Latin letters and separators have a zero beside them in UTF-16: the share of zeros at even and at odd places. */
function zeros(bytes: Buffer): [even: number, odd: number] {
  const count = [0, 0]
  for (const [index, byte] of bytes.entries()) if (byte === 0) count[index % 2]!++
  const half = Math.max(1, bytes.length / 2)
  return [count[0]! / half, count[1]! / half]
}

function as(encoding: string, bytes: Buffer): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new DeskError('notebook-unreadable', {}, cause)
  }
}

const separators = ['\t', ';', ',', '|'] as const

/** The separator that parts most of the first lines into equally many cells. */
export function separatorOf(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r?\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, 40)
  const score = (separator: string): number => {
    const counts = lines.map((line) => line.split(separator).length - 1).filter((count) => count > 0)
    const same = Math.max(0, ...counts.map((count) => counts.filter((other) => other === count).length))
    return same * 10 + counts.length
  }
  return separators.reduce((best, one) => (score(one) > score(best) ? one : best), ',' as string)
}

/** The rows of a text file of separated values; an unclosed quotation mark is a character like any other. */
export function textRows(bytes: Buffer): string[][] {
  const text = decode(bytes)
  const form = { delimiter: separatorOf(text), bom: true, relax_column_count: true } as const
  try {
    return parse(text, { ...form, relax_quotes: true })
  } catch {
    return parse(text, { ...form, quote: false })
  }
}
