import { Command, CommanderError } from 'commander'
import { DeskError } from '../core/errors.ts'
import { asDeskError } from '../db/file/connection.ts'
import { version } from '../package.json'
import { sentenceFor } from './answer.ts'
import { registerDemo } from './commands/demo.ts'
import { registerFigures } from './commands/figures.ts'
import { registerImport } from './commands/import.ts'
import { registerInit } from './commands/init.ts'
import { registerMatch } from './commands/match.ts'
import { registerStart } from './commands/start.ts'
import type { Terminal } from './commands/terminal.ts'
import { registerVerify } from './commands/verify.ts'

const register = [
  registerStart,
  registerInit,
  registerImport,
  registerMatch,
  registerFigures,
  registerDemo,
  registerVerify,
]

/** Runs one command line (without node and script) and returns the exit code: 0 done, 1 refused or failed, 2 misunderstood. */
export async function run(args: readonly string[], options: { readonly pages: string }): Promise<number> {
  // A reader that has seen enough (head, less) is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
  let status = 0
  const fail = (): void => {
    status = 1
  }
  const terminal = openTerminal(options.pages, fail)
  const program = new Command('desk')
    .description('团圆台 / Reunion Desk')
    .version(version)
    .exitOverride()
    .configureOutput({ writeErr: (text) => process.stderr.write(text) })
  for (const add of register) add(program, terminal)
  try {
    await program.parseAsync([...args], { from: 'user' })
    return status
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    terminal.err(explanationOf(asDeskError(error)))
    return 1
  }
}

function explanationOf(error: unknown): string {
  if (error instanceof DeskError) {
    const { zh, en } = sentenceFor(error)
    return `${zh}\n${en}`
  }
  const { path, code } = (error ?? {}) as NodeJS.ErrnoException
  if (path !== undefined && code !== undefined) {
    return explanationOf(new DeskError('file-unusable', { file: path, reason: code }, error))
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

const openTerminal = (pages: string, fail: () => void): Terminal => ({
  pages,
  fail,
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  env: process.env,
  platform: process.platform,
  untilStopped,
  onEnter(callback) {
    if (!process.stdin.isTTY) return
    // Unreferenced, or a desk that was told to stop would go on waiting for a key.
    process.stdin.on('data', callback).unref()
  },
})

// npm puts a shell between itself and us, and the shell passes no signal on: without this a desk whose npm was ended would go on
// alone and hold the folder. A desk started without npm outlives its terminal, as asked.
const untilStopped = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
    if (process.env.npm_lifecycle_event === undefined) return
    const parent = process.ppid
    setInterval(() => {
      if (process.ppid !== parent) resolve()
    }, 1000).unref()
  })
