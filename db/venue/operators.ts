import type { OperatorView, Role } from '../../core/contract/operators.ts'
import type { ReadableDb, WritableDb } from '../file/connection.ts'
import { randomHex } from '../file/crypto.ts'
import { append, type Journal } from '../journal/journal.ts'

type Row = Omit<OperatorView, 'active'> & { readonly active: number; readonly pin: string | null }

/** An account with the text its PIN is checked against; null once the personal part was erased. */
export type StoredOperator = OperatorView & { readonly pin: string | null }

const columns = `id, coalesce(name, '') as name, coalesce(badge, '') as badge, kind, role, active, pin`
const stored = (row: Row): StoredOperator => ({ ...row, active: row.active === 1 })

/** Without the PIN: what may leave the desk. */
export function operatorView(operator: StoredOperator): OperatorView {
  const { id, name, badge, kind, role, active } = operator
  return { id, name, badge, kind, role, active }
}

export function findOperator(db: ReadableDb, id: string): StoredOperator | null {
  const row = db.prepare(`select ${columns} from operators where id = ?`).get(id) as Row | undefined
  return row ? stored(row) : null
}

/** The account of a badge. Two desks may have given one badge twice while apart; the active, older id answers then. */
export function operatorByBadge(db: ReadableDb, badge: string): StoredOperator | null {
  const row = db
    .prepare(`select ${columns} from operators where badge = ? order by active desc, id limit 1`)
    .get(badge) as Row | undefined
  return row ? stored(row) : null
}

export const listOperators = (db: ReadableDb): OperatorView[] =>
  (db.prepare(`select ${columns} from operators order by active desc, role, badge, id`).all() as Row[]).map((row) =>
    operatorView(stored(row)),
  )

/** How many active accounts hold one of these roles, this one left out. */
export function countOthers(db: ReadableDb, roles: readonly Role[], except: string): number {
  const row = db
    .prepare(
      'select count(*) as n from operators where active = 1 and id <> ? and role in (select value from json_each(?))',
    )
    .get(except, JSON.stringify(roles)) as { n: number }
  return row.n
}

type Change = {
  readonly role?: Role
  readonly kind?: OperatorView['kind']
  readonly active?: boolean
  readonly name?: string
  readonly badge?: string
  readonly pin?: string
}

/** Writes what is known or new about an account; `by` is who did it, null during set-up. */
export function setOperator(journal: Journal, id: string, by: string | null, change: Change): void {
  const { name, badge, pin, ...fields } = change
  append(journal, {
    action: 'operator.set',
    operator: by,
    recordId: `operator:${id}`,
    facts: { operator: id, fields },
    personal: { fields: { name, badge, pin } },
  })
}

export function addOperator(journal: Journal, by: string | null, account: Required<Change>): StoredOperator {
  const id = randomHex(8)
  setOperator(journal, id, by, account)
  return findOperator(journal.db, id)!
}

export type Lockout = { readonly failures: number; readonly lockedUntil: number }

export function readLockout(db: ReadableDb, badge: string): Lockout {
  const row = db
    .prepare('select failures, locked_until as lockedUntil from local_lockouts where badge = ?')
    .get(badge) as Lockout | undefined
  return row ?? { failures: 0, lockedUntil: 0 }
}

export function writeLockout(db: WritableDb, badge: string, lockout: Lockout): void {
  db.prepare('insert or replace into local_lockouts (badge, failures, locked_until) values (?, ?, ?)').run(
    badge,
    lockout.failures,
    lockout.lockedUntil,
  )
}

export function clearLockout(db: WritableDb, badge: string): void {
  db.prepare('delete from local_lockouts where badge = ?').run(badge)
}
