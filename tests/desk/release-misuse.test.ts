import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { AskedRelease } from '../../core/contract/claims.ts'
import type { Fields } from '../../core/records/fields.ts'
import { type Client, type Counter, claimant, freshKey, openCounter, pin, refusal, save } from '../helpers/counter.ts'

let counter: Counter
let clerk: Client
let supervisor: Client
const second = { badge: '800003', pin }

beforeEach(async () => {
  counter = await openCounter()
  clerk = counter.as('clerk')
  supervisor = counter.as('supervisor')
})
afterEach(() => counter.desk.close())

const find = (fields: Fields) => save(clerk, 'found-item', fields)
const tell = async (id: string, words: string): Promise<string> =>
  (await clerk.claims.state({ find: id, words, idempotencyKey: freshKey() })).statement
const asked = (id: string, more: Partial<AskedRelease> = {}): AskedRelease => ({
  idempotencyKey: freshKey(),
  find: id,
  report: null,
  claimant: { ...claimant, relation: 'owner' },
  verified: '',
  signature: null,
  ...more,
})
const phone: Fields = { category: 'phone', title: '黑色华为手机', colour: '黑', brand: '华为' }

describe('money', () => {
  const count = (amount: number) => ({ count: { amount, notes: '硬币' }, inHand: ['mark', 'contents'] }) as const
  const release = (id: string, amount: number) =>
    clerk.claims.release(asked(id, { steps: { ...count(amount), inHand: [...count(amount).inHand] }, second }))

  test('in several envelopes agrees to the fen, whatever a sum of fractions comes to', async () => {
    const bag = await find({ category: 'backpack' })
    for (const amount of [0.1, 0.2]) {
      await clerk.links.make({ from: bag, to: await find({ category: 'cash', amount }), role: 'contains' })
    }
    expect((await release(bag, 0.3)).lane).toBe('cash')
  })

  test('in a purse is counted whatever the bag around it says of its own', async () => {
    const bag = await find({ category: 'backpack', amount: 0 })
    await clerk.links.make({ from: bag, to: await find({ category: 'cash', amount: 320 }), role: 'contains' })
    await expect(release(bag, 0)).rejects.toMatchObject({ data: { details: { missing: 'count' } } })
    await release(bag, 320)
  })

  test('has no fractions of a fen', async () => {
    expect(await refusal(find({ category: 'cash', amount: 320.555 }))).toBe('bad-field')
    expect(await refusal(find({ category: 'cash', amount: 1e308 }))).toBe('bad-field')
    expect(await refusal(find({ category: 'cash', amount: -1 }))).toBe('bad-field')
    const cash = await find({ category: 'cash', amount: 1234.56 })
    expect(await refusal(release(cash, 1234.561))).toBe('bad-field')
  })
})

describe('a proxy', () => {
  const proxy = { ...claimant, relation: 'proxy' } as const
  const by = async (owner: { name: string; documentNumber: string }) => {
    const id = await find(phone)
    const statement = await tell(id, '黑色华为')
    const steps = { letter: true, inHand: [], owner: { ...owner, documentType: 'passport' as const } }
    return clerk.claims.release(asked(id, { claimant: proxy, statement, steps }))
  }

  test('shows the document of the owner, not his own twice', async () => {
    expect(await refusal(by({ name: '龚大满', documentNumber: claimant.documentNumber }))).toBe('release-incomplete')
    expect(await refusal(by({ name: '', documentNumber: 'X99054321' }))).toBe('release-incomplete')
    expect((await by({ name: '龚大满', documentNumber: 'X99054321' })).slip).not.toBeNull()
  })
})

test('a document number typed with a Chinese input method on is the same number', async () => {
  const id = await find(phone)
  const typed = { ...claimant, relation: 'owner', documentNumber: 'Ｘ９９０１２３４５' } as const
  const statement = await tell(id, '黑色华为')
  expect((await clerk.claims.release(asked(id, { claimant: typed, statement }))).slip).not.toBeNull()
})

describe('what is owed', () => {
  test('is made good by what the release itself would have taken, not by a word in its place', async () => {
    const id = await find(phone)
    const bare = { name: '', phone: '', relation: 'proxy', documentType: 'none', documentNumber: '' } as const
    const statement = await tell(id, '黑色华为')
    const { id: claim, missing } = await supervisor.claims.release(
      asked(id, { claimant: bare, statement, override: '失主已登机' }),
    )
    expect(missing.toSorted()).toEqual(['document', 'letter', 'name', 'phone'])
    const bring = (need: 'document' | 'letter' | 'name' | 'phone', brought: object) =>
      refusal(clerk.claims.makeGood({ claim, need, ...brought }))
    expect(await bring('document', { words: '看过了' })).toBe('not-made-good')
    expect(await bring('document', { documentType: 'passport', documentNumber: '1' })).toBe('not-made-good')
    const wrong = { documentType: 'resident-id', documentNumber: '990104199001011235' }
    expect(await bring('document', wrong)).toBe('not-made-good')
    expect(await bring('name', { words: '。' })).toBe('not-made-good')
    expect(await bring('phone', { words: '没有' })).toBe('not-made-good')
    expect(await bring('letter', { words: '…' })).toBe('not-made-good')
    const brought = { claim, need: 'document', documentType: 'passport', documentNumber: 'X99012345' } as const
    await clerk.claims.makeGood(brought)
    await clerk.claims.makeGood({ claim, need: 'name', words: '陈小满' })
    await clerk.claims.makeGood({ claim, need: 'phone', words: '19900001234' })
    expect((await clerk.claims.makeGood({ claim, need: 'letter', words: '委托书原件' })).missing).toEqual([])
  })
})

describe('the second person', () => {
  test('is nobody whose PIN a supervisor has just given out, and nobody who was switched off', async () => {
    const id = await find({ category: 'cash', amount: 320 })
    const statement = await tell(id, '320元')
    const steps = { inHand: ['mark', 'contents'], count: { amount: 320, notes: '100×3' } } as const
    const by = (one: { badge: string; pin: string }) =>
      refusal(
        supervisor.claims.release(
          asked(id, { statement, steps: { ...steps, inHand: [...steps.inHand] }, second: one }),
        ),
      )
    const given = await supervisor.operators.resetPin({ id: counter.colleague.id })
    expect(await by({ badge: '800003', pin: given.pin })).toBe('pin-to-choose')
    expect(await by({ badge: ' ８００００１ ', pin })).toBe('second-person-same')
    await supervisor.operators.change({ id: counter.clerk.id, active: false })
    expect(await by({ badge: '800002', pin })).toBe('wrong-pin')
  })
})

describe('one release', () => {
  const ready = async () => {
    const id = await find(phone)
    return asked(id, { statement: await tell(id, '黑色华为') })
  }

  test('asked for by two windows at once is done once', async () => {
    const request = await ready()
    const other = { ...request, idempotencyKey: freshKey() }
    const ends = await Promise.allSettled([clerk.claims.release(request), supervisor.claims.release(other)])
    expect(ends.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect((await clerk.claims.forRecord({ id: request.find })).length).toBe(1)
  })

  test('sent again is answered again; its key says nothing else and is nobody else’s', async () => {
    const request = await ready()
    const { id } = await clerk.claims.release(request)
    expect((await clerk.claims.release(request)).id).toBe(id)
    expect(await refusal(supervisor.claims.release(request))).toBe('already-saved')
    const proxy = { ...request, claimant: { ...claimant, relation: 'relative' } } as const
    expect(await refusal(clerk.claims.release(proxy))).toBe('already-saved')
    await supervisor.claims.reverse({ claim: id, reason: '交错' })
    expect(await clerk.claims.release(request)).toMatchObject({ id, reversed: true })
    expect((await clerk.records.get({ id: request.find })).state).toBe('in-custody')
  })

  test('is not made of what another find’s claimant said, nor of a record that was merged away', async () => {
    const request = await ready()
    const older = await find(phone)
    expect(await refusal(clerk.claims.release({ ...request, find: older }))).toBe('not-found')
    await supervisor.records.merge({ ids: [older, request.find], reason: '同一部' })
    const { mergedInto } = await clerk.records.get({ id: request.find })
    const away = mergedInto === null ? older : request.find
    expect(await refusal(clerk.claims.release({ ...request, find: away, idempotencyKey: freshKey() }))).toBe(
      'not-found',
    )
  })
})
