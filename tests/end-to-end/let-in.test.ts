import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ServedDesk } from '../../desk/server.ts'
import { closeBrowser, hasBrowser, openPage } from '../helpers/browser.ts'
import { pages } from '../helpers/build-pages.ts'
import { servedDesk, type TemporaryDesk, temporaryDesk } from '../helpers/desk.ts'

describe.skipIf(!hasBrowser)('a browser window of the loopback shell', () => {
  let desk: TemporaryDesk
  let served: ServedDesk
  let stranger: Server
  beforeAll(async () => {
    desk = await temporaryDesk()
    served = await servedDesk(desk, pages)
  })
  afterAll(async () => {
    await closeBrowser()
    stranger?.close()
    await served.close()
    desk.close()
  })

  /** Another program's page on this machine, which frames the desk. */
  async function hostilePage(): Promise<string> {
    stranger = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html').end(`<iframe src="${served.address.origin}/"></iframe>`)
    })
    await new Promise<void>((listening) => stranger.listen(0, '127.0.0.1', listening))
    return `http://other.localhost:${(stranger.address() as AddressInfo).port}/`
  }

  it('is let in by its key, which is gone from the address, and breaks no rule of its own policy', async () => {
    const { page, context, complaints } = await openPage(served)
    await page.getByText('动物园').first().waitFor()
    expect(page.url()).not.toContain('key=')
    expect(await page.evaluate(() => document.cookie)).toBe('')
    expect((await context.cookies()).map(({ httpOnly, sameSite }) => ({ httpOnly, sameSite }))).toEqual([
      { httpOnly: true, sameSite: 'Strict' },
    ])
    expect(complaints).toEqual([])
    await context.close()
  })

  it('sends nothing of the desk to another local page, which can neither ask nor frame it', async () => {
    const { context } = await openPage(served)
    const other = await context.newPage()
    await other.goto(await hostilePage())
    const framed = other.frames().find((frame) => frame !== other.mainFrame())
    expect(await framed?.content()).not.toContain('团圆台')
    const asked = await other.evaluate(async (origin) => {
      const options = { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } } as const
      return fetch(`${origin}/rpc/desk/status`, { ...options, credentials: 'include' }).then(
        (answer) => answer.status,
        () => 'refused',
      )
    }, served.address.origin)
    expect(asked).toBe('refused')
    await context.close()
  })
})
