import { readFile } from 'node:fs/promises'
import { securityHeaders } from '../desk/loopback/headers.ts'
import type { PageFiles } from '../desk/page-files.ts'
import { appOrigin, mayNavigate } from './security.ts'

/** Documents on their way to the printer, by a name that is used once. */
export type Waiting = ReadonlyMap<string, string>

/** What an `app://` address stands for: a file, a document that waits to be printed, or a refusal by HTTP status. */
export type Found =
  | { readonly file: string; readonly headers: Readonly<Record<string, string>> }
  | { readonly html: string; readonly headers: Readonly<Record<string, string>> }
  | { readonly status: 403 | 404 | 405; readonly headers: Readonly<Record<string, string>> }

const printed = '/print/'
export const printAddress = (name: string): string => `${appOrigin}${printed}${name}`

/** Decides by method and address alone. The path is compared as it was sent, never decoded: what needs decoding is not ours. */
export function findPage(request: { method: string; url: string }, files: PageFiles, waiting: Waiting): Found {
  const refuse = (status: 403 | 404 | 405): Found => ({ status, headers: securityHeaders })
  if (!mayNavigate(request.url, true)) return refuse(403)
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405)
  const path = URL.parse(request.url)!.pathname
  if (path.startsWith(printed)) {
    const html = waiting.get(path.slice(printed.length))
    return html === undefined ? refuse(404) : { html, headers: printHeaders }
  }
  const found = files.find(path)
  return found === null ? refuse(404) : { file: found.file, headers: headersFor(found.type, found.cache) }
}

const headersFor = (type: string, cache: string | null): Record<string, string> => ({
  ...securityHeaders,
  'Content-Type': type,
  ...(cache === null ? {} : { 'Cache-Control': cache }),
})

/** A document runs no script at all, not even one of ours. */
const printHeaders = {
  ...headersFor('text/html; charset=utf-8', null),
  'Content-Security-Policy': securityHeaders['Content-Security-Policy']!.replace(
    `script-src 'self'`,
    `script-src 'none'`,
  ),
}

/** The same as an answer of the protocol. */
export async function answerPage(found: Found): Promise<Response> {
  const { headers } = found
  if ('status' in found) return new Response('', { status: found.status, headers })
  if ('html' in found) return new Response(found.html, { headers })
  return new Response(new Uint8Array(await readFile(found.file)), { headers })
}
