import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { StandardRPCJsonSerializer } from '@orpc/client/standard'
import { RPCHandler } from '@orpc/server/node'
import { DeskError } from '../core/errors.ts'
import { answerFor, answerOf } from './answer.ts'
import type { Host } from './host.ts'
import { type Log, traceOf } from './log.ts'
import { readJson } from './loopback/body.ts'
import { type Door, type DoorState, type KnownBrowser, newDoor } from './loopback/door.ts'
import { type Address, pathOf, routeOf, turnAway } from './loopback/gate.ts'
import { setHeaders } from './loopback/headers.ts'
import { openPages, type Pages } from './loopback/pages.ts'
import { openVisitors, type Visitors } from './loopback/visitors.ts'
import { handlerOptions, router } from './router.ts'

export type ServeOptions = {
  readonly host: Host
  readonly log: Log
  /** Folder of the built pages. */
  readonly pages: string
  /** 0 or left out for the one of the last start if it is free, else any. */
  readonly port?: number
  /** Where name, port and browsers are remembered; left out, this start has nothing to do with the last. */
  readonly door?: Door
}

export type ServedDesk = {
  readonly port: number
  readonly address: Address
  /** An address that lets one browser in, once. */
  invitation(): string
  close(): Promise<void>
}

type Shell = {
  readonly host: Host
  readonly log: Log
  readonly address: Address
  readonly visitors: Visitors
  readonly pages: Pages
  readonly rpc: RPCHandler<{ host: Host; session: NonNullable<ReturnType<Visitors['sessionOf']>>; log: Log }>
}

/**
 * The loopback shell: the same pages and the same contract as in Electron, for a browser on this machine. It listens on 127.0.0.1
 * only, under a name that no other page can guess. A desk that finds its old port free keeps its name, and its browsers come back with
 * new cookies; one that does not (another program may be listening where they ask) draws a new name and knows nobody.
 */
export async function serveDesk(options: ServeOptions): Promise<ServedDesk> {
  const door = options.door ?? newDoor
  const server = createServer({ requireHostHeader: true, headersTimeout: 10_000, requestTimeout: 30_000 })
  const { port, name, known } = await open(server, options.port ?? 0, door)
  const host = `${name}.localhost:${port}`
  const remember = (browsers: readonly KnownBrowser[]): void => {
    try {
      door.write({ name, port, known: [...browsers] })
    } catch (error) {
      // A full disk costs the next start a new invitation; nobody stands before a closed door for it now.
      options.log.warn({ trace: traceOf(error) }, 'the door was not remembered')
    }
  }
  const visitors = openVisitors({ known, remember })
  const address: Address = { host, origin: `http://${host}` }
  const { log } = options
  const pages = openPages(options.pages)
  const shell: Shell = {
    host: options.host,
    log,
    address,
    visitors,
    pages,
    rpc: new RPCHandler(router, handlerOptions),
  }
  server.on('request', (request, response) => void answer(shell, request, response))
  return {
    port,
    address,
    invitation: () => `${address.origin}/#key=${visitors.newKey()}`,
    close: () => close(server),
  }
}

async function open(server: Server, wanted: number, door: Door): Promise<DoorState> {
  const before = door.read()
  if (before !== null && (wanted === 0 || wanted === before.port)) {
    const same = await listen(server, before.port).catch((error: unknown) => {
      if (wanted !== 0) throw error
      return null
    })
    if (same !== null) return before
  }
  return { port: await listen(server, wanted), name: randomBytes(8).toString('hex'), known: [] }
}

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    // Windows hold a stream of events open for as long as they live.
    server.closeAllConnections()
  })

async function answer(shell: Shell, request: IncomingMessage, response: ServerResponse): Promise<void> {
  setHeaders(response)
  try {
    const away = turnAway(request, shell.address)
    if (away) return dismiss(request, response, away.status, away.allow)
    const path = pathOf(request)
    switch (routeOf(path)) {
      case 'page':
        return shell.pages.send(path, response, request.method === 'HEAD')
      case 'session':
        return await letIn(shell, request, response)
      case 'rpc':
        return await ask(shell, request, response)
    }
  } catch (error) {
    refuse(request, response, answerFor(error, 'http', shell.log))
  }
}

/** One key, one cookie, once; without a key, a new cookie for one from before the last restart. */
async function letIn(shell: Shell, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const asked = ((await readJson(request)) ?? {}) as { key?: unknown }
  const cookie =
    asked.key === undefined
      ? backIn(shell, request)
      : typeof asked.key === 'string' && shell.visitors.exchange(asked.key)
  if (!cookie) return dismiss(request, response, 403)
  response.writeHead(204, cookie === 'here' ? {} : { 'Set-Cookie': cookie }).end()
}

function backIn({ visitors }: Shell, request: IncomingMessage): string | null {
  const back = visitors.comeBack(request.headers.cookie)
  return back === null || back === 'here' ? back : back.cookie
}

async function ask(shell: Shell, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { host, log } = shell
  const session = shell.visitors.sessionOf(request.headers.cookie)
  if (session === null) return dismiss(request, response, 401)
  // The handler takes a body that was read already; so size and form are checked by one reader, ours.
  Object.assign(request, { body: (await readJson(request)) ?? {} })
  const { matched } = await shell.rpc.handle(request, response, { prefix: '/rpc', context: { host, session, log } })
  if (!matched) refuse(request, response, answerOf(new DeskError('bad-request')), 404)
}

/** An answer without a word of the desk's: who gets it is not one of its windows. */
function dismiss(request: IncomingMessage, response: ServerResponse, status: number, allow?: string): void {
  if (allow !== undefined) response.setHeader('Allow', allow)
  end(request, response, status, '{}')
}

function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  error: ReturnType<typeof answerOf>,
  status = error.status,
): void {
  if (response.headersSent) return void response.destroy()
  const [json] = new StandardRPCJsonSerializer().serialize(error.toJSON())
  end(request, response, status, JSON.stringify({ json }))
}

function end(request: IncomingMessage, response: ServerResponse, status: number, body: string): void {
  // A body that nobody will read must not hold the connection.
  if (!request.complete) response.setHeader('Connection', 'close')
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(body)
  request.resume()
}
