import type { IncomingMessage } from 'node:http'

/** Where the desk answers: a name drawn at random, so that no other local page shares its cookies or can guess its address. */
export type Address = { readonly host: string; readonly origin: string }

/** A request that is turned away at the door, by HTTP status. Nobody is told more: who knocks wrongly is no clerk. */
export type TurnedAway = { readonly status: number; readonly allow?: string }

const routes: Readonly<Record<string, readonly string[]>> = { session: ['POST'], rpc: ['POST'], page: ['GET', 'HEAD'] }

export type Route = 'session' | 'rpc' | 'page'

export function routeOf(path: string): Route {
  if (path === '/session') return 'session'
  return path === '/rpc' || path.startsWith('/rpc/') ? 'rpc' : 'page'
}

/** The path as it was sent, without query. Never decoded here: what needs decoding is not one of ours. */
export const pathOf = (request: IncomingMessage): string => (request.url ?? '').split('?', 1)[0]!

const single = ['host', 'origin', 'cookie', 'content-type', 'content-length', 'sec-fetch-site']

/**
 * Decides by the headers alone whether this request may come from our own page: exactly our Host (a rebound name has another),
 * our Origin on everything that asks the desk, and what the browser itself says about where the request was made.
 */
export function turnAway(request: IncomingMessage, address: Address): TurnedAway | null {
  const { headers } = request
  const path = pathOf(request)
  if (isAmbiguous(request) || headers.host !== address.host) return { status: 403 }
  if (!path.startsWith('/') || path.startsWith('//')) return { status: 400 }
  const methods = routes[routeOf(path)]!
  if (!methods.includes(request.method ?? '')) return { status: 405, allow: methods.join(', ') }
  const asks = request.method === 'POST'
  const { origin } = headers
  if (asks ? origin !== address.origin : origin !== undefined && origin !== address.origin) return { status: 403 }
  const site = headers['sec-fetch-site']
  // Typing the address is `none`; a script's request never is.
  if (site !== undefined && site !== 'same-origin' && (asks || site !== 'none')) return { status: 403 }
  return asks && !isJson(headers['content-type']) ? { status: 415 } : null
}

/** A header that counts and stands there twice: two readers of this request might not read the same. */
function isAmbiguous(request: IncomingMessage): boolean {
  const names = request.rawHeaders.filter((_value, i) => i % 2 === 0).map((name) => name.toLowerCase())
  return single.some((name) => names.indexOf(name) !== names.lastIndexOf(name))
}

const isJson = (type: string | undefined): boolean => /^application\/json(; *charset=utf-8)?$/i.test(type ?? '')
