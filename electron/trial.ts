import { type ChildProcess, spawn } from 'node:child_process'
import type { Sentence } from '../core/sentence.ts'
import type { ShellWord } from './lifecycle.ts'

/** A desktop that was shown and closed again, by exit code; or one that never came up. */
export type Trial =
  | { readonly kind: 'ended'; readonly code: number }
  | { readonly kind: 'failed'; readonly why: Sentence }

/** Longest wait for Electron to be there, milliseconds: a cold start from a slow disk included. */
const windowPatience = 60_000

/** The same in whole seconds from REUNION_DESK_PATIENCE, for a machine that is slower still or somebody who will not wait. */
export function patienceIn(env: Readonly<Record<string, string | undefined>>): number {
  const seconds = Number(env.REUNION_DESK_PATIENCE)
  return Number.isInteger(seconds) && seconds > 0 ? Math.min(seconds, 600) * 1000 : windowPatience
}

/**
 * Runs Electron on this program and stays until it ends. Until a window is shown every end is a failed start, and a
 * program that gives no sign in time is ended: somebody stands at the counter.
 */
export function tryBinary(path: string, args: readonly string[], patience = windowPatience): Promise<Trial> {
  return new Promise((resolve) => {
    const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
    const child = spawn(path, args, { stdio: ['ignore', 'inherit', 'pipe', 'ipc'], env })
    let up = false
    let late = false
    let words = ''
    const timer = setTimeout(() => {
      late = true
      child.kill('SIGKILL')
    }, patience)
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      if (up) process.stderr.write(text)
      else words = (words + text).slice(-8000)
    })
    child.on('message', (word: ShellWord) => {
      // A large data folder may take its time to open once Electron itself is there.
      clearTimeout(timer)
      if (word !== 'alive') up = true
    })
    const forget = passSignals(child)
    const end = (trial: Trial): void => {
      clearTimeout(timer)
      forget()
      resolve(trial)
    }
    child.once('error', (error) =>
      end({ kind: 'failed', why: whyNotStarted({ words: error.message, code: null, late }) }),
    )
    // Not `exit`: the data folder is free only when its helpers, which hold the same pipe, are gone too.
    child.once('close', (code) =>
      end(up ? { kind: 'ended', code: code ?? 1 } : { kind: 'failed', why: whyNotStarted({ words, code, late }) }),
    )
  })
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

function passSignals(child: ChildProcess): () => void {
  const pass = (signal: NodeJS.Signals): void => void child.kill(signal)
  for (const signal of signals) process.on(signal, pass)
  return () => {
    for (const signal of signals) process.off(signal, pass)
  }
}

const notRunnable: Sentence = {
  zh: 'Electron 的程序文件无法执行',
  en: 'Electron’s program file cannot be run',
}

const known: readonly (readonly [RegExp, (found: string) => Sentence])[] = [
  [
    /Running as root without --no-sandbox/,
    () => ({ zh: 'Electron 不能以 root 身份运行', en: 'Electron does not run as root' }),
  ],
  [
    /error while loading shared libraries: ([\w.+-]+)/,
    (name) => ({ zh: `系统缺少库 ${name}`, en: `the system lacks the library ${name}` }),
  ],
  [
    /Missing X server|cannot open display|Unable to open X display|Failed to connect to Wayland|platform failed to initialize/i,
    () => ({ zh: '没有可用的显示器', en: 'there is no display' }),
  ],
  [/No usable sandbox|SUID sandbox/, () => ({ zh: '系统不允许沙箱', en: 'the system allows no sandbox' })],
  [/ENOENT|EACCES|ENOEXEC|not found|Syntax error|[Ee]xec format|cannot execute/, () => notRunnable],
]

/** Why a start came to nothing, from what the program said before it ended. */
export function whyNotStarted(end: { words: string; code: number | null; late: boolean }): Sentence {
  if (end.late) return { zh: 'Electron 没有打开窗口', en: 'Electron opened no window in time' }
  for (const [pattern, sentence] of known) {
    const found = pattern.exec(end.words)
    if (found) return sentence(found[1] ?? '')
  }
  // What a shell ends with that was given something it cannot run, or could not find.
  if (end.code === 126 || end.code === 127) return notRunnable
  const how = end.code === null ? '' : ` ${end.code}`
  return { zh: `Electron 启动时退出${how}`, en: `Electron ended while starting${how}` }
}
