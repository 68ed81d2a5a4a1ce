import { mayDo } from '../../core/access.ts'
import { type OperatorView, type Role, roles } from '../../core/contract/operators.ts'
import { DeskError } from '../../core/errors.ts'
import { append, type Journal, transact } from '../../db/journal/journal.ts'
import {
  addOperator,
  clearLockout,
  countOthers,
  findOperator,
  listOperators,
  operatorByBadge,
  operatorView,
  type StoredOperator,
  setOperator,
} from '../../db/venue/operators.ts'
import { checkCredentials, checkPin } from '../credentials.ts'
import type { Desk } from '../desk.ts'
import { notAllowed, signedIn } from '../guard.ts'
import { drawPin, hashForOnce, hashPin, isForOnce, isStrongPin, plainBadge, plainPin } from '../pin.ts'
import { on } from '../procedures.ts'
import { changeOperator } from '../session.ts'
import { isSetUp } from '../set-up.ts'

const staffing: readonly Role[] = roles.filter((role) => mayDo(role, 'operators.add'))

export const operators = {
  signIn: on.operators.signIn.handler(async ({ context, input }) => {
    const { desk, session } = context
    if (!isSetUp(desk)) throw new DeskError('not-set-up')
    const operator = await checkPin(desk, input.badge, input.pin)
    if (isForOnce(operator.pin)) await choosePin(desk, operator, input)
    append(desk.journal, {
      action: 'operator.signed-in',
      operator: operator.id,
      recordId: `operator:${operator.id}`,
      facts: { operator: operator.id },
    })
    changeOperator(session, operator.id)
    return operatorView(operator)
  }),

  signOut: on.operators.signOut.handler(({ context }) => {
    changeOperator(context.session, null)
    return {}
  }),

  list: on.operators.list.handler(({ context }) => listOperators(context.desk.journal.db)),

  add: on.operators.add.handler(async ({ context, input }) => {
    const { journal } = context.desk
    const by = signedIn(context).id
    checkGrant(signedIn(context), null, input.role)
    const { pin, ...account } = input
    const badge = plainBadge(input.badge)
    const hash = await strongHash(pin)
    return transact(journal, () => {
      if (operatorByBadge(journal.db, badge)) throw new DeskError('badge-taken', { badge })
      return operatorView(addOperator(journal, by, { ...account, badge, active: true, pin: hash }))
    })
  }),

  change: on.operators.change.handler(({ context, input }) => {
    const { journal } = context.desk
    const { id, role, active } = input
    return transact(journal, () => {
      const before = findOperator(journal.db, id)
      if (!before) throw new DeskError('not-found')
      checkGrant(signedIn(context), id, role)
      const after = { role: role ?? before.role, active: active ?? before.active }
      keepSomebodyInCharge(journal, before, after)
      setOperator(journal, id, signedIn(context).id, after)
      return operatorView({ ...before, ...after })
    })
  }),

  changePin: on.operators.changePin.handler(async ({ context, input }) => {
    const operator = signedIn(context)
    await checkCredentials(context.desk, operator.badge, input.pin)
    setOperator(context.desk.journal, operator.id, operator.id, { pin: await strongHash(input.newPin) })
    return {}
  }),

  resetPin: on.operators.resetPin.handler(async ({ context, input }) => {
    const { journal } = context.desk
    const by = signedIn(context)
    if (input.id === by.id) throw new DeskError('own-pin')
    const pin = drawPin()
    const kept = await hashForOnce(pin)
    return transact(journal, () => {
      const operator = findOperator(journal.db, input.id)
      if (!operator) throw new DeskError('not-found')
      setOperator(journal, operator.id, by.id, { pin: kept })
      clearLockout(journal.db, operator.badge)
      return { pin }
    })
  }),
}

/** In the place of a PIN given by a supervisor; nobody is signed in by that one. Throws `pin-to-choose`, `same-pin`, `weak-pin`. */
async function choosePin(desk: Desk, operator: StoredOperator, wish: { pin: string; newPin?: string | undefined }) {
  if (wish.newPin === undefined) throw new DeskError('pin-to-choose')
  if (plainPin(wish.newPin) === plainPin(wish.pin)) throw new DeskError('same-pin')
  setOperator(desk.journal, operator.id, operator.id, { pin: await strongHash(wish.newPin) })
}

/**
 * Nobody changes their own role, and only a supervisor makes a supervisor: or whoever keeps the accounts could let themselves see
 * what their own role must not.
 */
function checkGrant(by: OperatorView, id: string | null, role: Role | undefined): void {
  if (role === undefined) return
  if (id === by.id && role !== by.role) throw notAllowed(staffing.filter((one) => one !== by.role))
  if (role === 'supervisor' && by.role !== 'supervisor') throw notAllowed(['supervisor'])
}

async function strongHash(pin: string): Promise<string> {
  if (!isStrongPin(pin)) throw new DeskError('weak-pin')
  return hashPin(pin)
}

/** Throws `last-administrator` where nobody would be left who can manage accounts. */
function keepSomebodyInCharge(
  journal: Journal,
  before: OperatorView,
  after: Pick<OperatorView, 'role' | 'active'>,
): void {
  const inCharge = (one: typeof after): boolean => one.active && staffing.includes(one.role)
  if (!inCharge(before) || inCharge(after)) return
  if (countOthers(journal.db, staffing, before.id) === 0) throw new DeskError('last-administrator')
}
