import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Fields } from '../../core/records/fields.ts'
import type { Kind } from '../../core/records/kinds.ts'
import { refreshProposals } from '../../db/matching/proposals.ts'
import { stated } from '../helpers/counter.ts'
import { badgeOf, type DeskClient, matchDay, type TemporaryDesk, temporaryDesk, testPin } from '../helpers/desk.ts'

let desk: TemporaryDesk
let clerk: DeskClient
beforeEach(async () => {
  desk = await temporaryDesk()
  clerk = desk.client('clerk')
})
afterEach(() => desk.close())

let keys = 0
const save = async (kind: Kind, fields: Fields): Promise<string> =>
  (await clerk.records.create({ kind, fields, sets: {}, idempotencyKey: `matches-${String(++keys).padStart(4, '0')}` }))
    .id
const settle = (): void => {
  while (refreshProposals(desk.desk.journal.db, 1000, () => performance.now()).more);
}

const releaseOf = (find: string, report: string | null) => ({
  idempotencyKey: `matches-claim-${++keys}`,
  find,
  report,
  claimant: {
    name: '陈小满',
    phone: '19900001234',
    relation: 'self' as const,
    documentType: 'passport' as const,
    documentNumber: 'X99012345',
  },
  verified: '锁屏图案说对',
  steps: { inHand: ['mark' as const, 'unlocked' as const] },
  signature: null,
  second: { badge: badgeOf.supervisor, pin: testPin },
})

const hour = 3_600_000
const phone: Fields = {
  category: 'phone',
  title: '黑色华为手机',
  colour: '黑',
  brand: '华为',
  zone: 'elephant',
  eventTo: matchDay - hour,
}
const boy: Fields = {
  ageGroup: 'child',
  age: 5,
  sex: 'male',
  upper: '红T恤',
  shoes: '白球鞋',
  eventTo: matchDay - hour,
}

test('a child found twice is proposed to both reports', async () => {
  const reports = [
    await save('missing-person', { ...boy, name: '王晓明' }),
    await save('missing-person', { ...boy, name: '汪小明' }),
  ]
  await save('found-person', { ...boy, name: '王小明' })
  settle()
  const proposed = await clerk.matches.proposed({ limit: 10 })
  expect(proposed.map((pair) => pair.report.id).sort()).toEqual(reports.sort())
})

test('the board gives a pair the probability that the comparison and the list give it', async () => {
  const report = await save('lost-item', phone)
  for (let i = 0; i < 5; i++) await save('found-item', { ...phone, zone: 'tiger', brand: i === 0 ? '华为' : '小米' })
  settle()
  // Nobody's pair changed by these, but the crowd in which each pair stands did.
  const later = { ...phone, colour: '白', title: '白色耳机', category: 'earphones', brand: '索尼' }
  for (let i = 0; i < 30; i++) await save('found-item', later)
  const { candidates } = await clerk.matches.forRecord({ id: report })
  expect(await clerk.matches.proposed({ limit: 10 })).not.toEqual([])
  for (const pair of await clerk.matches.proposed({ limit: 10 })) {
    const compared = await clerk.matches.compare({ report, find: pair.find.id })
    expect(pair.probability).toBeCloseTo(compared.probability, 6)
    expect(candidates.find((one) => one.record.id === pair.find.id)?.probability).toBeCloseTo(compared.probability, 6)
  }
})

test('a rejected pair is proposed no more, and comes back when the rejection is taken back', async () => {
  const report = await save('lost-item', phone)
  const find = await save('found-item', phone)
  settle()
  await clerk.matches.decide({ report, find, decision: 'rejected' })
  settle()
  expect(await clerk.matches.proposed({ limit: 10 })).toEqual([])
  await clerk.matches.decide({ report, find, decision: 'undecided' })
  settle()
  expect(await clerk.matches.proposed({ limit: 10 })).toHaveLength(1)
})

test('confirming moves the report on, and taking it back opens it again', async () => {
  const report = await save('lost-item', phone)
  const find = await save('found-item', phone)
  expect((await clerk.matches.decide({ report, find, decision: 'confirmed' })).report.state).toBe('matched')
  expect((await clerk.matches.decide({ report, find, decision: 'undecided' })).report.state).toBe('open')
})

test('two reports, or a person and a thing, are no pair', async () => {
  const pair = {
    report: await save('lost-item', phone),
    find: await save('found-person', boy),
    decision: 'confirmed',
  } as const
  await expect(clerk.matches.decide(pair)).rejects.toMatchObject({ data: { code: 'not-a-pair' } })
})

test('a slip’s number finds what was handed over by it', async () => {
  const find = await save('found-item', phone)
  const claim = await clerk.claims.release(await stated(clerk, releaseOf(find, null)))
  const typed = claim.slip!.toLowerCase().replaceAll('-', ' ')
  expect((await clerk.search.query({ text: typed })).records.map((record) => record.id)).toEqual([find])
})

test('a comparison with its sides swapped is no pair', async () => {
  const pair = { report: await save('found-item', phone), find: await save('lost-item', phone) }
  await expect(clerk.matches.compare(pair)).rejects.toMatchObject({ data: { code: 'not-a-pair' } })
})

test('what is closed and what still waits are merged by a supervisor only', async () => {
  const ids: [string, string] = [await save('lost-item', phone), await save('lost-item', phone)]
  await clerk.records.move({ id: ids[0], to: 'withdrawn', reason: '自行找到', idempotencyKey: 'matches-withdrawn' })
  const merge = { ids, reason: '同一件' }
  await expect(clerk.records.merge(merge)).rejects.toMatchObject({ data: { code: 'not-allowed' } })
  await expect(desk.client('supervisor').records.merge(merge)).resolves.toMatchObject({ id: ids[0] })
})

test('a report closed by a handover is opened again by the claim’s reversal only', async () => {
  const [report, find] = [await save('lost-item', phone), await save('found-item', phone)]
  const claim = await clerk.claims.release(releaseOf(find, report))
  const supervisor = desk.client('supervisor')
  const reopen = { id: report, to: 'open', reason: '再找', idempotencyKey: 'matches-reopen' } as const
  await expect(supervisor.records.move(reopen)).rejects.toMatchObject({ data: { code: 'needs-reversal' } })
  await supervisor.claims.reverse({ claim: claim.id, reason: '交错了' })
  expect((await clerk.records.get({ id: report })).state).toBe('open')
})

test('the search box hears a name, and leads from a merged record’s number to the one that stands for it', async () => {
  const ids: [string, string] = [
    await save('missing-person', { ...boy, name: '王晓明' }),
    await save('missing-person', { ...boy, name: '汪小明' }),
  ]
  const find = async (text: string) => (await clerk.search.query({ text })).records.map((record) => record.id)
  for (const text of ['王小明', 'wangxiaoming', 'wxm']) expect((await find(text)).sort()).toEqual([...ids].sort())
  await clerk.records.merge({ ids, reason: '同一人' })
  expect(await find('A1-M0002')).toEqual([ids[0]])
})

test('the board’s pairs stand in the order of what the comparison gives them', async () => {
  for (const brand of ['华为', '小米', '苹果']) {
    await save('lost-item', { ...phone, brand })
    await save('found-item', { ...phone, brand, colour: brand === '小米' ? '白' : '黑' })
  }
  settle()
  for (let i = 0; i < 6; i++) await save('found-item', { ...phone, brand: '苹果' })
  const given = (await clerk.matches.proposed({ limit: 50 })).map(({ probability }) => probability)
  expect(given.length).toBeGreaterThan(1)
  expect(given).toEqual(given.toSorted((a, b) => b - a))
})

test('a rejected find is no rival any more, neither in the list nor in the comparison', async () => {
  const report = await save('lost-item', phone)
  const [kept, rejected] = [await save('found-item', phone), await save('found-item', phone)]
  const before = (await clerk.matches.compare({ report, find: kept })).probability
  await clerk.matches.decide({ report, find: rejected, decision: 'rejected' })
  const { candidates } = await clerk.matches.forRecord({ id: report })
  const compared = (await clerk.matches.compare({ report, find: kept })).probability
  expect(candidates.find(({ record }) => record.id === kept)?.probability).toBeCloseTo(compared, 6)
  expect(compared).toBeGreaterThan(before)
})

test('a number’s tail comes before one that holds it inside, and each line says which field answered', async () => {
  const contactName = '陈小满'
  const inside = await save('lost-item', { ...phone, contactName, contactPhone: '13912345678' })
  const tail = await save('lost-item', { ...phone, contactName, contactPhone: '19900001234' })
  for (let i = 0; i < 3; i++) await save('lost-item', { ...phone, contactPhone: `1391234000${i}` })
  const { records, heldBy } = await clerk.search.query({ text: '1234' })
  expect(records[0]?.id).toBe(tail)
  expect(heldBy[tail]).toEqual({ field: 'contactPhone', atEnd: true })
  expect(heldBy[inside]).toEqual({ field: 'contactPhone', atEnd: false })
  expect((await clerk.search.query({ text: '手机' })).heldBy).toEqual({})
})
