import { DeskError } from '../core/errors.ts'
import type { StoredOperator } from '../db/venue/operators.ts'
import { checkCredentials } from './credentials.ts'
import type { Desk } from './desk.ts'
import { checkAccess } from './guard.ts'

type SecondPerson = { readonly badge: string; readonly pin: string }

/**
 * The colleague who confirms at the same screen, by badge and PIN, without taking over the session. Throws `second-person-needed`
 * where nobody confirmed, `second-person-same` for the one who acts, `wrong-pin` and `locked-out` as at sign-in, `not-allowed` for
 * somebody who could not do it alone.
 */
export async function confirmSecond(
  desk: Desk,
  second: SecondPerson | undefined,
  notOperator: string,
): Promise<StoredOperator> {
  if (second === undefined) throw new DeskError('second-person-needed')
  const operator = await checkCredentials(desk, second.badge, second.pin)
  if (operator.id === notOperator) throw new DeskError('second-person-same')
  checkAccess(operator.role, 'claims.release')
  return operator
}
