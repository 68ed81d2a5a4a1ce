import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { formatSlip, qrText } from '../../core/slip-number.ts'
import { readSlip } from '../../db/release/slips.ts'
import {
  type Client,
  type Counter,
  claimant,
  freshKey,
  openCounter,
  refusal,
  releaseOf,
  save,
  stated,
} from '../helpers/counter.ts'

let counter: Counter
let clerk: Client
let supervisor: Client

beforeEach(async () => {
  counter = await openCounter()
  clerk = counter.as('clerk')
  supervisor = counter.as('supervisor')
})
afterEach(() => counter.desk.close())

const child = { ageGroup: 'child', name: '林小雨', zone: 'elephant' } as const
const phone = { category: 'phone', colour: '深灰', brand: '华为', zone: 'elephant', place: '出口长椅' } as const
const entries = (action: string): { seq: number; record_id: string; personal: string }[] =>
  counter.desk.journal.db
    .prepare('select seq, record_id, personal from journal where action = ? order by seq')
    .all(action) as { seq: number; record_id: string; personal: string }[]

describe('a handover', () => {
  test('closes find and report and issues a slip with the day’s first number', async () => {
    const report = await save(clerk, 'missing-person', child)
    const find = await save(clerk, 'found-person', child)
    const claim = await clerk.claims.release(releaseOf(find, report))
    expect(claim.slip).toMatch(/^A1-261002-0001-[0-9A-Z*]$/)
    expect((await clerk.records.get({ id: find })).state).toBe('reunited')
    expect((await clerk.records.get({ id: report })).state).toBe('reunited')
  })

  test('writes claim and slip as neighbours, or neither', async () => {
    const find = await save(clerk, 'found-item', phone)
    await clerk.claims.release(await stated(clerk, releaseOf(find)))
    const [released, issued] = [entries('claim.released')[0], entries('slip.issued')[0]]
    expect(issued!.seq).toBe(released!.seq + 1)
    expect(await refusal(clerk.claims.release(await stated(clerk, releaseOf(find))))).toBe('illegal-transition')
    expect(entries('slip.issued')).toHaveLength(1)
  })

  test('brings its slip along in the language asked for, the very page that is asked for later', async () => {
    const find = await save(clerk, 'found-item', phone)
    const { slip, page } = await clerk.claims.release({ ...(await stated(clerk, releaseOf(find))), slipIn: 'en' })
    expect(page?.html).toContain('Claim Slip')
    expect(page).toEqual(await clerk.slips.get({ slip: slip!, language: 'en' }))
    const another = await save(clerk, 'found-item', phone)
    expect((await clerk.claims.release(await stated(clerk, releaseOf(another)))).page).toBeUndefined()
  })

  test('sent twice is one handover; the same key with other content is refused', async () => {
    const find = await save(clerk, 'found-item', phone)
    const request = await stated(clerk, releaseOf(find))
    const first = await clerk.claims.release(request)
    expect(await clerk.claims.release(request)).toEqual(first)
    expect(entries('claim.released')).toHaveLength(1)
    const other = { ...request, claimant: { ...claimant, name: '别人' } }
    expect(await refusal(clerk.claims.release(other))).toBe('already-saved')
  })

  test('of a person needs a second member of staff, who is not the first', async () => {
    const find = await save(clerk, 'found-person', child)
    const { second: _second, ...alone } = await stated(clerk, releaseOf(find))
    expect(await refusal(clerk.claims.release(alone))).toBe('second-person-needed')
    const himself = { ...alone, second: { badge: '800002', pin: '582914' } }
    expect(await refusal(clerk.claims.release(himself))).toBe('second-person-same')
    expect((await clerk.records.get({ id: find })).state).toBe('in-care')
  })

  test('without a document names everything missing; only a supervisor may go on, with a reason', async () => {
    const find = await save(clerk, 'found-item', phone)
    const bare = { ...claimant, phone: '', documentType: 'none', documentNumber: '' } as const
    const { second: _second, ...request } = { ...(await stated(clerk, releaseOf(find))), claimant: bare }
    await expect(clerk.claims.release(request)).rejects.toMatchObject({
      data: { code: 'release-incomplete', details: { missing: 'phone,document' } },
    })
    const withReason = { ...request, override: '证件也在丢失的包里,当面解锁' }
    expect(await refusal(clerk.claims.release(withReason))).toBe('override-needs-supervisor')
    expect((await supervisor.claims.release(withReason)).slip).not.toBeNull()
  })

  test('is refused for a report, for another kind’s report and for a merged record', async () => {
    const report = await save(clerk, 'lost-item', phone)
    const [find, twin] = [await save(clerk, 'found-item', phone), await save(clerk, 'found-item', phone)]
    const person = await save(clerk, 'missing-person', child)
    expect(await refusal(clerk.claims.release(releaseOf(report)))).toBe('not-a-find')
    expect(await refusal(clerk.claims.release(releaseOf(find, person)))).toBe('not-a-pair')
    await clerk.records.merge({ ids: [find, twin], reason: '同一部手机登记了两次' })
    const merged = (await clerk.records.get({ id: twin })).mergedInto === null ? find : twin
    expect(await refusal(clerk.claims.release(releaseOf(merged)))).toBe('not-found')
  })

  test('is refused for a report that was closed meanwhile, and leaves the find where it was', async () => {
    const report = await save(clerk, 'lost-item', phone)
    const find = await save(clerk, 'found-item', phone)
    await clerk.records.move({ id: report, to: 'withdrawn', reason: '自己找到了', idempotencyKey: freshKey() })
    expect(await refusal(clerk.claims.release(releaseOf(find, report)))).toBe('illegal-transition')
    expect((await clerk.records.get({ id: find })).state).toBe('in-custody')
  })

  test('numbers start anew with the venue’s day, not at midnight', async () => {
    const release = async (at: string): Promise<string | null> => {
      counter.clock.now = Date.parse(at)
      const find = await save(clerk, 'found-item', phone)
      return (await clerk.claims.release(await stated(clerk, releaseOf(find)))).slip
    }
    expect(await release('2026-10-02T23:50:00+08:00')).toContain('A1-261002-0001')
    expect(await release('2026-10-03T03:59:00+08:00')).toContain('A1-261002-0002')
    expect(await release('2026-10-03T04:00:00+08:00')).toContain('A1-261003-0001')
  })
})

describe('a wrong handover', () => {
  test('is taken back by a supervisor: both records wait again, both entries stay, the slip is void', async () => {
    const report = await save(clerk, 'lost-item', phone)
    const find = await save(clerk, 'found-item', phone)
    const claim = await clerk.claims.release(releaseOf(find, report))
    expect(await refusal(clerk.claims.reverse({ claim: claim.id, reason: '不是他的' }))).toBe('not-allowed')
    const back = await supervisor.claims.reverse({ claim: claim.id, reason: '不是他的' })
    expect(back.reversed).toBe(true)
    expect((await clerk.records.get({ id: find })).state).toBe('in-custody')
    expect((await clerk.records.get({ id: report })).state).toBe('open')
    expect(await clerk.slips.check({ text: claim.slip! })).toMatchObject({ verdict: 'reversed', slip: claim.slip })
    expect(await refusal(supervisor.claims.reverse({ claim: claim.id, reason: '再来' }))).toBe('claim-reversed')
  })

  test('is not got round by a reopening whose second person was still typing when the find was handed over', async () => {
    const find = await save(clerk, 'found-item', phone)
    const move = (who: Client, to: 'transferred' | 'in-custody') =>
      who.records.move({ id: find, to, reason: '误转', idempotencyKey: freshKey() })
    await move(clerk, 'transferred')
    const second = { badge: '800001', pin: '582914' }
    const slow = clerk.records.move({ id: find, to: 'in-custody', reason: '误转', idempotencyKey: freshKey(), second })
    const { second: _second, ...alone } = await stated(supervisor, releaseOf(find))
    // Neither waits for a PIN, so both are done before the slow hash of the first one's.
    await move(supervisor, 'in-custody')
    await supervisor.claims.release(alone)
    expect(await refusal(slow)).toBe('needs-reversal')
    expect((await clerk.records.get({ id: find })).state).toBe('claimed')
  })

  test('may be followed by the right one', async () => {
    const find = await save(clerk, 'found-item', phone)
    const wrong = await clerk.claims.release(await stated(clerk, releaseOf(find)))
    await supervisor.claims.reverse({ claim: wrong.id, reason: '不是他的' })
    const right = await clerk.claims.release(await stated(clerk, releaseOf(find)))
    const history = await clerk.claims.forRecord({ id: find })
    expect(history.map(({ id, reversed }) => [id, reversed])).toEqual(
      expect.arrayContaining([
        [right.id, false],
        [wrong.id, true],
      ]),
    )
  })
})

describe('what leaves the desk', () => {
  test('never holds the claimant’s name, phone or document whole', async () => {
    const find = await save(clerk, 'found-person', child)
    const claim = await clerk.claims.release(await stated(clerk, releaseOf(find)))
    const slip = await clerk.slips.get({ slip: claim.slip! })
    const said = JSON.stringify([claim, slip, await clerk.claims.forRecord({ id: find })])
    for (const secret of [claimant.name, claimant.phone, claimant.documentNumber, child.name]) {
      expect(said).not.toContain(secret)
    }
    expect(slip.html).toContain('陈*满')
    expect(slip.html).toContain('199****1234')
  })

  test('the slip’s own entry in the journal holds masked values only', async () => {
    const find = await save(clerk, 'found-person', child)
    await clerk.claims.release(await stated(clerk, releaseOf(find)))
    const { personal } = entries('slip.issued')[0]!
    for (const secret of [claimant.name, claimant.phone, claimant.documentNumber, child.name]) {
      expect(personal).not.toContain(secret)
    }
  })
})

describe('a slip', () => {
  const issue = async (): Promise<string> => {
    const find = await save(clerk, 'found-item', phone)
    return (await clerk.claims.release(await stated(clerk, releaseOf(find)))).slip!
  }
  const qrOf = (number: string): string => qrText(number, readSlip(counter.desk.journal.db, number)!.signature)

  test('is genuine, typed or scanned; after a second print it is said to be reprinted', async () => {
    const number = await issue()
    expect((await clerk.slips.get({ slip: number })).html).toContain('首次打印')
    expect(await clerk.slips.printed({ slip: number })).toEqual({ printed: 1 })
    expect(await clerk.slips.check({ text: number.toLowerCase() })).toMatchObject({ verdict: 'genuine', slip: number })
    expect((await clerk.slips.get({ slip: number })).html).toContain('补打第 1 次')
    expect(await clerk.slips.printed({ slip: number })).toEqual({ printed: 2 })
    expect(await clerk.slips.check({ text: qrOf(number) })).toMatchObject({ verdict: 'reprinted', slip: number })
  })

  test('shows the same facts when a zone was renamed since', async () => {
    const number = await issue()
    counter.desk.journal.db.prepare("update zones set zh = '新象馆' where id = 'elephant'").run()
    const { html } = await clerk.slips.get({ slip: number })
    expect(html).toContain('象馆 出口长椅')
    expect(html).not.toContain('新象馆')
  })

  test('with another slip’s signature is forged', async () => {
    const [mine, other] = [await issue(), await issue()]
    const forged = qrText(other, readSlip(counter.desk.journal.db, mine)!.signature)
    expect(await clerk.slips.check({ text: forged })).toMatchObject({ verdict: 'forged' })
    expect(await clerk.slips.check({ text: 'RD1.A1-261002-0001.x' })).toMatchObject({ verdict: 'forged' })
  })

  test('that this desk never issued is forged; another desk’s is unknown; a mistyped one is asked for again', async () => {
    const number = await issue()
    expect(await clerk.slips.check({ text: 'A1-261002-0099-9' })).toMatchObject({ verdict: 'unknown', slip: null })
    const check = (text: string) => clerk.slips.check({ text })
    expect(await check(formatSlip('A1', '2026-10-02', 99))).toMatchObject({ verdict: 'forged' })
    expect(await check(formatSlip('B2', '2026-10-02', 1))).toMatchObject({ verdict: 'unknown' })
    const mistyped = number.slice(0, -1) + (number.endsWith('7') ? '8' : '7')
    expect(await check(mistyped)).toMatchObject({ verdict: 'unknown', slip: null })
  })

  test('of a desk whose key is here but whose journal is not is genuine by its signature', async () => {
    const number = await issue()
    const text = qrOf(number)
    counter.desk.journal.db.prepare('delete from slips').run()
    const checked = await clerk.slips.check({ text })
    expect(checked).toMatchObject({ verdict: 'genuine', slip: number })
    expect(checked.sentence.zh).toContain('不知道是否已撤销')
  })
})
