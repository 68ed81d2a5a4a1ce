import { os } from '@orpc/server'
import { access, mayDo, roleNames } from '../core/access.ts'
import type { Procedure } from '../core/contract/index.ts'
import type { OperatorView, Role } from '../core/contract/operators.ts'
import { DeskError } from '../core/errors.ts'
import { findOperator, type StoredOperator } from '../db/venue/operators.ts'
import { answerFor } from './answer.ts'
import type { Desk } from './desk.ts'
import type { Host } from './host.ts'
import type { Log } from './log.ts'
import type { Session } from './session.ts'

/** What a shell hands to every request. */
export type Context = { readonly host: Host; readonly session: Session; readonly log: Log }
/** What the guard adds for the handlers. `operator` is there for every procedure that is not public. */
export type Guarded = { readonly desk: Desk; readonly operator: OperatorView | null }

/** Refuses what core/access.ts does not allow this role; `not-signed-in` or `not-allowed`, naming whom to ask. */
export function checkAccess(role: Role | null, procedure: Procedure): void {
  if (mayDo(role, procedure)) return
  if (role === null) throw new DeskError('not-signed-in')
  const allowed = access[procedure]
  throw notAllowed(allowed === 'public' ? [] : allowed)
}

/** The refusal that names who may do it. */
export function notAllowed(roles: readonly Role[]): DeskError {
  const names = roles.map((role) => roleNames[role])
  return new DeskError('not-allowed', {
    roles: names.map((name) => name.zh).join('或'),
    roles_en: names.map((name) => name.en).join(' or '),
  })
}

/** An account that was switched off is signed out wherever it sits. */
export function operatorOf(desk: Desk, session: Session): StoredOperator | null {
  const operator = session.operator === null ? null : findOperator(desk.journal.db, session.operator)
  return operator?.active ? operator : null
}

/** Around every handler: who may ask comes before what was asked, and whatever is thrown becomes one form of answer. */
export const guard = os.$context<Context>().middleware(async ({ context, path, next }) => {
  const procedure = path.join('.') as Procedure
  try {
    const desk = context.host.deskFor(context.session)
    const operator = operatorOf(desk, context.session)
    checkAccess(operator?.role ?? null, procedure)
    return await next({ context: { desk, operator } satisfies Guarded })
  } catch (error) {
    throw answerFor(error, procedure, context.log)
  }
})

/** The operator of a procedure that is not public. */
export function signedIn(context: Guarded): OperatorView {
  if (context.operator === null) throw new DeskError('not-signed-in')
  return context.operator
}
