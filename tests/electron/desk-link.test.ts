import { MessageChannel as NodeChannel, type MessagePort as NodePort } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openLog } from '../../desk/log.ts'
import { servePort } from '../../desk/port.ts'
import { portLink } from '../../renderer/desk-link.ts'
import { problemOf } from '../../renderer/problem.ts'
import { type DeskClient, type TemporaryDesk, temporaryDesk } from '../helpers/desk.ts'

let desk: TemporaryDesk
const offered: NodePort[] = []

beforeEach(async () => {
  vi.stubGlobal('MessageChannel', NodeChannel)
  desk = await temporaryDesk()
})
afterEach(() => {
  for (const port of offered.splice(0)) port.close()
  desk.close()
  vi.unstubAllGlobals()
})

/** A page's client whose far end is answered by the real desk, as the desktop shell joins it. */
function page(): DeskClient {
  const offer = (port: MessagePort): void => {
    const far = port as unknown as NodePort
    offered.push(far)
    servePort(far, desk.host, openLog())
    far.start()
  }
  return createORPCClient<DeskClient>(portLink(offer))
}

describe('a page in the desktop shell', () => {
  it('asks for its channel with the first question and keeps it', async () => {
    const client = page()
    expect(offered).toHaveLength(0)
    expect(await client.desk.status()).toMatchObject({ desk: 'A1' })
    await client.desk.status()
    expect(offered).toHaveLength(1)
  })

  it('gets a refusal of the desk as one', async () => {
    const refused = await page()
      .records.get({ id: 'none' })
      .catch((error: unknown) => problemOf(error))
    expect(refused).toMatchObject({ kind: 'desk', code: 'not-signed-in' })
  })

  it('takes a desk that died under its question for a lost connection, and asks the next one on a new channel', async () => {
    const client = page()
    await client.desk.status()
    const asked = client.desk.status()
    offered[0]!.close()
    expect(problemOf(await asked.catch((error: unknown) => error))).toEqual({ kind: 'offline' })
    expect(await client.desk.status()).toMatchObject({ desk: 'A1' })
    expect(offered).toHaveLength(2)
  })

  it('hears that its desk is gone while it listens', async () => {
    const client = page()
    const events = await client.desk.events(undefined)
    const next = events.next().then(
      () => 'ended',
      () => 'failed',
    )
    offered[0]!.close()
    expect(await next).toMatch(/ended|failed/)
  })
})
