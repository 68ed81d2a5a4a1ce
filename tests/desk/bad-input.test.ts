import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Fields } from '../../core/records/fields.ts'
import type { Kind } from '../../core/records/kinds.ts'
import { type DeskClient, matchDay, type TemporaryDesk, temporaryDesk } from '../helpers/desk.ts'

let desk: TemporaryDesk
let clerk: DeskClient
beforeAll(async () => {
  desk = await temporaryDesk()
  clerk = desk.client('clerk')
})
afterAll(() => desk.close())

const hour = 3_600_000
let keys = 0
const freshKey = (): string => `bad-input-${String(++keys).padStart(4, '0')}`
const create = (kind: Kind, fields: Fields, idempotencyKey = freshKey()) =>
  clerk.records.create({ kind, fields, sets: {}, idempotencyKey })

type Refusal = { readonly code: string; readonly zh: string; readonly en: string }
async function refusalOf(asking: Promise<unknown>): Promise<Refusal> {
  const error = await asking.then(
    () => null,
    (reason: unknown) => reason,
  )
  return (error as { data: Refusal }).data
}
const countEntries = (): number =>
  (desk.desk.journal.db.prepare('select count(*) as n from journal').get() as { n: number }).n

describe('refused, with a sentence in both languages and nothing written', () => {
  const cases: readonly (readonly [string, string, Kind, object])[] = [
    ['an age below zero', 'bad-field', 'missing-person', { age: -1 }],
    ['an age beyond any human being', 'bad-field', 'missing-person', { age: 121 }],
    ['an age that is no number', 'bad-field', 'missing-person', { age: Number.NaN }],
    ['a height of a giant', 'bad-field', 'missing-person', { heightCm: 900 }],
    ['a time in the future', 'time-in-future', 'lost-item', { eventTo: matchDay + hour }],
    ['a late entry of tomorrow', 'time-in-future', 'missing-person', { reportedAt: matchDay + 24 * hour }],
    [
      'an end before the start',
      'time-order',
      'lost-item',
      { eventFrom: matchDay - hour, eventTo: matchDay - 2 * hour },
    ],
    ['a time before 1970', 'bad-field', 'lost-item', { eventTo: -5 }],
    ['an unknown kind', 'bad-field', 'lost-dragon' as Kind, {}],
    ['an unknown zone', 'unknown-zone', 'lost-item', { zone: 'atlantis' }],
    ['an unknown category', 'unknown-category', 'lost-item', { category: 'dragon' }],
    ['a field of another kind', 'field-not-of-kind', 'lost-item', { shoes: '白球鞋' }],
    ['a field that nobody knows', 'bad-field', 'lost-item', { password: 'x' }],
    ['a lone surrogate', 'malformed-text', 'lost-item', { title: '黑\ud83d包' }],
    ['a name that every object has', 'bad-field', 'lost-item', { constructor: 'x' }],
    ['a zone of half a character', 'malformed-text', 'lost-item', { zone: '\ud800' }],
    ['ten megabytes of text', 'bad-field', 'lost-item', { description: '字'.repeat(10_000_000) }],
    ['an object where text belongs', 'bad-field', 'lost-item', { title: { $gt: '' } }],
  ]
  test.each(cases)('%s', async (_name, code, kind, fields) => {
    const before = countEntries()
    const refusal = await refusalOf(create(kind, fields as Fields))
    expect(refusal).toMatchObject({ code })
    expect(refusal.zh).toMatch(/[\u4e00-\u9fff]/)
    expect(refusal.en).not.toMatch(/[\u4e00-\u9fff{}]|undefined|“”/)
    expect(countEntries()).toBe(before)
  })
})

test('emoji and rare characters are kept as they were typed', async () => {
  const { id } = await create('lost-item', { title: '🧸熊 𫖯㛃䶮 👨‍👩‍👧' })
  expect((await clerk.records.get({ id })).fields.title).toBe('🧸熊 𫖯㛃䶮 👨‍👩‍👧')
})

test('control characters from a paste are dropped, line breaks stay', async () => {
  const { id } = await create('lost-item', { description: '\u0000黑包\u0007\n里面有伞\u2028' })
  expect((await clerk.records.get({ id })).fields.description).toBe('黑包\n里面有伞')
})

test('marks of direction and of no width are dropped: they would hide a number or turn a name round', async () => {
  const { id } = await create('lost-item', { description: '\u202a138\u200b0000\u20600000\u202c \u202e伞\u2066' })
  const { fields } = await desk.client('supervisor').records.reveal({ id, fields: ['description'], reason: 'search' })
  expect(fields.description).toBe('13800000000 伞')
})

test('an id, a key or a set of half a character is refused like any other text, and is no accident of the program', async () => {
  const half = '\ud800'
  const { id, version } = await create('lost-item', {})
  const edit = { id, version, fields: {}, add: {}, remove: {}, idempotencyKey: freshKey() }
  const asked = [
    clerk.records.create({ kind: 'lost-item', fields: {}, idempotencyKey: `half-key-${half}` }),
    clerk.records.create({ kind: 'lost-item', fields: {}, idempotencyKey: freshKey(), draft: half }),
    clerk.records.edit({ ...edit, id: half }),
    clerk.records.edit({ ...edit, version: half }),
    clerk.records.edit({ ...edit, remove: { zonesPassed: [half] } }),
    clerk.records.undo({ id, entry: half, idempotencyKey: freshKey() }),
    clerk.drafts.save({ id: 'half', kind: 'lost-item', record: id, version: half, fields: {} }),
    clerk.notes.add({ id, text: half, idempotencyKey: freshKey() }),
    clerk.links.make({ from: id, to: half, role: 'same-event' }),
    clerk.photos.change({ record: id, photo: half }),
  ]
  const refusals = await Promise.all(asked.map(refusalOf))
  expect(refusals.map((refusal) => refusal.code)).toEqual(asked.map(() => 'malformed-text'))
})

test('figures of a period that ends before it begins, or beyond all clocks, are refused, not nought', async () => {
  const figures = (from: string, to: string) => refusalOf(clerk.statistics.figures({ from, to }))
  expect(await figures('2026-10-11', '2026-10-10')).toMatchObject({
    code: 'bad-field',
    zh: expect.stringContaining('结束日期'),
  })
  expect(await figures('2026-10-10', '9999-12-31')).toMatchObject({ code: 'bad-field' })
})

test('quotes, percent signs and operators of a query language are words like any other', async () => {
  const title = `'; drop table records; -- "NEAR" % _ *`
  const { id } = await create('lost-item', { title })
  const found = await clerk.search.query({ text: `'; drop` })
  expect(found.records.map((record) => record.id)).toContain(id)
  expect((await clerk.search.query({ text: '%' })).records.map((record) => record.id)).toEqual([id])
})

test('nothing but the kind is required', async () => {
  await expect(create('missing-person', {})).resolves.toMatchObject({ state: 'open', fields: {} })
})

test('the same save sent twice, and twice at once, is one record', async () => {
  const key = freshKey()
  const [first, second] = await Promise.all([
    create('lost-item', { title: '伞' }, key),
    create('lost-item', { title: '伞' }, key),
  ])
  const third = await create('lost-item', { title: '伞' }, key)
  expect([second.id, third.id]).toEqual([first.id, first.id])
})

test('two windows saving one form: the second is told the number under which the first went in', async () => {
  const key = freshKey()
  const first = await create('lost-item', { title: '伞' }, key)
  const refusal = await refusalOf(create('lost-item', { title: '雨伞' }, key))
  expect(refusal.code).toBe('already-saved')
  expect(refusal.zh).toContain(first.no)
})

test('two windows editing one record: the second is told, and its draft is still there', async () => {
  const { id, version } = await create('lost-item', { title: '伞' })
  const draft = {
    id: 'edit-draft',
    kind: 'lost-item',
    record: id,
    version,
    fields: { title: '长柄伞' },
    sets: {},
  } as const
  await clerk.drafts.save(draft)
  const edit = (title: string) =>
    clerk.records.edit({ id, version, fields: { title }, add: {}, remove: {}, idempotencyKey: freshKey() })
  await edit('折叠伞')
  expect((await refusalOf(edit('长柄伞'))).code).toBe('record-changed')
  expect((await clerk.records.get({ id })).fields.title).toBe('折叠伞')
  expect((await clerk.drafts.list()).map((one) => one.fields.title)).toContain('长柄伞')
})

test('a full disk: the save is refused in words, nothing is half written, and it works again when there is room', async () => {
  const { db } = desk.desk.journal
  const pages = db.pragma('page_count', { simple: true }) as number
  const before = countEntries()
  db.pragma(`max_page_count = ${pages}`)
  try {
    const long = { description: '字'.repeat(4000) }
    const refusals = await Promise.all(
      Array.from({ length: 12 }, () => refusalOf(create('lost-item', long)).catch(() => null)),
    )
    expect(refusals.map((refusal) => refusal?.code)).toContain('disk-full')
    const created = db.prepare(`select count(*) as n from journal where action = 'record.created'`).get() as {
      n: number
    }
    const rows = db.prepare('select count(*) as n from records').get() as { n: number }
    expect(rows.n).toBe(created.n)
  } finally {
    db.pragma('max_page_count = 1073741823')
  }
  await create('lost-item', { title: '又有空间了' })
  expect(countEntries()).toBeGreaterThan(before)
})

test('a find does not leave by a mere change of state, nor come back by one', async () => {
  const { id } = await create('found-item', { category: 'umbrella' })
  const move = (to: 'claimed') => clerk.records.move({ id, to, reason: '领走', idempotencyKey: freshKey() })
  expect((await refusalOf(move('claimed'))).code).toBe('needs-release')
})

test('an illegal change of state names both states', async () => {
  const { id } = await create('lost-item', {})
  const refusal = await refusalOf(clerk.records.move({ id, to: 'reunited', reason: '', idempotencyKey: freshKey() }))
  expect(refusal.code).toBe('illegal-transition')
})
