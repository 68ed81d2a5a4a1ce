import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Sentence } from '../core/sentence.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** That Electron could not be fetched, so that a station behind a wall does not wait for it at every start. */
export type FailureNote = {
  readonly at: number
  readonly version: string
  /** The mirror that was asked, empty for the maker's own address. */
  readonly mirror: string
  readonly why: Sentence
}

const day = 24 * 60 * 60 * 1000

/** True while there is no sense in asking again: same version, same place, less than a day ago. A clock set back asks again. */
export const stillHolds = (note: FailureNote, wish: { now: number; version: string; mirror: string }): boolean =>
  note.version === wish.version && note.mirror === wish.mirror && wish.now >= note.at && wish.now - note.at < day

/** Where the note lies: with what may be lost without harm. */
export function noteFile(env: Environment, platform: NodeJS.Platform): string {
  return join(cacheFolder(env, platform), 'electron-failed.json')
}

function cacheFolder(env: Environment, platform: NodeJS.Platform): string {
  switch (platform) {
    case 'win32':
      return join(env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'Reunion Desk', 'Cache')
    case 'darwin':
      return join(homedir(), 'Library', 'Caches', 'Reunion Desk')
    default:
      return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'reunion-desk')
  }
}

/** The note that was left, null where there is none or it cannot be read. */
export function readNote(file: string): FailureNote | null {
  try {
    const { at, version, mirror, why } = JSON.parse(readFileSync(file, 'utf8')) as FailureNote
    const whole = typeof at === 'number' && typeof why.zh === 'string' && typeof why.en === 'string'
    return whole ? { at, version, mirror, why } : null
  } catch {
    return null
  }
}

/** Leaves a note, or takes it away; a place that cannot be written only means that the next start asks again. */
export function leaveNote(file: string, note: FailureNote | null): void {
  try {
    mkdirSync(dirname(file), { recursive: true })
    if (note === null) rmSync(file, { force: true })
    else writeFileSync(file, JSON.stringify(note))
  } catch {}
}
