import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { installedBrowser } from '../../desk/demo/browser.ts'
import { root } from './root.ts'

const packageVersion = (): string =>
  (
    JSON.parse(readFileSync(join(root, 'node_modules/@sparticuz/chromium/package.json'), 'utf8')) as {
      version: string
    }
  ).version

/**
 * Path of a Chromium for the tests: an installed one, else on Linux the one inside the npm package, unpacked into a folder of this
 * project's own (it would otherwise reuse whatever version lies in the shared temporary folder). Null where there is none.
 */
export async function chromiumPath(): Promise<string | null> {
  const installed = installedBrowser()
  if (installed !== null) return installed
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  const home = join(root, '.cache', `chromium-${packageVersion()}`)
  if (!existsSync(home)) await unpack(home)
  return join(home, 'chromium')
}

// Unpacked beside and renamed when whole, so that neither a stopped run nor a second one leaves half a browser.
async function unpack(home: string): Promise<void> {
  const { default: packed } = await import('@sparticuz/chromium')
  const fresh = `${home}.${process.pid}`
  mkdirSync(fresh, { recursive: true })
  const before = process.env.TMPDIR
  process.env.TMPDIR = fresh
  try {
    await packed.executablePath()
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
  try {
    renameSync(fresh, home)
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true })
    if (readdirSync(home).length === 0) throw error
  }
}
