import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Client, type Counter, freshKey, openCounter, pin, refusal, releaseOf, save } from '../helpers/counter.ts'

const minute = 60_000
const hour = 60 * minute

let counter: Counter
let clerk: Client
beforeEach(async () => {
  counter = await openCounter()
  clerk = counter.as('clerk')
})
afterEach(() => counter.desk.close())

const owner = { contactName: '周桂兰', contactPhone: '19900004417' }
const phone = { category: 'phone', colour: '黑色', brand: '华为' } as const
const call = (id: string, more: Partial<Parameters<Client['contacts']['attempt']>[0]> = {}) =>
  clerk.contacts.attempt({
    id,
    whose: 'contactPhone',
    outcome: 'no-answer',
    next: { step: 'ring', inMs: 2 * hour },
    idempotencyKey: freshKey(),
    ...more,
  })

/** A report and the find that a clerk confirmed for it. */
async function matched(): Promise<{ report: string; find: string }> {
  const report = await save(clerk, 'lost-item', { ...phone, ...owner })
  const find = await save(clerk, 'found-item', phone)
  await clerk.matches.decide({ report, find, decision: 'confirmed' })
  return { report, find }
}

describe('calls to an owner', () => {
  test('are kept in order with the number masked, and name in a note', async () => {
    const { report } = await matched()
    await call(report, { note: '周桂兰的女儿接的,说打19900004418' })
    counter.clock.now += minute
    const rows = await call(report, { outcome: 'will-come', next: { step: 'expect', inMs: 24 * hour } })
    expect(rows.map(({ outcome, number }) => [outcome, number])).toEqual([
      ['will-come', '199****4417'],
      ['no-answer', '199****4417'],
    ])
    expect(rows[1]!.note).toMatch(/^周\*\*的女儿/)
    expect(JSON.stringify(rows)).not.toMatch(/19900004418|桂兰/)
  })

  test('an owner whom nobody has rung comes first; a next step falls due at its time and ends with the case', async () => {
    const { report, find } = await matched()
    const idsOf = async () => {
      const { due, later, first } = await clerk.contacts.list()
      return {
        due: due.map((one) => one.record.id),
        later: later.map((one) => one.record.id),
        first: first.map(({ id }) => id),
      }
    }
    expect(await idsOf()).toEqual({ due: [], later: [], first: [report] })
    await call(report)
    expect(await idsOf()).toEqual({ due: [], later: [report], first: [] })
    counter.clock.now += 2 * hour
    expect(await idsOf()).toEqual({ due: [report], later: [], first: [] })
    await call(report, { outcome: 'reached', next: null })
    expect(await idsOf()).toEqual({ due: [], later: [], first: [] })
    await call(report)
    await clerk.claims.release({
      ...releaseOf(find),
      report,
      second: { badge: '800003', pin },
      idempotencyKey: freshKey(),
    })
    counter.clock.now += 3 * hour
    expect((await idsOf()).due).toEqual([])
  })

  test('one taken back leaves what was next before it', async () => {
    const { report } = await matched()
    await call(report)
    counter.clock.now += minute
    await call(report, { outcome: 'reached', next: null })
    await clerk.records.undo({ id: report, idempotencyKey: freshKey() })
    const rows = await clerk.contacts.ofRecord({ id: report })
    expect(rows.map(({ outcome }) => outcome)).toEqual(['no-answer'])
    expect((await clerk.contacts.list()).later).toHaveLength(1)
  })

  test('need a number that the record has, or one that was typed', async () => {
    const report = await save(clerk, 'lost-item', phone)
    expect(await refusal(call(report))).toBe('no-number-to-ring')
    expect(await refusal(call(report, { whose: 'other', other: ' ' }))).toBe('no-number-to-ring')
    const rows = await call(report, { whose: 'other', other: '19900007788' })
    expect(rows[0]).toMatchObject({ whose: 'other', number: '199****7788' })
  })

  test('stand in the history in words that hold no number', async () => {
    const { report } = await matched()
    await call(report)
    const line = (await clerk.records.history({ id: report })).find(({ action }) => action === 'contact.attempted')
    expect(line).toMatchObject({ contact: { outcome: 'no-answer', number: '199****4417', next: 'ring' } })
    expect(line?.undo).toBe('free')
  })
})

describe('the text to send', () => {
  test('tells kind, number, place and last day, and nothing that only the find knows', async () => {
    const { report, find } = await matched()
    await clerk.notices.publish({
      records: [find],
      number: '',
      day: '2026-10-02',
      place: '南门',
      idempotencyKey: freshKey(),
    })
    const message = await clerk.contacts.message({ id: report })
    const { no } = await clerk.records.get({ id: report })
    const { through } = (await clerk.notices.ofRecord({ id: find }))!
    expect(message?.zh).toBe(
      `您报失的手机(登记号 ${no})可能已找到。请在 ${through} 前(含当日)带本人证件到重庆动物园东一门警务亭核对领取。我们不会要您转账,也不会问验证码。`,
    )
    expect(message?.en).toContain(`no. ${no}`)
    expect(`${message?.zh}${message?.en}`).not.toMatch(/华为|黑|周|1990/)
  })

  test('there is none about a person', async () => {
    const child = await save(clerk, 'missing-person', { ageGroup: 'child', age: 5, ...owner })
    expect(await clerk.contacts.message({ id: child })).toBeNull()
  })
})

describe('what goes by post', () => {
  const parcel = { carrier: '邮政', tracking: 'EX0000001234', address: '某市某路1号' }

  test('is a released item; its address is never shown again, and the latest number counts', async () => {
    const { report, find } = await matched()
    const second = { badge: '800001', pin }
    const { id: claim } = await clerk.claims.release({ ...releaseOf(find), report, second, idempotencyKey: freshKey() })
    await clerk.postings.add({ claim, ...parcel, tracking: 'EX0000009999', idempotencyKey: freshKey() })
    const posting = await clerk.postings.add({ claim, ...parcel, idempotencyKey: freshKey() })
    expect(posting).toMatchObject({ carrier: '邮政', tracking: '****1234', address: '****' })
    expect(await clerk.postings.ofRecord({ id: find })).toEqual([posting])
    expect(JSON.stringify(await clerk.records.history({ id: find }))).not.toMatch(/某路|EX0000001234/)
    const day = '2026-10-02'
    expect(await clerk.statistics.figures({ from: day, to: day })).toMatchObject({ items: 1, posted: 1 })
  })

  test('counts no more once its handover was taken back, and cannot be said of one', async () => {
    const { report, find } = await matched()
    const second = { badge: '800001', pin }
    const { id: claim } = await clerk.claims.release({ ...releaseOf(find), report, second, idempotencyKey: freshKey() })
    await clerk.postings.add({ claim, ...parcel, idempotencyKey: freshKey() })
    await counter.as('supervisor').claims.reverse({ claim, reason: '寄错了' })
    expect(await refusal(clerk.postings.add({ claim, ...parcel, idempotencyKey: freshKey() }))).toBe('claim-reversed')
    expect(await clerk.postings.ofRecord({ id: find })).toEqual([])
    expect(await clerk.statistics.figures({ from: '2026-10-02', to: '2026-10-02' })).toMatchObject({ posted: 0 })
  })

  test('a person is not', async () => {
    const child = await save(clerk, 'found-person', { ageGroup: 'child', age: 5 })
    const second = { badge: '800001', pin }
    const released = await clerk.claims.release({
      ...releaseOf(child),
      claimant: { ...releaseOf(child).claimant, relation: 'parent' },
      second,
      idempotencyKey: freshKey(),
    })
    const posted = clerk.postings.add({ claim: released.id, ...parcel, idempotencyKey: freshKey() })
    expect(await refusal(posted)).toBe('not-posted-kind')
  })
})
