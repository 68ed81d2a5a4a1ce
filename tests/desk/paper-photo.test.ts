import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mayShowPhoto, paperKind, paperNames } from '../../core/papers.ts'
import type { Kind } from '../../core/records/kinds.ts'
import { append } from '../../db/journal/journal.ts'
import { freshKey, refusal } from '../helpers/counter.ts'
import { badgeOf, type DeskClient, type TemporaryDesk, temporaryDesk, testPin } from '../helpers/desk.ts'
import { jpeg, noisy } from '../helpers/pictures.ts'

let desk: TemporaryDesk
let clerk: DeskClient
let seed = 900

beforeAll(async () => {
  desk = await temporaryDesk()
  clerk = desk.client('clerk')
})
afterAll(() => desk.close())

/** A record with two pictures; its id and the first one's hash. */
async function pictured(fields: object, kind: Kind = 'missing-person') {
  const hashes: string[] = []
  for (let n = 0; n < 2; n++) {
    const base64 = (await jpeg(noisy(64, 48, ++seed))).toString('base64')
    hashes.push((await clerk.photos.keep({ base64 })).photo)
  }
  const photos = hashes.map((photo) => ({ photo, caption: '' }))
  const { id } = await clerk.records.create({ kind, fields, photos, idempotencyKey: freshKey() })
  return { id, hash: hashes[0]! }
}
const bytes = (hash: string, which: 'image' | 'veiled'): string =>
  desk.desk.photos.read(hash, which)!.toString('base64')
const notice = (of: string, photo?: object, client = clerk) =>
  client.slips.issue({ kind: 'search-notice', of, idempotencyKey: freshKey(), ...(photo && { photo }) })
const supervisor = { badge: badgeOf.supervisor, pin: testPin }
const leave = { leave: { reason: '园区太大,龚小宝母亲同意', second: supervisor } }
const entryOf = (slip: string) => {
  const row = desk.desk.journal.db
    .prepare(`select facts, personal from journal where action = 'slip.issued' and facts ->> 'slip' = ?`)
    .get(slip) as { facts: string; personal: string }
  return { facts: JSON.parse(row.facts), fields: JSON.parse(row.personal).values.fields }
}
const child = { ageGroup: 'child', age: 6, name: '龚小宝' } as const
const printed = async (slip: string, client = clerk) => (await client.slips.get({ slip, print: true })).html

describe('the photo on a search notice', () => {
  test.each([
    ['an elder', { ageGroup: 'elder' }],
    ['an adult', { age: 18 }],
  ])('of %s takes the choice alone', async (_name, fields) => {
    const { id, hash } = await pictured(fields)
    const { photo, html } = await clerk.slips.preview({ kind: 'search-notice', of: id, photo: true })
    expect(photo).toBe('free')
    expect(html).toContain(bytes(hash, 'image'))
    const { slip } = await notice(id, {})
    expect(await printed(slip)).toContain(bytes(hash, 'image'))
    expect(await printed(slip)).toContain('找到人后随通报交回或销毁')
    expect(await printed((await notice(id)).slip)).not.toContain('data:image')
    expect(entryOf(slip).facts).toMatchObject({ photo: expect.any(String), leave: null })
    expect(JSON.stringify(entryOf(slip))).not.toContain(hash)
  })

  test.each([
    ['a child', { ageGroup: 'child' }],
    ['somebody of seventeen', { age: 17 }],
    ['somebody whose age nobody said', { sex: 'male' }],
  ])('of %s takes a supervisor’s leave', async (_name, fields) => {
    const { id } = await pictured(fields)
    const colleague = { badge: badgeOf.auditor, pin: testPin }
    expect((await clerk.slips.preview({ kind: 'search-notice', of: id })).photo).toBe('leave')
    expect(await refusal(notice(id, {}))).toBe('photo-needs-leave')
    expect(await refusal(notice(id, { leave: { reason: '急' } }))).toBe('second-person-needed')
    expect(await refusal(notice(id, { leave: { reason: '急', second: colleague } }))).toBe('not-allowed')
    const wrong = { badge: badgeOf.supervisor, pin: '000000' }
    expect(await refusal(notice(id, { leave: { reason: '急', second: wrong } }))).toBe('wrong-pin')
    expect(await clerk.slips.ofRecord({ id })).toEqual([])
    expect((await notice(id, leave)).slip).toMatch(/^[A-Z0-9]+-/)
    expect((await notice(id, { leave: { reason: '急' } }, desk.client('supervisor'))).slip).toMatch(/^[A-Z0-9]+-/)
  })

  test('is journalled with who allowed it and why, and the paper names them but not the reason', async () => {
    const { id, hash } = await pictured(child)
    const { slip } = await notice(id, leave)
    const { facts, fields } = entryOf(slip)
    const by = desk.desk.journal.db.prepare('select id from operators where badge = ?').pluck().get(badgeOf.supervisor)
    expect(facts).toMatchObject({ leave: by, photo: fields.photo })
    expect(fields).toMatchObject({ leaveBy: badgeOf.supervisor, reason: expect.stringContaining('园区太大') })
    expect(fields.reason).not.toContain('小宝')
    expect(JSON.stringify(fields)).not.toContain(hash)
    const html = await printed(slip)
    expect(html).toContain(`照片经值班长 ${badgeOf.supervisor} 准许印出`)
    expect(html).not.toContain('园区太大')
    expect((await clerk.slips.get({ slip, print: true, language: 'en' })).html).toContain('give it back or destroy it')
    const [line] = await clerk.records.history({ id })
    expect(line).toMatchObject({
      slip: { number: slip, photo: true, leave: expect.any(String) },
      action: 'slip.issued',
    })
    expect(line!.reason).toContain('园区太大')
  })

  test('of a minor is blurred on every screen and clear only in print from a counter', async () => {
    const { id, hash } = await pictured(child)
    const { html } = await clerk.slips.preview({ kind: 'search-notice', of: id, photo: true })
    expect(html).toContain(bytes(hash, 'veiled'))
    expect(html).not.toContain(bytes(hash, 'image'))
    const { slip } = await notice(id, leave)
    const shown = [
      (await clerk.slips.get({ slip })).html,
      await printed(slip, desk.client('auditor')),
      (await desk.client('supervisor').slips.get({ slip })).html,
    ]
    for (const page of shown) {
      expect(page).toContain(bytes(hash, 'veiled'))
      expect(page).not.toContain(bytes(hash, 'image'))
    }
    expect(await printed(slip)).toContain(bytes(hash, 'image'))
  })

  test('is left off with a word once it was taken out, and once the record says a minor without leave', async () => {
    const removed = await pictured({ age: 70 })
    const { slip } = await notice(removed.id, {})
    const [first] = await clerk.photos.ofRecord({ record: removed.id })
    await clerk.photos.remove({ record: removed.id, photo: first!.id })
    expect(await printed(slip)).toContain('已从登记中删去')
    expect(await printed(slip)).not.toContain('data:image')

    const younger = await pictured({ age: 30 })
    const early = (await notice(younger.id, {})).slip
    const { version } = await clerk.records.get({ id: younger.id })
    await clerk.records.edit({ id: younger.id, version, fields: { age: 15 }, idempotencyKey: freshKey() })
    expect(await printed(early)).toContain('未经值班长准许')
    expect(await printed(early)).not.toContain('data:image')
  })

  test('is reached by an erasure of the picture, though the slip stays', async () => {
    const { id, hash } = await pictured({ age: 70 })
    const { slip } = await notice(id, {})
    const entries = desk.desk.journal.db
      .prepare(
        `select desk || '/' || epoch || '/' || seq from journal where record_id = ? and action in ('photo.added', 'record.created')`,
      )
      .pluck()
      .all(id) as string[]
    const facts = { entries, reason: 'retention' }
    append(desk.desk.journal, { action: 'personal.erased', operator: null, recordId: null, facts })
    expect(desk.desk.photos.has(hash)).toBe(false)
    expect(await printed(slip)).not.toContain('data:image')
    expect(await printed(slip)).toContain('不再印出')
  })

  test('pressed twice issues one paper, and the PIN is kept nowhere', async () => {
    const { id } = await pictured(child)
    const request = { kind: 'search-notice', of: id, idempotencyKey: freshKey(), photo: leave } as const
    const { slip } = await clerk.slips.issue(request)
    expect(await clerk.slips.issue(request)).toEqual({ slip })
    expect(JSON.stringify(entryOf(slip))).not.toContain(testPin)
  })

  test('is refused where the record has none', async () => {
    const { id } = await clerk.records.create({
      kind: 'missing-person',
      fields: { age: 70 },
      idempotencyKey: freshKey(),
    })
    expect((await clerk.slips.preview({ kind: 'search-notice', of: id })).photo).toBeNull()
    expect(await refusal(notice(id, {}))).toBe('photo-not-on-paper')
  })
})

test('the search notice is the only kind', () => {
  expect(paperNames.filter(mayShowPhoto)).toEqual(['search-notice'])
})

test.each(paperNames.filter((kind) => !mayShowPhoto(kind)))('no photo can be asked for %s', async (kind) => {
  const [of] = paperKind(kind).of
  const { id } = await pictured(of?.endsWith('person') ? { age: 70 } : {}, of ?? 'found-item')
  const client = desk.client('supervisor')
  const before = await client.slips.ofRecord({ id })
  const asked = { kind, of: id, idempotencyKey: freshKey() } as const
  for (const photo of [{}, leave]) {
    expect(await refusal(client.slips.issue({ ...asked, photo }))).toBe('photo-not-on-paper')
  }
  expect(await client.slips.ofRecord({ id })).toEqual(before)
  if (of === undefined) return
  expect(await refusal(client.slips.preview({ kind, of: id, photo: true }))).toBe('photo-not-on-paper')
  expect((await client.slips.preview({ kind, of: id })).photo).toBeNull()
})
