import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FieldName, type Fields, fieldsOf, ruleOf } from '../../core/records/fields.ts'
import { type Kind, kinds } from '../../core/records/kinds.ts'
import { freshKey, save } from '../helpers/counter.ts'
import { type DeskClient, matchDay, type TemporaryDesk, temporaryDesk } from '../helpers/desk.ts'

let desk: TemporaryDesk
let one: DeskClient
let other: DeskClient
beforeAll(async () => {
  desk = await temporaryDesk()
  one = desk.client('clerk')
  other = desk.client('supervisor')
})
afterAll(() => desk.close())

const edit = (client: DeskClient, id: string, version: string, fields: Fields) =>
  client.records.edit({ id, version, idempotencyKey: freshKey(), fields })
const codeOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => 'saved',
    (error: { data?: { code?: unknown } }) => error.data?.code,
  )

describe('two editors of one record', () => {
  test('the slower one is refused whatever field it is, and nothing of the faster one is lost', async () => {
    const id = await save(one, 'missing-person', { name: '苏小禾', upper: '黄裙子' })
    const { version } = await one.records.get({ id })
    await edit(other, id, version, { upper: '绿上衣', nickname: '禾禾' })
    expect(await codeOf(edit(one, id, version, { upper: '蓝外套' }))).toBe('record-changed')
    expect(await codeOf(edit(one, id, version, { shoes: '白凉鞋' }))).toBe('record-changed')
    expect((await one.records.get({ id })).fields).toMatchObject({ upper: '绿上衣', nickname: '禾*' })
  })

  test('each saves what he changed on the newest version, and both stand', async () => {
    const id = await save(one, 'found-item', { category: 'wallet', colour: '黑' })
    const opened = await one.records.get({ id })
    const theirs = await edit(other, id, opened.version, { quantity: 2 })
    await edit(one, id, theirs.version, { contents: '公交卡' })
    expect((await one.records.get({ id })).fields).toMatchObject({ quantity: 2, contents: '公交卡', colour: '黑' })
  })

  test('the history tells which fields changed since a version, masked ones too', async () => {
    const id = await save(one, 'missing-person', { idNumber: '990104201906010013' })
    const { version } = await one.records.get({ id })
    await edit(other, id, version, { idNumber: '990104201906010021', build: 'thin' })
    const [latest, first] = await one.records.history({ id })
    expect(first?.entry).toBe(version)
    expect(latest?.changed.toSorted()).toEqual(['build', 'idNumber'])
    expect(latest?.masked).toEqual(['idNumber'])
    expect(JSON.stringify(latest)).not.toContain('20190601')
  })
})

/** Something that the desk takes for each field, and that would be known again. */
const sampleOf = (name: FieldName): unknown => {
  const fixed: Fields = {
    zone: 'gate_w',
    category: 'wallet',
    birthDate: '2019-06-01',
    contactIdTail: '123X',
    eventFrom: matchDay - 60_000,
    eventTo: matchDay - 30_000,
    outcomeAt: matchDay - 10_000,
    reportedAt: matchDay - 20_000,
  }
  if (fixed[name] != null) return fixed[name]
  for (const value of [`${name}琤祎旸`, 41, true]) if (ruleOf(name).schema.safeParse(value).success) return value
  const { options } = ruleOf(name).schema as unknown as { options: readonly string[] }
  return options[0]
}

test.each(kinds)(
  'every field of a %s is kept; the hidden ones are masked, in the history too, and revealed one by one',
  async (kind: Kind) => {
    const fields = Object.fromEntries(fieldsOf(kind).map((name) => [name, sampleOf(name)])) as Fields
    const id = await save(one, kind, fields)
    const shown = await one.records.get({ id })
    const hidden = fieldsOf(kind).filter((name) => ruleOf(name).privacy >= 2)
    expect(hidden.filter((name) => !shown.masked.includes(name))).toEqual([])
    const past = JSON.stringify([shown, await one.records.history({ id })])
    for (const name of hidden) {
      expect(past).not.toContain(`"${String(fields[name])}"`)
      const { fields: opened } = await one.records.reveal({ id, fields: [name], reason: 'search' })
      expect(opened).toEqual({ [name]: fields[name] })
    }
    const open = fieldsOf(kind).filter((name) => !shown.masked.includes(name))
    for (const name of open) expect([name, shown.fields[name]]).toEqual([name, fields[name]])
  },
)
