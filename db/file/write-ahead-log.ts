import { existsSync, readFileSync } from 'node:fs'

/**
 * What SQLite's write-ahead log holds beside what SQLite took from it. Frames are encrypted, their headers are not, so a tail that
 * SQLite dropped without a word can be counted (file format: sqlite.org/fileformat2.html, section 4).
 */
export type WriteAheadLog = {
  readonly headerDamaged: boolean
  /** Frames of the log's present round, whole or not, that stand behind the last one that SQLite took. */
  readonly droppedFrames: number
}

const headerSize = 32
const frameHeaderSize = 24

/** `path` is the database's; its log must be open somewhere, so that the index beside it says how far SQLite read. */
export function readWriteAheadLog(path: string): WriteAheadLog {
  if (!existsSync(`${path}-wal`)) return { headerDamaged: false, droppedFrames: 0 }
  const log = readFileSync(`${path}-wal`)
  if (log.length < headerSize) return { headerDamaged: log.length > 0, droppedFrames: 0 }
  if (!isHeaderWhole(log)) return { headerDamaged: true, droppedFrames: 0 }
  const pageSize = log.readUInt32BE(8)
  const count = Math.ceil((log.length - headerSize) / (frameHeaderSize + pageSize))
  const salts = log.subarray(16, 24)
  const present = Array.from({ length: count }, (_, index) => headerSize + index * (frameHeaderSize + pageSize))
    .map((start, index) => ({ index, salt: log.subarray(start + 8, start + 16) }))
    .filter(({ salt }) => salt.equals(salts))
  const taken = framesTaken(`${path}-shm`)
  return { headerDamaged: false, droppedFrames: Math.max(0, (present.at(-1)?.index ?? -1) + 1 - taken) }
}

/** The index in shared memory says in its native byte order, at byte 16, which frame is the last good one. */
function framesTaken(path: string): number {
  const index = existsSync(path) ? readFileSync(path) : Buffer.alloc(0)
  if (index.length < 20) return 0
  return new Uint32Array(index.buffer.slice(index.byteOffset + 16, index.byteOffset + 20))[0]!
}

/** The header's own checksum over its first 24 bytes; the lowest bit of the magic number names the byte order. */
function isHeaderWhole(log: Buffer): boolean {
  const magic = log.readUInt32BE(0)
  if (magic !== 0x377f0682 && magic !== 0x377f0683) return false
  const word = (at: number): number => (magic === 0x377f0683 ? log.readUInt32BE(at) : log.readUInt32LE(at))
  let [a, b] = [0, 0]
  for (let at = 0; at < 24; at += 8) {
    a = (a + word(at) + b) >>> 0
    b = (b + word(at + 4) + a) >>> 0
  }
  return log.readUInt32BE(24) === a && log.readUInt32BE(28) === b
}
