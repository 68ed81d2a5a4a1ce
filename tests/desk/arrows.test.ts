import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const biome = join(dirname(createRequire(import.meta.url).resolve('@biomejs/biome/package.json')), 'bin/biome')
let tree: string

beforeAll(() => {
  tree = mkdtempSync(join(tmpdir(), 'reunion-arrows-'))
  cpSync(join(root, 'biome.json'), join(tree, 'biome.json'))
  cpSync(join(root, '.gitignore'), join(tree, '.gitignore'))
  mkdirSync(join(tree, '.git'))
})
afterAll(() => rmSync(tree, { recursive: true, force: true }))

const forbidden: [string, string][] = [
  ['core/records/one.ts', '../../db/records/records.ts'],
  ['core/one.ts', '../desk/desk.ts'],
  ['core/one.ts', '../renderer/api.ts'],
  ['core/one.ts', '../electron/main.ts'],
  ['core/one.ts', 'node:fs'],
  ['core/one.ts', 'react'],
  ['core/one.ts', 'better-sqlite3'],
  ['core/one.ts', 'pg'],
  ['core/one.ts', 'electron'],
  ['db/one.ts', '../desk/desk.ts'],
  ['db/hub/one.ts', '../../desk/desk.ts'],
  ['db/one.ts', '../renderer/api.ts'],
  ['db/one.ts', '../electron/main.ts'],
  ['db/one.ts', 'react'],
  ['db/one.ts', 'electron'],
  ['desk/one.ts', '../renderer/api.ts'],
  ['desk/handlers/one.ts', '../../electron/main.ts'],
  ['desk/one.ts', 'better-sqlite3'],
  ['desk/one.ts', 'electron'],
  ['renderer/one.tsx', '../db/records.ts'],
  ['renderer/screens/board/one.tsx', '../../../desk/desk.ts'],
  ['renderer/one.ts', '../electron/preload.ts'],
  ['renderer/one.ts', 'electron'],
  ['renderer/one.ts', 'node:path'],
  ['renderer/one.ts', 'better-sqlite3'],
  ['electron/one.ts', '../db/records.ts'],
  ['electron/one.ts', '../renderer/api.ts'],
  ['electron/one.ts', 'better-sqlite3'],
  ['electron/preload.ts', 'node:fs'],
  ['electron/preload.ts', './security.ts'],
  ['electron/preload.ts', '../desk/host.ts'],
  ['electron/preload.ts', '../core/errors.ts'],
]

const wanted: [string, string][] = [
  ['core/one.ts', 'zod'],
  ['db/one.ts', '../core/errors.ts'],
  ['db/one.ts', 'better-sqlite3'],
  ['desk/one.ts', '../db/records.ts'],
  ['desk/one.ts', '../core/errors.ts'],
  ['renderer/one.ts', '../core/contract/index.ts'],
  ['electron/one.ts', '../desk/host.ts'],
  ['electron/one.ts', 'electron'],
  ['electron/preload.ts', 'electron'],
  ['electron/preload.ts', '../core/shell.ts'],
]

/** Rules broken in each file, by its path: one run of Biome, with this project's own rules, over all files planted. */
function lint(): Map<string, string[]> {
  const args = [biome, 'lint', '--reporter=json', '--max-diagnostics=none', '.']
  const { stdout } = spawnSync(process.execPath, args, { cwd: tree, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { category: string; location: { path: string } }[] }
  const broken = new Map<string, string[]>()
  for (const { category, location } of diagnostics) {
    broken.set(location.path, [...(broken.get(location.path) ?? []), category.split('/').at(-1)!])
  }
  return broken
}

function plant(path: string, from: string): void {
  const file = join(tree, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `import { thing } from '${from}'\n\nexport const other = thing\n`)
}

/** A file of its own for each case: `core/one.ts` becomes `core/one-7.ts`. */
const numbered = (path: string, i: number): string => path.replace(/(\.tsx?)$/, `-${i}$1`)

describe('the arrows of the design', () => {
  it('stop what is forbidden, let through what is wanted, and allow no circle', () => {
    forbidden.forEach(([path, from], i) => {
      plant(numbered(path, i), from)
    })
    wanted.forEach(([path, from], i) => {
      plant(numbered(path, 1000 + i), from)
    })
    plant('db/hen.ts', './egg.ts')
    plant('db/egg.ts', './hen.ts')
    const broken = lint()
    const passed = forbidden.filter(([path], i) => !broken.get(numbered(path, i))?.includes('noRestrictedImports'))
    expect(passed).toEqual([])
    const stopped = wanted.filter(([path], i) => broken.get(numbered(path, 1000 + i))?.includes('noRestrictedImports'))
    expect(stopped).toEqual([])
    expect(broken.get('db/hen.ts')).toContain('noImportCycles')
  })
})
