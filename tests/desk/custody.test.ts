import { beforeEach, describe, expect, test } from 'vitest'
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

const place = async (name: string, kind: 'room' | 'shelf' | 'safe' | 'fridge' | 'box', more: object = {}) =>
  (await supervisor.custody.setPlace({ name, kind, ...more })).id
const find = (fields: Fields) => save(clerk, 'found-item', fields)
const put = (id: string, into: { place: string } | { container: string }, reason = '') =>
  clerk.custody.put({ id, ...into, reason, idempotencyKey: freshKey() })
const within = (from: string, to: string) => clerk.links.make({ from, to, role: 'contains' })
const stateOf = async (id: string) => (await clerk.records.get({ id })).state
const whereIs = async (id: string) => (await clerk.custody.ofRecord({ id })).held?.where
const newest = async (id: string) => (await clerk.records.history({ id }))[0]!
const transfer = (records: string[], destination: 'desk' | 'station') =>
  clerk.custody.transfer({
    records,
    destination,
    desk: destination === 'desk' ? 'b2' : null,
    toName: '冉小满',
    signature: '{"strokes":[]}',
    idempotencyKey: freshKey(),
  })

describe('putting away', () => {
  test('says where a thing lies by the way there, in the list and in the history, and can be taken back', async () => {
    const room = await place('库房', 'room')
    const shelf = await place('A 架', 'shelf', { parent: room })
    const umbrella = await find({ category: 'umbrella' })
    expect((await clerk.custody.held({ atCounter: true })).things.map(({ id }) => id)).toEqual([umbrella])
    expect(await put(umbrella, { place: shelf })).toMatchObject({ held: { where: '库房 / A 架', wrong: null } })
    expect(await newest(umbrella)).toMatchObject({
      action: 'item.placed',
      custody: { where: '库房 / A 架', from: null },
    })
    expect((await clerk.custody.held({ atCounter: true })).things).toEqual([])
    expect((await clerk.custody.held({ place: room })).total).toBe(1)
    await clerk.records.undo({ id: umbrella, idempotencyKey: freshKey() })
    expect(await whereIs(umbrella)).toBeNull()
  })

  test('offers the safe for cash, the fridge for cold medicine alone, nothing for what is dangerous; the fuller shelf last', async () => {
    const [safe, fridge] = [await place('保险柜', 'safe'), await place('药冰箱', 'fridge')]
    const [full, free] = [await place('A', 'shelf', { capacity: 2 }), await place('B', 'shelf', { capacity: 9 })]
    const offered = async (fields: Fields) =>
      (await clerk.custody.ofRecord({ id: await find(fields) })).suggestions.map((one) => one.place)
    expect(await offered({ category: 'cash' })).toEqual([safe])
    expect(await offered({ category: 'med.cold' })).toEqual([fridge])
    expect((await offered({ category: 'medicine' })).at(0)).toBe(safe)
    for (const category of ['aid.wheelchair', 'aid.hearing'])
      expect(await offered({ category })).toEqual(expect.not.arrayContaining([fridge]))
    expect((await offered({ category: 'aid.wheelchair' })).slice(0, 2)).toEqual([free, full])
    expect(await offered({ category: 'hazard' })).toEqual([])
    expect((await offered({ category: 'umbrella' })).slice(0, 2)).toEqual([free, full])
  })

  test('refuses money on a shelf and a full shelf until somebody gives a reason; a box in the safe is in the safe', async () => {
    const [shelf, safe] = [await place('A', 'shelf', { capacity: 1 }), await place('保险柜', 'safe')]
    const box = await place('钱箱', 'box', { parent: safe })
    const cash = await find({ category: 'cash' })
    expect(await refusal(put(cash, { place: shelf }))).toBe('place-unfit')
    expect(await put(cash, { place: box })).toMatchObject({ held: { wrong: null } })
    await put(await find({ category: 'umbrella' }), { place: shelf })
    const hat = await find({ category: 'umbrella' })
    expect(await refusal(put(hat, { place: shelf }))).toBe('place-full')
    expect(await put(hat, { place: shelf }, '货架正在搬')).toMatchObject({ held: { where: 'A' } })
  })

  test('food that stays overnight is wrong wherever it lies, and stands first', async () => {
    const food = await find({ category: 'food' })
    await put(food, { place: await place('冰箱', 'fridge') })
    await find({ category: 'umbrella' })
    counter.clock.now += 26 * 3_600_000
    const { things, bands } = await clerk.custody.held({})
    expect(things[0]).toMatchObject({ id: food, wrong: 'overnight', days: 1 })
    expect(bands[0]).toEqual({ band: '0-1', total: 2, urgent: 1 })
  })
})

describe('a bag and what is in it', () => {
  test('goes without what is another’s: that lies at the counter, also when the bag comes back, and the slip says so', async () => {
    const shelf = await place('A', 'shelf')
    const [bag, wallet, money] = [
      await find({ category: 'shopping_bag', title: '红袋', colour: '红' }),
      await find({ category: 'wallet' }),
      await find({ category: 'cash' }),
    ]
    await within(bag, wallet)
    await within(wallet, money)
    await put(bag, { place: shelf })
    const told = await stated(clerk, releaseOf(bag))
    expect((await clerk.claims.standing({ find: bag })).lane).toBe('cash')
    expect((await clerk.claims.standing({ find: bag, stays: [wallet] })).lane).toBe('low-value')
    const { second: _one, ...alone } = told
    const claim = await clerk.claims.release({ ...alone, stays: [wallet], slipIn: 'zh' })
    expect([await stateOf(bag), await stateOf(wallet), await stateOf(money)]).toEqual([
      'claimed',
      'in-custody',
      'in-custody',
    ])
    const no = (await clerk.records.get({ id: wallet })).no
    expect(claim.page?.html).toContain(`未交</th><td colSpan="3">钱包 ${no}`)
    expect(await whereIs(wallet)).toBeNull()
    expect(await whereIs(money)).toBe(no)
    await supervisor.claims.reverse({ claim: claim.id, reason: '交错' })
    expect([await whereIs(bag), await whereIs(wallet)]).toEqual(['A', null])
  })

  test('lie together; what leaves takes its contents along, also the money in the safe, and brings them back', async () => {
    const [shelf, safe] = [await place('A', 'shelf'), await place('保险柜', 'safe')]
    const [bag, wallet, money] = [
      await find({ category: 'backpack' }),
      await find({ category: 'wallet' }),
      await find({ category: 'cash' }),
    ]
    await within(bag, wallet)
    await within(wallet, money)
    await put(bag, { place: shelf })
    await put(money, { place: safe })
    expect(await whereIs(wallet)).toContain('A / A1-F')
    expect((await clerk.custody.ofRecord({ id: bag })).contents.map(({ id }) => id).sort()).toEqual(
      [wallet, money].sort(),
    )
    const claim = await clerk.claims.release(await stated(clerk, releaseOf(bag)))
    expect(await Promise.all([bag, wallet, money].map(stateOf))).toEqual(['claimed', 'claimed', 'claimed'])
    expect((await clerk.statistics.figures({ from: '2026-10-02', to: '2026-10-02' })).items).toBe(1)
    await supervisor.claims.reverse({ claim: claim.id, reason: '交错了' })
    expect(await Promise.all([bag, wallet, money].map(stateOf))).toEqual(['in-custody', 'in-custody', 'in-custody'])
    expect(await whereIs(money)).toBe('保险柜')
  })

  test('what was taken out of it for good stays here when it leaves', async () => {
    const [bag, card] = [await find({ category: 'backpack' }), await find({ category: 'bank_card' })]
    await within(bag, card)
    await clerk.links.cut({ from: bag, to: card, role: 'contains' })
    await clerk.claims.release(await stated(clerk, releaseOf(bag)))
    expect(await stateOf(card)).toBe('in-custody')
  })

  test.each(['put', 'found'] as const)(
    'stays while something %s in it came after its return: no undo leaves that behind',
    async (how) => {
      const [bag, phone] = [await find({ category: 'backpack' }), await find({ category: 'phone' })]
      await transfer([bag], 'station')
      await supervisor.records.move({ id: bag, to: 'in-custody', reason: '退回', idempotencyKey: freshKey() })
      const [back] = await supervisor.records.history({ id: bag })
      const undo = (id: string, entry: string | null = null) =>
        supervisor.records.undo({ id, ...(entry === null ? {} : { entry }), idempotencyKey: freshKey() })
      if (how === 'put') await put(phone, { container: bag })
      else await within(bag, phone)
      expect(await refusal(undo(bag, back!.entry))).toBe('undo-blocked')
      expect([await stateOf(bag), await stateOf(phone)]).toEqual(['in-custody', 'in-custody'])
      if (how === 'put') await put(phone, { place: await place('A', 'shelf') }, '先放这里')
      else await clerk.links.cut({ from: bag, to: phone, role: 'contains' })
      await undo(bag, back!.entry)
      expect([await stateOf(bag), await stateOf(phone)]).toEqual(['transferred', 'in-custody'])
    },
  )

  test('that was put on the shelf since it came back is taken off it before its return is undone', async () => {
    const bag = await find({ category: 'backpack' })
    await transfer([bag], 'station')
    await supervisor.records.move({ id: bag, to: 'in-custody', reason: '退回', idempotencyKey: freshKey() })
    const [back] = await supervisor.records.history({ id: bag })
    await put(bag, { place: await place('A', 'shelf') })
    const undo = () => supervisor.records.undo({ id: bag, entry: back!.entry, idempotencyKey: freshKey() })
    expect(await refusal(undo())).toBe('undo-blocked')
    await clerk.records.undo({ id: bag, idempotencyKey: freshKey() })
    await undo()
    expect(await stateOf(bag)).toBe('transferred')
  })

  test('cannot lie in what lies in it, nor go into a sealed one', async () => {
    const [bag, purse] = [await find({ category: 'backpack' }), await find({ category: 'wallet' })]
    await put(purse, { container: bag })
    expect(await refusal(put(bag, { container: purse }))).toBe('thing-in-itself')
    await clerk.custody.seal({ id: bag, seal: 'F-0081', second })
    expect(await refusal(put(await find({}), { container: bag }))).toBe('container-sealed')
  })
})

describe('seals and money', () => {
  test('two people seal and open what holds money; the history names both', async () => {
    const cash = await find({ category: 'cash' })
    expect(await refusal(clerk.custody.seal({ id: cash, seal: 'F-1' }))).toBe('second-person-needed')
    expect(await clerk.custody.seal({ id: cash, seal: 'F-1', second })).toMatchObject({
      seal: { seal: 'F-1', operator: '苟值班', witness: '冉值班' },
    })
    expect(await refusal(clerk.custody.seal({ id: cash, seal: 'F-2', second }))).toBe('container-sealed')
    expect((await clerk.custody.open({ id: cash, reason: '复点', second })).seal).toBeNull()
    expect(await refusal(clerk.custody.open({ id: cash, reason: '复点', second }))).toBe('not-sealed')
    expect(await newest(cash)).toMatchObject({
      action: 'container.opened',
      custody: { seal: 'F-1', witness: '冉值班' },
    })
  })

  test('money is counted by two, note by note, and a count that differs says so', async () => {
    const cash = await find({ category: 'cash' })
    const count = (counts: Record<string, number>, by: object = { second }) =>
      clerk.custody.count({ id: cash, counts: counts as never, idempotencyKey: freshKey(), ...by })
    expect(await refusal(count({ 10000: 3 }, {}))).toBe('second-person-needed')
    expect(await count({ 10000: 3, 500: 1, 10: 5 })).toMatchObject({ counts: [{ sum: 30_550, witness: '冉值班' }] })
    expect(await newest(cash)).toMatchObject({ custody: { sum: 30_550, differs: null } })
    await count({ 10000: 2 })
    expect(await newest(cash)).toMatchObject({ custody: { sum: 20_000, differs: 30_550 } })
  })

  test('the first count stands for what the finder said, and closes the envelope in the same step', async () => {
    const cash = await find({ category: 'cash', amount: 300 })
    const count = (pieces: object, seal: string) =>
      clerk.custody.count({ id: cash, counts: pieces, seal, second, idempotencyKey: freshKey() })
    expect(await count({ 10000: 3, 2000: 1 }, 'F-7')).toMatchObject({ seal: { seal: 'F-7', witness: '冉值班' } })
    const told = async () => (await clerk.records.get({ id: cash })).fields
    expect(await told()).toMatchObject({ amount: 320, denominations: '100×3 20×1' })
    expect(await refusal(count({ 10000: 2 }, 'F-8'))).toBe('container-sealed')
    expect((await clerk.custody.ofRecord({ id: cash })).counts).toHaveLength(1)
    await count({ 10000: 2 }, '')
    expect(await told()).toMatchObject({ amount: 320 })
  })
})

describe('handing on', () => {
  test('to the station closes the things and all that is in them; the receipt is its own entry, once', async () => {
    const [bag, phone] = [await find({ category: 'backpack' }), await find({ category: 'phone' })]
    await within(bag, phone)
    const sent = await transfer([bag], 'station')
    expect(await Promise.all([bag, phone].map(stateOf))).toEqual(['transferred', 'transferred'])
    expect(sent).toMatchObject({ destination: 'station', receivedAt: null, toName: '冉**' })
    const receive = () =>
      clerk.custody.receive({ transfer: sent.id, place: null, receiver: '冉小满', signature: '{"strokes":[]}' })
    expect(await receive()).toMatchObject({ receiver: '冉**', receivedAt: counter.clock.now })
    expect(await refusal(receive())).toBe('transfer-received')
    expect(JSON.stringify(await clerk.records.history({ id: bag }))).not.toContain('冉小满')
  })

  test('to another desk keeps them open, on their way, until that desk puts them away', async () => {
    const [bag, phone] = [await find({ category: 'backpack' }), await find({ category: 'phone' })]
    await within(bag, phone)
    const sent = await transfer([bag, phone], 'desk')
    expect(sent.numbers).toHaveLength(1)
    expect((await clerk.custody.held({})).things.map(({ away }) => away)).toEqual([true, true])
    const shelf = await place('B 架', 'shelf')
    await clerk.custody.receive({ transfer: sent.id, place: shelf, receiver: '冉小满', signature: '{}' })
    expect(await whereIs(bag)).toBe('B 架')
    expect(await whereIs(phone)).toContain('B 架 / A1-F')
  })

  test('what the station gives back lies at the counter', async () => {
    const bag = await find({ category: 'backpack' })
    await put(bag, { place: await place('A', 'shelf') })
    await transfer([bag], 'station')
    await supervisor.records.move({ id: bag, to: 'in-custody', reason: '退回', idempotencyKey: freshKey() })
    expect((await clerk.custody.held({ atCounter: true })).things.map(({ id }) => id)).toEqual([bag])
  })
})

describe('taking stock', () => {
  test('names what is missing, what belongs elsewhere, what was handed over and what nobody knows', async () => {
    const [a, b] = [await place('A', 'shelf'), await place('B', 'shelf')]
    const box = await place('箱 1', 'box', { parent: a })
    const ids = await Promise.all([1, 2, 3, 4].map(() => find({ category: 'umbrella' })))
    const [here, boxed, lost, elsewhere] = ids as [string, string, string, string]
    const gone = await find({ category: 'umbrella' })
    for (const [id, to] of [
      [here, a],
      [boxed, box],
      [lost, a],
      [elsewhere, b],
    ] as const)
      await put(id, { place: to })
    await clerk.claims.release(await stated(clerk, releaseOf(gone)))
    const no = async (id: string) => (await clerk.records.get({ id })).no
    const labels = [
      await no(here),
      await no(boxed),
      (await no(elsewhere)).toLowerCase(),
      await no(gone),
      '6901234567892',
    ]
    const result = await clerk.custody.takeStock({
      place: a,
      labels: [...labels, labels[0]!],
      idempotencyKey: freshKey(),
    })
    expect(result).toMatchObject({
      present: 2,
      missing: [{ id: lost, where: 'A' }],
      misplaced: [{ id: elsewhere, where: 'B' }],
      gone: [{ id: gone }],
      papers: [],
      unknown: [{ label: '6901234567892', desk: null }],
    })
  })
})

test('in one count a thing counts once by any of its labels, a paper about it does not count, and another desk is named', async () => {
  const shelf = await place('A', 'shelf')
  const [tagged, away] = [await find({ category: 'umbrella' }), await find({ category: 'umbrella' })]
  await put(tagged, { place: shelf })
  await put(away, { place: shelf })
  const no = (await clerk.records.get({ id: tagged })).no
  const print = async (kind: 'custody-label' | 'finder-receipt', of: string) =>
    (await clerk.slips.issue({ kind, of, idempotencyKey: freshKey() })).slip
  const [label, receipt] = [await print('custody-label', tagged), await print('finder-receipt', away)]
  const key = freshKey()
  const asked = { place: shelf, labels: [no, label, receipt, 'Z9-F0001'], idempotencyKey: key }
  const result = await clerk.custody.takeStock(asked)
  expect(result).toMatchObject({
    present: 1,
    missing: [{ id: away }],
    misplaced: [],
    papers: [{ id: away }],
    unknown: [{ label: 'Z9-F0001', desk: 'Z9' }],
  })
  expect(await clerk.custody.takeStock(asked)).toEqual(result)
  const taken = counter.desk.journal.db.prepare("select count(*) from journal where action = 'stock.taken'").pluck()
  expect(taken.get()).toBe(1)
  expect(await clerk.custody.find({ text: receipt })).toMatchObject({ id: away, paper: true })
})
