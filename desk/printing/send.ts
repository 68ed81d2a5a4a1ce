import { spawn } from 'node:child_process'
import { constants } from 'node:fs'
import { open, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { hostOf, type PrinterSetting, type PrintProblem } from '../../core/printing.ts'

/** Longest silence of a printer before the paper goes back into the queue, ms. */
const patience = 10_000

type Sending = { readonly dir: string; readonly signal: AbortSignal }

/** Brings bytes to a printer; null once it has taken all of them, else what stood in the way. Never throws. */
export async function sendBytes(
  printer: Pick<PrinterSetting, 'connection' | 'address'>,
  bytes: Uint8Array,
  sending: Sending,
): Promise<PrintProblem | null> {
  const address = printer.address.trim()
  try {
    if (printer.connection === 'network') return await toHost(address, bytes, sending.signal)
    if (printer.connection === 'device') return await timely(toDevice(address, bytes))
    return await toQueue(address, bytes, sending)
  } catch (error) {
    return problemOf(error)
  }
}

const problems: Readonly<Record<string, PrintProblem>> = {
  ENOTFOUND: 'unknown-host',
  EAI_AGAIN: 'unknown-host',
  ENOENT: 'no-device',
  ENXIO: 'no-device',
  ENODEV: 'no-device',
  EACCES: 'not-permitted',
  EPERM: 'not-permitted',
  EBUSY: 'no-answer',
  ECONNREFUSED: 'no-answer',
  EHOSTUNREACH: 'no-answer',
  ENETUNREACH: 'no-answer',
  EHOSTDOWN: 'no-answer',
  ETIMEDOUT: 'no-answer',
}

const problemOf = (error: unknown): PrintProblem => problems[(error as NodeJS.ErrnoException).code ?? ''] ?? 'failed'

/** A printer says nothing back: it has taken the paper when it lets the line be closed behind the last byte. */
const toHost = (address: string, bytes: Uint8Array, signal: AbortSignal): Promise<PrintProblem | null> =>
  new Promise((resolve) => {
    const socket = connect({ ...(hostOf(address) ?? { host: address, port: 0 }), signal })
    let began = false
    const fail = (problem: PrintProblem) => {
      resolve(began ? 'interrupted' : problem)
      socket.destroy()
    }
    socket.setTimeout(patience, () => fail('no-answer'))
    socket.on('error', (error) => fail(problemOf(error)))
    socket.on('connect', () => {
      began = true
      socket.end(bytes)
    })
    // Some printers talk of their state; unread it would keep the line open.
    socket.resume()
    socket.on('close', (failed) => {
      if (!failed) resolve(socket.bytesWritten >= bytes.length ? null : 'interrupted')
    })
  })

/** Without `O_CREAT`: a cable that was pulled must not leave a file full of names. */
async function toDevice(path: string, bytes: Uint8Array): Promise<PrintProblem | null> {
  const file = await open(path, constants.O_WRONLY)
  try {
    await file.writeFile(bytes)
    return null
  } finally {
    await file.close()
  }
}

/** A device without paper holds its writer for ever. */
const timely = (sent: Promise<PrintProblem | null>): Promise<PrintProblem | null> => {
  sent.catch(() => undefined)
  const late = new Promise<PrintProblem>((resolve) => setTimeout(resolve, patience, 'no-answer').unref())
  return Promise.race([sent, late])
}

/**
 * The command that hands a file to a queue of the system unchanged: on Windows a copy to the shared printer, as its documentation
 * of `copy /b` has it, elsewhere CUPS with `-o raw`. Only names that `isAddress` lets through come here.
 */
export const queueCommand = (
  platform: NodeJS.Platform,
  queue: string,
  file: string,
): { command: string; args: readonly string[] } =>
  platform === 'win32'
    ? { command: 'cmd.exe', args: ['/d', '/c', 'copy', '/b', file, `\\\\localhost\\${queue}`] }
    : { command: 'lp', args: ['-d', queue, '-o', 'raw', '--', file] }

async function toQueue(queue: string, bytes: Uint8Array, { dir, signal }: Sending): Promise<PrintProblem | null> {
  const file = join(dir, 'print-job.bin')
  await writeFile(file, bytes, { mode: 0o600 })
  try {
    const { command, args } = queueCommand(process.platform, queue, file)
    return (await exitOf(command, args, signal)) === 0 ? null : 'failed'
  } finally {
    await rm(file, { force: true })
  }
}

const exitOf = (command: string, args: readonly string[], signal: AbortSignal): Promise<number | null> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'ignore', windowsHide: true, timeout: patience, signal })
    child.on('error', reject)
    child.on('exit', resolve)
  })
