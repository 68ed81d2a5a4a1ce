import { parseArgs } from 'node:util'
import type { Sentence } from '../core/sentence.ts'
import { dataFolder } from '../desk/data-folder.ts'
import { electronPackage, findBinary } from './binary.ts'
import { type FailureNote, leaveNote, noteFile, readNote, stillHolds } from './failure-note.ts'
import { fetchBinary } from './fetch.ts'
import { patienceIn, tryBinary } from './trial.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** Which shell a start asks for: the desktop if it can be had, the desktop with a new attempt to fetch it, or the browser. */
export type Wish = { readonly shell: 'either' | 'desktop' | 'browser'; readonly data: string | null }

/**
 * Reads the command line of `start`. A port, or no window at all, only makes sense in the browser; beside `--electron` such an option
 * holds for the browser that may have to do.
 */
export function wishOf(args: readonly string[]): Wish {
  const { values, positionals } = parseArgs({
    args: [...args],
    strict: false,
    options: { data: { type: 'string' }, port: { type: 'string' } },
  })
  const asked = (...names: string[]): boolean => names.some((name) => name in values)
  const data = typeof values.data === 'string' ? values.data : null
  const isStart = (positionals[0] ?? 'start') === 'start'
  if (!isStart || asked('browser', 'help', 'version', 'V', 'h')) return { shell: 'browser', data }
  if (asked('electron')) return { shell: 'desktop', data }
  return { shell: asked('no-open', 'port') ? 'browser' : 'either', data }
}

/** Why a desktop could not be shown here at all, whatever binary there is; null where nothing is known against it. */
export function obstacle(env: Environment, platform: NodeJS.Platform): Sentence | null {
  if (platform !== 'linux' || env.DISPLAY || env.WAYLAND_DISPLAY) return null
  return { zh: '没有可用的显示器', en: 'there is no display' }
}

/** Why fetching the binary would be in vain. */
export function obstacleToFetching(platform: NodeJS.Platform, user: number | undefined): Sentence | null {
  if (platform !== 'linux' || user !== 0) return null
  return { zh: 'Electron 不能以 root 身份运行', en: 'Electron does not run as root' }
}

export type Launch = {
  /** Folder with this program's package.json. */
  readonly root: string
  readonly say: (line: string) => void
  readonly env?: Environment
  /** Id of the user who starts, on systems that number them. */
  readonly user?: number | undefined
  /** Milliseconds until a window must be shown. */
  readonly patience?: number
}

/**
 * Shows the desk in Electron and stays until it is closed. Resolves with the exit code, or with null where the browser must do; then
 * one line has said why, unless the browser was asked for.
 */
export async function openDesktop(args: readonly string[], launch: Launch): Promise<number | null> {
  const env = launch.env ?? process.env
  const wish = wishOf(args)
  if (wish.shell === 'browser') return null
  const fallBack = (why: Sentence): null => {
    launch.say(`改用浏览器:${why.zh}。 / In the browser instead: ${why.en}.`)
    return null
  }
  const found = await haveBinary(wish, env, launch)
  if (typeof found !== 'string') return fallBack(found)
  const data = wish.data ?? dataFolder(env, process.platform)
  const trial = await tryBinary(found, [launch.root, `--data=${data}`], launch.patience ?? patienceIn(env))
  return trial.kind === 'ended' ? trial.code : fallBack(trial.why)
}

/** The program's path, or why there is none. */
async function haveBinary(wish: Wish, env: Environment, launch: Launch): Promise<string | Sentence> {
  const { platform } = process
  const blocked = obstacle(env, platform)
  if (blocked) return blocked
  const found = findBinary(electronPackage(launch.root), env, platform)
  if (found.kind === 'here') return found.path
  if (found.kind === 'none') return found.why
  const vain = obstacleToFetching(platform, launch.user ?? process.getuid?.())
  if (vain) return vain
  const file = noteFile(env, platform)
  const place = { version: found.electron.version, mirror: env.ELECTRON_MIRROR ?? '' }
  const note = readNote(file)
  if (note && wish.shell === 'either' && stillHolds(note, { ...place, now: Date.now() })) return remembered(note)
  launch.say(
    '正在下载 Electron(约 110 MB,只需一次;npm start -- --browser 可跳过) / fetching Electron, once; --browser skips it',
  )
  const why = await fetchBinary(found.electron, launch.say)
  leaveNote(file, why && { ...place, at: Date.now(), why })
  if (why) return why
  const fetched = findBinary(found.electron, env, platform)
  return fetched.kind === 'here' ? fetched.path : { zh: 'Electron 解包后不完整', en: 'Electron is incomplete' }
}

const remembered = ({ why, at }: FailureNote): Sentence => {
  const when = new Date(at).toISOString().slice(0, 16).replace('T', ' ')
  return {
    zh: `${why.zh}(${when} UTC 试过;--electron 可立即再试)`,
    en: `${why.en} (tried ${when} UTC; --electron tries again now)`,
  }
}
