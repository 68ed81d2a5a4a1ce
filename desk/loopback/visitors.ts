import { createHash, randomBytes } from 'node:crypto'
import { newSession, type Session } from '../session.ts'

const cookieName = 'reunion-desk'

// Looking up a hash leaks nothing about the secret by its timing.
const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')
const newSecret = (): string => randomBytes(32).toString('base64url')

/** Who was let in: one-time keys given out, and the sessions they were exchanged for. All of it dies with the program. */
export type Visitors = {
  /** A new key for one browser, to be printed where only the person at this machine sees it. */
  newKey(): string
  /** The Set-Cookie line for a key's first use; null for a key that is unknown or used. */
  exchange(key: string): string | null
  sessionOf(cookieHeader: string | undefined): Session | null
}

export function openVisitors(): Visitors {
  const keys = new Set<string>()
  const sessions = new Map<string, Session>()
  return {
    newKey() {
      const key = newSecret()
      keys.add(hashOf(key))
      return key
    },
    exchange(key) {
      if (!keys.delete(hashOf(key))) return null
      const secret = newSecret()
      sessions.set(hashOf(secret), newSession(hashOf(secret)))
      return `${cookieName}=${secret}; Path=/; HttpOnly; SameSite=Strict`
    },
    sessionOf(cookieHeader) {
      const secret = cookieHeader
        ?.split(';')
        .map((part) => part.trim())
        .find((part) => part.startsWith(`${cookieName}=`))
        ?.slice(cookieName.length + 1)
      return (secret && sessions.get(hashOf(secret))) || null
    },
  }
}
