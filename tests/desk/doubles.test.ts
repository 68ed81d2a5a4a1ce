import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Fields } from '../../core/records/fields.ts'
import type { Kind } from '../../core/records/kinds.ts'
import { refreshProposals } from '../../db/matching/proposals.ts'
import { type DeskClient, matchDay, type TemporaryDesk, temporaryDesk } from '../helpers/desk.ts'

let desk: TemporaryDesk
let clerk: DeskClient
beforeEach(async () => {
  desk = await temporaryDesk()
  clerk = desk.client('clerk')
})
afterEach(() => desk.close())

const hour = 3_600_000
let keys = 0
const save = async (kind: Kind, fields: Fields, sibling?: string): Promise<string> => {
  desk.clock.advance(60_000)
  return (
    await clerk.records.create({
      kind,
      fields,
      sets: {},
      idempotencyKey: `doubles-${String(++keys).padStart(4, '0')}`,
      ...(sibling && { sibling }),
    })
  ).id
}
const settle = (): void => {
  while (refreshProposals(desk.desk.journal.db, 1000, () => performance.now()).more);
}
const doubles = async (id: string): Promise<string[]> =>
  (await clerk.doubles.forRecord({ id })).map(({ record }) => record.id)
const edit = async (id: string, fields: Fields): Promise<void> => {
  const { version } = await clerk.records.get({ id })
  await clerk.records.edit({ id, version, fields, add: {}, remove: {}, idempotencyKey: `doubles-edit-${++keys}` })
}

const father: Fields = {
  ageGroup: 'child',
  name: '陈小满',
  age: 6,
  sex: 'male',
  upper: '蓝色外套',
  lower: '黑裤子',
  zone: 'elephant',
  eventTo: matchDay - hour,
  contactName: '陈大山',
  contactPhone: '19900001111',
}
const mother: Fields = {
  ageGroup: 'child',
  name: '陈小曼',
  age: 6,
  sex: 'male',
  upper: '深蓝夹克',
  shoes: '白球鞋',
  zone: 'elephant',
  eventTo: matchDay - hour + 10 * 60_000,
  contactName: '李云',
  contactPhone: '19900002222',
}

test('father and mother report one child at two windows, and the second window sees it while typing and after saving', async () => {
  const first = await save('missing-person', father)
  const typed = await clerk.matches.live({ kind: 'missing-person', fields: mother, sets: {}, limit: 5 })
  expect(typed.doubles.map(({ record }) => record.id)).toEqual([first])
  expect(typed.doubles[0]!.reasons.map(({ field }) => field)).toContain('name')
  const second = await save('missing-person', mother)
  settle()
  expect(await doubles(second)).toEqual([first])
  expect(await doubles(first)).toEqual([second])
  const [proposed] = await clerk.doubles.proposed({})
  expect([proposed!.later.id, proposed!.earlier.id]).toEqual([second, first])
})

test('two black umbrellas found on one day at one gate by one cleaner are not one', async () => {
  const umbrella: Fields = {
    category: 'umbrella',
    title: '黑伞',
    colour: '黑',
    zone: 'elephant',
    eventTo: matchDay - hour,
    contactName: '保洁老周',
    contactPhone: '19900003333',
  }
  await save('found-item', umbrella)
  const second = await save('found-item', { ...umbrella, eventTo: matchDay - hour / 2 })
  settle()
  expect(await doubles(second)).toEqual([])
  expect(await clerk.doubles.proposed({})).toEqual([])
})

test('a phone that was entered twice is told by its number', async () => {
  const phone: Fields = {
    category: 'phone',
    title: '黑色华为手机',
    colour: '黑',
    brand: '华为',
    number: '860123456789012',
    zone: 'elephant',
    eventTo: matchDay - hour,
  }
  const first = await save('found-item', phone)
  const second = await save('found-item', { ...phone, title: '华为手机', zone: null, eventTo: matchDay - hour / 3 })
  expect(await doubles(second)).toEqual([first])
})

test('one wallet that a man reports at two windows is one; the keys he lost with it are not', async () => {
  const man: Fields = {
    zone: 'elephant',
    eventTo: matchDay - hour,
    contactName: '周平',
    contactPhone: '19900004444',
  }
  const wallet = { ...man, category: 'wallet', title: '棕色钱包', colour: '棕', brand: '花花公子' }
  const first = await save('lost-item', wallet)
  const again = await save('lost-item', { ...wallet, title: '咖啡色皮夹子', colour: '咖啡色' })
  const other = await save('lost-item', { ...man, category: 'key', title: '一串钥匙' })
  expect(await doubles(again)).toEqual([first])
  expect(await doubles(other)).toEqual([])
})

test('a brother of the same family, dressed alike, is not the same child', async () => {
  const first = await save('missing-person', father)
  const brother = await save('missing-person', { ...father, name: '陈小勇', age: 4 })
  const linked = await save('missing-person', { name: '陈小满', ageGroup: 'child', age: 6 }, first)
  expect(await doubles(brother)).toEqual([])
  expect(await doubles(linked)).toEqual([])
})

test('said to be two cases they stay so until what is known of either changes', async () => {
  const [first, second] = [await save('missing-person', father), await save('missing-person', mother)]
  settle()
  await clerk.doubles.decide({ id: second, other: first, decision: 'rejected' })
  settle()
  expect(await doubles(second)).toEqual([])
  expect(await clerk.doubles.proposed({})).toEqual([])
  await edit(first, { contactPhone: '19900005555' })
  expect(await doubles(second)).toEqual([])
  await edit(first, { shoes: '白色运动鞋' })
  settle()
  const [again] = await clerk.doubles.forRecord({ id: second })
  expect([again!.record.id, again!.reopenedBy]).toEqual([first, ['shoes']])
  expect(await clerk.doubles.proposed({})).toHaveLength(1)
})

test('whoever said it takes it back, by the decision or by undoing it', async () => {
  const [first, second] = [await save('missing-person', father), await save('missing-person', mother)]
  await clerk.doubles.decide({ id: second, other: first, decision: 'rejected' })
  await clerk.records.undo({ id: second, idempotencyKey: 'doubles-undo-1' })
  expect(await doubles(second)).toEqual([first])
  await clerk.doubles.decide({ id: second, other: first, decision: 'rejected' })
  await clerk.doubles.decide({ id: first, other: second, decision: 'undecided' })
  expect(await doubles(second)).toEqual([first])
})

test('merged they are one case with one candidate list and one figure; taken apart they stand as they did, and are not proposed again', async () => {
  const [first, second] = [await save('missing-person', father), await save('missing-person', mother)]
  const find = await save('found-person', {
    ageGroup: 'child',
    sex: 'male',
    upper: '蓝外套',
    shoes: '白鞋',
    zone: 'elephant',
    eventTo: matchDay,
  })
  const wrong = await save('found-person', {
    ageGroup: 'child',
    sex: 'male',
    upper: '蓝色衣服',
    zone: 'elephant',
    eventTo: matchDay,
  })
  settle()
  await clerk.matches.decide({ report: second, find: wrong, decision: 'rejected' })
  const before = await Promise.all([first, second].map((id) => clerk.records.get({ id })))
  await clerk.records.merge({ ids: [first, second], reason: '' })
  settle()
  expect((await clerk.records.counts())['missing-person']).toBe(1)
  const whole = await clerk.matches.forRecord({ id: second })
  expect(whole.record).toMatchObject({ id: first, fields: { lower: '黑裤子', shoes: '白球鞋' } })
  // What was said of one of the two is said of the case.
  expect(whole.candidates.map(({ record }) => record.id)).toEqual([find])
  expect(await clerk.doubles.proposed({})).toEqual([])
  // Each keeps the person who reported it.
  const apart = await Promise.all([first, second].map((id) => clerk.records.get({ id })))
  expect(apart[1]!.fields.contactName).toBe(before[1]!.fields.contactName)
  expect(whole.record.fields.contactPhone).toBe(before[0]!.fields.contactPhone)
  expect((await clerk.doubles.joined({ id: first })).map(({ fields }) => fields.contactPhone)).toEqual([
    before[1]!.fields.contactPhone,
  ])
  await desk.client('supervisor').records.unmerge({ id: first })
  settle()
  const after = await Promise.all([first, second].map((id) => clerk.records.get({ id })))
  expect(after.map(({ fields, state }) => [fields, state])).toEqual(before.map(({ fields, state }) => [fields, state]))
  expect(await doubles(second)).toEqual([])
  expect(await clerk.doubles.proposed({})).toEqual([])
})

test('only two of one kind can be compared, and not a record with itself', async () => {
  const first = await save('missing-person', father)
  const find = await save('found-person', { sex: 'male' })
  for (const other of [find, first])
    await expect(clerk.doubles.compare({ id: first, other })).rejects.toMatchObject({ code: 'not-mergeable' })
})
