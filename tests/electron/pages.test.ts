import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { securityHeaders } from '../../desk/loopback/headers.ts'
import { openPageFiles, type PageFiles } from '../../desk/page-files.ts'
import { answerPage, findPage, printAddress } from '../../electron/pages.ts'

let folder: string
let files: PageFiles
const waiting = new Map([['one', '<!doctype html><title>凭证</title>']])

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'reunion-app-pages-'))
  mkdirSync(join(folder, 'pages/assets'), { recursive: true })
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  writeFileSync(join(folder, 'pages/index.html'), '<!doctype html>团圆台')
  writeFileSync(join(folder, 'pages/.stamp'), 'x')
  writeFileSync(join(folder, 'pages/assets/main-1a2b.js'), 'export {}')
  writeFileSync(join(folder, 'pages/assets/main-1a2b.js.map'), '{}')
  files = openPageFiles(join(folder, 'pages'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const ask = (url: string, method = 'GET') => answerPage(findPage({ method, url }, files, waiting))

describe('an app:// address', () => {
  it('is a file of the pages, under the headers that the loopback shell sends', async () => {
    const answer = await ask('app://desk/')
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain('团圆台')
    for (const [name, value] of Object.entries(securityHeaders)) expect(answer.headers.get(name)).toBe(value)
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
  })

  it('may be kept where its name carries a hash of its content', async () => {
    const answer = await ask('app://desk/assets/main-1a2b.js')
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(answer.headers.get('cache-control')).toContain('immutable')
  })

  it('is the bundled font for a slip', async () => {
    const css = await ask('app://desk/fonts/index.css')
    expect(css.headers.get('content-type')).toBe('text/css; charset=utf-8')
    const font = /url\(\.\/(files\/[^)]+\.woff2)\)/.exec(await css.text())![1]
    expect((await ask(`app://desk/fonts/${font}`)).headers.get('content-type')).toBe('font/woff2')
  })

  it('is a document that waits to be printed, while it waits', async () => {
    const answer = await ask(printAddress('one'))
    expect(await answer.text()).toContain('凭证')
    expect(answer.headers.get('content-security-policy')).toContain(`script-src 'none'`)
    expect((await ask(printAddress('two'))).status).toBe(404)
  })

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..\\secret.txt',
    '//secret.txt',
    '/.stamp',
    '/assets/main-1a2b.js.map',
    '/assets',
    '/fonts/../../package.json',
    '/index.html%00.js',
  ])('is nothing where its path is %s', async (path) => {
    expect((await ask(`app://desk${path}`)).status).toBe(404)
  })

  it('of another host is refused, and so is any other method', async () => {
    expect((await ask('app://other/index.html')).status).toBe(403)
    expect((await ask('https://desk/index.html')).status).toBe(403)
    expect((await ask('app://desk/', 'POST')).status).toBe(405)
  })
})
