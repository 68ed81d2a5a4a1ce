import { randomUUID } from 'node:crypto'
import type { SupportedMessagePort } from '@orpc/client/message-port'
import { RPCHandler } from '@orpc/server/message-port'
import type { Host } from './host.ts'
import type { Log } from './log.ts'
import { handlerOptions, router } from './router.ts'
import { newSession, type Session } from './session.ts'

/** Answers the contract on a message port: one port, one window, one session. The caller starts the port. */
export function servePort(port: SupportedMessagePort, host: Host, log: Log): Session {
  const session = newSession(randomUUID())
  new RPCHandler(router, handlerOptions).upgrade(port, { context: { host, session, log } })
  return session
}
