import { crc32, inflateRawSync } from 'node:zlib'
import { DeskError } from '../../core/errors.ts'
import { tooManyBytes, unpackedLimit } from './limits.ts'
import { leanSheet } from './sheet-xml.ts'

const entryLimit = 2000

const unreadable = (cause?: unknown): DeskError => new DeskError('notebook-unreadable', {}, cause)

type Entry = { readonly name: string; readonly method: number; readonly packed: number; readonly at: number }

/**
 * A workbook's archive again, with nothing in it but the XML parts that its own list of contents names, stored as they are. Whoever
 * reads it then can be led into no bomb, no hidden part and no macro. Throws `notebook-unreadable`, `notebook-locked` and
 * `notebook-too-large`.
 */
export function plainArchive(bytes: Buffer): Buffer {
  const parts = entriesOf(bytes).filter(({ name }) => /\.(?:xml|rels)$/i.test(name))
  let left = unpackedLimit
  return stored(
    parts.map((entry) => {
      const content = unpack(bytes, entry, left)
      left -= content.length
      return {
        name: entry.name,
        content: isSheet(entry.name) ? Buffer.from(leanSheet(content.toString('utf8'))) : content,
      }
    }),
  )
}

const isSheet = (name: string): boolean => /worksheets\/[^/]*\.xml$/i.test(name)

function endOf(bytes: Buffer): number {
  const at = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  if (at < 0 || at + 22 > bytes.length) throw unreadable()
  return at
}

function entriesOf(bytes: Buffer): Entry[] {
  const end = endOf(bytes)
  const count = bytes.readUInt16LE(end + 10)
  if (count > entryLimit) throw tooManyBytes(unpackedLimit)
  const entries: Entry[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) throw unreadable()
    const [name, extra, note] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ]
    if (bytes.readUInt16LE(at + 8) & 1) throw new DeskError('notebook-locked')
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + name),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      at: bytes.readUInt32LE(at + 42),
    })
    at += 46 + name + extra + note
  }
  return entries
}

function unpack(bytes: Buffer, { method, packed, at }: Entry, left: number): Buffer {
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== 0x04034b50) throw unreadable()
  const from = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
  const body = bytes.subarray(from, from + packed)
  if (body.length !== packed || (method !== 0 && method !== 8)) throw unreadable()
  if (method === 0) {
    if (body.length > left) throw tooManyBytes(unpackedLimit)
    return body
  }
  try {
    return inflateRawSync(body, { maxOutputLength: Math.max(1, left) })
  } catch (cause) {
    throw (cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
      ? tooManyBytes(unpackedLimit)
      : unreadable(cause)
  }
}

function stored(parts: readonly { readonly name: string; readonly content: Buffer }[]): Buffer {
  const [bodies, list]: [Buffer[], Buffer[]] = [[], []]
  let at = 0
  for (const { name, content } of parts) {
    const path = Buffer.from(name)
    const sizes = Buffer.alloc(26)
    sizes.writeUInt16LE(20, 0)
    sizes.writeUInt32LE(crc32(content), 10)
    sizes.writeUInt32LE(content.length, 14)
    sizes.writeUInt32LE(content.length, 18)
    sizes.writeUInt16LE(path.length, 22)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(at, 10)
    bodies.push(Buffer.from('PK\x03\x04', 'latin1'), sizes, path, content)
    list.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), sizes, place, path)
    at += 30 + path.length + content.length
  }
  const contents = Buffer.concat(list)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.length, 4)
  end.writeUInt16LE(parts.length, 6)
  end.writeUInt32LE(contents.length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...bodies, contents, Buffer.from('PK\x05\x06', 'latin1'), end])
}
