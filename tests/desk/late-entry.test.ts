import { expect, test } from 'vitest'
import { freshKey, openCounter } from '../helpers/counter.ts'

const at = (text: string): number => Date.parse(`${text}:00+08:00`)

test('what is entered later from paper counts on the day it was reported, and says in its history what it is', async () => {
  const counter = await openCounter(at('2026-10-02T09:00'))
  const clerk = counter.as('clerk')
  const fields = { title: '5岁男 红上衣', reportedAt: at('2026-10-01T15:20'), externalRef: 'Z-0113' }
  const record = await clerk.records.create({
    kind: 'missing-person',
    fields,
    sets: {},
    photos: [],
    idempotencyKey: freshKey(),
  })
  await clerk.records.create({
    kind: 'missing-person',
    fields: { title: '4岁女' },
    sets: {},
    photos: [],
    idempotencyKey: freshKey(),
  })
  const supervisor = counter.as('supervisor')
  const reported = async (day: string) => {
    const { byKind, byHour } = await supervisor.statistics.figures({ from: day, to: day })
    const hours = byHour.filter((row) => row.reported > 0).map((row) => row.hour)
    return [byKind.find(({ kind }) => kind === 'missing-person')?.reported, hours]
  }
  expect(await reported('2026-10-01')).toEqual([1, [15]])
  expect(await reported('2026-10-02')).toEqual([1, [9]])
  const [line] = await clerk.records.history({ id: record.id })
  expect(line?.after).toMatchObject({ reportedAt: fields.reportedAt, externalRef: 'Z-0113' })
})
