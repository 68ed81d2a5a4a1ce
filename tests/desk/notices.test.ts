import { afterEach, beforeEach, describe, expect, test } from 'vitest'
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

beforeEach(async () => {
  counter = await openCounter(Date.parse('2025-12-01T09:00:00+08:00'))
  clerk = counter.as('clerk')
  supervisor = counter.as('supervisor')
})
afterEach(() => counter.desk.close())

const phone = {
  category: 'phone.fold',
  colour: '深灰,张三贴了红贴纸',
  brand: '华为',
  number: '860000000000001',
  contents: '壳里夹一张地铁票',
  zone: 'elephant',
} as const
const colleague = { badge: '800003', pin }
const at = (moment: string): void => {
  counter.clock.now = Date.parse(`${moment}+08:00`)
}
const publish = (records: string[] | null, day = '2025-12-01', number = '') =>
  clerk.notices.publish({ records, number, day, place: '南门公告栏', idempotencyKey: freshKey() })
const clockOf = (id: string) => clerk.notices.ofRecord({ id })
const stateOf = async (id: string) => (await clerk.records.get({ id })).state
const forfeit = (records: string[] | null) =>
  clerk.notices.forfeit({ records, number: '', idempotencyKey: freshKey(), second: colleague })

const ownersRelease = (find: string) => {
  const request = releaseOf(find)
  return { ...request, claimant: { ...request.claimant, relation: 'owner' } } as const
}

describe('a notice', () => {
  test('of all that wait starts their year; the public reads category, known colours and zone', async () => {
    const find = await save(clerk, 'found-item', phone)
    const other = await save(clerk, 'found-item', { category: 'umbrella', zone: 'panda_lower' })
    expect((await clockOf(find))?.section).toBe('unnoticed')
    const notice = await publish(null)
    expect(notice.number).toBe('A1-招2025-001')
    expect(notice.lines.map(({ what, zone }) => [what.zh, zone])).toEqual([
      ['深灰色、红色 手机', 'elephant'],
      ['雨伞', 'panda_lower'],
    ])
    expect(JSON.stringify(notice.lines)).not.toMatch(/华为|地铁|8600|张三|fold/)
    expect([await stateOf(find), await stateOf(other)]).toEqual(['announced', 'announced'])
    expect(await clockOf(find)).toMatchObject({ section: 'running', through: '2026-12-01', due: '2026-12-02' })
    expect(await refusal(publish(null))).toBe('nothing-waits')
  })

  test('counts from its own day: not in the future, not before the find came', async () => {
    const find = await save(clerk, 'found-item', phone)
    expect(await refusal(publish([find], '2025-12-02'))).toBe('notice-in-future')
    expect(await refusal(publish([find], '2025-11-30'))).toBe('notice-before-find')
    at('2025-12-20T09:00:00')
    await publish([find], '2025-12-10')
    expect(await clockOf(find)).toMatchObject({ through: '2026-12-10' })
  })

  test('names a find once, and a number is given once', async () => {
    const [first, second] = [await save(clerk, 'found-item', phone), await save(clerk, 'found-item', phone)]
    await publish([first], '2025-12-01', '渝动招〔2025〕7号')
    expect(await refusal(publish([first]))).toBe('not-announceable')
    expect(await refusal(publish([second], '2025-12-01', '渝动招〔2025〕7号'))).toBe('notice-number-taken')
    expect(await refusal(publish([await save(clerk, 'lost-item', phone)]))).toBe('not-announceable')
  })

  test('withdrawn by a supervisor leaves its finds without one; the next one starts their year', async () => {
    const find = await save(clerk, 'found-item', phone)
    const gone = await save(clerk, 'found-item', phone)
    const notice = await publish(null)
    await clerk.claims.release(await stated(clerk, ownersRelease(gone)))
    const withdrawal = { notice: notice.id, reason: '日期贴错了', idempotencyKey: freshKey() }
    expect(await refusal(clerk.notices.withdraw(withdrawal))).toBe('not-allowed')
    expect((await supervisor.notices.withdraw(withdrawal)).withdrawn).toBe(true)
    expect([await stateOf(find), await stateOf(gone)]).toEqual(['in-custody', 'claimed'])
    expect((await clockOf(find))?.section).toBe('unnoticed')
    expect(await refusal(supervisor.notices.withdraw({ ...withdrawal, idempotencyKey: freshKey() }))).toBe(
      'notice-withdrawn',
    )
    at('2025-12-05T09:00:00')
    await publish([find], '2025-12-05')
    expect(await clockOf(find)).toMatchObject({ through: '2026-12-07', moved: true })
  })

  test('is the only way to announce: a plain move is refused', async () => {
    const find = await save(clerk, 'found-item', phone)
    const move = (to: 'announced' | 'forfeited' | 'disposed' | 'in-custody') =>
      supervisor.records.move({ id: find, to, reason: '手动', idempotencyKey: freshKey() })
    expect(await refusal(move('announced'))).toBe('needs-notice')
    expect(await refusal(move('disposed'))).toBe('needs-notice')
    await publish([find])
    expect(await refusal(move('forfeited'))).toBe('needs-notice')
    expect(await refusal(move('in-custody'))).toBe('needs-notice')
  })

  test('stands in the history of each of its finds', async () => {
    const find = await save(clerk, 'found-item', phone)
    const notice = await publish([find, await save(clerk, 'found-item', phone)])
    await supervisor.notices.withdraw({ notice: notice.id, reason: '贴错', idempotencyKey: freshKey() })
    const [withdrawn, published] = await clerk.records.history({ id: find })
    expect(published).toMatchObject({
      action: 'notice.published',
      notice: { number: notice.number, day: '2025-12-01', place: '南门公告栏' },
      steps: [{ from: 'in-custody', to: 'announced' }],
      other: null,
    })
    expect(withdrawn).toMatchObject({ action: 'notice.withdrawn', notice: { number: notice.number }, reason: '贴错' })
  })
})

describe('the year of a find noticed on 1 December 2025', () => {
  let find: string
  beforeEach(async () => {
    find = await save(clerk, 'found-item', phone)
    await publish([find])
  })
  const release = async (who: Client, more: object = {}) =>
    who.claims.release({ ...(await stated(who, ownersRelease(find))), ...more })

  test('lets it be claimed in the last minute of 1 December 2026', async () => {
    at('2026-12-01T23:59:00')
    expect((await clockOf(find))?.section).toBe('soon')
    expect((await release(clerk)).slip).not.toBeNull()
    expect(await stateOf(find)).toBe('claimed')
  })

  test('the minute after is over for a clerk, and the refusal says what to do; a supervisor gives a reason', async () => {
    at('2026-12-02T00:00:00')
    expect((await clockOf(find))?.section).toBe('due')
    await expect(release(clerk)).rejects.toMatchObject({
      data: { code: 'claim-period-over', zh: expect.stringMatching(/2026-12-01 24时.*318.*值班长/) },
    })
    expect(await stateOf(find)).toBe('announced')
    expect(await refusal(release(supervisor))).toBe('claim-period-over')
    await release(supervisor, { override: '失主昨晚已电话说明' })
    expect(await stateOf(find)).toBe('claimed')
  })

  test('is soon over from thirty days before its last day', async () => {
    at('2026-10-31T12:00:00')
    expect((await clerk.notices.counts()).running).toBe(1)
    at('2026-11-01T12:00:00')
    expect(await clerk.notices.counts()).toMatchObject({ running: 0, soon: 1, due: 0 })
  })

  test('falls to the state the day after by a numbered list that two sign, and not before', async () => {
    at('2026-12-01T12:00:00')
    expect(await refusal(forfeit([find]))).toBe('not-due')
    expect(await refusal(forfeit(null))).toBe('nothing-waits')
    at('2026-12-02T09:00:00')
    const alone = { records: null, number: '', idempotencyKey: freshKey() }
    expect(await refusal(clerk.notices.forfeit(alone))).toBe('second-person-needed')
    const himself = { ...alone, second: { badge: '800002', pin } }
    expect(await refusal(clerk.notices.forfeit(himself))).toBe('second-person-same')
    expect(await forfeit(null)).toEqual({ number: 'A1-归2026-001', count: 1 })
    expect(await stateOf(find)).toBe('forfeited')
    const [line] = await clerk.records.history({ id: find })
    expect(line).toMatchObject({ action: 'find.forfeited', leaving: { list: 'A1-归2026-001', witness: '冉值班' } })
    expect(await clockOf(find)).toBeNull()
  })

  test('once it fell to the state, its notice stands until the find is back in custody', async () => {
    at('2026-12-02T09:00:00')
    await forfeit([find])
    const [notice] = await clerk.notices.list()
    const withdraw = () =>
      supervisor.notices.withdraw({ notice: notice!.id, reason: '日期贴错', idempotencyKey: freshKey() })
    expect(await refusal(withdraw())).toBe('notice-forfeited')
    await supervisor.records.move({ id: find, to: 'in-custody', reason: '归公有误', idempotencyKey: freshKey() })
    expect((await withdraw()).withdrawn).toBe(true)
  })

  test('does not end before the rest days of its last year are entered', async () => {
    at('2026-06-02T09:00:00')
    const late = await save(clerk, 'found-item', phone)
    await publish([late], '2026-06-02')
    expect(await clockOf(late)).toMatchObject({ through: '2027-06-02', provisional: true })
    at('2027-08-02T09:00:00')
    expect(await refusal(forfeit([late]))).toBe('holidays-missing')
    const year = { year: '2027', off: ['2027-06-02', '2027-06-03'], work: [] }
    expect(await refusal(clerk.notices.setHolidays(year))).toBe('not-allowed')
    await supervisor.notices.setHolidays(year)
    expect(await clockOf(late)).toMatchObject({ through: '2027-06-04', moved: true, provisional: false })
    expect((await forfeit([late])).count).toBe(1)
  })
})

describe('what came back', () => {
  test('from the wrong hands goes on from its first notice, as a period of the law does; what lay in it too', async () => {
    const bag = await save(clerk, 'found-item', { ...phone, category: 'handbag.tote' })
    const inside = await save(clerk, 'found-item', { category: 'umbrella', zone: 'elephant' })
    await clerk.links.make({ from: bag, to: inside, role: 'contains' })
    await publish([bag])
    at('2026-03-01T09:00:00')
    const claim = await clerk.claims.release(await stated(clerk, ownersRelease(bag)))
    at('2026-05-01T09:00:00')
    await supervisor.claims.reverse({ claim: claim.id, reason: '冒领' })
    for (const id of [bag, inside]) {
      expect(await stateOf(id)).toBe('announced')
      expect(await clockOf(id)).toMatchObject({ through: '2026-12-01', notice: { day: '2025-12-01' } })
    }
    at('2026-12-02T09:00:00')
    expect((await forfeit(null)).count).toBe(2)
  })

  test('after its notice was withdrawn waits for the next one', async () => {
    const find = await save(clerk, 'found-item', phone)
    const notice = await publish([find])
    const claim = await clerk.claims.release(await stated(clerk, ownersRelease(find)))
    await supervisor.notices.withdraw({ notice: notice.id, reason: '贴错', idempotencyKey: freshKey() })
    await supervisor.claims.reverse({ claim: claim.id, reason: '冒领' })
    expect(await stateOf(find)).toBe('in-custody')
    expect(await clockOf(find)).toMatchObject({ section: 'unnoticed', notice: null })
  })
})

describe('what lies in a thing', () => {
  let bag: string
  let inside: string
  beforeEach(async () => {
    bag = await save(clerk, 'found-item', { ...phone, category: 'handbag.tote' })
    inside = await save(clerk, 'found-item', { category: 'umbrella', zone: 'elephant' })
  })
  const contain = () => clerk.links.make({ from: bag, to: inside, role: 'contains' })

  test('is announced with it', async () => {
    await contain()
    expect((await publish([bag])).lines.map(({ record }) => record).sort()).toEqual([bag, inside].sort())
    expect(await stateOf(inside)).toBe('announced')
  })

  test('and was never announced holds it back, is named, and does not hold back the others', async () => {
    const other = await save(clerk, 'found-item', phone)
    await publish([bag, other])
    await contain()
    at('2026-12-02T09:00:00')
    const no = (await clerk.records.get({ id: inside })).no
    const due = await clerk.notices.due({ section: 'due' })
    expect(due).toMatchObject({ held: 1, unannounced: [{ id: inside }] })
    expect(due.rows.find(({ record }) => record.id === bag)?.inside).toEqual([{ no, due: null }])
    expect(await refusal(forfeit([bag]))).toBe('contents-unannounced')
    expect((await forfeit(null)).count).toBe(1)
    expect([await stateOf(bag), await stateOf(other)]).toEqual(['announced', 'forfeited'])
    await publish([inside], '2026-12-02')
    expect(await refusal(forfeit([bag]))).toBe('not-due')
    expect((await clerk.notices.due({ section: 'due' })).rows[0]?.inside).toEqual([{ no, due: '2027-12-03' }])
    at('2027-12-06T09:00:00')
    await supervisor.notices.setHolidays({ year: '2027', off: ['2027-01-01'], work: [] })
    expect((await forfeit(null)).count).toBe(2)
  })
})

test('a year of rest days that contradicts itself or is of another year is refused by the day that is wrong', async () => {
  const set = (off: string[], work: string[]) => refusal(supervisor.notices.setHolidays({ year: '2028', off, work }))
  expect(await set(['2028-01-01', '2028-01-02'], ['2028-01-02'])).toBe('holidays-contradict')
  expect(await set(['2028-01-01', '2026-10-01'], [])).toBe('holidays-other-year')
  expect(await set(['2028-02-30'], [])).toBe('bad-field')
  await supervisor.notices.setHolidays({ year: '2028', off: ['2027-12-31', '2028-01-01'], work: [] })
  await supervisor.notices.setHolidays({ year: '2028', off: ['2028-01-01', '2028-01-01'], work: [] })
  expect((await clerk.notices.holidays()).find(({ year }) => year === '2028')?.off).toEqual(['2028-01-01'])
})

describe('what cannot be kept', () => {
  test('is listed for its first day and ended by two', async () => {
    const cake = await save(clerk, 'found-item', { category: 'food', zone: 'elephant' })
    expect(await clockOf(cake)).toMatchObject({
      section: 'perishable',
      perishableBy: Date.parse('2025-12-02T04:00:00+08:00'),
    })
    const asked = { record: cake, way: 'destroyed', proceeds: null, reason: '', idempotencyKey: freshKey() } as const
    expect(await refusal(clerk.notices.dispose(asked))).toBe('second-person-needed')
    const done = await clerk.notices.dispose({ ...asked, second: colleague })
    expect(done.state).toBe('disposed')
    const [line] = await clerk.records.history({ id: cake })
    expect(line).toMatchObject({ action: 'find.disposed', leaving: { way: 'destroyed', witness: '冉值班' } })
  })

  test('sold, its price and buyer are written down, and the money takes its place: year, claim and forfeiture are the money’s', async () => {
    const cake = await save(clerk, 'found-item', { category: 'food', zone: 'elephant' })
    const other = await save(clerk, 'found-item', { category: 'food', zone: 'elephant' })
    const sale = { way: 'sold', buyer: '收据 0071', reason: '', second: colleague } as const
    const sell = (record: string, more: { proceeds: number | null; buyer?: string }) =>
      clerk.notices.dispose({ ...sale, record, ...more, idempotencyKey: freshKey() })
    expect(await refusal(sell(cake, { proceeds: null }))).toBe('bad-field')
    expect(await refusal(sell(cake, { proceeds: 32.5, buyer: '' }))).toBe('bad-field')
    expect(await sell(cake, { proceeds: 32.5 })).toMatchObject({
      state: 'in-custody',
      fields: { custodyClass: 'cash', amount: 32.5 },
    })
    await sell(other, { proceeds: 8 })
    expect(await refusal(sell(cake, { proceeds: 40 }))).toBe('disposal-needs-supervisor')
    const asSupervisor = { ...sale, record: cake, proceeds: 40, reason: '再卖', idempotencyKey: freshKey() }
    expect(await refusal(supervisor.notices.dispose(asSupervisor))).toBe('is-money')
    expect((await clerk.records.history({ id: cake }))[0]).toMatchObject({ leaving: { way: 'sold', proceeds: 32.5 } })
    expect(await clockOf(cake)).toMatchObject({ section: 'unnoticed', perishableBy: null })
    const safe = await supervisor.custody.setPlace({ name: '保险柜', kind: 'safe' })
    expect((await clerk.custody.ofRecord({ id: cake })).suggestions).toMatchObject([{ place: safe.id }])
    await publish([cake, other])
    const paid = { ...ownersRelease(other), second: colleague }
    const short = { ...paid, steps: { ...paid.steps, count: { amount: 5, notes: '5×1' } } }
    expect(await refusal(clerk.claims.release(await stated(clerk, short)))).toBe('release-incomplete')
    const whole = {
      ...paid,
      steps: { ...paid.steps, count: { amount: 8, notes: '5×1 1×3' } },
      idempotencyKey: freshKey(),
    }
    const { slip } = await clerk.claims.release(await stated(clerk, whole))
    expect((await clerk.slips.get({ slip: slip! })).html).toContain('变卖款 ¥8.00')
    at('2026-12-02T09:00:00')
    expect((await forfeit(null)).count).toBe(1)
    const list = (await clerk.slips.offers()).find(({ kind }) => kind === 'forfeiture-list')!
    const { html } = await clerk.slips.preview({ kind: 'forfeiture-list', of: list.of, language: 'zh' })
    expect(html).toContain('变卖款 ¥32.50')
    expect(html).toContain('现金合计 ¥32.50')
  })

  test('of anything else needs a supervisor among the two, and a reason', async () => {
    const umbrella = await save(clerk, 'found-item', { category: 'umbrella', zone: 'elephant' })
    const asked = { record: umbrella, way: 'destroyed', proceeds: null, idempotencyKey: freshKey() } as const
    const by = (second: { badge: string; pin: string }, reason: string) =>
      clerk.notices.dispose({ ...asked, idempotencyKey: freshKey(), reason, second })
    expect(await refusal(by(colleague, '发霉'))).toBe('disposal-needs-supervisor')
    expect(await refusal(by({ badge: '800001', pin }, ''))).toBe('bad-field')
    expect((await by({ badge: '800001', pin }, '发霉')).state).toBe('disposed')
  })
})
