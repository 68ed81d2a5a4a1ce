import { randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto'

// About 0.1 s and 32 MB a try on a desk’s machine (RFC 7914 parameters): a stolen file’s six digits still cost a day of computing,
// so the key file, not the PIN, is what keeps a file closed.
const cost = { N: 2 ** 15, r: 8, p: 1 }
const keyLength = 32
const maxmem = 64 * 1024 * 1024

const derive = (pin: string, salt: Buffer, options: typeof cost): Promise<Buffer> =>
  new Promise((resolve, reject) =>
    scrypt(pin, salt, keyLength, { ...options, maxmem }, (error, key) => (error ? reject(error) : resolve(key))),
  )

/** A PIN as a pen or an input method may give it: full-width digits are digits. */
export const plainPin = (pin: string): string => pin.normalize('NFKC').trim()

/** A badge number in the form it is kept and looked up by. */
export const plainBadge = (badge: string): string => badge.normalize('NFKC').trim().toUpperCase()

/** Six digits or more, neither all the same nor counting up or down. */
export function isStrongPin(pin: string): boolean {
  const plain = plainPin(pin)
  if (!/^\d{6,20}$/.test(plain)) return false
  const steps = new Set([...plain].slice(1).map((digit, i) => (Number(digit) - Number(plain[i]) + 10) % 10))
  return !(steps.size === 1 && [0, 1, 9].includes([...steps][0]!))
}

/** `scrypt$N$r$p$salt$key`, so that a later cost can be told from this one. */
export async function hashPin(pin: string): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(plainPin(pin), salt, cost)
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')].join('$')
}

const forOnce = 'once$'

/** A PIN that somebody else gave out: kept as `once$` before the rest, it opens nothing but the choice of another. */
export const hashForOnce = async (pin: string): Promise<string> => forOnce + (await hashPin(pin))

/** True for what `hashForOnce` made. */
export const isForOnce = (kept: string | null): boolean => kept?.startsWith(forOnce) === true

/** Six digits by chance that the rules of a PIN allow. */
export function drawPin(): string {
  const pin = String(randomInt(1_000_000)).padStart(6, '0')
  return isStrongPin(pin) ? pin : drawPin()
}

// What an unknown badge is checked against, so that it takes as long as a known one.
const nobody = ['scrypt', cost.N, cost.r, cost.p, 'AAAAAAAAAAAAAAAAAAAAAA', 'A'.repeat(43)].join('$')

/** True where the PIN made this text. `null` (no such account) takes as long and is false. */
export async function isPin(pin: string, kept: string | null): Promise<boolean> {
  const [, N, r, p, salt, key] = (isForOnce(kept) ? kept!.slice(forOnce.length) : (kept ?? nobody)).split('$')
  const options = { N: Number(N), r: Number(r), p: Number(p) }
  const derived = await derive(plainPin(pin), Buffer.from(salt ?? '', 'base64url'), options)
  const expected = Buffer.from(key ?? '', 'base64url')
  return expected.length === derived.length && timingSafeEqual(expected, derived) && kept !== null
}
