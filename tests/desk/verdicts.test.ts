import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Fields } from '../../core/records/fields.ts'
import type { Kind } from '../../core/records/kinds.ts'
import { refreshProposals } from '../../db/matching/proposals.ts'
import { freshKey, save as saveAs } from '../helpers/counter.ts'
import { type DeskClient, matchDay, type TemporaryDesk, temporaryDesk } from '../helpers/desk.ts'

let desk: TemporaryDesk
let clerk: DeskClient
beforeEach(async () => {
  desk = await temporaryDesk()
  clerk = desk.client('clerk')
})
afterEach(() => desk.close())

const save = (kind: Kind, fields: Fields): Promise<string> => saveAs(clerk, kind, fields)
const settle = (): void => {
  while (refreshProposals(desk.desk.journal.db, 1000, () => performance.now()).more);
}
const phone: Fields = {
  category: 'phone',
  title: '黑色华为手机',
  colour: '黑',
  brand: '华为',
  zone: 'elephant',
  eventTo: matchDay - 3_600_000,
}

async function change(id: string, fields: Fields): Promise<void> {
  const { version } = await clerk.records.get({ id })
  await clerk.records.edit({ id, version, fields, add: {}, remove: {}, idempotencyKey: freshKey() })
}
const pairsNow = async (): Promise<number> => {
  settle()
  return (await clerk.matches.proposed({ limit: 10 })).length
}

test('a rejected pair stays rejected whatever is changed that is no evidence', async () => {
  const [report, find] = [await save('lost-item', phone), await save('found-item', phone)]
  await clerk.matches.decide({ report, find, decision: 'rejected' })
  await change(report, { contactName: '陈小满' })
  await change(find, { storage: 'B柜-2' })
  expect(await pairsNow()).toBe(0)
  const compared = await clerk.matches.compare({ report, find })
  expect([compared.decision, compared.reopenedBy]).toEqual(['rejected', null])
})

test.each(['report', 'find'] as const)(
  'new evidence on the side of the %s opens it again and says what changed',
  async (side) => {
    const [report, find] = [await save('lost-item', phone), await save('found-item', phone)]
    await clerk.matches.decide({ report, find, decision: 'rejected' })
    expect(await pairsNow()).toBe(0)
    await change(side === 'report' ? report : find, { number: '尾号0877' })
    expect(await pairsNow()).toBe(1)
    const compared = await clerk.matches.compare({ report, find })
    expect(compared.decision).toBe('undecided')
    expect(compared.reopenedBy).toEqual({ report: [], find: [], [side]: ['number'] })
    const { candidates } = await clerk.matches.forRecord({ id: report })
    expect(candidates.find((one) => one.record.id === find)?.reopenedBy).toEqual(['number'])
    // Looked at again and still not: that word holds for what is known now.
    await clerk.matches.decide({ report, find, decision: 'rejected' })
    expect(await pairsNow()).toBe(0)
  },
)

test('a find proposed to two reports says so on both', async () => {
  const reports = [await save('lost-item', phone), await save('lost-item', { ...phone, title: '黑色华为手机,透明壳' })]
  const find = await save('found-item', phone)
  settle()
  const numbers = await Promise.all(reports.map(async (id) => (await clerk.records.get({ id })).no))
  for (const [at, id] of reports.entries()) {
    const { candidates } = await clerk.matches.forRecord({ id })
    expect(candidates.find((one) => one.record.id === find)?.alsoFor).toEqual([numbers[1 - at]])
    const { alsoFor } = await clerk.matches.compare({ report: id, find })
    expect(alsoFor).toEqual([{ id: reports[1 - at], no: numbers[1 - at] }])
  }
  await clerk.matches.decide({ report: reports[0]!, find, decision: 'rejected' })
  expect((await clerk.matches.compare({ report: reports[1]!, find })).alsoFor).toEqual([])
})

test('a question about a stored record asks for what its candidates differ in, and names nothing personal', async () => {
  const { colour: _colour, title: _title, ...plain } = phone
  const report = await save('lost-item', { ...plain, title: '手机' })
  for (const [colour, name] of [
    ['黑', '王晓明'],
    ['红', '李小禾'],
    ['蓝', '赵一凡'],
  ] as const)
    await save('found-item', { ...plain, title: `${colour}色手机`, colour, name })
  const question = await clerk.matches.askOf({ id: report })
  expect(question).toMatchObject({ topic: 'colour', field: 'colour', zh: '手机是什么颜色?' })
  expect(JSON.stringify(question)).not.toMatch(/晓明|小禾|一凡/)
})
