import { chmodSync, cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type ElectronPackage, programName } from '../../electron/binary.ts'

/** By which Electron's fuses are found in its binary, then their version, their number, and as many digits. */
export const fuseWire = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\x01\x08'
const fuses = `${fuseWire}10110001`

/** An unpacked "Electron" whose program is a shell script, for what happens before and around the real one. */
export function standIn(folder: string, script: string): string {
  mkdirSync(join(folder, 'locales'), { recursive: true })
  mkdirSync(join(folder, 'resources'), { recursive: true })
  const program = join(folder, programName('linux'))
  writeFileSync(program, `#!/bin/sh\n${script}\nexit\n${fuses}`)
  chmodSync(program, 0o755)
  writeFileSync(join(folder, 'electron.exe'), fuses)
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'locales/en-US.pak']) {
    writeFileSync(join(folder, name), '')
  }
  return folder
}

/** A copy of Electron's npm package that never had its binary, and believes in the given checksums. */
export function copyOfPackage(folder: string, checksums: Readonly<Record<string, string>>): ElectronPackage {
  const real = dirname(createRequire(import.meta.url).resolve('electron/package.json'))
  const modules = join(folder, 'node_modules')
  const copy = join(modules, 'electron')
  const files = ['package.json', 'index.js', 'install.js', 'cli.js', 'abi_version']
  for (const file of files) cpSync(join(real, file), join(copy, file))
  writeFileSync(join(copy, 'checksums.json'), JSON.stringify(checksums))
  for (const scope of ['@electron', '@electron-internal']) symlinkSync(join(real, '..', scope), join(modules, scope))
  const { version } = createRequire(import.meta.url)('electron/package.json') as { version: string }
  return { folder: copy, version, checksums }
}
