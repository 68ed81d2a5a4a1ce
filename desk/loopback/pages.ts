import { createReadStream, readdirSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { extname, join, relative, sep } from 'node:path'
import { fontFolder, servedFonts } from '../documents/fonts.ts'

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

export type Pages = { send(path: string, response: ServerResponse, head: boolean): void }

/** Address of every file that may be sent. Nothing else can be asked for, however its path is written. */
function listFiles(folder: string, prefix = '/'): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const addresses = files.map((file) => [prefix + relative(folder, file).split(sep).join('/'), file] as const)
  return new Map(addresses.filter(([address, file]) => !address.includes('/.') && extname(file) in types))
}

/** The page's own files. The list is read again with each start page, so that a rebuilt page is served whole. */
export function openPages(folder: string): Pages {
  // Slips and sheets are documents of their own and find the font here.
  const fonts = listFiles(fontFolder, servedFonts)
  const list = (): Map<string, string> => new Map([...fonts, ...listFiles(folder)])
  let files = list()
  return {
    send(path, response, head) {
      if (path === '/') files = list()
      const file = files.get(path === '/' ? '/index.html' : path)
      if (file === undefined) {
        response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('404\n')
        return
      }
      response.setHeader('Content-Type', types[extname(file)]!)
      // The builder writes a hash of the content into every name under assets.
      if (path.startsWith('/assets/')) response.setHeader('Cache-Control', 'private, max-age=31536000, immutable')
      if (head) response.end()
      else
        createReadStream(file)
          .on('error', () => response.destroy())
          .pipe(response)
    },
  }
}
