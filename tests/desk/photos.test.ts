import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isVeiled } from '../../core/photo-veil.ts'
import { openMs } from '../../core/photos.ts'
import { deskFiles } from '../../db/file/desk-file.ts'
import { append } from '../../db/journal/journal.ts'
import { sweepPhotos } from '../../db/records/photo-names.ts'
import { verifyDesk } from '../../db/verify/verify.ts'
import { refusal } from '../helpers/counter.ts'
import { badgeOf, type DeskClient, servedDesk, type TemporaryDesk, temporaryDesk, testPin } from '../helpers/desk.ts'
import { httpClient } from '../helpers/http.ts'
import { cornered, jpeg, noisy, pixelsOf } from '../helpers/pictures.ts'

let desk: TemporaryDesk
let clerk: DeskClient
let counter = 0
const key = (): string => `photos-${String(++counter).padStart(6, '0')}`
const child = { ageGroup: 'child', age: 5 } as const
const day = 86_400_000

const keep = async (client = clerk): Promise<string> => {
  const picture = await jpeg(noisy(64, 48, ++counter))
  return (await client.photos.keep({ base64: picture.toString('base64') })).photo
}
const save = async (kind: 'missing-person' | 'found-item', fields: object, photos: string[] = []) =>
  clerk.records.create({
    kind,
    fields,
    photos: photos.map((photo) => ({ photo, caption: '' })),
    idempotencyKey: key(),
  })
const isBlurred = async (base64: string | null): Promise<boolean> => {
  const pixels = await pixelsOf(Buffer.from(base64!, 'base64'))
  const row = Array.from({ length: 20 }, (_, i) => pixels.at(0.3 + i / 100, 0.5)[0]!)
  return Math.max(...row) - Math.min(...row) < 60
}

beforeAll(async () => {
  desk = await temporaryDesk()
  clerk = desk.client('clerk')
})
afterAll(() => desk.close())

describe('pictures of a record', () => {
  it('are saved with it, the first one first, and named in its history', async () => {
    const [one, two] = [await keep(), await keep()]
    const record = await save('found-item', { category: 'umbrella' }, [one, two])
    expect(record.photos).toBe(2)
    const shown = await clerk.photos.ofRecord({ record: record.id })
    const changed = await clerk.photos.change({ record: record.id, photo: shown[1]!.id, first: true, caption: '正面' })
    expect(changed.map((photo) => [photo.id, photo.caption])).toEqual([
      [shown[1]!.id, '正面'],
      [shown[0]!.id, ''],
    ])
    const [first] = await clerk.photos.firsts({ records: [record.id] })
    expect(first).toMatchObject({ record: record.id, id: shown[1]!.id, veiled: false })
    const history = await clerk.records.history({ id: record.id })
    expect(history.filter((line) => line.action === 'photo.added')).toHaveLength(3)
  })

  it('are added once, however often the same picture comes', async () => {
    const photo = await keep()
    const record = await save('found-item', {}, [photo])
    await clerk.photos.add({ record: record.id, photo })
    expect(await clerk.photos.ofRecord({ record: record.id })).toHaveLength(1)
  })

  it('can be taken out again; the journal keeps them', async () => {
    const record = await save('found-item', {}, [await keep()])
    const [photo] = await clerk.photos.ofRecord({ record: record.id })
    expect(await clerk.photos.remove({ record: record.id, photo: photo!.id })).toEqual([])
    expect(await refusal(clerk.photos.full({ record: record.id, photo: photo!.id }))).toBe('not-found')
    expect(verifyDesk(desk.dir)).toEqual([])
  })

  it('are refused where they never came, and where there are too many', async () => {
    const record = await save('found-item', {})
    expect(await refusal(clerk.photos.add({ record: record.id, photo: 'f'.repeat(64) }))).toBe('photo-gone')
    expect(await refusal(save('found-item', {}, ['f'.repeat(64)]))).toBe('photo-gone')
    for (let n = 0; n < 12; n++) await clerk.photos.add({ record: record.id, photo: await keep() })
    expect(await refusal(clerk.photos.add({ record: record.id, photo: await keep() }))).toBe('photo-too-many')
  })

  it('come with a draft to the one who typed it, and to nobody else', async () => {
    const photo = await keep()
    const draft = { id: key(), kind: 'found-item', record: null, version: null, fields: {}, sets: {} } as const
    await clerk.drafts.save({ ...draft, photos: [{ photo, caption: '' }] })
    expect(await clerk.photos.ofDraft({ draft: draft.id })).toMatchObject([{ photo, thumbnail: expect.any(String) }])
    expect(await desk.client('supervisor').photos.ofDraft({ draft: draft.id })).toEqual([])
  })

  it('lie on the disk encrypted', async () => {
    const { photo } = await clerk.photos.keep({ base64: (await jpeg(cornered())).toString('base64') })
    expect(desk.desk.photos.read(photo, 'image')!.subarray(6, 10).toString()).toBe('JFIF')
    for (const ending of ['', '-wal']) {
      expect(readFileSync(`${deskFiles(desk.dir).photos}${ending}`).includes('JFIF')).toBe(false)
    }
  })
})

describe('whose pictures are blurred', () => {
  it.each([
    ['a child', { kind: 'missing-person', fields: { ageGroup: 'child' } }, true],
    ['somebody of seventeen', { kind: 'found-person', fields: { age: 17 } }, true],
    ['a child that is said to be thirty', { kind: 'found-person', fields: { ageGroup: 'child', age: 30 } }, true],
    ['an adult that is said to be twelve', { kind: 'found-person', fields: { ageGroup: 'adult', age: 12 } }, true],
    ['somebody whose age nobody said', { kind: 'found-person', fields: {} }, true],
    ['somebody of eighteen', { kind: 'found-person', fields: { age: 18 } }, false],
    ['an old man', { kind: 'missing-person', fields: { ageGroup: 'elder' } }, false],
    ['whoever an incident shows', { kind: 'incident', fields: {} }, true],
    ['an identity card', { kind: 'found-item', fields: { category: 'id.resident' } }, true],
    ['a bank card', { kind: 'lost-item', fields: { category: 'bank_card' } }, true],
    ['an umbrella', { kind: 'found-item', fields: { category: 'umbrella' } }, false],
    ['a thing of no category', { kind: 'found-item', fields: {} }, false],
  ] as const)('%s', (_name, record, veiled) => {
    expect(isVeiled(record)).toBe(veiled)
  })

  it('the desk itself blurs a child’s, in every list and for every role, and gives the whole to nobody', async () => {
    const record = await save('missing-person', child, [await keep()])
    for (const role of ['clerk', 'supervisor', 'administrator', 'auditor'] as const) {
      const client = desk.client(role)
      const [shown] = await client.photos.ofRecord({ record: record.id })
      const [first] = await client.photos.firsts({ records: [record.id] })
      for (const one of [shown!, first!]) {
        expect(one.veiled).toBe(true)
        expect(await isBlurred(one.thumbnail)).toBe(true)
      }
      const whole = await refusal(client.photos.full({ record: record.id, photo: shown!.id }))
      expect(whole).toBe(role === 'administrator' ? 'not-allowed' : 'photo-veiled')
    }
  })

  it('a reveal with its reason opens them in this window, for a minute, and stands in the journal', async () => {
    const record = await save('missing-person', child, [await keep()])
    const window = desk.window('clerk')
    await window.client.records.reveal({ id: record.id, fields: [], photos: true, reason: 'search' })
    const [shown] = await window.client.photos.ofRecord({ record: record.id })
    expect(shown!.veiled).toBe(false)
    expect(await isBlurred(shown!.thumbnail)).toBe(false)
    const whole = await window.client.photos.full({ record: record.id, photo: shown!.id })
    expect((await pixelsOf(Buffer.from(whole.base64, 'base64'))).width).toBe(64)
    expect((await clerk.photos.ofRecord({ record: record.id }))[0]!.veiled).toBe(true)
    const [line] = await clerk.records.history({ id: record.id })
    expect(line!.revealed).toEqual({ fields: ['photos'], reason: 'search' })
    desk.clock.advance(openMs)
    expect((await window.client.photos.ofRecord({ record: record.id }))[0]!.veiled).toBe(true)
  })

  it('who comes to the window next has revealed nothing', async () => {
    const record = await save('missing-person', child, [await keep()])
    const { client } = desk.window('clerk')
    await client.records.reveal({ id: record.id, fields: [], photos: true, reason: 'search' })
    await client.operators.signIn({ badge: badgeOf.supervisor, pin: testPin })
    expect((await client.photos.ofRecord({ record: record.id }))[0]!.veiled).toBe(true)
  })

  it('a merge with a grown-up’s record lifts no veil and shows no name', async () => {
    const one = await save('missing-person', { ...child, name: '赟璟珝' }, [await keep()])
    const two = await save('missing-person', { ageGroup: 'adult', age: 40 })
    const [picture] = await clerk.photos.ofRecord({ record: one.id })
    await clerk.photos.change({ record: one.id, photo: picture!.id, caption: '赟璟珝的书包' })
    const merged = await clerk.records.merge({ ids: [one.id, two.id], reason: '同一人' })
    await clerk.records.edit({
      id: merged.id,
      version: merged.version,
      fields: { name: '另一个', age: 40, ageGroup: 'adult' },
      idempotencyKey: key(),
    })
    const [shown] = await clerk.photos.ofRecord({ record: two.id })
    expect(shown).toMatchObject({ veiled: true, caption: expect.stringContaining('书包') })
    expect(shown!.caption).not.toContain('赟璟珝')
    expect(await isBlurred(shown!.thumbnail)).toBe(true)
    expect(await refusal(clerk.photos.full({ record: merged.id, photo: shown!.id }))).toBe('photo-veiled')
    const [first] = await clerk.photos.firsts({ records: [two.id] })
    expect(first).toMatchObject({ veiled: true })
  })

  it('a caption leaves without the names and numbers of its record', async () => {
    const record = await save('found-item', { contactName: '赟璟珝', contactPhone: '19900001234' })
    const photo = await keep()
    const [shown] = await clerk.photos.add({ record: record.id, photo, caption: '赟璟珝 19900001234 拍' })
    expect(shown!.caption).toBe('赟** ****1234 拍')
  })
})

describe('a picture goes', () => {
  const entriesOf = (record: string): string[] =>
    (
      desk.desk.journal.db
        .prepare(
          `select desk || '/' || epoch || '/' || seq as id from journal where record_id = ? and personal is not null`,
        )
        .all(record) as { id: string }[]
    ).map((row) => row.id)
  const erase = (entries: string[]) =>
    append(desk.desk.journal, {
      action: 'personal.erased',
      operator: null,
      recordId: null,
      facts: { entries, reason: 'retention' },
    })

  it('with the erasure of its record, at once, from the file and its log', async () => {
    const photo = await keep()
    const record = await save('found-item', { category: 'umbrella' }, [photo])
    erase(entriesOf(record.id))
    expect(desk.desk.photos.has(photo)).toBe(false)
    expect(await clerk.photos.ofRecord({ record: record.id })).toEqual([])
    expect(verifyDesk(desk.dir)).toEqual([])
  })

  it('only when no other record shows it', async () => {
    const photo = await keep()
    const [one, other] = [await save('found-item', {}, [photo]), await save('found-item', {}, [photo])]
    erase(entriesOf(one.id))
    expect(desk.desk.photos.has(photo)).toBe(true)
    erase(entriesOf(other.id))
    expect(desk.desk.photos.has(photo)).toBe(false)
  })

  it('a day after nobody named it; a draft’s stays', async () => {
    const [forgotten, parked, fresh] = [await keep(), await keep(), await keep()]
    const draft = { id: key(), kind: 'found-item', record: null, version: null, fields: {}, sets: {} } as const
    await clerk.drafts.save({ ...draft, photos: [{ photo: parked, caption: '' }] })
    const { journal, photos } = desk.desk
    photos.db.prepare('update photos set kept_at = ? where hash <> ?').run(desk.clock.now() - day - 1, fresh)
    sweepPhotos(journal.db, photos, desk.clock.now())
    expect([forgotten, parked, fresh].map((hash) => photos.has(hash))).toEqual([false, true, true])
    expect(verifyDesk(desk.dir)).toEqual([])
  })
})

describe('over HTTP', () => {
  it('takes a large picture, says what is too large, and keeps every other request small', async () => {
    const served = await servedDesk(desk, join(import.meta.dirname, '../../dist/renderer'))
    try {
      const client = await httpClient(served)
      await client.operators.signIn({ badge: badgeOf.clerk, pin: testPin })
      const large = await noisy(1400, 1400).encode('png')
      expect(large.length).toBeGreaterThan(2 * 1024 * 1024)
      const { photo } = await client.photos.keep({ base64: large.toString('base64') })
      expect(desk.desk.photos.has(photo)).toBe(true)
      for (const mb of [21, 60]) {
        const base64 = Buffer.alloc(mb * 1024 * 1024).toString('base64')
        expect(await refusal(client.photos.keep({ base64 }))).toBe('photo-too-large')
      }
      const long = 'x'.repeat(2 * 1024 * 1024)
      expect(await refusal(client.search.query({ text: long }))).toBe('too-large')
    } finally {
      await served.close()
    }
  })
})
