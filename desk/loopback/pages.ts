import { createReadStream } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { openPageFiles } from '../page-files.ts'

export type Pages = { send(path: string, response: ServerResponse, head: boolean): void }

/** Sends the page's own files. */
export function openPages(folder: string): Pages {
  const files = openPageFiles(folder)
  return {
    send(path, response, head) {
      const found = files.find(path)
      if (found === null) {
        response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('404\n')
        return
      }
      response.setHeader('Content-Type', found.type)
      if (found.cache !== null) response.setHeader('Cache-Control', found.cache)
      if (head) response.end()
      else
        createReadStream(found.file)
          .on('error', () => response.destroy())
          .pipe(response)
    },
  }
}
