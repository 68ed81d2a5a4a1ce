import { createRouterClient, type RouterClient } from '@orpc/server'
import type { Desk } from '../desk.ts'
import type { Host } from '../host.ts'
import { openLog } from '../log.ts'
import { router } from '../router.ts'
import { newSession } from '../session.ts'

export type Client = RouterClient<typeof router>

/** A desk with people at it and a clock that the story moves. */
export type Stage = {
  readonly clock: { now: number }
  readonly clerk: Client
  readonly supervisor: Client
  /** Who confirms when a person is handed over. */
  readonly second: { readonly badge: string; readonly pin: string }
}

export type Badges = { readonly supervisor: string; readonly clerk: string; readonly pin: string }

/** Signs both people in and lets them work through the same handlers as the screens. */
export async function openStage(desk: Desk, clock: Stage['clock'], badges: Badges): Promise<Stage> {
  const enter = async (badge: string): Promise<Client> => {
    const context = { host: hostOf(desk), session: newSession(badge), log: openLog() }
    const client = createRouterClient(router, { context })
    await client.operators.signIn({ badge, pin: badges.pin })
    return client
  }
  const [clerk, supervisor] = await Promise.all([enter(badges.clerk), enter(badges.supervisor)])
  return { clock, clerk, supervisor, second: { badge: badges.supervisor, pin: badges.pin } }
}

/** The same desk, told the story's time. Its journal stays one: same file, same keys, same sequence. */
export function deskWithClock(desk: Desk, clock: Stage['clock']): Desk {
  const now = (): number => clock.now
  return { ...desk, now, journal: Object.assign(Object.create(desk.journal), { now }) as Desk['journal'] }
}

const hostOf = (desk: Desk): Host => ({
  deskFor: () => desk,
  practice: () => Promise.reject(new Error('the story has one desk')),
  subscribe: (_session, listener) => desk.subscribe(listener),
  close: () => {},
})
