import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { confirmSecond } from '../../desk/second-person.ts'
import { badgeOf, type DeskClient, type TemporaryDesk, temporaryDesk, testPin } from '../helpers/desk.ts'

const minute = 60_000
let desk: TemporaryDesk

beforeEach(async () => {
  desk = await temporaryDesk()
})
afterEach(() => desk.close())

const code = (asked: Promise<unknown>): Promise<string | null> =>
  asked.then(
    () => null,
    (error: { data?: { code: string }; code?: string }) => error.data?.code ?? error.code ?? String(error),
  )

const signIn = (client: DeskClient, badge: string = badgeOf.clerk, pin: string = testPin) =>
  code(client.operators.signIn({ badge, pin }))

const entriesOf = (action: string): { operator: string | null; facts: string; personal: string | null }[] =>
  desk.desk.journal.db.prepare('select operator, facts, personal from journal where action = ?').all(action) as never

describe('signing in', () => {
  it('is written into the journal with who, and a wrong PIN is not', async () => {
    const { client } = desk.window()
    expect(await signIn(client, badgeOf.clerk, '000000')).toBe('wrong-pin')
    expect(entriesOf('operator.signed-in')).toEqual([])
    expect(await signIn(client)).toBeNull()
    expect(entriesOf('operator.signed-in').map((entry) => entry.operator)).toEqual([desk.operators.clerk.id])
  })

  it('takes a badge and a PIN as an input method may give them', async () => {
    expect(await signIn(desk.window().client, ' ｃ００１ ', '４８２９１６')).toBeNull()
  })

  it('answers an unknown badge, a wrong PIN and an account that is off in the same words', async () => {
    const { client } = desk.window()
    await desk.client('supervisor').operators.change({ id: desk.operators.auditor.id, active: false })
    const told = async (badge: string, pin: string) =>
      client.operators.signIn({ badge, pin }).catch((error) => error.data)
    const unknown = await told('Z999', testPin)
    expect(await told(badgeOf.clerk, '000000')).toEqual(unknown)
    expect(await told(badgeOf.auditor, testPin)).toEqual(unknown)
  })

  it('is not possible before the desk is set up', async () => {
    const fresh = await temporaryDesk({ setUp: false })
    expect(await signIn(fresh.window().client)).toBe('not-set-up')
    fresh.close()
  })
})

describe('wrong PINs', () => {
  const fail = async (client: DeskClient, times: number): Promise<void> => {
    for (let i = 0; i < times; i++) await signIn(client, badgeOf.clerk, '000000')
  }

  it('lock the badge for 1, then 5, then 15 minutes, and the right PIN too', async () => {
    const { client } = desk.window()
    await fail(client, 4)
    expect(await signIn(client)).toBeNull()
    await fail(client, 5)
    expect(await signIn(client)).toBe('locked-out')
    for (const pause of [1, 5, 15, 15]) {
      desk.clock.advance(pause * minute - 1)
      expect(await signIn(client)).toBe('locked-out')
      desk.clock.advance(1)
      expect(await signIn(client, badgeOf.clerk, '000000')).toBe('wrong-pin')
    }
    desk.clock.advance(15 * minute)
    expect(await signIn(client)).toBeNull()
    expect(await signIn(client, badgeOf.clerk, '000000')).toBe('wrong-pin')
    expect(await signIn(client)).toBeNull()
  })

  it('lock nobody else', async () => {
    const { client } = desk.window()
    await fail(client, 6)
    expect(await signIn(client, badgeOf.supervisor)).toBeNull()
  })

  it('stay counted over a restart', async () => {
    await fail(desk.window().client, 5)
    desk = desk.restart()
    expect(await signIn(desk.window().client)).toBe('locked-out')
    desk.clock.advance(minute)
    expect(await signIn(desk.window().client)).toBeNull()
  })

  it('sent all at once count like those sent in a row', async () => {
    const { client } = desk.window()
    const answers = await Promise.all(Array.from({ length: 12 }, () => signIn(client, badgeOf.clerk, '000000')))
    expect(answers.filter((answer) => answer === 'wrong-pin')).toHaveLength(5)
    expect(answers.filter((answer) => answer === 'locked-out')).toHaveLength(7)
  })

  it('of a second person count as well', async () => {
    const wrong = { badge: badgeOf.clerk, pin: '000000' }
    for (let i = 0; i < 5; i++) await code(confirmSecond(desk.desk, wrong, desk.operators.supervisor.id))
    expect(await signIn(desk.window().client)).toBe('locked-out')
  })

  it('say how long to wait, in minutes and both languages', async () => {
    const { client } = desk.window()
    await fail(client, 6)
    desk.clock.advance(minute)
    await fail(client, 1)
    const refusal = await client.operators.signIn({ badge: badgeOf.clerk, pin: testPin }).catch((error) => error.data)
    expect(refusal).toMatchObject({ code: 'locked-out', details: { minutes: 5 } })
    expect(refusal.zh).toContain('5')
  })
})

describe('a second person', () => {
  const confirm = (badge: string, pin: string, acting: string) => code(confirmSecond(desk.desk, { badge, pin }, acting))

  it('must be there, be somebody else, know the PIN and be one who may hand over', async () => {
    const { supervisor, clerk } = desk.operators
    expect(await code(confirmSecond(desk.desk, undefined, clerk.id))).toBe('second-person-needed')
    expect(await confirm(badgeOf.clerk, testPin, clerk.id)).toBe('second-person-same')
    expect(await confirm(badgeOf.clerk, '000000', supervisor.id)).toBe('wrong-pin')
    expect(await confirm(badgeOf.auditor, testPin, clerk.id)).toBe('not-allowed')
    expect(await confirm(badgeOf.supervisor, testPin, clerk.id)).toBeNull()
  })
})

describe('accounts', () => {
  const newcomer = { name: '吴新来', badge: 'n002', kind: 'venue', role: 'clerk', pin: '739152' } as const

  it('keep a badge for one person and a PIN for none of the answers', async () => {
    const supervisor = desk.client('supervisor')
    const added = await supervisor.operators.add(newcomer)
    expect(added).not.toHaveProperty('pin')
    expect(await code(supervisor.operators.add({ ...newcomer, badge: ' N002' }))).toBe('badge-taken')
    expect(JSON.stringify(await supervisor.operators.list())).not.toContain('scrypt')
    expect(await signIn(desk.window().client, 'N002', newcomer.pin)).toBeNull()
  })

  it('keep name, badge and PIN in the part of the journal that can be erased', async () => {
    await desk.client('supervisor').operators.add(newcomer)
    const entry = entriesOf('operator.set').at(-1)!
    expect(entry.facts).not.toMatch(/吴新来|N002|scrypt/)
    expect(entry.personal).toMatch(/吴新来.*N002|N002.*吴新来/)
  })

  it('take a new PIN only from somebody who knows the old one', async () => {
    const { client } = desk.window('clerk')
    expect(await code(client.operators.changePin({ pin: '000000', newPin: '739152' }))).toBe('wrong-pin')
    expect(await code(client.operators.changePin({ pin: testPin, newPin: '123456' }))).toBe('weak-pin')
    expect(await code(client.operators.changePin({ pin: testPin, newPin: '739152' }))).toBeNull()
    expect(await signIn(desk.window().client)).toBe('wrong-pin')
    expect(await signIn(desk.window().client, badgeOf.clerk, '739152')).toBeNull()
  })

  it('get a PIN for once from a supervisor, which opens nothing but the choice of another', async () => {
    const { clerk, supervisor } = desk.operators
    const { client } = desk.window()
    for (let i = 0; i < 5; i++) await signIn(client, badgeOf.clerk, '000000')
    const { pin } = await desk.client('supervisor').operators.resetPin({ id: clerk.id })
    expect(await signIn(client)).toBe('wrong-pin')
    expect(await signIn(client, badgeOf.clerk, pin)).toBe('pin-to-choose')
    expect(await code(client.records.counts())).toBe('not-signed-in')
    expect(await code(confirmSecond(desk.desk, { badge: badgeOf.clerk, pin }, supervisor.id))).toBe('pin-to-choose')
    const choose = (newPin: string) => code(client.operators.signIn({ badge: badgeOf.clerk, pin, newPin }))
    expect(await choose(pin)).toBe('same-pin')
    expect(await choose('123456')).toBe('weak-pin')
    expect(await choose('739152')).toBeNull()
    expect(await code(client.records.counts())).toBeNull()
    expect(await signIn(desk.window().client, badgeOf.clerk, pin)).toBe('wrong-pin')
    expect(await signIn(desk.window().client, badgeOf.clerk, '739152')).toBeNull()
  })

  it('say in the journal who reset a PIN, and keep the digits out of it', async () => {
    const { clerk, supervisor } = desk.operators
    const { pin } = await desk.client('supervisor').operators.resetPin({ id: clerk.id })
    const entry = entriesOf('operator.set').at(-1)!
    expect(entry.operator).toBe(supervisor.id)
    expect(JSON.parse(entry.facts)).toMatchObject({ operator: clerk.id })
    expect(entry.facts + entry.personal).not.toContain(pin)
  })

  it('have their PIN reset by no one but a supervisor, and never by themselves', async () => {
    const { clerk, supervisor } = desk.operators
    expect(await code(desk.client('administrator').operators.resetPin({ id: clerk.id }))).toBe('not-allowed')
    expect(await code(desk.client('supervisor').operators.resetPin({ id: supervisor.id }))).toBe('own-pin')
  })

  it('always leave somebody who can manage them', async () => {
    const { supervisor, administrator } = desk.operators
    const client = desk.client('supervisor')
    await client.operators.change({ id: administrator.id, active: false })
    expect(await code(client.operators.change({ id: supervisor.id, active: false }))).toBe('last-administrator')
    expect(await code(client.operators.change({ id: supervisor.id, role: 'clerk' }))).toBe('not-allowed')
  })
})

describe('whoever keeps the accounts', () => {
  it('cannot make a supervisor, nor change the own role', async () => {
    const desk = await temporaryDesk()
    const administrator = desk.client('administrator')
    const account = { name: '某某', badge: 'N001', kind: 'police', pin: testPin } as const
    const refused = { data: { code: 'not-allowed' } }
    await expect(administrator.operators.add({ ...account, role: 'supervisor' })).rejects.toMatchObject(refused)
    const { id } = desk.operators.administrator
    await expect(administrator.operators.change({ id, role: 'supervisor' })).rejects.toMatchObject(refused)
    await expect(administrator.operators.change({ id, role: 'clerk' })).rejects.toMatchObject(refused)
    await expect(administrator.operators.add({ ...account, role: 'clerk' })).resolves.toMatchObject({ role: 'clerk' })
    desk.close()
  })
})
