import { type ClientLink, ORPCError } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { deskPort } from '../core/shell.ts'

/** Gives the far end of a channel to whoever joins it to the desk. */
export type Offer = (port: MessagePort) => void

/** Through the page's own window to the preload script, which alone may pass it on. */
export const offerToShell: Offer = (port) => window.postMessage(deskPort, window.location.origin, [port])

/**
 * The contract over a message port, for the desktop shell. A desk that was started again gets a new channel with the next call;
 * what was under way fails as a lost connection does, since nobody knows whether it was saved.
 */
export function portLink(offer: Offer): ClientLink<Record<never, never>> {
  let open: ReturnType<typeof join> | null = null
  function join() {
    const { port1, port2 } = new MessageChannel()
    const made = { link: new RPCLink({ port: port1 }), gone: false }
    port1.addEventListener('close', () => {
      made.gone = true
      if (open === made) open = null
    })
    offer(port2)
    port1.start()
    return made
  }
  return {
    async call(path, input, options) {
      open ??= join()
      const used = open
      try {
        return await used.link.call(path, input, options)
      } catch (error) {
        if (used.gone && !(error instanceof ORPCError)) throw new TypeError('the desk is gone', { cause: error })
        throw error
      }
    },
  }
}
