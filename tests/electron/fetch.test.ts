import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { findBinary, programName } from '../../electron/binary.ts'
import { bounds, fetchBinary, whyNotFetched } from '../../electron/fetch.ts'
import { openDesktop } from '../../electron/launcher.ts'
import { copyOfPackage } from '../helpers/stand-in-electron.ts'
import { zipOf } from '../helpers/zip.ts'

let folder: string
let mirror: Server | undefined
const lines: string[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reunion-fetch-'))
  vi.stubEnv('electron_config_cache', join(folder, 'cache'))
})
afterEach(async () => {
  vi.unstubAllEnvs()
  mirror?.closeAllConnections()
  mirror?.close()
  lines.length = 0
  rmSync(folder, { recursive: true, force: true })
})

/** A mirror on this machine, as a station behind a wall has one. */
async function serveMirror(answer: RequestListener): Promise<void> {
  mirror = createServer(answer)
  await new Promise<void>((resolve) => mirror!.listen(0, '127.0.0.1', () => resolve()))
  vi.stubEnv('ELECTRON_MIRROR', `http://127.0.0.1:${(mirror.address() as AddressInfo).port}/`)
}

const { version } = copyOfPackageVersion()
function copyOfPackageVersion() {
  const place = mkdtempSync(join(tmpdir(), 'reunion-version-'))
  const made = copyOfPackage(place, {})
  rmSync(place, { recursive: true })
  return made
}
const name = `electron-v${version}-${process.platform}-${process.arch}.zip`
const archive = zipOf({ [programName(process.platform)]: '#!/bin/sh\nexit 0\n', version })
const sum = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')
const fetchHere = (checksum = sum(archive), limits = bounds) => {
  const electron = copyOfPackage(folder, { [name]: checksum })
  return fetchBinary(electron, (line) => lines.push(line), limits).then((why) => ({ why, electron }))
}

describe('fetching Electron from a mirror', () => {
  it('asks for this version, shows progress, checks and unpacks it', async () => {
    const asked: string[] = []
    await serveMirror((request, response) => {
      asked.push(request.url ?? '')
      response.writeHead(200, { 'content-length': archive.length }).end(archive)
    })
    const { why, electron } = await fetchHere()
    expect(why).toBeNull()
    expect(asked).toEqual([`/v${version}/${name}`])
    expect(lines.at(-1)).toContain('100%')
    expect(findBinary(electron, {}, process.platform).kind).toBe('here')
  })

  it('takes no file but the one whose checksum the npm package knows', async () => {
    await serveMirror((_request, response) => void response.end(archive))
    const { why, electron } = await fetchHere(sum(Buffer.from('another file')))
    expect(why?.en).toContain('checksum')
    expect(findBinary(electron, {}, process.platform).kind).toBe('absent')
  })

  it('says what the mirror answered', async () => {
    await serveMirror((_request, response) => void response.writeHead(404).end())
    expect((await fetchHere()).why?.en).toContain('404')
  })

  it('gives up a mirror that falls silent, before and in the middle of the file', async () => {
    const short = { ...bounds, silence: 300 }
    await serveMirror(() => undefined)
    expect((await fetchHere(sum(archive), short)).why?.en).toContain('no progress')
    mirror?.closeAllConnections()
    await serveMirror((_request, response) => {
      response.writeHead(200, { 'content-length': archive.length }).write(archive.subarray(0, 40))
    })
    rmSync(join(folder, 'node_modules'), { recursive: true })
    expect((await fetchHere(sum(archive), short)).why?.en).toContain('no progress')
  })

  it('says when nobody listens there', async () => {
    await serveMirror(() => undefined)
    await new Promise((resolve) => mirror!.close(resolve))
    expect((await fetchHere()).why?.en).toContain('ECONNREFUSED')
  })

  it('is not tried again the same day after it failed, unless asked to, and is forgotten once it worked', async () => {
    let asked = 0
    let status = 503
    await serveMirror((_request, response) => {
      asked++
      response.writeHead(status).end(status === 200 ? archive : '')
    })
    copyOfPackage(folder, { [name]: sum(archive) })
    const env = { ...process.env, DISPLAY: ':0', XDG_CACHE_HOME: folder, LOCALAPPDATA: folder, HOME: folder }
    const open = async (...args: string[]): Promise<string> => {
      lines.length = 0
      const say = (line: string): unknown => lines.push(line)
      expect(await openDesktop(['start', ...args], { root: folder, say, env, user: 1000 })).toBeNull()
      return lines.at(-1)!
    }
    expect(await open()).toContain('the download address answered 503.')
    expect(await open()).toMatch(/answered 503 \(tried .+; --electron tries again now\)/)
    expect(asked).toBe(1)
    expect(await open('--electron')).toContain('the download address answered 503.')
    expect(asked).toBe(2)
    status = 200
    expect(await open('--electron')).toContain('Electron ended while starting 0')
    expect(await open()).toContain('Electron ended while starting 0')
    expect(asked).toBe(3)
  })

  it('has a reason for a name that nobody knows and for words never heard', () => {
    const unknown = new TypeError('fetch failed', {
      cause: Object.assign(new Error('getaddrinfo'), { code: 'ENOTFOUND' }),
    })
    expect(whyNotFetched(unknown).zh).toBe('网络不通(ENOTFOUND)')
    expect(whyNotFetched('odd\nmore').en).toBe('the download failed: odd')
  })
})
