import { request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import { connect } from 'node:net'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ServedDesk } from '../../desk/server.ts'
import type { DeskClient } from './desk.ts'

export type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: string }
export type Wish = {
  readonly method?: string
  readonly path?: string
  /** Laid over a well-behaved page's headers; null leaves one out. */
  readonly headers?: Readonly<Record<string, string | null>>
  readonly body?: string
}

/** What the desk's own page sends with a question. */
const pageHeaders = (desk: ServedDesk): Record<string, string | null> => ({
  host: desk.address.host,
  origin: desk.address.origin,
  'sec-fetch-site': 'same-origin',
  'content-type': 'application/json',
})

const given = (headers: Record<string, string | null>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter((pair): pair is [string, string] => pair[1] !== null))

/** One request to 127.0.0.1 with the desk's Host header: Node resolves no *.localhost name. */
export function send(desk: ServedDesk, wish: Wish = {}): Promise<Answer> {
  const { method = 'POST', path = '/', body } = wish
  const headers = given({ ...pageHeaders(desk), ...wish.headers })
  return new Promise((resolve, reject) => {
    const asked = httpRequest({ host: '127.0.0.1', port: desk.port, method, path, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8')
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text })
      })
      response.on('error', reject)
    })
    asked.on('error', reject)
    asked.end(body)
  })
}

/** Bytes as they are, for what no client library would send; resolves with all that came back. */
export function sendRaw(desk: ServedDesk, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(desk.port, '127.0.0.1', () => socket.end(bytes))
    let answer = ''
    socket.setEncoding('utf8')
    socket.on('data', (chunk) => {
      answer += chunk
    })
    socket.on('close', () => resolve(answer))
    socket.on('error', reject)
  })
}

export const keyOf = (invitation: string): string => new URL(invitation).hash.replace('#key=', '')

/** Exchanges a fresh key; returns what to send as Cookie. */
export async function letIn(desk: ServedDesk): Promise<string> {
  const key = keyOf(desk.invitation())
  const { headers, status } = await send(desk, { path: '/session', body: JSON.stringify({ key }) })
  const cookie = headers['set-cookie']?.[0]?.split(';')[0]
  if (cookie === undefined) throw new Error(`not let in: ${status}`)
  return cookie
}

/** The page's own client over HTTP, let in by a key of its own. Streams answers, so that events can be listened to. */
export async function httpClient(desk: ServedDesk): Promise<DeskClient> {
  const cookie = await letIn(desk)
  const link = new RPCLink({
    url: `${desk.address.origin}/rpc`,
    fetch: (request) => stream(desk, cookie, request),
  })
  return createORPCClient<DeskClient>(link)
}

async function stream(desk: ServedDesk, cookie: string, request: Request): Promise<Response> {
  const body = await request.text()
  const headers = given({ ...pageHeaders(desk), cookie })
  const path = new URL(request.url).pathname
  return new Promise((resolve, reject) => {
    const options = {
      host: '127.0.0.1',
      port: desk.port,
      method: request.method,
      path,
      headers,
      signal: request.signal,
    }
    const asked = httpRequest(options, (response) => {
      const chunks = new ReadableStream({
        start(controller) {
          response.on('data', (chunk: Buffer) => controller.enqueue(new Uint8Array(chunk)))
          response.on('end', () => controller.close())
          response.on('error', (error) => controller.error(error))
        },
      })
      const told = new Headers({ 'content-type': response.headers['content-type'] ?? '' })
      resolve(new Response(chunks, { status: response.statusCode ?? 500, headers: told }))
    })
    asked.on('error', reject)
    asked.end(body)
  })
}
