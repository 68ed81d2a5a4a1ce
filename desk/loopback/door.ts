import { randomBytes } from 'node:crypto'
import { closeSync, constants, fstatSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { z } from 'zod'

/** A browser that was let in: its cookie's hash and when it was last known, UTC milliseconds. */
export type KnownBrowser = z.output<typeof knownSchema>
/** The name and port the desk answers under, and who may come back after a restart. */
export type DoorState = z.output<typeof doorSchema>

const knownSchema = z.object({ hash: z.string().regex(/^[0-9a-f]{64}$/), at: z.number() })
const doorSchema = z.object({
  name: z.string().regex(/^[0-9a-f]{16}$/),
  port: z.int().min(1).max(65_535),
  known: z.array(knownSchema).max(100),
})

/** Where a desk remembers its door between two starts. */
export type Door = { read(): DoorState | null; write(state: DoorState): void }

/**
 * The door's file beside the desk: a page that is open when the desk stops finds it again after the next start. It holds no secret
 * that opens anything, only hashes, and is readable by this user alone. What cannot be read is as good as none.
 */
export const doorFile = (path: string): Door => ({
  read() {
    try {
      return doorSchema.parse(JSON.parse(ownText(path)))
    } catch {
      return null
    }
  },
  write(state) {
    // A new file each time: the mode counts only when a file is made.
    const fresh = `${path}.${randomBytes(4).toString('hex')}`
    writeFileSync(fresh, JSON.stringify(state), { mode: 0o600, flag: 'wx' })
    renameSync(fresh, path)
  },
})

/** The file's text, if it is this user's own and nobody else may write it: another could put a browser of his own on the list. */
function ownText(path: string): string {
  const file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
  try {
    const { uid, mode } = fstatSync(file)
    const own = process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0)
    return own ? readFileSync(file, 'utf8') : ''
  } finally {
    closeSync(file)
  }
}

/** For a desk that remembers nothing: another name at each start, and nobody comes back. */
export const newDoor: Door = { read: () => null, write: () => undefined }
