import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DraftView } from '../../core/contract/drafts.ts'
import { type TemporaryDesk, temporaryDesk } from '../helpers/desk.ts'

let desk: TemporaryDesk
beforeAll(async () => {
  desk = await temporaryDesk()
})
afterAll(() => desk.close())

const draft = (id: string, title: string) =>
  ({ id, kind: 'found-person', record: null, version: null, fields: { title }, sets: {}, photos: [] }) satisfies Omit<
    DraftView,
    'savedAt'
  >

const entries = (): number =>
  (desk.desk.journal.db.prepare('select count(*) as n from journal').get() as { n: number }).n

describe('a draft', () => {
  it('comes back as it was typed last, also after a restart, and is no record', async () => {
    const before = entries()
    await desk.client('clerk').drafts.save(draft('d1', '穿红衣'))
    desk.clock.advance(1000)
    await desk.client('clerk').drafts.save(draft('d1', '穿红衣服的小女孩'))
    desk = desk.restart()
    expect(await desk.client('clerk').drafts.list()).toEqual([
      { ...draft('d1', '穿红衣服的小女孩'), savedAt: desk.clock.now() },
    ])
    expect(entries()).toBe(before)
    expect(await desk.client('clerk').records.active({ kind: 'found-person' })).toEqual([])
  })

  it('belongs to the operator who typed it', async () => {
    await desk.client('clerk').drafts.save(draft('d2', '我的'))
    const supervisor = desk.client('supervisor')
    expect(await supervisor.drafts.list()).toEqual([])
    const taken = supervisor.drafts.save(draft('d2', '别人的')).catch((error) => error.code)
    expect(await taken).toBe('not-found')
    await supervisor.drafts.discard({ id: 'd2' })
    expect((await desk.client('clerk').drafts.list()).map((one) => one.fields.title)).toContain('我的')
  })

  it('is gone once discarded, and discarding it again is no error', async () => {
    const clerk = desk.client('clerk')
    await clerk.drafts.save(draft('d3', '不要了'))
    await clerk.drafts.discard({ id: 'd3' })
    await clerk.drafts.discard({ id: 'd3' })
    expect((await clerk.drafts.list()).map((one) => one.id)).not.toContain('d3')
  })
})
