import { closeSync, fdatasyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import type { Entry } from '../../core/journal/entry.ts'
import { sha256 } from './crypto.ts'

export type Head = Pick<Entry, 'desk' | 'epoch' | 'seq' | 'hash'>

/**
 * The newest own entry, written beside the database after each commit. SQLite drops the damaged tail of a write-ahead log without a
 * word; this file knows what should have been there. Two slots are written in turn, so a torn write leaves the one before.
 */
export type HeadFile = { write(head: Head): void; close(): void }

const slotSize = 256

export function openHeadFile(path: string): HeadFile {
  const file = openSync(path, openFlags(path), 0o600)
  let epoch: string | null = null
  const put = (slot: string, place: number): void => {
    writeSync(file, slot, place * slotSize)
    fdatasyncSync(file)
  }
  return {
    write(head) {
      const text = JSON.stringify(head)
      const line = `${sha256(text).slice(0, 16)} ${text}`.padEnd(slotSize - 1)
      const slot = `${line}\n`
      put(slot, head.seq % 2)
      // The slot of an older epoch may hold a higher seq: it must not outlive that epoch.
      if (epoch !== head.epoch) put(slot, (head.seq + 1) % 2)
      epoch = head.epoch
    },
    close: () => closeSync(file),
  }
}

// 'r+' keeps the other slot; it needs the file to exist.
function openFlags(path: string): 'r+' | 'w+' {
  try {
    closeSync(openSync(path, 'r'))
    return 'r+'
  } catch {
    return 'w+'
  }
}

/** The newest readable slot; `damaged` when something is there that is no slot. Missing file: no head and no damage. */
export function readHeadFile(path: string): { head: Head | null; damaged: boolean } {
  let content: Buffer
  try {
    content = readFileSync(path)
  } catch (error) {
    return { head: null, damaged: (error as NodeJS.ErrnoException).code !== 'ENOENT' }
  }
  const slots = [content.subarray(0, slotSize), content.subarray(slotSize, 2 * slotSize)]
    .map((slot) => slot.toString('utf8'))
    .filter((slot) => slot.replaceAll('\0', '') !== '')
  const heads = slots.map(readSlot)
  const best = heads.filter((head) => head !== null).sort((a, b) => b.seq - a.seq)[0] ?? null
  return { head: best, damaged: heads.includes(null) || heads.length === 0 }
}

function readSlot(slot: string): Head | null {
  const text = slot.slice(17).trimEnd()
  if (!slot.endsWith('\n') || slot.slice(0, 16) !== sha256(text).slice(0, 16)) return null
  try {
    return JSON.parse(text) as Head
  } catch {
    return null
  }
}
