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

/** What Biome, with this project's rules, says to one file at this place of the tree. */
function lint(path: string, code: string): { ok: boolean; said: string } {
  const file = join(tree, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, code)
  const { status, stdout, stderr } = spawnSync(process.execPath, [biome, 'lint', path], { cwd: tree, encoding: 'utf8' })
  rmSync(file)
  return { ok: status === 0, said: stdout + stderr }
}

const importing = (from: string): string => `import { thing } from '${from}'\n\nexport const other = thing\n`

const forbidden: [string, string][] = [
  ['core/records/one.ts', '../../db/records.ts'],
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
]

describe('the arrows of the design', () => {
  it.each(forbidden)('%s may not import %s', (path, from) => {
    const { ok, said } = lint(path, importing(from))
    expect(said).toContain('noRestrictedImports')
    expect(ok).toBe(false)
  })

  it.each(wanted)('%s may import %s', (path, from) => {
    const { said } = lint(path, importing(from))
    expect(said).not.toContain('noRestrictedImports')
  })

  it('allow no circle', () => {
    mkdirSync(join(tree, 'db'), { recursive: true })
    writeFileSync(join(tree, 'db/two.ts'), `import { other } from './one.ts'\n\nexport const thing = other\n`)
    const { ok, said } = lint('db/one.ts', importing('./two.ts'))
    expect(said).toContain('noImportCycles')
    expect(ok).toBe(false)
  })
})
