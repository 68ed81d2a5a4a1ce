import { type Logger, pino } from 'pino'

export type Log = Logger

/** The program's own log: incidents by number, never what somebody typed. A path makes it a file that only this user reads. */
export const openLog = (path?: string): Log =>
  path === undefined
    ? pino({ level: 'silent' })
    : pino({ base: null, level: 'info' }, pino.destination({ dest: path, mode: 0o600, sync: true }))

type Trace = { readonly name: string; readonly code: string; readonly frames: readonly string[] }

/**
 * Where an error came from, without its message: a message may quote what a clerk typed. Causes follow in order.
 */
export function traceOf(error: unknown): Trace[] {
  if (!(error instanceof Error)) return [{ name: typeof error, code: '', frames: [] }]
  // A message of several lines may itself look like a frame.
  const frames = (error.stack ?? '')
    .replace(error.message, '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim())
  const own = { name: error.name, code: String((error as { code?: unknown }).code ?? ''), frames: frames.slice(0, 12) }
  return error.cause === undefined ? [own] : [own, ...traceOf(error.cause)]
}
