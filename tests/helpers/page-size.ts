import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

type Piece = {
  readonly file: string
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
  readonly isDynamicEntry?: boolean
}
type Manifest = Readonly<Record<string, Piece>>

/**
 * What a Chinese page loads before the board stands: the entry, its language, and everything behind the sign-in that is no screen of
 * its own.
 */
const first = ['index.html', 'i18n/zh.ts', '../node_modules/antd/es/locale/zh_CN.js', 'routes.tsx'] as const

export type Weight = { readonly name: string; readonly files: ReadonlySet<string> }

/** Scripts and styles of the built pages: what the first screen loads, and each screen on top of it. Fonts are not among them. */
export function weighPages(folder: string): { readonly first: Weight; readonly screens: readonly Weight[] } {
  const manifest = readManifest(folder)
  const start: Weight = { name: 'first screen (sign-in, board)', files: filesOf(manifest, first) }
  const screens = Object.entries(manifest)
    .filter(([name, piece]) => piece.isDynamicEntry && !(first as readonly string[]).includes(name))
    .map(([name]) => ({ name, files: filesOf(manifest, [name]).difference(start.files) }))
  return { first: start, screens }
}

/** Bytes after gzip, file by file, as a server or an installer would pack them. */
export const gzipped = (folder: string, files: ReadonlySet<string>): number =>
  [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0)

function readManifest(folder: string): Manifest {
  const path = join(folder, '.vite/manifest.json')
  if (!existsSync(path)) throw new Error(`${path} is missing: build the pages first`)
  return JSON.parse(readFileSync(path, 'utf8')) as Manifest
}

function filesOf(manifest: Manifest, names: readonly string[]): Set<string> {
  const seen = new Set<string>()
  const files = new Set<string>()
  const visit = (name: string): void => {
    if (seen.has(name)) return
    seen.add(name)
    const piece = manifest[name]
    if (piece === undefined) throw new Error(`no piece of the built pages is called ${name}`)
    for (const file of [piece.file, ...(piece.css ?? [])]) files.add(file)
    for (const next of piece.imports ?? []) visit(next)
  }
  for (const name of names) visit(name)
  return files
}
