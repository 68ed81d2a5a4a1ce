import { createHmac, pbkdf2Sync } from 'node:crypto'
import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs'

/**
 * The cipher's own seal on each page, checked without SQLite, which never reads a free page or one that the log replaces. Form of
 * SQLCipher 4: HMAC-SHA512 over the encrypted page and its number, in the page's last 64 bytes; the seal's key is derived from the
 * file's by two rounds of PBKDF2 with the salt that stands in the file's first 16 bytes.
 */
const pageSize = 4096
const sealSize = 64
const saltSize = 16
/** Salt, and the eight header bytes that stay readable: page size, WAL twice, 80 reserved bytes, fractions of a page. */
const plainSize = 24
const plainHeader = Buffer.from([0x10, 0x00, 0x02, 0x02, 80, 64, 32, 32])

/** Numbers of the pages of the database at `path`, from 1, whose seal is broken. `key` as 64 hex digits. */
export function damagedPages(path: string, key: string): number[] {
  const sealKey = sealKeyOf(path, key)
  return pagesOf(path, 0, 0)
    .filter(({ page, number }) => !isSealed(page, number, sealKey))
    .map((one) => one.number)
    .toArray()
}

/** Numbers of the frames, from 1, of the log beside it whose page is broken; none where there is no log. */
export function damagedFrames(path: string, key: string): number[] {
  if (!existsSync(`${path}-wal`)) return []
  const sealKey = sealKeyOf(path, key)
  return pagesOf(`${path}-wal`, 32, 24)
    .filter(({ page, header }) => !isSealed(page, header.readUInt32BE(0), sealKey))
    .map((one) => one.number)
    .toArray()
}

function sealKeyOf(path: string, key: string): Buffer {
  const salt = firstBytes(path, saltSize).map((byte) => byte ^ 0x3a)
  return pbkdf2Sync(Buffer.from(key, 'hex'), salt, 2, 32, 'sha512')
}

function isSealed(page: Buffer, number: number, sealKey: Buffer): boolean {
  if (page.length < pageSize) return false
  const first = number === 1
  if (first && !page.subarray(saltSize, plainSize).equals(plainHeader)) return false
  const place = Buffer.alloc(4)
  place.writeUInt32LE(number)
  const sealed = page.subarray(first ? plainSize : 0, pageSize - sealSize)
  return createHmac('sha512', sealKey).update(sealed).update(place).digest().equals(page.subarray(-sealSize))
}

type Page = { readonly page: Buffer; readonly header: Buffer; readonly number: number }

function* pagesOf(path: string, start: number, headerSize: number): Generator<Page> {
  const file = openSync(path, 'r')
  try {
    const { size } = fstatSync(file)
    let number = 1
    for (let at = start; at < size; at += headerSize + pageSize) {
      const buffer = Buffer.alloc(headerSize + pageSize)
      const read = buffer.subarray(0, readSync(file, buffer, 0, buffer.length, at))
      yield { header: buffer.subarray(0, headerSize), page: read.subarray(headerSize), number: number++ }
    }
  } finally {
    closeSync(file)
  }
}

function firstBytes(path: string, count: number): Buffer {
  const file = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(count)
    readSync(file, bytes, 0, count, 0)
    return bytes
  } finally {
    closeSync(file)
  }
}
