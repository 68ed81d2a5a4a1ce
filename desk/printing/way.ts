import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { constants, type FileHandle, mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Connection, PrintFault } from '../../core/printing.ts'

/** A printer that did not take what it was sent. */
export class PrinterError extends Error {
  readonly fault: PrintFault
  constructor(fault: PrintFault, cause?: unknown) {
    super(fault, { cause })
    this.fault = fault
  }
}

const faults: Readonly<Record<string, PrintFault>> = {
  ECONNREFUSED: 'refused',
  ENOTFOUND: 'unreachable',
  EAI_AGAIN: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  ECONNRESET: 'broken-off',
  EPIPE: 'broken-off',
  ETIMEDOUT: 'silent',
  ENOENT: 'no-device',
  ENXIO: 'no-device',
  ENODEV: 'no-device',
  EACCES: 'no-right',
  EPERM: 'no-right',
  ENOSPC: 'no-paper-left',
}

/** What went wrong, in a word that the page has a sentence for. */
export function faultOf(error: unknown): PrintFault {
  if (error instanceof PrinterError) return error.fault
  return faults[String((error as { code?: unknown } | null)?.code)] ?? 'other'
}

/** Hands a receipt to its printer; resolves when it took all of it. Throws what `faultOf` reads. */
export function sendBytes(connection: Connection, bytes: Uint8Array): Promise<void> {
  switch (connection.way) {
    case 'network':
      return sendToNetwork(connection, bytes)
    case 'device':
      return writeDevice(connection.path, bytes)
    case 'windows':
      return spool((file) => spoolCommand(connection.share, file), bytes)
    case 'cups':
      return spool((file) => queueCommand(connection.queue, file), bytes)
    case 'system':
      return Promise.reject(new PrinterError('other'))
  }
}

/** Longest silence of a printer that is being sent something, milliseconds. Out of paper, it stops reading and says nothing. */
const patience = 15_000
/** How long after the last byte an end of the connection still counts as an answer. */
const farewell = 2_000

/** A raw port (JetDirect, usually 9100) confirms nothing: it took the receipt when it read it all and did not break the connection. */
function sendToNetwork({ host, port }: { host: string; port: number }, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port })
    let flushed = false
    socket.setTimeout(patience, () => socket.destroy(new PrinterError('silent')))
    socket.once('error', reject)
    socket.once('connect', () => {
      socket.end(bytes, () => {
        flushed = true
        socket.setTimeout(farewell, () => socket.destroy())
      })
    })
    // Status bytes that some printers send unasked must be read, or the end of the connection never comes.
    socket.resume()
    socket.once('close', (failed) => {
      if (!failed && flushed) resolve()
      else if (!failed) reject(new PrinterError('broken-off'))
    })
  })
}

/** Longest time in which a device takes not one byte, milliseconds. */
const devicePatience = 10_000
/** Milliseconds between two looks whether a device takes something again. */
const look = 50
/**
 * Closing a device throws away what it has not taken yet, and it takes a write only when it is done with the one before. So a last byte
 * follows, NUL, on which ESC/POS does nothing: once it is let in, the receipt is through.
 */
const last = Uint8Array.of(0)

/**
 * A device file such as /dev/usb/lp0, which takes bytes as they come; never made where it is not there. Throws `silent` where it takes
 * nothing for `limit` milliseconds: out of paper, it would hold up a write for ever.
 */
export async function writeDevice(path: string, bytes: Uint8Array, limit = devicePatience): Promise<void> {
  const device = await open(path, constants.O_WRONLY | constants.O_NONBLOCK)
  try {
    await writeAll(device, bytes, limit)
    await writeAll(device, last, limit)
  } finally {
    await device.close()
  }
}

async function writeAll(device: FileHandle, bytes: Uint8Array, limit: number): Promise<void> {
  let [taken, moved] = [0, performance.now()]
  while (taken < bytes.length) {
    const more = await writeSome(device, bytes.subarray(taken))
    if (more > 0) moved = performance.now()
    else if (performance.now() - moved > limit) throw new PrinterError('silent')
    else await setTimeout(look)
    taken += more
  }
}

/** How many bytes it took; none where it is busy. */
const writeSome = async (device: FileHandle, bytes: Uint8Array): Promise<number> =>
  device.write(bytes).then(
    ({ bytesWritten }) => bytesWritten,
    (error: { code?: unknown }) => {
      if (error.code === 'EAGAIN') return 0
      throw error
    },
  )

type Command = readonly [program: string, words: readonly string[]]

/** The command that puts a file into a shared printer's queue as it is: `/b` keeps Windows from reading it as text. */
export const spoolCommand = (share: string, file: string): Command => [
  'cmd.exe',
  ['/d', '/c', 'copy', '/b', '/y', file, share],
]

/** The command that puts a file into a queue of CUPS as it is: `raw` keeps its filters from setting bytes as text. */
export const queueCommand = (queue: string, file: string): Command => [
  'lp',
  ['-d', queue, '-o', 'raw', '-s', '-t', 'receipt', file],
]

/** The queue of a printer that Windows shares, or of CUPS. The file is this user's alone and gone when it was copied. */
async function spool(commandFor: (file: string) => Command, bytes: Uint8Array): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'receipt-'))
  const file = `${randomUUID()}.bin`
  try {
    await writeFile(join(folder, file), bytes, { mode: 0o600 })
    await run(commandFor(file), folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const run = ([program, words]: Command, folder: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, [...words], { cwd: folder, windowsHide: true, stdio: 'ignore', timeout: patience })
    child.once('error', (cause) => reject(new PrinterError('spooler', cause)))
    child.once('close', (code) => (code === 0 ? resolve() : reject(new PrinterError('spooler'))))
  })
