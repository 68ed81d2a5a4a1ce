import { DeskError } from '../core/errors.ts'
import {
  clearLockout,
  type Lockout,
  operatorByBadge,
  readLockout,
  type StoredOperator,
  writeLockout,
} from '../db/venue/operators.ts'
import type { Desk } from './desk.ts'
import { isForOnce, isPin, plainBadge } from './pin.ts'

const minute = 60_000
/** Wrong attempts that cost nothing. */
const freeFailures = 4
/** What the fifth, the sixth and every later wrong attempt in a row costs. */
const pauses = [1 * minute, 5 * minute, 15 * minute] as const
const longestPause = pauses[2]

function countFailure(before: Lockout, now: number): Lockout {
  const failures = before.failures + 1
  const pause = failures > freeFailures ? (pauses[failures - freeFailures - 1] ?? longestPause) : 0
  return { failures, lockedUntil: pause === 0 ? 0 : now + pause }
}

/** Throws `locked-out`. A lock that lies further ahead than any pause comes from a clock that was set back, and is over. */
function checkLockout(lockout: Lockout, now: number): void {
  const left = lockout.lockedUntil - now
  if (left > 0 && left <= longestPause) throw new DeskError('locked-out', { minutes: Math.ceil(left / minute) })
}

/** As `checkPin`; also throws `pin-to-choose` where the PIN was given by a supervisor and waits to be replaced at the sign-in. */
export async function checkCredentials(desk: Desk, badge: string, pin: string): Promise<StoredOperator> {
  const operator = await checkPin(desk, badge, pin)
  if (isForOnce(operator.pin)) throw new DeskError('pin-to-choose')
  return operator
}

/**
 * The active operator with this badge and PIN; throws `wrong-pin` or `locked-out`. The attempt is counted as a failure before the
 * PIN is looked at and forgiven afterwards: a hundred guesses sent at once are counted like a hundred in a row. The count is kept
 * in the file, so that a restart forgives nobody.
 */
export async function checkPin(desk: Desk, badge: string, pin: string): Promise<StoredOperator> {
  const { db } = desk.journal
  const plain = plainBadge(badge)
  const lockout = readLockout(db, plain)
  checkLockout(lockout, desk.now())
  writeLockout(db, plain, countFailure(lockout, desk.now()))
  const operator = operatorByBadge(db, plain)
  const right = await isPin(pin, operator?.pin ?? null)
  if (!operator?.active || !right) throw new DeskError('wrong-pin')
  clearLockout(db, plain)
  return operator
}
