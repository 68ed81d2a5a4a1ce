import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '../../core/contract/index.ts'
import { type OperatorView, type Role, roles } from '../../core/contract/operators.ts'
import { addOperator, findOperator, operatorByBadge, operatorView } from '../../db/venue/operators.ts'
import type { Desk } from '../../desk/desk.ts'
import { type Host, openHost } from '../../desk/host.ts'
import { openLog } from '../../desk/log.ts'
import { hashPin } from '../../desk/pin.ts'
import { servePort } from '../../desk/port.ts'
import { type ServedDesk, serveDesk } from '../../desk/server.ts'
import { newSession, type Session } from '../../desk/session.ts'
import { setUpDesk } from '../../desk/set-up.ts'

export type DeskClient = ContractRouterClient<Contract>

/** The PIN of every account a temporary desk has. */
export const testPin = '482916'
export const badgeOf: Record<Role, string> = {
  supervisor: 'S001',
  clerk: 'C001',
  administrator: 'A001',
  auditor: 'U001',
}

/** A clock that stands until a test moves it. */
export type TestClock = { now(): number; advance(ms: number): void }

export function clockAt(start: number): TestClock {
  let at = start
  return {
    now: () => at,
    advance(ms) {
      at += ms
    },
  }
}

/** Saturday 10 October 2026, noon in Shanghai: a match day. */
export const matchDay = Date.UTC(2026, 9, 10, 4)

export type Window = { readonly client: DeskClient; readonly session: Session; close(): void }

export type TemporaryDesk = {
  readonly dir: string
  readonly clock: TestClock
  readonly host: Host
  readonly desk: Desk
  readonly operators: Record<Role, OperatorView>
  /** A window of its own; signed in where a role is given. */
  window(role?: Role): Window
  /** A signed-in window's client. */
  client(role: Role): DeskClient
  /** Closes the desk and opens the same folder again, as after a restart. */
  restart(): TemporaryDesk
  close(): void
}

type Options = { readonly clock?: TestClock; readonly setUp?: boolean }

/** A real desk in a folder of its own: a zoo, code A1, with one account of each role. */
export async function temporaryDesk(options: Options = {}): Promise<TemporaryDesk> {
  const clock = options.clock ?? clockAt(matchDay)
  const dir = mkdtempSync(join(tmpdir(), 'reunion-desk-'))
  const host = openHost({ dir, now: clock.now })
  const desk = host.deskFor(newSession('test'))
  if (options.setUp === false) return opened(dir, clock, host, {} as Record<Role, OperatorView>)
  await setUpDesk(desk, {
    venue: 'zoo',
    venueName: '',
    desk: 'A1',
    deskName: '',
    supervisor: { name: '赵值班', badge: badgeOf.supervisor, pin: testPin, kind: 'police' },
  })
  return opened(dir, clock, host, await addAccounts(desk))
}

/** A desk that `temporaryDesk` made and somebody kept, from its folder. */
export function openTemporaryDesk(dir: string, clock: TestClock): TemporaryDesk {
  const host = openHost({ dir, now: clock.now })
  const { db } = host.deskFor(newSession('test')).journal
  const account = (role: Role): OperatorView => operatorView(operatorByBadge(db, badgeOf[role])!)
  const operators = Object.fromEntries(roles.map((role) => [role, account(role)])) as Record<Role, OperatorView>
  return opened(dir, clock, host, operators)
}

// Slow on purpose, so made once for all accounts of a test file.
const testPinHash = hashPin(testPin)

const names: Record<Role, string> = {
  supervisor: '赵值班',
  clerk: '钱登记',
  administrator: '孙管理',
  auditor: '李督察',
}

async function addAccounts(desk: Desk): Promise<Record<Role, OperatorView>> {
  const { journal } = desk
  const first = (journal.db.prepare('select id from operators').get() as { id: string }).id
  const pin = await testPinHash
  const account = (role: Role): OperatorView =>
    role === 'supervisor'
      ? operatorView(findOperator(journal.db, first)!)
      : operatorView(
          addOperator(journal, first, {
            name: names[role],
            badge: badgeOf[role],
            kind: 'police',
            role,
            active: true,
            pin,
          }),
        )
  return Object.fromEntries(roles.map((role) => [role, account(role)])) as Record<Role, OperatorView>
}

function opened(dir: string, clock: TestClock, host: Host, operators: Record<Role, OperatorView>): TemporaryDesk {
  const windows: Window[] = []
  const window = (role?: Role): Window => {
    const made = openWindow(host)
    // The sign-in itself costs a slow hash on purpose; it has tests of its own.
    if (role !== undefined) made.session.operator = operators[role].id
    windows.push(made)
    return made
  }
  const stop = (): void => {
    for (const one of windows) one.close()
    host.close()
  }
  return {
    dir,
    clock,
    host,
    desk: host.deskFor(newSession('test')),
    operators,
    window,
    client: (role) => window(role).client,
    restart() {
      stop()
      return opened(dir, clock, openHost({ dir, now: clock.now }), operators)
    },
    close() {
      stop()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

/** A client over a real message port, as Electron's windows have one. */
export function openWindow(host: Host): Window {
  const { port1, port2 } = new MessageChannel()
  const session = servePort(port1, host, openLog())
  const client = createORPCClient<DeskClient>(new RPCLink({ port: port2 }))
  port1.start()
  port2.start()
  return {
    client,
    session,
    close() {
      port1.close()
      port2.close()
    },
  }
}

/** The same desk behind real HTTP on 127.0.0.1. `pages` is a folder of built pages. */
export const servedDesk = (desk: TemporaryDesk, pages: string): Promise<ServedDesk> =>
  serveDesk({ host: desk.host, log: openLog(), pages })
