import { createRouterClient } from '@orpc/server'
import { pino } from 'pino'
import type { z } from 'zod'
import type { stepsSchema } from '../../core/contract/claims.ts'
import type { Role } from '../../core/contract/operators.ts'
import type { Fields } from '../../core/records/fields.ts'
import type { Kind } from '../../core/records/kinds.ts'
import { openDatabase } from '../../db/file/connection.ts'
import { migrate } from '../../db/file/migrate.ts'
import { openPhotoFile } from '../../db/file/photo-file.ts'
import { openJournal } from '../../db/journal/journal.ts'
import { addOperator } from '../../db/venue/operators.ts'
import type { Desk } from '../../desk/desk.ts'
import type { Host } from '../../desk/host.ts'
import { hashPin } from '../../desk/pin.ts'
import { router } from '../../desk/router.ts'
import { newSession } from '../../desk/session.ts'
import { setUpDesk } from '../../desk/set-up.ts'
import type { DeskClient } from './desk.ts'

export const pin = '582914'
const hashed = hashPin(pin)

/** A counter of a zoo, with its clock in the caller's hand: real handlers on a real database, which lies in memory. */
export async function openCounter(start = Date.parse('2026-10-02T09:00:00+08:00')) {
  const clock = { now: start }
  const desk = memoryDesk(() => clock.now)
  await setUpDesk(desk, {
    venue: 'zoo',
    venueName: '重庆动物园',
    desk: 'A1',
    deskName: '东一门警务亭',
    supervisor: { name: '邹值班', badge: '800001', pin, kind: 'police' },
  })
  const supervisor = desk.journal.db.prepare('select id from operators').get() as { id: string }
  const account = { kind: 'police', active: true, pin: await hashed } as const
  const clerk = addOperator(desk.journal, null, { ...account, name: '苟值班', badge: '800002', role: 'clerk' })
  const colleague = addOperator(desk.journal, null, { ...account, name: '冉值班', badge: '800003', role: 'clerk' })
  const ids: Partial<Record<Role, string>> = { supervisor: supervisor.id, clerk: clerk.id }
  return {
    desk,
    clock,
    clerk,
    colleague,
    /** Calls the desk as somebody who is signed in. */
    as(role: 'clerk' | 'supervisor') {
      const session = { ...newSession(role), operator: ids[role]! }
      return createRouterClient(router, { context: { host: hostOf(desk), session, log: pino({ level: 'silent' }) } })
    },
  }
}

export type Counter = Awaited<ReturnType<typeof openCounter>>
export type Client = ReturnType<Counter['as']>

function memoryDesk(now: () => number): Desk {
  const db = openDatabase(':memory:')
  migrate(db)
  return {
    dir: '.',
    run: 'memory',
    journal: openJournal({ db, now }),
    photos: openPhotoFile(':memory:'),
    now,
    subscribe: () => () => {},
    publish: () => {},
    close: () => db.close(),
  }
}

const hostOf = (desk: Desk): Host => ({
  deskFor: () => desk,
  practice: () => Promise.reject(new Error('no practice desk here')),
  subscribe: () => () => {},
  close: () => desk.close(),
})

let keys = 0
export const freshKey = (): string => `key-${String(++keys).padStart(8, '0')}`

/** Saves a record as the form would; returns its id. */
export const save = async (client: Client, kind: Kind, fields: Fields): Promise<string> =>
  (await client.records.create({ kind, fields, sets: {}, idempotencyKey: freshKey() })).id

export const claimant = {
  name: '陈小满',
  phone: '19900001234',
  relation: 'parent',
  documentType: 'passport',
  documentNumber: 'X99012345',
} as const

/** Everything that any way over the counter asks for beside a claimant and what he told. */
export const allSteps = {
  inHand: ['mark', 'contents'],
  rang: true,
  samePhoto: true,
  reaction: 'calm',
  holderSeen: true,
  count: { amount: 100, notes: '100×1' },
} as const satisfies z.input<typeof stepsSchema>

/** A release before which the claimant told what is recorded: its looks, as the counter may read them. */
export async function stated<Request extends { readonly find: string }>(
  client: Pick<DeskClient, 'records' | 'claims'>,
  request: Request,
  words?: string,
): Promise<Request & { statement: string }> {
  const { fields } = await client.records.get({ id: request.find })
  const { title, colour, brand, sex, age, upper } = fields
  const group = sex == null ? '小孩' : sex === 'male' ? '男' : '女'
  const person = age === undefined && upper === undefined ? '' : `${age ?? ''}岁 ${group} ${upper ?? ''}`
  const told = words ?? [title, colour, brand, person].filter(Boolean).join(' ')
  const { statement } = await client.claims.state({
    find: request.find,
    words: told === '' ? '小孩' : told,
    idempotencyKey: freshKey(),
  })
  return { ...request, statement }
}

/** A release with everything that is asked for; the second officer is the colleague. */
export const releaseOf = (find: string, report: string | null = null) => ({
  idempotencyKey: freshKey(),
  find,
  report,
  claimant,
  verified: '说出衣服颜色;陈小满 19900001234 来电一致',
  steps: { ...allSteps, inHand: [...allSteps.inHand] },
  signature: null,
  second: { badge: '800003', pin },
})

/** The code of the refusal that a call ends with; fails where it does not. */
export async function refusal(call: Promise<unknown>): Promise<string> {
  try {
    await call
  } catch (error) {
    return String((error as { data?: { code?: unknown } }).data?.code)
  }
  throw new Error('the desk did not refuse')
}
