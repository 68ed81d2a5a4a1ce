import { beforeEach, describe, expect, test } from 'vitest'
import type { ClosingWay } from '../../core/records/closings.ts'
import { append } from '../../db/journal/journal.ts'
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

const day = '2026-10-02'
const boy = { age: 5, sex: 'male', ageGroup: 'child', upper: '红色T恤', name: '赟璟珝' } as const
const close = (id: string, way: ClosingWay, more: object = {}) =>
  clerk.records.close({ id, way, idempotencyKey: freshKey(), ...more })
const undo = (id: string, who: Client = clerk, entry?: string) =>
  who.records.undo({ id, idempotencyKey: freshKey(), ...(entry === undefined ? {} : { entry }) })
const edit = async (id: string, fields: object, who: Client = clerk) => {
  const { version } = await who.records.get({ id })
  return who.records.edit({ id, version, idempotencyKey: freshKey(), fields })
}
const stateOf = async (id: string) => (await clerk.records.get({ id })).state
const newest = async (id: string, who: Client = clerk) => (await who.records.history({ id }))[0]!

describe('a case that ends without a release', () => {
  test('counts a child whom a parent came for as found, and one who turned up by himself not', async () => {
    const [came, self] = [await save(clerk, 'missing-person', boy), await save(clerk, 'missing-person', boy)]
    expect(await close(came, 'collected', { collector: '陈小满' })).toMatchObject({
      state: 'reunited',
      closing: 'collected',
    })
    expect(await close(self, 'found-themselves')).toMatchObject({ state: 'withdrawn', closing: 'found-themselves' })
    expect((await clerk.statistics.figures({ from: day, to: day })).persons).toBe(1)
    const line = await newest(came)
    expect(line).toMatchObject({ action: 'record.closed', closing: { way: 'collected', collector: '陈**' } })
    expect(JSON.stringify(line)).not.toContain('陈小满')
  })

  test('is closed at the time that was said, not when it was written down, and never in the future', async () => {
    const id = await save(clerk, 'missing-person', boy)
    counter.clock.now += 3_600_000
    const when = counter.clock.now - 1_800_000
    expect(await refusal(close(id, 'collected', { when: counter.clock.now + 3_600_000 }))).toBe('closing-in-future')
    expect(await close(id, 'collected', { when })).toMatchObject({ closedAt: when })
    expect(await newest(id)).toMatchObject({ closing: { when } })
  })

  test('never ended before it began, or long before anybody reported it', async () => {
    const eventTo = counter.clock.now - 3_600_000
    const [seen, unsaid] = [
      await save(clerk, 'missing-person', { ...boy, eventTo }),
      await save(clerk, 'lost-item', {}),
    ]
    const early = (id: string, when: number) => refusal(close(id, 'found-themselves', { when }))
    expect(await early(seen, eventTo - 1_800_000)).toBe('closing-before-event')
    expect(await early(unsaid, 0)).toBe('closing-before-event')
    expect(await close(seen, 'found-themselves', { when: eventTo + 60_000 })).toMatchObject({ state: 'withdrawn' })
    const before = counter.clock.now - 7_200_000
    expect(await close(unsaid, 'found-themselves', { when: before })).toMatchObject({ closedAt: before })
  })

  test('takes the confirmed find along in one entry, once a second officer has confirmed', async () => {
    const [report, find] = [await save(clerk, 'missing-person', boy), await save(clerk, 'found-person', boy)]
    await clerk.matches.decide({ report, find, decision: 'confirmed' })
    expect(await refusal(close(report, 'patrol-handover'))).toBe('second-person-needed')
    await close(report, 'patrol-handover', { second })
    expect([await stateOf(report), await stateOf(find)]).toEqual(['reunited', 'reunited'])
    expect(await newest(find)).toMatchObject({ action: 'record.closed', closing: { witness: '冉值班' } })
    expect((await clerk.statistics.figures({ from: day, to: day })).persons).toBe(1)
  })

  test('leaves the find in care where the child sought turned up elsewhere', async () => {
    const [report, find] = [await save(clerk, 'missing-person', boy), await save(clerk, 'found-person', boy)]
    await clerk.matches.decide({ report, find, decision: 'confirmed' })
    await close(report, 'found-themselves')
    expect(await stateOf(find)).toBe('in-care')
  })

  test('needs a reason where the reporter withdraws, which stays erasable and masked', async () => {
    const id = await save(clerk, 'lost-item', { category: 'umbrella', contactName: '赟璟珝' })
    expect(await refusal(close(id, 'reporter-withdrew'))).toBe('bad-field')
    await close(id, 'reporter-withdrew', { reason: '赟璟珝说不找了' })
    expect((await newest(id)).reason).toBe('赟**说不找了')
    const facts = counter.desk.journal.db.prepare(`select facts from journal where action = 'record.closed'`).pluck()
    expect(String(facts.get())).not.toContain('赟')
  })

  test('is no way for a find or an incident, nor twice for one report', async () => {
    const [find, incident] = [await save(clerk, 'found-item', {}), await save(clerk, 'incident', {})]
    expect(await refusal(close(find, 'collected'))).toBe('no-such-closing')
    expect(await refusal(close(incident, 'found-themselves'))).toBe('no-such-closing')
    const id = await save(clerk, 'missing-person', boy)
    await close(id, 'collected')
    expect(await refusal(close(id, 'found-themselves'))).toBe('illegal-transition')
  })

  test('is opened again by a supervisor, with a reason, also the find that it took along', async () => {
    const [report, find] = [await save(clerk, 'missing-person', boy), await save(clerk, 'found-person', boy)]
    await clerk.matches.decide({ report, find, decision: 'confirmed' })
    await close(report, 'collected', { second })
    const move = (who: Client, id: string, to: 'open' | 'in-care') =>
      who.records.move({ id, to, reason: '认错了', idempotencyKey: freshKey() })
    expect(await refusal(move(clerk, report, 'open'))).toBe('second-person-needed')
    expect(await move(supervisor, report, 'open')).toMatchObject({ state: 'open', closing: null, closedAt: null })
    expect(await move(supervisor, find, 'in-care')).toMatchObject({ state: 'in-care' })
  })
})

describe('undo', () => {
  test('takes back one’s own edit, closing, move, decision, note and link, newest first', async () => {
    const [report, find] = [await save(clerk, 'missing-person', boy), await save(clerk, 'found-person', boy)]
    await edit(report, { upper: '蓝色' })
    await clerk.matches.decide({ report, find, decision: 'confirmed' })
    await clerk.notes.add({ id: report, text: '妈妈在东门', idempotencyKey: freshKey() })
    await clerk.links.make({ from: report, to: find, role: 'same-event' })
    await close(report, 'found-themselves')
    expect(await undo(report)).toMatchObject({ state: 'matched', closing: null })
    await undo(report)
    expect(await clerk.links.list({ id: find })).toEqual([])
    await undo(report)
    expect(await clerk.notes.list({ id: report })).toEqual([])
    expect(await undo(report)).toMatchObject({ state: 'open' })
    expect(counter.desk.journal.db.prepare('select * from match_decisions').all()).toEqual([])
    expect((await undo(report)).fields.upper).toBe('红色T恤')
    // What is left is the registration, which is edited or withdrawn, not undone.
    expect(await refusal(undo(report))).toBe('not-undoable')
  })

  test('says who has built on it since, and takes back what stands free', async () => {
    const id = await save(clerk, 'lost-item', { category: 'umbrella', colour: '红' })
    await edit(id, { colour: '黑' })
    await edit(id, { brand: '某牌' }, supervisor)
    expect((await undo(id)).fields).toMatchObject({ colour: '红', brand: '某牌' })
    await edit(id, { colour: '白' })
    await edit(id, { colour: '灰' }, supervisor)
    const refused = await undo(id).catch((error) => error.data)
    expect(refused).toMatchObject({ code: 'undo-blocked', zh: expect.stringContaining('邹值班') })
    expect((await clerk.records.get({ id })).fields.colour).toBe('灰')
  })

  test('is one’s own, or a supervisor’s; a release is never undone by it', async () => {
    const id = await save(supervisor, 'found-item', { category: 'umbrella' })
    await edit(id, { colour: '黑' }, supervisor)
    expect(await refusal(undo(id))).toBe('nothing-to-undo')
    const entry = (await newest(id)).entry
    expect(await refusal(undo(id, clerk, entry))).toBe('undo-not-yours')
    const { second: _second, ...release } = await stated(clerk, releaseOf(id), '黑色')
    await clerk.claims.release({ ...release, second })
    expect(await refusal(undo(id))).toBe('not-undoable')
    expect(await refusal(undo(id, supervisor, (await clerk.records.history({ id }))[1]!.entry))).toBe('not-undoable')
    expect(await stateOf(id)).toBe('claimed')
  })

  test('of a closing that gave a child away is a supervisor’s, and brings both records back', async () => {
    const [report, find] = [await save(clerk, 'missing-person', boy), await save(clerk, 'found-person', boy)]
    await clerk.matches.decide({ report, find, decision: 'confirmed' })
    await close(report, 'collected', { second })
    expect(await refusal(undo(report))).toBe('undo-not-yours')
    expect((await newest(report)).undo).toBeNull()
    const line = await newest(report, supervisor)
    expect(line.undo).toBe('free')
    await undo(report, supervisor, line.entry)
    expect([await stateOf(report), await stateOf(find)]).toEqual(['matched', 'in-care'])
  })

  test('cannot be had twice, and the same request sent twice is one', async () => {
    const id = await save(clerk, 'lost-item', { colour: '红' })
    await edit(id, { colour: '黑' })
    const request = { id, idempotencyKey: freshKey() }
    await clerk.records.undo(request)
    await clerk.records.undo(request)
    const history = await clerk.records.history({ id })
    expect(history.map((line) => line.action)).toEqual(['change.undone', 'record.edited', 'record.created'])
    expect(history[0]).toMatchObject({ undid: 'record.edited', before: { colour: '黑' }, after: { colour: '红' } })
    expect(history[1]).toMatchObject({ undone: true, undo: null })
  })

  test('makes a form that was opened on the edit stale', async () => {
    const id = await save(clerk, 'lost-item', { colour: '红' })
    const { version } = await edit(id, { colour: '黑' })
    await undo(id)
    const late = clerk.records.edit({ id, version, idempotencyKey: freshKey(), fields: { brand: '某牌' } })
    expect(await refusal(late)).toBe('record-changed')
  })
})

describe('a note', () => {
  test('stands with time and name on an open and on a closed record, masked like prose', async () => {
    const id = await save(clerk, 'missing-person', boy)
    await clerk.notes.add({ id, text: '赟璟珝的妈妈 19900001234 在东门等', idempotencyKey: freshKey() })
    await close(id, 'collected')
    counter.clock.now += 60_000
    const notes = await supervisor.notes.add({ id, text: '已回访', idempotencyKey: freshKey() })
    expect(notes.map(({ text, operator }) => [text, operator])).toEqual([
      ['赟**的妈妈 ****1234 在东门等', '苟值班'],
      ['已回访', '邹值班'],
    ])
  })

  test('loses its words to an erasure and keeps its place', async () => {
    const id = await save(clerk, 'missing-person', boy)
    await clerk.notes.add({ id, text: '妈妈在东门', idempotencyKey: freshKey() })
    const { entry } = await newest(id)
    append(counter.desk.journal, {
      action: 'personal.erased',
      operator: null,
      recordId: null,
      facts: { entries: [entry], reason: 'retention' },
    })
    expect(await clerk.notes.list({ id })).toMatchObject([{ entry, text: null, operator: '苟值班' }])
  })

  test('is of one record and shown on the one that it was merged into', async () => {
    const ids: [string, string] = [await save(clerk, 'lost-item', {}), await save(clerk, 'lost-item', {})]
    await clerk.notes.add({ id: ids[1], text: '又来问过', idempotencyKey: freshKey() })
    await clerk.records.merge({ ids, reason: '' })
    expect(await clerk.notes.list({ id: ids[0] })).toMatchObject([{ record: 'A1-L0002', text: '又来问过' }])
  })
})

describe('linked records', () => {
  const roles = async (id: string) =>
    (await clerk.links.list({ id })).map(({ role, record, direct }) => [role, record.no, direct])

  test('are seen from both sides, each with what the other is to it', async () => {
    const [bag, purse] = [await save(clerk, 'found-item', {}), await save(clerk, 'found-item', {})]
    await clerk.links.make({ from: purse, to: bag, role: 'contained-in' })
    expect(await roles(bag)).toEqual([['contains', 'A1-F0002', true]])
    expect(await roles(purse)).toEqual([['contained-in', 'A1-F0001', true]])
    // A bag does not lie in its own purse.
    expect(await refusal(clerk.links.make({ from: bag, to: purse, role: 'contained-in' }))).toBe('not-linkable')
    await clerk.links.cut({ from: bag, to: purse, role: 'contains' })
    expect(await roles(purse)).toEqual([])
  })

  test('a bag lies in no purse of its own either where one of them was merged meanwhile', async () => {
    const [bag, purse, card, again] = [
      await save(clerk, 'found-item', {}),
      await save(clerk, 'found-item', {}),
      await save(clerk, 'found-item', {}),
      await save(clerk, 'found-item', {}),
    ]
    await clerk.links.make({ from: bag, to: again, role: 'contains' })
    await clerk.links.make({ from: again, to: card, role: 'contains' })
    await clerk.records.merge({ ids: [purse, again], reason: '同一个' })
    expect(await roles(purse)).toEqual([
      ['contained-in', 'A1-F0001', true],
      ['contains', 'A1-F0003', true],
    ])
    expect(await refusal(clerk.links.make({ from: purse, to: bag, role: 'contains' }))).toBe('not-linkable')
    expect(await refusal(clerk.links.make({ from: card, to: bag, role: 'contains' }))).toBe('not-linkable')
    expect(await refusal(clerk.links.make({ from: again, to: purse, role: 'same-event' }))).toBe('not-linkable')
  })

  test('three children linked in a row are one family, and said twice it is one entry', async () => {
    const [a, b, c] = [
      await save(clerk, 'missing-person', boy),
      await save(clerk, 'missing-person', boy),
      await save(clerk, 'found-person', boy),
    ]
    await clerk.links.make({ from: a, to: b, role: 'siblings' })
    await clerk.links.make({ from: c, to: b, role: 'siblings' })
    await clerk.links.make({ from: b, to: a, role: 'siblings' })
    expect(await roles(a)).toEqual([
      ['siblings', 'A1-M0002', true],
      ['siblings', 'A1-P0001', false],
    ])
    const made = counter.desk.journal.db.prepare(`select count(*) from journal where action = 'link.made'`).pluck()
    expect(made.get()).toBe(2)
  })

  test('an umbrella is nobody’s sibling', async () => {
    const [child, umbrella] = [await save(clerk, 'missing-person', boy), await save(clerk, 'lost-item', {})]
    expect(await refusal(clerk.links.make({ from: child, to: umbrella, role: 'siblings' }))).toBe('not-linkable')
  })

  test('a sibling is registered with the reporter, place and time of the first, unless others are said', async () => {
    const eventTo = counter.clock.now - 600_000
    const family = { contactName: '陈小满', contactPhone: '19900001234', eventTo }
    const zone = (await clerk.desk.status()).zones[0]!.id
    const first = await save(clerk, 'missing-person', { ...boy, ...family, zone })
    const { id, fields } = await clerk.records.create({
      kind: 'missing-person',
      fields: { age: 3, zone, place: '猴山' },
      sibling: first,
      idempotencyKey: freshKey(),
    })
    expect(fields).toMatchObject({ age: 3, contactName: '陈**', contactPhone: '199****1234', place: '猴山', eventTo })
    expect(await roles(id)).toEqual([['siblings', 'A1-M0001', true]])
  })
})
