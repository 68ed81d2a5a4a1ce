import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { standIn } from '../helpers/stand-in-electron.ts'

const launcher = resolve(import.meta.dirname, '../../desk/launch.mjs')
let folder: string
let started: ChildProcess | undefined

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reunion-start-'))
})
afterEach(async () => {
  if (started?.exitCode === null) {
    started.kill('SIGTERM')
    await once(started, 'exit')
  }
  started = undefined
  rmSync(folder, { recursive: true, force: true })
})

/** `npm start` with a program in place of Electron's; opens no browser of whoever runs the tests. */
function start(script: string, ...args: string[]): ChildProcess {
  const dist = standIn(join(folder, 'dist'), script)
  const env = { ...process.env, DISPLAY: ':0', ELECTRON_OVERRIDE_DIST_PATH: dist, npm_lifecycle_event: undefined }
  started = spawn(process.execPath, [launcher, 'start', '--data', join(folder, 'data'), ...args], { env })
  return started
}

async function firstLine(child: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: child.stdout! })) return line
  return ''
}

describe.skipIf(process.platform === 'win32')('npm start', () => {
  it.each([
    ['exits with an error', 'exit 1', 'Electron ended while starting 1'],
    ['lacks a library', 'echo "error while loading shared libraries: libgbm.so.1: no" >&2; exit 127', 'libgbm.so.1'],
    ['may not run as root', 'echo "Running as root without --no-sandbox is not supported." >&2; exit 1', 'as root'],
  ])('comes up in the browser where Electron %s, and says why in one line', async (_what, script, reason) => {
    const child = start(script, '--electron', '--no-open')
    let said = ''
    child.stderr!.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
    const address = await firstLine(child)
    expect(address).toMatch(/^http:\/\/[0-9a-f]{16}\.localhost:\d+\/#key=/)
    const why = said.split('\n').filter((line) => line.includes('In the browser instead'))
    expect(why).toHaveLength(1)
    expect(why[0]).toContain(reason)
    expect(existsSync(join(folder, 'data/desk.db'))).toBe(true)
  })

  it('starts no Electron where the browser was asked for', async () => {
    const child = start(`touch "${join(folder, 'ran')}"; exit 1`, '--browser', '--no-open')
    expect(await firstLine(child)).toContain('.localhost:')
    expect(existsSync(join(folder, 'ran'))).toBe(false)
  })

  it('leaves the desk to Electron where it shows a window, and ends with it', async () => {
    const child = start(`printf '"ready"\\n' >&3; exit 5`, '--electron', '--no-open')
    expect(await firstLine(child)).toBe('')
    if (child.exitCode === null) await once(child, 'exit')
    expect(child.exitCode).toBe(5)
    expect(existsSync(join(folder, 'data'))).toBe(false)
  })
})
