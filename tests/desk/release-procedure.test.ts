import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { AskedRelease } from '../../core/contract/claims.ts'
import type { Fields } from '../../core/records/fields.ts'
import type { Kind } from '../../core/records/kinds.ts'
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

/** What each class must show in the journal, worked out by other means than the table. */
type Entry = { operator: string; facts: Record<string, unknown>; personal: Record<string, string> }
type Proof = Record<string, (entry: Entry) => boolean>
const procedure = ({ facts }: Entry) =>
  facts.procedure as { told: { right: number }; done: string[]; reaction: string; counted: number; missing: string[] }
const features = (least: number) => (entry: Entry) =>
  procedure(entry).told.right + procedure(entry).done.filter((step) => step.startsWith('inHand.')).length >= least
const has = (name: string) => (entry: Entry) => (entry.personal[name] ?? '') !== ''
const done = (step: string) => (entry: Entry) => procedure(entry).done.includes(step)
const basic: Proof = { name: has('name'), phone: has('phone') }
const papers: Proof = { ...basic, document: has('documentNumber') }
const witness = (entry: Entry): boolean => entry.facts.witness !== null
const proofs: Record<string, Proof> = {
  umbrella: { ...basic, stated: features(1) },
  phone: { ...papers, stated: features(2) },
  cash: { ...papers, stated: features(2), second: witness, count: (entry) => procedure(entry).counted === 320 },
  boy: {
    ...papers,
    stated: features(2),
    second: witness,
    rang: done('rang'),
    samePhoto: done('samePhoto'),
    relation: ({ facts }) => facts.relation !== 'owner',
    reaction: (entry) => ['glad', 'calm'].includes(procedure(entry).reaction),
  },
}
const firm: Record<string, string[]> = { boy: ['name', 'reaction'], cash: ['count'], umbrella: [], phone: [] }

const step = fc.record({
  do: fc.constantFrom('release', 'release', 'release', 'state', 'stop', 'clear', 'reverse', 'refuse', 'twice'),
  find: fc.nat(3),
  supervisor: fc.boolean(),
  second: fc.constantFrom(null, null, '800001', '800003'),
  override: fc.boolean(),
  name: fc.constantFrom('', '陈小满', '陈小满'),
  phone: fc.constantFrom('', '19900001234', '19900001234'),
  relation: fc.constantFrom('owner', 'parent', 'parent'),
  documentNumber: fc.constantFrom('', 'X99012345', 'X99012345'),
  inHand: fc.subarray(['mark', 'unlocked', 'contents'] as const),
  reaction: fc.constantFrom(null, 'glad', 'calm', 'calm', 'hesitant'),
  rang: fc.boolean(),
  samePhoto: fc.boolean(),
  amount: fc.constantFrom(null, 320, 320, 300),
  stated: fc.boolean(),
})

test('no sequence of calls releases a find twice, or without the steps of its class', {
  timeout: 240_000,
}, async () => {
  let released = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 14 }), async (steps) => {
      const own = await openCounter()
      const roles = { clerk: own.as('clerk'), supervisor: own.as('supervisor') }
      const kinds = { umbrella, phone, cash, boy }
      const names = Object.keys(kinds) as (keyof typeof kinds)[]
      const ids: string[] = []
      for (const name of names) {
        const kind: Kind = name === 'boy' ? 'found-person' : 'found-item'
        ids.push(await save(roles.clerk, kind, kinds[name]))
      }
      const words = ['蓝色长柄伞', '黑色华为', '白色信封 320元', '5岁男 红T恤 白球鞋']
      const statements: (string | null)[] = [null, null, null, null]
      const last: (AskedRelease | null)[] = [null, null, null, null]
      for (const one of steps) {
        const client = one.supervisor ? roles.supervisor : roles.clerk
        const find = ids[one.find]!
        const request: AskedRelease = {
          idempotencyKey: freshKey(),
          find,
          report: null,
          claimant: {
            name: one.name,
            phone: one.phone,
            relation: one.relation,
            documentType: one.documentNumber === '' ? 'none' : 'passport',
            documentNumber: one.documentNumber,
          },
          statement: one.stated ? statements[one.find]! : null,
          steps: {
            inHand: [...one.inHand],
            rang: one.rang,
            samePhoto: one.samePhoto,
            reaction: one.find === 3 ? one.reaction : null,
            count: one.amount === null ? null : { amount: one.amount, notes: '100×3' },
          },
          verified: '',
          signature: null,
          ...(one.second === null ? {} : { second: { badge: one.second, pin } }),
          ...(one.override ? { override: '事急' } : {}),
        }
        const work = async (): Promise<unknown> => {
          switch (one.do) {
            case 'state': {
              const told = { find, words: words[one.find]!, idempotencyKey: freshKey() }
              statements[one.find] = (await client.claims.state(told)).statement
              return
            }
            case 'stop':
              return client.claims.stop({ find, reaction: 'afraid', idempotencyKey: freshKey() })
            case 'clear': {
              const { stopped } = await client.claims.standing({ find })
              return stopped && roles.supervisor.claims.clear({ stop: stopped.stop, reason: '核清' })
            }
            case 'reverse': {
              const claim = (await client.claims.forRecord({ id: find })).find(({ reversed }) => !reversed)
              return claim && client.claims.reverse({ claim: claim.id, reason: '交错' })
            }
            case 'refuse':
              return client.claims.refuse({ find, reason: 'left', idempotencyKey: freshKey() })
            case 'twice':
              return last[one.find] && client.claims.release(last[one.find]!)
            case 'release':
              last[one.find] = request
              return client.claims.release(request)
          }
        }
        await work().catch((error: { data?: { code?: string } }) => {
          if (error.data?.code === undefined) throw error
        })
      }
      released += checkJournal(own, ids, names)
      own.desk.close()
    }),
    { numRuns: 30 },
  )
  // Or the sequences would prove nothing.
  expect(released).toBeGreaterThan(5)
})

function checkJournal(own: Counter, ids: readonly string[], names: readonly string[]): number {
  const { db } = own.desk.journal
  const rows = db.prepare("select * from journal where action like 'claim.%' order by seq").all() as Record<
    string,
    string
  >[]
  const supervisors = new Set(
    (db.prepare("select id from operators where role = 'supervisor'").all() as { id: string }[]).map(({ id }) => id),
  )
  const out = new Set<string>()
  const stops = new Map<string, Set<string>>()
  for (const row of rows) {
    const facts = JSON.parse(row.facts!) as Record<string, unknown>
    const personal = row.personal === null ? {} : (JSON.parse(row.personal!).values.fields as Record<string, string>)
    const find = String(facts.find)
    const entry: Entry = { operator: row.operator!, facts, personal }
    const id = `${row.desk}/${row.epoch}/${row.seq}`
    if (row.action === 'claim.reversed') out.delete(find)
    if (row.action === 'claim.stopped') stops.set(find, (stops.get(find) ?? new Set()).add(id))
    if (row.action === 'claim.cleared') stops.get(find)?.delete(String(facts.stop))
    if (row.action !== 'claim.released') continue
    const name = names[ids.indexOf(find)]!
    expect(out.has(find), `${name} released twice`).toBe(false)
    expect(stops.get(find)?.size ?? 0, `${name} released against a doubt`).toBe(0)
    out.add(find)
    const bySupervisor = supervisors.has(entry.operator) || supervisors.has(String(facts.witness))
    for (const [need, holds] of Object.entries(proofs[name]!)) {
      if (holds(entry)) continue
      expect(procedure(entry).missing, `${name} without ${need}`).toContain(need)
      expect(firm[name], `${name} without ${need}`).not.toContain(need)
      expect(bySupervisor && entry.personal.override, `${name} without ${need} and a supervisor's reason`).toBeTruthy()
    }
  }
  return rows.filter((row) => row.action === 'claim.released').length
}
