import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import type { ServedDesk } from '../../desk/server.ts'
import { badgeOf, type DeskClient, servedDesk, type TemporaryDesk, temporaryDesk, testPin } from './desk.ts'
import { httpClient } from './http.ts'

export type Shell = readonly [name: string, connect: () => Promise<DeskClient>]

type BothShells = {
  readonly shells: readonly Shell[]
  readonly desk: () => TemporaryDesk
  readonly served: () => ServedDesk
}

/** One desk for a test file behind both shells, and how a window of each connects: what holds in one must hold in the other. */
export function bothShells(): BothShells {
  let pages: string
  let desk: TemporaryDesk
  let served: ServedDesk
  beforeAll(async () => {
    pages = mkdtempSync(join(tmpdir(), 'reunion-pages-'))
    writeFileSync(join(pages, 'index.html'), '<!doctype html>')
    desk = await temporaryDesk()
    served = await servedDesk(desk, pages)
  })
  afterAll(async () => {
    await served.close()
    desk.close()
    rmSync(pages, { recursive: true })
  })
  const shells: readonly Shell[] = [
    ['HTTP', () => httpClient(served)],
    ['a message port', () => Promise.resolve(desk.window().client)],
  ]
  return { shells, desk: () => desk, served: () => served }
}

/** A window of this shell with the clerk signed in. */
export async function clerkOver(connect: Shell[1]): Promise<DeskClient> {
  const client = await connect()
  await client.operators.signIn({ badge: badgeOf.clerk, pin: testPin })
  return client
}
