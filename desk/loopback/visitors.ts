import { createHash, randomBytes } from 'node:crypto'
import { newSession, type Session } from '../session.ts'
import type { KnownBrowser } from './door.ts'

const cookieName = 'reunion-desk'
/** A browser that was last known longer ago is let in by a new key only: one long shift, milliseconds. */
const comesBackWithin = 12 * 60 * 60 * 1000
const mostKnown = 20

// Looking up a hash leaks nothing about the secret by its timing.
const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')
const newSecret = (): string => randomBytes(32).toString('base64url')

/** Who was let in: one-time keys given out, and the sessions they were exchanged for. Sessions die with the program. */
export type Visitors = {
  /** A new key for one browser, to be printed where only the person at this machine sees it. */
  newKey(): string
  /** The Set-Cookie line for a key's first use; null for a key that is unknown or used. */
  exchange(key: string): string | null
  /**
   * Lets a browser back in that was let in before the last restart: a new cookie for the old one, which then opens nothing any more,
   * so that one that was overheard while the desk was down is worth nothing once its owner is back. `here` where it never left.
   */
  comeBack(cookieHeader: string | undefined): 'here' | { readonly cookie: string } | null
  sessionOf(cookieHeader: string | undefined): Session | null
}

type Options = {
  readonly known?: readonly KnownBrowser[]
  readonly remember?: (known: readonly KnownBrowser[]) => void
  readonly now?: () => number
}

const secretIn = (cookieHeader: string | undefined): string | null =>
  cookieHeader
    ?.split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${cookieName}=`))
    ?.slice(cookieName.length + 1) || null

export function openVisitors({ known = [], remember = () => undefined, now = Date.now }: Options = {}): Visitors {
  const keys = new Set<string>()
  const sessions = new Map<string, Session>()
  const recent = known.filter(({ at }) => at <= now() && now() - at < comesBackWithin)
  // The latest is last, so that the oldest goes first when there are too many.
  const browsers = new Map(recent.map(({ hash, at }) => [hash, at]))

  function letIn(): string {
    const secret = newSecret()
    const hash = hashOf(secret)
    sessions.set(hash, newSession(hash))
    browsers.set(hash, now())
    remember([...browsers].slice(-mostKnown).map(([known, at]) => ({ hash: known, at })))
    return `${cookieName}=${secret}; Path=/; HttpOnly; SameSite=Strict`
  }

  return {
    newKey() {
      const key = newSecret()
      keys.add(hashOf(key))
      return key
    },
    exchange(key) {
      return keys.delete(hashOf(key)) ? letIn() : null
    },
    comeBack(cookieHeader) {
      const secret = secretIn(cookieHeader)
      if (secret === null) return null
      const hash = hashOf(secret)
      if (sessions.has(hash)) return 'here'
      return browsers.delete(hash) ? { cookie: letIn() } : null
    },
    sessionOf(cookieHeader) {
      const secret = secretIn(cookieHeader)
      return (secret && sessions.get(hashOf(secret))) || null
    },
  }
}
