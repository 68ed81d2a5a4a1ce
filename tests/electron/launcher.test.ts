import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findBinary, programName } from '../../electron/binary.ts'
import { leaveNote, noteFile, readNote, stillHolds } from '../../electron/failure-note.ts'
import { obstacle, obstacleToFetching, openDesktop, wishOf } from '../../electron/launcher.ts'
import { tryBinary, whyNotStarted } from '../../electron/trial.ts'
import { standIn } from '../helpers/stand-in-electron.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'reunion-launcher-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('what a start asks for', () => {
  it('is the desktop if it can be had', () => {
    expect(wishOf([])).toEqual({ shell: 'either', data: null })
    expect(wishOf(['start', '--data', 'a b'])).toEqual({ shell: 'either', data: 'a b' })
    expect(wishOf(['start', '--data=a', '--electron'])).toEqual({ shell: 'desktop', data: 'a' })
    expect(wishOf(['start', '--electron', '--no-open']).shell).toBe('desktop')
  })

  it.each([
    ['start', '--browser'],
    ['--electron', '--browser'],
    ['start', '--no-open'],
    ['start', '--port', '8080'],
    ['--help'],
    ['serve'],
  ])('is the browser’s shell for %s %s', (...args) => {
    expect(wishOf(args.filter(Boolean)).shell).toBe('browser')
  })
})

describe('before anything is fetched', () => {
  it('a Linux without a display is known to show no window', () => {
    expect(obstacle({}, 'linux')?.en).toContain('no display')
    expect(obstacle({ DISPLAY: ':0' }, 'linux')).toBeNull()
    expect(obstacle({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBeNull()
    expect(obstacle({}, 'win32')).toBeNull()
  })

  it('root on Linux is known to be refused', () => {
    expect(obstacleToFetching('linux', 0)?.en).toContain('root')
    expect(obstacleToFetching('linux', 1000)).toBeNull()
    expect(obstacleToFetching('win32', undefined)).toBeNull()
  })
})

describe('the binary', () => {
  const electron = () => ({ folder, version: '45.4.1', checksums: {} })
  const install = (version: string, whole = true): void => {
    mkdirSync(join(folder, 'dist'))
    writeFileSync(join(folder, 'dist/electron'), '')
    writeFileSync(join(folder, 'dist/version'), version)
    if (whole) writeFileSync(join(folder, 'path.txt'), 'electron')
  }

  it('is taken from the folder that was brought by hand, and from nowhere else then', () => {
    const env = { ELECTRON_OVERRIDE_DIST_PATH: folder }
    expect(findBinary(electron(), env, 'linux').kind).toBe('none')
    standIn(folder, '')
    expect(findBinary(null, env, 'linux')).toEqual({ kind: 'here', path: join(folder, 'electron') })
    expect(findBinary(null, env, 'win32')).toEqual({ kind: 'here', path: join(folder, 'electron.exe') })
  })

  it('is the installed one of the right version', () => {
    install('v45.4.1\n')
    expect(findBinary(electron(), {}, 'linux')).toEqual({ kind: 'here', path: join(folder, 'dist/electron') })
  })

  it('must be fetched where it is missing, old, or half unpacked', () => {
    expect(findBinary(electron(), {}, 'linux').kind).toBe('absent')
    install('44.0.0')
    expect(findBinary(electron(), {}, 'linux').kind).toBe('absent')
    rmSync(join(folder, 'dist'), { recursive: true })
    rmSync(join(folder, 'path.txt'))
    install('45.4.1', false)
    expect(findBinary(electron(), {}, 'linux').kind).toBe('absent')
  })

  it('is not looked for without Electron’s package', () => {
    expect(findBinary(null, {}, 'linux').kind).toBe('none')
  })

  it('has each system’s own name', () => {
    expect(['linux', 'win32', 'darwin'].map((name) => programName(name as NodeJS.Platform))).toEqual([
      'electron',
      'electron.exe',
      'Electron.app/Contents/MacOS/Electron',
    ])
  })
})

describe('a failed download', () => {
  const note = { at: 1_000, version: '45.4.1', mirror: '', why: { zh: '网络不通', en: 'no connection' } }
  const day = 24 * 60 * 60 * 1000

  it('is remembered for a day, for this version and this mirror', () => {
    const wish = { now: 2_000, version: '45.4.1', mirror: '' }
    expect(stillHolds(note, wish)).toBe(true)
    expect(stillHolds(note, { ...wish, now: note.at + day })).toBe(false)
    expect(stillHolds(note, { ...wish, now: 999 })).toBe(false)
    expect(stillHolds(note, { ...wish, version: '45.5.0' })).toBe(false)
    expect(stillHolds(note, { ...wish, mirror: 'http://10.0.0.5/' })).toBe(false)
  })

  it('is written down where it may be lost, and a damaged note counts as none', () => {
    const file = noteFile({ XDG_CACHE_HOME: folder }, 'linux')
    expect(readNote(file)).toBeNull()
    leaveNote(file, note)
    expect(readNote(file)).toEqual(note)
    writeFileSync(file, '{"at":1')
    expect(readNote(file)).toBeNull()
    leaveNote(file, null)
    leaveNote(join(folder, 'reunion-desk', 'x\0y'), note)
  })
})

describe.skipIf(process.platform === 'win32')('a program that opens no window', () => {
  const trial = (script: string, patience = 20_000) =>
    tryBinary(join(standIn(folder, script), 'electron'), [], patience)

  it.each([
    [
      'echo "error while loading shared libraries: libnss3.so: cannot open" >&2; exit 127',
      'lacks the library libnss3.so',
    ],
    ['echo "[1:FATAL] Running as root without --no-sandbox is not supported" >&2; exit 1', 'run as root'],
    ['echo "[ERROR:ozone_platform_x11.cc] Missing X server or $DISPLAY" >&2; exit 1', 'no display'],
    ['echo "FATAL: No usable sandbox!" >&2; kill -TRAP $$', 'allows no sandbox'],
    ['exit 7', 'ended while starting 7'],
    ['exit 0', 'ended while starting 0'],
  ])('is told by its reason: %s', async (script, reason) => {
    const ended = await trial(script)
    expect(ended).toMatchObject({ kind: 'failed', why: { en: expect.stringContaining(reason) } })
  })

  it('is ended when it shows none in time', async () => {
    expect(await trial('exec sleep 600', 300)).toMatchObject({
      kind: 'failed',
      why: { en: expect.stringContaining('in time') },
    })
  })

  it('is waited for once Electron itself is there, and a failure even then', async () => {
    expect(await trial(`printf '"alive"\\n' >&3; sleep 1; printf '"ready"\\n' >&3; exit 2`, 500)).toEqual({
      kind: 'ended',
      code: 2,
    })
    expect((await trial(`printf '"alive"\\n' >&3; exit 2`)).kind).toBe('failed')
  })

  it('may not even be a program', async () => {
    const ended = await tryBinary(join(folder, 'nothing'), [])
    expect(ended).toMatchObject({ kind: 'failed', why: { en: expect.stringContaining('cannot be run') } })
  })

  it('is no failure once it said that a window is shown: its exit code is the start’s', async () => {
    expect(await trial(`printf '"ready"\\n' >&3; exit 3`)).toEqual({ kind: 'ended', code: 3 })
    expect(await trial(`printf '"handed-over"\\n' >&3; exit 0`)).toEqual({ kind: 'ended', code: 0 })
  })

  it('has a sentence for words that nobody knows', () => {
    expect(whyNotStarted({ words: '?', code: null, late: false }).zh).toBe('Electron 启动时退出')
  })
})

describe.skipIf(process.platform === 'win32')('opening the desktop', () => {
  const open = async (args: string[], env: Record<string, string>) => {
    const lines: string[] = []
    const code = await openDesktop(args, { root: folder, say: (line) => lines.push(line), env, patience: 20_000 })
    return { code, lines }
  }

  it('gives the program this folder and the data folder, and ends as it ends', async () => {
    const dist = standIn(join(folder, 'dist'), `printf '"ready"\\n' >&3; echo "$@" > "$0.args"; exit 4`)
    const { code, lines } = await open(['start', '--data', 'x'], { DISPLAY: ':0', ELECTRON_OVERRIDE_DIST_PATH: dist })
    expect({ code, lines }).toEqual({ code: 4, lines: [] })
    expect(readFileSync(join(dist, 'electron.args'), 'utf8')).toBe(`${folder} --data=x\n`)
  })

  it('says in one line why it is the browser instead', async () => {
    const without = await open([], {})
    const brought = await open([], { DISPLAY: ':0', ELECTRON_OVERRIDE_DIST_PATH: join(folder, 'nothing') })
    const absent = await open([], { DISPLAY: ':0' })
    for (const { code, lines } of process.platform === 'linux' ? [without, brought, absent] : [brought, absent]) {
      expect(code).toBeNull()
      expect(lines).toHaveLength(1)
      expect(lines[0]).toMatch(/^改用浏览器:.+ \/ In the browser instead: .+\.$/)
    }
  })

  it('says nothing where the browser was asked for', async () => {
    expect(await open(['start', '--browser'], { DISPLAY: ':0' })).toEqual({ code: null, lines: [] })
  })
})
