import fc from 'fast-check'
import { readSheet } from 'read-excel-file/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { procedures } from '../../core/contract/index.ts'
import { roles } from '../../core/contract/operators.ts'
import type { Fields } from '../../core/records/fields.ts'
import { allSteps, stated } from '../helpers/counter.ts'
import { badgeOf, type DeskClient, type TemporaryDesk, temporaryDesk, testPin } from '../helpers/desk.ts'
import { call, type ExampleWorld, examples, onePixel } from '../helpers/examples.ts'

let desk: TemporaryDesk
beforeAll(async () => {
  desk = await temporaryDesk()
})
afterAll(() => desk.close())

type Person = { readonly name: string; readonly phone: string; readonly number: string; readonly health: string }

const characters = [...'赟璟珝翀珩琤祎旸骙燚钘滃']
const digits = (length: number) => fc.array(fc.constantFrom(...'0123456789'), { minLength: length, maxLength: length })
const person: fc.Arbitrary<Person> = fc.record({
  name: fc.array(fc.constantFrom(...characters), { minLength: 3, maxLength: 4 }).map((name) => name.join('')),
  phone: digits(8).map((tail) => `199${tail.join('')}`),
  number: digits(14).map((tail) => `9901${tail.join('')}`),
  health: fc.array(fc.constantFrom(...characters), { minLength: 6, maxLength: 8 }).map((words) => words.join('')),
})

// What must not stand in an answer: the whole value, and enough of it to know it by.
const secretsOf = (who: Person): string[] => [
  who.name,
  [...who.name].slice(1).join(''),
  who.phone,
  who.phone.slice(3, 9),
  who.number,
  who.number.slice(0, 10),
  who.health,
]

/** The same person's data in every personal field, and repeated in the prose beside them. */
const told = (who: Person): Fields => ({
  name: who.name,
  contactName: who.name,
  contactPhone: who.phone,
  title: `找${who.name}`,
  description: `${who.name}，电话${who.phone}，证件 ${who.number}，请打 ${who.phone}`,
  place: `${who.name}家旁边`,
})
const describedPerson = (who: Person): Fields => ({ ...told(who), ageGroup: 'child', age: 5, health: who.health })
const describedItem = (who: Person): Fields => ({ ...told(who), category: 'phone', number: who.number })

let counter = 0
const save = async (
  client: DeskClient,
  kind: 'missing-person' | 'found-person' | 'lost-item' | 'found-item',
  fields: Fields,
) =>
  (
    await client.records.create({
      kind,
      fields,
      sets: {},
      idempotencyKey: `masking-${String(++counter).padStart(6, '0')}`,
    })
  ).id

async function tell(who: Person): Promise<ExampleWorld> {
  const client = desk.client('clerk')
  const missing = await save(client, 'missing-person', describedPerson(who))
  const foundPerson = await save(client, 'found-person', { ...describedPerson(who), selfStated: who.health })
  const lost = await save(client, 'lost-item', describedItem(who))
  const foundItem = await save(client, 'found-item', describedItem(who))
  const released = await save(client, 'found-item', describedItem(who))
  const claim = await client.claims.release({
    idempotencyKey: `masking-claim-${++counter}`,
    ...(await stated(client, { find: released }, `${who.name} ${who.phone}`)),
    report: null,
    claimant: { name: who.name, phone: who.phone, relation: 'self', documentType: 'other', documentNumber: who.number },
    verified: `${who.name} ${who.phone} 说得出`,
    steps: { ...allSteps, inHand: ['mark', 'contents'] },
    signature: null,
    second: { badge: badgeOf.supervisor, pin: testPin },
  })
  const operator = desk.operators.auditor.id
  const { photo: kept } = await client.photos.keep({ base64: onePixel })
  const caption = `${who.name} ${who.phone} ${who.number}`
  const [pictured] = await client.photos.add({ record: foundItem, photo: kept, caption })
  await client.photos.add({ record: missing, photo: kept, caption })
  return {
    missing,
    foundPerson,
    lost,
    foundItem,
    released,
    claim: claim.id,
    slip: claim.slip!,
    operator,
    kept,
    photo: pictured!.id,
    day: '2026-10-10',
  }
}

/** Everything an answer says, a workbook's cells included. */
async function wordsOf(answer: unknown): Promise<string> {
  const { name, base64 } = (answer ?? {}) as { name?: string; base64?: string }
  const workbook = base64 !== undefined && name?.endsWith('.xlsx')
  const cells = workbook ? await readSheet(Buffer.from(base64, 'base64')) : []
  return JSON.stringify([answer, cells])
}

// A stream's events hold ids only, which its own type says; everything else is asked.
const asked = procedures.filter((procedure) => procedure !== 'desk.events' && procedure !== 'records.reveal')

test('no personal field leaves a handler unmasked, whoever asks, except through reveal', async () => {
  const answered = new Set<string>()
  await fc.assert(
    fc.asyncProperty(person, async (who) => {
      const world = await tell(who)
      for (const role of roles) {
        for (const procedure of asked) {
          const window = desk.window(role)
          const input = procedure === 'search.query' ? { text: who.name } : examples(world)[procedure]
          const answer = await call(window.client, procedure, input).catch((error: unknown) => ({
            refusal: (error as { data?: unknown }).data,
            message: String(error),
          }))
          window.close()
          if ((answer as { refusal?: unknown } | null)?.refusal === undefined) answered.add(procedure)
          const said = await wordsOf(answer)
          for (const secret of secretsOf(who)) expect(said, `${role} ${procedure}`).not.toContain(secret)
        }
      }
    }),
    { numRuns: 3, seed: 20261123 },
  )
  // A refusal hides everything, so each must have been answered to somebody wherever the examples' world allows it.
  const impossible = ['desk.setUp', 'records.edit', 'records.merge', 'records.unmerge', 'records.settle']
  // The examples know no storage place and no printer, and their one find is sealed and on its way by then.
  const nowhere = ['custody.put', 'custody.receive', 'custody.takeStock', 'printing.test', 'notices.dispose']
  expect(asked.filter((procedure) => !answered.has(procedure)).sort()).toEqual(
    [
      ...impossible,
      ...nowhere,
      'claims.release',
      'claims.reverse',
      'claims.clear',
      'claims.makeGood',
      'notices.withdraw',
      'notices.forfeit',
    ].sort(),
  )
}, 400_000)

test('reveal opens the fields asked for, only them, and says so in the journal first', async () => {
  const who = fc.sample(person, { numRuns: 1, seed: 7 })[0]!
  const { missing } = await tell(who)
  const before = entriesOf('personal.revealed')
  const { fields } = await desk.client('clerk').records.reveal({ id: missing, fields: ['name'], reason: 'search' })
  expect(fields).toEqual({ name: who.name })
  expect(entriesOf('personal.revealed')).toBe(before + 1)
})

test('a number in prose is masked however its digits are parted, and a short one stays', async () => {
  const parted = ['138 0000 1234', '138.0000.1234', '138·0000·1234', '138—0000—1234', '138/0000/1234', '138_0000_1234']
  for (const [n, number] of [...parted, '１３８００００１２３４', '١٣٨٠٠٠٠١٢٣٤'].entries()) {
    const fields = { description: `打${number}找他` }
    const record = await desk
      .client('clerk')
      .records.create({ kind: 'lost-item', fields, idempotencyKey: `parted-${n}` })
    expect(record.fields.description).toMatch(/^打\*{4}.{4}找他$/)
  }
  const short = { description: '身高120-125,7.5元,3/4杯' }
  const record = await desk
    .client('clerk')
    .records.create({ kind: 'lost-item', fields: short, idempotencyKey: 'short-one' })
  expect(record.fields.description).toBe(short.description)
})

test('a reveal for another reason needs words, and the journal keeps them where they can be erased', async () => {
  const { missing } = await tell(fc.sample(person, { numRuns: 1, seed: 9 })[0]!)
  const reveal = (note: string) =>
    desk.client('clerk').records.reveal({ id: missing, fields: ['name'], reason: 'other', note })
  await expect(reveal(' ')).rejects.toMatchObject({ data: { code: 'bad-field', details: { name: 'note' } } })
  await reveal('医院来电核对')
  const entry = desk.desk.journal.db
    .prepare(`select facts, personal from journal where action = 'personal.revealed' order by seq desc limit 1`)
    .get() as { facts: string; personal: string }
  expect(entry.personal).toContain('医院来电核对')
  expect(entry.facts).not.toContain('医院')
})

test('an administrator, who keeps accounts, cannot reveal, and the refusal is not written down as a reveal', async () => {
  const { missing } = await tell(fc.sample(person, { numRuns: 1, seed: 8 })[0]!)
  const before = entriesOf('personal.revealed')
  const asking = desk.client('administrator').records.reveal({ id: missing, fields: ['name'], reason: 'search' })
  await expect(asking).rejects.toMatchObject({ data: { code: 'not-allowed' } })
  expect(entriesOf('personal.revealed')).toBe(before)
})

test('a draft goes back to the one who typed it and to nobody else', async () => {
  const draft = {
    id: 'draft-of-clerk',
    kind: 'lost-item',
    record: null,
    version: null,
    fields: { name: '赟璟珝' },
    sets: {},
  } as const
  await desk.client('clerk').drafts.save(draft)
  const draftsOf = async (role: 'clerk' | 'supervisor') => JSON.stringify(await desk.client(role).drafts.list())
  expect(await draftsOf('clerk')).toContain('赟璟珝')
  expect(await draftsOf('supervisor')).not.toContain('赟璟珝')
})

const entriesOf = (action: string): number =>
  (desk.desk.journal.db.prepare('select count(*) as n from journal where action = ?').get(action) as { n: number }).n
