import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { mostZones } from '../../db/venue/zones.ts'
import { type DeskClient, type TemporaryDesk, temporaryDesk } from '../helpers/desk.ts'

let desk: TemporaryDesk
let client: DeskClient

beforeEach(async () => {
  desk = await temporaryDesk()
  client = desk.client('supervisor')
})
afterEach(() => desk.close())

const code = (asked: Promise<unknown>): Promise<string | null> =>
  asked.then(
    () => null,
    (error: { data?: { code: string }; code?: string }) => error.data?.code ?? error.code ?? String(error),
  )
const entries = (action: string): number =>
  desk.desk.journal.db.prepare('select count(*) from journal where action = ?').pluck().get(action) as number
const zones = async () => (await client.desk.status()).zones
const until = async (ready: () => Promise<boolean>): Promise<void> => {
  for (let tries = 0; tries < 200 && !(await ready()); tries++) await new Promise((done) => setTimeout(done, 25))
}

describe('zones', () => {
  it('are added, renamed, retired and brought back, one entry a change, never deleted', async () => {
    const before = entries('zone.set')
    const { id } = await client.venue.setZone({
      zh: '新馆',
      en: '',
      synonyms: ['新楼', '新楼'],
      type: 'exhibit',
      x: 5,
      y: 6,
    })
    expect((await zones()).find((zone) => zone.id === id)).toMatchObject({ zh: '新馆', en: '新馆', synonyms: ['新楼'] })
    await client.venue.setZone({ id, zh: '新馆', x: 5 })
    expect(entries('zone.set')).toBe(before + 1)
    await client.venue.setZone({ id, retired: true })
    expect((await zones()).some((zone) => zone.id === id)).toBe(false)
    expect((await client.desk.status()).formerZones.map((zone) => zone.zh)).toEqual(['新馆'])
    await client.venue.setZone({ id, retired: false })
    expect((await zones()).some((zone) => zone.id === id)).toBe(true)
    expect(entries('zone.set')).toBe(before + 3)
    expect((await client.venue.changes()).slice(0, 3).map(({ what }) => what.zh)).toEqual([
      '区域“新馆”恢复使用',
      '区域“新馆”停用',
      '区域“新馆”:中文名、英文名、别名、种类、位置',
    ])
  })

  it('stand in the order that the venue gives them, by one entry', async () => {
    const ids = (await zones()).map(({ id }) => id).toReversed()
    const before = entries('venue.set')
    await client.venue.orderZones({ zones: [...ids, 'nowhere'] })
    expect((await zones()).map(({ id }) => id)).toEqual(ids)
    expect(entries('venue.set')).toBe(before + 1)
  })

  it('need a name and are not without number', async () => {
    expect(await code(client.venue.setZone({ zh: ' ' }))).toBe('bad-field')
    expect(await code(client.venue.setZone({ en: 'Nameless' }))).toBe('bad-field')
    expect(await code(client.venue.setZone({ id: 'nowhere', zh: '无' }))).toBe('not-found')
    const free = mostZones - (await zones()).length
    for (let at = 0; at < free; at++) await client.venue.setZone({ zh: `区${at}` })
    expect(await code(client.venue.setZone({ zh: '又一个' }))).toBe('too-many-zones')
  })
})

describe('words', () => {
  it('are read in the stock in the background, and the proposals follow', async () => {
    const now = desk.clock.now()
    const save = (kind: 'lost-item' | 'found-item', fields: object) =>
      client.records.create({
        kind,
        fields: { ...fields, eventFrom: now, eventTo: now },
        sets: {},
        idempotencyKey: crypto.randomUUID(),
      })
    const report = await save('lost-item', { title: '竹影滚滚', zone: 'tiger' })
    await save('found-item', { title: '绿色毛绒玩具', zone: 'tiger', brand: '滚滚' })
    const chance = async () =>
      (await client.matches.forRecord({ id: report.id, limit: 5 })).candidates[0]?.probability ?? 0
    const before = await chance()
    await client.venue.setWords({
      words: [
        { word: '竹影', means: ['colour:green'] },
        { word: '滚滚', means: ['brand:~滚滚', 'item:toy.plush'] },
      ],
    })
    await until(async () => {
      const { waiting, pairs } = await client.venue.reading()
      return waiting + pairs === 0
    })
    expect(await client.venue.reading()).toEqual({ records: 2, waiting: 0, pairs: 0 })
    expect(await chance()).toBeGreaterThan(before)
    expect((await client.matches.proposed({ limit: 5 })).map((pair) => pair.report.id)).toEqual([report.id])
  })

  it('are one entry each, all or none, and nothing is written twice', async () => {
    const words = [{ word: '竹影', means: ['colour:green'] }]
    expect(await client.venue.setWords({ words })).toEqual({ written: 1 })
    expect(await client.venue.setWords({ words })).toEqual({ written: 0 })
    expect(await code(client.venue.setWords({ words: [...words, { word: '龙', means: ['item:toy'] }] }))).toBe(
      'bad-field',
    )
    const unknown = [
      { word: '滚滚', means: ['item:toy'] },
      { word: '竹影', means: ['colour:none'] },
    ]
    expect(await code(client.venue.setWords({ words: unknown }))).toBe('bad-field')
    expect(entries('word.set')).toBe(1)
    expect(await client.venue.setWords({ words: [{ word: '竹影', means: null }] })).toEqual({ written: 1 })
    expect((await client.desk.status()).words).toEqual([])
  })

  it('are a supervisor’s, and everybody’s to read by', async () => {
    const clerk = desk.client('clerk')
    expect(await code(clerk.venue.setWords({ words: [{ word: '竹影', means: ['colour:green'] }] }))).toBe('not-allowed')
    expect(await code(clerk.venue.setZone({ zh: '新馆' }))).toBe('not-allowed')
    await client.venue.setWords({ words: [{ word: '竹影', means: ['colour:green'] }] })
    expect((await clerk.desk.status()).words).toEqual([{ word: '竹影', means: ['colour:green'] }])
  })
})
