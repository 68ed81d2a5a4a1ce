import { readdirSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fontFolder, servedFonts } from './documents/fonts.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.txt': 'text/plain; charset=utf-8',
}

export type PageFile = { readonly file: string; readonly type: string; readonly cache: string | null }
export type PageFiles = { find(path: string): PageFile | null }

// Walked by hand: inside a packaged archive a recursive listing is not to be relied on.
function walk(folder: string, prefix: string): [address: string, file: string][] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry): [string, string][] => {
    if (entry.name.startsWith('.')) return []
    const file = join(folder, entry.name)
    if (entry.isDirectory()) return walk(file, `${prefix}${entry.name}/`)
    return extname(entry.name) in types ? [[prefix + entry.name, file]] : []
  })
}

/**
 * The page's own files and the font that slips and sheets find beside them, for both shells. Every address that may be asked for
 * is listed, so nothing else can be, however its path is written. The list is read again with each start page, so that a rebuilt
 * page is served whole.
 */
export function openPageFiles(folder: string): PageFiles {
  const fonts = walk(fontFolder, servedFonts)
  const list = (): Map<string, string> => new Map([...fonts, ...walk(folder, '/')])
  let files = list()
  return {
    find(path) {
      if (path === '/') files = list()
      const file = files.get(path === '/' ? '/index.html' : path)
      if (file === undefined) return null
      // The builder writes a hash of the content into every name under assets.
      const cache = path.startsWith('/assets/') ? 'private, max-age=31536000, immutable' : null
      return { file, type: types[extname(file)]!, cache }
    },
  }
}
