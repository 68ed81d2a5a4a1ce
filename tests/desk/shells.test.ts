import { describe, expect, it } from 'vitest'
import { badgeOf, testPin } from '../helpers/desk.ts'
import { httpClient } from '../helpers/http.ts'
import { bothShells, clerkOver } from '../helpers/shells.ts'

const { shells, desk, served } = bothShells()

const refusalOf = async (asked: Promise<unknown>) =>
  asked.then(
    () => null,
    (error: { code: string; status: number; message: string; data: unknown }) => error,
  )

describe.each(shells)('a window over %s', (name, connect) => {
  const signedIn = () => clerkOver(connect)
  const umbrella = (key: string) => ({
    kind: 'lost-item' as const,
    fields: { title: '蓝色雨伞', contactPhone: '13900001111' },
    idempotencyKey: `${name}-${key}`,
  })

  it('learns the desk’s state before anybody signs in', async () => {
    const client = await connect()
    expect(await client.desk.status()).toMatchObject({ setUp: true, desk: 'A1', practice: false, operator: null })
  })

  it('signs in, and is known until it signs out', async () => {
    const client = await connect()
    const operator = await client.operators.signIn({ badge: badgeOf.clerk, pin: testPin })
    expect(operator).toEqual(desk().operators.clerk)
    expect((await client.desk.status()).operator).toEqual(operator)
    await client.operators.signOut()
    expect((await client.desk.status()).operator).toBeNull()
  })

  it('saves a record once however often the save is sent, and reads it back masked', async () => {
    const client = await signedIn()
    const saved = await client.records.create(umbrella('once'))
    expect(await client.records.create(umbrella('once'))).toEqual(saved)
    const read = await client.records.get({ id: saved.id })
    expect(read).toEqual(saved)
    expect(read.fields).toMatchObject({ title: '蓝色雨伞', contactPhone: '139****1111' })
  })

  it('gets candidates while typing', async () => {
    const client = await signedIn()
    await client.records.create({ kind: 'found-item', fields: { title: '蓝色雨伞' }, idempotencyKey: `${name}-find` })
    const { candidates, tookMs } = await client.matches.live({ kind: 'lost-item', fields: { title: '蓝色的雨伞' } })
    expect(candidates.map((candidate) => candidate.record.fields.title)).toContain('蓝色雨伞')
    expect(tookMs).toBeGreaterThanOrEqual(0)
  })

  it('is refused in one form: code, status, both sentences, details', async () => {
    const client = await signedIn()
    const missing = await refusalOf(client.records.get({ id: 'none' }))
    expect(missing).toMatchObject({ code: 'not-found', status: 404, data: { code: 'not-found', details: {} } })
    const badAge = await refusalOf(
      client.records.create({ kind: 'missing-person', fields: { age: 400 }, idempotencyKey: `${name}-bad` }),
    )
    expect(badAge).toMatchObject({ code: 'bad-field', status: 422, data: { details: { name: 'age', field: '年龄' } } })
    expect(badAge?.data).toMatchObject({ zh: expect.stringContaining('年龄'), en: expect.stringContaining('Age') })
    const saved = await client.records.create(umbrella('states'))
    const step = { id: saved.id, to: 'claimed' as const, reason: '', idempotencyKey: `${name}-step` }
    const illegal = await refusalOf(client.records.move(step))
    expect(illegal).toMatchObject({ code: 'illegal-transition', status: 409 })
    expect(illegal?.data).toMatchObject({
      zh: expect.stringContaining('“寻找中”'),
      en: expect.stringContaining('“open”'),
    })
    const foreign = await refusalOf(
      client.records.create({ kind: 'lost-item', fields: { heightCm: 120 }, idempotencyKey: `${name}-foreign` }),
    )
    expect(foreign?.data).toMatchObject({ code: 'field-not-of-kind', details: { name: 'heightCm', field: '身高' } })
    const halfCharacter = await refusalOf(
      client.records.create({ kind: 'lost-item', fields: { title: 'a\ud83d' }, idempotencyKey: `${name}-half` }),
    )
    expect(halfCharacter).toMatchObject({ code: 'malformed-text', status: 422 })
    const stranger = await refusalOf(
      client.records.get({ id: 'x', fields: 1, ...({ id: undefined } as object) } as never),
    )
    expect(stranger).toMatchObject({ code: 'bad-field', status: 422 })
  })

  it('hears of changes made in other windows, and of nothing after it went away', async () => {
    const [listening, acting] = [await connect(), await signedIn()]
    const stop = new AbortController()
    const events = await listening.desk.events(undefined, { signal: stop.signal })
    const heard = events.next()
    const saved = await acting.records.create(umbrella('event'))
    const { value } = await heard
    expect(value).toMatchObject({ areas: expect.arrayContaining(['records']), ids: [saved.id] })
    stop.abort()
    const after = await acting.records.create(umbrella('after'))
    // What the desk itself told before (new pairs, worked out in the background) may still be under way.
    const late: string[] = []
    const rest = async (): Promise<void> => {
      for (let next = await events.next(); !next.done; next = await events.next()) late.push(...next.value.ids)
    }
    await expect(rest()).rejects.toThrow()
    expect(late).not.toContain(after.id)
  })

  it('practises on a desk of its own, and comes back signed out', async () => {
    const client = await signedIn()
    const practice = await client.desk.practice({ on: true })
    expect(practice).toMatchObject({ practice: true, desk: 'P1', operator: null })
    await client.operators.signIn({ badge: '900001', pin: testPin })
    await client.records.create(umbrella('practice'))
    const back = await client.desk.practice({ on: false })
    expect(back).toMatchObject({ practice: false, desk: 'A1', operator: null })
    await client.operators.signIn({ badge: badgeOf.clerk, pin: testPin })
    const real = await client.records.active({ kind: 'lost-item' })
    expect(real.filter((record) => record.desk !== 'A1')).toEqual([])
  }, 90_000)
})

describe('two windows', () => {
  it('are signed in each for itself', async () => {
    const [one, other] = [await httpClient(served()), await httpClient(served())]
    await one.operators.signIn({ badge: badgeOf.clerk, pin: testPin })
    expect((await other.desk.status()).operator).toBeNull()
  })
})
