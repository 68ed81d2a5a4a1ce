import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { electronPackage, findBinary } from '../../electron/binary.ts'
import { closeBrowser, hasBrowser, openPage } from '../helpers/browser.ts'
import { root } from '../helpers/root.ts'
import { standIn } from '../helpers/stand-in-electron.ts'

type Environment = Readonly<Record<string, string | undefined>>

let folder: string
let started: ChildProcess | undefined

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reunion-anyway-'))
})
afterEach(async () => {
  if (started?.exitCode === null) {
    started.kill('SIGTERM')
    await once(started, 'exit')
  }
  started = undefined
  rmSync(folder, { recursive: true, force: true })
})
afterAll(closeBrowser)

/** `npm start` as a user runs it, but that no browser of whoever runs the tests is opened: what it said, and where the desk is. */
async function start(env: Environment, more: readonly string[] = ['--electron', '--no-open'], uid?: number) {
  const args = [join(root, 'desk/launch.mjs'), 'start', '--data', join(folder, 'data'), ...more]
  const home = { HOME: folder, XDG_CACHE_HOME: join(folder, 'cache'), electron_config_cache: join(folder, 'cache') }
  const all = { ...process.env, npm_lifecycle_event: undefined, WAYLAND_DISPLAY: undefined, ...home, ...env }
  started = spawn(process.execPath, args, { env: all, cwd: root, ...(uid === undefined ? {} : { uid, gid: uid }) })
  const said: string[] = []
  createInterface({ input: started.stderr! }).on('line', (line) => said.push(line))
  for await (const address of createInterface({ input: started.stdout! })) return { said, address }
  return { said, address: '' }
}

/** The proof that the desk works: the real browser shows its first page, which comes from an answer of the desk. */
async function expectDesk(address: string): Promise<void> {
  const { page, context, complaints } = await openPage({ invitation: () => address })
  await page.getByRole('heading', { name: '首次设置' }).waitFor()
  expect(complaints).toEqual([])
  await context.close()
  expect(existsSync(join(folder, 'data/desk.db'))).toBe(true)
}

/** One line says why, in both languages. */
function expectReason(said: readonly string[], reason: string): void {
  const lines = said.filter((line) => line.includes('In the browser instead'))
  expect(lines).toHaveLength(1)
  expect(lines[0]).toMatch(/^改用浏览器:.+。 \/ In the browser instead: .+\.$/)
  expect(lines[0]).toContain(reason)
}

/** A program of another processor: the first bytes of an ELF file for 64-bit ARM, and nothing this machine can run. */
const otherProcessor = Buffer.concat([
  Buffer.from('7f454c46020101000000000000000000' + '0200b70001000000', 'hex'),
  Buffer.alloc(4096, 0xff),
])

type Spoil = (program: string) => void
type Broken = readonly [name: string, script: string, reason: string, spoil: Spoil]
const asIs: Spoil = () => undefined
const broken: readonly Broken[] = [
  ['may not be executed', 'exit 0', 'cannot be run', (program) => chmodSync(program, 0o644)],
  ['is of another processor', 'exit 0', 'cannot be run', (program) => writeFileSync(program, otherProcessor)],
  ['is an empty file', 'exit 0', 'ended while starting', (program) => writeFileSync(program, '')],
  ['exits at once', 'exit 9', 'ended while starting 9', asIs],
  ['crashes', 'kill -SEGV $$', 'ended while starting', asIs],
  ['hangs', 'exec sleep 600', 'opened no window in time', asIs],
  [
    'lacks a library',
    'echo "x: error while loading shared libraries: libnss3.so: no" >&2; exit 127',
    'libnss3.so',
    asIs,
  ],
]

// Electron is never fetched for root; there, the test runs the program as the user that owns nothing.
const nobody = process.getuid?.() === 0 ? 65534 : undefined
const noDownload = whyNoDownload()

function whyNoDownload(): string | null {
  if (findBinary(electronPackage(root), {}, process.platform).kind !== 'absent') return 'Electron’s binary is here'
  if (nobody === undefined) return null
  const folders = root.split('/').map((_, i, parts) => parts.slice(0, i + 1).join('/') || '/')
  const open = folders.every((one) => (statSync(one).mode & 0o005) === 0o005)
  return open ? null : 'nobody but root may read this folder'
}

describe.skipIf(process.platform !== 'linux' || !hasBrowser)('npm start ends in a working desk', () => {
  it('on a machine without a display', async () => {
    const dist = standIn(join(folder, 'dist'), `touch "${join(folder, 'ran')}"`)
    const { said, address } = await start({ DISPLAY: undefined, ELECTRON_OVERRIDE_DIST_PATH: dist })
    expectReason(said, 'there is no display')
    await expectDesk(address)
    expect(existsSync(join(folder, 'ran'))).toBe(false)
  })

  it.each(broken)('with a binary that %s', async (_name, script, reason, spoil) => {
    const dist = standIn(join(folder, 'dist'), script)
    spoil(join(dist, 'electron'))
    const env = { DISPLAY: ':0', ELECTRON_OVERRIDE_DIST_PATH: dist, REUNION_DESK_PATIENCE: '2' }
    const { said, address } = await start(env)
    expectReason(said, reason)
    await expectDesk(address)
  })

  it('with an empty folder in place of the binary', async () => {
    mkdirSync(join(folder, 'empty'))
    const { said, address } = await start({ DISPLAY: ':0', ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'empty') })
    expectReason(said, 'there is no Electron in')
    await expectDesk(address)
  })

  it.skipIf(noDownload !== null)(
    `where the binary cannot be fetched, and asks no second time that day${noDownload === null ? '' : ` (skipped: ${noDownload})`}`,
    async () => {
      let asked = 0
      const mirror = createServer((_request, response) => {
        asked++
        response.writeHead(503).end()
      })
      mirror.listen(0, '127.0.0.1')
      await once(mirror, 'listening')
      const env = { DISPLAY: ':0', ELECTRON_MIRROR: `http://127.0.0.1:${(mirror.address() as AddressInfo).port}/` }
      if (nobody !== undefined) chownSync(folder, nobody, nobody)
      // Without `--no-open`, which means the browser; the program that would open one is not on this path.
      const first = await start({ ...env, PATH: '' }, [], nobody)
      expectReason(first.said, 'the download address answered 503.')
      await expectDesk(first.address)
      started!.kill('SIGTERM')
      await once(started!, 'exit')
      const second = await start({ ...env, PATH: '' }, [], nobody)
      expectReason(second.said, '--electron tries again now')
      await expectDesk(second.address)
      expect(asked).toBe(1)
      mirror.close()
    },
  )
})
