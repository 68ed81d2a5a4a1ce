import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { AskedRelease } from '../../core/contract/claims.ts'
import type { Fields } from '../../core/records/fields.ts'
import { type Client, type Counter, freshKey, openCounter, pin, refusal, save } from '../helpers/counter.ts'

let counter: Counter
let clerk: Client
let supervisor: Client
beforeEach(async () => {
  counter = await openCounter()
  clerk = counter.as('clerk')
  supervisor = counter.as('supervisor')
})
afterEach(() => counter.desk.close())

const umbrella: Fields = { category: 'umbrella', title: '蓝色长柄伞', colour: '蓝', zone: 'elephant' }
const phone: Fields = { category: 'phone', title: '黑色华为手机', colour: '黑', brand: '华为', zone: 'elephant' }
const cash: Fields = { category: 'cash', title: '白色信封', colour: '白', amount: 320, zone: 'elephant' }
const boy: Fields = { ageGroup: 'child', age: 5, sex: 'male', upper: '红T恤', shoes: '白球鞋' }
const claimant = {
  name: '陈小满',
  phone: '19900001234',
  relation: 'parent',
  documentType: 'passport',
  documentNumber: 'X99012345',
} as const
const second = { badge: '800003', pin }
const asked = (find: string, more: Partial<AskedRelease> = {}): AskedRelease => ({
  idempotencyKey: freshKey(),
  find,
  report: null,
  claimant,
  verified: '',
  signature: null,
  ...more,
})
const tell = async (find: string, words: string): Promise<string> =>
  (await clerk.claims.state({ find, words, idempotencyKey: freshKey() })).statement
const personSteps = { rang: true, samePhoto: true, reaction: 'calm' } as const

test('a kind of document that was only left standing in the form is not written down as shown', async () => {
  const find = await save(clerk, 'found-item', umbrella)
  const statement = await tell(find, '蓝色长柄伞,在象馆')
  const shown = { ...claimant, documentType: 'resident-id', documentNumber: '' } as const
  const claim = await clerk.claims.release(asked(find, { claimant: shown, statement, steps: { inHand: [] } }))
  expect(claim.documentType).toBe('none')
})

describe('a walk-in claim', () => {
  test('counts what was told before, feature by feature, and says nothing of the record before that', async () => {
    const find = await save(clerk, 'found-item', phone)
    expect(await clerk.claims.standing({ find })).toMatchObject({
      lane: 'valuable',
      told: false,
      compared: [],
      right: 0,
    })
    const statement = await tell(find, '黑色的小米')
    const standing = await clerk.claims.standing({ find, statement })
    expect(standing.compared.map(({ field, effect }) => [field, effect])).toEqual([
      ['brand', 'contradicts'],
      ['colour', 'agrees'],
    ])
    const release = clerk.claims.release(asked(find, { statement, steps: { inHand: [] } }))
    await expect(release).rejects.toMatchObject({
      data: { code: 'release-incomplete', details: { missing: 'stated' } },
    })
  })

  test('cannot guess until it fits: what was told wrong contradicts still, until the object or a supervisor speaks for it', async () => {
    const find = await save(clerk, 'found-item', phone)
    await tell(find, '黑色的小米')
    // Nobody else learns by it what the record holds.
    expect(await clerk.claims.standing({ find })).toMatchObject({ told: false, against: 0, compared: [] })
    const statement = await tell(find, '黑色的华为')
    const standing = await clerk.claims.standing({ find, statement })
    expect(standing).toMatchObject({ right: 1, against: 1 })
    expect(standing.compared[0]).toMatchObject({
      field: 'brand',
      effect: 'contradicts',
      zh: expect.stringMatching(/^先前说:.*小米/),
      en: expect.stringMatching(/^said earlier: /),
    })
    const release = (more: object) => refusal(clerk.claims.release(asked(find, { statement, ...more })))
    expect(await release({ steps: { inHand: [] } })).toBe('release-incomplete')
    const claim = await clerk.claims.release(asked(find, { statement, steps: { inHand: ['unlocked'] } }))
    expect(claim.lane).toBe('valuable')
  })

  test('is not blamed for what the one before said, who was refused', async () => {
    const find = await save(clerk, 'found-item', phone)
    await tell(find, '白色的小米')
    await clerk.claims.refuse({ find, reason: 'said-wrong', idempotencyKey: freshKey() })
    const statement = await tell(find, '黑色的华为')
    expect(await clerk.claims.standing({ find, statement })).toMatchObject({ right: 2, against: 0 })
  })

  test('may tell a detail that no list holds: it comes near', async () => {
    const find = await save(clerk, 'found-item', { ...phone, title: '黑色华为手机,熊猫贴纸' })
    const statement = await tell(find, '后面有贴纸')
    const { compared } = await clerk.claims.standing({ find, statement })
    expect(compared.map(({ field, effect }) => [field, effect])).toEqual([['description', 'near']])
  })

  test('by the linked report counts what it said at first, not what was added when the find was here', async () => {
    const find = await save(clerk, 'found-item', phone)
    const report = await save(clerk, 'lost-item', { category: 'phone', colour: '黑' })
    const { version } = await clerk.records.get({ id: report })
    await clerk.records.edit({ id: report, version, fields: { brand: '华为' }, idempotencyKey: freshKey() })
    expect(await clerk.claims.standing({ find, report })).toMatchObject({ told: true, right: 1, recorded: 3 })
  })

  test('of a find on a notice: colour and place prove nothing any more', async () => {
    const find = await save(clerk, 'found-item', phone)
    await clerk.notices.publish({
      records: [find],
      number: '',
      day: '2026-10-02',
      place: '南门公告栏',
      idempotencyKey: freshKey(),
    })
    const statement = await tell(find, '黑色华为,在象馆丢的')
    expect(await clerk.claims.standing({ find, statement })).toMatchObject({ right: 1, recorded: 1 })
  })

  test('with a statement about another find is refused', async () => {
    const [find, other] = [await save(clerk, 'found-item', phone), await save(clerk, 'found-item', phone)]
    const statement = await tell(other, '黑色华为')
    expect(await refusal(clerk.claims.release(asked(find, { statement })))).toBe('not-found')
  })
})

describe('a trifle', () => {
  test('goes by one feature, name and phone', async () => {
    const find = await save(clerk, 'found-item', umbrella)
    const bare = { ...claimant, relation: 'owner', documentType: 'none', documentNumber: '' } as const
    const statement = await tell(find, '蓝色的伞')
    expect((await clerk.claims.release(asked(find, { statement, claimant: bare }))).lane).toBe('low-value')
  })

  test('with money in it is none', async () => {
    const bag = await save(clerk, 'found-item', { category: 'shopping_bag', colour: '红' })
    const money = await save(clerk, 'found-item', { category: 'cash', amount: 320 })
    expect((await clerk.claims.standing({ find: bag })).lane).toBe('low-value')
    await clerk.links.make({ from: bag, to: money, role: 'contains' })
    expect((await clerk.claims.standing({ find: bag })).lane).toBe('cash')
  })

  test('is none when the clerk says it is worth more, or of another class', async () => {
    const dear = await save(clerk, 'found-item', { ...umbrella, estimatedValue: 800 })
    expect((await clerk.claims.standing({ find: dear })).lane).toBe('ordinary')
    const chosen = await save(clerk, 'found-item', { ...umbrella, custodyClass: 'valuable' })
    expect((await clerk.claims.standing({ find: chosen })).lane).toBe('valuable')
  })
})

describe('an identity document', () => {
  test('goes to its holder by name and face, to nobody of another name, and its drawer is the surname’s initial', async () => {
    const find = await save(clerk, 'found-item', { category: 'id_document', name: '陈小满' })
    const steps = { holderSeen: true, inHand: [] }
    const other = { ...claimant, name: '王小满', relation: 'owner' } as const
    expect(await clerk.claims.heldDocuments()).toMatchObject([{ initial: 'C', record: { id: find } }])
    expect(await refusal(clerk.claims.release(asked(find, { steps, claimant: other })))).toBe('release-incomplete')
    const own = { ...claimant, relation: 'owner', documentType: 'none', documentNumber: '' } as const
    expect((await clerk.claims.release(asked(find, { steps, claimant: own }))).slip).not.toBeNull()
  })
})

describe('a refusal', () => {
  test('leaves the find where it was and is counted for the next who asks', async () => {
    const find = await save(clerk, 'found-item', phone)
    const refuse = { find, reason: 'said-wrong', idempotencyKey: freshKey() } as const
    await clerk.claims.refuse(refuse)
    await clerk.claims.refuse(refuse)
    expect((await clerk.claims.standing({ find })).refused.times).toBe(1)
    expect((await clerk.records.get({ id: find })).state).toBe('in-custody')
    expect((await clerk.records.history({ id: find }))[0]).toMatchObject({
      action: 'claim.refused',
      turned: 'said-wrong',
    })
  })
})

describe('a child that is afraid', () => {
  test('goes to nobody, whoever signs, by no other door, until a supervisor has cleared it', async () => {
    const report = await save(clerk, 'missing-person', boy)
    const find = await save(clerk, 'found-person', boy)
    await clerk.matches.decide({ report, find, decision: 'confirmed' })
    const steps = { ...personSteps, inHand: [] }
    const request = (more: Partial<AskedRelease>) => asked(find, { report, steps, second, ...more })
    const doubt = request({ steps: { ...steps, reaction: 'afraid' }, override: '家长很急' })
    expect(await refusal(supervisor.claims.release(doubt))).toBe('release-stopped')
    expect((await clerk.records.get({ id: find })).stopped).toBe(true)
    expect(await refusal(supervisor.claims.release(request({ override: '家长很急' })))).toBe('release-stopped')
    const collected = { id: report, way: 'collected', idempotencyKey: freshKey(), second } as const
    expect(await refusal(supervisor.records.close(collected))).toBe('release-stopped')
    const { stopped } = await clerk.claims.standing({ find, report })
    expect(await refusal(clerk.claims.clear({ stop: stopped!.stop, reason: '问过了' }))).toBe('not-allowed')
    await supervisor.claims.clear({ stop: stopped!.stop, reason: '民警内网核查,系父子' })
    expect((await clerk.claims.release(request({}))).slip).not.toBeNull()
  })
})

describe('what a supervisor let pass', () => {
  test('is owed until it was brought', async () => {
    const find = await save(clerk, 'found-item', phone)
    const statement = await tell(find, '黑色华为')
    const bare = { ...claimant, documentType: 'none', documentNumber: '' } as const
    const claim = await supervisor.claims.release(asked(find, { statement, claimant: bare, override: '证件也丢了' }))
    expect(claim.missing).toEqual(['document'])
    expect((await clerk.claims.owing()).map((one) => one.claim.id)).toEqual([claim.id])
    const brought = {
      claim: claim.id,
      need: 'document',
      documentType: 'passport',
      documentNumber: 'X99012345',
    } as const
    await clerk.claims.makeGood(brought)
    expect(await clerk.claims.owing()).toEqual([])
    expect(await refusal(clerk.claims.makeGood(brought))).toBe('not-owing')
  })

  test('a missing second signature is given by a colleague who did not hand over', async () => {
    const find = await save(clerk, 'found-item', cash)
    const statement = await tell(find, '白色信封 320元')
    const steps = { count: { amount: 320, notes: '100×3、20×1' }, inHand: [] }
    const claim = await supervisor.claims.release(asked(find, { statement, steps, override: '只有我一人在岗' }))
    expect(claim.missing).toEqual(['second'])
    const sign = (badge: string) => clerk.claims.makeGood({ claim: claim.id, need: 'second', second: { badge, pin } })
    expect(await refusal(sign('800001'))).toBe('second-person-same')
    expect((await sign('800003')).missing).toEqual([])
  })
})
