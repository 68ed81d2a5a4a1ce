import { randomUUID } from 'node:crypto'
import { onMessagePortClose, onMessagePortMessage, type SupportedMessagePort } from '@orpc/client/message-port'
import { RPCHandler } from '@orpc/server/message-port'
import { z } from 'zod'
import type { Host } from './host.ts'
import type { Log } from './log.ts'
import { handlerOptions, router } from './router.ts'
import { newSession, type Session } from './session.ts'

/** Answers the contract on a message port: one port, one window, one session. The caller starts the port. */
export function servePort(port: SupportedMessagePort, host: Host, log: Log): Session {
  const session = newSession(randomUUID())
  new RPCHandler(router, handlerOptions).upgrade(readable(port, log), { context: { host, session, log } })
  return session
}

const stop = 4
/** What our pages send: a question (`u` its address, `b` its input), or that nobody waits for its answer any more. */
const messageSchema = z.union([
  z.object({ i: z.string(), t: z.literal(stop) }),
  z.object({ i: z.string(), p: z.object({ u: z.string().regex(/^\/[\w/.-]*$/), b: z.unknown() }) }),
])

function readMessage(data: unknown): z.output<typeof messageSchema> | null {
  try {
    return messageSchema.parse(JSON.parse(String(data)))
  } catch {
    return null
  }
}

/**
 * The port without the messages that are no question of a page's. The library leaves a message that it cannot read as a rejection
 * that nobody handles, and that ends the process, with every other window's desk.
 */
function readable(port: SupportedMessagePort, log: Log): SupportedMessagePort {
  return {
    on(event, callback) {
      if (event !== 'message') return onMessagePortClose(port, callback)
      onMessagePortMessage(port, (data) => {
        const message = readMessage(data)
        if (message) callback({ data: message })
        else log.warn('a message on a port could not be read')
      })
    },
    postMessage: (data: unknown) => port.postMessage(data),
  }
}
