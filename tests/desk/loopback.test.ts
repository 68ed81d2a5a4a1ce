import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ServedDesk } from '../../desk/server.ts'
import { servedDesk, type TemporaryDesk, temporaryDesk } from '../helpers/desk.ts'
import { keyOf, letIn, send, sendRaw, type Wish } from '../helpers/http.ts'

const secret = 'a file beside the pages that nobody may read'
let folder: string
let desk: TemporaryDesk
let served: ServedDesk
let cookie: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'reunion-pages-'))
  const pages = join(folder, 'pages')
  mkdirSync(join(pages, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'secret.txt'), secret)
  writeFileSync(join(pages, '.stamp'), secret)
  writeFileSync(join(pages, '.notes.txt'), secret)
  writeFileSync(join(pages, 'index.html'), '<!doctype html><title>团圆台</title>')
  writeFileSync(join(pages, 'assets', 'main-0a1b2c3d.js'), 'export {}')
  desk = await temporaryDesk()
  served = await servedDesk(desk, pages)
  cookie = await letIn(served)
})

afterAll(async () => {
  await served.close()
  desk.close()
  rmSync(folder, { recursive: true })
})

const status = '/rpc/desk/status'
const ask = (wish: Wish = {}) =>
  send(served, { path: status, body: '{}', ...wish, headers: { cookie, ...wish.headers } })

describe('a request of the desk’s own page', () => {
  it('is answered', async () => {
    const answer = await ask()
    expect(answer.status).toBe(200)
    expect(JSON.parse(answer.body).json).toMatchObject({ setUp: true, desk: 'A1' })
  })

  it('gets the page and its files without a cookie, and only those', async () => {
    const page = await send(served, { method: 'GET', path: '/', headers: { 'sec-fetch-site': 'none', origin: null } })
    expect(page.status).toBe(200)
    expect(page.body).toContain('团圆台')
    const asset = await send(served, { method: 'GET', path: '/assets/main-0a1b2c3d.js' })
    expect(asset.headers['cache-control']).toContain('immutable')
    expect(asset.headers['content-type']).toContain('javascript')
  })

  it('carries the same protection on every answer, refusals too', async () => {
    for (const answer of [
      await ask(),
      await send(served, { method: 'GET', path: '/' }),
      await ask({ method: 'PUT' }),
    ]) {
      expect(answer.headers['content-security-policy']).toContain(`default-src 'none'; script-src 'self'`)
      expect(answer.headers['x-content-type-options']).toBe('nosniff')
      expect(answer.headers['referrer-policy']).toBe('no-referrer')
      expect(answer.headers['cross-origin-opener-policy']).toBe('same-origin')
      expect(answer.headers['cross-origin-resource-policy']).toBe('same-origin')
      expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control-'))).toEqual([])
    }
    expect((await ask()).headers['cache-control']).toBe('no-store')
  })
})

describe('a request of anybody else', () => {
  const hostile: [string, Wish, number][] = [
    ['names another host', { headers: { host: 'evil.example' } }, 403],
    ['names 127.0.0.1', { headers: { host: '127.0.0.1' } }, 403],
    ['names localhost', { headers: { host: 'localhost' } }, 403],
    ['comes from another origin', { headers: { origin: 'http://evil.example' } }, 403],
    ['comes from an opaque origin', { headers: { origin: 'null' } }, 403],
    ['comes from no origin', { headers: { origin: null } }, 403],
    ['was made by another site', { headers: { 'sec-fetch-site': 'cross-site' } }, 403],
    ['was made by a sibling name', { headers: { 'sec-fetch-site': 'same-site' } }, 403],
    ['was typed, though it asks', { headers: { 'sec-fetch-site': 'none' } }, 403],
    ['has no cookie', { headers: { cookie: null } }, 401],
    ['has a made-up cookie', { headers: { cookie: 'reunion-desk=AAAA' } }, 401],
    ['is a form', { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'json=1' }, 415],
    ['is an upload', { headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: '--x--' }, 415],
    ['is text, which needs no permission across sites', { headers: { 'content-type': 'text/plain' } }, 415],
    ['has no type', { headers: { 'content-type': null } }, 415],
    ['asks by GET', { method: 'GET' }, 405],
    ['asks for permission across sites', { method: 'OPTIONS' }, 405],
    ['deletes', { method: 'DELETE' }, 405],
    ['traces', { method: 'TRACE', body: '' }, 405],
  ]
  it.each(hostile)('that %s is turned away', async (_name, wish, expected) => {
    const answer = await ask(wish)
    expect(answer.status).toBe(expected)
    expect(answer.body).toBe('{}')
  })

  it('is turned away from the page when another site links or frames it', async () => {
    const headers = { 'sec-fetch-site': 'cross-site', origin: null }
    expect((await send(served, { method: 'GET', path: '/', headers })).status).toBe(403)
  })

  it('is not heard at all on another address of this machine', async () => {
    const outside = Object.values(networkInterfaces())
      .flat()
      .find((one) => one && !one.internal && one.family === 'IPv4')
    if (!outside) return expect(served.address.host).toMatch(/^[0-9a-f]{16}\.localhost:\d+$/)
    const outcome = await new Promise((resolve) => {
      const socket = connect(served.port, outside.address, () => resolve('connected'))
      socket.on('error', () => resolve('refused'))
    })
    expect(outcome).toBe('refused')
  })
})

describe('a one-time key', () => {
  const exchange = (body: string, wish: Wish = {}) => send(served, { path: '/session', body, ...wish })

  it('gives a cookie that scripts cannot read and other sites do not send', async () => {
    const answer = await exchange(JSON.stringify({ key: keyOf(served.invitation()) }))
    expect(answer.status).toBe(204)
    expect(answer.headers['set-cookie']?.[0]).toMatch(/^reunion-desk=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/)
  })

  it('opens nothing a second time', async () => {
    const body = JSON.stringify({ key: keyOf(served.invitation()) })
    expect((await exchange(body)).status).toBe(204)
    const again = await exchange(body)
    expect(again.status).toBe(403)
    expect(again.headers['set-cookie']).toBeUndefined()
  })

  it('that is wrong, missing or no text opens nothing', async () => {
    for (const key of ['AAAA', '', null, 7, ['x'], { toString: 'x' }]) {
      expect((await exchange(JSON.stringify({ key }))).status).toBe(403)
    }
    expect((await exchange('{"key":')).status).toBe(400)
    expect((await exchange('null')).status).toBe(403)
  })

  it('is no use to another site', async () => {
    const body = JSON.stringify({ key: keyOf(served.invitation()) })
    expect((await exchange(body, { headers: { origin: 'http://evil.example' } })).status).toBe(403)
    expect((await exchange(body, { method: 'GET' })).status).toBe(405)
  })

  it('and its cookie open nothing after a restart', async () => {
    const unused = keyOf(served.invitation())
    const next = await servedDesk(desk, join(folder, 'pages'))
    try {
      expect(next.address.host).not.toBe(served.address.host)
      expect((await send(next, { path: '/session', body: JSON.stringify({ key: unused }) })).status).toBe(403)
      expect((await send(next, { path: status, body: '{}', headers: { cookie } })).status).toBe(401)
    } finally {
      await next.close()
    }
  })
})

describe('a path', () => {
  const climbs = [
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/%252e%252e%252fsecret.txt',
    '/..%c0%afsecret.txt',
    '/..\\secret.txt',
    '/..%5csecret.txt',
    '/assets/..;/..;/secret.txt',
    '/./.stamp',
    '/.stamp',
    '/.notes.txt',
    '/assets/../.notes.txt',
    '/%2estamp',
    '/index.html%00.txt',
    '/assets/main-0a1b2c3d.js/../../../secret.txt',
    '/file:///secret.txt',
  ]
  it.each(climbs)('%s leads to no file', async (path) => {
    const answer = await send(served, { method: 'GET', path })
    expect(answer.status).toBe(404)
    expect(answer.body).not.toContain(secret)
  })

  it('made of anything leads to no file outside the pages', async () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '%2e',
      '/',
      '%2f',
      '\\',
      '%5c',
      'assets',
      'secret.txt',
      '.stamp',
      '%00',
      '?',
      ';',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 10 }), async (pieces) => {
        const answer = await send(served, { method: 'GET', path: `/${pieces.join('')}` })
        expect(answer.body).not.toContain(secret)
      }),
      { numRuns: 200 },
    )
  })

  it('that is a whole address of another place is refused', async () => {
    const raw = (target: string): string =>
      `GET ${target} HTTP/1.1\r\nHost: ${served.address.host}\r\nConnection: close\r\n\r\n`
    expect(await sendRaw(served, raw('http://evil.example/'))).toMatch(/^HTTP\/1\.1 400/)
    expect(await sendRaw(served, raw('//evil.example/'))).toMatch(/^HTTP\/1\.1 400/)
  })

  it('that names no procedure is refused with the desk’s sentence', async () => {
    const answer = await ask({ path: '/rpc/desk/__proto__' })
    expect(answer.status).toBe(404)
    expect(JSON.parse(answer.body).json.data).toMatchObject({ code: 'bad-request' })
  })
})

describe('a body of types that nobody can read', () => {
  it.each([
    '{"json":{},"meta":[[1,"__proto__","x"]]}',
    '{"json":{"id":"x"},"meta":{}}',
    '{"json":{"id":"("},"meta":[[7,"id"]]}',
    '{"json":{"id":["x"]},"meta":[[1,"id","constructor","prototype"]]}',
  ])('%s is refused in words and is no accident of the program', async (body) => {
    const answer = await ask({ body })
    expect(answer.status).toBe(400)
    expect(JSON.parse(answer.body).json.data).toMatchObject({ code: 'bad-request' })
  })
})

describe('a request that could be read in two ways', () => {
  const head = (...lines: string[]): string =>
    [`POST ${status} HTTP/1.1`, `Origin: ${served.address.origin}`, `Cookie: ${cookie}`, ...lines].join('\r\n')
  const host = (): string => `Host: ${served.address.host}`
  const json = 'Content-Type: application/json'

  it('by length and by chunks is refused', async () => {
    const bytes = `${head(host(), json, 'Content-Length: 4', 'Transfer-Encoding: chunked')}\r\n\r\n0\r\n\r\n`
    expect(await sendRaw(served, bytes)).toMatch(/^HTTP\/1\.1 400/)
  })

  it('by two lengths is refused', async () => {
    const bytes = `${head(host(), json, 'Content-Length: 2', 'Content-Length: 4')}\r\n\r\n{}{}`
    expect(await sendRaw(served, bytes)).toMatch(/^HTTP\/1\.1 400/)
  })

  it('by two hosts is refused', async () => {
    const bytes = `${head(host(), 'Host: evil.example', json, 'Content-Length: 2', 'Connection: close')}\r\n\r\n{}`
    expect(await sendRaw(served, bytes)).toMatch(/^HTTP\/1\.1 40[03]/)
  })

  it('by two origins or two cookies is refused', async () => {
    for (const twice of ['Origin: http://evil.example', 'Cookie: reunion-desk=x', 'Content-Type: text/plain']) {
      const bytes = `${head(host(), json, twice, 'Content-Length: 2', 'Connection: close')}\r\n\r\n{}`
      expect(await sendRaw(served, bytes)).toMatch(/^HTTP\/1\.1 403/)
    }
  })

  it('with no host or a bare line feed in its head is refused', async () => {
    expect(await sendRaw(served, `${head(json, 'Content-Length: 2')}\r\n\r\n{}`)).toMatch(/^HTTP\/1\.1 400/)
    expect(await sendRaw(served, `GET / HTTP/1.1\nHost: ${served.address.host}\n\n`)).toMatch(/^HTTP\/1\.1 400/)
  })
})

describe('a body', () => {
  const refusal = (body: string) => JSON.parse(body).json.data as { code: string; zh: string; en: string }

  it('over 1 MB is refused before it is read, with the limit in both languages', async () => {
    const answer = await ask({ body: JSON.stringify({ json: { text: 'x'.repeat(1_100_000) } }) })
    expect(answer.status).toBe(413)
    expect(refusal(answer.body)).toMatchObject({ code: 'too-large' })
    expect(refusal(answer.body).zh).toContain('1 MB')
  })

  it('over 1 MB is refused when it comes in chunks and names no length', async () => {
    const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`
    const head = [
      `POST ${status} HTTP/1.1`,
      `Host: ${served.address.host}`,
      `Origin: ${served.address.origin}`,
      `Cookie: ${cookie}`,
      'Content-Type: application/json',
      'Transfer-Encoding: chunked',
    ].join('\r\n')
    const answer = await sendRaw(served, `${head}\r\n\r\n${chunk.repeat(20)}0\r\n\r\n`)
    expect(answer).toMatch(/^HTTP\/1\.1 413/)
  })

  it.each([
    '{',
    '{"json":',
    '[1',
    'null',
    '"text"',
    '[]',
    '{"json":1,"meta":"x"}',
    '{"meta":[["__proto__"]]}',
    '\ud800',
  ])('%j is answered by a desk’s sentence or a status, never by a failure', async (body) => {
    const answer = await ask({ path: '/rpc/records/get', body })
    expect([400, 401]).toContain(answer.status)
    expect(refusal(answer.body).zh).not.toBe('')
    expect(answer.body).not.toMatch(/node_modules|\.ts:|at /)
  })
})
