import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import type { Contract } from '../core/contract/index.ts'
import { desktopShell } from '../core/shell.ts'
import { offerToShell, portLink } from './desk-link.ts'
import { codeOf, problemOf } from './problem.ts'
import { fetchInside } from './session.ts'

export type DeskClient = ContractRouterClient<Contract>

/**
 * The one place that knows how this page reaches its desk: over a port where the desktop shell is around it, else the loopback shell
 * answers under the page's own address.
 */
function connect(): DeskClient {
  if (desktopShell(window) !== null) return createORPCClient<DeskClient>(portLink(offerToShell))
  const link = new RPCLink({
    url: () => new URL('/rpc', window.location.href),
    fetch: fetchInside(window),
  })
  return createORPCClient<DeskClient>(link)
}

export const client = connect()
/** Query and mutation options for every procedure, keyed by area and method. */
export const api = createTanstackQueryUtils(client)

/** The cache of this page. Only a lost connection is asked again; a refusal of the desk is an answer. */
export function createQueries(): QueryClient {
  // A session that ended elsewhere (signed out in another window, desk restarted) must lead to the sign-in, not to a sentence.
  const onError = (error: unknown) => {
    if (codeOf(error) === 'not-signed-in') void queries.invalidateQueries({ queryKey: api.desk.status.key() })
  }
  const queries = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        refetchOnWindowFocus: false,
        // The desk answers on this machine, so the browser's opinion about the internet does not matter.
        networkMode: 'always',
        retry: (count, error) => problemOf(error).kind === 'offline' && count < 2,
        retryDelay: (count) => 400 * 2 ** count,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
  return queries
}
