import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Fields } from '../../core/records/fields.ts'
import {
  type Client,
  type Counter,
  freshKey,
  openCounter,
  pin,
  refusal,
  releaseOf,
  save,
  stated,
} from '../helpers/counter.ts'

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

const shelf = async (name: string) => (await supervisor.custody.setPlace({ name, kind: 'shelf' })).id
const find = (fields: Fields) => save(clerk, 'found-item', fields)
const put = (id: string, into: { place: string } | { container: string }, reason = '') =>
  clerk.custody.put({ id, ...into, reason, idempotencyKey: freshKey() })
const whereIs = async (id: string) => (await clerk.custody.ofRecord({ id })).held?.where
const stateOf = async (id: string) => (await clerk.records.get({ id })).state
const release = async (id: string) => clerk.claims.release(await stated(clerk, releaseOf(id)))
const transfer = (records: string[], destination: 'desk' | 'station' = 'desk', desk = 'b2') =>
  clerk.custody.transfer({
    records,
    destination,
    desk: destination === 'desk' ? desk : null,
    toName: '冉小满',
    signature: '{}',
    idempotencyKey: freshKey(),
  })
const receive = (id: string, place: string | null = null) =>
  clerk.custody.receive({ transfer: id, place, receiver: '冉小满', signature: '{}' })

describe('a place', () => {
  test('that is not there or out of use takes nothing, whatever reason is given', async () => {
    const umbrella = await find({ category: 'umbrella' })
    const old = await shelf('旧架')
    await supervisor.custody.setPlace({ id: old, removed: true })
    for (const place of ['no-such-place', old]) {
      expect(await refusal(put(umbrella, { place }))).toBe('no-such-place')
      expect(await refusal(put(umbrella, { place }, '先放着'))).toBe('no-such-place')
    }
    const sent = await transfer([umbrella])
    expect(await refusal(receive(sent.id, old))).toBe('no-such-place')
    expect(await refusal(supervisor.custody.setPlace({ name: '箱', kind: 'box', parent: old }))).toBe('no-such-place')
  })
})

describe('what is on its way to another desk', () => {
  test('is neither handed over, handed on again nor thrown away before somebody has received it', async () => {
    const [bag, wallet] = [await find({ category: 'backpack', title: '黑背包' }), await find({ category: 'wallet' })]
    await clerk.links.make({ from: bag, to: wallet, role: 'contains' })
    const sent = await transfer([wallet])
    expect(await refusal(release(wallet))).toBe('thing-away')
    expect(await refusal(release(bag))).toBe('thing-away')
    expect(await refusal(transfer([wallet], 'station'))).toBe('thing-away')
    const dispose = { record: wallet, way: 'destroyed', proceeds: null, reason: '发霉', second } as const
    expect(await refusal(supervisor.notices.dispose({ ...dispose, idempotencyKey: freshKey() }))).toBe('thing-away')
    await receive(sent.id)
    await release(bag)
    expect([await stateOf(bag), await stateOf(wallet)]).toEqual(['claimed', 'claimed'])
  })

  test('stays where it was put since, when the receipt comes late', async () => {
    const [here, away] = [await find({ category: 'umbrella' }), await find({ category: 'umbrella' })]
    const [a, b] = [await shelf('A'), await shelf('B')]
    const sent = await transfer([here, away])
    await put(here, { place: a })
    await receive(sent.id, b)
    expect([await whereIs(here), await whereIs(away)]).toEqual(['A', 'B'])
  })

  test('to the station lies on no shelf of ours when it comes back', async () => {
    const umbrella = await find({ category: 'umbrella' })
    const sent = await transfer([umbrella], 'station')
    await receive(sent.id, await shelf('A'))
    await supervisor.records.move({ id: umbrella, to: 'in-custody', reason: '退回', idempotencyKey: freshKey() })
    expect(await whereIs(umbrella)).toBeNull()
  })

  test('goes to the code of another desk, not to its own and not to a word', async () => {
    const umbrella = await find({ category: 'umbrella' })
    for (const desk of ['a1', 'Ａ１', '西门岗', 'B2-3', '']) {
      expect(await refusal(transfer([umbrella], 'desk', desk)), desk).toBe('transfer-needs-desk')
    }
    expect((await transfer([umbrella], 'desk', 'ｂ２')).receivingDesk).toBe('B2')
  })
})

describe('a sealed bag', () => {
  test('gives nothing out before its opening is on record, and goes itself as it is', async () => {
    const [bag, wallet] = [await find({ category: 'backpack', title: '黑背包' }), await find({ category: 'wallet' })]
    await clerk.links.make({ from: bag, to: wallet, role: 'contains' })
    await clerk.custody.seal({ id: bag, seal: 'F-0081', second })
    expect(await refusal(release(wallet))).toBe('container-sealed')
    expect(await refusal(put(wallet, { place: await shelf('A') }, '先放这里'))).toBe('container-sealed')
    expect(await refusal(transfer([wallet]))).toBe('container-sealed')
    await release(bag)
    expect(await stateOf(wallet)).toBe('claimed')
  })

  test('does not leave single things here unopened', async () => {
    const [bag, wallet] = [await find({ category: 'backpack', title: '黑背包' }), await find({ category: 'wallet' })]
    await clerk.links.make({ from: bag, to: wallet, role: 'contains' })
    await clerk.custody.seal({ id: bag, seal: 'F-0083', second })
    const asked = { ...(await stated(clerk, releaseOf(bag))), stays: [wallet] }
    expect(await refusal(clerk.claims.release(asked))).toBe('container-sealed')
    await clerk.custody.open({ id: bag, reason: '钱包留下', second })
    await clerk.claims.release(asked)
    expect([await stateOf(bag), await stateOf(wallet)]).toEqual(['claimed', 'in-custody'])
  })

  test('is still sealed when its record is merged with an older one, until it is opened', async () => {
    const [older, bag] = [await find({ category: 'backpack' }), await find({ category: 'backpack' })]
    await clerk.custody.seal({ id: bag, seal: 'F-0082', second })
    await supervisor.records.merge({ ids: [older, bag], reason: '同一个包' })
    expect((await clerk.custody.ofRecord({ id: older })).seal).toMatchObject({ seal: 'F-0082' })
    expect(await refusal(put(await find({ category: 'wallet' }), { container: older }))).toBe('container-sealed')
    expect((await clerk.custody.open({ id: older, reason: '核对', second })).seal).toBeNull()
  })
})
