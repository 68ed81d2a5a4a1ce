import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Sentence } from '../core/sentence.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** Electron's npm package: where it lies, which binary it wants, and whose bytes it accepts. */
export type ElectronPackage = {
  readonly folder: string
  readonly version: string
  readonly checksums: Readonly<Record<string, string>>
}

/** The installed package, null where it is not (an installation without development packages). */
export function electronPackage(root: string): ElectronPackage | null {
  try {
    const path = createRequire(join(root, 'package.json')).resolve('electron/package.json')
    const folder = dirname(path)
    const read = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8'))
    return { folder, version: read('package.json').version, checksums: read('checksums.json') }
  } catch {
    return null
  }
}

/** The program inside an unpacked Electron. */
export function programName(platform: NodeJS.Platform): string {
  if (platform === 'win32') return 'electron.exe'
  return platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron'
}

/** Where the program is, that it must be fetched, or why there is none. */
export type Binary =
  | { readonly kind: 'here'; readonly path: string }
  | { readonly kind: 'absent'; readonly electron: ElectronPackage }
  | { readonly kind: 'none'; readonly why: Sentence }

/** Looks where ELECTRON_OVERRIDE_DIST_PATH points and nowhere else, if it is set; then beside Electron's package. */
export function findBinary(electron: ElectronPackage | null, env: Environment, platform: NodeJS.Platform): Binary {
  const brought = env.ELECTRON_OVERRIDE_DIST_PATH
  if (brought) {
    const path = join(brought, programName(platform))
    if (existsSync(path)) return { kind: 'here', path }
    return { kind: 'none', why: { zh: `${brought} 里没有 Electron`, en: `there is no Electron in ${brought}` } }
  }
  if (electron === null) {
    return { kind: 'none', why: { zh: '没有安装 electron 包', en: 'the electron package is not installed' } }
  }
  const path = join(electron.folder, 'dist', programName(platform))
  return existsSync(path) && isWhole(electron) ? { kind: 'here', path } : { kind: 'absent', electron }
}

// The installer writes this file last; without it the folder is half unpacked, with another version in it it is an old one.
function isWhole({ folder, version }: ElectronPackage): boolean {
  try {
    readFileSync(join(folder, 'path.txt'))
    return readFileSync(join(folder, 'dist/version'), 'utf8').trim().replace(/^v/, '') === version
  } catch {
    return false
  }
}
