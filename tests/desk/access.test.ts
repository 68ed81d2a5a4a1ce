import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { access, mayDo } from '../../core/access.ts'
import { type Procedure, procedures } from '../../core/contract/index.ts'
import { type Role, roles } from '../../core/contract/operators.ts'
import { type DeskClient, type TemporaryDesk, temporaryDesk } from '../helpers/desk.ts'
import { examples } from '../helpers/examples.ts'

let desk: TemporaryDesk
/** A request that would do something if it were let through, for every procedure there is. */
let requests: Record<Procedure, unknown>

beforeAll(async () => {
  desk = await temporaryDesk()
  const clerk = desk.client('clerk')
  const save = async (kind: 'lost-item' | 'found-item', title: string): Promise<string> =>
    (await clerk.records.create({ kind, fields: { title }, idempotencyKey: `prepared-${kind}` })).id
  const report = await save('lost-item', '黑色钱包')
  const find = await save('found-item', '黑色钱包')
  const nothing = {
    claim: 'none',
    slip: 'A1-0000',
    kept: '0'.repeat(64),
    photo: 'none',
    released: find,
    lost: report,
    foundItem: find,
  }
  const world = { ...nothing, missing: report, foundPerson: find, operator: desk.operators.clerk.id, day: '2026-10-10' }
  requests = { ...examples(world), 'operators.changePin': { pin: 'wrong', newPin: '739152' } }
})

afterAll(() => desk.close())

/** The code of the desk's refusal, or null where it did what was asked. */
async function outcome(client: DeskClient, procedure: Procedure): Promise<string | null> {
  const [area, method] = procedure.split('.') as [keyof DeskClient, never]
  const call = client[area][method] as (input: unknown) => Promise<unknown>
  try {
    const answer = await call(requests[procedure])
    if (procedure === 'desk.events') await (answer as AsyncGenerator).return(undefined)
    return null
  } catch (error) {
    return (error as { data?: { code: string } }).data?.code ?? String(error)
  }
}

const entries = (): number =>
  (desk.desk.journal.db.prepare('select count(*) as n from journal').get() as { n: number }).n

const everybody: readonly (Role | null)[] = [null, ...roles]
const cells = everybody.flatMap((role) => procedures.map((procedure) => ({ role, procedure })))
const forbidden = cells.filter(({ role, procedure }) => !mayDo(role, procedure))
const allowed = cells.filter(({ role, procedure }) => mayDo(role, procedure))

describe('who may do what', () => {
  it('is said for every procedure of the contract and for no other', () => {
    expect(Object.keys(access).sort()).toEqual([...procedures].sort())
    expect(Object.keys(requests).sort()).toEqual([...procedures].sort())
  })

  it('lets nobody change anything before signing in, and the auditor change nothing at all', () => {
    const reading =
      /^desk\.|\.(list|get|history|active|counts|owing|forRecord|ofRecord|firsts|full|proposed|compare|joined|check|query|figures|workbook|due|holidays|places|held|find|transfers|jobs)$/
    const own = ['operators.signIn', 'operators.signOut', 'operators.changePin', 'records.reveal']
    for (const procedure of procedures) {
      if (reading.test(procedure) || own.includes(procedure)) continue
      expect(mayDo(null, procedure), procedure).toBe(false)
      expect(mayDo('auditor', procedure), procedure).toBe(false)
    }
  })

  it.each(forbidden)('$role is refused $procedure and leaves no trace in the journal', async ({ role, procedure }) => {
    const { client } = desk.window(role ?? undefined)
    const before = entries()
    expect(await outcome(client, procedure)).toBe(role === null ? 'not-signed-in' : 'not-allowed')
    expect(entries()).toBe(before)
  })

  it.each(allowed)('$role may ask for $procedure', async ({ role, procedure }) => {
    const { client } = desk.window(role ?? undefined)
    expect(['not-signed-in', 'not-allowed', 'internal']).not.toContain(await outcome(client, procedure))
  })

  it('says whom to ask, in both languages', async () => {
    const refusal = await desk
      .client('clerk')
      .claims.reverse({ claim: 'none', reason: '发错' })
      .catch((error) => error.data)
    expect(refusal).toMatchObject({ zh: expect.stringContaining('值班长'), en: expect.stringContaining('supervisor') })
  })

  it('refuses before it looks at what was asked', async () => {
    const { client } = desk.window()
    const asked = client.records.get({ id: 7 } as never).catch((error) => error.data.code)
    expect(await asked).toBe('not-signed-in')
  })

  it('follows an account that was switched off or changed while it was signed in', async () => {
    const { client } = desk.window('clerk')
    const supervisor = desk.client('supervisor')
    const { id } = desk.operators.clerk
    await supervisor.operators.change({ id, active: false })
    expect(await outcome(client, 'records.get')).toBe('not-signed-in')
    await supervisor.operators.change({ id, active: true, role: 'auditor' })
    expect(await outcome(client, 'records.create')).toBe('not-allowed')
    await supervisor.operators.change({ id, role: 'clerk' })
    expect(await outcome(client, 'records.get')).toBeNull()
  })
})
