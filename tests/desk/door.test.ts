import { chmodSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { globalAgent } from 'node:http'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openLog } from '../../desk/log.ts'
import { type Door, doorFile } from '../../desk/loopback/door.ts'
import { openVisitors } from '../../desk/loopback/visitors.ts'
import { type ServedDesk, serveDesk } from '../../desk/server.ts'
import { type TemporaryDesk, temporaryDesk } from '../helpers/desk.ts'
import { letIn, send } from '../helpers/http.ts'

let folder: string
let desk: TemporaryDesk

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'reunion-door-'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html>')
  desk = await temporaryDesk()
})
afterAll(() => {
  desk.close()
  rmSync(folder, { recursive: true })
})

const start = (port = 0): Promise<ServedDesk> => {
  // Node would ask the next desk at this port over a connection to the last one.
  globalAgent.destroy()
  const door = doorFile(join(folder, 'door.json'))
  return serveDesk({ host: desk.host, log: openLog(), pages: folder, port, door })
}
const ask = (at: ServedDesk, cookie: string) => send(at, { path: '/rpc/desk/status', body: '{}', headers: { cookie } })
const comeBack = (at: ServedDesk, cookie: string) => send(at, { path: '/session', body: '{}', headers: { cookie } })
const cookieOf = (answer: Awaited<ReturnType<typeof send>>): string => answer.headers['set-cookie']![0]!.split(';')[0]!

describe('a desk that is started again', () => {
  it('answers at the same place, and lets its browser back in for a new cookie', async () => {
    const first = await start()
    const old = await letIn(first)
    await first.close()
    const second = await start()
    expect(second.address).toEqual(first.address)
    expect((await ask(second, old)).status).toBe(401)
    const back = await comeBack(second, old)
    expect(back.status).toBe(204)
    expect((await ask(second, cookieOf(back))).status).toBe(200)
    expect(JSON.parse((await ask(second, cookieOf(back))).body).json.operator).toBeNull()
    const here = await comeBack(second, cookieOf(back))
    expect([here.status, here.headers['set-cookie']]).toEqual([204, undefined])
    expect((await comeBack(second, old)).status).toBe(403)
    expect((await comeBack(second, 'reunion-desk=x')).status).toBe(403)
    expect((await comeBack(second, '')).status).toBe(403)
    await second.close()
  })

  it('draws another name and knows nobody where its port is taken', async () => {
    const first = await start()
    const old = await letIn(first)
    await first.close()
    const squatter = createServer()
    await new Promise<void>((done) => squatter.listen(first.port, '127.0.0.1', done))
    const second = await start()
    expect(second.port).not.toBe(first.port)
    expect(second.address.host.split(':')[0]).not.toBe(first.address.host.split(':')[0])
    expect((await comeBack(second, old)).status).toBe(403)
    await expect(start(first.port)).rejects.toMatchObject({ code: 'EADDRINUSE' })
    await second.close()
    squatter.close()
  })

  it('lets its browser in also where nothing can be written down', async () => {
    const broken: Door = {
      read: () => null,
      write: () => {
        throw new Error('ENOSPC')
      },
    }
    const at = await serveDesk({ host: desk.host, log: openLog(), pages: folder, door: broken })
    expect((await ask(at, await letIn(at))).status).toBe(200)
    await at.close()
  })

  it.skipIf(process.platform === 'win32')('takes no file that another user may have written', () => {
    const path = join(folder, 'planted.json')
    const state = { name: '0123456789abcdef', port: 4000, known: [{ hash: '0'.repeat(64), at: 1 }] }
    const door = doorFile(path)
    door.write(state)
    expect(door.read()).toEqual(state)
    const elsewhere = join(folder, 'elsewhere.json')
    symlinkSync(path, elsewhere)
    expect(doorFile(elsewhere).read()).toBeNull()
    chmodSync(path, 0o666)
    expect(door.read()).toBeNull()
  })

  it('takes a file that is damaged for none', async () => {
    writeFileSync(join(folder, 'door.json'), '{"name":"../evil","port":80,"known":[]}')
    const at = await start()
    expect(at.address.host).toMatch(/^[0-9a-f]{16}\.localhost:\d+$/)
    await letIn(at)
    if (process.platform !== 'win32') expect(statSync(join(folder, 'door.json')).mode & 0o777).toBe(0o600)
    await at.close()
  })
})

describe('a browser that was let in before', () => {
  const hour = 60 * 60 * 1000
  const visit = (now: number) => {
    let known: Parameters<typeof openVisitors>[0] = {}
    const visitors = openVisitors({ now: () => now, remember: (list) => (known = { known: list }) })
    const cookie = visitors.exchange(visitors.newKey())!.split(';')[0]!
    return { cookie, known: () => known }
  }

  it('comes back within a shift, and not the next day', () => {
    const { cookie, known } = visit(0)
    const back = (hours: number) => openVisitors({ ...known(), now: () => hours * hour }).comeBack(cookie)
    expect(back(11)).toMatchObject({ cookie: expect.stringContaining('HttpOnly') })
    expect(back(13)).toBeNull()
  })

  it('is not trusted from the future, where a clock was set back', () => {
    const { cookie, known } = visit(20 * hour)
    expect(openVisitors({ ...known(), now: () => hour }).comeBack(cookie)).toBeNull()
  })
})
