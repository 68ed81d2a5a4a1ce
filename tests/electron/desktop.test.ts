import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { electronPackage, findBinary } from '../../electron/binary.ts'
import { obstacle, obstacleToFetching } from '../../electron/launcher.ts'

const root = resolve(import.meta.dirname, '../..')
const binary = findBinary(electronPackage(root), process.env, process.platform)
const why =
  obstacle(process.env, process.platform)?.en ??
  obstacleToFetching(process.platform, process.getuid?.())?.en ??
  (binary.kind === 'absent'
    ? 'Electron’s binary is not on this machine'
    : binary.kind === 'none'
      ? binary.why.en
      : null)

describe.skipIf(why !== null)(`the real Electron${why === null ? '' : ` (skipped: ${why})`}`, () => {
  let dir: string
  let app: ElectronApplication
  let page: Page

  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'reunion-desktop-'))
    const executablePath = binary.kind === 'here' ? binary.path : ''
    app = await _electron.launch({ executablePath, args: [root, `--data=${dir}`] })
    page = await app.firstWindow()
  })
  afterAll(async () => {
    await app?.close()
    rmSync(dir, { recursive: true, force: true })
  })

  it('shows the first page of a new desk over its port', async () => {
    expect(page.url()).toBe('app://desk/')
    await page.getByRole('button').first().waitFor()
  })

  it('gives the page neither Node nor the way to it', async () => {
    const seen = await page.evaluate(() => [
      typeof globalThis.process,
      'require' in globalThis,
      'ipcRenderer' in globalThis,
    ])
    expect(seen).toEqual(['undefined', false, false])
    expect(
      await page.evaluate(() => Object.keys((globalThis as never as { reunionDesk: object }).reunionDesk)),
    ).toEqual(['print'])
  })

  it('neither leaves its pages nor opens a window', async () => {
    await page.evaluate(() => {
      window.open('https://example.com/')
      window.location.href = 'https://example.com/'
    })
    await page.waitForTimeout(300)
    expect(page.url()).toBe('app://desk/')
    expect(app.windows()).toHaveLength(1)
  })

  it('reaches no network', async () => {
    const refused = await page.evaluate(() => fetch('http://127.0.0.1:9/').then(String, () => 'refused'))
    expect(refused).toBe('refused')
  })
})
